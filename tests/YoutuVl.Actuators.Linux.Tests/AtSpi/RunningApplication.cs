using System.Diagnostics;
using System.Globalization;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>A real application on a virtual desktop; it ends with the desktop at the latest.</summary>
internal sealed class RunningApplication : IDisposable
{
    private readonly Process _process;

    private RunningApplication(Process process) => _process = process;

    public int Id => _process.Id;

    public static RunningApplication Start(VirtualDesktop desktop, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach ((string name, string value) in desktop.Environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningApplication(process);
    }

    /// <summary>Hangs the application as a debugger or an endless loop would.</summary>
    public void Stop() => Signal("STOP");

    public void Continue() => Signal("CONT");

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
