using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Samples;

namespace YoutuVl.Actuators.Tests.Memory;

public sealed class NoteEditorTests : IAsyncLifetime
{
    private readonly Dictionary<string, string> _notes = [];
    private readonly MemoryDesktop _desktop = new();
    private IDesktopSession _session = null!;
    private NoteEditor _editor = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<string> Titles => _editor.Window.Application.Windows.Select(w => w.Title);

    public async ValueTask InitializeAsync()
    {
        _session = await _desktop.OpenAsync(Token);
        _editor = NoteEditor.Open(_desktop.StartApplication("notes"), NoteFiles.InMemory(_notes));
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        _desktop.Dispose();
    }

    [Fact]
    public async Task SaveAs_TypedTextAndName_WritesTheNote()
    {
        await _session.Keyboard.TypeAsync("First line\nПривет 日本 😀", Token);
        Titles.ShouldBe(["*Untitled - Notes"]);
        await _session.PressChordAsync("Ctrl+S");
        Titles.ShouldContain("Save As");
        await _session.Keyboard.TypeAsync("a.txt\n", Token);
        _notes["a.txt"].ShouldBe("First line\nПривет 日本 😀");
        Titles.ShouldBe(["a.txt - Notes"]);
    }

    [Fact]
    public async Task Close_WithUnsavedChanges_AsksAndDontSaveEnds()
    {
        await _session.Keyboard.TypeAsync("x", Token);
        await _session.PressChordAsync("Alt+F4");
        Titles.ShouldContain("Save Changes");
        await _session.PressChordAsync("Alt+D");
        _editor.Window.Application.ExitCode.ShouldBe(0);
        _notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Close_AnsweredWithSave_SavesThenEnds()
    {
        await _session.Keyboard.TypeAsync("keep", Token);
        await _session.PressChordAsync("Ctrl+W");
        await _session.PressChordAsync("Enter");
        await _session.Keyboard.TypeAsync("kept.txt\n", Token);
        _notes["kept.txt"].ShouldBe("keep");
        _editor.Window.Application.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public async Task SaveAs_OverAnExistingNote_AsksBeforeReplacing()
    {
        _notes["b.txt"] = "old";
        await _session.Keyboard.TypeAsync("new", Token);
        await _session.PressChordAsync("Ctrl+S");
        await _session.Keyboard.TypeAsync("b.txt\n", Token);
        _notes["b.txt"].ShouldBe("old");
        await _session.PressChordAsync("Alt+R");
        _notes["b.txt"].ShouldBe("new");
    }

    [Fact]
    public async Task FindAndReplace_ReplaceAll_ChangesTheTextAndUndoTakesItBack()
    {
        await _session.Keyboard.TypeAsync("one two One", Token);
        await _session.PressChordAsync("Ctrl+R");
        await _session.Keyboard.TypeAsync("one\tthree", Token);
        await _session.PressChordAsync("Alt+A");
        _editor.Text.Text.ShouldBe("three two three");
        await _session.PressChordAsync("Escape");
        await _session.PressChordAsync("Ctrl+Z");
        _editor.Text.Text.ShouldBe("one two One");
    }
}
