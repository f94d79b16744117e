using System.Collections.Immutable;
using System.Security.Cryptography;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Retrieval;
using YoutuVl.Inference.Tasks;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>Searches a folder of pictures.</summary>
internal static class SearchJob
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>Brings the index up to date and searches it.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was found.</returns>
    public static async Task<SearchOutcome> RunAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        using var model = VisionLanguageModel.Load(ModelFolders.OfUser().Model(request.Model), request.Loading);
        var embedder = new StateEmbedder(model, EmbeddingForm.OneWord);
        var index = new EmbeddingIndex(embedder.Space);
        var (embedded, skipped) = await UpdateAsync(request, index, embedder, cancellationToken);
        if (index.Entries.Count == 0)
        {
            return new SearchOutcome([], 0, 0, skipped);
        }

        var found = index.Search(await embedder.EmbedTextAsync(request.Query, cancellationToken), Math.Max(request.Top, request.Rerank));
        var pictures = await RerankAsync(model, request, found, cancellationToken);
        return new SearchOutcome([.. pictures.Take(request.Top)], index.Entries.Count, embedded, skipped);
    }

    private static async Task<(int Embedded, ImmutableArray<string> Skipped)> UpdateAsync(
        SearchRequest request, EmbeddingIndex index, StateEmbedder embedder, CancellationToken cancellationToken)
    {
        var old = File.Exists(request.Index) ? EmbeddingIndexFile.Load(request.Index) : new EmbeddingIndex(index.Space);
        var skipped = ImmutableArray.CreateBuilder<string>();
        var embedded = 0;
        foreach (var name in PicturesIn(request.Folder))
        {
            var path = Path.Combine(request.Folder, name);
            var entry = new IndexEntry(name, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, cancellationToken))));
            if (old.Space == index.Space && index.TryCopy(entry, old))
            {
                continue;
            }

            try
            {
                using var picture = await PictureFile.ReadAsync(path, cancellationToken);
                index.Add(entry, await embedder.EmbedImageAsync(PictureFile.ForModel(picture), cancellationToken));
                embedded++;
            }
            catch (ImageFormatException)
            {
                skipped.Add(name);
            }
        }

        if (embedded > 0 || index.Entries.Count != old.Entries.Count)
        {
            IndexWriting.Save(index, request.Index);
        }

        return (embedded, skipped.ToImmutable());
    }

    private static async Task<IEnumerable<SearchPicture>> RerankAsync(
        VisionLanguageModel model, SearchRequest request, ImmutableArray<SearchHit> hits, CancellationToken cancellationToken)
    {
        if (request.Rerank == 0)
        {
            return hits.Select(hit => new SearchPicture(hit.Key, hit.Similarity, null));
        }

        using var tasks = new VisionTasks(model);
        var judged = new List<SearchPicture>();
        foreach (var hit in hits.Take(request.Rerank))
        {
            using var picture = await PictureFile.ReadAsync(Path.Combine(request.Folder, hit.Key), cancellationToken);
            var match = await tasks.MatchAsync(new TaskImage(PictureFile.ForModel(picture)), request.Query, cancellationToken);
            judged.Add(new SearchPicture(hit.Key, hit.Similarity, match.Value));
        }

        // Stable: pictures that the model judges alike stay in the order of their similarity.
        return judged.OrderByDescending(picture => picture.Match).Concat(hits.Skip(request.Rerank).Select(hit => new SearchPicture(hit.Key, hit.Similarity, null)));
    }

    private static IEnumerable<string> PicturesIn(string folder) => Directory.EnumerateFiles(folder)
        .Select(path => Path.GetFileName(path))
        .Where(name => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);
}
