using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>The order of windows and popups on the screen, and which window has the keyboard. Used under the desktop's gate.</summary>
internal sealed class SurfaceStack(DesktopState desktop)
{
    private readonly List<MemoryWindow> _windows = [];
    private readonly List<Popup> _popups = [];

    public MemoryWindow? Active { get; private set; }

    public IReadOnlyList<Popup> Popups => _popups;

    /// <summary>Gets everything on the screen from the bottom to the top.</summary>
    public IEnumerable<ISurface> Surfaces => [.. _windows, .. _popups];

    public IReadOnlyList<MemoryWindow> Windows => _windows;

    public MemoryWindow? Find(WindowId id) => _windows.Find(w => w.Id == id);

    public ISurface? At(ScreenPoint point) => Surfaces.LastOrDefault(s => s.IsShown && s.Area.Contains(point));

    public void Add(MemoryWindow window)
    {
        _windows.Add(window);
        Activate(window);
    }

    public void Remove(MemoryWindow window)
    {
        Expose(window, window.Bounds);
        _windows.Remove(window);
        if (Active == window)
        {
            Active = null;
            var next = window.Owner is { IsOpen: true } owner ? owner : _windows.LastOrDefault(w => ((ISurface)w).IsShown);
            if (next is not null)
            {
                Activate(next);
            }
        }

        Changed();
    }

    /// <summary>Raises a window, or the dialog that blocks it, and gives it the keyboard.</summary>
    public void Activate(MemoryWindow window)
    {
        ClosePopups();
        Raise(window);
        var target = window;
        while (target.Blocker is { } dialog)
        {
            Raise(dialog);
            target = dialog;
        }

        if (Active != target)
        {
            var before = Active;
            Active = target;
            Expose(before, before?.Bounds ?? default);
            Expose(target, target.Bounds);
        }

        Changed();
    }

    /// <summary>Takes the keyboard from a window that is not shown any more.</summary>
    public void Deactivate(MemoryWindow window)
    {
        if (Active == window)
        {
            Active = null;
            if (_windows.LastOrDefault(w => w != window && ((ISurface)w).IsShown) is { } next)
            {
                Activate(next);
            }
        }
    }

    public Popup OpenPopup(PopupOwner owner, ScreenRect area)
    {
        var popup = new Popup(new WindowId(desktop.NextWindow()), owner, area);
        _popups.Add(popup);
        Expose(popup, area);
        Changed();
        return popup;
    }

    public void ClosePopup(Popup popup)
    {
        Expose(popup, popup.Area);
        _popups.Remove(popup);
        Changed();
    }

    public void ClosePopups()
    {
        while (_popups.Count > 0)
        {
            _popups[0].Owner.Close();
        }
    }

    /// <summary>Records that pixels of a surface changed, unless something above hides them all.</summary>
    public void Expose(ISurface? surface, ScreenRect region)
    {
        var visible = region.Intersect(desktop.Screen);
        if (surface is null || visible.IsEmpty)
        {
            return;
        }

        var above = Surfaces.SkipWhile(s => s != surface).Skip(1);
        if (!above.Any(s => s.IsShown && s.Area.Contains(visible)))
        {
            desktop.Damage.Record(visible);
        }
    }

    public void Changed()
    {
        desktop.WindowChanges.Record(default);
        desktop.Notify();
    }

    private void Raise(MemoryWindow window)
    {
        if (_windows.Count > 0 && _windows[^1] != window && _windows.Remove(window))
        {
            _windows.Add(window);
            Expose(window, window.Bounds);
        }
    }
}
