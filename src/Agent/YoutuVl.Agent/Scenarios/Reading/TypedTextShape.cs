using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A text to enter; <c>${secret:NAME}</c> alone stands for a secret.</summary>
internal sealed class TypedTextShape : Shape<TypedText>
{
    /// <summary>Gets the only instance.</summary>
    public static TypedTextShape Instance { get; } = new();

    /// <inheritdoc/>
    public override TypedText? Read(YamlNode node, ReadContext context)
    {
        if (node is YamlScalar scalar && Interpolation.SecretOf(scalar.Text) is { } secret)
        {
            return SecretNameShape.Declared(secret, node, context);
        }

        return Shapes.Text.Read(node, context) is { } text ? new TypedText(text) : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => Shapes.Text.Schema();
}
