using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Clipboard;
using YoutuVl.Actuators.Linux.Tests.VirtualDesktops;
using YoutuVl.Actuators.Linux.Tests.X11;

namespace YoutuVl.Actuators.Linux.Tests.Clipboard;

public sealed class XClipboardTests : IAsyncLifetime
{
    private const string Mixed = "é ü 漢字 Привет 😀\nsecond line\t";
    private TestDesktop _desktop = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private XClipboard Clipboard => _desktop.Clipboard;

    public static TheoryData<int> Lengths => [1, 1000, SelectionServer.PieceLength, SelectionServer.PieceLength + 1, 5_000_000];

    public async ValueTask InitializeAsync() => _desktop = await TestDesktop.StartAsync(Token);

    public ValueTask DisposeAsync() => _desktop.DisposeAsync();

    [Fact]
    public async Task GetTextAsync_NobodyOwns_IsNull() => (await Clipboard.GetTextAsync(Token)).ShouldBeNull();

    [Fact]
    public async Task SetTextAsync_ReadByAnotherProgram_IsTheSame()
    {
        await Clipboard.SetTextAsync(Mixed, Token);

        (await ProgramOutput.OfAsync(_desktop.Virtual, "xclip", "-selection", "clipboard", "-o")).ShouldBe(Mixed);
        (await Clipboard.GetTextAsync(Token)).ShouldBe(Mixed);
    }

    [Fact]
    public async Task SetTextAsync_AskedForItsForms_ListsThem()
    {
        await Clipboard.SetTextAsync("plain", Token);

        string targets = await ProgramOutput.OfAsync(_desktop.Virtual, "xclip", "-selection", "clipboard", "-o", "-t", "TARGETS");

        targets.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            ["TARGETS", "TIMESTAMP", "UTF8_STRING", "text/plain;charset=utf-8", "TEXT", "STRING"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task SetTextAsync_AnyLength_ArrivesWhole(int length)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        await Clipboard.SetTextAsync(text, Token);
        using XClipboard other = XClipboard.Open(_desktop.DisplayName, TimeProvider.System);

        (await other.GetTextAsync(Token)).ShouldBe(text);
        (await ProgramOutput.OfAsync(_desktop.Virtual, "xclip", "-selection", "clipboard", "-o")).ShouldBe(text);
    }

    [Fact]
    public async Task SetTextAsync_Null_EmptiesIt()
    {
        await Clipboard.SetTextAsync(Mixed, Token);
        await Clipboard.SetTextAsync(null, Token);
        using XClipboard other = XClipboard.Open(_desktop.DisplayName, TimeProvider.System);

        (await other.GetTextAsync(Token)).ShouldBeNull();
    }

    [Fact]
    public async Task LendAsync_FetchedByAnotherProgram_TellsAndRestores()
    {
        await CopyElsewhereAsync("former");
        IClipboardLoan loan = await Clipboard.LendAsync(Mixed, Token);
        Task fetched = loan.WaitUntilFetchedAsync(Token).AsTask();
        fetched.IsCompleted.ShouldBeFalse();

        (await ProgramOutput.OfAsync(_desktop.Virtual, "xclip", "-selection", "clipboard", "-o")).ShouldBe(Mixed);
        await fetched.WaitAsync(TestTimeouts.Reasonable, Token);
        await loan.DisposeAsync();

        (await ProgramOutput.OfAsync(_desktop.Virtual, "xclip", "-selection", "clipboard", "-o")).ShouldBe("former");
    }

    [Fact]
    public async Task LendAsync_SomebodyCopiesMeanwhile_KeepsTheirs()
    {
        await using (await Clipboard.LendAsync("lent", Token))
        {
            await CopyElsewhereAsync("theirs");
        }

        (await ProgramOutput.OfAsync(_desktop.Virtual, "xclip", "-selection", "clipboard", "-o")).ShouldBe("theirs");
    }

    private async Task CopyElsewhereAsync(string text)
    {
        await File.WriteAllTextAsync(_desktop.PathOf("copied.txt"), text, Token);
        await _desktop.LaunchAsync("xclip", "-selection", "clipboard", "-i", _desktop.PathOf("copied.txt"));
        await Eventually.BecomesTrueAsync(async () => await Clipboard.GetTextAsync(Token) == text, $"the clipboard holds '{text}'", Token);
    }
}
