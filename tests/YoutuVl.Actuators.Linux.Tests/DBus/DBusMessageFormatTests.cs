using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

public sealed class DBusMessageFormatTests
{
    // A Hello call, byte for byte as libdbus sends it.
    private const string Hello =
        "6C01000100000000010000006E000000" + "01016F00150000002F6F72672F667265656465736B746F702F444275730000" + "00"
        + "06017300140000006F72672E667265656465736B746F702E4442757300000000" + "02017300140000006F72672E667265656465736B746F702E4442757300000000"
        + "030173000500000048656C6C6F00" + "0000";

    [Fact]
    public void Parse_HelloAsLibdbusSendsIt_HasItsFields()
    {
        DBusMessage message = DBusMessageFormat.Parse(Convert.FromHexString(Hello));

        message.Type.ShouldBe(DBusMessageType.MethodCall);
        message.Serial.ShouldBe(1u);
        message.Path.ShouldBe("/org/freedesktop/DBus");
        message.Destination.ShouldBe("org.freedesktop.DBus");
        message.Interface.ShouldBe("org.freedesktop.DBus");
        message.Member.ShouldBe("Hello");
        message.Signature.ShouldBe("");
    }

    [Fact]
    public void Measure_Hello_IsItsWholeLength() =>
        DBusMessageFormat.Measure(Convert.FromHexString(Hello), 1024).ShouldBe(Hello.Length / 2);

    [Fact]
    public void WriteThenParse_TwoMessagesInOneBuffer_BothRoundTrip()
    {
        var writer = new DBusWriter();
        DBusBody body = DBusBody.OfStrings("grüß", "");
        Write(writer, 7, body);
        int firstLength = writer.Length;
        Write(writer, 8, body);

        foreach (ReadOnlyMemory<byte> bytes in new[] { writer.Written[..firstLength], writer.Written[firstLength..] })
        {
            DBusMessage message = DBusMessageFormat.Parse(bytes);
            message.Member.ShouldBe("Changed");
            DBusReader reader = message.Read("ss");
            reader.ReadString().ShouldBe("grüß");
            reader.ReadString().ShouldBe("");
        }
    }

    [Fact]
    public void Measure_LongerThanTheLimit_ThrowsWithBothNumbers()
    {
        byte[] start = Convert.FromHexString("6C010001" + "00000010" + "01000000" + "00000000");
        Should.Throw<DBusProtocolException>(() => DBusMessageFormat.Measure(start, 1000)).Message.ShouldContain("1000");
    }

    [Theory]
    [InlineData("58010001000000000100000000000000")]
    [InlineData("6C000001000000000100000000000000")]
    [InlineData("6C010002000000000100000000000000")]
    public void Measure_NotAMessage_Throws(string hex) =>
        Should.Throw<DBusProtocolException>(() => DBusMessageFormat.Measure(Convert.FromHexString(hex), 1000));

    [Fact]
    public void Parse_HeaderFieldOfTheWrongType_Throws()
    {
        byte[] bytes = Convert.FromHexString(Hello);
        bytes[18] = (byte)'s'; // the path field now claims to be a string
        Should.Throw<DBusProtocolException>(() => DBusMessageFormat.Parse(bytes)).Message.ShouldContain("field 1");
    }

    [Fact]
    public void Parse_AnyDamagedHeader_ParsesOrThrowsProtocolError() =>
        Gen.Select(Gen.Int[4, (Hello.Length / 2) - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] bytes = Convert.FromHexString(Hello);
            bytes[at] = value;
            try
            {
                DBusMessageFormat.Parse(bytes);
            }
            catch (DBusProtocolException)
            {
                // The only error allowed.
            }
        });

    [Fact]
    public void Read_OtherSignatureThanExpected_Throws()
    {
        var writer = new DBusWriter();
        Write(writer, 1, DBusBody.OfStrings("x"));
        DBusMessage message = DBusMessageFormat.Parse(writer.Written);
        Should.Throw<DBusProtocolException>(() => message.Read("u")).Message.ShouldContain("'u'");
    }

    private static void Write(DBusWriter writer, uint serial, DBusBody body) => DBusMessageFormat.Write(
        writer,
        new DBusMessageHead(DBusMessageType.Signal, serial),
        new DBusHeaderFields { Path = "/a", Interface = "b.c", Member = "Changed", Signature = body.Signature },
        body.Bytes.Span);
}
