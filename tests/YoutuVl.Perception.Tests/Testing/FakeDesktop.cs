using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Masking;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Tests.Testing;

/// <summary>A desktop that shows what it is given.</summary>
internal sealed class FakeDesktop : IScreen, IAccessibility, IWindowList, ISecretTexts, IDisposable
{
    private ScreenFrame _frame = Scene.Frame(320, 240);

    public ScreenRect Bounds => _frame.ScreenBounds;

    public ChangeStamp Activity => default;

    public Scene Scene { get; set; } = new();

    public Exception? TreeError { get; set; }

    public IReadOnlyCollection<string> Values { get; set; } = [];

    public ObserverSources Sources => new(this, this, this);

    public AccessibilitySnapshot? Snapshot { get; set; }

    public void Show(ScreenFrame frame)
    {
        _frame.Dispose();
        _frame = frame;
    }

    public ValueTask<ScreenFrame> CaptureAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_frame.Share());

    public ValueTask<ScreenChanges> ChangesAsync(ChangeStamp since, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ScreenChanges(since, new ChangeStamp(99), [new ScreenRect(1, 2, 3, 4)], ChangeSource.Damage));

    public ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken) => ValueTask.FromResult(since);

    public ValueTask<AccessibilitySnapshot> SnapshotAsync(SnapshotScope scope, SnapshotBudget budget, CancellationToken cancellationToken) =>
        TreeError is null
            ? ValueTask.FromResult(Snapshot ?? new AccessibilitySnapshot { Elements = Scene.Elements })
            : ValueTask.FromException<AccessibilitySnapshot>(TreeError);

    public ValueTask<ChangeStamp> WaitForActivityAsync(ChangeStamp since, CancellationToken cancellationToken) => ValueTask.FromResult(since);

    public ValueTask<IReadOnlyList<WindowInfo>> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Scene.Windows);

    public void Dispose() => _frame.Dispose();
}
