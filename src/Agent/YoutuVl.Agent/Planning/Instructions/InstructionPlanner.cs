using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>
/// Plans by plain sentences in English and Chinese, without a model: "open the File menu; click 'Save As…'". The whole text is read before
/// the first action, and a sentence that is not understood is an error, never a guess. What the screen shows cannot change the plan.
/// Used by one run at a time.
/// </summary>
public sealed class InstructionPlanner : IPlanner
{
    private string? _goal;
    private IReadOnlyList<PlannedStep> _steps = [];

    /// <summary>Gets the forms of sentence that are understood, each with an example.</summary>
    public static IReadOnlyList<InstructionForm> Help => Grammar.Forms;

    /// <inheritdoc/>
    public string Mode => PlanningModes.ScriptedPlan;

    /// <summary>Reads an instruction text.</summary>
    /// <param name="text">Sentences, separated by semicolons, line ends or full stops.</param>
    /// <returns>The steps, one a sentence.</returns>
    /// <exception cref="InstructionException">A sentence is not understood, or there is none.</exception>
    public static IReadOnlyList<PlannedStep> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var steps = SentenceReader.Read(text).Select(Plan).ToList();
        return steps.Count > 0
            ? steps
            : throw new InstructionException(text, 0, "The instruction is empty. Write a sentence such as: click the 'Save' button.");
    }

    /// <inheritdoc/>
    /// <exception cref="InstructionException">A sentence is not understood, or there is none.</exception>
    public IReadOnlyList<string>? Prepare(string goal)
    {
        _steps = Parse(goal);
        _goal = goal;
        return [.. _steps.Select(s => s.Title)];
    }

    /// <inheritdoc/>
    public ValueTask<PlannerDecision> NextAsync(PlanningRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.Equals(_goal, request.Goal, StringComparison.Ordinal))
        {
            Prepare(request.Goal);
        }

        return new ValueTask<PlannerDecision>(Next(request));
    }

    private static PlannedStep Plan(Sentence sentence)
    {
        if (Grammar.Read(sentence) is { } actions)
        {
            return new PlannedStep(sentence.Source, actions) { Source = sentence.Source };
        }

        var closest = ClosestForms.To(sentence);
        var hint = closest.Count == 0
            ? "Nothing that is understood comes close; 'youtuvl run --help' lists the forms."
            : "Closest forms: " + string.Join(" · ", closest.Select(f => f.Example)) + ".";
        throw new InstructionException(
            sentence.Source,
            sentence.Position,
            $"The sentence at character {sentence.Position + 1} is not understood: {sentence.Source} {hint} Put names of several words and literal text in quotes. Nothing was carried out.")
        {
            Closest = closest,
        };
    }

    private PlannerDecision Next(PlanningRequest request)
    {
        var done = request.History.Count;
        if (done > 0 && request.History[^1] is { Verdict: not (Verdict.Passed or Verdict.Unverified) } last)
        {
            return new FailDecision($"Step {last.Step} ('{last.Title}') did not pass: {last.Message}");
        }

        return done < _steps.Count ? new ActDecision(_steps[done]) : new DoneDecision("Every sentence was carried out.");
    }
}
