using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Tests.Testing;

/// <summary>Builds elements, windows and frames by hand.</summary>
internal sealed class Scene(long snapshot = 1)
{
    public const ElementStates Usable = ElementStates.Enabled | ElementStates.Showing;

    private readonly List<ScreenElement> _elements = [];
    private readonly List<WindowInfo> _windows = [];

    public ElementList Elements => new(new SnapshotId(snapshot), [.. _elements]);

    public IReadOnlyList<WindowInfo> Windows => [.. _windows];

    public ScreenElement Add(ElementRole role, string name, ScreenRect? bounds = null, ScreenElement? parent = null)
    {
        var element = new ScreenElement
        {
            Id = new ElementId(new SnapshotId(snapshot), _elements.Count),
            Role = role,
            Name = name,
            Bounds = bounds,
            Parent = parent?.Id,
            Depth = parent is null ? 0 : parent.Depth + 1,
            States = Usable,
            Application = parent?.Application ?? "editor",
            ProcessId = parent is null ? 42 : parent.ProcessId,
            NativeKey = $"key {_elements.Count}",
        };
        _elements.Add(element);
        return element;
    }

    public ScreenElement Set(ScreenElement element) => _elements[element.Id.Index] = element;

    public WindowInfo AddWindow(long id, string title, ScreenRect bounds, bool active = false)
    {
        var window = new WindowInfo
        {
            Id = new WindowId(id),
            Title = title,
            Application = "editor",
            ProcessId = 42,
            Bounds = bounds,
            ContentBounds = new ScreenRect(bounds.X + 4, bounds.Y + 20, Math.Max(1, bounds.Width - 8), Math.Max(1, bounds.Height - 24)),
            IsActive = active,
            StackIndex = _windows.Count,
        };
        _windows.Add(window);
        return window;
    }

    public WindowInfo SetWindow(WindowInfo window) => _windows[window.StackIndex] = window;

    public Observation Observe(ScreenFrame? frame = null, params IReadOnlyList<WindowCoverage> coverage) => new()
    {
        Sequence = 1,
        Frame = frame,
        FrameHash = frame is null ? 0 : TileHashes.Of(frame.Pixels).Whole,
        Elements = Elements,
        Windows = Windows,
        Coverage = coverage,
        Changes = new ScreenChanges(default, default, [], ChangeSource.TileHash),
        Timings = new ObservationTimings(default, default, default, default),
    };

    public static ScreenFrame Frame(int width, int height, long id = 1, ScreenRect? screen = null)
    {
        var pixels = PixelBuffer.Rent(width, height);
        Paint(pixels, new FrameRect(0, 0, width, height), 0xffe8e8e8);
        return new ScreenFrame(new FrameId(id), DateTimeOffset.UnixEpoch, new FrameTransform(screen ?? new ScreenRect(0, 0, width, height), width, height), pixels)
        {
            Stamp = new ChangeStamp(id),
        };
    }

    public static void Paint(PixelBuffer pixels, FrameRect rect, uint color)
    {
        for (var y = rect.Y; y < rect.Bottom; y++)
        {
            System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(pixels.Row(y)).Slice(rect.X, rect.Width).Fill(color);
        }
    }

    public static uint PixelAt(PixelBuffer pixels, int x, int y) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(pixels.Row(y))[x];
}
