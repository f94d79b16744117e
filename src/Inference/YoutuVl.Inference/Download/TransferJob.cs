namespace YoutuVl.Inference.Download;

/// <summary>One file on its way.</summary>
/// <param name="Source">The repository and revision.</param>
/// <param name="File">The file.</param>
/// <param name="Part">What is there of it.</param>
internal sealed record TransferJob(ModelSource Source, RemoteFile File, PartFile Part);
