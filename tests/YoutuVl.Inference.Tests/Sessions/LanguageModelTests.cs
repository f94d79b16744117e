using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tests.Reference;

namespace YoutuVl.Inference.Tests.Sessions;

public sealed class LanguageModelTests
{
    private const double Tolerance = 2e-4;
    private const int Positions = 24;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Append_RandomShape_EveryStepMatchesPlainReference(int shape)
    {
        ModelConfig config = RandomModels.Create(shape);
        var tensors = new RandomTensors(config, shape);
        var reference = new ReferenceLanguage(config.Language, tensors);
        using var scratch = new LanguageScratch(config.Language, tensors, new LanguageGraphOptions { HeadsAtOnce = 2 });
        int[] tokens = Tokens(config.Language, shape);
        double[][] expected = reference.Hidden(reference.Embed(tokens));

        float[] whole = Hidden(scratch, tokens, [Positions]);
        float[] steps = Hidden(scratch, tokens, [.. Enumerable.Repeat(1, Positions)]);

        Difference(whole, expected).ShouldBeLessThan(Tolerance);
        Difference(steps, expected).ShouldBeLessThan(Tolerance);
        float[] last = whole[^config.Language.HiddenSize..];
        Difference(scratch.Score(last), [reference.Logits(expected[^1])]).ShouldBeLessThan(Tolerance);
    }

