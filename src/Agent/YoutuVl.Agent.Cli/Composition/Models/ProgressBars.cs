using System.Collections.Concurrent;
using Spectre.Console;
using YoutuVl.Agent.Cli.Commands;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>Progress bars on standard error, so that standard output stays what it is. Thread-safe.</summary>
internal sealed class ProgressBars
{
    private readonly ConcurrentDictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);
    private readonly ProgressContext _context;

    private ProgressBars(ProgressContext context) => _context = context;

    /// <summary>Shows bars while some work runs.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="amounts">Shows the value as an amount of bytes, with its speed.</param>
    /// <returns>What the work gave.</returns>
    public static Task<T> ShowAsync<T>(Func<ProgressBars, Task<T>> work, bool amounts = false)
    {
        ProgressColumn[] columns = amounts
            ? [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new TransferSpeedColumn()]
            : [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
        return CommandBoundary.ConsoleOn(Console.Error).Progress().Columns(columns).StartAsync(context => work(new ProgressBars(context)));
    }

    /// <summary>Moves a bar.</summary>
    /// <param name="name">What is being done.</param>
    /// <param name="value">How much of it.</param>
    /// <param name="maximum">Of how much; null when nobody knows.</param>
    public void Set(string name, double value, double? maximum)
    {
        ProgressTask task = _tasks.GetOrAdd(name, key => _context.AddTask(Markup.Escape(key)));
        task.IsIndeterminate = maximum is null;
        task.MaxValue = Math.Max(1, maximum ?? value);
        task.Value = maximum == 0 ? 1 : value;
    }
}
