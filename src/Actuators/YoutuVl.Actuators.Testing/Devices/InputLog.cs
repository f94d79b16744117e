namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>Everything that was injected into a desktop, by any session, in order. Thread-safe.</summary>
public sealed class InputLog
{
    private readonly Lock _gate = new();
    private readonly List<InputEvent> _events = [];
    private readonly List<string> _held = [];

    /// <summary>Gets the events so far.</summary>
    public IReadOnlyList<InputEvent> Events
    {
        get
        {
            lock (_gate)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Gets the keys and buttons that are down at this moment, in the order in which they went down; empty when nothing is held.</summary>
    public IReadOnlyList<string> Held
    {
        get
        {
            lock (_gate)
            {
                return [.. _held];
            }
        }
    }

    /// <summary>Forgets the events; what is held stays held.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _events.Clear();
        }
    }

    internal void Add(InputEvent input)
    {
        lock (_gate)
        {
            _events.Add(input);
            if (input.Kind is InputEventKind.ButtonDown or InputEventKind.KeyDown)
            {
                _held.Add(input.Name);
            }
            else if (input.Kind is InputEventKind.ButtonUp or InputEventKind.KeyUp)
            {
                _held.Remove(input.Name);
            }
        }
    }
}
