using Shouldly;
using Xunit;
using YoutuVl.Inference.Retrieval;
using YoutuVl.Inference.Tests.Tasks;

namespace YoutuVl.Inference.Tests.Retrieval;

public sealed class StateEmbedderTests : IDisposable
{
    private readonly TaskFixture _model = new();

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData(EmbeddingForm.OneWord)]
    [InlineData(EmbeddingForm.MeanState)]
    public async Task Embed_PicturesAndTexts_GivesDirectionsThatDependOnTheContent(EmbeddingForm form)
    {
        var embedder = new StateEmbedder(_model, form);

        float[] picture = await embedder.EmbedImageAsync(TaskFixture.Picture(64, 64, 10), CancellationToken.None);
        float[] again = await embedder.EmbedImageAsync(TaskFixture.Picture(64, 64, 10), CancellationToken.None);
        float[] other = await embedder.EmbedImageAsync(TaskFixture.Picture(64, 64, 200), CancellationToken.None);
        float[] text = await embedder.EmbedTextAsync("an error dialog", CancellationToken.None);

        embedder.Space.ShouldBe(new EmbeddingSpace("fake", form, picture.Length));
        again.ShouldBe(picture);
        other.ShouldNotBe(picture);
        text.ShouldNotBe(picture);
        new[] { picture, other, text }.ShouldAllBe(vector => Math.Abs(vector.Sum(v => (double)v * v) - 1) < 1e-5);
    }

    [Fact]
    public async Task EmbedImage_LargePicture_IsReduced()
    {
        await new StateEmbedder(_model, EmbeddingForm.OneWord).EmbedImageAsync(TaskFixture.Picture(1920, 1080), CancellationToken.None);

        _model.Encoded.ShouldHaveSingleItem().Grid.PatchCount.ShouldBeLessThanOrEqualTo(StateEmbedder.DefaultMaxPatches);
    }

    [Fact]
    public async Task TryCopy_EntryOfTheSameVersion_TakesItsVector()
    {
        var embedder = new StateEmbedder(_model, EmbeddingForm.OneWord);
        float[] vector = await embedder.EmbedTextAsync("hello", CancellationToken.None);
        var old = new EmbeddingIndex(embedder.Space);
        old.Add(new IndexEntry("a", "1"), vector);
        var index = new EmbeddingIndex(embedder.Space);

        index.TryCopy(new IndexEntry("a", "2"), old).ShouldBeFalse();
        index.TryCopy(new IndexEntry("a", "1"), old).ShouldBeTrue();
        index.Search(vector, 1)[0].Similarity.ShouldBe(1, 1e-5);
        Should.Throw<ArgumentException>(() => index.TryCopy(new IndexEntry("a", "1"), new EmbeddingIndex(embedder.Space with { Form = EmbeddingForm.MeanState })));
    }
}
