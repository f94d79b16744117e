using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Tests.Composition.Models;

public sealed class LicencePromptTests : IDisposable
{
    private static readonly ModelSource Other = new("owner/other", "main");
    private readonly StringWriter _shown = new();

    public void Dispose() => _shown.Dispose();

    [Fact]
    public void Accept_DefaultModel_ShowsTheSummaryAndTheFile()
    {
        new LicencePrompt(_shown, reader: null).Accept(ModelSource.Default, "the text", accepted: true);
        _shown.ToString().ShouldContain("EUROPEAN UNION");
        _shown.ToString().ShouldContain("the text");
    }

    [Fact]
    public void Accept_AnotherRepository_ShowsItsOwnFileOnly()
    {
        new LicencePrompt(_shown, reader: null).Accept(Other, "the text", accepted: true);
        _shown.ToString().ShouldNotContain("EUROPEAN UNION");
    }

    [Fact]
    public void Accept_NoFile_SaysSo()
    {
        new LicencePrompt(_shown, reader: null).Accept(Other, text: null, accepted: true);
        _shown.ToString().ShouldContain("no licence file");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData(" YES ")]
    public void Accept_Yes_GoesOn(string answer) => new LicencePrompt(_shown, new StringReader(answer)).Accept(Other, "text", accepted: false);

    [Theory]
    [InlineData("")]
    [InlineData("y")]
    [InlineData("no")]
    public void Accept_AnythingElse_Refuses(string answer) =>
        Should.Throw<CommandLineException>(() => new LicencePrompt(_shown, new StringReader(answer)).Accept(Other, "text", accepted: false)).Message.ShouldContain("--accept-licence");

    [Fact]
    public void Accept_NobodyToAsk_Refuses() =>
        Should.Throw<CommandLineException>(() => new LicencePrompt(_shown, reader: null).Accept(Other, "text", accepted: false));

    [Fact]
    public void Accept_TextWithTerminalCodes_ShowsItWithoutThem()
    {
        new LicencePrompt(_shown, reader: null).Accept(Other, "a\u001b[2Jb\r\n\tc", accepted: true);
        _shown.ToString().ShouldContain("a[2Jb\n\tc");
    }
}
