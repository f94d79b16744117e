using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>Two whole numbers: <c>[x, y]</c>.</summary>
/// <typeparam name="T">What they are read as.</typeparam>
/// <param name="number">The shape of each.</param>
/// <param name="make">Makes it of the two.</param>
internal sealed class PairShape<T>(Shape<int> number, Func<int, int, T> make) : Shape<T>
{
    /// <inheritdoc/>
    public override T? Read(YamlNode node, ReadContext context)
    {
        if (node is not YamlSequence { Items: [var first, var second] })
        {
            context.Error(node, "Two whole numbers are expected here, as [10, 20].");
            return default;
        }

        return make(number.Read(first, context), number.Read(second, context));
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = number.Schema(), ["minItems"] = 2, ["maxItems"] = 2 };
}

/// <summary>The pairs that scenarios use.</summary>
internal static class PairShape
{
    private const int Far = 100_000;

    /// <summary>Gets a pixel of the screen.</summary>
    public static Shape<ScreenPoint> Point { get; } = new PairShape<ScreenPoint>(Shapes.Integer(-Far, Far), (x, y) => new ScreenPoint(x, y));

    /// <summary>Gets a width and a height in pixels.</summary>
    public static Shape<(int Width, int Height)> Size { get; } = new PairShape<(int, int)>(Shapes.Integer(1, Far), (width, height) => (width, height));
}
