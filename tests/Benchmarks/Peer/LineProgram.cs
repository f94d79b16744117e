using System.Diagnostics;
using System.Globalization;

namespace YoutuVl.Benchmarks.Peer;

/// <summary>A program that answers each line on its standard input with one line of numbers. Disposing closes its input and waits for its end.</summary>
internal sealed class LineProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _name;

    private LineProgram(string name, Process process) => (_name, _process) = (name, process);

    /// <summary>Seconds that the program took to get ready, as it says itself.</summary>
    public double LoadSeconds { get; private set; }

    /// <summary>Starts the program and reads the line that says that it is ready.</summary>
    public static async Task<LineProgram> StartAsync(string name, ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        LineProgram program = new(name, process);
        program.LoadSeconds = (await program.ReadAsync())[0];
        return program;
    }

    /// <summary>Sends a line and returns the numbers of the answer.</summary>
    public async Task<double[]> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<double[]> ReadAsync()
    {
        string answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{_name} ended without an answer; its errors are above.");
        return answer == "ok" ? [] : [.. answer.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
    }
}
