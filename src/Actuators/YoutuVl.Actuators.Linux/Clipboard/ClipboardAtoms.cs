using YoutuVl.Actuators.Linux.X11;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>The atoms of the selection protocol (ICCCM chapter 2), asked once.</summary>
internal sealed class ClipboardAtoms(XConnection connection)
{
    internal nuint Clipboard { get; } = connection.Atoms["CLIPBOARD"];

    internal nuint Targets { get; } = connection.Atoms["TARGETS"];

    internal nuint Timestamp { get; } = connection.Atoms["TIMESTAMP"];

    internal nuint Utf8String { get; } = connection.Atoms["UTF8_STRING"];

    internal nuint PlainUtf8 { get; } = connection.Atoms["text/plain;charset=utf-8"];

    internal nuint Text { get; } = connection.Atoms["TEXT"];

    internal nuint Incremental { get; } = connection.Atoms["INCR"];

    /// <summary>Gets the property of our own window that answers arrive in.</summary>
    internal nuint Answer { get; } = connection.Atoms["_YOUTUVL_SELECTION"];

    /// <summary>Gets the property of our own window whose change tells the server's time.</summary>
    internal nuint Clock { get; } = connection.Atoms["_YOUTUVL_CLOCK"];
}
