namespace YoutuVl.Inference.Download;

/// <summary>A file that a hub offers.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Size">Its length in bytes, or null when the hub does not say.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits, or null when nobody says.</param>
public sealed record RemoteFile(string Name, long? Size, string? Sha256);
