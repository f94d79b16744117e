using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>One request for another application's content. Runs on the clipboard's thread; its result may be awaited anywhere.</summary>
internal sealed class IncomingSelection(XConnection connection, ClipboardAtoms atoms, nuint window)
{
    private readonly TaskCompletionSource<byte[]?> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<byte> _pieces = [];
    private bool _inPieces;

    /// <summary>Gets the content; null when the owner does not have it in the form asked for.</summary>
    internal Task<byte[]?> Result => _result.Task;

    internal void Ask(nuint target, nuint time) => connection.Send("ask for the clipboard", display =>
    {
        _ = LibX11.XDeleteProperty(display, window, atoms.Answer);
        _ = LibX11.XConvertSelection(display, atoms.Clipboard, target, atoms.Answer, window, time);
    });

    internal void Answered(XEvent.SelectionAnswer answer)
    {
        if (answer.Property == XConstants.None)
        {
            _result.TrySetResult(null);
            return;
        }

        // Taking the INCR mark away is what starts the pieces.
        XProperty content = Take();
        _inPieces = content.Type == atoms.Incremental;
        if (!_inPieces)
        {
            _result.TrySetResult(content.Bytes);
        }
    }

    /// <summary>The owner wrote the answer property: during a transfer in pieces, the next piece.</summary>
    internal void PieceArrived()
    {
        if (!_inPieces)
        {
            return;
        }

        byte[] piece = Take().Bytes;
        if (piece.Length == 0)
        {
            _result.TrySetResult([.. _pieces]);
        }
        else
        {
            _pieces.AddRange(piece);
        }
    }

    internal void Fail(Exception error) => _result.TrySetException(error);

    private XProperty Take() =>
        connection.Query("read the clipboard", display => XProperties.Read(display, window, atoms.Answer, delete: true));
}
