using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>
/// Reads one YAML document into nodes and refuses what a scenario does not need and an attacker could use: aliases, anchors, tags, merge
/// keys, several documents, deep nesting. Errors that do not stop the reading are collected.
/// </summary>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly List<ScenarioError> _errors;
    private int _nodes;

    private YamlReader(string text, List<ScenarioError> errors)
    {
        _errors = errors;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The root; null when there is none, or an error stopped the reading.</returns>
    public static YamlNode? Read(string text, List<ScenarioError> errors)
    {
        var reader = new YamlReader(text, errors);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlLimitException e)
        {
            errors.Add(e.Error);
        }
        catch (YamlException e)
        {
            errors.Add(YamlSyntax.Explain(e, text));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The boundary to the parser: text that upsets it in a way of its own is still only bad text.
            errors.Add(new ScenarioError(0, 0, $"This is not YAML: {e.Message}"));
        }

        return null;
    }

    private YamlNode? ReadDocument()
    {
        Take<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            return null;
        }

        Take<DocumentStart>();
        var root = ReadNode(1);
        Take<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _errors.Add(At(second, "A second document begins here. Write one scenario per file."));
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current!;
        Check(start, depth);
        return start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw new YamlLimitException(At(start, "Something other than a text, a list or a mapping stands here.")),
        };
    }

    private void Check(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias)
        {
            throw new YamlLimitException(At(start, "An alias (*name) stands here. Aliases are not used in scenarios: write it out, or use a variable: ${name}."));
        }

        if (start is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new YamlLimitException(At(start, "An anchor (&name) stands here. Anchors are not used in scenarios: write it out, or use a variable: ${name}."));
        }

        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlLimitException(At(start, "A tag (!name) stands here. Tags are not used in scenarios: leave it out, or quote the text."));
        }

        if (depth > YamlLimits.Depth)
        {
            throw new YamlLimitException(At(start, $"Lists and mappings are nested more than {YamlLimits.Depth} levels deep. A scenario needs fewer than ten."));
        }

        if (++_nodes > YamlLimits.Nodes)
        {
            throw new YamlLimitException(At(start, $"The document has more than {YamlLimits.Nodes} parts. Split the scenario."));
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        _parser.MoveNext();
        return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Line(scalar), Column(scalar));
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        List<YamlNode> items = [];
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        Take<SequenceEnd>();
        return new YamlSequence(items, Line(start), Column(start));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        _parser.MoveNext();
        Dictionary<string, YamlScalar> keys = new(StringComparer.Ordinal);
        List<YamlEntry> entries = [];
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is YamlScalar { Text: var text } scalar && Accept(scalar, keys.GetValueOrDefault(text)))
            {
                keys.Add(text, scalar);
                entries.Add(new YamlEntry(scalar, value));
            }
            else if (key is not YamlScalar)
            {
                _errors.Add(new ScenarioError(key.Line, key.Column, "A key must be a word, not a list or a mapping."));
            }
        }

        Take<MappingEnd>();
        return new YamlMapping(entries, Line(start), Column(start));
    }

    private bool Accept(YamlScalar key, YamlScalar? earlier)
    {
        var error = earlier is not null ? $"The key {Quote.Of(key.Text)} was already given in line {earlier.Line}. Give it once."
            : key is { Text: "<<", IsQuoted: false } ? "Merge keys (<<) are not used in scenarios: write the keys out."
            : null;
        if (error is not null)
        {
            _errors.Add(new ScenarioError(key.Line, key.Column, error));
        }

        return error is null;
    }

    // The first call reads the first event; each later one steps over the event that it has checked.
    private void Take<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
        {
            _parser.MoveNext();
        }

        if (_parser.Current is not T)
        {
            throw new InvalidOperationException($"expected {typeof(T).Name}, found {_parser.Current?.GetType().Name ?? "the end"}.");
        }

        _parser.MoveNext();
    }

    private static ScenarioError At(ParsingEvent where, string message) => new(Line(where), Column(where), message);

    private static int Line(ParsingEvent where) => (int)where.Start.Line;

    private static int Column(ParsingEvent where) => (int)where.Start.Column;
}
