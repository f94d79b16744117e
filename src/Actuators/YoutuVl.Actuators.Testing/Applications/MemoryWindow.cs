using System.ComponentModel;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>A top-level window. It stacks its widgets from the top; the window manager draws a title bar with a close button. Thread-safe.</summary>
public sealed class MemoryWindow : ISurface
{
    private readonly WindowHost _host;
    private ScreenRect _normal;
    private string _title;

    internal MemoryWindow(MemoryApplication application, string title, WidgetSize size)
    {
        Application = application;
        _title = title;
        Id = new WindowId(application.Desktop.NextWindow());
        Content = new Panel { Padding = 0 };
        _normal = new ScreenRect(0, 0, size.Width, size.Height);
        _host = new WindowHost(this);
    }

    /// <summary>Happens when the user or the window manager asks the window to close; cancelling keeps it open.</summary>
    public event EventHandler<CancelEventArgs>? Closing;

    /// <summary>Happens when the window has closed.</summary>
    public event EventHandler? Closed;

    /// <summary>Gets the application.</summary>
    public MemoryApplication Application { get; }

    /// <summary>Gets the id.</summary>
    public WindowId Id { get; }

    /// <summary>Gets the container of everything in the window.</summary>
    public Panel Content { get; }

    /// <summary>Gets the window that a dialog belongs to; null for a main window.</summary>
    public MemoryWindow? Owner { get; internal init; }

    /// <summary>Gets a value indicating whether the window keeps the application's other windows from taking input.</summary>
    public bool IsModal { get; internal init; }

    /// <summary>Gets a value indicating whether the window has not been closed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets the state.</summary>
    public WindowState State { get; private set; }

    /// <summary>Gets or sets the smallest content that the application accepts when it is resized.</summary>
    public (int Width, int Height) Minimum { get; set; } = (1, 1);

    /// <summary>Gets or sets the title.</summary>
    public string Title
    {
        get => _title;
        set
        {
            using (Desktop.Gate.EnterScope())
            {
                _title = value ?? throw new ArgumentNullException(nameof(value));
                Desktop.Stack.Expose(this, WindowFrame.TitleBar(this));
                Desktop.Stack.Changed();
            }
        }
    }

    /// <summary>Gets the outer rectangle with title bar and borders, in screen pixels.</summary>
    public ScreenRect Bounds => WindowFrame.Outer(ContentBounds, State);

    /// <summary>Gets the rectangle of the content, in screen pixels.</summary>
    public ScreenRect ContentBounds => WindowFrame.Content(_normal, State, Desktop.Screen);

    /// <summary>Gets a value indicating whether the keyboard input goes to this window.</summary>
    public bool IsActive => Desktop.Stack.Active == this;

    /// <summary>Gets the widget that has the keyboard focus of this window; null when none has.</summary>
    public Widget? Focused => _host.Focused;

    /// <inheritdoc/>
    ScreenRect ISurface.Area => Bounds;

    /// <inheritdoc/>
    bool ISurface.IsShown => IsOpen && State != WindowState.Minimized;

    internal DesktopState Desktop => Application.Desktop;

    internal string Key => $"w{Id.Value}";

    internal ElementRole Role => Owner is null ? ElementRole.Window : ElementRole.Dialog;

    /// <summary>Gets the modal dialog that keeps this window from taking input; null when there is none.</summary>
    internal MemoryWindow? Blocker =>
        Application.Windows.LastOrDefault(w => w is { IsModal: true, IsOpen: true } && w != this && w.Owner is not null && (!IsModal || w.Owner == this));

    /// <summary>Adds a widget below the others.</summary>
    /// <typeparam name="TWidget">The kind of widget.</typeparam>
    /// <param name="widget">The widget.</param>
    /// <returns>The same widget.</returns>
    public TWidget Add<TWidget>(TWidget widget)
        where TWidget : Widget => Content.Add(widget);

    /// <summary>Raises the window and gives it the keyboard; a modal dialog that blocks it gets it instead.</summary>
    public void Activate()
    {
        using (Desktop.Gate.EnterScope())
        {
            if (State == WindowState.Minimized)
            {
                SetState(WindowState.Normal);
            }

            Desktop.Stack.Activate(this);
        }
    }

