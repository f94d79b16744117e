namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>How large a document may be; more is an error before it costs memory or time.</summary>
internal static class YamlLimits
{
    /// <summary>The most bytes of a file: 1 MiB.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>The most levels of lists and mappings within each other.</summary>
    public const int Depth = 32;

    /// <summary>The most nodes.</summary>
    public const int Nodes = 100_000;
}
