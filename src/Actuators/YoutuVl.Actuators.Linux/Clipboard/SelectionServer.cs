using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>Answers applications that paste. Runs on the clipboard's thread.</summary>
internal sealed class SelectionServer(XConnection connection, ClipboardAtoms atoms)
{
    /// <summary>Larger data goes in pieces of this size; well below what any server takes in one request.</summary>
    internal const int PieceLength = 64 * 1024;

    private readonly Dictionary<XPropertySlot, OutgoingTransfer> _transfers = [];

    /// <summary>Gets or sets what is served; null when this process does not own the clipboard.</summary>
    internal OwnedText? Content { get; set; }

    internal void Answer(XEvent.SelectionDemand demand)
    {
        // ICCCM: requestors from before 1990 leave the property out and mean the target's name.
        nuint property = demand.Property == XConstants.None ? demand.Target : demand.Property;
        var slot = new XPropertySlot(demand.Requestor, property);
        bool served = Content is { } content && demand.Selection == atoms.Clipboard && Serve(content, slot, demand.Target);
        Notify(demand, served ? property : XConstants.None);
    }

    /// <summary>A requestor deleted the property: it took the piece.</summary>
    internal void PieceTaken(XPropertySlot slot)
    {
        if (!_transfers.TryGetValue(slot, out OutgoingTransfer? transfer))
        {
            return;
        }

        if (transfer.IsLastPiece)
        {
            Finish(slot, transfer);
            return;
        }

        int length = Math.Min(PieceLength, transfer.Data.Length - transfer.Offset);
        Write(slot, transfer.Type, transfer.Data.AsMemory(transfer.Offset, length));
        transfer.Offset += length;

        // An empty piece is the end mark.
        transfer.IsLastPiece = length == 0;
    }

    /// <summary>A requestor's window is gone: nothing more will be taken.</summary>
    internal void RequestorGone(nuint window)
    {
        foreach (XPropertySlot slot in _transfers.Keys.Where(slot => slot.Window == window).ToList())
        {
            Finish(slot, _transfers[slot]);
        }
    }

    private void Finish(XPropertySlot slot, OutgoingTransfer transfer)
    {
        _transfers.Remove(slot);
        transfer.Source.MarkFetched();
    }

    private bool Serve(OwnedText content, XPropertySlot slot, nuint target)
    {
        if (target == atoms.Targets)
        {
            return WriteLongs(slot, XConstants.AtomAtom, TargetsOf(content));
        }

        if (target == atoms.Timestamp)
        {
            return WriteLongs(slot, XConstants.AtomInteger, [content.Since]);
        }

        bool isUtf8 = target == atoms.Utf8String || target == atoms.PlainUtf8 || target == atoms.Text;
        byte[]? data = isUtf8 ? content.Utf8 : target == XConstants.AtomString ? content.Latin1 : null;
        return data is not null && Start(slot, new OutgoingTransfer
        {
            Source = content,
            Data = data,
            Type = target == atoms.Text ? atoms.Utf8String : target,
        });
    }

    private nuint[] TargetsOf(OwnedText content)
    {
        nuint[] always = [atoms.Targets, atoms.Timestamp, atoms.Utf8String, atoms.PlainUtf8, atoms.Text];
        return content.Latin1 is null ? always : [.. always, XConstants.AtomString];
    }

    private bool Start(XPropertySlot slot, OutgoingTransfer transfer)
    {
        connection.TryQuery(
            display =>
            {
                _ = LibX11.XSelectInput(display, slot.Window, XConstants.PropertyChangeMask | XConstants.StructureNotifyMask);
                return LibX11.XSync(display, 0);
            },
            out _);
        _transfers[slot] = transfer;
        if (transfer.Data.Length > PieceLength)
        {
            return WriteLongs(slot, atoms.Incremental, [(nuint)transfer.Data.Length]);
        }

        transfer.IsLastPiece = true;
        return Write(slot, transfer.Type, transfer.Data);
    }

    private bool Write(XPropertySlot slot, nuint type, ReadOnlyMemory<byte> data) => connection.TryQuery(
        display =>
        {
            XProperties.WriteBytes(display, slot, type, data.Span);
            return LibX11.XSync(display, 0);
        },
        out _);

    private bool WriteLongs(XPropertySlot slot, nuint type, nuint[] items) => connection.TryQuery(
        display =>
        {
            XProperties.WriteLongs(display, slot, type, items);
            return LibX11.XSync(display, 0);
        },
        out _);

    private void Notify(XEvent.SelectionDemand demand, nuint property)
    {
        var answer = new XEvent
        {
            Answer = new XEvent.SelectionAnswer
            {
                Head = new XEvent.Head { Type = XConstants.SelectionNotify },
                Requestor = demand.Requestor,
                Selection = demand.Selection,
                Target = demand.Target,
                Property = property,
                Time = demand.Time,
            },
        };
        connection.TryQuery(
            display =>
            {
                _ = LibX11.XSendEvent(display, demand.Requestor, 0, 0, ref answer);
                return LibX11.XSync(display, 0);
            },
            out _);
    }
}