    /// <summary>Moves the window.</summary>
    /// <param name="topLeft">The new top left of its outer rectangle, in screen pixels.</param>
    public void MoveTo(ScreenPoint topLeft)
    {
        using (Desktop.Gate.EnterScope())
        {
            var offset = (X: ContentBounds.X - Bounds.X, Y: ContentBounds.Y - Bounds.Y);
            Reshape(_normal with { X = topLeft.X + offset.X, Y = topLeft.Y + offset.Y }, WindowState.Normal);
        }
    }

    /// <summary>Resizes the window; sizes below <see cref="Minimum"/> become the minimum.</summary>
    /// <param name="width">The new width of its content, in pixels.</param>
    /// <param name="height">The new height of its content, in pixels.</param>
    public void Resize(int width, int height)
    {
        using (Desktop.Gate.EnterScope())
        {
            Reshape(_normal with { Width = Math.Max(width, Minimum.Width), Height = Math.Max(height, Minimum.Height) }, WindowState.Normal);
        }
    }

    /// <summary>Minimizes, maximizes or restores the window.</summary>
    /// <param name="state">The new state.</param>
    public void SetState(WindowState state)
    {
        using (Desktop.Gate.EnterScope())
        {
            Reshape(_normal, state);
            if (state == WindowState.Minimized)
            {
                Desktop.Stack.Deactivate(this);
            }
        }
    }

    /// <summary>Asks the window to close as its close button does; the application may keep it open.</summary>
    /// <returns>True when it has closed.</returns>
    public bool RequestClose()
    {
        using (Desktop.Gate.EnterScope())
        {
            var question = new CancelEventArgs();
            if (IsOpen)
            {
                Closing?.Invoke(this, question);
            }

            if (!question.Cancel)
            {
                Close();
            }

            return !IsOpen;
        }
    }

    /// <summary>Closes the window without asking, and the dialogs that belong to it.</summary>
    public void Close()
    {
        using (Desktop.Gate.EnterScope())
        {
            if (!IsOpen)
            {
                return;
            }

            foreach (var dialog in Application.Windows.Where(w => w.Owner == this))
            {
                dialog.Close();
            }

            Desktop.Stack.ClosePopups();
            Content.Detach();
            IsOpen = false;
            Desktop.Stack.Remove(this);
            Application.Forget(this);
            Closed?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Role} '{_title}' {Id}";

    /// <inheritdoc/>
    void ISurface.Paint(Painter painter)
    {
        WindowFrame.Paint(painter, this);
        painter.Fill(ContentBounds, Palette.Surface);
        Content.PaintTree(painter.Clip(ContentBounds));
    }

    /// <inheritdoc/>
    Widget? ISurface.At(ScreenPoint point) => ContentBounds.Contains(point) ? Content.At(point) : null;

    internal void Show(int number)
    {
        var screen = Desktop.Screen;
        var (x, y) = Owner is { } owner
            ? (owner.ContentBounds.Center.X - (_normal.Width / 2), owner.ContentBounds.Center.Y - (_normal.Height / 2))
            : (screen.X + 40 + (30 * number), screen.Y + 40 + (30 * number));
        _normal = _normal with { X = Math.Max(screen.X + 2, x), Y = Math.Max(screen.Y + WindowFrame.TitleHeight, y) };
        IsOpen = true;
        Content.Attach(_host);
        Desktop.Stack.Add(this);
        _host.Relayout();
        Desktop.Stack.Expose(this, Bounds);
    }

    private void Reshape(ScreenRect normal, WindowState state)
    {
        if (!IsOpen || (normal == _normal && state == State))
        {
            return;
        }

        Desktop.Stack.ClosePopups();
        Desktop.Stack.Expose(this, Bounds);
        (_normal, State) = (normal, state);
        _host.Relayout();
        Desktop.Stack.Expose(this, Bounds);
        Desktop.Stack.Changed();
    }
}
