using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The name of a declared secret, bare or as <c>${secret:NAME}</c>.</summary>
internal sealed class SecretNameShape : Shape<TypedText>
{
    /// <summary>Gets the only instance.</summary>
    public static SecretNameShape Instance { get; } = new();

    /// <summary>Checks that a secret is declared.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="node">Where it is named.</param>
    /// <param name="context">The reading; takes errors.</param>
    /// <returns>The secret; null when it is not declared.</returns>
    public static TypedText? Declared(string name, YamlNode node, ReadContext context)
    {
        if (context.Variables.Secrets.Contains(name))
        {
            return new TypedText(string.Empty, name);
        }

        context.Error(node, $"The secret {Quote.Of(name)} is not declared.{NearestWord.Hint(name, context.Variables.Secrets)} List it under 'secrets' at the top of the scenario.");
        return null;
    }

    /// <inheritdoc/>
    public override TypedText? Read(YamlNode node, ReadContext context)
    {
        if (node is not YamlScalar { IsNothing: false } scalar)
        {
            context.Error(node, "The name of a secret is expected here.");
            return null;
        }

        return Declared(Interpolation.SecretOf(scalar.Text) ?? scalar.Text, node, context);
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string" };
}
