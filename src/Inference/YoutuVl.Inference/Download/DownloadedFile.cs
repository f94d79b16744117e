namespace YoutuVl.Inference.Download;

/// <summary>A file that was downloaded, as <c>download.json</c> records it.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of what is on disk, in lower-case hexadecimal digits.</param>
/// <param name="Checked">Whether a hash known beforehand was equal; false when nobody said one.</param>
public sealed record DownloadedFile(string Name, long Size, string Sha256, bool Checked);
