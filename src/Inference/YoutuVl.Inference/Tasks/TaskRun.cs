using System.Collections.Immutable;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>A question that was answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Image">The picture as the model took it.</param>
/// <param name="Generation">The answer.</param>
internal sealed record TaskRun(TaskQuestion Question, EncodedImage Image, GenerationResult Generation)
{
    /// <summary>The states of the picture; null when they were not asked for.</summary>
    public ImageStates? States { get; init; }

    /// <summary>Where the answer's coordinates lie.</summary>
    public CoordinateFrame Frame => new(Image.Mapping, Question.Image.Region);

    /// <summary>Makes a result of it.</summary>
    /// <typeparam name="T">What is found.</typeparam>
    /// <param name="value">What was found.</param>
    /// <param name="unparsed">What could not be read.</param>
    public TaskResult<T> Result<T>(T value, ImmutableArray<UnparsedPiece> unparsed) => new(value, Generation.Text)
    {
        Unparsed = unparsed,
        Finish = Generation.Reason,
        Counts = Generation.Counts,
        Timings = Image.Timings with { Prefill = Generation.Timings.Prefill, Decode = Generation.Timings.Decode },
        ImageReused = Image.Reused,
    };
}
