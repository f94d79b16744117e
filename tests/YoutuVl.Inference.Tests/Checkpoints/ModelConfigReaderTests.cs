using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class ModelConfigReaderTests : IDisposable
{
    private readonly GoldenCopy _golden = new();

    public void Dispose() => _golden.Dispose();

    [Theory]
    [InlineData("hidden_size")]
    [InlineData("intermediate_size")]
    [InlineData("num_hidden_layers")]
    [InlineData("num_attention_heads")]
    [InlineData("q_lora_rank")]
    [InlineData("kv_lora_rank")]
    [InlineData("qk_nope_head_dim")]
    [InlineData("qk_rope_head_dim")]
    [InlineData("v_head_dim")]
    [InlineData("vocab_size")]
    [InlineData("max_position_embeddings")]
    [InlineData("rms_norm_eps")]
    [InlineData("rope_theta")]
    [InlineData("bos_token_id")]
    [InlineData("image_token_id")]
    [InlineData("vision_config.hidden_size")]
    [InlineData("vision_config.intermediate_size")]
    [InlineData("vision_config.num_hidden_layers")]
    [InlineData("vision_config.num_attention_heads")]
    [InlineData("vision_config.window_size")]
    [InlineData("vision_config.fullatt_block_indexes")]
    public void Read_RequiredFieldIsMissingOrNoNumberOrNegative_NamesIt(string field)
    {
        foreach (JsonNode? value in new JsonNode?[] { null, JsonValue.Create("7"), JsonValue.Create(-1), JsonValue.Create(1e300), new JsonObject() })
        {
            Error(field, value).Message.ShouldContain($"\"{field}\"");
        }
    }

    [Theory]
    [InlineData("model_type", "\"llama\"", "only \"youtu_vl\" is supported")]
    [InlineData("hidden_act", "\"gelu\"", "only \"silu\" is supported")]
    [InlineData("attention_bias", "true", "only false is supported")]
    [InlineData("mlp_bias", "true", "only false is supported")]
    [InlineData("attention_bias", "\"no\"", "must be true or false")]
    [InlineData("rope_scaling", "{\"factor\":4}", "only null is supported")]
    [InlineData("rope_scaling", "{\"type\":\"yarn\",\"factor\":4}", "\"rope_scaling.type\" is \"yarn\"")]
    [InlineData("rope_parameters", "{\"rope_type\":\"yarn\"}", "\"rope_parameters.rope_type\" is \"yarn\"")]
    [InlineData("n_routed_experts", "8", "cannot be run here")]
    [InlineData("moe_intermediate_size", "128", "cannot be run here")]
    [InlineData("quantization_config", "{}", "cannot be run here")]
    [InlineData("num_key_value_heads", "2", "must be 4, as \"num_attention_heads\"")]
    [InlineData("qk_head_dim", "25", "must be 24, the sum")]
    [InlineData("num_hidden_layers", "1025", "from 1 to 1024")]
    [InlineData("num_attention_heads", "1048576", "num_key_value_heads")]
    [InlineData("eos_token_id", "4992", "from 0 to 4991")]
    [InlineData("eos_token_id", "[]", "a token id or a list of them")]
    [InlineData("eos_token_id", "null", "a token id or a list of them")]
    [InlineData("rms_norm_eps", "0", "from 1e-20 to 1")]
    [InlineData("rope_theta", "1", "greater than 1")]
    [InlineData("tie_word_embeddings", "1", "must be true or false")]
    [InlineData("vision_config", "null", "is missing")]
    [InlineData("vision_config", "[]", "must be an object")]
    [InlineData("vision_config.hidden_act", "\"gelu\"", "only \"gelu_pytorch_tanh\" is supported")]
    [InlineData("vision_config.vision_use_head", "true", "only false is supported")]
    [InlineData("vision_config.num_channels", "1", "from 3 to 3")]
    [InlineData("vision_config.num_attention_heads", "5", "multiple of \"num_attention_heads\" (5)")]
    [InlineData("vision_config.num_attention_heads", "8", "multiple of four times")]
    [InlineData("vision_config.window_size", "100", "multiple of 32 pixels")]
    [InlineData("vision_config.out_hidden_size", "65", "must be 64, the language model's")]
    [InlineData("vision_config.fullatt_block_indexes", "[4]", "from 0 to 3")]
    [InlineData("vision_config.fullatt_block_indexes", "[1,1]", "without repetitions")]
    public void Read_UnsupportedOrInconsistentValue_SaysWhatIsExpected(string field, string value, string expected)
    {
        CheckpointException error = Error(field, JsonNode.Parse(value));

        error.Path.ShouldBe(_golden.File("config.json"));
        error.Message.ShouldContain(expected);
    }

    [Fact]
    public void Read_OddRotarySize_IsError()
    {
        _golden.Edit("config.json", config =>
        {
            config.Remove("qk_head_dim");
            config["qk_rope_head_dim"] = 7;
        });

        Should.Throw<CheckpointException>(Read).Message.ShouldContain("even");
    }

    [Fact]
    public void Read_RotaryBaseOfNewerExporters_IsFound()
    {
        _golden.Edit("config.json", config =>
        {
            config.Remove("rope_theta");
            config.Remove("rope_scaling");
            config["rope_parameters"] = JsonNode.Parse("""{"rope_theta": 12345.0, "rope_type": "default"}""");
        });

        Read().Language.RopeTheta.ShouldBe(12345);
    }

    [Fact]
    public void Read_FieldsThatExportersLeaveOut_HaveTheirDefaults()
    {
        _golden.Edit("config.json", config =>
        {
            foreach (string field in (string[])["rope_interleave", "tie_word_embeddings", "hidden_act", "num_key_value_heads", "qk_head_dim", "attention_bias"])
            {
                config.Remove(field).ShouldBeTrue();
            }

            foreach (string field in (string[])["num_channels", "patch_size", "spatial_merge_size", "out_hidden_size", "layer_norm_eps", "hidden_act"])
            {
                config["vision_config"]!.AsObject().Remove(field).ShouldBeTrue();
            }
        });

        Read().ShouldEqual(Golden());
    }

    [Fact]
    public void Read_SeveralEndTokens_TakesTheFirst()
    {
        _golden.Edit("config.json", config => config["eos_token_id"] = new JsonArray(5, 6));

        Read().Tokens.End.ShouldBe(5);
    }

    [Fact]
    public void Read_FullAttentionLayersInAnyOrder_AreSorted()
    {
        _golden.Edit("config.json", config => config["vision_config"]!["fullatt_block_indexes"] = new JsonArray(3, 0, 1));

        Read().Vision.FullAttentionLayers.ShouldBe([0, 1, 3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"hidden_act\":\"\\ud800\"}")]
    [InlineData("{} {}")]
    public void Read_NotAJsonObject_IsError(string text)
    {
        File.WriteAllText(_golden.File("config.json"), text);

        Should.Throw<CheckpointException>(Read).Path.ShouldBe(_golden.File("config.json"));
    }

    [Fact]
    public void Read_HugeFile_IsRefusedUnread()
    {
        File.WriteAllText(_golden.File("config.json"), new string(' ', 2_000_000));

        Should.Throw<CheckpointException>(Read).Message.ShouldContain("has 2000000 bytes");
    }

    private static ModelConfig Golden() => ModelConfigReader.Read(Path.Combine(AppContext.BaseDirectory, "Golden", "checkpoint", "config.json"));

    private ModelConfig Read() => ModelConfigReader.Read(_golden.File("config.json"));

    private CheckpointException Error(string field, JsonNode? value)
    {
        string original = File.ReadAllText(_golden.File("config.json"));
        string[] path = field.Split('.');
        _golden.Edit("config.json", config => (path.Length == 1 ? config : config[path[0]]!)[path[^1]] = value);
        CheckpointException error = Should.Throw<CheckpointException>(Read);
        File.WriteAllText(_golden.File("config.json"), original);
        return error;
    }
}
