namespace YoutuVl.Agent.Cli.Commands;

/// <summary>Reads <c>--var NAME=VALUE</c>.</summary>
internal static class VariableArguments
{
    /// <summary>Reads the variables.</summary>
    /// <param name="arguments">Texts of the form NAME=VALUE.</param>
    /// <returns>The values by name.</returns>
    /// <exception cref="CommandLineException">One has no name, or is given twice.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IReadOnlyList<string> arguments)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new CommandLineException($"--var '{argument}' is not of the form NAME=VALUE.");
            }

            if (!variables.TryAdd(argument[..equals], argument[(equals + 1)..]))
            {
                throw new CommandLineException($"The variable '{argument[..equals]}' is set twice. Set it once.");
            }
        }

        return variables;
    }
}
