using System.Buffers;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Generation;

/// <summary>A sequence of the model together with what it holds: both always have the same length. Not thread-safe.</summary>
internal sealed class CachedSequence(ILanguageModel model, ILatentSequence sequence, PromptLayout held) : IDisposable
{
    private readonly int _hidden = model.Config.HiddenSize;

    public int Length => sequence.Length;

    public int Capacity => sequence.Capacity;

    public PromptLayout Held => held;

    /// <summary>Goes back to what a prompt shares with the content. The prompt's last position is never shared, because its hidden state is needed.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="withImageStates">Shares images only as far as their states are held.</param>
    /// <returns>Positions that need not run again.</returns>
    public int Reuse(PromptLayout prompt, bool withImageStates)
    {
        int shared = Math.Min(held.CommonPrefix(prompt), prompt.Length - 1);
        foreach (PromptImage image in withImageStates ? held.Images : [])
        {
            int known = image.Start + image.StateCount;
            shared = image.Start < shared && known < image.End ? Math.Min(shared, known) : shared;
        }

        sequence.Rewind(shared);
        held.Truncate(shared);
        return shared;
    }

    /// <summary>Appends the next positions of a prompt whose beginning is held.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="count">How many positions.</param>
    /// <param name="withImageStates">Whether to keep the states of images.</param>
    /// <param name="cancellationToken">Ends the run; the content is then what it was before.</param>
    /// <returns>The final hidden state of the last position.</returns>
    public float[] AppendPrompt(PromptLayout prompt, int count, bool withImageStates, CancellationToken cancellationToken)
    {
        int start = Length;
        bool every = withImageStates && prompt.Images.Any(image => image.Start < start + count && image.End > start);
        float[] embeddings = ArrayPool<float>.Shared.Rent(count * _hidden);
        float[] states = new float[(every ? count : 1) * _hidden];
        try
        {
            Span<float> input = embeddings.AsSpan(0, count * _hidden);
            prompt.Embed(model, start, input);
            sequence.Append(input, states, cancellationToken);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(embeddings);
        }

        held.TakeFrom(prompt, count);
        if (every)
        {
            KeepStates(start, states);
        }

        return every ? states[^_hidden..] : states;
    }

    /// <summary>Appends a generated token.</summary>
    /// <param name="token">Its id.</param>
    /// <param name="hidden">Receives its final hidden state.</param>
    /// <param name="cancellationToken">Ends the run; the content is then what it was before.</param>
    public void AppendToken(int token, float[] hidden, CancellationToken cancellationToken)
    {
        var embedding = new float[_hidden];
        model.Embed([token], embedding);
        sequence.Append(embedding, hidden, cancellationToken);
        held.AddToken(token);
    }

    public CachedSequence Fork(int capacity) => new(model, sequence.Fork(capacity), held.Copy());

    public void Dispose() => sequence.Dispose();

    private void KeepStates(int start, ReadOnlySpan<float> states)
    {
        int end = start + (states.Length / _hidden);
        foreach (PromptImage image in held.Images)
        {
            int from = Math.Max(start, image.Start);
            int to = Math.Min(end, image.End);
            if (from < to)
            {
                image.Keep(from - image.Start, states[((from - start) * _hidden)..((to - start) * _hidden)], _hidden);
            }
        }
    }
}
