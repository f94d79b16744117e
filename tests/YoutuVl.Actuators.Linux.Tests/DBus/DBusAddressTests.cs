using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

public sealed class DBusAddressTests
{
    [Theory]
    [InlineData("unix:path=/tmp/bus,guid=12", "/tmp/bus")]
    [InlineData("unix:path=/tmp/a%20b", "/tmp/a b")]
    [InlineData("tcp:host=localhost,port=1;unix:path=/tmp/c", "/tmp/c")]
    [InlineData("unix:guid=1,abstract=/tmp/d", "@/tmp/d")]
    public void Parse_UnixAddress_NamesItsSocket(string address, string socket) =>
        DBusAddress.Parse(address)[0].ToString().ShouldBe(socket);

    [Fact]
    public void Parse_Alternatives_KeepsTheirOrder() => DBusAddress.Parse("unix:path=/a;unix:path=/b").Count.ShouldBe(2);

    [Theory]
    [InlineData("")]
    [InlineData("tcp:host=localhost,port=1")]
    [InlineData("unix:tmpdir=/tmp")]
    public void Parse_WithoutUnixSocket_ThrowsNamingTheAddress(string address) =>
        Should.Throw<DBusDisconnectedException>(() => DBusAddress.Parse(address)).Message.ShouldContain($"'{address}'");
}
