namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>What is asked about a picture.</summary>
internal enum SeeTask
{
    /// <summary>The box of what a phrase describes.</summary>
    Ground,

    /// <summary>Boxes of everything, or of given classes.</summary>
    Detect,

    /// <summary>The text in the picture.</summary>
    Ocr,

    /// <summary>The answer to a question.</summary>
    Ask,

    /// <summary>One sentence about the picture.</summary>
    Caption,

    /// <summary>A class for every pixel, of given classes or of what the model names.</summary>
    Segment,

    /// <summary>The outline of what a phrase describes.</summary>
    Refer,

    /// <summary>Relative depth.</summary>
    Depth,

    /// <summary>People and their joints.</summary>
    Pose,

    /// <summary>A number of things.</summary>
    Count,
}
