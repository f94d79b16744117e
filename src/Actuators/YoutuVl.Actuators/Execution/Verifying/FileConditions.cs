using System.Text;
using YoutuVl.Actuators.Conditions;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Evaluates conditions on files, an oracle that no screen can fool.</summary>
/// <param name="homeFolder">What relative paths start from; null when there is no such folder.</param>
/// <param name="maxBytes">The most bytes read.</param>
internal sealed class FileConditions(string? homeFolder, int maxBytes)
{
    /// <summary>Tells whether a file is there and holds what it should.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The verdict.</returns>
    public async ValueTask<ConditionVerdict> EvaluateAsync(FileHasContent condition, CancellationToken cancellationToken)
    {
        if (!Path.IsPathRooted(condition.Path) && homeFolder is null)
        {
            return new ConditionVerdict(false, $"'{condition.Path}' is relative, and this desktop has no home folder of its own: give an absolute path");
        }

        var file = new FileInfo(Path.Combine(homeFolder ?? string.Empty, condition.Path));
        try
        {
            if (!file.Exists)
            {
                return new ConditionVerdict(false, $"there is no file '{file.FullName}'");
            }

            if (condition.EqualTo is null && condition.Containing is null)
            {
                return new ConditionVerdict(true, $"the file '{file.FullName}' exists with {file.Length} bytes");
            }

            return file.Length > maxBytes
                ? new ConditionVerdict(false, $"the file '{file.FullName}' has {file.Length} bytes, more than the {maxBytes} that are looked at")
                : Compare(condition, file.FullName, await File.ReadAllTextAsync(file.FullName, Encoding.UTF8, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ConditionVerdict(false, $"the file '{file.FullName}' cannot be read: {error.Message}");
        }
    }

    private static ConditionVerdict Compare(FileHasContent condition, string path, string content)
    {
        if (condition.EqualTo is { } whole && content != whole)
        {
            return new ConditionVerdict(false, $"the file '{path}' differs: {FirstDifference(whole, content)}");
        }

        return condition.Containing is { } part && !content.Contains(part, StringComparison.Ordinal)
            ? new ConditionVerdict(false, $"the file '{path}' does not contain {Quotation.Of(part)}; it holds {Quotation.Of(content)}")
            : new ConditionVerdict(true, $"the file '{path}' holds the expected text, {content.Length} characters");
    }

    private static string FirstDifference(string wanted, string content)
    {
        var (wantedLines, lines) = (wanted.Split('\n'), content.Split('\n'));
        var line = wantedLines.Zip(lines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1} is {At(lines, line)}, expected {At(wantedLines, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? Quotation.Of(lines[line]) : "missing";
}
