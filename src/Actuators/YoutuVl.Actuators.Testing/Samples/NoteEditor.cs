using System.ComponentModel;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Testing.Samples;

/// <summary>
/// A small text editor, to test against: a File menu (New, Open, Save, Save As, Close), an Edit menu (Undo, Cut, Copy, Paste, Select All,
/// Find and Replace), and a question before unsaved changes are lost. Its title starts with a star while there are unsaved changes.
/// </summary>
public sealed class NoteEditor
{
    /// <summary>The command that launches the editor. An argument is the path of a note to open.</summary>
    public const string Command = "notes";

    private const string Untitled = "Untitled";

    private readonly NoteFiles _files;
    private string _saved = string.Empty;

    private NoteEditor(MemoryApplication application, NoteFiles files, string? path)
    {
        _files = files;
        Window = application.OpenWindow(Untitled, 560, 400);
        AddMenus(Window.Add(new MenuBar()));
        Text = Window.Add(new TextBox("Note") { MultiLine = true, Grow = true, AutomationId = "note" });
        Status = Window.Add(new Label("Ready") { AutomationId = "status" });
        Text.TextChanged += (_, _) => ShowTitle();
        Window.Closing += OnClosing;
        Load(path);
        Text.Focus();
    }

    /// <summary>Gets the main window.</summary>
    public MemoryWindow Window { get; }

    /// <summary>Gets the text of the note.</summary>
    public TextBox Text { get; }

    /// <summary>Gets the line at the bottom that tells what happened last.</summary>
    public Label Status { get; }

    /// <summary>Gets the path of the note; null while it has none.</summary>
    public string? Path { get; private set; }

    /// <summary>Gets a value indicating whether there are changes that were not saved.</summary>
    public bool IsModified => Text.Text != _saved;

    /// <summary>Opens an editor.</summary>
    /// <param name="application">The application that the window belongs to.</param>
    /// <param name="files">Where notes are kept.</param>
    /// <param name="path">The note to open; null for an empty one. A note that does not exist yet is empty, too.</param>
    /// <returns>The editor.</returns>
    public static NoteEditor Open(MemoryApplication application, NoteFiles files, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(files);
        return new NoteEditor(application, files, path);
    }

    /// <summary>Makes the editor launchable as <see cref="Command"/>.</summary>
    /// <param name="desktop">The desktop.</param>
    /// <param name="files">Where notes are kept.</param>
    /// <returns>The desktop.</returns>
    public static MemoryDesktop InstallOn(MemoryDesktop desktop, NoteFiles files)
    {
        ArgumentNullException.ThrowIfNull(desktop);
        return desktop.Install(Command, (application, request) => Open(application, files, request.Arguments is [var path, ..] ? path : null));
    }

    /// <summary>Saves the note under a path; a failure is shown in a dialog.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True when it was saved.</returns>
    internal bool SaveTo(string path)
    {
        try
        {
            _files.Write(path, Text.Text);
        }
        catch (IOException failure)
        {
            NoteDialogs.ShowError(Window, $"Could not save '{path}': {failure.Message}");
            return false;
        }

        (Path, _saved) = (path, Text.Text);
        Status.Name = $"Saved {path}";
        ShowTitle();
        return true;
    }

    internal bool Exists(string path) => _files.Read(path) is not null;

    /// <summary>Saves under the known path, or asks for one; <paramref name="then"/> runs when it was saved.</summary>
    internal void Save(Action? then = null)
    {
        if (Path is null)
        {
            NoteDialogs.SaveAs(this, then);
        }
        else if (SaveTo(Path))
        {
            then?.Invoke();
        }
    }

    internal void Load(string? path)
    {
        Path = path;
        _saved = path is null ? string.Empty : _files.Read(path) ?? string.Empty;
        Text.Text = _saved;
        ShowTitle();
    }

    private void AddMenus(MenuBar bar)
    {
        var file = bar.AddMenu("_File");
        Entry(file, "_New", "Ctrl+N", () => Protect(() => Load(null)));
        Entry(file, "_Open…", "Ctrl+O", () => Protect(() => NoteDialogs.Open(this)));
        file.Add(new Separator());
        Entry(file, "_Save", "Ctrl+S", () => Save());
        Entry(file, "Save _As…", "Ctrl+Shift+S", () => NoteDialogs.SaveAs(this, null));
        file.Add(new Separator());
        Entry(file, "_Close", "Ctrl+W", () => Window.RequestClose());
        var edit = bar.AddMenu("_Edit");
        Entry(edit, "_Undo", "Ctrl+Z", () => Text.Undo());
        edit.Add(new Separator());
        foreach (var (text, keys) in new[] { ("Cu_t", "Ctrl+X"), ("_Copy", "Ctrl+C"), ("_Paste", "Ctrl+V"), ("Select _All", "Ctrl+A") })
        {
            Entry(edit, text, keys, () => TextKeys.Handle(Text, new KeyInput(KeyChord.Parse(keys).Key, KeyModifiers.Control, null)));
        }

        edit.Add(new Separator());
        Entry(edit, "Find and _Replace…", "Ctrl+R", () => NoteDialogs.FindAndReplace(this));
    }

    private static void Entry(Menu menu, string text, string keys, Action action) =>
        menu.Add(new MenuItem(text) { Accelerator = KeyChord.Parse(keys) }).Chosen += (_, _) => action();

    private void OnClosing(object? sender, CancelEventArgs question)
    {
        if (IsModified)
        {
            question.Cancel = true;
            NoteDialogs.AskToSave(this, Window.Close);
        }
    }

    /// <summary>Does something that loses the text, after asking when there are unsaved changes.</summary>
    private void Protect(Action action)
    {
        if (IsModified)
        {
            NoteDialogs.AskToSave(this, action);
        }
        else
        {
            action();
        }
    }

    private void ShowTitle() => Window.Title = $"{(IsModified ? "*" : string.Empty)}{(Path is null ? Untitled : System.IO.Path.GetFileName(Path))} - Notes";
}
