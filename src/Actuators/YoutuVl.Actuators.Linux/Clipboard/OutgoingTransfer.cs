namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>Data on its way to one requestor. Piece by piece when it is large (INCR), else in one piece.</summary>
internal sealed class OutgoingTransfer
{
    internal required OwnedText Source { get; init; }

    internal required byte[] Data { get; init; }

    internal required nuint Type { get; init; }

    /// <summary>Gets or sets how much has been handed over.</summary>
    internal int Offset { get; set; }

    /// <summary>Gets or sets a value indicating whether the last piece was handed over and only has to be taken.</summary>
    internal bool IsLastPiece { get; set; }
}
