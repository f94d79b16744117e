using System.Text.Json.Nodes;
using CsCheck;
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

    /// <summary>Adds an added token.</summary>
    public static JsonObject WithToken(this JsonObject file, string content, int id, params string[] flags)
    {
        var token = new JsonObject { ["id"] = id, ["content"] = content };
        foreach (string flag in flags)
        {
            token[flag] = true;
        }

        file["added_tokens"]!.AsArray().Add(token);
        return file;
    }

    /// <summary>Any of some texts.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    /// <summary>Loads a file's content.</summary>
    public static Tokenizer Load(JsonNode file) => Load(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));

    /// <summary>Loads a file's content.</summary>
    public static Tokenizer Load(byte[] content) => Tokenizer.Read(new TokenizerJson("tokenizer.json", "", content));
}
