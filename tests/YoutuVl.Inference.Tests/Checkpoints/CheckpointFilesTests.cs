using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class CheckpointFilesTests : IDisposable
{
    private readonly GoldenCopy _golden = new();

    public void Dispose() => _golden.Dispose();

    [Theory]
    [InlineData("config.json")]
    [InlineData("preprocessor_config.json")]
    [InlineData(GoldenCopy.SecondShard)]
    public void Open_MissingFile_NamesIt(string file)
    {
        File.Delete(_golden.File(file));

        CheckpointException error = Error();

        error.Path.ShouldBe(_golden.File(file));
        error.Message.ShouldContain("does not exist");
    }

    [Fact]
    public void Open_NoWeights_SaysWhichFilesAreLookedFor()
    {
        File.Delete(_golden.File(GoldenCopy.Index));

        Error().Message.ShouldContain("neither model.safetensors nor model.safetensors.index.json");
    }

    [Fact]
    public void Open_MissingFolder_IsError() => Should.Throw<CheckpointException>(() => Checkpoint.Open(_golden.File("none"))).Message.ShouldContain("is not a folder");

    [Fact]
    public void Open_TruncatedShard_SaysSo()
    {
        using (FileStream shard = File.OpenWrite(_golden.File(GoldenCopy.SecondShard)))
        {
            shard.SetLength(shard.Length - 1);
        }

        Error().Message.ShouldContain("truncated: download it again");
    }

    [Fact]
    public void Open_ShardHoldsTensorThatIndexPutsElsewhere_NamesBothFiles()
    {
        _golden.Edit(GoldenCopy.Index, index => index["weight_map"]!["merger.ln_q.weight"] = GoldenCopy.SecondShard);

        Error().Message.ShouldContain($"{GoldenCopy.SecondShard} holds the tensor \"merger.ln_q.weight\", but {GoldenCopy.FirstShard} holds it");
    }

    [Fact]
    public void Open_IndexLacksTensorOfShard_NamesIt()
    {
        _golden.Edit(GoldenCopy.Index, index => index["weight_map"]!.AsObject().Remove("merger.ln_q.weight"));

        Error().Message.ShouldContain("does not list the tensor \"merger.ln_q.weight\"");
    }

    [Fact]
    public void Open_IndexListsTensorThatNoShardHolds_NamesIt()
    {
        _golden.Edit(GoldenCopy.Index, index => index["weight_map"]!["extra.weight"] = GoldenCopy.FirstShard);

        Error().Message.ShouldContain("\"extra.weight\", but no listed file holds it");
    }

    [Theory]
    [InlineData("../model-00001-of-00002.safetensors")]
    [InlineData("/etc/model.safetensors")]
    [InlineData("C:model.safetensors")]
    [InlineData("sub\\model.safetensors")]
    [InlineData("config.json")]
    [InlineData("")]
    public void Open_IndexNamesFileThatIsNotPlain_IsError(string file)
    {
        _golden.Edit(GoldenCopy.Index, index => index["weight_map"]!["merger.ln_q.weight"] = file);

        Error().Message.ShouldContain("names no plain file for the tensor \"merger.ln_q.weight\"");
    }

    [Theory]
    [InlineData("[]", "weight_map")]
    [InlineData("""{"weight_map":[]}""", "weight_map")]
    [InlineData("""{"weight_map":{}}""", "lists no tensors")]
    [InlineData("""{"weight_map":{"a":1}}""", "names no plain file")]
    [InlineData("""{"weight_map":{"a":"a.safetensors","a":"a.safetensors"}}""", "not valid JSON")]
    public void Open_MalformedIndex_IsError(string json, string problem)
    {
        File.WriteAllText(_golden.File(GoldenCopy.Index), json);

        Error().Message.ShouldContain(problem);
    }

    [Fact]
    public void Open_SameTensorInTwoShards_NamesBothFiles()
    {
        File.Copy(_golden.File(GoldenCopy.FirstShard), _golden.File("copy.safetensors"));
        _golden.Edit(GoldenCopy.Index, index => index["weight_map"]!["extra.weight"] = "copy.safetensors");

        Error().Message.ShouldMatch($"copy.safetensors holds too|{GoldenCopy.FirstShard}: holds the tensor");
    }

    [Fact]
    public void Open_ConfigOfOtherSize_ListsAllMisfits()
    {
        _golden.Edit("config.json", config =>
        {
            config["num_hidden_layers"] = 4;
            config["intermediate_size"] = 113;
            config["vision_config"]!["num_hidden_layers"] = 3;
            config["vision_config"]!["fullatt_block_indexes"] = new JsonArray(1);
        });

        string message = Error().Message;

        message.ShouldContain("12 missing: model.layers.3.input_layernorm.weight");
        message.ShouldContain("9 misshapen: model.layers.0.mlp.gate_proj.weight is [112, 64], expected [113, 64]");
        message.ShouldContain("16 unknown: siglip2.vision_model.encoder.layers.3.");
    }

    [Fact]
    public void Open_ManyMissingTensors_ListsOnlyTheFirst()
    {
        _golden.Edit("config.json", config => config["num_hidden_layers"] = 1000);

        string message = Error().Message;

        message.ShouldContain("and 11944 more");
        message.Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public void Open_HeadOfItsOwnIsMissing_NamesIt()
    {
        _golden.Edit("config.json", config => config["tie_word_embeddings"] = false);

        Error().Message.ShouldContain("1 missing: lm_head.weight");
    }

    [Theory]
    [InlineData("[4992,64]", null)]
    [InlineData("[64,4992]", "lm_head.weight is [64, 4992], expected [4992, 64]")]
    public void Open_SharedHeadIsStoredToo_IsCheckedAndLeftOut(string shape, string? problem)
    {
        const int Bytes = 4992 * 64 * 2;
        File.WriteAllBytes(_golden.File("head.safetensors"), SafetensorsBytes.File($"{{{SafetensorsBytes.Entry("lm_head.weight", "BF16", shape, $"[0,{Bytes}]")}}}", Bytes));
        _golden.Edit(GoldenCopy.Index, index => index["weight_map"]!["lm_head.weight"] = "head.safetensors");

        if (problem is not null)
        {
            Error().Message.ShouldContain(problem);
            return;
        }

        using Checkpoint checkpoint = Checkpoint.Open(_golden.Path);
        checkpoint.Tensors.Names.ShouldNotContain("lm_head.weight");
        Should.Throw<CheckpointException>(() => checkpoint.Tensors.Shape("lm_head.weight"));
    }

    [Fact]
    public void Open_SingleFile_NeedsNoIndex()
    {
        using (Checkpoint golden = Checkpoint.Open(_golden.Path))
        {
            File.WriteAllBytes(_golden.File("single"), AsSingleFile(golden.Tensors));
        }

        File.Delete(_golden.File(GoldenCopy.Index));
        File.Delete(_golden.File(GoldenCopy.FirstShard));
        File.Delete(_golden.File(GoldenCopy.SecondShard));
        File.Move(_golden.File("single"), _golden.File("model.safetensors"));

        using Checkpoint checkpoint = Checkpoint.Open(_golden.Path);
        checkpoint.Tensors.Names.Length.ShouldBe(ExpectedTensors.For(checkpoint.Config).Length);
    }

    [Fact]
    public async Task Read_ManyThreads_SeeTheSameValues()
    {
        using Checkpoint checkpoint = Checkpoint.Open(_golden.Path);
        string[] names = [.. checkpoint.Tensors.Names];
        double[] alone = [.. names.Select(name => Sum(checkpoint.Tensors, name))];

        double[][] together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => names.Select(name => Sum(checkpoint.Tensors, name)).ToArray())));

        together.ShouldAllBe(sums => sums.SequenceEqual(alone));
    }

    [Fact]
    public void Dispose_Twice_IsAllowedAndReadingFails()
    {
        Checkpoint checkpoint = Checkpoint.Open(_golden.Path);
        checkpoint.Dispose();
        checkpoint.Dispose();

        Should.Throw<ObjectDisposedException>(() => checkpoint.Tensors.Read("model.norm.weight", 0, new float[1]));
    }

    private static double Sum(ITensorSource tensors, string name)
    {
        var values = new float[tensors.Shape(name).Aggregate(1, (product, dimension) => product * dimension)];
        tensors.Read(name, 0, values);
        return values.Sum(value => (double)value);
    }

    private static byte[] AsSingleFile(ITensorSource tensors)
    {
        var entries = new List<string>();
        int end = 0;
        foreach (string name in tensors.Names)
        {
            int begin = end;
            end += 4 * tensors.Shape(name).Aggregate(1, (product, dimension) => product * dimension);
            entries.Add(SafetensorsBytes.Entry(name, "F32", $"[{string.Join(',', tensors.Shape(name))}]", $"[{begin},{end}]"));
        }

        return SafetensorsBytes.File($"{{{string.Join(',', entries)}}}", end);
    }

    private CheckpointException Error() => Should.Throw<CheckpointException>(() => Checkpoint.Open(_golden.Path));
}
