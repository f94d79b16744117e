using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>A hub on the loopback interface that offers one small repository.</summary>
internal sealed class FileHub : IAsyncDisposable
{
    public const string Commit = "89abcdef0123456789abcdef0123456789abcdef";
    public const string Licence = "Licence text of the repository";
    public const string Weights = "these are the weights";
    private readonly HttpListener _listener = new();
    private readonly string _repository;
    private readonly Task _serving;

    public FileHub(string repository)
    {
        _repository = repository;
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Whether every request is answered with 401.</summary>
    public bool Refuses { get; init; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                await AnswerAsync(context.Request.Url!.AbsolutePath, context.Response);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the client went away.
            }
        }
    }

    private async Task AnswerAsync(string path, HttpListenerResponse response)
    {
        byte[]? body = Refuses ? null : Content(path);
        response.StatusCode = Refuses ? 401 : body is null ? 404 : 200;
        response.ContentLength64 = body?.Length ?? 0;
        await response.OutputStream.WriteAsync(body ?? []);
        response.Close();
    }

    private byte[]? Content(string path)
    {
        Dictionary<string, string> files = new() { ["config.json"] = "{}", ["tokenizer.json"] = "{}", ["model.safetensors"] = Weights, ["LICENSE"] = Licence };
        string resolve = $"/{_repository}/resolve/{Commit}/";
        return path == $"/api/models/{_repository}/revision/main" ? JsonSerializer.SerializeToUtf8Bytes(new { sha = Commit })
            : path == $"/api/models/{_repository}/tree/{Commit}" ? JsonSerializer.SerializeToUtf8Bytes(files.Select(file => new { type = "file", path = file.Key, size = file.Value.Length }))
            : path.StartsWith(resolve, StringComparison.Ordinal) && files.TryGetValue(path[resolve.Length..], out string? text) ? Encoding.UTF8.GetBytes(text)
            : null;
    }
}
