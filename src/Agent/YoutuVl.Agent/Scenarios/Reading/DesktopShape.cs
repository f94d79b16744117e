using System.Globalization;
using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The size of a desktop, as <c>1280x800</c>.</summary>
internal static class DesktopShape
{
    private const int Least = 160;
    private const int Most = 8192;

    /// <summary>Gets the shape.</summary>
    public static Shape<ScenarioDesktop> Instance { get; } = new ParsedShape<ScenarioDesktop>(Parse, () => new JsonObject
    {
        ["type"] = "string",
        ["pattern"] = @"^\d{3,4}x\d{3,4}$",
    });

    private static ScenarioDesktop Parse(string text) =>
        text.Split('x') is [var width, var height] && Edge(width) is { } w && Edge(height) is { } h
            ? new ScenarioDesktop(w, h)
            : throw new FormatException($"{Quote.Of(text)} is not the size of a desktop. Write it as 1280x800, each from {Least} to {Most}.");

    private static int? Edge(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var edge) && edge is >= Least and <= Most ? edge : null;
}
