using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The names of the secrets that a scenario needs.</summary>
internal sealed class SecretListShape : Shape<IReadOnlyList<string>>
{
    private static readonly ListShape<string> Names = new(Shapes.Name("secret"));

    /// <summary>Gets the only instance.</summary>
    public static SecretListShape Instance { get; } = new();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(YamlNode node, ReadContext context)
    {
        var names = Names.Read(node, context);
        context.Variables.Secrets.UnionWith(names);
        return names;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => Names.Schema();
}
