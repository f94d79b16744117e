using System.Collections;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Applications;

/// <summary>Where applications run: their environment, their first folder, and where their output goes.</summary>
/// <param name="Variables">The whole environment of an application.</param>
/// <param name="HomeDirectory">The folder to start in when none is asked for.</param>
/// <param name="LogDirectory">The folder for their output; null drops it.</param>
internal sealed record LaunchPlace(IReadOnlyDictionary<string, string> Variables, string HomeDirectory, string? LogDirectory)
{
    /// <summary>A virtual desktop.</summary>
    public static LaunchPlace On(VirtualDesktop desktop) => new(desktop.Environment, desktop.HomeDirectory, desktop.LogDirectory);

    /// <summary>The session that this process itself runs in. Output is dropped: these applications outlive us.</summary>
    public static LaunchPlace CurrentSession()
    {
        Dictionary<string, string> variables = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? string.Empty, StringComparer.Ordinal);
        return new LaunchPlace(variables, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), null);
    }
}
