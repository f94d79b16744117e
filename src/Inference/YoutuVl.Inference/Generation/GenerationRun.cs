using System.Collections.Immutable;

namespace YoutuVl.Inference.Generation;

/// <summary>One generation, token by token, by whoever holds the session. Not thread-safe.</summary>
internal sealed class GenerationRun : IDisposable
{
    private readonly GenerationSession _session;
    private readonly GenerationRequest _request;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _budget;
    private readonly CancellationTokenSource _stop;
    private readonly StreamingText _text;
    private readonly Prefill _prefill;
    private readonly TokenSampler _sampler;
    private readonly ImmutableArray<int> _ends;
    private readonly ImmutableArray<int>.Builder _tokens = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<float>.Builder _logProbabilities = ImmutableArray.CreateBuilder<float>();
    private readonly float[] _logits;
    private readonly long _started;
    private long? _prefilled;
    private float[] _hidden = [];
    private bool _stepping;
    private GenerationResult? _result;

    public GenerationRun(GenerationSession session, GenerationRequest request, CancellationToken cancellationToken)
    {
        TextGenerator generator = session.Generator;
        int vocabulary = generator.Model.Config.VocabularySize;
        (_session, _request, _caller) = (session, request, cancellationToken);
        _prefill = new Prefill(session, request);
        _sampler = new TokenSampler(request.Options, request.Constraint, _prefill.Prompt.Ids, vocabulary);
        _text = new StreamingText(generator.Tokenizer, request.Options.StopStrings);
        _ends = generator.EndTokens.AddRange(request.Options.StopTokens);
        _logits = new float[vocabulary];
        _started = generator.TimeProvider.GetTimestamp();
        _budget = new CancellationTokenSource(request.Options.TimeBudget, generator.TimeProvider);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _budget.Token);
    }

    /// <summary>Generates the next token, or nothing when the generation has ended.</summary>
    public async Task<GeneratedToken?> NextAsync()
    {
        if (_result is not null)
        {
            return null;
        }

        _stepping = true;
        try
        {
            if (_prefilled is null)
            {
                _hidden = await _prefill.RunAsync(_stop.Token).ConfigureAwait(false);
                _prefilled = _session.Generator.TimeProvider.GetTimestamp();
            }

            GeneratedToken? token = await _session.Generator.Gate.RunAsync(Step, _stop.Token).ConfigureAwait(false);
            _stepping = false;
            return token;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _stepping = false;
            Finish(_caller.IsCancellationRequested ? FinishReason.Cancelled : FinishReason.TimeBudget);
            _caller.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>What was generated; nothing when a step ended with an error.</summary>
    public GenerationResult? End()
    {
        if (_result is null && !_stepping)
        {
            Finish(FinishReason.Cancelled);
        }

        return _result;
    }

    public void Dispose()
    {
        _stop.Dispose();
        _budget.Dispose();
    }

    private GeneratedToken? Step()
    {
        _session.ThrowIfDisposed();
        if (_tokens.Count > 0)
        {
            _session.Sequence.AppendToken(_tokens[^1], _hidden, _stop.Token);
        }

        _stop.Token.ThrowIfCancellationRequested();
        _session.Generator.Model.Score(_hidden, _request.Options.HeadScope, _logits);
        if (_sampler.Choose(_logits) is not { } choice)
        {
            Finish(FinishReason.ConstraintComplete);
            return null;
        }

        _tokens.Add(choice.Token);
        _logProbabilities.Add(choice.LogProbability);
        return new GeneratedToken(choice.Token, TextOf(choice.Token), choice.LogProbability);
    }

    private string TextOf(int token)
    {
        bool ends = _ends.Contains(token);
        if (!ends)
        {
            _request.Constraint?.Accept(token);
        }

        string text = _text.Add(token);
        if (ReasonToEnd(ends) is not { } reason)
        {
            return text;
        }

        text += _text.Flush();
        Finish(reason);
        return text;
    }

    private FinishReason? ReasonToEnd(bool endToken) => 0 switch
    {
        _ when endToken => FinishReason.EndToken,
        _ when _text.Stopped => FinishReason.StopString,
        _ when !_sampler.AllowsMore(_ends.AsSpan()) => FinishReason.ConstraintComplete,
        _ when _tokens.Count >= _request.Options.MaxTokens => FinishReason.MaxTokens,
        _ when _session.Length >= _session.Capacity => FinishReason.CapacityReached,
        _ => null,
    };

    private void Finish(FinishReason reason)
    {
        TimeProvider time = _session.Generator.TimeProvider;
        long now = time.GetTimestamp();
        long prefilled = _prefilled ?? now;
        _text.Flush();
        _result = new GenerationResult(
            _tokens.ToImmutable(),
            _logProbabilities.ToImmutable(),
            _text.Text,
            reason,
            new GenerationCounts(_prefill.Prompt.Length, _prefill.Reused, _tokens.Count),
            new GenerationTimings(time.GetElapsedTime(_started, prefilled), time.GetElapsedTime(prefilled, now)));
    }
}
