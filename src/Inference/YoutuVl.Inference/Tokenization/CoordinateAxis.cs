namespace YoutuVl.Inference.Tokenization;

/// <summary>Which way a coordinate token counts.</summary>
public enum CoordinateAxis
{
    /// <summary>From left to right.</summary>
    X,

    /// <summary>From top to bottom.</summary>
    Y,
}
