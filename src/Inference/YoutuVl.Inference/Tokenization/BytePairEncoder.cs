namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Byte-pair encoding of one piece of text: starts with one token for each byte and joins the neighbours of lowest rank, the leftmost first, until none join. Tokens form a
/// doubly linked list; candidate pairs wait in a queue and are checked again when their turn comes, so a piece of n bytes takes O(n log n). Holds scratch memory: one
/// instance for each caller.
/// </summary>
internal sealed class BytePairEncoder(ReadOnlyMemory<int> byteTokens, MergeTable merges)
{
    private const int None = -1;
    private readonly PriorityQueue<int, long> _queue = new();
    private int[] _token = [];
    private int[] _next = [];
    private int[] _previous = [];

    /// <summary>Appends the tokens of a piece.</summary>
    /// <param name="piece">The bytes of the piece.</param>
    /// <param name="output">Receives the tokens.</param>
    public void Encode(ReadOnlySpan<byte> piece, List<int> output)
    {
        Start(piece);
        while (_queue.TryDequeue(out int left, out long priority))
        {
            int right = _next[left];
            if (_token[left] == None || right == None)
            {
                continue;
            }

            (int rank, int result) = merges.Find(_token[left], _token[right]);
            if (Priority(rank, left) == priority)
            {
                Join(left, right, result);
            }
        }

        for (int i = piece.IsEmpty ? None : 0; i != None; i = _next[i])
        {
            output.Add(_token[i]);
        }
    }

    private static long Priority(int rank, int left) => ((long)rank << 32) | (uint)left;

    private void Start(ReadOnlySpan<byte> piece)
    {
        if (_token.Length < piece.Length)
        {
            int size = Math.Max(64, piece.Length);
            (_token, _next, _previous) = (new int[size], new int[size], new int[size]);
        }

        for (int i = 0; i < piece.Length; i++)
        {
            _token[i] = byteTokens.Span[piece[i]];
            _previous[i] = i - 1;
            _next[i] = i + 1 < piece.Length ? i + 1 : None;
        }

        for (int i = 0; i < piece.Length; i++)
        {
            Offer(i);
        }
    }

    private void Join(int left, int right, int result)
    {
        _token[left] = result;
        _token[right] = None;
        int after = _next[right];
        _next[left] = after;
        if (after != None)
        {
            _previous[after] = left;
        }

        Offer(left);
        Offer(_previous[left]);
    }

    private void Offer(int left)
    {
        if (left == None || _next[left] == None)
        {
            return;
        }

        int rank = merges.Find(_token[left], _token[_next[left]]).Rank;
        if (rank != MergeTable.NoRank)
        {
            _queue.Enqueue(left, Priority(rank, left));
        }
    }
}
