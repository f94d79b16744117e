using System.Text;
using System.Text.Json;

namespace YoutuVl.Agent.Tracing;

/// <summary>Reads traces back, those included that were cut off in the middle of a line. Thread-safe.</summary>
public static class TraceReader
{
    /// <summary>Reads a trace; the run may still be going on.</summary>
    /// <param name="folder">The folder of the trace.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The trace.</returns>
    /// <exception cref="TraceException">There is no trace, it cannot be read, a line within it is broken, or it is of a newer version.</exception>
    public static async Task<RecordedTrace> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var full = Path.GetFullPath(folder);
        var file = Path.Combine(full, TraceFormat.EventsFile);
        var (events, cut) = Parse(file, await LoadAsync(file, cancellationToken).ConfigureAwait(false));
        return new RecordedTrace { Folder = full, Events = events, IsCutOff = cut || !events.OfType<RunCompleted>().Any() };
    }

    private static async Task<string> LoadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using (stream.ConfigureAwait(false))
            {
                using var reader = new StreamReader(stream, Encoding.UTF8);
                return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TraceException(file, $"There is no trace at '{file}'. Name the folder that a run wrote, the one with {TraceFormat.EventsFile} in it.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TraceException(file, $"The trace '{file}' cannot be read: {e.Message}", e);
        }
    }

    private static (List<TraceEvent> Events, bool Cut) Parse(string file, string text)
    {
        List<TraceEvent> events = [];
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            events.Add(ParseLine(file, i + 1, lines[i]));
        }

        // What follows the last line feed was being written when the run ended.
        return (events, lines[^1].Length > 0);
    }

    private static TraceEvent ParseLine(string file, int number, string line)
    {
        try
        {
            return Checked(file, TraceFormat.Deserialize(line));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new TraceException(file, $"{file}:{number}: this line is no trace event: {e.Message} The file was changed after it was written, or comes from another version.", e);
        }
    }

    private static TraceEvent Checked(string file, TraceEvent traceEvent) =>
        traceEvent is RunStarted { Version: not RunStarted.CurrentVersion } start
            ? throw new TraceException(file, $"'{file}' is a trace of version {start.Version}; this program reads version {RunStarted.CurrentVersion}.")
            : traceEvent;
}
