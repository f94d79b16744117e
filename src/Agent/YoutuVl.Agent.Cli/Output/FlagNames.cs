using System.Text.Json;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>Writes sets of flags as lists of names.</summary>
internal static class FlagNames
{
    /// <summary>Lists the flags that are set.</summary>
    /// <typeparam name="TFlags">A flags enumeration with a zero member.</typeparam>
    /// <param name="flags">The set.</param>
    /// <returns>The names in lower case with dashes.</returns>
    public static IReadOnlyList<string> Of<TFlags>(TFlags flags)
        where TFlags : struct, Enum =>
        [
            .. Enum.GetValues<TFlags>()
                .Where(flag => !flag.Equals(default(TFlags)) && flags.HasFlag(flag))
                .Select(flag => JsonNamingPolicy.KebabCaseLower.ConvertName(flag.ToString())),
        ];
}
