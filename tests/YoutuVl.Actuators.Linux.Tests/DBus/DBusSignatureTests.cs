using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

public sealed class DBusSignatureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ybnqiuxtdsogv")]
    [InlineData("a((so)(so)(so)iiassusau)")]
    [InlineData("a{sv}")]
    [InlineData("a{s(ia{uv})}aai")]
    public void Validate_ValidSignature_Accepts(string signature) => Should.NotThrow(() => DBusSignature.Validate(signature));

    [Theory]
    [InlineData("z")]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData("(i")]
    [InlineData("()")]
    [InlineData("i)")]
    [InlineData("{sv}")]
    [InlineData("a{vs}")]
    [InlineData("a{s}")]
    [InlineData("a{svi}")]
    [InlineData("a{sv")]
    public void Validate_BrokenSignature_Throws(string signature) =>
        Should.Throw<DBusProtocolException>(() => DBusSignature.Validate(signature));

    [Fact]
    public void Validate_NestedDeeperThanTheLimit_Throws()
    {
        Should.NotThrow(() => DBusSignature.Validate(new string('a', 32) + "i"));
        Should.Throw<DBusProtocolException>(() => DBusSignature.Validate(new string('a', 33) + "i"));
        Should.Throw<DBusProtocolException>(() => DBusSignature.Validate(new string('(', 33) + "i" + new string(')', 33)));
    }

    [Fact]
    public void Validate_LongerThanTheLimit_Throws() =>
        Should.Throw<DBusProtocolException>(() => DBusSignature.Validate(new string('i', 256)));

    [Theory]
    [InlineData("ii")]
    [InlineData("")]
    public void ValidateSingle_NotOneType_Throws(string signature) =>
        Should.Throw<DBusProtocolException>(() => DBusSignature.ValidateSingle(signature));
}
