using System.Text;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Editable text with a caret, a selection and undo. Positions are UTF-16 offsets that never split a character.</summary>
internal sealed class TextBuffer
{
    private readonly Stack<Step> _undo = new();
    private readonly Stack<Step> _redo = new();

    public string Text { get; private set; } = string.Empty;

    public int Caret { get; private set; }

    /// <summary>Gets the end of the selection that stays where it is while the caret moves; equal to the caret without a selection.</summary>
    public int Anchor { get; private set; }

    public int SelectionStart => Math.Min(Caret, Anchor);

    public int SelectionEnd => Math.Max(Caret, Anchor);

    public string Selected => Text[SelectionStart..SelectionEnd];

    /// <summary>Gets or sets the most UTF-16 units; what is too much is cut off.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>Replaces everything and forgets what could be undone.</summary>
    public void Reset(string text)
    {
        _undo.Clear();
        _redo.Clear();
        Text = Cut(text, MaxLength);
        Caret = Anchor = Math.Min(Caret, Text.Length);
    }

    /// <summary>Replaces the selection, or inserts at the caret.</summary>
    public void Insert(string text) => Replace(SelectionStart, SelectionEnd, text);

    public void Replace(int start, int end, string text)
    {
        var fitting = Cut(text, MaxLength - (Text.Length - (end - start)));
        _undo.Push(new Step(Text, Caret, Anchor));
        _redo.Clear();
        Text = string.Concat(Text.AsSpan(0, start), fitting, Text.AsSpan(end));
        Caret = Anchor = start + fitting.Length;
    }

    public void Erase(int direction)
    {
        if (Anchor != Caret)
        {
            Insert(string.Empty);
            return;
        }

        var other = Neighbour(Caret, direction);
        if (other != Caret)
        {
            Replace(Math.Min(Caret, other), Math.Max(Caret, other), string.Empty);
        }
    }

    public void MoveTo(int position, bool select)
    {
        Caret = Snap(Math.Clamp(position, 0, Text.Length));
        Anchor = select ? Anchor : Caret;
    }

    public void MoveBy(int direction, bool select) => MoveTo(Neighbour(Caret, direction), select);

    /// <summary>Moves the caret up or down, to the same column where the line is long enough.</summary>
    public void MoveLine(int direction, bool select)
    {
        var start = LineStart(Caret);
        var column = Caret - start;
        if (direction < 0)
        {
            MoveTo(start == 0 ? 0 : Math.Min(LineStart(start - 1) + column, start - 1), select);
            return;
        }

        var end = LineEnd(Caret);
        MoveTo(end == Text.Length ? end : Math.Min(end + 1 + column, LineEnd(end + 1)), select);
    }

    public void Select(int start, int end)
    {
        Anchor = Snap(Math.Clamp(start, 0, Text.Length));
        Caret = Snap(Math.Clamp(end, 0, Text.Length));
    }

    public void SelectWord(int position)
    {
        var start = Math.Clamp(position, 0, Text.Length);
        var end = start;
        while (start > 0 && IsWord(Text[start - 1]))
        {
            start--;
        }

        while (end < Text.Length && IsWord(Text[end]))
        {
            end++;
        }

        Select(start, end);
    }

    public bool Undo() => Travel(_undo, _redo);

    public bool Redo() => Travel(_redo, _undo);

    public int LineStart(int position) => position == 0 ? 0 : Text.LastIndexOf('\n', position - 1) + 1;

    public int LineEnd(int position) => Text.IndexOf('\n', position) is >= 0 and var end ? end : Text.Length;

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || unit == '_';

    private static string Cut(string text, int room)
    {
        if (text.Length <= room)
        {
            return text;
        }

        var fitting = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (fitting.Length + rune.Utf16SequenceLength > room)
            {
                break;
            }

            fitting.Append(rune.ToString());
        }

        return fitting.ToString();
    }

    private bool Travel(Stack<Step> from, Stack<Step> to)
    {
        if (!from.TryPop(out var step))
        {
            return false;
        }

        to.Push(new Step(Text, Caret, Anchor));
        (Text, Caret, Anchor) = step;
        return true;
    }

    private int Neighbour(int position, int direction)
    {
        var next = Math.Clamp(position + direction, 0, Text.Length);
        return next > 0 && next < Text.Length && char.IsLowSurrogate(Text[next]) ? Math.Clamp(next + direction, 0, Text.Length) : next;
    }

    private int Snap(int position) => position > 0 && position < Text.Length && char.IsLowSurrogate(Text[position]) ? position - 1 : position;

    private readonly record struct Step(string Text, int Caret, int Anchor);
}
