using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>A running command line.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    // A desktop session of whoever runs the tests must not be touched.
    private static readonly string[] Hidden = ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE"];

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private CliProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="variables">Variables on top of this process's own, those of a desktop session left out.</param>
    public static CliProcess Start(IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> variables)
    {
        ProcessStartInfo info = new(Repository.Program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        IEnumerable<KeyValuePair<string, string>> own = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!))
            .Where(entry => !Hidden.Contains(entry.Key));
        foreach ((string name, string value) in own.Concat(variables))
        {
            info.Environment[name] = value;
        }

        Process process = Process.Start(info) ?? throw new InvalidOperationException($"{info.FileName} did not start.");
        process.StandardInput.Close();
        return new CliProcess(process);
    }

    /// <summary>Sends a signal, for example <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using Process kill = Process.Start("kill", ["-" + signal, Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    public async Task<CliResult> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Limits.Timeout, cancellationToken);
        return new CliResult(_process.ExitCode, await _output, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
