using System.Globalization;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Reports;

/// <summary>
/// The pictures of a report. Each distinct one is embedded once, compressed, as an SVG image that any number of places refer to.
/// Thread-safe.
/// </summary>
internal sealed class ReportPictures
{
    private readonly Dictionary<ulong, (FrameReference Frame, string? Data)> _pictures;

    private ReportPictures(Dictionary<ulong, (FrameReference Frame, string? Data)> pictures) => _pictures = pictures;

    /// <summary>Takes in every picture of a trace. Compressing is most of the work of a report, so all processors share it.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="options">How the pictures are compressed.</param>
    /// <returns>The pictures.</returns>
    public static ReportPictures Load(RecordedTrace trace, PreviewOptions options) => new(trace.Events
        .OfType<ActionCompleted>()
        .SelectMany(a => new[] { a.Before, a.After })
        .OfType<FrameReference>()
        .DistinctBy(f => f.Hash)
        .AsParallel()
        .AsOrdered()
        .Select(f => (Frame: f, Data: Compress(trace, f, options)))
        .ToDictionary(p => p.Frame.Hash));

    /// <summary>Tells the name by which the page refers to a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>The name; null when the picture is missing or damaged.</returns>
    public string? IdOf(FrameReference frame) =>
        _pictures.TryGetValue(frame.Hash, out var picture) && picture.Data is not null ? Id(frame.Hash) : null;

    /// <summary>Writes the pictures.</summary>
    /// <param name="html">Where to.</param>
    public void WriteTo(HtmlWriter html) =>
        html.Element("svg", [("class", "store"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")], () => html.Block("defs", null, () =>
        {
            foreach (var (frame, data) in _pictures.Values)
            {
                if (data is not null)
                {
                    html.Own($"<image id=\"{Id(frame.Hash)}\" width=\"{frame.Width}\" height=\"{frame.Height}\" preserveAspectRatio=\"none\" href=\"{data}\"/>\n");
                }
            }
        }));

    private static string Id(ulong hash) => string.Create(CultureInfo.InvariantCulture, $"f{hash:x16}");

    private static string? Compress(RecordedTrace trace, FrameReference frame, PreviewOptions options)
    {
        if (trace.PictureOf(frame) is not { } path)
        {
            return null;
        }

        try
        {
            using var picture = ImageCodec.Decode(File.ReadAllBytes(path));
            return "data:image/webp;base64," + Convert.ToBase64String(ImageCodec.EncodePreview(picture, options));
        }
        catch (Exception e) when (e is ImageFormatException or IOException or UnauthorizedAccessException)
        {
            // A picture that was being written when the run was cut off: the report says that it is missing and shows the rest.
            return null;
        }
    }
}
