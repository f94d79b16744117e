namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>What <see cref="LinuxDoctor"/> looks at.</summary>
public sealed class LinuxDoctorOptions
{
    /// <summary>Gets how an environment variable is read: its value, or null when it is not set.</summary>
    /// <value>This process's own environment unless set.</value>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Gets a value indicating whether a virtual desktop is started to see that it works.</summary>
    /// <value>True unless set.</value>
    public bool StartsVirtualDesktop { get; init; } = true;

    /// <summary>Gets how long one application may take to answer before it counts as hung.</summary>
    /// <value>1 second unless set.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the clock.</summary>
    /// <value>The system's clock unless set.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
