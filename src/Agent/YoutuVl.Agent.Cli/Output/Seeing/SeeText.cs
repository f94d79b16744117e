using System.Globalization;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Agent.Cli.Output.Seeing;

/// <summary>What was found, on the console.</summary>
internal static class SeeText
{
    /// <summary>Prints it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="findings">What was found.</param>
    public static void Write(IAnsiConsole console, SeeFindings findings)
    {
        foreach (var line in Lines(findings))
        {
            console.Plain(line);
        }

        if (!findings.Any)
        {
            console.Plain($"Nothing was found. The model answered: {findings.Story.Answer}");
        }

        foreach (var piece in findings.Story.Unparsed)
        {
            console.Plain($"Not understood at {piece.Start}: {piece.Text} ({piece.Reason})");
        }

        var timings = findings.Story.Timings;
        console.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"{timings.Total.TotalSeconds:0.00} s: picture {timings.Image.TotalSeconds:0.00}, vision {timings.Vision.TotalSeconds:0.00}, prompt {timings.Prefill.TotalSeconds:0.00}, answer {timings.Decode.TotalSeconds:0.00}, map {timings.Map.TotalSeconds:0.00}"));
    }

    private static IEnumerable<string> Lines(SeeFindings findings)
    {
        if (findings.Text is { Length: > 0 } text)
        {
            yield return text;
        }

        if (findings.Count is { } count)
        {
            yield return count.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (box, i) in (findings.Boxes ?? []).Select((box, i) => (box, i)))
        {
            yield return $"{i + 1}  {box.Label ?? "?"}  {BoxText(box.Box)}{(box.Confidence is { } confidence ? string.Create(CultureInfo.InvariantCulture, $"  {confidence:0.00}") : string.Empty)}";
        }

        foreach (var (outline, i) in (findings.Outlines ?? []).Select((outline, i) => (outline, i)))
        {
            yield return $"{i + 1}  {outline.Points.Length} corners, {BoxText(outline.Bounds)}";
        }

        foreach (var (person, i) in (findings.People ?? []).Select((person, i) => (person, i)))
        {
            yield return $"{i + 1}  {person.Joints.Count(j => j.IsVisible)} of {person.Joints.Length} joints visible{(person.Box is { } box ? $", {BoxText(box)}" : string.Empty)}";
        }

        foreach (var line in MapLines(findings))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> MapLines(SeeFindings findings)
    {
        if (findings.Mask is { } mask)
        {
            var pixels = mask.CountPixels();
            for (var i = 0; i < pixels.Length; i++)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{i}  {mask.Classes[i]}  {100.0 * pixels[i] / mask.Width / mask.Height:0.0} %");
            }
        }

        if (findings.Depth is { } depth)
        {
            yield return $"{depth.Columns}x{depth.Rows} patches, bins {depth.Runs.Min(r => r.Value)} to {depth.Runs.Max(r => r.Value)} of {DepthMap.BinCount} (relative; no scale in metres)";
        }
    }

    private static string BoxText(PixelBox box) => string.Create(
        CultureInfo.InvariantCulture, $"({box.X1:0.#}, {box.Y1:0.#}) to ({box.X2:0.#}, {box.Y2:0.#}){(box.Adjusted ? " adjusted" : string.Empty)}");
}
