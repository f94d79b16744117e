using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Testing.Samples;

/// <summary>The dialogs of the note editor.</summary>
internal static class NoteDialogs
{
    public static void SaveAs(NoteEditor editor, Action? then) => AskPath(editor, "Save As", "_Save", path =>
    {
        if (editor.Exists(path) && path != editor.Path)
        {
            Confirm(editor.Window, $"'{path}' exists already. Replace it?", "_Replace", () => SaveAndContinue(editor, path, then));
        }
        else
        {
            SaveAndContinue(editor, path, then);
        }
    });

    public static void Open(NoteEditor editor) => AskPath(editor, "Open", "_Open", path =>
    {
        if (editor.Exists(path))
        {
            editor.Load(path);
        }
        else
        {
            ShowError(editor.Window, $"There is no note '{path}'.");
        }
    });

    public static void AskToSave(NoteEditor editor, Action then)
    {
        if (editor.Window.Application.Windows.Any(w => w.Owner == editor.Window))
        {
            return;
        }

        var dialog = editor.Window.Application.OpenDialog(editor.Window, "Save Changes", 340, 90);
        dialog.Add(new Label("Do you want to save the changes before closing?"));
        var row = dialog.Add(new Panel { Horizontal = true });
        Add(row, new Button("_Don't Save"), dialog, then);
        Add(row, new Button("_Cancel") { IsCancel = true }, dialog, () => { });
        Add(row, new Button("_Save") { IsDefault = true }, dialog, () => editor.Save(then));
    }

    public static void FindAndReplace(NoteEditor editor)
    {
        var dialog = editor.Window.Application.OpenDialog(editor.Window, "Find and Replace", 360, 170);
        var search = Field(dialog, "Search for");
        var replacement = Field(dialog, "Replace with");
        var matchCase = dialog.Add(new CheckBox("_Match case"));
        var status = dialog.Add(new Label("0 occurrences") { AutomationId = "occurrences" });
        var row = dialog.Add(new Panel { Horizontal = true });
        row.Add(new Button("_Find") { IsDefault = true }).Clicked += (_, _) => Find(editor, search.Text, matchCase.IsChecked, status);
        row.Add(new Button("Replace _All")).Clicked += (_, _) =>
        {
            var comparison = Comparison(matchCase.IsChecked);
            status.Name = $"{Count(editor.Text.Text, search.Text, comparison)} replaced";
            if (search.Text.Length > 0)
            {
                var changed = editor.Text.Text.Replace(search.Text, replacement.Text, comparison);
                editor.Text.Edit(b => b.Replace(0, b.Text.Length, changed));
            }
        };
        Add(row, new Button("_Close") { IsCancel = true }, dialog, () => { });
        search.Focus();
    }

    public static void ShowError(MemoryWindow owner, string message)
    {
        var dialog = owner.Application.OpenDialog(owner, "Error", 360, 80);
        dialog.Add(new Label(message));
        Add(dialog.Add(new Panel { Horizontal = true }), new Button("_OK") { IsDefault = true, IsCancel = true }, dialog, () => { });
    }

    private static void SaveAndContinue(NoteEditor editor, string path, Action? then)
    {
        if (editor.SaveTo(path))
        {
            then?.Invoke();
        }
    }

    private static void AskPath(NoteEditor editor, string title, string verb, Action<string> chosen)
    {
        var dialog = editor.Window.Application.OpenDialog(editor.Window, title, 360, 90);
        var name = Field(dialog, "Name");
        name.Text = editor.Path ?? string.Empty;
        name.Select(0, name.Text.Length);
        var row = dialog.Add(new Panel { Horizontal = true });
        Add(row, new Button("_Cancel") { IsCancel = true }, dialog, () => { });
        row.Add(new Button(verb) { IsDefault = true }).Clicked += (_, _) =>
        {
            if (name.Text.Length > 0)
            {
                dialog.Close();
                chosen(name.Text);
            }
        };
        name.Focus();
    }

    private static void Confirm(MemoryWindow owner, string question, string verb, Action action)
    {
        var dialog = owner.Application.OpenDialog(owner, "Question", 360, 80);
        dialog.Add(new Label(question));
        var row = dialog.Add(new Panel { Horizontal = true });
        Add(row, new Button("_Cancel") { IsCancel = true }, dialog, () => { });
        Add(row, new Button(verb), dialog, action);
    }

    private static TextBox Field(MemoryWindow dialog, string name)
    {
        var row = dialog.Add(new Panel { Horizontal = true, Padding = 0 });
        row.Add(new Label(name) { Width = 90 });
        return row.Add(new TextBox(name) { Grow = true });
    }

    private static void Add(Panel row, Button button, MemoryWindow dialog, Action action)
    {
        row.Add(button).Clicked += (_, _) =>
        {
            dialog.Close();
            action();
        };
        if (button.IsDefault)
        {
            button.Focus();
        }
    }

    private static void Find(NoteEditor editor, string text, bool matchCase, Label status)
    {
        var comparison = Comparison(matchCase);
        status.Name = $"{Count(editor.Text.Text, text, comparison)} occurrences";
        var start = text.Length == 0 ? -1 : editor.Text.Text.IndexOf(text, Math.Min(editor.Text.Caret, editor.Text.Text.Length), comparison);
        start = start < 0 && text.Length > 0 ? editor.Text.Text.IndexOf(text, comparison) : start;
        if (start >= 0)
        {
            editor.Text.Select(start, start + text.Length);
        }
    }

    private static int Count(string text, string part, StringComparison comparison)
    {
        var count = 0;
        for (var at = part.Length == 0 ? -1 : text.IndexOf(part, comparison); at >= 0; at = text.IndexOf(part, at + part.Length, comparison))
        {
            count++;
        }

        return count;
    }

    private static StringComparison Comparison(bool matchCase) => matchCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
}
