using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.Applications;

/// <summary>Every button of the calculator, each checked by what the display shows after it.</summary>
public sealed class ButtonGridTests
{
    // Button, and what the display shows after it; null where that says nothing. The buttons that recall memory are asked for separately:
    // they are disabled until something is stored.
    private static readonly (string Button, string? Shows)[] Presses =
    [
        ("1", "1"), ("2", "12"), ("3", "123"), ("4", "1234"), ("5", "12345"), ("6", "123456"), ("7", "1234567"), ("8", "12345678"),
        ("9", "123456789"), ("0", "1234567890"), ("<-", "123456789"), ("C", "0"),
        ("9", "9"), ("sqrt", "3"), ("+/-", "-3"), ("AC", "0"),
        ("(", "0"), ("2", "2"), ("+", "2"), ("3", "3"), (")", "5"), ("*", "5"), ("4", "4"), ("=", "20"),
        ("AC", "0"), ("7", "7"), ("-", "7"), ("2", "2"), ("=", "5"), ("/", "5"), ("2", "2"), ("=", "2.5"),
        ("AC", "0"), ("1", "1"), (".", "1."), ("5", "1.5"), ("AC", "0"), ("5", "5"), ("0", "50"), ("%", null), ("MS", null),
    ];

    // The launch and the two checks before the presses.
    private const int Others = 3;

    [Theory]
    [InlineData("semantic")]
    [InlineData("injected")]
    public Task Run_EveryButton_TheDisplayShowsWhatItShould(string route) => Workspace.UseAsync(async work =>
    {
        string scenario = work.Write("grid.yaml", Describe(route));

        CliResult result = await work.RunAsync("run", scenario, "--virtual-desktop", "1280x800", "--json", "--report", work.Reports);

        JsonArray steps = result.ShouldEndWith(0).Json()["steps"]!.AsArray();
        steps.Count(step => (string)step!["verdict"]! == "passed").ShouldBe(Presses.Length + Others);
        steps.Skip(Others).SelectMany(step => step!["actions"]!.AsArray()).ShouldAllBe(action => (string)action!["route"]! == route);
    });

    private static string Describe(string route)
    {
        string verb = route == "semantic" ? "invoke" : "click";
        StringBuilder text = new("version: 1\nname: Every button\nlaunch:\n  - galculator\nsteps:\n");
        foreach (string disabled in (string[])["MR", "M+"])
        {
            text.Append(CultureInfo.InvariantCulture, $"  - assert: {{element: {{role: toggle-button, name: \"{disabled}\"}}, is-not: enabled}}\n");
        }

        foreach ((string button, string? shows) in Presses)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {verb}: {{role: toggle-button, name: \"{button}\"}}\n    route: {route}\n");
            text.Append(shows is null
                ? "    accept: unverified\n"
                : $"    expect: {{element: {{role: text-box}}, shows: \"{shows}\"}}\n");
        }

        return text.ToString();
    }
}
