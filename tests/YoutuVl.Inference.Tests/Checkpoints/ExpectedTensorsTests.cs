using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class ExpectedTensorsTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Checkpoints", "Data");

    [Fact]
    public void For_PublicModel_EqualsItsPublishedList()
    {
        ModelConfig config = ModelConfigReader.Read(Path.Combine(Data, "config-4b.json"));
        string[] published = [.. File.ReadLines(Path.Combine(Data, "tensors-4b.tsv")).Where(line => !line.StartsWith('#')).Skip(1)];

        string[] expected = [.. ExpectedTensors.For(config).Select(tensor => $"{tensor.Name}\t{string.Join('x', tensor.Shape)}\tbf16")];

        expected.Order(StringComparer.Ordinal).ShouldBe(published.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void For_PublicModel_HasItsParameterCount()
    {
        ModelConfig config = ModelConfigReader.Read(Path.Combine(Data, "config-4b.json"));

        ExpectedTensors.For(config).Sum(tensor => tensor.Count).ShouldBe(5_340_551_024);
    }
}
