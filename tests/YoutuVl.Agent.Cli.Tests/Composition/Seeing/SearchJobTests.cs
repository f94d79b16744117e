using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Seeing;
using YoutuVl.Inference.Retrieval;

namespace YoutuVl.Agent.Cli.Tests.Composition.Seeing;

public sealed class SearchJobTests(GoldenModel model) : IClassFixture<GoldenModel>
{
    [Fact]
    public async Task Search_SecondTime_LooksOnlyAtWhatIsNew()
    {
        var folder = model.NewFolder();
        File.Copy(GoldenModel.Picture(0), Path.Combine(folder, "a.png"));
        File.Copy(GoldenModel.Picture(1), Path.Combine(folder, "b.png"));
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.jpg"), "no picture");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "no picture");
        var request = new SearchRequest(folder, "an error dialog", model.Folder, Path.Combine(folder, ".index")) { Top = 5 };

        var first = await SearchJob.RunAsync(request, CancellationToken.None);
        File.Copy(GoldenModel.Picture(2), Path.Combine(folder, "c.png"));
        File.Delete(Path.Combine(folder, "b.png"));
        var second = await SearchJob.RunAsync(request with { Rerank = 1, Top = 1 }, CancellationToken.None);

        (first.Pictures, first.Embedded).ShouldBe((2, 2));
        first.Skipped.ShouldBe(["broken.jpg"]);
        first.Hits.Select(hit => hit.File).ShouldBe(["a.png", "b.png"], ignoreOrder: true);
        (second.Pictures, second.Embedded).ShouldBe((2, 1));
        second.Hits.ShouldHaveSingleItem().Match.ShouldNotBeNull().ShouldBeInRange(0, 1);
        EmbeddingIndexFile.Load(request.Index).Entries.Select(entry => entry.Key).ShouldBe(["a.png", "c.png"]);
        var document = JsonNode.Parse(CliJson.Serialize(SearchDocument.Of(request, second)))!;
        (document["version"]!.GetValue<int>(), document["hits"]!.AsArray().Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Search_FolderWithoutPictures_FindsNothing()
    {
        var folder = model.NewFolder();

        var outcome = await SearchJob.RunAsync(new SearchRequest(folder, "x", model.Folder, Path.Combine(folder, ".index")) { Top = 5 }, CancellationToken.None);

        outcome.Hits.ShouldBeEmpty();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_DamagedIndex_SaysSo()
    {
        var folder = model.NewFolder();
        var index = Path.Combine(folder, ".index");
        await File.WriteAllTextAsync(index, "nothing of the kind");

        (await Should.ThrowAsync<EmbeddingIndexException>(() => SearchJob.RunAsync(new SearchRequest(folder, "x", model.Folder, index) { Top = 5 }, CancellationToken.None)))
            .Path.ShouldBe(index);
    }
}
