namespace YoutuVl.Actuators.Testing.Samples;

/// <summary>Where a note editor keeps its notes.</summary>
/// <param name="Read">Reads a note by its path; null when there is none.</param>
/// <param name="Write">Writes a note. What it throws as <see cref="IOException"/> the editor shows to its user.</param>
public sealed record NoteFiles(Func<string, string?> Read, Action<string, string> Write)
{
    /// <summary>Keeps notes in a dictionary.</summary>
    /// <param name="notes">The notes by path.</param>
    /// <returns>The files.</returns>
    public static NoteFiles InMemory(IDictionary<string, string> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new NoteFiles(path => notes.TryGetValue(path, out var text) ? text : null, (path, text) => notes[path] = text);
    }

    /// <summary>Keeps notes on disk as UTF-8 without a byte order mark.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <returns>The files.</returns>
    public static NoteFiles OnDisk(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new NoteFiles(
            path => File.Exists(Path.Combine(folder, path)) ? File.ReadAllText(Path.Combine(folder, path)) : null,
            (path, text) => File.WriteAllText(Path.Combine(folder, path), text));
    }
}
