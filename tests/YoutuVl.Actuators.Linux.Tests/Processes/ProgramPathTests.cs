using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Processes;

namespace YoutuVl.Actuators.Linux.Tests.Processes;

public sealed class ProgramPathTests
{
    [Fact]
    public void Find_AName_GivesAnAbsolutePath() => ProgramPath.Find("sh").ShouldNotBeNull().ShouldEndWith("/sh");

    [Theory]
    [InlineData("no-such-program")]
    [InlineData("/etc/passwd")]
    [InlineData("/tmp")]
    [InlineData("../sh")]
    public void Find_WhatIsNotAProgram_IsNull(string program) => ProgramPath.Find(program).ShouldBeNull();

    [Fact]
    public void Require_AMissingProgram_NamesThePackageToInstall()
    {
        MissingProgramException error = Should.Throw<MissingProgramException>(() => ProgramPath.Require("no-such-program", "its-package"));

        error.Message.ShouldContain("apt-get install --no-install-recommends its-package");
        error.Package.ShouldBe("its-package");
    }
}
