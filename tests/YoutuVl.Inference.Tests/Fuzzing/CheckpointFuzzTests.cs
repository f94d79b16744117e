using System.Buffers.Binary;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Tests.Checkpoints;

namespace YoutuVl.Inference.Tests.Fuzzing;

public sealed class CheckpointFuzzTests : IDisposable
{
    private const long Megabyte = 1 << 20;
    private const int DataBytes = 44;
    private static readonly string Header =
        $"{{\"__metadata__\":{{\"format\":\"pt\"}},{SafetensorsBytes.Entry("model.norm.weight", "BF16", "[2,3]", "[0,12]")},"
        + $"{SafetensorsBytes.Entry("merger.ln_q.weight", "F32", "[4]", "[12,28]")},{SafetensorsBytes.Entry("b", "F16", "[2,2,2]", "[28,44]")}}}";

    private readonly GoldenCopy _golden = new();

    public void Dispose() => _golden.Dispose();

    [Fact]
    public async Task Open_DamagedSafetensors_IsReadOrRefused()
    {
        string path = _golden.File("fuzz.safetensors");
        var run = new FuzzRun { Count = 4000, Seed = 1, MaximumAllocation = Megabyte };

        int taken = await run.RunAsync(DamagedSafetensors, path, () => ReadAll(path));

        taken.ShouldBeInRange(100, 3500);
    }

    [Fact]
    public async Task Open_DamagedIndex_IsReadOrRefused()
    {
        string index = _golden.File(GoldenCopy.Index);
        string original = File.ReadAllText(index);
        var run = new FuzzRun { Count = 1000, Seed = 2, MaximumAllocation = 4 * Megabyte };

        int taken = await run.RunAsync(random => new Mutator(random).Mutate(original), index, () => Checkpoint.Open(_golden.Path).Dispose());

        taken.ShouldBeInRange(100, 900);
    }

    [Fact]
    public async Task Read_DamagedModelConfig_IsConsistentOrRefused()
    {
        string path = _golden.File("config.json");
        string original = File.ReadAllText(path);
        var run = new FuzzRun { Count = 2000, Seed = 3, MaximumAllocation = 32 * Megabyte };

        int taken = await run.RunAsync(random => new Mutator(random).Mutate(original), path, () => ShouldBeConsistent(ModelConfigReader.Read(path)));

        taken.ShouldBeInRange(200, 1800);
    }

    [Theory]
    [InlineData("generation_config.json", 4)]
    [InlineData("preprocessor_config.json", 5)]
    public async Task Open_DamagedSmallConfig_IsReadOrRefused(string name, int seed)
    {
        string path = _golden.File(name);
        string original = File.ReadAllText(path);
        var run = new FuzzRun { Count = 500, Seed = seed, MaximumAllocation = 4 * Megabyte };

        int taken = await run.RunAsync(random => new Mutator(random).Mutate(original), path, () => Checkpoint.Open(_golden.Path).Dispose());

        taken.ShouldBeInRange(50, 450);
    }

    private static byte[] DamagedSafetensors(Random random)
    {
        byte[] header = new Mutator(random).Mutate(Header);
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length + (random.Next(8) == 0 ? random.Next(-9, 10) : 0));
        byte[] file = [.. length, .. header, .. new byte[DataBytes + (random.Next(8) == 0 ? random.Next(-5, 6) : 0)]];
        if (random.Next(20) == 0)
        {
            file[random.Next(sizeof(long))] = (byte)random.Next(256);
        }

        return random.Next(50) == 0 ? file[..random.Next(file.Length)] : file;
    }

    // What is taken must hold together: tensors fill the data, and each can be read to its end.
    private static void ReadAll(string path)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        foreach (StoredTensor tensor in file.Tensors.Values)
        {
            file.Read(tensor, 0, new float[tensor.Count]);
            tensor.Shape.Aggregate(1L, (product, dimension) => product * dimension).ShouldBe(tensor.Count);
        }

        long dataBytes = file.Tensors.Values.Sum(tensor => tensor.End - tensor.Begin);
        var length = new byte[sizeof(long)];
        using FileStream stream = File.OpenRead(path);
        stream.ReadExactly(length);
        (sizeof(long) + BinaryPrimitives.ReadInt64LittleEndian(length) + dataBytes).ShouldBe(stream.Length);
    }

    private static void ShouldBeConsistent(ModelConfig config)
    {
        ExpectedTensors.For(config).ShouldAllBe(tensor => tensor.Shape.All(dimension => dimension > 0) && tensor.Count > 0);
        (config.Vision.HeadSize * config.Vision.HeadCount).ShouldBe(config.Vision.HiddenSize);
        (config.Vision.WindowGroups * config.Vision.MergeSize * config.Vision.PatchSize).ShouldBe(config.Vision.WindowSize);
        config.Vision.FullAttentionLayers.ShouldAllBe(layer => layer >= 0 && layer < config.Vision.LayerCount);
        config.Tokens.Image.ShouldBeInRange(0, config.Language.VocabularySize - 1);
        float.IsFinite(config.Language.NormEpsilon).ShouldBeTrue();
    }
}
