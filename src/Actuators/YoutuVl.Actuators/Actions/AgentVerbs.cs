using System.Reflection;
using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Actions;

/// <summary>The names of all verbs, read off the attributes of <see cref="AgentAction"/> so that there is one list.</summary>
public static class AgentVerbs
{
    private static readonly Dictionary<Type, string> Verbs = typeof(AgentAction)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>Gets every verb.</summary>
    public static IReadOnlyCollection<string> All => Verbs.Values;

    /// <summary>Finds the verb of an action type.</summary>
    /// <param name="actionType">A type of the closed set.</param>
    /// <returns>The verb.</returns>
    public static string Of(Type actionType) => Verbs[actionType];
}
