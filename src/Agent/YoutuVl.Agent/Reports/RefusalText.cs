using System.Text.Json;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Agent.Reports;

/// <summary>Writes refusal codes as they are written everywhere else.</summary>
internal static class RefusalText
{
    /// <summary>Writes a code, for example <c>ambiguous_target</c>.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The text.</returns>
    public static string Of(RefusalCode code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());
}
