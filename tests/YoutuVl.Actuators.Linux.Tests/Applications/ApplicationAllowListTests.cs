using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Applications;

namespace YoutuVl.Actuators.Linux.Tests.Applications;

public sealed class ApplicationAllowListTests
{
    [Fact]
    public void ProgramFor_AnEmptyList_AllowsNothing() => new ApplicationAllowList().ProgramFor("sh").ShouldBeNull();

    [Theory]
    [InlineData("editor", "/usr/bin/mousepad")]
    [InlineData("/usr/bin/mousepad", "/usr/bin/mousepad")]
    [InlineData("mousepad", null)]
    [InlineData("/usr/bin/../bin/mousepad", null)]
    public void ProgramFor_AnEntry_IsFoundByItsIdOrItsExactProgram(string command, string? program) =>
        new ApplicationAllowList().Allow("editor", "/usr/bin/mousepad").ProgramFor(command).ShouldBe(program);

    [Fact]
    public void ProgramFor_Everything_AllowsAnyCommand() => ApplicationAllowList.Everything.ProgramFor("anything").ShouldBe("anything");

    [Fact]
    public void Allow_OnEverything_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => ApplicationAllowList.Everything.Allow("sh")).Message.ShouldContain("already allows");
}
