using System.Text;
using System.Text.Json.Nodes;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>
/// A command with its arguments: a list, or one text that is split at spaces. There is no shell: nothing in it is special but double quotes,
/// which keep spaces together.
/// </summary>
internal sealed class CommandShape : Shape<LaunchRequest>
{
    private static readonly ListShape<string> Words = new(Shapes.Text, 1) { TooFew = "The command is empty." };

    /// <summary>Gets the only instance.</summary>
    public static CommandShape Instance { get; } = new();

    /// <inheritdoc/>
    public override LaunchRequest? Read(YamlNode node, ReadContext context)
    {
        var before = context.ErrorCount;
        var words = node is YamlSequence ? Words.Read(node, context) : Split(node, context);
        if (context.ErrorCount == before && (words.Count == 0 || string.IsNullOrWhiteSpace(words[0])))
        {
            context.Error(node, "The command is empty. Name a program: mousepad --disable-server, or [mousepad, --disable-server].");
        }

        return context.ErrorCount == before ? new LaunchRequest(words[0], [.. words.Skip(1)]) : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["minLength"] = 1 }, Words.Schema()) };

    // Variables are put in after the splitting, so that a value with spaces stays one argument.
    private static List<string> Split(YamlNode node, ReadContext context)
    {
        if (node is not YamlScalar scalar)
        {
            context.Error(node, "A command is expected here: mousepad --disable-server, or [mousepad, --disable-server].");
            return [];
        }

        if (scalar.Text.Count(c => c == '"') % 2 != 0)
        {
            context.Error(node, "A double quote in the command is not closed.");
            return [];
        }

        return [.. Pieces(scalar.Text).Select(p => Interpolation.Expand(scalar with { Text = p }, context).Text)];
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var (quoted, any) = (false, false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                (quoted, any) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                if (any)
                {
                    yield return piece.ToString();
                }

                piece.Clear();
                any = false;
            }
            else
            {
                piece.Append(c);
                any = true;
            }
        }

        if (any)
        {
            yield return piece.ToString();
        }
    }
}
