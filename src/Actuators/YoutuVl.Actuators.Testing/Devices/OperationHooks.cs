namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>Actions that wait for the next operation of a kind. Used under the desktop's gate.</summary>
internal sealed class OperationHooks
{
    private readonly List<Hook> _before = [];
    private readonly List<Hook> _after = [];

    public void AddBefore(DesktopOperation operation, Action action) => _before.Add(new Hook(operation, action));

    public void AddAfter(DesktopOperation operation, Action action) => _after.Add(new Hook(operation, action));

    /// <summary>Runs an operation between the actions that wait for it; each of those runs once.</summary>
    public TResult Around<TResult>(DesktopOperation operation, Func<TResult> work)
    {
        Run(_before, operation);
        var result = work();
        Run(_after, operation);
        return result;
    }

    private static void Run(List<Hook> hooks, DesktopOperation operation)
    {
        var due = hooks.FindAll(h => h.Operation == operation);
        hooks.RemoveAll(due.Contains);
        foreach (var hook in due)
        {
            hook.Action();
        }
    }

    private sealed record Hook(DesktopOperation Operation, Action Action);
}
