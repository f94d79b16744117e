using Shouldly;
using Xunit;
using YoutuVl.Inference.Quantization;

namespace YoutuVl.Inference.Tests.Quantization;

public sealed class LinearFormRulesTests
{
    [Theory]
    [InlineData("model.layers.0.mlp.up_proj", "i4b64")]
    [InlineData("model.layers.0.mlp.down_proj", "i8b64")]
    [InlineData("model.layers.3.mlp.down_proj", "f32")]
    [InlineData("model.layers.3.self_attn.o_proj", "f32")]
    [InlineData("model.layers.33.self_attn.o_proj", "i4b64")]
    public void NameFor_LastRuleWhoseWordsOccur_Decides(string module, string form) =>
        LinearFormRules.Parse("i4b64, down_proj=i8b64, layers.3=f32").NameFor(module).ShouldBe(form);

    [Theory]
    [InlineData("")]
    [InlineData("i4b48")]
    [InlineData("i4b64,down_proj")]
    [InlineData("i4b64,=f32")]
    [InlineData("i4b64,down_proj=i8b64=f32")]
    public void Parse_NonsenseRule_IsRefused(string text) => Should.Throw<ArgumentException>(() => LinearFormRules.Parse(text));
}
