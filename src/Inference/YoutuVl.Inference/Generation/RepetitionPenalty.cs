namespace YoutuVl.Inference.Generation;

/// <summary>
/// Weakens tokens that occurred before, once each however often they did: <c>s / p</c> for a score above zero, <c>s · p</c> otherwise,
/// as the Hugging Face implementation does. Not thread-safe.
/// </summary>
internal sealed class RepetitionPenalty
{
    private readonly float _penalty;
    private readonly List<int> _tokens = [];
    private readonly bool[] _seen;

    public RepetitionPenalty(double penalty, ReadOnlySpan<int> prompt, int vocabulary)
    {
        _penalty = (float)penalty;
        _seen = new bool[vocabulary];
        foreach (int token in prompt)
        {
            Add(token);
        }
    }

    public void Add(int token)
    {
        if (!_seen[token])
        {
            _seen[token] = true;
            _tokens.Add(token);
        }
    }

    public void Apply(Span<float> logits)
    {
        if (_penalty == 1)
        {
            return;
        }

        foreach (int token in _tokens)
        {
            float score = logits[token];
            logits[token] = score > 0 ? score / _penalty : score * _penalty;
        }
    }
}
