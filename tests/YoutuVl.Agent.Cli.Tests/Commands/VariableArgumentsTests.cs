using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;

namespace YoutuVl.Agent.Cli.Tests.Commands;

public sealed class VariableArgumentsTests
{
    [Fact]
    public void Parse_ValueWithEqualsSigns_SplitsAtTheFirst()
    {
        var variables = VariableArguments.Parse(["formula=a=b", "empty="]);

        variables["formula"].ShouldBe("a=b");
        variables["empty"].ShouldBe(string.Empty);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("=value")]
    public void Parse_WithoutNameOrSign_ShowsTheForm(string argument) =>
        Should.Throw<CommandLineException>(() => VariableArguments.Parse([argument])).Message.ShouldContain("NAME=VALUE");

    [Fact]
    public void Parse_SameNameTwice_IsAnError() =>
        Should.Throw<CommandLineException>(() => VariableArguments.Parse(["a=1", "a=2"])).Message.ShouldContain("'a' is set twice");
}
