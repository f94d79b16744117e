using System.Net.Sockets;
using System.Text;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

/// <summary>The serving side of a peer-to-peer connection: accepts one client, then speaks D-Bus or whatever bytes a test wants.</summary>
internal sealed class PeerListener : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtuvl-peer-");
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public PeerListener()
    {
        string path = Path.Combine(_folder.FullName, "peer");
        _socket.Bind(new UnixDomainSocketEndPoint(path));
        _socket.Listen();
        Address = $"unix:path={path}";
    }

    public string Address { get; }

    public async Task<DBusConnection> AcceptAsync(DBusConnectionOptions options) => new(await AcceptRawAsync(), options);

    public async Task<NetworkStream> AcceptRawAsync(string answer = "OK 0123456789abcdef0123456789abcdef")
    {
        var stream = new NetworkStream(await _socket.AcceptAsync(), ownsSocket: true);
        await DBusAuthentication.ReadLineAsync(stream, CancellationToken.None);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"));
        if (answer.StartsWith("OK", StringComparison.Ordinal))
        {
            await DBusAuthentication.ReadLineAsync(stream, CancellationToken.None);
        }

        return stream;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _folder.Delete(recursive: true);
    }
}
