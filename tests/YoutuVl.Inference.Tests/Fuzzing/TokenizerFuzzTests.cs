using System.Text;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Synthesis;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Fuzzing;

public sealed class TokenizerFuzzTests : IDisposable
{
    // Tables are as long as the largest id, which may be four million.
    private const long MaximumAllocation = 256 << 20;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_DamagedTokenizer_WorksOrIsRefused()
    {
        string path = _folder.File("tokenizer.json");
        string original = Small();
        var run = new FuzzRun { Count = 1500, Seed = 6, MaximumAllocation = MaximumAllocation };

        int taken = await run.RunAsync(random => new Mutator(random).Mutate(original), path, () =>
        {
            Tokenizer tokenizer = Tokenizer.Load(path);
            // Characters beyond U+FFFF need tables that cost more than all the rest: a tenth of the files sees one.
            string rare = new FileInfo(path).Length % 10 == 0 ? "\U0001F600" : "";
            int[] ids = tokenizer.Encode($"Where is it? <ref>the “保存” button</ref>\r\n<x_1><y_1> 3.14 {rare}");
            tokenizer.Decode(ids, skipSpecial: false).ShouldNotBeEmpty();
        });

        taken.ShouldBeInRange(200, 1800);
    }

    [Fact]
    public async Task FindCodebook_DamagedTokenizer_FindsRangeOrIsRefused()
    {
        string path = _folder.File("tokenizer.json");
        string original = Small();
        var run = new FuzzRun { Count = 500, Seed = 7, MaximumAllocation = 64 << 20 };

        await run.RunAsync(
            random => new Mutator(random).Mutate(original),
            path,
            () => (CodebookFinder.Find(path, SyntheticShapes.Tiny.Config.Tokens)?.Count ?? 1).ShouldBePositive());
    }

    private static string Small()
    {
        SyntheticVocabulary layout = SyntheticShapes.Tiny.Vocabulary with { CodebookCount = 4, CoordinateCount = 3, DepthClassCount = 2 };
        using var stream = new MemoryStream();
        SyntheticTokenizerFile.Write(stream, SyntheticShapes.Tiny with { Vocabulary = layout });
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
