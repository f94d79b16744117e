namespace YoutuVl.Inference.Packages;

/// <summary>What became of one file of an imported model.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="State">The verdict.</param>
/// <param name="Detail">What was found, for a person; empty when the file is as it should be.</param>
public sealed record FileVerdict(string Name, FileState State, string Detail);
