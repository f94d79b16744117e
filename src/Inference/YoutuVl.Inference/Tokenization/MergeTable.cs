namespace YoutuVl.Inference.Tokenization;

/// <summary>Which neighbouring tokens join, in which order, and into what.</summary>
/// <param name="capacity">Expected number of rules.</param>
internal sealed class MergeTable(int capacity)
{
    /// <summary>The rank of tokens that do not join.</summary>
    public const int NoRank = int.MaxValue;

    private readonly Dictionary<long, (int Rank, int Result)> _rules = new(capacity);

    /// <summary>Adds the rule of the next rank; a repeated pair takes the later rank.</summary>
    public void Add(int left, int right, int rank, int result) => _rules[Key(left, right)] = (rank, result);

    /// <summary>Looks a pair up.</summary>
    public (int Rank, int Result) Find(int left, int right) => _rules.TryGetValue(Key(left, right), out (int Rank, int Result) rule) ? rule : (NoRank, 0);

    private static long Key(int left, int right) => ((long)left << 32) | (uint)right;
}
