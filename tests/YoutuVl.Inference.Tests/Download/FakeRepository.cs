using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

/// <summary>The content of a small checkpoint repository, with the hub's own answers about it.</summary>
internal sealed class FakeRepository
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";
    public const string Weights = "model.safetensors";
    private readonly ConcurrentDictionary<string, int> _served = new();

    public static ModelSource Source { get; } = new("owner/model", Commit);

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal)
    {
        ["config.json"] = Encoding.UTF8.GetBytes("{}"),
        ["tokenizer.json"] = Bytes(3000, 1),
        [Weights] = Bytes(400_000, 2),
        ["modeling_x.py"] = Encoding.UTF8.GetBytes("print('never fetched')"),
        ["LICENSE"] = Encoding.UTF8.GetBytes("the licence text"),
    };

    /// <summary>Names that the list has beside the files.</summary>
    public List<string> ExtraNames { get; } = [];

    /// <summary>Whether the list says sizes and hashes.</summary>
    public bool Detailed { get; init; } = true;

    /// <summary>Replaces the answer to a request for a file: the file's name, how often it was asked for before, the request.</summary>
    public Func<string, int, HubRequest, HubReply?> Override { get; set; } = (_, _, _) => null;

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public HubReply Answer(HubRequest request)
    {
        const string Prefix = "/owner/model/resolve/" + Commit + "/";
        if (request.Path == "/api/models/owner/model/tree/" + Commit)
        {
            return new HubReply(200, JsonSerializer.SerializeToUtf8Bytes(Entries()));
        }

        if (request.Path == "/api/models/owner/model/revision/main")
        {
            return new HubReply(200, JsonSerializer.SerializeToUtf8Bytes(new { sha = Commit }));
        }

        string name = request.Path.StartsWith(Prefix, StringComparison.Ordinal) ? request.Path[Prefix.Length..] : string.Empty;
        int before = _served.AddOrUpdate(name, 0, (_, count) => count + 1);
        return Override(name, before, request) ?? (Files.TryGetValue(name, out byte[]? content) ? HubReply.File(request, content) : HubReply.Of(404));
    }

    private IEnumerable<object> Entries()
    {
        foreach ((string name, byte[] content) in Files)
        {
            yield return Detailed
                ? new { type = "file", path = name, size = content.Length, lfs = new { oid = Hash(content), size = content.Length } }
                : new { type = "file", path = name };
        }

        foreach (string name in ExtraNames)
        {
            yield return new { type = "file", path = name, size = 1 };
        }

        yield return new { type = "directory", path = "assets", size = 0 };
    }

    private static byte[] Bytes(int count, int seed)
    {
        byte[] bytes = new byte[count];
        uint state = (uint)seed;
        for (int index = 0; index < count; index++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[index] = (byte)(state >> 24);
        }

        return bytes;
    }
}
