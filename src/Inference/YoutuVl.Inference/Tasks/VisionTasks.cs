using System.Collections.Immutable;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>
/// What can be asked about a picture. Questions go with the model's official wording, answers come back typed, in pixels of the source picture. Answers that make no sense
/// are no errors: what could not be read is listed in the result. Thread-safe; runs of the model go one after another.
/// All members raise <see cref="GenerationException"/> when picture and answer together are longer than the model's longest sequence, and
/// <see cref="OperationCanceledException"/> when they are cancelled.
/// </summary>
public sealed class VisionTasks : IDisposable
{
    private readonly ITokenizer _tokenizer;
    private readonly TaskRunner _runner;
    private readonly CoordinateTasks _coordinates;
    private readonly MapTasks _maps;
    private readonly CompositeTasks _composite;

    /// <summary>Creates the tasks of a model.</summary>
    /// <param name="model">The model; stays the caller's to dispose, after the tasks.</param>
    /// <param name="options">How tasks run; null takes the defaults.</param>
    /// <param name="timeProvider">Measures the stages; null takes the system's clock.</param>
    public VisionTasks(IVisionLanguageModel model, TaskOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var time = timeProvider ?? TimeProvider.System;
        var chosen = options ?? new TaskOptions();
        _tokenizer = model.Tokenizer;
        _runner = new TaskRunner(model, chosen, time);
        _coordinates = new CoordinateTasks(model, _runner);
        _maps = new MapTasks(model, _runner, time);
        _composite = new CompositeTasks(_coordinates, _maps, _runner, chosen);
    }

    /// <summary>Finds what a phrase describes.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="phrase">The phrase, such as "the Save button".</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <returns>The boxes, usually one; their label is the phrase.</returns>
    public Task<TaskResult<ImmutableArray<BoxDetection>>> GroundAsync(TaskImage image, string phrase, CancellationToken cancellationToken)
    {
        Require(image, phrase);
        return _coordinates.GroundAsync(image, phrase, cancellationToken);
    }

    /// <summary>Finds everything, as the model names it.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<ImmutableArray<BoxDetection>>> DetectAsync(TaskImage image, CancellationToken cancellationToken) =>
        DetectAsync(image, [], cancellationToken);

    /// <summary>Finds everything that belongs to given classes.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="classes">The names of the classes; none means everything.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<ImmutableArray<BoxDetection>>> DetectAsync(TaskImage image, ImmutableArray<string> classes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        return _coordinates.DetectAsync(image, classes, cancellationToken);
    }

    /// <summary>Reads the text in a picture. To read a part of it, give that part as the picture's region.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<string>> ReadTextAsync(TaskImage image, CancellationToken cancellationToken) => AskAsync(image, TaskPrompts.ReadText, cancellationToken);

    /// <summary>Describes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<string>> CaptionAsync(TaskImage image, CancellationToken cancellationToken) => AskAsync(image, TaskPrompts.Caption, cancellationToken);

    /// <summary>Answers a question in words.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public async Task<TaskResult<string>> AskAsync(TaskImage image, string question, CancellationToken cancellationToken)
    {
        Require(image, question);
        var run = await _runner.AnswerAsync(new TaskQuestion(image, question), cancellationToken).ConfigureAwait(false);
        return run.Result(run.Generation.Text.Trim(), []);
    }

    /// <summary>Counts things.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="things">What to count, in the plural.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <returns>The number, or null when the answer has none.</returns>
    public async Task<TaskResult<int?>> CountAsync(TaskImage image, string things, CancellationToken cancellationToken)
    {
        Require(image, things);
        var run = await _runner.AnswerAsync(new TaskQuestion(image, TaskPrompts.Count(things)), cancellationToken).ConfigureAwait(false);
        return run.Result(CountParser.Parse(run.Generation.Text), []);
    }

    /// <summary>Judges whether a picture shows something: how much more likely the model's answer begins with "yes" than with "no". Costs one prefill and no answer.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="statement">What it may show, such as "an error dialog".</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <returns>The share of "yes", 0 to 1. It is not calibrated.</returns>
    public async Task<TaskResult<double>> MatchAsync(TaskImage image, string statement, CancellationToken cancellationToken)
    {
        Require(image, statement);
        var probe = new AnswerProbe(_tokenizer);
        var question = new TaskQuestion(image, TaskPrompts.Match(statement)) { Constraint = probe, Generation = GenerationOptions.Greedy with { MaxTokens = 1 } };
        var run = await _runner.AnswerAsync(question, cancellationToken).ConfigureAwait(false);
        return run.Result(probe.YesShare, []);
    }

    /// <summary>Finds people and their joints.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<ImmutableArray<PersonPose>>> FindPosesAsync(TaskImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        return _coordinates.FindPosesAsync(image, cancellationToken);
    }

    /// <summary>Outlines what a phrase describes.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<ImmutableArray<PolygonShape>>> ReferAsync(TaskImage image, string phrase, CancellationToken cancellationToken)
    {
        Require(image, phrase);
        return _coordinates.ReferAsync(image, phrase, cancellationToken);
    }

    /// <summary>Outlines what a phrase describes, then looks at a cut-out around it for the exact pixels, as the official demo does.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <returns>A mask of one class, the phrase; empty when nothing was outlined.</returns>
    public Task<TaskResult<SegmentationMask>> ReferMaskAsync(TaskImage image, string phrase, CancellationToken cancellationToken)
    {
        Require(image, phrase);
        return _composite.ReferMaskAsync(image, phrase, cancellationToken);
    }

    /// <summary>Gives every pixel one of some classes. When the answer names classes, those count; otherwise those that were asked for.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="classes">The names of the classes, at least one.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <exception cref="ArgumentException">There is no class, or one without a name.</exception>
    public Task<TaskResult<SegmentationMask>> SegmentAsync(TaskImage image, ImmutableArray<string> classes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (classes.IsDefaultOrEmpty || classes.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Segmentation needs at least one class, and every class a name.", nameof(classes));
        }

        return _maps.SegmentAsync(new TaskQuestion(image, TaskPrompts.Segment(classes)), classes, cancellationToken);
    }

    /// <summary>Lets the model name the objects, finds them, and looks at each of them for its pixels. Several passes: the slowest task by far.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public Task<TaskResult<SegmentationMask>> SegmentAllAsync(TaskImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        return _composite.SegmentAllAsync(image, cancellationToken);
    }

    /// <summary>Estimates relative depth. How bins turn into metres is not published.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <exception cref="TaskUnavailableException">The model has no depth tokens.</exception>
    public Task<TaskResult<DepthMap>> EstimateDepthAsync(TaskImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        return _maps.DepthAsync(image, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _runner.Dispose();

    private static void Require(TaskImage image, string text)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
    }
}
