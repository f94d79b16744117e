namespace YoutuVl.Inference.Sessions;

/// <summary>Which rows of the head are scored.</summary>
public enum HeadScope
{
    /// <summary>All rows but the visual codebook, which text tasks do not emit.</summary>
    Text,

    /// <summary>Every row.</summary>
    All,
}
