using System.Text;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Tests.Scenarios.Reading;

public sealed class ScenarioMutationTests
{
    private static readonly string Whole =
        "version: 1\nname: \"x\"\ndesktop: 1280x800\nvariables: {a: '1', b: \"${a}\"}\nsecrets: [S]\nlaunch: [mousepad -x]\npolicy: {verbs: [click], max-time: 1m}\nsteps:\n"
        + string.Concat(StepSamples.OfEveryVerb.Select(s => $"- {s.ReplaceLineEndings("\n  ")}\n"))
        + "- type: |\n    ${a} two\n    lines\n  target: [{id: x}, {right-of: {text: {contains: y}}, role: button}]\n  expect: {element: {role: label, window: w}, is: [checked]}\n";

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf<string>("${", "}", "$${", "${secret:S}", "&a ", "*a", "!!str ", "<<: ", "---\n", "...\n", "- ", ": ", "? ", "|\n", ">-\n", "\t", "[", "]", "{", "}", "'", "\"", "#", "%YAML 1.2\n", "\u0000", "\uFEFF", "\u2028", "\uD800", "😀", "~", "null", "1e999", "-1", "@", "`"),
        Gen.String[0, 6]);

    [Fact]
    public void Whole_Unchanged_IsAScenario() => ScenarioReader.Read(Whole, "a.yaml").Steps.Count.ShouldBe(StepSamples.OfEveryVerb.Count + 2);

    [Fact]
    public void Read_RandomChanges_ThrowsNothingButScenarioException() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 12], Pieces).Array[1, 8].Sample(
            changes =>
            {
                var text = new StringBuilder(Whole);
                foreach (var (at, remove, insert) in changes)
                {
                    var place = Math.Min(at, text.Length);
                    text.Remove(place, Math.Min(remove, text.Length - place)).Insert(place, insert);
                }

                ReadsOrExplains(text.ToString());
            },
            iter: 3000);

    [Fact]
    public void Read_RandomText_ThrowsNothingButScenarioException() =>
        Pieces.Array[0, 40].Sample(pieces => ReadsOrExplains(string.Concat(pieces)), iter: 3000);

    private static void ReadsOrExplains(string text)
    {
        try
        {
            ScenarioReader.Read(text, "a.yaml").Steps.ShouldNotBeEmpty();
        }
        catch (ScenarioException e)
        {
            e.Errors.ShouldNotBeEmpty();
            e.Errors.ShouldAllBe(x => x.Message.Length > 0);
        }
    }
}
