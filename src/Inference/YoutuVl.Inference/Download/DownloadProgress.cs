namespace YoutuVl.Inference.Download;

/// <summary>How far a download is.</summary>
/// <param name="File">The file that moved.</param>
/// <param name="FileBytes">Bytes of it on disk.</param>
/// <param name="FileSize">Its length, when known.</param>
/// <param name="Bytes">Bytes of all files on disk.</param>
/// <param name="Size">Length of all files, when known.</param>
public readonly record struct DownloadProgress(string File, long FileBytes, long? FileSize, long Bytes, long? Size);
