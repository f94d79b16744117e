using YoutuVl.Inference.Images;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.GoldenData;

/// <summary>The golden vectors that lie beside the tests.</summary>
internal static class GoldenVectors
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static GoldenSet Set { get; } = GoldenSet.Open(Folder);

    public static string CheckpointFolder => Set.CheckpointFolder;

    public static Tokenizer Tokenizer { get; } = Tokenizer.Load(Path.Combine(CheckpointFolder, "tokenizer.json"));

    public static ImagePixels Image(string name) => PngReader.Read(Set.PathOf(name));
}
