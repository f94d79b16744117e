namespace YoutuVl.Inference.Download;

/// <summary>Why a download failed, for callers that react to the kind of failure.</summary>
public enum DownloadProblem
{
    /// <summary>The hub wants a token, or the token's owner has not accepted the licence there (401, 403).</summary>
    NotAllowed,

    /// <summary>There is no such repository, revision or file (404).</summary>
    NotFound,

    /// <summary>The hub could not be reached, or stopped sending.</summary>
    Unreachable,

    /// <summary>The hub answered with an error, or asked to wait for longer than makes sense.</summary>
    ServerFailed,

    /// <summary>What came is not what was announced: wrong hash or size, or an answer that cannot be read.</summary>
    WrongContent,

    /// <summary>The hub's list names files that would be written outside the folder.</summary>
    UnsafeName,

    /// <summary>The disk has no room for the files.</summary>
    DiskFull,

    /// <summary>A file or folder of this machine cannot be written.</summary>
    Storage,
}
