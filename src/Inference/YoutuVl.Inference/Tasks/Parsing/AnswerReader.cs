using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>
/// Walks over the pieces of an answer and keeps account of every character: taken by the grammar, or reported as unparsed. White space between tags is taken.
/// </summary>
internal sealed class AnswerReader(string answer)
{
    private readonly ImmutableArray<AnswerPiece> _pieces = AnswerScanner.Scan(answer);
    private readonly ImmutableArray<UnparsedPiece>.Builder _unparsed = ImmutableArray.CreateBuilder<UnparsedPiece>();
    private int _next;

    /// <summary>Whether pieces are left.</summary>
    public bool HasMore => _next < _pieces.Length;

    /// <summary>Where the reader is; <see cref="Reset"/> goes back to it.</summary>
    public int Mark => _next;

    /// <summary>What was reported so far.</summary>
    public ImmutableArray<UnparsedPiece> Unparsed => _unparsed.ToImmutable();

    /// <summary>The pieces that were taken or reported up to here, in order.</summary>
    public ReadOnlySpan<AnswerPiece> Passed => _pieces.AsSpan()[.._next];

    /// <summary>Goes back; nothing may have been reported since.</summary>
    /// <param name="mark">The place.</param>
    public void Reset(int mark) => _next = mark;

    /// <summary>Takes the next piece if it is of a kind and has a name. White space before a tag is passed over.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The tag's name; null takes any.</param>
    /// <param name="piece">The piece.</param>
    public bool TryTake(PieceKind kind, string? name, out AnswerPiece piece)
    {
        int at = _next;
        if (kind != PieceKind.Text && at < _pieces.Length && IsBlank(_pieces[at]))
        {
            at++;
        }

        piece = at < _pieces.Length ? _pieces[at] : default;
        bool fits = at < _pieces.Length && piece.Kind == kind && (name is null || piece.Name == name);
        if (fits)
        {
            _next = at + 1;
        }

        return fits;
    }

    /// <summary>Takes a tag.</summary>
    /// <param name="kind">Opening or closing.</param>
    /// <param name="name">Its name.</param>
    public bool TryTake(PieceKind kind, string name) => TryTake(kind, name, out _);

    /// <summary>Reports the next piece as unparsed and goes on behind it. White space alone is not worth a report.</summary>
    /// <param name="reason">What is wrong with it.</param>
    public void Skip(string reason)
    {
        var piece = _pieces[_next++];
        if (!IsBlank(piece))
        {
            Report(piece.Start, piece.Start + piece.Length, reason);
        }
    }

    /// <summary>Reports everything from a place up to here.</summary>
    /// <param name="mark">The place.</param>
    /// <param name="reason">What is wrong with it.</param>
    public void ReportFrom(int mark, string reason)
    {
        if (mark < _next)
        {
            var last = _pieces[_next - 1];
            Report(_pieces[mark].Start, last.Start + last.Length, reason);
        }
    }

    private static bool IsBlank(AnswerPiece piece) => piece.Kind == PieceKind.Text && string.IsNullOrWhiteSpace(piece.Name);

    private void Report(int start, int end, string reason)
    {
        if (_unparsed.Count > 0 && _unparsed[^1] is { } last && last.Reason == reason && last.Start + last.Text.Length == start)
        {
            _unparsed[^1] = last with { Text = answer[last.Start..end] };
            return;
        }

        _unparsed.Add(new UnparsedPiece(start, answer[start..end], reason));
    }
}
