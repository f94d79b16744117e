using System.Diagnostics;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>
/// A virtual desktop that the test holds and the command line visits as "the current desktop". What is launched there outlives the command, so
/// files and processes can be looked at afterwards, without the product.
/// </summary>
internal sealed class HeldDesktop : IAsyncDisposable
{
    private readonly VirtualDesktop _desktop;

    private HeldDesktop(VirtualDesktop desktop) => _desktop = desktop;

    private string Root => Path.GetDirectoryName(_desktop.HomeDirectory)!;

    public string DisplayName => _desktop.DisplayName;

    /// <summary>The variables that make it the current desktop of a process.</summary>
    public IReadOnlyDictionary<string, string> Variables => _desktop.Environment;

    public static async Task<HeldDesktop> StartAsync(CancellationToken cancellationToken) =>
        new(await VirtualDesktop.StartAsync(cancellationToken: cancellationToken));

    public string FileAt(string name) => Path.Combine(_desktop.HomeDirectory, name);

    /// <summary>The files of the home folder itself, hidden ones left out.</summary>
    public IReadOnlyList<string> FilesAtHome => [.. Directory.GetFiles(_desktop.HomeDirectory).Where(file => !Path.GetFileName(file).StartsWith('.'))];

    /// <summary>How many processes of a program run on it.</summary>
    public int CountRunning(string program) => Remains.Find(Root, program).Count;

    /// <summary>Ends the processes of a program the hard way, as a crash would.</summary>
    public void KillAll(string program)
    {
        foreach (int id in Remains.Find(Root, program))
        {
            using Process process = Process.GetProcessById(id);
            process.Kill();
        }
    }

    public ValueTask DisposeAsync() => _desktop.DisposeAsync();
}
