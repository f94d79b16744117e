using System.Text.Json;
using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Loops;

/// <summary>
/// Notices a planner that goes in circles: the same actions on the same screens, A-A-A as well as A-B-A-B-A-B. Used by one run at a time.
/// </summary>
/// <param name="maxRounds">How often a sequence comes round before it counts as a circle.</param>
internal sealed class CycleDetector(int maxRounds)
{
    private const int LongestCycle = 5;

    private readonly List<(string Action, ulong FrameHash)> _steps = [];

    /// <summary>Adds an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="frameHash">The hash of the screen that it was decided on.</param>
    /// <returns>The length of the circle that it closes; 0 for none.</returns>
    public int Add(AgentAction action, ulong frameHash)
    {
        _steps.Add((JsonSerializer.Serialize(action), frameHash));
        for (var length = 1; length <= LongestCycle; length++)
        {
            if (EndsWithRounds(length))
            {
                _steps.Clear();
                return length;
            }
        }

        return 0;
    }

    private bool EndsWithRounds(int length)
    {
        var needed = length * maxRounds;
        if (_steps.Count < needed)
        {
            return false;
        }

        var start = _steps.Count - needed;
        for (var i = start + length; i < _steps.Count; i++)
        {
            if (_steps[i] != _steps[i - length])
            {
                return false;
            }
        }

        return true;
    }
}
