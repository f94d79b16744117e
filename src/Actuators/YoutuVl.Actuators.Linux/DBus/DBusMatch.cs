using System.Text;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Which signals a subscriber wants; unset parts match everything.</summary>
internal sealed record DBusMatch
{
    /// <summary>Gets the bus name of the emitter.</summary>
    public string? Sender { get; init; }

    /// <summary>Gets the object path.</summary>
    public string? Path { get; init; }

    /// <summary>Gets the interface.</summary>
    public string? Interface { get; init; }

    /// <summary>Gets the signal name.</summary>
    public string? Member { get; init; }

    /// <summary>Whether a signal is wanted.</summary>
    /// <param name="signal">The signal.</param>
    /// <returns>True when it matches. A well-known sender name cannot be compared here and is left to the bus.</returns>
    public bool Covers(DBusMessage signal) =>
        (Path is null || Path == signal.Path)
        && (Interface is null || Interface == signal.Interface)
        && (Member is null || Member == signal.Member)
        && (Sender is null || !Sender.StartsWith(':') || Sender == signal.Sender);

    /// <summary>The rule as the bus wants it ("Match Rules" in the D-Bus specification).</summary>
    /// <returns>Comma-separated key='value' pairs.</returns>
    public string ToRule()
    {
        var rule = new StringBuilder("type='signal'");
        Append(rule, "sender", Sender);
        Append(rule, "path", Path);
        Append(rule, "interface", Interface);
        Append(rule, "member", Member);
        return rule.ToString();
    }

    private static void Append(StringBuilder rule, string key, string? value)
    {
        if (value is not null)
        {
            rule.Append(',').Append(key).Append("='").Append(value).Append('\'');
        }
    }
}
