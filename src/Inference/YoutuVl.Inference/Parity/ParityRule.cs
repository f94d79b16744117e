namespace YoutuVl.Inference.Parity;

/// <summary>On which side of its limit a measure must lie.</summary>
public enum ParityRule
{
    /// <summary>The measure is an error: at most the limit.</summary>
    AtMost,

    /// <summary>The measure is an agreement: at least the limit.</summary>
    AtLeast,
}
