namespace YoutuVl.Inference.Tasks;

/// <summary>How long the stages of a task took; of composite tasks, all passes together.</summary>
public sealed record TaskTimings
{
    /// <summary>Resizing and cutting into patches.</summary>
    public TimeSpan Image { get; init; }

    /// <summary>The vision encoder; zero when the picture was encoded before.</summary>
    public TimeSpan Vision { get; init; }

    /// <summary>The prompt, as far as it was not held already.</summary>
    public TimeSpan Prefill { get; init; }

    /// <summary>The answer.</summary>
    public TimeSpan Decode { get; init; }

    /// <summary>Making a map from the states of the picture; zero for other tasks.</summary>
    public TimeSpan Map { get; init; }

    /// <summary>All stages.</summary>
    public TimeSpan Total => Image + Vision + Prefill + Decode + Map;

    internal TaskTimings Plus(TaskTimings other) => new()
    {
        Image = Image + other.Image,
        Vision = Vision + other.Vision,
        Prefill = Prefill + other.Prefill,
        Decode = Decode + other.Decode,
        Map = Map + other.Map,
    };
}
