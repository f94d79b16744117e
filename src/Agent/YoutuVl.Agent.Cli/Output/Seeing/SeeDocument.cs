using System.Text.Json.Serialization;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Agent.Cli.Output.Seeing;

/// <summary>What <c>youtuvl see --json</c> prints: one object, documented in docs/command-line.md. Of the findings only those of the task's kind are there.</summary>
internal sealed record SeeDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required SeeTask Task { get; init; }

    public required string Image { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required PixelRegion Region { get; init; }

    public required bool Found { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SeeBox>? Boxes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SeeOutline>? Outlines { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SeePerson>? People { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SeeMask? Mask { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SeeDepth? Depth { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }

    public required string Answer { get; init; }

    public required FinishReason Finish { get; init; }

    public required IReadOnlyList<UnparsedPiece> Unparsed { get; init; }

    public required GenerationCounts Tokens { get; init; }

    public required SeeTimings Timings { get; init; }

    /// <summary>Makes the document of what was found.</summary>
    /// <param name="request">The question.</param>
    /// <param name="area">The picture's size and the part that was looked at.</param>
    /// <param name="findings">What was found.</param>
    /// <returns>The document.</returns>
    public static SeeDocument Of(SeeRequest request, ImageArea area, SeeFindings findings) => new()
    {
        Task = request.Task,
        Image = request.Image,
        Width = area.ImageWidth,
        Height = area.ImageHeight,
        Region = area.Region,
        Found = findings.Any,
        Boxes = findings.Boxes?.Select((box, i) => new SeeBox(i + 1, box.Label, box.Box, box.Confidence)).ToArray(),
        Outlines = findings.Outlines?.Select((outline, i) => new SeeOutline(i + 1, outline.Points)).ToArray(),
        People = findings.People?.Select((person, i) => new SeePerson(i + 1, person.Box, person.Joints)).ToArray(),
        Mask = findings.Mask is { } mask ? SeeMask.Of(mask) : null,
        Depth = findings.Depth is { } depth ? new SeeDepth(depth.Columns, depth.Rows, DepthMap.BinCount, depth.ToRunLengthText()) : null,
        Text = findings.Text,
        Count = findings.Count,
        Answer = findings.Story.Answer,
        Finish = findings.Story.Finish,
        Unparsed = findings.Story.Unparsed,
        Tokens = findings.Story.Counts,
        Timings = SeeTimings.Of(findings.Story.Timings),
    };
}

/// <summary>A box that was found, with the number that it has in the overlay.</summary>
internal sealed record SeeBox(int Number, string? Label, PixelBox Box, double? Confidence);

/// <summary>An outline that was found.</summary>
internal sealed record SeeOutline(int Number, IReadOnlyList<PixelPoint> Points);

/// <summary>A person that was found.</summary>
internal sealed record SeePerson(int Number, PixelBox? Box, IReadOnlyList<PoseJoint> Joints);

/// <summary>A mask over the whole picture as row-major runs <c>(class,length)</c>; class -1 is none.</summary>
internal sealed record SeeMask(IReadOnlyList<SeeClass> Classes, string Runs)
{
    internal static SeeMask Of(SegmentationMask mask)
    {
        var pixels = mask.CountPixels();
        return new SeeMask([.. mask.Classes.Select((name, i) => new SeeClass(i, name, pixels[i]))], mask.ToRunLengthText());
    }
}

/// <summary>A class of a mask and how many pixels it has.</summary>
internal sealed record SeeClass(int Index, string Name, long Pixels);

/// <summary>Relative depth: bins of patches as row-major runs <c>(bin,length)</c>.</summary>
internal sealed record SeeDepth(int Columns, int Rows, int Bins, string Runs);

/// <summary>How long the stages took, in milliseconds.</summary>
internal sealed record SeeTimings(double Image, double Vision, double Prefill, double Decode)
{
    public required double Map { get; init; }

    public required double Total { get; init; }

    internal static SeeTimings Of(TaskTimings timings) => new(
        timings.Image.TotalMilliseconds, timings.Vision.TotalMilliseconds, timings.Prefill.TotalMilliseconds, timings.Decode.TotalMilliseconds)
    {
        Map = timings.Map.TotalMilliseconds,
        Total = timings.Total.TotalMilliseconds,
    };
}
