using System.Text;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Linux.Input;

namespace YoutuVl.Actuators.Linux.Tests.Input;

public sealed class KeysymsTests
{
    [Fact]
    public void Of_EveryNamedKey_HasItsOwnSymbol()
    {
        List<uint?> symbols = [.. Key.KnownNames.Select(name => Keysyms.Of(Key.Parse(name)))];

        symbols.ShouldNotContain((uint?)null);
        symbols.Distinct().Count().ShouldBe(Key.KnownNames.Count);
    }

    [Theory]
    [InlineData("F1", 0xffbe)]
    [InlineData("F24", 0xffd5)]
    [InlineData("Delete", 0xffff)]
    [InlineData("a", 0x61)]
    [InlineData("é", 0xe9)]
    [InlineData("я", 0x0100044f)]
    public void Of_Key_IsTheNumberOfTheSymbolTable(string key, uint symbol) => Keysyms.Of(Key.Parse(key)).ShouldBe(symbol);

    [Fact]
    public void Of_TextOfAnyCodePoints_HasOneSymbolForEach()
    {
        Gen<Rune> rune = Gen.Int[0xa0, 0x10ffff].Where(Rune.IsValid).Select(value => new Rune(value)).Where(value => value.Value is not (0x85 or 0x2028 or 0x2029));
        rune.List[0, 50].Sample(runes =>
            TextSymbols.Of(string.Concat(runes)).SequenceEqual(
                runes.Select(one => (uint)(one.Value <= 0xff ? one.Value : 0x01000000 | one.Value))));
    }

    [Fact]
    public void Of_Emoji_IsOneSymbol() => TextSymbols.Of("😀").ShouldBe([0x0101f600u]);

    [Theory]
    [InlineData('\u0000')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\udc00')]
    public void Of_CharacterWithoutKey_Throws(char character) =>
        Should.Throw<InputUnavailableException>(() => TextSymbols.Of($"ab{character}"));
}
