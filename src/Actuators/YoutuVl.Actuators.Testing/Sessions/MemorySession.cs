using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>An open session on the in-memory desktop.</summary>
internal sealed class MemorySession : IDesktopSession
{
    private readonly MemoryCore _core;

    public MemorySession(MemoryCore core, InstalledApplications installed)
    {
        _core = core;
        Screen = new MemoryScreen(core);
        Accessibility = new MemoryAccessibility(core);
        Semantics = new MemorySemantics(core);
        Pointer = new MemoryPointer(core);
        Keyboard = new MemoryKeyboard(core);
        Clipboard = new MemoryClipboard(core);
        Windows = new MemoryWindows(core);
        Applications = new MemoryApplications(core, installed);
    }

    public DesktopInfo Info => new("memory", _core.Settings.Name, true);

    public IScreen Screen { get; }

    public IAccessibility Accessibility { get; }

    public ISemantics Semantics { get; }

    public IPointer Pointer { get; }

    public IKeyboard Keyboard { get; }

    public IClipboard Clipboard { get; }

    public IWindows Windows { get; }

    public IApplications Applications { get; }

    public async ValueTask DisposeAsync()
    {
        await Keyboard.ReleaseAllAsync().ConfigureAwait(false);
        await Pointer.ReleaseAllAsync().ConfigureAwait(false);
    }
}
