namespace YoutuVl.Actuators.Desktop;

/// <summary>Launches applications from an allow list and watches them. Thread-safe. There is no shell: a command and its arguments stay apart.</summary>
public interface IApplications
{
    /// <summary>Gets the applications that were launched by this session and have not ended.</summary>
    IReadOnlyList<LaunchedApplication> Running { get; }

    /// <summary>Launches an application on this desktop.</summary>
    /// <param name="request">The command and its arguments.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The launched application.</returns>
    /// <exception cref="LaunchException">The command is not on the allow list, is not installed, or could not be started.</exception>
    ValueTask<LaunchedApplication> LaunchAsync(LaunchRequest request, CancellationToken cancellationToken);

    /// <summary>Waits until an application has ended.</summary>
    /// <param name="processId">A process that this session launched.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its exit code; null when the process is not one of this session's.</returns>
    ValueTask<int?> WaitForExitAsync(int processId, CancellationToken cancellationToken);

    /// <summary>Ends an application: politely first, by force when it has not ended after a grace period.</summary>
    /// <param name="processId">A process that this session launched.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when it has ended; false when the process is not one of this session's.</returns>
    ValueTask<bool> TerminateAsync(int processId, CancellationToken cancellationToken);
}
