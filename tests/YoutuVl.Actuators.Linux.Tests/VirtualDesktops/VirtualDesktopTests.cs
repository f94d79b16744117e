using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

public sealed class VirtualDesktopTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_WithSize_GivesADisplayOfThatSizeWithAWindowManager()
    {
        VirtualDesktopOptions options = new() { Size = new DesktopSize(1024, 700) };
        await using VirtualDesktop desktop = await VirtualDesktop.StartAsync(options, Cancellation);

        string screen = await ProgramOutput.OfAsync(desktop, "xdpyinfo");
        string check = await ProgramOutput.OfAsync(desktop, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK");

        desktop.DisplayName.ShouldMatch("^:[0-9]+$");
        screen.ShouldContain("1024x700 pixels");
        check.ShouldContain("window id");
    }

    [Fact]
    public async Task StartAsync_WhenReady_HasTheAccessibilityBusSwitchedOn()
    {
        await using VirtualDesktop desktop = await VirtualDesktop.StartAsync(cancellationToken: Cancellation);

        string enabled = await ReadStatusAsync(desktop, "IsEnabled");
        string reader = await ReadStatusAsync(desktop, "ScreenReaderEnabled");

        enabled.ShouldContain("boolean true");
        reader.ShouldContain("boolean true");
        desktop.SessionBusAddress.ShouldStartWith("unix:path=");
        desktop.AccessibilityBusAddress.ShouldStartWith("unix:path=");
        desktop.AccessibilityBusAddress.ShouldNotBe(desktop.SessionBusAddress);
    }

    [Fact]
    public async Task Environment_OfADesktop_IsPrivateAndKeepsOurVariablesOut()
    {
        VirtualDesktopOptions options = new() { Variables = { ["GREETING"] = "hello" } };
        await using VirtualDesktop desktop = await VirtualDesktop.StartAsync(options, Cancellation);

        desktop.Environment["HOME"].ShouldBe(desktop.HomeDirectory);
        desktop.Environment["DISPLAY"].ShouldBe(desktop.DisplayName);
        desktop.Environment["GREETING"].ShouldBe("hello");
        desktop.Environment.Keys.ShouldNotContain("WAYLAND_DISPLAY");
        desktop.Environment.Keys.ShouldNotContain("NO_AT_BRIDGE");
        File.ReadAllText(Path.Combine(desktop.HomeDirectory, ".config/gtk-3.0/settings.ini")).ShouldContain("gtk-enable-animations=0");
        (await ProgramOutput.OfAsync(desktop, "stat", "-c", "%a", desktop.HomeDirectory)).Trim().ShouldBe("700");
    }

    [Fact]
    public async Task StartAsync_FourAtOnce_DoNotClash()
    {
        VirtualDesktop[] desktops = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => VirtualDesktop.StartAsync(cancellationToken: Cancellation)));

        desktops.Select(desktop => desktop.DisplayName).Distinct().Count().ShouldBe(4);
        desktops.Select(desktop => desktop.SessionBusAddress).Distinct().Count().ShouldBe(4);
        desktops.Select(desktop => desktop.AccessibilityBusAddress).Distinct().Count().ShouldBe(4);
        desktops.ShouldAllBe(desktop => DesktopRemains.SocketsOf(desktop.DisplayName).Count == 1);
        await Task.WhenAll(desktops.Select(desktop => desktop.DisposeAsync().AsTask()));
        desktops.ShouldAllBe(desktop => !DesktopRemains.ProcessesOf(desktop.Environment["YOUTUVL_DESKTOP"]).Any());
    }

    [Fact]
    public async Task DisposeAsync_WithAnApplicationRunning_LeavesNothing()
    {
        VirtualDesktop desktop = await VirtualDesktop.StartAsync(cancellationToken: Cancellation);
        string folder = desktop.Environment["YOUTUVL_DESKTOP"];
        Task<string> application = ProgramOutput.OfAsync(desktop, "sh", "-c", "trap '' TERM; sleep 600 & exec sleep 601");
        DesktopRemains.ProcessesOf(folder).ShouldNotBeEmpty();

        await desktop.DisposeAsync();
        await desktop.DisposeAsync();

        DesktopRemains.ProcessesOf(folder).ShouldBeEmpty();
        DesktopRemains.SocketsOf(desktop.DisplayName).ShouldBeEmpty();
        Directory.Exists(folder).ShouldBeFalse();
        (await application).ShouldBeEmpty();
    }

    [Fact]
    public async Task DisposeAsync_WithADisplayServerThatHangs_LeavesNothing()
    {
        VirtualDesktop desktop = await VirtualDesktop.StartAsync(cancellationToken: Cancellation);
        string folder = desktop.Environment["YOUTUVL_DESKTOP"];
        string server = DesktopRemains.ProcessesOf(folder).Single(line => line.Contains("Xvfb", StringComparison.Ordinal)).Split(':')[0];
        await ProgramOutput.OfAsync(desktop, "sh", "-c", "kill -STOP " + server);

        await desktop.DisposeAsync();

        DesktopRemains.ProcessesOf(folder).ShouldBeEmpty();
        DesktopRemains.SocketsOf(desktop.DisplayName).ShouldBeEmpty();
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_WithNoTime_SaysWhatToDo()
    {
        VirtualDesktopOptions options = new() { StartTimeout = TimeSpan.FromTicks(1) };

        VirtualDesktopException error = await Should.ThrowAsync<VirtualDesktopException>(
            () => VirtualDesktop.StartAsync(options, Cancellation));

        error.Message.ShouldContain("StartTimeout");
    }

    [Fact]
    public async Task StartAsync_Cancelled_IsACancellation()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => VirtualDesktop.StartAsync(null, cancelled.Token));
    }

    [Fact]
    public async Task StartAsync_ScreenThatCannotBe_NamesTheLimits()
    {
        VirtualDesktopOptions options = new() { Size = new DesktopSize(0, 800) };

        ArgumentOutOfRangeException error = await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => VirtualDesktop.StartAsync(options, Cancellation));

        error.Message.ShouldContain("0x800");
        error.Message.ShouldContain("32767");
    }

    private static Task<string> ReadStatusAsync(VirtualDesktop desktop, string property) =>
        ProgramOutput.OfAsync(
            desktop, "dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
            "org.freedesktop.DBus.Properties.Get", "string:org.a11y.Status", "string:" + property);
}
