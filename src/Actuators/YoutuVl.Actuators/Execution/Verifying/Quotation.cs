namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Quotes text from the screen within a sentence.</summary>
internal static class Quotation
{
    private const int MaxLength = 120;

    /// <summary>Quotes a text on one line, cut when it is long.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The quotation.</returns>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings("⏎");
        return line.Length <= MaxLength ? $"'{line}'" : $"'{line[..MaxLength]}…' ({text.Length} characters)";
    }
}
