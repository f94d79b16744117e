using System.Runtime.InteropServices;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Generation;

/// <summary>What stands at each position of a sequence: a token id, and for the positions of an image the image. Not thread-safe.</summary>
internal sealed class PromptLayout
{
    private readonly List<int> _ids;
    private readonly List<PromptImage> _images;

    public PromptLayout()
        : this([], [])
    {
    }

    private PromptLayout(List<int> ids, List<PromptImage> images) => (_ids, _images) = (ids, images);

    public int Length => _ids.Count;

    /// <summary>One id per position; positions of an image have its pad token.</summary>
    public ReadOnlySpan<int> Ids => CollectionsMarshal.AsSpan(_ids);

    public IReadOnlyList<PromptImage> Images => _images;

    /// <summary>Lays out a prompt.</summary>
    /// <exception cref="GenerationException">A piece does not fit the model.</exception>
    public static PromptLayout Of(IReadOnlyList<PromptPart> prompt, int vocabulary, int hidden)
    {
        var layout = new PromptLayout();
        foreach (PromptPart part in prompt)
        {
            switch (part)
            {
                case PromptPart.Tokens tokens:
                    layout.AddTokens(tokens.Ids.Span, vocabulary);
                    break;
                case PromptPart.Image image:
                    layout.AddImage(image, vocabulary, hidden);
                    break;
            }
        }

        return layout;
    }

    public void AddToken(int id) => _ids.Add(id);

    /// <summary>Takes over the next positions of another layout; an image comes as soon as its first position does.</summary>
    public void TakeFrom(PromptLayout other, int count)
    {
        int start = Length;
        _ids.AddRange(other.Ids.Slice(start, count));
        foreach (PromptImage image in other._images)
        {
            if (image.Start >= start && image.Start < start + count)
            {
                _images.Add(image.Copy());
            }
        }
    }

    public void Truncate(int length)
    {
        _ids.RemoveRange(length, _ids.Count - length);
        _images.RemoveAll(image => image.Start >= length);
    }

    public PromptLayout Copy() => new([.. _ids], [.. _images.Select(image => image.Copy())]);

    /// <summary>The number of positions from the first on that two layouts share. May end within an image that one of them has only in part.</summary>
    public int CommonPrefix(PromptLayout other)
    {
        int limit = Math.Min(Length, other.Length);
        int images = Math.Min(_images.Count, other._images.Count);
        int matching = 0;
        while (matching < images && _images[matching].Matches(other._images[matching]))
        {
            matching++;
        }

        limit = Math.Min(limit, Math.Min(StartOf(_images, matching), StartOf(other._images, matching)));
        return Ids[..limit].CommonPrefixLength(other.Ids[..limit]);
    }

    /// <summary>Writes embeddings of consecutive positions, <c>[positions, hidden]</c>.</summary>
    public void Embed(ILanguageModel model, int start, Span<float> destination)
    {
        int hidden = model.Config.HiddenSize;
        int end = start + (destination.Length / hidden);
        model.Embed(Ids[start..end], destination);
        foreach (PromptImage image in _images)
        {
            int from = Math.Max(start, image.Start);
            int to = Math.Min(end, image.End);
            if (from < to)
            {
                image.Part.Embeddings.Span[((from - image.Start) * hidden)..((to - image.Start) * hidden)].CopyTo(destination[((from - start) * hidden)..]);
            }
        }
    }

    private static int StartOf(List<PromptImage> images, int index) => index < images.Count ? images[index].Start : int.MaxValue;

    private void AddTokens(ReadOnlySpan<int> ids, int vocabulary)
    {
        foreach (int id in ids)
        {
            CheckId(id, vocabulary);
        }

        _ids.AddRange(ids);
    }

    private void AddImage(PromptPart.Image image, int vocabulary, int hidden)
    {
        CheckId(image.PadToken, vocabulary);
        if (image.TokenCount <= 0 || image.Embeddings.Length != (long)image.TokenCount * hidden)
        {
            throw new GenerationException(
                GenerationError.PromptInvalid, $"An image of {image.TokenCount} groups came with {image.Embeddings.Length} values; this model takes {hidden} for each group, and at least one group.");
        }

        _images.Add(new PromptImage(Length, image));
        CollectionsMarshal.SetCount(_ids, Length + image.TokenCount);
        CollectionsMarshal.AsSpan(_ids)[^image.TokenCount..].Fill(image.PadToken);
    }

    private static void CheckId(int id, int vocabulary)
    {
        if ((uint)id >= (uint)vocabulary)
        {
            throw new GenerationException(GenerationError.PromptInvalid, $"The prompt contains the token id {id}; this model's ids run from 0 to {vocabulary - 1}. Encode the prompt with this model's tokenizer.");
        }
    }
}
