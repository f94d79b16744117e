namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>What a piece of an answer is.</summary>
internal enum PieceKind
{
    /// <summary>Words between tags.</summary>
    Text,

    /// <summary>An opening tag such as <c>&lt;box&gt;</c>.</summary>
    Open,

    /// <summary>A closing tag such as <c>&lt;/box&gt;</c>.</summary>
    Close,

    /// <summary>A coordinate such as <c>&lt;x_12&gt;</c>.</summary>
    Coordinate,

    /// <summary>A visibility such as <c>&lt;v_1&gt;</c>.</summary>
    Visibility,
}
