using System.Text.Json.Nodes;

namespace YoutuVl.Inference.Tests.Checkpoints;

/// <summary>A copy of the golden checkpoint that a test may damage. Weights are copied, because tests cut them too.</summary>
internal sealed class GoldenCopy : IDisposable
{
    public const string Index = "model.safetensors.index.json";
    public const string FirstShard = "model-00001-of-00002.safetensors";
    public const string SecondShard = "model-00002-of-00002.safetensors";
    private readonly TemporaryFolder _folder = new();

    public GoldenCopy()
    {
        foreach (string file in Directory.EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", "checkpoint")))
        {
            System.IO.File.WriteAllBytes(File(System.IO.Path.GetFileName(file)), System.IO.File.ReadAllBytes(file));
        }
    }

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    /// <summary>Rewrites a JSON file.</summary>
    public void Edit(string name, Action<JsonObject> edit)
    {
        JsonObject root = JsonNode.Parse(System.IO.File.ReadAllText(File(name)))!.AsObject();
        edit(root);
        System.IO.File.WriteAllText(File(name), root.ToJsonString());
    }

    public void Dispose() => _folder.Dispose();
}
