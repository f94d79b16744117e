using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Tests.X11;

public sealed class XConnectionTests
{
    [Fact]
    public void Open_NoSuchDisplay_SaysWhatToDo()
    {
        DisplayLostException error = Should.Throw<DisplayLostException>(() => XConnection.Open(":65000"));

        error.Display.ShouldBe(":65000");
        error.Message.ShouldContain("Check that the X server runs");
    }

    [Fact]
    public void Send_RequestOnMissingWindow_ThrowsTheServersError()
    {
        using XServer server = XServer.Start();
        using XConnection connection = XConnection.Open(server.DisplayName);

        XProtocolException error = Should.Throw<XProtocolException>(
            () => connection.Send("map a window", display => _ = LibX11.XMapWindow(display, 0x7777)));

        error.Error.Code.ShouldBe(XConstants.BadWindow);
        error.Error.Resource.ShouldBe(0x7777ul);
        error.Message.ShouldStartWith("Could not map a window");
    }

    [Fact]
    public void Query_AfterAnError_WorksAgain()
    {
        using XServer server = XServer.Start();
        using XConnection connection = XConnection.Open(server.DisplayName);
        Should.Throw<XProtocolException>(() => connection.Send("map a window", display => _ = LibX11.XMapWindow(display, 1)));

        connection.Atoms.NameOf(connection.Atoms["_YOUTUVL_TEST"]).ShouldBe("_YOUTUVL_TEST");
    }

    [Fact]
    public void Query_TwoServersAtOnce_StayApart()
    {
        using XServer first = XServer.Start();
        using XServer second = XServer.Start();
        using XConnection one = XConnection.Open(first.DisplayName);
        using XConnection two = XConnection.Open(second.DisplayName);
        first.Kill();

        Should.Throw<DisplayLostException>(one.Synchronize).Display.ShouldBe(first.DisplayName);
        Should.NotThrow(two.Synchronize);
    }

    [Fact]
    public async Task RunAsync_ServerKilledMeanwhile_FailsInsteadOfEndingTheProcess()
    {
        using XServer server = XServer.Start();
        XConnection connection = XConnection.Open(server.DisplayName);
        using XEventLoop loop = new(connection, (ref XEvent _) => { }, "test");
        TaskCompletionSource<Exception> faulted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        loop.Faulted += faulted.SetResult;
        (await loop.RunAsync(() => connection.Screen)).ShouldBe(0);

        server.Kill();

        (await faulted.Task.WaitAsync(TestTimeouts.Reasonable, TestContext.Current.CancellationToken)).ShouldBeOfType<DisplayLostException>();
        await Should.ThrowAsync<DisplayLostException>(() => loop.RunAsync(() => 1));
    }
}
