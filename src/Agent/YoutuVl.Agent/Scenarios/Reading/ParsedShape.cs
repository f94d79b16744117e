using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>Something written as one text, in which variables are put in before it is parsed.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="parse">Parses a text; throws <see cref="FormatException"/> with what is wrong and what is allowed.</param>
/// <param name="schema">Describes it; called each time because a JSON node has one parent.</param>
internal sealed class ParsedShape<T>(Func<string, T> parse, Func<JsonObject> schema) : Shape<T>
{
    /// <inheritdoc/>
    public override T? Read(YamlNode node, ReadContext context)
    {
        if (node is not YamlScalar scalar)
        {
            context.Error(node, $"A {(node is YamlSequence ? "list" : "mapping")} stands here; a single value is expected.");
            return default;
        }

        if (scalar.IsNothing)
        {
            context.Error(node, "Nothing stands here; a value is expected.");
            return default;
        }

        try
        {
            var text = Interpolation.Expand(scalar, context);
            return text.IsUnfinished && typeof(T) != typeof(string) ? Later(text.Text) : parse(text.Text);
        }
        catch (FormatException e)
        {
            context.Error(node, e.Message);
            return default;
        }
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => schema();

    // A title of the step is made before the variable is known, so something that shows a text is kept where that is possible.
    private T? Later(string text)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException)
        {
            return default;
        }
    }
}
