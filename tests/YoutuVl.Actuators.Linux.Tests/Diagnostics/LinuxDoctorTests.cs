using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Diagnostics;
using YoutuVl.Actuators.Linux.Tests.AtSpi;

namespace YoutuVl.Actuators.Linux.Tests.Diagnostics;

public sealed class LinuxDoctorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExamineAsync_WorkingDesktop_EverythingNeededIsOk()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("galculator", [], Token);

        DiagnosticReport report = await LinuxDoctor.ExamineAsync(In(desktop.Desktop.Environment), Token);

        report.CanActHere.ShouldBeTrue();
        foreach (string id in (string[])["display", "mit-shm", "xdamage", "xtest", "window-manager", "keyboard", "accessibility-bus", "accessibility-enabled"])
        {
            report.Find(id)!.Status.ShouldBe(DiagnosticStatus.Ok, id + ": " + report.Find(id)!.Detail);
        }

        report.Find("window-manager")!.Detail.ShouldContain("JWM", Case.Insensitive);
        report.Find("applications")!.Detail.ShouldBe("1 registered, all of them answer.");
    }

    [Fact]
    public async Task ExamineAsync_HungApplication_IsNamedWithItsProcess()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        RunningApplication application = await desktop.LaunchAsync("galculator", [], Token);
        application.Stop();

        DiagnosticCheck check = (await LinuxDoctor.ExamineAsync(In(desktop.Desktop.Environment), Token)).Find("applications")!;

        check.Status.ShouldBe(DiagnosticStatus.Warning);
        check.Detail.ShouldContain($"Not answering: galculator (process {application.Id})");
        check.Remedy.ShouldNotBeNull();
    }

    [Fact]
    public async Task ExamineAsync_NoDesktop_StillTriesAVirtualOne()
    {
        DiagnosticReport report = await LinuxDoctor.ExamineAsync(new LinuxDoctorOptions { Variable = _ => null }, Token);

        report.CanActHere.ShouldBeFalse();
        report.CanActOnVirtualDesktop.ShouldBeTrue();
        report.Find("display")!.Status.ShouldBe(DiagnosticStatus.NotApplicable);
        report.Find("virtual-desktop")!.Detail.ShouldContain("ready after");
        report.Find("virtual-desktop-capture")!.Detail.ShouldStartWith("1280x800 pixels");
    }

    [Fact]
    public async Task ExamineAsync_DisplayThatDoesNotAnswer_SaysWhatToDo()
    {
        DiagnosticReport report = await LinuxDoctor.ExamineAsync(In(new Dictionary<string, string>
        {
            ["DISPLAY"] = ":64999",
            ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus",
        }), Token);

        report.CanActHere.ShouldBeFalse();
        report.Find("display")!.Status.ShouldBe(DiagnosticStatus.Missing);
        report.Find("accessibility-bus")!.Status.ShouldBe(DiagnosticStatus.Missing);
        report.Find("accessibility-bus")!.Detail.ShouldContain("/nonexistent/bus");
    }

    [Fact]
    public async Task ExamineAsync_Always_HasOneCheckPerIdAndARemedyForWhatIsWrong()
    {
        DiagnosticReport nothing = await LinuxDoctor.ExamineAsync(In(new Dictionary<string, string>()), Token);
        DiagnosticReport broken = await LinuxDoctor.ExamineAsync(In(new Dictionary<string, string> { ["DISPLAY"] = ":64999" }), Token);

        nothing.Checks.Select(check => check.Id).ShouldBeUnique();
        broken.Checks.Select(check => check.Id).ShouldBe(nothing.Checks.Select(check => check.Id));
        broken.Checks.Where(check => check.Status is DiagnosticStatus.Warning or DiagnosticStatus.Missing)
            .ShouldAllBe(check => !string.IsNullOrEmpty(check.Remedy));
    }

    private static LinuxDoctorOptions In(IReadOnlyDictionary<string, string> variables) =>
        new() { Variable = variables.GetValueOrDefault, StartsVirtualDesktop = false };
}
