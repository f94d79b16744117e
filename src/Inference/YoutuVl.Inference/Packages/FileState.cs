namespace YoutuVl.Inference.Packages;

/// <summary>How a file compares with the manifest.</summary>
public enum FileState
{
    /// <summary>Size and hash are as listed.</summary>
    Intact,

    /// <summary>The file is gone.</summary>
    Missing,

    /// <summary>The file has another size.</summary>
    WrongSize,

    /// <summary>The file has the listed size and other content.</summary>
    Altered,

    /// <summary>The file cannot be read.</summary>
    Unreadable,
}
