using Xunit;
using YoutuVl.Agent.Reports;
using YoutuVl.Agent.Tests.Tracing;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Reports;

/// <summary>One trace and its page for many tests. With YOUTUVL_KEEP_PICTURES set to a folder, the page is kept there to be looked at.</summary>
public sealed class ReportFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public RecordedTrace Trace { get; private set; } = null!;

    public string Html { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        Trace = await ReportSample.WriteAsync(_folder.Of("trace"));
        Html = HtmlReport.Render(Trace);
        if (Environment.GetEnvironmentVariable("YOUTUVL_KEEP_PICTURES") is { Length: > 0 } kept)
        {
            await File.WriteAllTextAsync(Path.Combine(kept, "report.html"), Html, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
