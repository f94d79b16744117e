using System.Diagnostics;
using YoutuVl.Benchmarks.Measuring;

namespace YoutuVl.Benchmarks.Paths;

/// <summary>
/// From the start of the command's process to the first observation on its standard output, on a desktop that runs already. The floor
/// beside it is the same process printing its version.
/// </summary>
internal static class ColdStartFigure
{
    private const string Program = "artifacts/bin/YoutuVl.Agent.Cli/release/youtuvl";

    public static Figure Figure { get; } = new("cold-start", "the command line from process start to the first observation", RunAsync);

    private static async Task<bool> RunAsync()
    {
        if (!File.Exists(Program))
        {
            Console.WriteLine($"{Path.GetFullPath(Program)} is not there. Build it first, and start this in the repository's root: dotnet build -c Release src/Agent/YoutuVl.Agent.Cli");
            return false;
        }

        await using BenchDesktop desktop = await BenchDesktop.StartAsync("mousepad");
        await desktop.LaunchAsync("mousepad", "--disable-server");
        FigureTable table = new("Cold start of the command line (Release build)");
        table.Add("--version (the floor)", await Series.MeasureAsync(2, 20, () => RunAsync(desktop, "--version")));
        table.Add("observe", await Series.MeasureAsync(2, 20, () => RunAsync(desktop, "observe")), medianLimit: 1000);
        table.Print();
        return table.KeepsLimits;
    }

    private static async Task RunAsync(BenchDesktop desktop, string verb)
    {
        ProcessStartInfo start = new(Path.GetFullPath(Program), [verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISPLAY"] = desktop.Virtual.DisplayName;
        start.Environment["DBUS_SESSION_BUS_ADDRESS"] = desktop.Virtual.SessionBusAddress;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"youtuvl {verb} ended with {process.ExitCode}: {await errors}");
        }
    }
}
