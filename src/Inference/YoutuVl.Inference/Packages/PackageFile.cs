namespace YoutuVl.Inference.Packages;

/// <summary>A file of an imported model, as the manifest lists it.</summary>
/// <param name="Name">The file's name in the folder.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal.</param>
public sealed record PackageFile(string Name, long Size, string Sha256);
