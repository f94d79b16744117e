using Shouldly;
using Xunit;
using YoutuVl.Actuators.Input;

namespace YoutuVl.Actuators.Tests.Input;

public sealed class KeyChordTests
{
    [Theory]
    [InlineData("ctrl+s", "Ctrl+S")]
    [InlineData("Shift+Ctrl+F4", "Ctrl+Shift+F4")]
    [InlineData("Ctrl++", "Ctrl++")]
    [InlineData("+", "+")]
    [InlineData("Return", "Enter")]
    [InlineData("Win+é", "Super+É")]
    [InlineData("Alt", "Alt")]
    public void Parse_AnySpelling_GivesTheCanonicalForm(string text, string canonical) => KeyChord.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("A+B")]
    [InlineData("Ctrl+")]
    [InlineData("Ctrl+Nope")]
    public void Parse_WhatIsNoChord_SaysWhy(string text)
    {
        KeyChord.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => KeyChord.Parse(text)).Message.ShouldContain("'");
    }
}
