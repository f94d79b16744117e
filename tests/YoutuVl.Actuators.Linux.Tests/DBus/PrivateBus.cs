using System.Diagnostics;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

/// <summary>A real dbus-daemon of the test's own, on its own socket, gone when disposed.</summary>
internal sealed class PrivateBus : IDisposable
{
    private readonly Process _daemon;
    private readonly DirectoryInfo _folder;

    private PrivateBus(Process daemon, DirectoryInfo folder, string address) => (_daemon, _folder, Address) = (daemon, folder, address);

    public string Address { get; }

    public static async Task<PrivateBus> StartAsync(string transport = "path")
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("youtuvl-bus-");
        var start = new ProcessStartInfo("dbus-daemon") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["--session", "--nofork", "--print-address=1", $"--address=unix:{transport}={folder.FullName}/bus"];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process daemon = Process.Start(start) ?? throw new InvalidOperationException("dbus-daemon did not start.");
        string? address = await daemon.StandardOutput.ReadLineAsync().WaitAsync(DBusTestTimeouts.Longest, TimeProvider.System);
        return new PrivateBus(daemon, folder, address ?? throw new InvalidOperationException("dbus-daemon printed no address."));
    }

    public void Kill()
    {
        _daemon.Kill();
        _daemon.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _daemon.Dispose();
        _folder.Delete(recursive: true);
    }
}
