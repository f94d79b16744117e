using Shouldly;
using Xunit;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Actuators.Tests.Targets;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("Save As", TextMatch.Exact, " save  as… ", true)]
    [InlineData("Save As...", TextMatch.Exact, "Save As", true)]
    [InlineData("Save", TextMatch.Exact, "Save As", false)]
    [InlineData("save", TextMatch.CaseSensitive, "Save", false)]
    [InlineData("as", TextMatch.Contains, "Save As", true)]
    [InlineData("sav", TextMatch.StartsWith, "Save As", true)]
    [InlineData("as", TextMatch.StartsWith, "Save As", false)]
    [InlineData("x", TextMatch.Contains, null, false)]
    public void Matches_FoldsSpaceAndEllipsis(string wanted, TextMatch match, string? seen, bool expected) =>
        new TextPattern(wanted, match).Matches(seen).ShouldBe(expected);
}
