namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>One object of a fake application.</summary>
internal sealed record FakeNode(string Path, uint Role, string Name)
{
    public const ulong Shown = (1UL << 8) | (1UL << 24) | (1UL << 25) | (1UL << 30);

    public string Parent { get; init; } = "/org/a11y/atspi/accessible/root";

    public int Index { get; init; } = -1;

    /// <summary>What the cache says; -1 for "ask".</summary>
    public int CachedCount { get; init; }

    public bool IsCached { get; init; } = true;

    public string[] Children { get; init; } = [];

    public ulong States { get; init; } = Shown;

    public (int X, int Y, int Width, int Height) Extents { get; init; } = (10, 20, 300, 200);
}
