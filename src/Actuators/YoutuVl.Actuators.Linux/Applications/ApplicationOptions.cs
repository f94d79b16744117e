namespace YoutuVl.Actuators.Linux.Applications;

/// <summary>How applications are launched and ended. Read once when <see cref="DesktopApplications"/> is made.</summary>
public sealed class ApplicationOptions
{
    /// <summary>Gets or sets what may be launched.</summary>
    /// <value>Nothing unless set.</value>
    public ApplicationAllowList AllowList { get; set; } = new();

    /// <summary>Gets or sets how long an application may take to end after it was asked to, before it is ended by force.</summary>
    /// <value>5 seconds unless set.</value>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the clock of the grace period.</summary>
    /// <value>The system clock unless set.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
