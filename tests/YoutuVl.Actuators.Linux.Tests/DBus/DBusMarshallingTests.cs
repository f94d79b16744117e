using System.Buffers.Binary;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

public sealed class DBusMarshallingTests
{
    [Fact]
    public void Write_MixedValues_MatchesTheBytesOfTheSpecification()
    {
        var writer = new DBusWriter();
        writer.WriteByte(0x42);
        writer.WriteBoolean(true);
        writer.WriteInt16(-2);
        writer.WriteString("foo");
        writer.WriteDouble(1.5);
        writer.WriteSignature("ai");
        DBusArrayMark array = writer.BeginArray('x');
        writer.WriteInt64(7);
        writer.EndArray(array);

        Convert.ToHexString(writer.Written.Span).ShouldBe(
            "42000000" + "01000000" + "FEFF0000" + "03000000" + "666F6F00" + "00000000" // y b n s, padding before the double
            + "000000000000F83F" + "02616900" // d g
            + "08000000" + "0700000000000000"); // array length; the element happens to be aligned
    }

    [Fact]
    public void Write_EmptyArrayOfStructures_PadsAfterTheLength()
    {
        var writer = new DBusWriter();
        writer.EndArray(writer.BeginArray('('));

        Convert.ToHexString(writer.Written.Span).ShouldBe("0000000000000000");
    }

    [Fact]
    public void Read_BigEndian_ReadsTheSameValues()
    {
        byte[] bytes = Convert.FromHexString("42000000" + "00000001" + "FFFE0000" + "00000003" + "666F6F00" + "00000000" + "3FF8000000000000");
        var reader = new DBusReader(bytes, bigEndian: true);

        reader.ReadByte().ShouldBe((byte)0x42);
        reader.ReadBoolean().ShouldBeTrue();
        reader.ReadInt16().ShouldBe((short)-2);
        reader.ReadString().ShouldBe("foo");
        reader.ReadDouble().ShouldBe(1.5);
        reader.AtEnd.ShouldBeTrue();
    }

    [Fact]
    public void WriteThenRead_AnyVariant_RoundTrips() => DBusValueGen.Variant.Sample(variant =>
    {
        var writer = new DBusWriter();
        writer.WriteVariant(variant);
        var reader = new DBusReader(writer.Written.Span, bigEndian: false);
        DBusVariant read = reader.ReadVariant();

        return reader.AtEnd && DBusValueGen.Describe(read) == DBusValueGen.Describe(variant);
    });

    [Fact]
    public void Read_AnyTruncationOfAVariant_ThrowsProtocolError() =>
        Gen.Select(DBusValueGen.Variant, Gen.Double.Unit).Sample((variant, share) =>
        {
            var writer = new DBusWriter();
            writer.WriteVariant(variant);
            byte[] cut = writer.Written[..(int)(writer.Length * share)].ToArray();
            Should.Throw<DBusProtocolException>(() => ReadVariant(cut, bigEndian: false));
        });

    [Fact]
    public void Read_AnyBytes_ReadsOrThrowsProtocolError() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            ReadVariant(bytes, bigEndian: bytes.Length % 2 == 0);
        }
        catch (DBusProtocolException)
        {
            // The only error allowed.
        }
    });

    [Theory]
    [InlineData("62" + "00" + "00" + "00" + "02000000")]
    [InlineData("73" + "00" + "0000" + "01000000" + "FF00")]
    [InlineData("73" + "00" + "0000" + "01000000" + "4141")]
    [InlineData("6F" + "00" + "0000" + "01000000" + "4100")]
    public void Read_ValueThatIsNotValid_ThrowsProtocolError(string hex)
    {
        // The first byte is the type, so that the value after it is aligned.
        byte[] bytes = Convert.FromHexString(hex);
        Should.Throw<DBusProtocolException>(() =>
        {
            var reader = new DBusReader(bytes, bigEndian: false);
            reader.SkipTo(4);
            return DBusValues.Read(ref reader, ((char)bytes[0]).ToString());
        });
    }

    [Fact]
    public void ReadArrayEnd_LengthPastTheEnd_ThrowsProtocolError()
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, 0xFFFFFFF0);
        Should.Throw<DBusProtocolException>(() => new DBusReader(bytes, bigEndian: false).ReadArrayEnd('y'))
            .Message.ShouldContain("4294967280");
    }

    [Fact]
    public void ReadVariant_NestedWithoutEnd_ThrowsProtocolError()
    {
        var writer = new DBusWriter();
        for (int i = 0; i < 10_000; i++)
        {
            writer.WriteSignature("v");
        }

        byte[] bytes = writer.Written.ToArray();
        Should.Throw<DBusProtocolException>(() => ReadVariant(bytes, bigEndian: false)).Message.ShouldContain("deeper");
    }

    [Fact]
    public void WriteString_WithZeroCharacter_Throws() =>
        Should.Throw<ArgumentException>(() => new DBusWriter().WriteString("a\0b"));

    private static DBusVariant ReadVariant(byte[] bytes, bool bigEndian)
    {
        var reader = new DBusReader(bytes, bigEndian);
        return reader.ReadVariant();
    }
}
