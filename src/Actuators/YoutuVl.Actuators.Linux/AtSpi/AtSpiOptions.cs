using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>How the accessibility tree is read and acted on. Read once when the connection is opened.</summary>
public sealed class AtSpiOptions
{
    /// <summary>Gets how long one call of an application may take outside snapshots, which have their own budget.</summary>
    /// <value>2 seconds unless set.</value>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long a snapshot waits for an application that did not answer the time before.</summary>
    /// <value>25 milliseconds unless set: enough for one that has recovered, little for one that still hangs.</value>
    public TimeSpan HungGrace { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>Gets a value indicating whether an application whose tree has not changed is answered from memory.</summary>
    /// <value>True unless set.</value>
    public bool UseMemory { get; init; } = true;

    /// <summary>Gets the windows of the same desktop: some toolkits tell places only relative to their window.</summary>
    /// <value>Null unless set; elements of such toolkits have no place then.</value>
    public IWindowList? Windows { get; init; }

    /// <summary>Gets the clock behind budgets and timeouts.</summary>
    /// <value>The system's clock unless set.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
