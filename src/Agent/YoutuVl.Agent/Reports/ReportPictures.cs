using System.Globalization;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Reports;

/// <summary>
/// The pictures of a report. Each distinct one is embedded once, compressed, as an SVG image that any number of places refer to. Not
/// thread-safe.
/// </summary>
/// <param name="trace">The trace that the pictures belong to.</param>
/// <param name="options">How the pictures are compressed.</param>
internal sealed class ReportPictures(RecordedTrace trace, PreviewOptions options)
{
    private readonly Dictionary<ulong, (FrameReference Frame, string? Data)> _pictures = [];

    /// <summary>Tells the name by which the page refers to a picture, and takes the picture in.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>The name; null when the picture is missing or damaged.</returns>
    public string? IdOf(FrameReference frame)
    {
        if (!_pictures.TryGetValue(frame.Hash, out var picture))
        {
            _pictures[frame.Hash] = picture = (frame, Load(frame));
        }

        return picture.Data is null ? null : Id(frame.Hash);
    }

    /// <summary>Writes every picture that was asked for.</summary>
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

    private string? Load(FrameReference frame)
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
