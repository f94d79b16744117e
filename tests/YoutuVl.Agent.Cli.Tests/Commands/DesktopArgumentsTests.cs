using System.CommandLine;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Agent.Cli.Commands;

namespace YoutuVl.Agent.Cli.Tests.Commands;

public sealed class DesktopArgumentsTests
{
    private readonly DesktopArguments _arguments = new();
    private readonly Command _command = new("any");

    public DesktopArgumentsTests() => _arguments.AddTo(_command);

    [Fact]
    public void Read_NothingGiven_MeansTheCurrentDesktop()
    {
        var request = _arguments.Read(_command.Parse([]));

        request.VirtualSize.ShouldBeNull();
        request.Launches.ShouldBeEmpty();
    }

    [Fact]
    public void Read_SizeAndLaunches_KeepsTheOrderAndTheQuotedWords()
    {
        var request = _arguments.Read(_command.Parse(
            ["--virtual-desktop", "1280x800", "--launch", "mousepad --disable-server \"my notes.txt\"", "--launch", "galculator"]));

        request.VirtualSize.ShouldBe(new DesktopSize(1280, 800));
        request.Launches.Select(l => l.Command).ShouldBe(["mousepad", "galculator"]);
        request.Launches[0].Arguments.ShouldBe(["--disable-server", "my notes.txt"]);
    }

    [Theory]
    [InlineData("1280")]
    [InlineData("0x800")]
    [InlineData("widexhigh")]
    [InlineData("-1280x800")]
    public void Parse_SizeThatIsNone_IsAnErrorThatShowsTheForm(string size)
    {
        var errors = _command.Parse(["--virtual-desktop", size]).Errors;

        errors.ShouldNotBeEmpty();
        errors[0].Message.ShouldContain("1280x800");
    }

    [Fact]
    public void Read_EmptyLaunch_IsAnErrorThatShowsTheForm()
    {
        var parsed = _command.Parse(["--launch", " "]);

        Should.Throw<CommandLineException>(() => _arguments.Read(parsed)).Message.ShouldContain("--launch 'mousepad");
    }
}
