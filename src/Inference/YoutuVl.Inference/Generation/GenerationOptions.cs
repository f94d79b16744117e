using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Generation;

/// <summary>How tokens are chosen and when to stop. Immutable; every value is checked when it is set.</summary>
/// <remarks>The defaults are those that the model was published with: temperature 0.1, top-p 0.001, repetition penalty 1.05.</remarks>
public sealed record GenerationOptions
{
    /// <summary>The most likely token every time, without a penalty.</summary>
    public static GenerationOptions Greedy { get; } = new() { Temperature = 0, TopP = 1, RepetitionPenalty = 1 };

    /// <summary>What a checkpoint's <c>generation_config.json</c> asks for.</summary>
    /// <param name="defaults">What it says; its end tokens go to the <see cref="TextGenerator"/>.</param>
    public static GenerationOptions From(GenerationDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return new()
        {
            Temperature = defaults.DoSample ? defaults.Temperature : 0,
            TopP = defaults.TopP,
            RepetitionPenalty = defaults.RepetitionPenalty,
        };
    }

    /// <summary>Divides the scores before they become probabilities; 0 takes the most likely token.</summary>
    /// <value>0 or more; the default is 0.1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double Temperature
    {
        get;
        init => field = double.IsFinite(value) && value >= 0 ? value : throw OutOfRange(nameof(Temperature), value, "0 or more");
    } = 0.1;

    /// <summary>Tokens are drawn from the smallest set of most likely ones whose probabilities reach this sum.</summary>
    /// <value>Above 0, at most 1; the default is 0.001.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside this range.</exception>
    public double TopP
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw OutOfRange(nameof(TopP), value, "above 0 and at most 1");
    } = 0.001;

    /// <summary>Weakens every token that occurs in the prompt (image pads included) or in the answer: positive scores are divided by it, others multiplied.</summary>
    /// <value>Above 0; 1 changes nothing; the default is 1.05.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 or not finite.</exception>
    public double RepetitionPenalty
    {
        get;
        init => field = double.IsFinite(value) && value > 0 ? value : throw OutOfRange(nameof(RepetitionPenalty), value, "above 0");
    } = 1.05;

    /// <summary>Begins the sequence of random numbers: equal seeds give equal answers. The default is 0.</summary>
    public int Seed { get; init; }

    /// <summary>The most tokens to generate, the end token included.</summary>
    /// <value>1 or more; the default is 4,096.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxTokens
    {
        get;
        init => field = value >= 1 ? value : throw OutOfRange(nameof(MaxTokens), value, "1 or more");
    } = 4096;

    /// <summary>The time for prompt and answer together.</summary>
    /// <value>Above zero, or <see cref="Timeout.InfiniteTimeSpan"/>, the default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan TimeBudget
    {
        get;
        init => field = value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan ? value : throw OutOfRange(nameof(TimeBudget), value, "above zero, or infinite");
    } = Timeout.InfiniteTimeSpan;

    /// <summary>Token ids that end the answer, besides the model's own end token.</summary>
    public ImmutableArray<int> StopTokens { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Texts that end the answer. They are left out of its text.</summary>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public ImmutableArray<string> StopStrings
    {
        get;
        init => field = value.IsDefault ? [] : value.Contains(string.Empty) ? throw new ArgumentException("A stop string is empty; it would end every answer at once.", nameof(StopStrings)) : value;
    } = [];

    /// <summary>Which rows of the head are scored. The default leaves the visual codebook out.</summary>
    public HeadScope HeadScope { get; init; } = HeadScope.Text;

    /// <summary>Positions of the prompt that run at once; between them progress is reported and other sessions get their turn.</summary>
    /// <value>1 or more; the default is 256.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int PrefillChunk
    {
        get;
        init => field = value >= 1 ? value : throw OutOfRange(nameof(PrefillChunk), value, "1 or more");
    } = 256;

    private static ArgumentOutOfRangeException OutOfRange(string name, object value, string rule) => new(name, value, $"{name} must be {rule}.");
}
