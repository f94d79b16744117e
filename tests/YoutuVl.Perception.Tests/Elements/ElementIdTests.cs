using System.Text.Json;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Perception.Tests.Elements;

public sealed class ElementIdTests
{
    [Fact]
    public void TryParse_OfToString_IsTheSameId() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, 9], Gen.Int[0, int.MaxValue]).Sample((snapshot, sight, index) =>
        {
            var id = new ElementId(new SnapshotId(snapshot, sight), index);

            ElementId.TryParse(id.ToString(), out var parsed).ShouldBeTrue();
            parsed.ShouldBe(id);
            JsonSerializer.Deserialize<ElementId>(JsonSerializer.Serialize(id)).ShouldBe(id);
        });

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndReadsOnlyWhatItWrites() =>
        Gen.String["sev0123456789-+ ."].Sample(text =>
        {
            if (ElementId.TryParse(text, out var id))
            {
                char end = text.Contains('v', StringComparison.Ordinal) ? 'v' : 'e';
                long.Parse(text[1..text.IndexOf(end, StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(id.Snapshot.Value);
            }
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("se1")]
    [InlineData("s1e")]
    [InlineData("s-1e2")]
    [InlineData("s1e-2")]
    [InlineData("S1e2")]
    [InlineData("s1e2 ")]
    [InlineData("s1e99999999999")]
    [InlineData("s1ve2")]
    [InlineData("sv1e2")]
    [InlineData("s1v2v3e4")]
    public void TryParse_Malformed_IsFalse(string? text) => ElementId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void ElementList_IdOutOfPlace_Throws() =>
        Should.Throw<ArgumentException>(() => new ElementList(
            new SnapshotId(1),
            [new ScreenElement { Id = new ElementId(new SnapshotId(1), 1), Role = ElementRole.Button }]));
}
