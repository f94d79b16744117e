using System.Globalization;
using System.Runtime.CompilerServices;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>
/// The folder of one test: its scenarios, its reports, and the temporary files of what it starts. When the test fails, all of it is kept and
/// the failure says where. When it passes, nothing that the test started may be left running.
/// </summary>
internal sealed class Workspace
{
    private int _calls;

    private Workspace(string folder, CancellationToken cancellationToken)
    {
        Folder = folder;
        Token = cancellationToken;
        Directory.CreateDirectory(Temporary);
    }

    public string Folder { get; }

    public CancellationToken Token { get; }

    /// <summary>What runs get as <c>--report</c>.</summary>
    public string Reports => PathOf("reports");

    private string Temporary => PathOf("t");

    public static async Task UseAsync(Func<Workspace, Task> body, [CallerMemberName] string test = "")
    {
        // Short: the sockets of virtual desktops lie below it.
        Workspace workspace = new(Directory.CreateTempSubdirectory("yvl-e2e-").FullName, Xunit.TestContext.Current.CancellationToken);
        try
        {
            await body(workspace);
            await Limits.UntilAsync(() => Remains.Of(workspace.Temporary).Count == 0, "nothing that the test started is left", workspace.Token);
        }
        catch (Exception failure)
        {
            throw new EvidenceKeptException(failure, workspace.Keep(test), Remains.Of(workspace.Temporary));
        }

        Directory.Delete(workspace.Folder, recursive: true);
    }

    /// <summary>The processes of a program that the test's runs have started.</summary>
    public IReadOnlyList<int> Running(string program) => Remains.Find(Temporary, program);

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Starts the command line without a desktop.</summary>
    public CliProcess Start(params IReadOnlyList<string> arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Starts the command line with further variables, for example those of a desktop.</summary>
    public CliProcess Start(IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> arguments) =>
        CliProcess.Start(arguments, Folder, new Dictionary<string, string>(variables) { ["TMPDIR"] = Temporary });

    /// <summary>Runs the command line to its end.</summary>
    public Task<CliResult> RunAsync(params IReadOnlyList<string> arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <inheritdoc cref="RunAsync(IReadOnlyList{string})"/>
    public async Task<CliResult> RunAsync(IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> arguments)
    {
        await using CliProcess process = Start(variables, arguments);
        CliResult result = await process.WaitAsync(Token);
        string name = string.Create(CultureInfo.InvariantCulture, $"call-{Interlocked.Increment(ref _calls)}.txt");
        Write(name, $"youtuvl {string.Join(' ', arguments)}\nexit code {result.ExitCode}\n--- standard output\n{result.Output}\n--- standard error\n{result.Errors}");
        return result;
    }

    /// <summary>Reads the trace of the only run in the report folder.</summary>
    public async Task<RecordedTrace> ReadTraceAsync() => await TraceReader.ReadAsync(Directory.GetDirectories(Reports).Single(), Token);

    private string Keep(string test)
    {
        string kept = Path.Combine(Repository.Results, $"{test}-{Path.GetFileName(Folder)}");
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(Temporary, StringComparison.Ordinal)))
        {
            string target = Path.Combine(kept, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        return kept;
    }
}
