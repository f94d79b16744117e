using YoutuVl.Inference.Providers;

namespace YoutuVl.Inference.Tests.Providers;

/// <summary>A probe with figures that the test says.</summary>
internal sealed class FakeProbe : IProviderProbe
{
    public const string Graph = "decode.onnx";

    public IReadOnlyList<ProviderOffer> Offers { get; init; } = [new("cpu", null), new("cuda", null), new("dml", "the installed ONNX Runtime is built without it")];

    public string Key { get; init; } = "machine";

    public Dictionary<string, GraphMeasurement> Figures { get; } = new() { ["cpu"] = new(10, [1, 2, 3]), ["cuda"] = new(2, [1, 2, 3]) };

    /// <summary>Runs before a provider is measured.</summary>
    public Action<string> Before { get; init; } = _ => { };

    public List<string> Measured { get; } = [];

    public IReadOnlyDictionary<string, GraphMeasurement> Measure(string provider, CancellationToken cancellationToken)
    {
        Before(provider);
        Measured.Add(provider);
        return new Dictionary<string, GraphMeasurement> { [Graph] = Figures[provider] };
    }
}
