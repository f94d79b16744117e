using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Desktop;

/// <summary>
/// An open desktop, made of narrow parts. The parts live as long as the session. Reading parts are thread-safe; the acting parts
/// (<see cref="Pointer"/>, <see cref="Keyboard"/>, <see cref="Clipboard"/>) are one shared resource and are used by one caller at a time.
/// Disposing releases every held key and button, then closes the connections; it does not end the applications.
/// </summary>
public interface IDesktopSession : IAsyncDisposable
{
    /// <summary>Gets what this desktop is.</summary>
    DesktopInfo Info { get; }

    /// <summary>Gets the pixels.</summary>
    IScreen Screen { get; }

    /// <summary>Gets the accessibility tree.</summary>
    IAccessibility Accessibility { get; }

    /// <summary>Gets the actions that elements offer themselves, without injected input.</summary>
    ISemantics Semantics { get; }

    /// <summary>Gets the pointer.</summary>
    IPointer Pointer { get; }

    /// <summary>Gets the keyboard.</summary>
    IKeyboard Keyboard { get; }

    /// <summary>Gets the clipboard.</summary>
    IClipboard Clipboard { get; }

    /// <summary>Gets the top-level windows.</summary>
    IWindows Windows { get; }

    /// <summary>Gets the applications that may be launched, and those that were.</summary>
    IApplications Applications { get; }
}
