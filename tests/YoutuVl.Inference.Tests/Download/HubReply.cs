using System.Globalization;

namespace YoutuVl.Inference.Tests.Download;

/// <summary>What the loopback hub sends back.</summary>
internal sealed record HubReply(int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The connection is cut after so many bytes of the body, or never.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Nothing more is sent after so many bytes of the body, and the connection stays open.</summary>
    public int? SilentAfter { get; init; }

    public static HubReply Of(int status) => new(status, []);

    public static HubReply Redirect(string location, int status = 302) => new(status, []) { Headers = { ["Location"] = location } };

    /// <summary>A file, or the part of it that is asked for.</summary>
    public static HubReply File(HubRequest request, byte[] content, string tag = "\"one\"")
    {
        int start = request.RangeStart;
        bool unchanged = request.Header("If-Range") is null || request.Header("If-Range") == tag;
        if (start == 0 || !unchanged)
        {
            return new HubReply(200, content) { Headers = { ["ETag"] = tag } };
        }

        if (start >= content.Length)
        {
            return Of(416);
        }

        string range = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{content.Length - 1}/{content.Length}");
        return new HubReply(206, content[start..]) { Headers = { ["ETag"] = tag, ["Content-Range"] = range } };
    }
}
