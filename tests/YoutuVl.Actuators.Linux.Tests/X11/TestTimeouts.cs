namespace YoutuVl.Actuators.Linux.Tests.X11;

/// <summary>The one limit of every wait: long enough to never matter, short enough to end a broken run.</summary>
internal static class TestTimeouts
{
    internal static readonly TimeSpan Reasonable = TimeSpan.FromSeconds(60);
}
