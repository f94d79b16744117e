using System.Text.Json.Nodes;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

/// <summary>Small tokenizer files for tests.</summary>
internal static class TestTokenizers
{
    /// <summary>The golden checkpoint's file, to be changed.</summary>
    public static JsonObject Golden() =>
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(GoldenVectors.CheckpointFolder, "tokenizer.json")))!.AsObject();

    /// <summary>A vocabulary of the 256 bytes, no merges, no added tokens, the golden file's splits.</summary>
    public static JsonObject Bytes()
    {
        JsonObject file = Golden();
        file["added_tokens"] = new JsonArray();
        file["model"]!["vocab"] = new JsonObject(Enumerable.Range(0, 256).Select(value =>
            KeyValuePair.Create(ByteAlphabet.Letter((byte)value).ToString(), (JsonNode?)JsonValue.Create(value))));
        file["model"]!["merges"] = new JsonArray();
        return file;
    }

    /// <summary>Adds a token behind the last id.</summary>
    public static JsonObject Add(this JsonObject file, string content, int id, params string[] flags)
    {
        var token = new JsonObject { ["id"] = id, ["content"] = content };
        foreach (string flag in flags)
        {
            token[flag] = true;
        }

        file["added_tokens"]!.AsArray().Add(token);
        return file;
    }

    /// <summary>Loads a file's content.</summary>
    public static Tokenizer Load(JsonNode file) => Load(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));

    /// <summary>Loads a file's content.</summary>
    public static Tokenizer Load(ReadOnlySpan<byte> content)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            File.WriteAllBytes(path, content);
            return Tokenizer.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
