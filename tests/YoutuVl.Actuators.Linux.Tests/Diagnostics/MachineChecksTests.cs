using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Diagnostics;

namespace YoutuVl.Actuators.Linux.Tests.Diagnostics;

public sealed class MachineChecksTests
{
    [Theory]
    [InlineData("Max open files            1048576              1048576              files     ", DiagnosticStatus.Ok)]
    [InlineData("Max open files            unlimited            unlimited            files     ", DiagnosticStatus.Ok)]
    [InlineData("Max open files            256                  4096                 files     ", DiagnosticStatus.Warning)]
    [InlineData("Max processes             256                  4096                 processes ", DiagnosticStatus.NotApplicable)]
    public void OpenFiles_Limits_AreJudged(string line, DiagnosticStatus expected) =>
        MachineChecks.OpenFiles(["Limit                     Soft Limit           Hard Limit           Units     ", line]).Status.ShouldBe(expected);

    [Fact]
    public void TemporaryFolder_Absent_IsMissingAndNamesIt()
    {
        DiagnosticCheck check = MachineChecks.TemporaryFolder("/nonexistent/folder");

        check.Status.ShouldBe(DiagnosticStatus.Missing);
        check.Detail.ShouldContain("/nonexistent/folder");
        check.Remedy!.ShouldContain("TMPDIR");
    }

    [Fact]
    public void TemporaryFolder_Writable_LeavesNothing()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();

        MachineChecks.TemporaryFolder(folder.FullName).Status.ShouldBe(DiagnosticStatus.Ok);

        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
        folder.Delete();
    }

    [Fact]
    public void Programs_NotInstalled_NameTheirPackage()
    {
        DiagnosticCheck check = ProgramChecks.Check(("Xvfb", "xvfb", "the display without a screen"), path: null);

        check.Status.ShouldBe(DiagnosticStatus.Missing);
        check.Remedy.ShouldBe("apt-get install --no-install-recommends xvfb");
    }

    [Fact]
    public void Fonts_ByTheirFiles_AreFoundOrNamed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.CreateSubdirectory("truetype").FullName, "NotoColorEmoji.ttf"), string.Empty);

        DiagnosticCheck[] checks = [.. FontChecks.Run([folder.FullName, "/nonexistent"])];

        checks.Single(check => check.Id == "fonts-emoji").Status.ShouldBe(DiagnosticStatus.Ok);
        checks.Single(check => check.Id == "fonts-cjk").Remedy!.ShouldContain("fonts-noto-cjk");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(":0", null, DiagnosticStatus.Ok)]
    [InlineData(":0", "wayland-0", DiagnosticStatus.Warning)]
    [InlineData(null, "wayland-0", DiagnosticStatus.Missing)]
    [InlineData(null, null, DiagnosticStatus.NotApplicable)]
    public void Session_ByItsVariables_IsJudged(string? display, string? wayland, DiagnosticStatus expected)
    {
        var variables = new Dictionary<string, string?> { ["DISPLAY"] = display, ["WAYLAND_DISPLAY"] = wayland };

        SessionCheck.Run(variables.GetValueOrDefault).Status.ShouldBe(expected);
    }
}
