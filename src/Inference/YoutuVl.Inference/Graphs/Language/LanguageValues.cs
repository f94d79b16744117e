using System.Globalization;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>Names of inputs, outputs and dimensions of the language model's graphs.</summary>
internal static class LanguageValues
{
    /// <summary>Input <c>[S, hidden]</c>.</summary>
    public const string Embeddings = "embeddings";

    /// <summary>Input <c>[S, rope / 2]</c>: cosines of the new positions' angles.</summary>
    public const string Cosine = "cos";

    /// <summary>Input <c>[S, rope / 2]</c>: sines of the new positions' angles.</summary>
    public const string Sine = "sin";

    /// <summary>Output <c>[S, hidden]</c> of prefill and decode, after the final norm; input <c>[1, hidden]</c> of the head.</summary>
    public const string Hidden = "hidden";

    /// <summary>Output <c>[1, rows]</c> of the head.</summary>
    public const string Logits = "logits";

    /// <summary>The dimension S: new positions.</summary>
    public const string NewPositions = "new";

    /// <summary>The dimension T: positions in the cache.</summary>
    public const string PastPositions = "past";

    /// <summary>The dimension L = T + S: all positions.</summary>
    public const string AllPositions = "all";

    /// <summary>Input <c>[T, latent + rope]</c>: a layer's cache.</summary>
    public static string Past(int layer) => string.Create(CultureInfo.InvariantCulture, $"past.{layer}");

    /// <summary>Output <c>[S, latent + rope]</c>: what a layer's cache takes from the new positions.</summary>
    public static string Present(int layer) => string.Create(CultureInfo.InvariantCulture, $"present.{layer}");
}
