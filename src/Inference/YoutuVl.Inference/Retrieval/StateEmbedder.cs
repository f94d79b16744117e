using System.Numerics.Tensors;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Retrieval;

/// <summary>
/// Takes vectors of pictures and texts from the language model's final hidden states, see <see cref="EmbeddingForm"/> for how and for what they are worth.
/// Each vector costs one prefill and, for pictures, one encoding. Thread-safe.
/// </summary>
public sealed class StateEmbedder
{
    /// <summary>The patches that pictures are reduced to by default, 768x768 pixels for example: enough for the gist, a quarter of the cost of a full screen.</summary>
    public const int DefaultMaxPatches = 2304;

    private readonly IVisionLanguageModel _model;
    private readonly ImageProcessingOptions _images;
    private readonly RetrievalPrompt _prompt;

    /// <summary>Creates an embedder.</summary>
    /// <param name="model">The model; stays the caller's to dispose.</param>
    /// <param name="form">How vectors are taken.</param>
    /// <param name="images">The limits on the size of pictures; null takes <see cref="DefaultMaxPatches"/>. Vectors of one index should share them.</param>
    public StateEmbedder(IVisionLanguageModel model, EmbeddingForm form, ImageProcessingOptions? images = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _images = images ?? new ImageProcessingOptions { MaxPatches = DefaultMaxPatches };
        _prompt = new RetrievalPrompt(model.Config.Tokens, model.Tokenizer);
        Space = new EmbeddingSpace(model.Fingerprint, form, model.Config.Language.HiddenSize);
    }

    /// <summary>What its vectors are comparable with.</summary>
    public EmbeddingSpace Space { get; }

    /// <summary>Takes the vector of a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <returns>A vector of length 1, <c>[hidden]</c>.</returns>
    public Task<float[]> EmbedImageAsync(ImagePixels image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Task.Run(
            () =>
            {
                var processed = _model.Images.Process(image, _images);
                float[] rows = _model.Vision.Encode(processed, cancellationToken);
                return Take(new PromptRows(_prompt.BeforeImage, rows, _prompt.AfterImage), cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Takes the vector of a text.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    /// <returns>A vector of length 1, <c>[hidden]</c>.</returns>
    public Task<float[]> EmbedTextAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Task.Run(
            () =>
            {
                int[] tokens = _model.Tokenizer.EncodePlain(text);
                float[] rows = new float[tokens.Length * Space.Dimension];
                _model.Language.Embed(tokens, rows);
                return Take(new PromptRows(_prompt.BeforeText, rows, _prompt.AfterText), cancellationToken);
            },
            cancellationToken);
    }

    private float[] Take(PromptRows prompt, CancellationToken cancellationToken)
    {
        float[] vector = Space.Form == EmbeddingForm.OneWord ? LastState(prompt, cancellationToken) : MeanState(prompt, cancellationToken);
        float length = TensorPrimitives.Norm<float>(vector);
        TensorPrimitives.Divide(vector, length > 0 ? length : 1, vector);
        return vector;
    }

    private float[] LastState(PromptRows prompt, CancellationToken cancellationToken)
    {
        float[] rows = [.. Embed(prompt.Before), .. prompt.Content, .. Embed(prompt.After)];
        float[] last = new float[Space.Dimension];
        Run(rows, last, cancellationToken);
        return last;
    }

    private float[] MeanState(PromptRows prompt, CancellationToken cancellationToken)
    {
        float[] rows = [.. Embed(prompt.Before), .. prompt.Content];
        float[] states = new float[rows.Length];
        Run(rows, states, cancellationToken);
        int width = Space.Dimension;
        float[] mean = new float[width];
        for (int start = prompt.Before.Length * width; start < states.Length; start += width)
        {
            TensorPrimitives.Add(mean, states.AsSpan(start, width), mean);
        }

        TensorPrimitives.Divide(mean, prompt.Content.Length / width, mean);
        return mean;
    }

    private void Run(ReadOnlySpan<float> rows, Span<float> hidden, CancellationToken cancellationToken)
    {
        using ILatentSequence sequence = _model.Language.CreateSequence(rows.Length / Space.Dimension);
        sequence.Append(rows, hidden, cancellationToken);
    }

    private float[] Embed(int[] tokens)
    {
        float[] rows = new float[tokens.Length * Space.Dimension];
        _model.Language.Embed(tokens, rows);
        return rows;
    }

    private readonly record struct PromptRows(int[] Before, float[] Content, int[] After);
}
