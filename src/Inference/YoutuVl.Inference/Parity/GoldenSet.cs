using System.Text.Json;

namespace YoutuVl.Inference.Parity;

/// <summary>A folder of golden vectors: <c>golden.json</c>, arrays, pictures, and the checkpoint that they belong to. Pictures are decoded by the caller.</summary>
internal sealed class GoldenSet
{
    private GoldenSet(string folder, GoldenFile file) => (Folder, File) = (folder, file);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>What <c>golden.json</c> says.</summary>
    public GoldenFile File { get; }

    /// <summary>The checkpoint's folder.</summary>
    public string CheckpointFolder => PathOf("checkpoint");

    /// <summary>Opens a folder.</summary>
    /// <exception cref="ParityException">There is no readable <c>golden.json</c>.</exception>
    public static GoldenSet Open(string folder)
    {
        string path = Path.Combine(folder, "golden.json");
        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            GoldenFile? file = JsonSerializer.Deserialize(stream, GoldenJson.Default.GoldenFile);
            return new GoldenSet(folder, file ?? throw new ParityException(path, "the file says null."));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ParityException(path, $"the file cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Every 29th patch row of a case: rows 0, 29, 58, …</summary>
    public NpyArray PixelValues(int index) => Array($"case{index}.pixel_values.npy");

    /// <summary>The merger's output of a case, <c>[tokens, hidden]</c>.</summary>
    public NpyArray ImageEmbeddings(int index) => Array($"case{index}.image_embeddings.npy");

    /// <summary>The logits at the last position of a case's prompt, <c>[vocabulary]</c>.</summary>
    public NpyArray LastLogits(int index) => Array($"case{index}.last_logits.npy");

    /// <summary>All logits of the prompt without a picture, <c>[tokens, vocabulary]</c>.</summary>
    public NpyArray TextLogits() => Array("text.logits.npy");

    /// <summary>Scores of the segmentation, <c>[group rows, group columns, classes]</c>.</summary>
    public NpyArray DenseScores() => Array("dense.class_scores.npy");

    private NpyArray Array(string name) => NpyArray.Read(PathOf(name));
}
