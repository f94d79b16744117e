using YoutuVl.Actuators.Input;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What the keys do in a text field.</summary>
internal static class TextKeys
{
    /// <summary>Handles a key.</summary>
    /// <returns>True when the field used it.</returns>
    public static bool Handle(TextBox box, KeyInput input)
    {
        var select = input.Modifiers.HasFlag(KeyModifiers.Shift);
        if (input.Modifiers.HasFlag(KeyModifiers.Alt) || input.Modifiers.HasFlag(KeyModifiers.Super))
        {
            return false;
        }

        var used = input.Modifiers.HasFlag(KeyModifiers.Control)
            ? Command(box, input.Key.Name, select)
            : Move(box, input.Key.Name, select) ?? Change(box, input);
        if (used is null)
        {
            return false;
        }

        box.Act(() => box.Edit(used));
        return true;
    }

    private static Action<TextBuffer>? Command(TextBox box, string key, bool shift) => key switch
    {
        "a" => b => b.Select(0, b.Text.Length),
        "c" => b => Copy(box, b),
        "x" when !box.ReadOnly => b =>
        {
            Copy(box, b);
            b.Insert(string.Empty);
        },
        "v" when !box.ReadOnly => b => Paste(box, b),
        "z" when !box.ReadOnly => shift ? b => b.Redo() : b => b.Undo(),
        "y" when !box.ReadOnly => b => b.Redo(),
        "Home" => b => b.MoveTo(0, shift),
        "End" => b => b.MoveTo(b.Text.Length, shift),
        _ => null,
    };

    private static Action<TextBuffer>? Move(TextBox box, string key, bool select) => key switch
    {
        "Left" => b => b.MoveBy(-1, select),
        "Right" => b => b.MoveBy(1, select),
        "Home" => b => b.MoveTo(b.LineStart(b.Caret), select),
        "End" => b => b.MoveTo(b.LineEnd(b.Caret), select),
        "Up" when box.MultiLine => b => b.MoveLine(-1, select),
        "Down" when box.MultiLine => b => b.MoveLine(1, select),
        _ => null,
    };

    private static Action<TextBuffer>? Change(TextBox box, KeyInput input) => (box.ReadOnly, input.Key.Name) switch
    {
        (true, _) => null,
        (_, "Backspace") => b => b.Erase(-1),
        (_, "Delete") => b => b.Erase(1),
        (_, "Enter") => box.MultiLine ? b => b.Insert("\n") : null,
        (_, "Tab") => box.MultiLine && !input.Modifiers.HasFlag(KeyModifiers.Shift) ? b => b.Insert("\t") : null,
        _ => input.Text is { } text ? b => b.Insert(text) : null,
    };

    private static void Copy(TextBox box, TextBuffer buffer)
    {
        if (box is { CanCopy: true, Host: { } host } && buffer.Selected.Length > 0)
        {
            host.Clipboard = buffer.Selected;
        }
    }

    private static void Paste(TextBox box, TextBuffer buffer)
    {
        if (box.Host?.Clipboard is { } text)
        {
            buffer.Insert(box.MultiLine ? text : text.ReplaceLineEndings(" "));
        }
    }
}
