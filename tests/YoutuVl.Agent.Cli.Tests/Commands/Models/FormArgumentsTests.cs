using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Agent.Cli.Commands.Models;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Tests.Commands.Models;

public sealed class FormArgumentsTests
{
    private static readonly PackageForms Int4 = PackageForms.For(WeightPrecision.Int4);

    [Fact]
    public void Read_Nothing_LeavesTheForms() => FormArguments.Read([], Int4).ShouldBe(Int4);

    [Fact]
    public void Read_FormWithRules_KeepsTheRules() =>
        FormArguments.Read(["decode=i4b32,down_proj=i8b64", "head=f32"], Int4).ShouldBe(Int4 with { Decode = "i4b32,down_proj=i8b64", Head = "f32" });

    [Theory]
    [InlineData("patches")]
    [InlineData("vision")]
    [InlineData("vision-contractions")]
    [InlineData("merger")]
    [InlineData("prefill")]
    [InlineData("decode")]
    [InlineData("absorb")]
    [InlineData("head")]
    [InlineData("embedding")]
    public void Read_EachPart_ChangesTheForms(string part) => FormArguments.Read([part + "=other"], Int4).ShouldNotBe(Int4);

    [Theory]
    [InlineData("decode")]
    [InlineData("decode=")]
    [InlineData("tail=i4b32")]
    public void Read_NoFormOrNoPart_SaysWhatToWrite(string text) => Should.Throw<CommandLineException>(() => FormArguments.Read([text], Int4)).Message.ShouldContain("decode");
}