    [Fact]
    public void Append_AnyChunks_EqualOneRun()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 7), chunkSize: 5);
        int[] tokens = Tokens(config.Language, 7);
        float[] expected = Hidden(scratch, tokens, [.. Enumerable.Repeat(1, Positions)]);

        Gen.Int[1, 9].Array[1, Positions].Sample(
            sizes => Difference(Hidden(scratch, tokens, sizes), expected) < Tolerance, iter: 40, threads: 1);
    }

    [Fact]
    public void Rewind_ThenAppend_EqualsFreshRun()
    {
        ModelConfig config = RandomModels.Create(1);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 3));
        int[] tokens = Tokens(config.Language, 3);
        int[] detour = Tokens(config.Language, 4);
        float[] expected = Hidden(scratch, tokens, [Positions]);

        Gen.Select(Gen.Int[0, Positions - 1], Gen.Int[1, 8]).Sample(
            (length, more) =>
            {
                using ILatentSequence sequence = scratch.Model.CreateSequence(Positions + 8);
                float[] rows = scratch.Embed([.. tokens[..length], .. detour[..more]]);
                LanguageScratch.Append(sequence, rows);
                sequence.Rewind(length);
                float[] actual = LanguageScratch.Append(sequence, scratch.Embed(tokens.AsSpan(length)));
                return sequence.Length == Positions && Difference(actual, expected[^actual.Length..]) < Tolerance;
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public void Fork_BothSides_GoTheirOwnWay()
    {
        ModelConfig config = RandomModels.Create(2);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 5));
        int[] tokens = Tokens(config.Language, 5);
        int[] others = Tokens(config.Language, 6);
        float[] expected = Hidden(scratch, tokens, [Positions]);
        float[] expectedFork = Hidden(scratch, [.. tokens[..10], .. others[10..]], [Positions]);
        int width = config.Language.HiddenSize;
        using ILatentSequence sequence = scratch.Model.CreateSequence(Positions);
        LanguageScratch.Append(sequence, scratch.Embed(tokens.AsSpan(0, 10)));

        using ILatentSequence fork = sequence.Fork(Positions + 1);
        float[] onFork = LanguageScratch.Append(fork, scratch.Embed(others.AsSpan(10)));
        float[] onOriginal = LanguageScratch.Append(sequence, scratch.Embed(tokens.AsSpan(10)));

        fork.Capacity.ShouldBe(Positions + 1);
        Difference(onFork, expectedFork[(10 * width)..]).ShouldBeLessThan(Tolerance);
        Difference(onOriginal, expected[(10 * width)..]).ShouldBeLessThan(Tolerance);
    }

    [Fact]
    public void Append_LastStateOnly_IsTheLastOfAll()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 1), chunkSize: 10);
        float[] rows = scratch.Embed(Tokens(config.Language, 1));
        using ILatentSequence first = scratch.Model.CreateSequence(Positions);
        using ILatentSequence second = scratch.Model.CreateSequence(Positions);
        var last = new float[config.Language.HiddenSize];

        float[] all = LanguageScratch.Append(first, rows);
        second.Append(rows, last, CancellationToken.None);

        last.ShouldBe(all[^last.Length..]);
    }

    [Fact]
    public void Append_MoreThanFits_IsRefusedAndChangesNothing()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 1));
        using ILatentSequence sequence = scratch.Model.CreateSequence(4);
        LanguageScratch.Append(sequence, scratch.Embed(1, 2, 3));

        Should.Throw<ModelStateException>(() => LanguageScratch.Append(sequence, scratch.Embed(1, 2)));

        sequence.Length.ShouldBe(3);
    }

    [Fact]
    public void Append_Cancelled_KeepsTheLength()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 1));
        using ILatentSequence sequence = scratch.Model.CreateSequence(8);
        LanguageScratch.Append(sequence, scratch.Embed(1, 2, 3));
        float[] rows = scratch.Embed(4);

        Should.Throw<OperationCanceledException>(() => sequence.Append(rows, new float[rows.Length], new CancellationToken(canceled: true)));

        sequence.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Append_CancelledDuringTheRun_EndsEarlyAndCanGoOn()
    {
        ModelConfig config = RandomModels.Create(0);
        LanguageConfig language = config.Language with { HiddenSize = 128, IntermediateSize = 1024, LayerCount = 4, MaximumPositions = 4096 };
        using var scratch = new LanguageScratch(language, new RandomTensors(config with { Language = language }, 1));
        using ILatentSequence sequence = scratch.Model.CreateSequence(4096);
        LanguageScratch.Append(sequence, scratch.Embed(1, 2));
        float[] rows = scratch.Embed([.. Enumerable.Repeat(3, 4000)]);
        using var cancellation = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        Task run = Task.Run(
            () =>
            {
                started.Set();
                sequence.Append(rows, new float[language.HiddenSize], cancellation.Token);
            },
            TestContext.Current.CancellationToken);
        started.Wait(TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(run);
        sequence.Length.ShouldBe(2);
        LanguageScratch.Append(sequence, scratch.Embed(4)).ShouldAllBe(value => float.IsFinite(value));
    }

    [Fact]
    public void Append_Disposed_IsRefused()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 1));
        ILatentSequence sequence = scratch.Model.CreateSequence(8);
        sequence.Dispose();

        Should.Throw<ModelStateException>(() => LanguageScratch.Append(sequence, scratch.Embed(1)));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(20, 31)]
    [InlineData(51, 9)]
    public void Score_SplitHead_EqualsTheWholeHead(int first, int count)
    {
        ModelConfig config = RandomModels.Create(0);
        var tensors = new RandomTensors(config, 2);
        using var whole = new LanguageScratch(config.Language, tensors);
        using var split = new LanguageScratch(config.Language, tensors, new LanguageGraphOptions { Codebook = new TokenRange(first, count) });
        float[] hidden = whole.Embed(5);
        float[] expected = whole.Score(hidden);

        float[] all = split.Score(hidden);
        float[] text = split.Score(hidden, HeadScope.Text);

        Difference(all, expected).ShouldBeLessThan(1e-6);
        text[first..(first + count)].ShouldAllBe(value => float.IsNegativeInfinity(value));
        Difference([.. text[..first], .. text[(first + count)..]], [.. expected[..first], .. expected[(first + count)..]]).ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void Embed_TokenOutsideVocabulary_IsRefused()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new LanguageScratch(config.Language, new RandomTensors(config, 1));

        Should.Throw<ArgumentException>(() => scratch.Embed(config.Language.VocabularySize));
    }

    [Fact]
    public void Constructor_MissingGraph_NamesTheFile()
    {
        ModelConfig config = RandomModels.Create(0);
        var factory = new GraphSessionFactory(new RuntimeOptions());

        GraphException error = Should.Throw<GraphException>(() => factory.Open(Path.Combine(Path.GetTempPath(), "no-such-folder", "decode.onnx")));

        error.Message.ShouldContain("decode.onnx");
    }

    private static int[] Tokens(LanguageConfig config, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Positions).Select(_ => random.Next(config.VocabularySize))];
    }

    /// <summary>Hidden states of all positions, appended in pieces of these sizes and the rest at once.</summary>
    private static float[] Hidden(LanguageScratch scratch, int[] tokens, int[] sizes)
    {
        using ILatentSequence sequence = scratch.Model.CreateSequence(tokens.Length);
        var hidden = new List<float>();
        foreach (int size in (int[])[.. sizes, tokens.Length])
        {
            int count = Math.Min(size, tokens.Length - sequence.Length);
            if (count > 0)
            {
                hidden.AddRange(LanguageScratch.Append(sequence, scratch.Embed(tokens.AsSpan(sequence.Length, count))));
            }
        }

        return [.. hidden];
    }

    private static double Difference(float[] actual, double[][] expected) =>
        Difference(actual, [.. expected.SelectMany(row => row).Select(value => (float)value)]);

    private static double Difference(float[] actual, float[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        return actual.Zip(expected, (a, b) => Math.Abs((double)a - b)).Max();
    }
}
