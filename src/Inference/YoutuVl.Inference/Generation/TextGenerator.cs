using System.Collections.Immutable;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation;

/// <summary>Makes sessions that generate text with one model. Thread-safe; runs of the model go one after another, away from the caller's thread.</summary>
public sealed class TextGenerator
{
    /// <summary>Creates a generator. The model stays the caller's to dispose, after all sessions.</summary>
    /// <param name="model">The language model.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="endTokens">The ids that end an answer, as the model's configuration says.</param>
    /// <param name="timeProvider">Measures times and budgets.</param>
    public TextGenerator(ILanguageModel model, ITokenizer tokenizer, ImmutableArray<int> endTokens, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(timeProvider);
        (Model, Tokenizer, EndTokens, TimeProvider) = (model, tokenizer, endTokens.IsDefault ? [] : endTokens, timeProvider);
        Gate = ModelGate.Of(model);
    }

    /// <summary>The ids that end an answer.</summary>
    public ImmutableArray<int> EndTokens { get; }

    internal ILanguageModel Model { get; }

    internal ITokenizer Tokenizer { get; }

    internal TimeProvider TimeProvider { get; }

    internal ModelGate Gate { get; }

    /// <summary>Starts an empty session.</summary>
    /// <param name="capacity">Positions of prompt and answer that it can hold.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than one, or more than the model's longest sequence.</exception>
    public GenerationSession CreateSession(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, Model.Config.MaximumPositions);
        return new GenerationSession(this, new CachedSequence(Model, Model.CreateSequence(capacity), new PromptLayout()));
    }

    internal PromptLayout Layout(IReadOnlyList<PromptPart> prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return PromptLayout.Of(prompt, Model.Config.VocabularySize, Model.Config.HiddenSize);
    }
}
