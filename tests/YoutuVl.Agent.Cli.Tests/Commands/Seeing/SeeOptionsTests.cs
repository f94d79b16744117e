using System.CommandLine;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Agent.Cli.Commands.Seeing;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Agent.Cli.Tests.Commands.Seeing;

public sealed class SeeOptionsTests
{
    [Fact]
    public void Read_AllThatFits_IsInTheRequest()
    {
        var request = Read("shot.png", "--task", "detect", "--classes", "menu, tool bar", "--region", "1, 2,30,40", "--max-tokens", "9", "--overlay", "/tmp/o.png");

        (request.Task, request.Image, request.Query, request.MaxTokens, request.Overlay).ShouldBe((SeeTask.Detect, "shot.png", null, 9, "/tmp/o.png"));
        request.Classes.ShouldBe(["menu", "tool bar"]);
        request.Region.ShouldBe(new PixelRegion(1, 2, 30, 40));
    }

    [Theory]
    [InlineData("--query", "--task", "ground")]
    [InlineData("--query", "--task", "caption", "--query", "what?")]
    [InlineData("--classes", "--task", "ground", "--query", "it", "--classes", "a")]
    [InlineData("mask", "--task", "detect", "--mask", "m.png")]
    [InlineData("--overlay", "--task", "ocr", "--overlay", "o.png")]
    [InlineData("--max-tokens", "--task", "ocr", "--max-tokens", "0")]
    [InlineData("region", "--task", "ocr", "--region", "1,2,3")]
    [InlineData("region", "--task", "ocr", "--region", "1,2,3,-4")]
    public void Read_WhatDoesNotFit_IsRefusedByName(string named, params string[] arguments) =>
        Should.Throw<CommandLineException>(() => Read(["shot.png", .. arguments])).Message.ShouldContain(named);

    [Fact]
    public void Parse_UnknownTask_IsAnError() => Parse("shot.png", "--task", "dance").Result.Errors.ShouldNotBeEmpty();

    [Fact]
    public void Search_WithoutAFolder_SaysSo()
    {
        var (parsed, see, search) = Parse("no-such-folder", "--task", "search", "--query", "x");

        see.IsSearch(parsed).ShouldBeTrue();
        Should.Throw<CommandLineException>(() => search.Read(parsed, see)).Message.ShouldContain("no-such-folder");
    }

    [Fact]
    public void Search_OptionsOfASinglePicture_AreRefused()
    {
        var (parsed, see, search) = Parse(".", "--task", "search", "--query", "x", "--mask", "m.png");

        Should.Throw<CommandLineException>(() => search.Read(parsed, see));
    }

    [Fact]
    public void See_OptionsOfASearch_AreRefused()
    {
        var (parsed, _, search) = Parse("shot.png", "--task", "ocr", "--top", "3");

        Should.Throw<CommandLineException>(() => search.RefuseAll(parsed));
    }

    private static SeeRequest Read(params string[] arguments)
    {
        var (parsed, see, _) = Parse(arguments);
        return see.Read(parsed);
    }

    private static (ParseResult Result, SeeOptions See, SearchOptions Search) Parse(params string[] arguments)
    {
        var see = new SeeOptions();
        var search = new SearchOptions();
        var command = new RootCommand();
        see.AddTo(command);
        search.AddTo(command);
        return (command.Parse(arguments), see, search);
    }
}
