using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Cli.Tests.Output;

public sealed class FlagNamesTests
{
    [Fact]
    public void Of_SeveralFlags_ListsEachInLowerCaseWithDashes() =>
        FlagNames.Of(ElementStates.Enabled | ElementStates.MultiLine).ShouldBe(["enabled", "multi-line"]);

    [Fact]
    public void Of_NoFlag_IsEmpty() => FlagNames.Of(ElementStates.None).ShouldBeEmpty();
}
