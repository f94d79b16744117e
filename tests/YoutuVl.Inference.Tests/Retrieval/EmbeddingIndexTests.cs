using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Retrieval;

namespace YoutuVl.Inference.Tests.Retrieval;

public sealed class EmbeddingIndexTests
{
    private static readonly EmbeddingSpace Space = new("weights", EmbeddingForm.OneWord, 3);

    [Fact]
    public void Search_AnyVectors_GivesExactCosines() =>
        Gen.Select(Gen.Float[-1000, 1000].Array[37].Array[1, 20], Gen.Float[-1000, 1000].Array[37]).Sample(
            (vectors, query) =>
            {
                var index = new EmbeddingIndex(Space with { Dimension = 37 });
                for (int i = 0; i < vectors.Length; i++)
                {
                    index.Add(new IndexEntry($"{i}", "1"), vectors[i]);
                }

                var hits = index.Search(query, vectors.Length);
                return hits.Length == vectors.Length
                    && hits.All(hit => Math.Abs(hit.Similarity - Cosine(vectors[int.Parse(hit.Key, provider: null)], query)) < 1e-5)
                    && hits.Zip(hits.Skip(1)).All(pair => pair.First.Similarity >= pair.Second.Similarity);
            },
            iter: 200);

    [Fact]
    public void Search_EqualSimilarities_ComeInTheOrderOfTheirKeys()
    {
        var index = new EmbeddingIndex(Space);
        foreach (string key in new[] { "d", "b", "a", "c" })
        {
            index.Add(new IndexEntry(key, "1"), [1, 2, 3]);
        }

        index.Search([1, 0, 0], 3).Select(hit => hit.Key).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Search_WithFilter_LeavesOthersOut()
    {
        var index = new EmbeddingIndex(Space);
        index.Add(new IndexEntry("a", "1"), [1, 0, 0]);
        index.Add(new IndexEntry("b", "1"), [0, 1, 0]);

        index.Search([1, 0, 0], 5, entry => entry.Key != "a").ShouldHaveSingleItem().ShouldBe(new SearchHit("b", 0));
    }

    [Fact]
    public void Add_KeyThatIsThere_ReplacesIt()
    {
        var index = new EmbeddingIndex(Space);
        index.Add(new IndexEntry("a", "1"), [1, 0, 0]);
        index.Add(new IndexEntry("a", "2"), [0, 1, 0]);

        index.Entries.ShouldBe([new IndexEntry("a", "2")]);
        index.Contains(new IndexEntry("a", "1")).ShouldBeFalse();
        index.Contains(new IndexEntry("a", "2")).ShouldBeTrue();
        index.Search([0, 1, 0], 1)[0].Similarity.ShouldBe(1);
    }

    [Theory]
    [InlineData(new float[] { 1, 2 })]
    [InlineData(new float[] { 0, 0, 0 })]
    [InlineData(new float[] { 1, float.NaN, 0 })]
    [InlineData(new float[] { 1, float.PositiveInfinity, 0 })]
    public void Add_VectorWithoutADirection_IsRefused(float[] vector) =>
        Should.Throw<ArgumentException>(() => new EmbeddingIndex(Space).Add(new IndexEntry("a", "1"), vector));

    private static double Cosine(float[] a, float[] b)
    {
        double dot = a.Zip(b).Sum(pair => (double)pair.First * pair.Second);
        return dot / Math.Sqrt(a.Sum(v => (double)v * v)) / Math.Sqrt(b.Sum(v => (double)v * v));
    }
}
