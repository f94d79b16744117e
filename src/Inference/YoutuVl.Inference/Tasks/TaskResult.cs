using System.Collections.Immutable;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>What a task found, and how it came about. Immutable.</summary>
/// <typeparam name="T">What is found.</typeparam>
/// <param name="Value">What was found; empty when nothing in the answer could be read.</param>
/// <param name="Answer">The model's answer word for word, coordinates in pixels of its own input; of composite tasks, that of the first pass.</param>
public sealed record TaskResult<T>(T Value, string Answer)
{
    /// <summary>The pieces of the answer that could not be read. Free text has none.</summary>
    public ImmutableArray<UnparsedPiece> Unparsed { get; init; } = [];

    /// <summary>Why the answer ended; one that did not end by itself may lack its last items.</summary>
    public FinishReason Finish { get; init; }

    /// <summary>Positions of the prompt, those of them that were held already, and generated tokens; of composite tasks, all passes together.</summary>
    public GenerationCounts Counts { get; init; }

    /// <summary>How long it took.</summary>
    public TaskTimings Timings { get; init; } = new();

    /// <summary>Whether the picture was encoded before.</summary>
    public bool ImageReused { get; init; }

    /// <summary>The same story with another value.</summary>
    internal TaskResult<TOther> With<TOther>(TOther value) => new(value, Answer)
    {
        Unparsed = Unparsed,
        Finish = Finish,
        Counts = Counts,
        Timings = Timings,
        ImageReused = ImageReused,
    };

    /// <summary>The same value after another pass.</summary>
    internal TaskResult<T> Plus<TOther>(TaskResult<TOther> pass) => this with
    {
        Timings = Timings.Plus(pass.Timings),
        Counts = new GenerationCounts(Counts.Prompt + pass.Counts.Prompt, Counts.Reused + pass.Counts.Reused, Counts.Generated + pass.Counts.Generated),
    };
}
