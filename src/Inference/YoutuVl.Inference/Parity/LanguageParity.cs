using System.Collections.Immutable;
using System.Numerics.Tensors;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Parity;

/// <summary>The language model: logits of prompts and generated tokens.</summary>
internal sealed class LanguageParity(ParityContext context)
{
    private const double Penalty = 1.05;
    private readonly ILanguageModel _language = context.Model.Language;
    private readonly List<List<bool>> _agreements = [];
    private readonly int _width = context.Model.Config.Language.HiddenSize;

    /// <summary>Compares the logits after a prompt, and what is generated from there.</summary>
    public async Task<IReadOnlyList<ParityCheck>> CheckCaseAsync(int index, IReadOnlyList<PromptPart> prompt, CancellationToken cancellationToken)
    {
        GoldenCase golden = context.Golden.File.Cases[index];
        var question = new ParityQuestion($"case {index}", prompt, golden.Greedy);
        List<ParityCheck> checks = [.. CheckForced(question, context.Golden.LastLogits(index).Values, cancellationToken)];
        if (context.Limits.Exact)
        {
            checks.Add(await CheckGeneratedAsync(question, GenerationOptions.Greedy, cancellationToken).ConfigureAwait(false));
            ParityQuestion penalised = question with { Name = $"case {index} with penalty", Answer = golden.GreedyWithPenalty };
            GenerationOptions options = GenerationOptions.Greedy with { RepetitionPenalty = Penalty };
            checks.Add(await CheckGeneratedAsync(penalised, options, cancellationToken).ConfigureAwait(false));
        }

        return checks;
    }

    /// <summary>Compares the logits of all positions of the prompt without a picture, and what is generated after it.</summary>
    public async Task<IReadOnlyList<ParityCheck>> CheckTextAsync(CancellationToken cancellationToken)
    {
        GoldenText golden = context.Golden.File.Text;
        NpyArray expected = context.Golden.TextLogits();
        var question = new ParityQuestion("text", [new PromptPart.Tokens(golden.PromptIds.AsMemory())], golden.Greedy);
        float[] hidden = new float[golden.PromptIds.Length * _width];
        using ILatentSequence sequence = _language.CreateSequence(golden.PromptIds.Length);
        sequence.Append(Embed(golden.PromptIds.AsSpan()), hidden, cancellationToken);
        double worst = Enumerable.Range(0, golden.PromptIds.Length).Max(row => LogitError(Score(hidden.AsSpan(row * _width, _width)), expected.Row(row)));
        ParityCheck logits = ParityCheck.AtMost($"text logits of all positions: {ErrorName}", worst, context.Limits.Logits);
        return context.Limits.Exact
            ? [logits, await CheckGeneratedAsync(question, GenerationOptions.Greedy, cancellationToken).ConfigureAwait(false)]
            : [logits, .. CheckForced(question, expected.Row(golden.PromptIds.Length - 1).ToArray(), cancellationToken)];
    }

    /// <summary>Sums up how often the golden token was the likeliest one, over all prompts so far; nothing when tokens were compared one by one.</summary>
    public IEnumerable<ParityCheck> CheckAgreement()
    {
        if (_agreements.Count > 0)
        {
            int total = _agreements.Sum(agrees => agrees.Count);
            double share = _agreements.Sum(agrees => agrees.Count(agree => agree)) / (double)total;
            double length = _agreements.Sum(agrees => agrees.TakeWhile(agree => agree).Count()) / (double)total;
            yield return ParityCheck.AtLeast($"golden tokens that are the likeliest after those before them, share of {total}", share, context.Limits.TopTokens);
            yield return ParityCheck.AtLeast($"greedy tokens before the first other one, share of {total}", length, context.Limits.GreedyLength);
        }
    }

    private string ErrorName => context.Limits.Exact ? "largest difference" : "relative error";

    // Feeds the golden tokens whatever the model would have chosen, so that one early difference does not hide what follows.
    private IEnumerable<ParityCheck> CheckForced(ParityQuestion question, float[] expected, CancellationToken cancellationToken)
    {
        (string name, ImmutableArray<int> golden) = (question.Name, question.Answer);
        using ILatentSequence sequence = _language.CreateSequence(question.Length + golden.Length);
        var hidden = new float[_width];
        sequence.Append(Embed(question.Prompt), hidden, cancellationToken);
        float[] logits = Score(hidden);
        yield return ParityCheck.AtMost($"{name} last logits: {ErrorName}", LogitError(logits, expected), context.Limits.Logits);
        if (context.Limits.Exact)
        {
            yield break;
        }

        yield return ParityCheck.AtLeast($"{name} last logits: cosine", ParityErrors.Cosine(logits, expected), 1 - (context.Limits.Logits * context.Limits.Logits));
        var agrees = new List<bool>();
        foreach (int token in golden)
        {
            agrees.Add(TensorPrimitives.IndexOfMax<float>(logits) == token);
            sequence.Append(Embed([token]), hidden, cancellationToken);
            logits = Score(hidden);
        }

        _agreements.Add(agrees);
    }

    private async Task<ParityCheck> CheckGeneratedAsync(ParityQuestion question, GenerationOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<int> golden = question.Answer;

        // Golden answers run on past end tokens.
        var generator = new TextGenerator(_language, context.Model.Tokenizer, [], TimeProvider.System);
        using GenerationSession session = generator.CreateSession(question.Length + golden.Length);
        var request = new GenerationRequest(question.Prompt) { Options = options with { MaxTokens = golden.Length, HeadScope = HeadScope.All } };
        GenerationResult result = await session.GenerateAsync(request, cancellationToken).ConfigureAwait(false);
        int wrong = golden.Length - result.Tokens.Zip(golden).Count(pair => pair.First == pair.Second);
        return ParityCheck.AtMost($"{question.Name} greedy: tokens that differ, of {golden.Length}", wrong, 0);
    }

    private double LogitError(ReadOnlySpan<float> logits, ReadOnlySpan<float> expected) =>
        context.Limits.Exact ? ParityErrors.Largest(logits, expected) : ParityErrors.RelativeOfLogits(logits, expected);

    private float[] Score(ReadOnlySpan<float> hidden)
    {
        var logits = new float[context.Model.Config.Language.VocabularySize];
        _language.Score(hidden, HeadScope.All, logits);
        return logits;
    }

    private float[] Embed(IReadOnlyList<PromptPart> prompt) =>
        [.. prompt.SelectMany(part => part is PromptPart.Image image ? image.Embeddings.ToArray() : Embed(((PromptPart.Tokens)part).Ids.Span))];

    private float[] Embed(ReadOnlySpan<int> tokens)
    {
        var rows = new float[tokens.Length * _width];
        _language.Embed(tokens, rows);
        return rows;
    }
}
