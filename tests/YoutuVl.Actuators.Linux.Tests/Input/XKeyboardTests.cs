using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.Tests.X11;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Tests.Input;

public sealed class XKeyboardTests : IAsyncLifetime
{
    private const string Mixed = "é ü 漢字 Привет 😀 e\u0301 plain ASCII ~!@#$%^&*()_+{}|:\"<>? €";
    private TestDesktop _desktop = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IKeyboard Keyboard => _desktop.Input.Keyboard;

    public async ValueTask InitializeAsync() => _desktop = await TestDesktop.StartAsync(Token);

    public ValueTask DisposeAsync() => _desktop.DisposeAsync();

    [Fact]
    public async Task TypeAsync_MixedScriptsIntoTerminal_ArriveUnchanged()
    {
        string text = string.Concat(Enumerable.Range(0, 9).Select(line => $"{line}\t{Mixed}\n"));
        text.Length.ShouldBeGreaterThan(500);
        await OpenTerminalAsync();

        await Keyboard.TypeAsync(text, Token);

        await TerminalShouldHaveReadAsync(text);
    }

    [Fact]
    public async Task TypeAsync_MixedScriptsIntoGtkEditor_ArriveUnchanged()
    {
        string text = string.Concat(Enumerable.Range(0, 8).Select(line => $"{line} {Mixed}\n"));

        await TypeIntoEditorAsync(text);

        await EditorShouldHaveSavedAsync(text);
    }

    [Fact]
    public async Task TypeAsync_MoreCharactersThanSpareKeys_ArriveUnchanged()
    {
        string text = string.Concat(Enumerable.Range(0x4e00, 300).Select(code => (char)code)) + "\n";

        await TypeIntoEditorAsync(text);

        await EditorShouldHaveSavedAsync(text);
    }

    [Fact]
    public async Task TypeAsync_EditorStoppedWhileKeysAreGivenAway_ArrivesUnchanged()
    {
        string text = string.Concat(Enumerable.Range(0x4e00, 300).Select(code => (char)code)) + "\n";
        int editor = (await OpenEditorAsync()).ProcessId.ShouldNotBeNull();
        Task typing;
        await SignalAsync("STOP", editor);
        try
        {
            typing = Task.Run(() => Keyboard.TypeAsync(text, Token).AsTask(), Token);

            // Long enough for keys to come of age, short enough that the editor does not count as hung.
            await Task.WhenAny(typing, Task.Delay(TimeSpan.FromMilliseconds(800), TimeProvider.System, Token));
        }
        finally
        {
            await SignalAsync("CONT", editor);
        }

        await typing;
        await EditorShouldHaveSavedAsync(text);
    }

    [Fact]
    public async Task TypeAsync_LineEndsOfEveryKind_AreOneEnterEach()
    {
        await OpenTerminalAsync();

        await Keyboard.TypeAsync("a\r\nb\nc\rd\n", Token);

        await TerminalShouldHaveReadAsync("a\nb\nc\nd\n");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("us(intl)")]
    [InlineData("de(nodeadkeys)")]
    public async Task TypeAsync_OtherLayout_ArrivesUnchanged(string layout)
    {
        await _desktop.RunAsync("setxkbmap", layout);
        await OpenTerminalAsync();
        const string Text = "aqwz AQWZ 1234567890 ,;:!?./ '\"` é @#{[|}] éÈ\n";

        await Keyboard.TypeAsync(Text, Token);

        await TerminalShouldHaveReadAsync(Text);
    }

    [Fact]
    public async Task TypeAsync_CapsLockOn_ArrivesUnchangedAndStaysOn()
    {
        await OpenTerminalAsync();
        await TapAsync("CapsLock");

        await Keyboard.TypeAsync("small Ö and é\n", Token);

        await TerminalShouldHaveReadAsync("small Ö and é\n");
        await TapAsync("b");
        await TapAsync("Enter");
        await TerminalShouldHaveReadAsync("small Ö and é\nB\n");
    }

    [Theory]
    [InlineData('\u0007', "U+0007")]
    [InlineData('\ud83d', "U+D83D")]
    public async Task TypeAsync_CharacterThatNoKeyGives_NamesItAndTypesNothing(char character, string name)
    {
        string text = $"a{character}b";
        InputUnavailableException error = await Should.ThrowAsync<InputUnavailableException>(() => Keyboard.TypeAsync(text, Token).AsTask());

        error.Input.ShouldBe(name);
    }

    [Fact]
    public async Task PressAsync_ControlWithLetterUnderRussianLayout_ReachesTheShortcut()
    {
        await TypeIntoEditorAsync("x");
        await _desktop.RunAsync("setxkbmap", "us,ru");
        await _desktop.RunAsync("setxkbmap", "ru,us");

        await ChordAsync("Control", "a");
        await ChordAsync("Control", "c");

        await Eventually.BecomesTrueAsync(async () => await _desktop.Clipboard.GetTextAsync(Token) == "x", "the text was copied", Token);
    }

    [Fact]
    public async Task PressAsync_SymbolThatNeedsShift_HoldsShiftToo()
    {
        await OpenTerminalAsync();

        await TapAsync("+");
        await TapAsync("é");
        await TapAsync("Enter");

        await TerminalShouldHaveReadAsync("+é\n");
    }

