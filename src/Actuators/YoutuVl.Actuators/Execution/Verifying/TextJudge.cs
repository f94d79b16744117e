using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Compares text that was read back with text that was written. Pure.</summary>
internal static class TextJudge
{
    /// <summary>Judges a text that should be the whole content.</summary>
    /// <param name="element">The element.</param>
    /// <param name="wanted">The text that was written.</param>
    /// <param name="read">The text that was read back; null when there is none to read.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Whole(ScreenElement element, string wanted, string? read)
    {
        wanted = wanted.ReplaceLineEndings("\n");
        if (read is null)
        {
            return Verdict.Unverifiable($"{ElementText.Of(element)} cannot be read back");
        }

        return read == wanted ? Verdict.Confirmed($"{ElementText.Of(element)} reads back as {Quotation.Of(read)}")
            : read.Length > 0 && wanted.Contains(read, StringComparison.Ordinal)
                ? new Verdict(ActionEffect.Partial, [$"{ElementText.Of(element)} holds only a part: {Quotation.Of(read)}"])
                : Verdict.Contradicted($"{ElementText.Of(element)} reads back as {Quotation.Of(read)}");
    }

    /// <summary>Judges a text that should have been put in at the caret, in place of what was selected.</summary>
    /// <param name="element">The element.</param>
    /// <param name="before">The content before; null when it could not be read.</param>
    /// <param name="typed">The text that was typed.</param>
    /// <param name="after">The content now; null when it cannot be read.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Inserted(ScreenElement element, string? before, string typed, string? after)
    {
        typed = typed.ReplaceLineEndings("\n");
        if (before is null || after is null)
        {
            return Verdict.Unverifiable($"{ElementText.Of(element)} cannot be read back");
        }

        if (IsInserted(before, typed, after))
        {
            return Verdict.Confirmed($"{ElementText.Of(element)} reads back with the text: {Quotation.Of(after)}");
        }

        return LongestPart(before, typed, after) is > 0 and var part
            ? new Verdict(ActionEffect.Partial, [$"only {part} of {typed.Length} characters arrived: {ElementText.Of(element)} reads back as {Quotation.Of(after)}"])
            : Verdict.Contradicted($"{ElementText.Of(element)} reads back as {Quotation.Of(after)}");
    }

    // The content must be a beginning of the old content, the text, and an end of the old content; what is missing between was selected.
    private static bool IsInserted(string before, string typed, string after)
    {
        for (var at = after.IndexOf(typed, StringComparison.Ordinal); at >= 0 && typed.Length > 0; at = Next(after, typed, at))
        {
            var tail = after.Length - at - typed.Length;
            if (at + tail <= before.Length
                && before.AsSpan().StartsWith(after.AsSpan(0, at)) && before.AsSpan().EndsWith(after.AsSpan(at + typed.Length)))
            {
                return true;
            }
        }

        return typed.Length == 0 && before == after;
    }

    private static int Next(string after, string typed, int at) => at + 1 < after.Length ? after.IndexOf(typed, at + 1, StringComparison.Ordinal) : -1;

    private static int LongestPart(string before, string typed, string after)
    {
        for (var length = Math.Min(typed.Length - 1, after.Length); length > 0; length--)
        {
            if (IsInserted(before, typed[..length], after))
            {
                return length;
            }
        }

        return 0;
    }
}
