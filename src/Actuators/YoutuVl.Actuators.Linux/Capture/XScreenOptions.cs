namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>What a screen may use. A display that lacks a thing is served without it in any case.</summary>
public sealed class XScreenOptions
{
    /// <summary>How often a display without damage reports is compared with its last picture while somebody waits for a change.</summary>
    internal static readonly TimeSpan ComparePeriod = TimeSpan.FromMilliseconds(40);

    /// <summary>Gets a value indicating whether pixels may come through shared memory.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool UseSharedMemory { get; init; } = true;

    /// <summary>Gets a value indicating whether changes may come from the server's damage reports; else pictures are compared.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool UseDamage { get; init; } = true;

    /// <summary>Gets the clock for capture times and comparing periods.</summary>
    /// <value>The default is the system's clock.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
