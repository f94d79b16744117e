using System.Collections.Immutable;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>What a task found; only the fields of its kind are set.</summary>
internal sealed record SeeFindings
{
    public ImmutableArray<BoxDetection>? Boxes { get; init; }

    public ImmutableArray<PolygonShape>? Outlines { get; init; }

    public ImmutableArray<PersonPose>? People { get; init; }

    public SegmentationMask? Mask { get; init; }

    public DepthMap? Depth { get; init; }

    public string? Text { get; init; }

    public int? Count { get; init; }

    /// <summary>Whether there is an answer of the kind that was asked for.</summary>
    public bool Any => Boxes is { IsEmpty: false } || Outlines is { IsEmpty: false } || People is { IsEmpty: false } || Depth is not null || Text is { Length: > 0 } || Count is not null
        || (Mask is not null && Mask.CountPixels().Any(pixels => pixels > 0));

    /// <summary>How they came about.</summary>
    public required TaskResult<SeeTask> Story { get; init; }

    /// <summary>Makes findings of a result.</summary>
    /// <typeparam name="T">What was found.</typeparam>
    /// <param name="result">The result.</param>
    /// <param name="task">The task.</param>
    /// <returns>Findings without a value.</returns>
    public static SeeFindings Of<T>(TaskResult<T> result, SeeTask task) => new()
    {
        Story = new TaskResult<SeeTask>(task, result.Answer)
        {
            Unparsed = result.Unparsed,
            Finish = result.Finish,
            Counts = result.Counts,
            Timings = result.Timings,
            ImageReused = result.ImageReused,
        },
    };
}
