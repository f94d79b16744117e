using System.Globalization;
using YoutuVl.Agent.Reports;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>The folder of one run: its trace, its pictures, and in the end its HTML report.</summary>
internal sealed class RunReport : IAsyncDisposable
{
    private const string ReportFileName = "report.html";

    // Runs at the same time may have the same name, and each gets a folder of its own.
    private static readonly Lock Naming = new();

    private readonly TraceFile _trace;

    private RunReport(TraceFile trace) => _trace = trace;

    /// <summary>Gets where the run is taken down.</summary>
    public ITrace Trace => _trace;

    /// <summary>Gets the folder.</summary>
    public string Folder => _trace.Folder;

    /// <summary>Gets the report's file; it exists once <see cref="WriteAsync"/> has ended.</summary>
    public string File => Path.Combine(Folder, ReportFileName);

    /// <summary>Makes a new folder below another and finds out whether it can be written, before anything is done on a desktop.</summary>
    /// <param name="parent">The folder that the user named.</param>
    /// <param name="runName">The name of the run.</param>
    /// <returns>The report, still without content.</returns>
    /// <exception cref="TraceException">The folder cannot be written.</exception>
    public static RunReport Create(string parent, string runName)
    {
        var name = Slug(runName);
        lock (Naming)
        {
            var folder = Path.Combine(parent, name);
            for (var i = 2; Directory.Exists(folder); i++)
            {
                folder = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"));
            }

            return new RunReport(TraceFile.Create(folder, new TraceFileOptions { EncodePng = (frame, stream) => stream.Write(ImageCodec.EncodePng(frame.Pixels)) }));
        }
    }

    /// <summary>Closes the trace and writes the report.</summary>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The report's file.</returns>
    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        await _trace.DisposeAsync();
        var recorded = await TraceReader.ReadAsync(Folder, cancellationToken);
        await HtmlReport.WriteAsync(recorded, File, cancellationToken);
        return File;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _trace.DisposeAsync();

    private static string Slug(string name)
    {
        var kept = name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var slug = string.Join('-', string.Concat(kept).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "run" : slug.Length > 60 ? slug[..60].TrimEnd('-') : slug;
    }
}
