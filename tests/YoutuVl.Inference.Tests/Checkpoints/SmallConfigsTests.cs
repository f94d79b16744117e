using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class SmallConfigsTests : IDisposable
{
    private readonly GoldenCopy _golden = new();

    public void Dispose() => _golden.Dispose();

    [Fact]
    public void Generation_NoFile_TakesTheMostProbableToken()
    {
        File.Delete(_golden.File("generation_config.json"));
        using Checkpoint checkpoint = Checkpoint.Open(_golden.Path);

        checkpoint.Generation.DoSample.ShouldBeFalse();
        checkpoint.Generation.Temperature.ShouldBe(1);
        checkpoint.Generation.TopP.ShouldBe(1);
        checkpoint.Generation.RepetitionPenalty.ShouldBe(1);
        checkpoint.Generation.EndTokens.ShouldBe([811]);
    }

    [Fact]
    public void Generation_SeveralEndTokens_KeepsAll()
    {
        _golden.Edit("generation_config.json", fields => fields["eos_token_id"] = new JsonArray(811, 812));
        using Checkpoint checkpoint = Checkpoint.Open(_golden.Path);

        checkpoint.Generation.EndTokens.ShouldBe([811, 812]);
    }

    [Theory]
    [InlineData("temperature", "0")]
    [InlineData("temperature", "\"warm\"")]
    [InlineData("top_p", "1.5")]
    [InlineData("top_p", "0")]
    [InlineData("repetition_penalty", "-1")]
    [InlineData("do_sample", "1")]
    [InlineData("eos_token_id", "4992")]
    [InlineData("eos_token_id", "[811, -1]")]
    public void Generation_ValueOutsideRange_NamesFileAndField(string field, string value) => ShouldFail("generation_config.json", field, value);

    [Theory]
    [InlineData("resample", "3")]
    [InlineData("do_resize", "false")]
    [InlineData("do_rescale", "false")]
    [InlineData("do_normalize", "false")]
    [InlineData("patch_size", "14")]
    [InlineData("image_mean", "[0.5, 0.5]")]
    [InlineData("image_mean", "null")]
    [InlineData("image_std", "[0.5, 0.5, 0]")]
    [InlineData("image_std", "0.5")]
    [InlineData("rescale_factor", "0")]
    [InlineData("max_num_patches", "0")]
    public void Preprocessor_ValueNotSupported_NamesFileAndField(string field, string value) => ShouldFail("preprocessor_config.json", field, value);

    private void ShouldFail(string file, string field, string value)
    {
        _golden.Edit(file, fields => fields[field] = JsonNode.Parse(value));

        CheckpointException error = Should.Throw<CheckpointException>(() => Checkpoint.Open(_golden.Path));

        error.Path.ShouldBe(_golden.File(file));
        error.Message.ShouldContain($"\"{field}\"");
    }
}
