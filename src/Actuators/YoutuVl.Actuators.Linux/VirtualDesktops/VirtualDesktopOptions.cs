namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>How a <see cref="VirtualDesktop"/> is started. Read once at the start; later changes have no effect.</summary>
public sealed class VirtualDesktopOptions
{
    /// <summary>Gets or sets the size of the screen.</summary>
    /// <value>1280 by 800 physical pixels unless set.</value>
    public DesktopSize Size { get; set; } = new(1280, 800);

    /// <summary>Gets or sets how long the whole stack may take to come up.</summary>
    /// <value>30 seconds unless set: a warm machine needs a fraction of a second, a loaded one several.</value>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets variables that are added to the environment of everything on the desktop; they win over the desktop's own.</summary>
    /// <value>Empty unless filled.</value>
    public IDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the clock of the start timeout.</summary>
    /// <value>The system clock unless set.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
