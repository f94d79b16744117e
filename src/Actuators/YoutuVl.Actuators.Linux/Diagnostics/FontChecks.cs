namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Whether there are fonts for text beyond Latin. Looked for by the file names of the common ones.</summary>
internal static class FontChecks
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };

    private static readonly FontNeed[] Needs =
    [
        new("fonts-cjk", "Font for Chinese, Japanese and Korean", "fonts-noto-cjk", ["CJK", "SourceHan", "wqy", "uming", "ukai", "DroidSansFallback", "unifont"]),
        new("fonts-emoji", "Font for emoji", "fonts-noto-color-emoji", ["Emoji", "Symbola"]),
    ];

    /// <summary>The folders that fontconfig looks into by default.</summary>
    public static IReadOnlyList<string> Folders(Func<string, string?> variable)
    {
        string home = variable("HOME") ?? "/";
        string data = variable("XDG_DATA_HOME") is { Length: > 0 } set ? set : Path.Combine(home, ".local", "share");
        return ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(data, "fonts"), Path.Combine(home, ".fonts")];
    }

    public static IEnumerable<DiagnosticCheck> Run(IReadOnlyList<string> folders)
    {
        string[] files = [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", Everywhere))];
        return Needs.Select(need => Check(need, files));
    }

    private static DiagnosticCheck Check(FontNeed need, string[] files)
    {
        string? found = Array.Find(
            files, file => need.Names.Any(name => Path.GetFileName(file).Contains(name, StringComparison.OrdinalIgnoreCase)));
        return found is not null
            ? DiagnosticCheck.Ok(need.Id, need.Title, found)
            : DiagnosticCheck.Warning(
                need.Id,
                need.Title,
                "None was found: such text is typed and read correctly, but pictures show boxes in its place.",
                $"apt-get install --no-install-recommends {need.Package}");
    }

    private sealed record FontNeed(string Id, string Title, string Package, string[] Names);
}
