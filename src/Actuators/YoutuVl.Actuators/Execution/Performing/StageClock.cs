using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Adds up the time that the stages of one action take. Not thread-safe.</summary>
/// <param name="time">The clock.</param>
internal sealed class StageClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private readonly TimeSpan[] _spent = new TimeSpan[Enum.GetValues<Stage>().Length];
    private long _entered = time.GetTimestamp();

    /// <summary>Gets the present stage.</summary>
    public Stage Now { get; private set; }

    /// <summary>Goes on to a stage, possibly again.</summary>
    /// <param name="stage">The stage.</param>
    public void Enter(Stage stage)
    {
        var now = time.GetTimestamp();
        _spent[(int)Now] += time.GetElapsedTime(_entered, now);
        (Now, _entered) = (stage, now);
    }

    /// <summary>Reads the times.</summary>
    /// <returns>The times up to now.</returns>
    public ActionTimings Read()
    {
        Enter(Now);
        return new ActionTimings(
            _spent[(int)Stage.Resolve],
            _spent[(int)Stage.Actionable],
            _spent[(int)Stage.Perform],
            _spent[(int)Stage.Settle],
            _spent[(int)Stage.Verify],
            time.GetElapsedTime(_start));
    }
}
