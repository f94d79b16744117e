namespace YoutuVl.Inference.Download;

/// <summary>What a downloader takes from its surroundings.</summary>
internal sealed record DownloadSeams
{
    /// <summary>The clock and the delays.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Tells the free bytes of the disk that a folder is on.</summary>
    public Func<string, long> FreeSpace { get; init; } = DownloadTarget.FreeBytes;
}
