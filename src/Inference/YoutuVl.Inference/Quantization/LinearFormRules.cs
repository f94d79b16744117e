using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// Chooses a numeric form by the module's name: <c>i4b64,down_proj=i8b64,layers.0=f32</c> is four bits, except where a later rule's dotted words occur in the
/// name. The last rule that fits decides.
/// </summary>
internal sealed class LinearFormRules : ILinearForm
{
    private readonly ILinearForm _default;
    private readonly List<(string Words, string Name, ILinearForm Form)> _rules = [];

    private LinearFormRules(string name) => (DefaultName, _default) = (name, LinearForms.Parse(name));

    /// <summary>The form of modules that no rule names.</summary>
    public string DefaultName { get; }

    /// <summary>Reads rules.</summary>
    /// <param name="text">A form, then rules <c>words=form</c>, separated by commas.</param>
    /// <exception cref="ArgumentException">A rule has no form, or a form is unknown.</exception>
    public static LinearFormRules Parse(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        var rules = new LinearFormRules(parts[0]);
        foreach (string part in parts.Skip(1))
        {
            string[] sides = part.Split('=');
            if (sides.Length != 2 || sides[0].Length == 0)
            {
                throw new ArgumentException($"'{part}' is no rule; write words of a module's name, '=', and a form, such as down_proj=i8b64.", nameof(text));
            }

            rules._rules.Add(($".{sides[0]}.", sides[1], LinearForms.Parse(sides[1])));
        }

        return rules;
    }

    /// <inheritdoc/>
    public string Apply(GraphBuilder graph, string input, WeightRows weights, string? bias) =>
        Find($".{graph.CurrentScope}.").Form.Apply(graph, input, weights, bias);

    /// <summary>The name of the form that a module gets.</summary>
    /// <param name="module">The module's dotted name.</param>
    public string NameFor(string module) => Find($".{module}.").Name;

    private (string Name, ILinearForm Form) Find(string scope)
    {
        foreach ((string words, string name, ILinearForm form) in Enumerable.Reverse(_rules))
        {
            if (scope.Contains(words, StringComparison.Ordinal))
            {
                return (name, form);
            }
        }

        return (DefaultName, _default);
    }
}
