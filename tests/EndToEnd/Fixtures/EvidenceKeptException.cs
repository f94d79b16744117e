namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>A test failed, and its files were kept.</summary>
/// <param name="failure">How it failed.</param>
/// <param name="folder">Where its trace, report and output are.</param>
/// <param name="running">What it left running.</param>
internal sealed class EvidenceKeptException(Exception failure, string folder, IReadOnlyList<string> running)
    : Exception($"{failure.Message}\nTrace, report and output are kept in {folder}{Describe(running)}", failure)
{
    private static string Describe(IReadOnlyList<string> running) =>
        running.Count == 0 ? string.Empty : "\nStill running: " + string.Join("; ", running);
}
