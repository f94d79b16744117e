using System.Numerics.Tensors;

namespace YoutuVl.Inference.Generation;

/// <summary>Chooses one token after another for one generation: constraint, then penalty, then the most likely token or a draw. Not thread-safe.</summary>
internal sealed class TokenSampler
{
    private readonly GenerationOptions _options;
    private readonly ITokenConstraint? _constraint;
    private readonly RepetitionPenalty _penalty;
    private readonly NucleusSampler? _nucleus;
    private readonly Random _random;
    private readonly float[] _scores;

    /// <summary>Starts a generation.</summary>
    /// <param name="options">How to choose.</param>
    /// <param name="constraint">What is allowed, or null.</param>
    /// <param name="prompt">The ids of the prompt, pads of images included.</param>
    /// <param name="vocabulary">Rows of the head.</param>
    public TokenSampler(GenerationOptions options, ITokenConstraint? constraint, ReadOnlySpan<int> prompt, int vocabulary)
    {
        _options = options;
        _constraint = constraint;
        _penalty = new RepetitionPenalty(options.RepetitionPenalty, prompt, vocabulary);
        _nucleus = options.Temperature > 0 ? new NucleusSampler(vocabulary) : null;
        _random = new Random(options.Seed);
        _scores = new float[vocabulary];
    }

    /// <summary>Chooses a token and takes note of it.</summary>
    /// <param name="logits"><c>[vocabulary]</c>, as the model gave them; they are left as they are.</param>
    /// <returns>The token and the natural logarithm of the model's own probability of it; null when the constraint is complete and allows nothing.</returns>
    /// <exception cref="GenerationException">The scores are not numbers, or nothing is allowed although the constraint is not complete.</exception>
    public (int Token, float LogProbability)? Choose(ReadOnlySpan<float> logits)
    {
        float normalizer = LogSumExp(logits);
        logits.CopyTo(_scores);
        _constraint?.Apply(_scores);
        int best = TensorPrimitives.IndexOfMax<float>(_scores);
        if (float.IsNegativeInfinity(_scores[best]))
        {
            return _constraint is { IsComplete: true } ? null : throw new GenerationException(
                GenerationError.NothingAllowed, "The constraint forbids every token, and it is not complete. Check the constraint against the head's scope and the vocabulary.");
        }

        _penalty.Apply(_scores);
        int token = _nucleus?.Sample(_scores, _options.Temperature, _options.TopP, _random.NextDouble()) ?? TensorPrimitives.IndexOfMax<float>(_scores);
        _penalty.Add(token);
        return (token, logits[token] - normalizer);
    }

    /// <summary>Whether anything but an end token may follow. Costs nothing unless the constraint is complete.</summary>
    /// <param name="endTokens">The ids that end an answer.</param>
    public bool AllowsMore(ReadOnlySpan<int> endTokens)
    {
        if (_constraint is not { IsComplete: true })
        {
            return true;
        }

        Array.Clear(_scores);
        _constraint.Apply(_scores);
        foreach (int token in endTokens)
        {
            if ((uint)token < (uint)_scores.Length)
            {
                _scores[token] = float.NegativeInfinity;
            }
        }

        return TensorPrimitives.Max<float>(_scores) > float.NegativeInfinity;
    }

    /// <summary><c>max + ln Σ exp(s - max)</c>; the shared scores serve as scratch space.</summary>
    private float LogSumExp(ReadOnlySpan<float> logits)
    {
        float max = TensorPrimitives.Max(logits);
        if (!float.IsFinite(max))
        {
            throw new GenerationException(GenerationError.ScoresInvalid, "The model's scores contain values that are not numbers. Verify the model's files; they may be damaged.");
        }

        TensorPrimitives.Subtract(logits, max, _scores);
        TensorPrimitives.Exp<float>(_scores, _scores);
        return max + MathF.Log(TensorPrimitives.Sum<float>(_scores));
    }
}
