using System.Diagnostics.CodeAnalysis;

namespace YoutuVl.Actuators.Execution;

/// <summary>Looks secrets up by name at the moment they are typed. Thread-safe. Values are never logged, traced or put into messages.</summary>
public interface ISecretSource
{
    /// <summary>Looks a secret up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, when it is set.</param>
    /// <returns>True when it is set and not empty.</returns>
    bool TryGet(string name, [NotNullWhen(true)] out string? value);
}
