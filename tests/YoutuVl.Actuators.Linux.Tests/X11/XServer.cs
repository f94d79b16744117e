using System.Diagnostics;

namespace YoutuVl.Actuators.Linux.Tests.X11;

/// <summary>A private X server, ended when disposed.</summary>
public sealed class XServer : IDisposable
{
    private readonly Process _process;

    private XServer(Process process, string displayName)
    {
        _process = process;
        DisplayName = displayName;
    }

    public string DisplayName { get; }

    public static XServer Start(params string[] extraArguments)
    {
        ProcessStartInfo start = new("Xvfb") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset", .. extraArguments];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        string number = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"Xvfb ended before it named its display: {process.StandardError.ReadToEnd()}");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return new XServer(process, $":{number.Trim()}");
    }

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
}