    [Fact]
    public async Task TypeAsync_CancelledMidway_StopsBetweenCharactersWithNoKeyHeld()
    {
        await OpenTerminalAsync();
        string line = new string('A', 99) + "\n";
        string text = string.Concat(Enumerable.Repeat(line, 200));
        using var cancelling = new CancellationTokenSource();
        Task typing = Task.Run(() => Keyboard.TypeAsync(text, cancelling.Token).AsTask(), Token);
        await Eventually.BecomesTrueAsync(() => new FileInfo(_desktop.PathOf("read.txt")) is { Exists: true, Length: > 0 }, "a line arrived", Token);

        await cancelling.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => typing);
        InputState.Read(_desktop.DisplayName).Shift.ShouldBeFalse();
        await Keyboard.TypeAsync("!\n", Token);
        await Eventually.BecomesTrueAsync(() => File.ReadAllText(_desktop.PathOf("read.txt")).EndsWith("!\n", StringComparison.Ordinal), "the end arrived", Token);
        string held = await File.ReadAllTextAsync(_desktop.PathOf("read.txt"), Token);
        text.StartsWith(held[..^2], StringComparison.Ordinal).ShouldBeTrue();
        held.Length.ShouldBeLessThan(text.Length);
    }

    [Fact]
    public async Task TypeAsync_WhileShiftIsHeld_LeavesItHeld()
    {
        await Keyboard.PressAsync(Key.Parse("Shift"), Token);

        await Keyboard.TypeAsync("aB", Token);

        InputState.Read(_desktop.DisplayName).Shift.ShouldBeTrue();
    }

    [Fact]
    public async Task ReleaseAllAsync_KeysAndButtonsHeld_AreUp()
    {
        await Keyboard.PressAsync(Key.Parse("Shift"), Token);
        await _desktop.Input.Pointer.PressAsync(PointerButton.Right, Token);
        InputState.Read(_desktop.DisplayName).ShouldBe(new InputState(Shift: true, RightButton: true));

        _desktop.Input.ReleaseAll();

        InputState.Read(_desktop.DisplayName).ShouldBe(new InputState(Shift: false, RightButton: false));
    }

    [Fact]
    public async Task DisposeAsync_KeysHeld_AreUpAndLentKeysAreEmpty()
    {
        int before = InputState.CountSymbols(_desktop.DisplayName);
        await using (XInput input = XInput.Open(_desktop.DisplayName, TimeProvider.System))
        {
            await input.Keyboard.PressAsync(Key.Parse("Shift"), Token);
            await input.Keyboard.TypeAsync("漢字", Token);
            InputState.CountSymbols(_desktop.DisplayName).ShouldBe(before + 2);
        }

        InputState.Read(_desktop.DisplayName).Shift.ShouldBeFalse();
        InputState.CountSymbols(_desktop.DisplayName).ShouldBe(before);
    }

    [Fact]
    public async Task Open_LentKeysLeftByAKilledProcess_AreTakenOver()
    {
        int before = InputState.CountSymbols(_desktop.DisplayName);
        XInput abandoned = XInput.Open(_desktop.DisplayName, TimeProvider.System);
        await abandoned.Keyboard.TypeAsync("漢字", Token);

        await using (XInput next = XInput.Open(_desktop.DisplayName, TimeProvider.System))
        {
            await next.Keyboard.TypeAsync("かな", Token);
        }

        InputState.CountSymbols(_desktop.DisplayName).ShouldBe(before);
    }

    private async Task OpenTerminalAsync() =>
        await _desktop.LaunchActiveAsync("XTerm", "xterm", "-u8", "-e", "sh", "-c", "exec cat > read.txt");

    private Task TerminalShouldHaveReadAsync(string text) => FileShouldHoldAsync("read.txt", text);

    private async Task TypeIntoEditorAsync(string text)
    {
        await OpenEditorAsync();
        await Keyboard.TypeAsync(text, Token);
    }

    private async Task<WindowInfo> OpenEditorAsync()
    {
        await File.WriteAllTextAsync(_desktop.PathOf("note.txt"), string.Empty, Token);
        WindowInfo window = await _desktop.LaunchActiveAsync("Mousepad", "mousepad", "--disable-server", _desktop.PathOf("note.txt"));
        window.Title.ShouldContain("note.txt");
        return window;
    }

    private static async Task SignalAsync(string signal, int process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Token);
        kill.ExitCode.ShouldBe(0);
    }

    private async Task EditorShouldHaveSavedAsync(string text)
    {
        await ChordAsync("Control", "s");
        await FileShouldHoldAsync("note.txt", text);
    }

    private async Task FileShouldHoldAsync(string name, string text)
    {
        string held = string.Empty;
        string path = _desktop.PathOf(name);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
            timeout.CancelAfter(TimeSpan.FromSeconds(10));
            await Eventually.BecomesTrueAsync(
                () => (held = File.Exists(path) ? File.ReadAllText(path) : string.Empty) == text, $"{name} holds the text", timeout.Token);
        }
        catch (OperationCanceledException)
        {
            held.ShouldBe(text);
        }
    }

    private async Task TapAsync(string key)
    {
        await Keyboard.PressAsync(Key.Parse(key), Token);
        await Keyboard.ReleaseAsync(Key.Parse(key), Token);
    }

    private async Task ChordAsync(string modifier, string key)
    {
        await Keyboard.PressAsync(Key.Parse(modifier), Token);
        await TapAsync(key);
        await Keyboard.ReleaseAsync(Key.Parse(modifier), Token);
    }
}
