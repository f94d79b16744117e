using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>An editable text with caret, selection, undo and the clipboard keys.</summary>
/// <param name="name">The accessible name.</param>
public class TextBox(string name) : Widget(name)
{
    private readonly TextBuffer _buffer = new();
    private bool _readOnly;
    private int _topLine;

    /// <summary>Happens when the text changed, however that came about.</summary>
    public event EventHandler? TextChanged;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.TextBox;

    /// <summary>Gets or sets the text. Setting it forgets what could be undone.</summary>
    public string Text
    {
        get => _buffer.Text;
        set => Edit(b => b.Reset(value ?? throw new ArgumentNullException(nameof(value))));
    }

    /// <summary>Gets a value indicating whether it holds several lines; then Enter and Tab are text.</summary>
    public bool MultiLine { get; init; }

    /// <summary>Gets or sets a value indicating whether the user cannot change the text.</summary>
    public bool ReadOnly
    {
        get => _readOnly;
        set => Set(ref _readOnly, value);
    }

    /// <summary>Gets the most UTF-16 units that fit; more is cut off without a word, as fields do.</summary>
    /// <value>The default is no limit.</value>
    public int MaxLength
    {
        get => _buffer.MaxLength;
        init => _buffer.MaxLength = value;
    }

    /// <summary>Gets the position of the caret, in UTF-16 units.</summary>
    public int Caret => _buffer.Caret;

    /// <summary>Gets the selected text; empty when nothing is selected.</summary>
    public string SelectedText => _buffer.Selected;

    /// <inheritdoc/>
    public override string? Value => _buffer.Text;

    internal override bool Focusable => true;

    internal override ElementActions OwnActions => _readOnly ? ElementActions.None : ElementActions.SetText;

    internal override ElementStates OwnStates =>
        (_readOnly ? ElementStates.ReadOnly : ElementStates.Editable) | (MultiLine ? ElementStates.MultiLine : ElementStates.None);

    internal TextBuffer Buffer => _buffer;

    /// <summary>Gets the text as it is painted.</summary>
    internal virtual string Painted => _buffer.Text;

    internal virtual bool CanCopy => true;

    /// <summary>Selects a part of the text.</summary>
    /// <param name="start">The first position, in UTF-16 units.</param>
    /// <param name="end">The position after the last, where the caret goes.</param>
    public void Select(int start, int end) => Edit(b => b.Select(start, end));

    /// <summary>Replaces the selection, or inserts at the caret.</summary>
    /// <param name="text">The new text.</param>
    public void Insert(string text) => Edit(b => b.Insert(text));

    /// <summary>Takes back the newest change.</summary>
    /// <returns>True when there was one.</returns>
    public bool Undo()
    {
        var done = false;
        Edit(b => done = b.Undo());
        return done;
    }

    internal override WidgetSize Measure() => MultiLine ? new(240, 120) : new(160, 26);

    internal override bool KeyDown(KeyInput input) => TextKeys.Handle(this, input);

    internal override void PointerDown(PointerInput input)
    {
        if (input.Button != PointerButton.Left)
        {
            return;
        }

        var position = PositionAt(input.Point);
        Edit(b =>
        {
            switch (input.Clicks)
            {
                case 1:
                    b.MoveTo(position, input.Modifiers.HasFlag(KeyModifiers.Shift));
                    break;
                case 2:
                    b.SelectWord(position);
                    break;
                default:
                    b.Select(b.LineStart(position), b.LineEnd(position));
                    break;
            }
        });
    }

    internal override void PointerDrag(ScreenPoint point) => Edit(b => b.MoveTo(PositionAt(point), true));

    internal override bool Wheel(int right, int down)
    {
        if (!MultiLine)
        {
            return false;
        }

        var last = Math.Max(0, TextLines.Count(_buffer.Text) - VisibleLines);
        Set(ref _topLine, Math.Clamp(_topLine + (3 * down), 0, last));
        return true;
    }

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        if (request is not SemanticRequest.SetText set)
        {
            return base.Perform(request);
        }

        Act(() => Edit(b => b.Replace(0, b.Text.Length, set.Text)));
        return SemanticOutcome.Done;
    }

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Field);
        painter.Outline(Area, IsFocused ? Palette.Accent : Palette.Border);
        TextPainter.Paint(painter.Clip(Area.Inflate(-2)), this, TextOrigin);
    }

    /// <summary>Changes the buffer; repaints and reports when anything about it changed.</summary>
    internal void Edit(Action<TextBuffer> change)
    {
        using (Enter())
        {
            var (text, caret, anchor) = (_buffer.Text, _buffer.Caret, _buffer.Anchor);
            change(_buffer);
            var changed = text != _buffer.Text;
            if (changed || caret != _buffer.Caret || anchor != _buffer.Anchor)
            {
                KeepCaretInView();
                Touch();
            }

            if (changed)
            {
                TextChanged?.Invoke(this, EventArgs.Empty);
            }
        }
    }

    private ScreenPoint TextOrigin =>
        new(Area.X + 5, MultiLine ? Area.Y + 4 - (_topLine * PixelFont.LineHeight) : Area.Y + ((Area.Height - PixelFont.GlyphHeight) / 2));

    private int VisibleLines => Math.Max(1, (Area.Height - 8) / PixelFont.LineHeight);

    private int PositionAt(ScreenPoint point)
    {
        var line = MultiLine ? Math.Max(0, point.Y - TextOrigin.Y) / PixelFont.LineHeight : 0;
        var column = Math.Max(0, point.X - TextOrigin.X + (PixelFont.CellWidth / 2)) / PixelFont.CellWidth;
        return TextLines.Position(_buffer.Text, line, column);
    }

    private void KeepCaretInView()
    {
        if (MultiLine)
        {
            var line = TextLines.Count(_buffer.Text[.._buffer.Caret]) - 1;
            _topLine = Math.Clamp(_topLine, Math.Max(0, line - VisibleLines + 1), line);
        }
    }
}
