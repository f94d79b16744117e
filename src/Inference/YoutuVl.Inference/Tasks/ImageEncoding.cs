using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;

namespace YoutuVl.Inference.Tasks;

/// <summary>Encodes pictures and keeps the latest, so that a second question about a screenshot does not encode it again. Not thread-safe.</summary>
internal sealed class ImageEncoding(IVisionLanguageModel model, int capacity, TimeProvider time)
{
    // Few entries: a list in order of use is enough.
    private readonly List<EncodedImage> _kept = [];

    /// <summary>Encodes a picture, or finds it.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="options">The limits on its size.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public EncodedImage Encode(ImagePixels pixels, ImageProcessingOptions options, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        var processed = model.Images.Process(pixels, options);
        var image = time.GetElapsedTime(start);
        int place = _kept.FindIndex(kept => kept.ContentKey == processed.ContentKey);
        if (place >= 0)
        {
            var found = _kept[place];
            _kept.RemoveAt(place);
            return Keep(found with { Mapping = processed.Mapping, Timings = new TaskTimings { Image = image }, Reused = true });
        }

        long processedAt = time.GetTimestamp();
        float[] embeddings = model.Vision.Encode(processed, cancellationToken);
        return Keep(new EncodedImage(embeddings, processed.Grid, processed.Mapping, processed.ContentKey)
        {
            Timings = new TaskTimings { Image = image, Vision = time.GetElapsedTime(processedAt) },
        });
    }

    private EncodedImage Keep(EncodedImage image)
    {
        _kept.Add(image);
        if (_kept.Count > capacity)
        {
            _kept.RemoveAt(0);
        }

        return image;
    }
}
