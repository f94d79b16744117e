using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using static YoutuVl.Inference.Tests.Checkpoints.SafetensorsBytes;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.File("weights.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_MixedTypesOutOfOrder_GivesEachItsValues()
    {
        byte[] data = [.. MemoryMarshal.AsBytes<float>([1.5f, -2f]), .. MemoryMarshal.AsBytes<Half>([(Half)0.25f]), 0x40, 0x40, 0x80, 0xBF];
        string tensors = $"{Entry("c", "BF16", "[2,1]", "[10,14]")},{Entry("a", "F32", "[2]", "[0,8]")},{Entry("b", "F16", "[]", "[8,10]")}";
        string header = $"{{\"__metadata__\":{{\"format\":\"pt\"}},{tensors}}}   ";
        using SafetensorsFile file = Open(File(header, data));

        Values(file, "a").ShouldBe([1.5f, -2f]);
        Values(file, "b").ShouldBe([0.25f]);
        Values(file, "c").ShouldBe([3f, -1f]);
        file.Tensors["c"].Shape.ShouldBe([2, 1]);
        file.Tensors["b"].Shape.ShouldBeEmpty();
    }

    [Fact]
    public void Read_TensorLargerThanAWindow_EqualsItsPieces()
    {
        const int Count = (1 << 22) + 12_345;
        float[] expected = new float[Count];
        new Random(7).NextBytes(MemoryMarshal.AsBytes(expected.AsSpan()));
        string tensors = $"{Entry("odd", "F16", "[1]", "[0,2]")},{Entry("t", "F32", $"[{Count}]", $"[2,{2 + (4L * Count)}]")}";
        using SafetensorsFile file = Open(File($"{{{tensors}}}", [0, 0, .. MemoryMarshal.AsBytes(expected.AsSpan())]));

        MemoryMarshal.AsBytes(Values(file, "t").AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(expected.AsSpan())).ShouldBeTrue();
        Gen.Select(Gen.Int[0, Count - 1], Gen.Int[0, 5000]).Sample((first, length) =>
        {
            var piece = new float[Math.Min(length, Count - first)];
            file.Read(file.Tensors["t"], first, piece);
            return MemoryMarshal.AsBytes(piece.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(expected.AsSpan(first, piece.Length)));
        });
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(long.MaxValue, 1)]
    public void Read_OutsideTensor_IsError(long offset, int length)
    {
        using SafetensorsFile file = Open(File($"{{{Entry("t", "BF16", "[3]", "[0,6]")}}}", 6));

        Should.Throw<CheckpointException>(() => file.Read(file.Tensors["t"], offset, new float[length])).Message.ShouldContain("3 values");
    }

    [Fact]
    public void Read_AfterDispose_IsError()
    {
        SafetensorsFile file = Open(File($"{{{Entry("t", "BF16", "[3]", "[0,6]")}}}", 6));
        file.Dispose();

        Should.Throw<ObjectDisposedException>(() => file.Read(file.Tensors["t"], 0, new float[1]));
    }

    [Theory]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,8]}}""", 8, "needs 4|need 4")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 3, "truncated")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 5, "1 bytes after its last tensor")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[4,8]}}""", 8, "begins 4 bytes after")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[4,0]}}""", 8, "before its beginning")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[-4,0]}}""", 8, "negative")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4.5]}}""", 8, "fractional")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[9223372036854775806,9223372036854775810]}}""", 8, "too large")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[9223372036854775803,9223372036854775807]}}""", 8, "truncated")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4,8]}}""", 8, "damaged")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":["0","4"]}}""", 4, "damaged")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[-2],"data_offsets":[0,4]}}""", 4, "negative")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2147483648],"data_offsets":[0,4]}}""", 4, "too large dimension")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}}""", 4, "more values than a file can hold")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,4]}}""", 4, "more than 8")]
    [InlineData("""{"t":{"dtype":"BF16","shape":"2","data_offsets":[0,4]}}""", 4, "damaged")]
    [InlineData("""{"t":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""", 8, "I64; BF16, F16 and F32 are supported")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2]}}""", 4, "lacks")]
    [InlineData("""{"t":{"dtype":"BF16","dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 4, "repeated field")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4],"x":1}}""", 4, "unknown or repeated field")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]},"t":{"dtype":"BF16","shape":[1],"data_offsets":[2,4]}}""", 4, "twice")]
    [InlineData("""{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[2,6]}}""", 6, "overlaps")]
    [InlineData("""{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 4, "overlaps")]
    [InlineData("""{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[6,10]}}""", 10, "begins 2 bytes after")]
    [InlineData("""{"__metadata__":{"format":1},"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 4, "__metadata__")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}}""", 4, "damaged header")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}""", 4, "damaged header")]
    [InlineData("""{"t":{"dtype":"BF16","shape":[[[[[[2]]]]]],"data_offsets":[0,4]}}""", 4, "damaged header")]
    [InlineData("""{"\ud800":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 4, "damaged header")]
    [InlineData("""{"__metadata__":{},"__metadata__":{},"t":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 4, "\"__metadata__\" twice")]
    [InlineData("[]", 0, "damaged header")]
    [InlineData("", 0, "damaged header")]
    public void Open_MalformedHeader_SaysWhatIsWrongAndWhatToDo(string header, int dataBytes, string problem)
    {
        CheckpointException error = Should.Throw<CheckpointException>(() => Open(File(header, dataBytes)));

        error.Path.ShouldBe(Target);
        error.Message.ShouldMatch(problem);
        error.Message.ShouldMatch("[Dd]ownload|original checkpoint");
    }

    [Fact]
    public void Open_HeaderWithBytesThatAreNoText_IsError()
    {
        byte[] file = File("""{"t?":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 4);
        file[Array.IndexOf(file, (byte)'?')] = 0xC3;

        Should.Throw<CheckpointException>(() => Open(file)).Message.ShouldContain("damaged header");
    }

    [Theory]
    [InlineData(100UL, "truncated")]
    [InlineData(100_000_001UL, "100000000 are allowed")]
    [InlineData(ulong.MaxValue, "100000000 are allowed")]
    public void Open_HeaderLengthBeyondFileOrLimit_IsError(ulong length, string problem)
    {
        byte[] file = File("{}");
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);

        Should.Throw<CheckpointException>(() => Open(file)).Message.ShouldContain(problem);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Open_FileWithoutRoomForLength_IsError(int bytes) =>
        Should.Throw<CheckpointException>(() => Open(new byte[bytes])).Message.ShouldContain($"only {bytes} bytes");

    [Fact]
    public void Open_MissingFile_IsError() =>
        Should.Throw<CheckpointException>(() => SafetensorsFile.Open(_folder.File("none.safetensors"))).Message.ShouldContain("does not exist");

    [Fact]
    public void Open_Folder_IsError() => Should.Throw<CheckpointException>(() => SafetensorsFile.Open(_folder.Path)).Path.ShouldBe(_folder.Path);

    [Fact]
    public void Open_EmptyTensor_HasNoValues()
    {
        using SafetensorsFile file = Open(File($"{{{Entry("t", "F32", "[0,5]", "[0,0]")}}}"));

        Values(file, "t").ShouldBeEmpty();
    }

    private static float[] Values(SafetensorsFile file, string name)
    {
        var values = new float[file.Tensors[name].Count];
        file.Read(file.Tensors[name], 0, values);
        return values;
    }

    private SafetensorsFile Open(byte[] content)
    {
        System.IO.File.WriteAllBytes(Target, content);
        return SafetensorsFile.Open(Target);
    }
}
