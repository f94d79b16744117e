using System.Collections.Immutable;
using System.Globalization;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>
/// Writes a checkpoint folder of random weights in the public layout, of any shape: for measuring speed and memory without the real weights, and for tests.
/// No two tensors, and no two parts of one, repeat each other, because runtimes store equal tensors once. Memory use does not depend on the shape.
/// Thread-safe.
/// </summary>
public sealed class CheckpointSynthesizer
{
    private readonly SyntheticShape _shape;
    private readonly ImmutableArray<SyntheticShard> _shards;

    /// <summary>Plans a checkpoint.</summary>
    /// <param name="shape">What to write.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The token ids or the vocabulary of the shape do not fit each other.</exception>
    public CheckpointSynthesizer(SyntheticShape shape, SynthesisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        CheckVocabulary(shape);
        _shape = shape;
        _shards = SyntheticShard.Plan(ExpectedTensors.For(shape.Config), options ?? new SynthesisOptions());
        WeightBytes = _shards.Sum(shard => shard.DataBytes);
    }

    /// <summary>Bytes of all weights.</summary>
    public long WeightBytes { get; }

    /// <summary>
    /// Writes the checkpoint. The shard index comes last, so that a folder that was not finished does not open; on an error or on cancellation what
    /// was written is deleted.
    /// </summary>
    /// <param name="folder">The folder, new or empty.</param>
    /// <param name="progress">Is told after every few megabytes, by any thread; or null.</param>
    /// <param name="cancellationToken">Ends the writing within a fraction of a second.</param>
    /// <exception cref="CheckpointException">The folder is not empty, cannot be written, or its disk has not enough space.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public void Write(string folder, IProgress<SynthesisProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        List<string> created = [];
        bool finished = false;
        try
        {
            Prepare(folder);
            WriteFiles(name => Created(created, folder, name), progress, cancellationToken);
            finished = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException(folder, $"cannot be written ({error.Message}).", error);
        }
        finally
        {
            if (!finished)
            {
                created.ForEach(File.Delete);
            }
        }
    }

    private static string Created(List<string> created, string folder, string name)
    {
        created.Add(Path.Combine(folder, name));
        return created[^1];
    }

    private static void CheckVocabulary(SyntheticShape shape)
    {
        SyntheticVocabulary layout = shape.Vocabulary;
        SpecialTokenIds ids = shape.Config.Tokens;
        int[] named = [ids.Begin, ids.End, ids.Image, ids.Video, ids.VisionStart, ids.VisionEnd];
        if (named.Distinct().Count() != named.Length || named.Any(id => id < layout.FirstSpecial || id >= layout.FirstCodebook))
        {
            string range = $"{layout.FirstSpecial} to {layout.FirstCodebook - 1}";
            throw new ArgumentException($"The token ids must be six different ones from {range}, the special tokens.", nameof(shape));
        }

        if (layout.PieceCount < SyntheticVocabulary.MinimumPieces || layout.End > shape.Config.Language.VocabularySize)
        {
            string limits = $"at least {SyntheticVocabulary.MinimumPieces} pieces and end within the model's {shape.Config.Language.VocabularySize} rows";
            throw new ArgumentException($"The vocabulary must have {limits}.", nameof(shape));
        }
    }

    private void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CheckpointException(folder, "is not empty. Give a new folder, so that nothing is overwritten.");
        }

        const double Gigabyte = 1e9;
        long free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < WeightBytes)
        {
            string space = string.Create(CultureInfo.InvariantCulture, $"{free / Gigabyte:F1} GB free; {WeightBytes / Gigabyte:F1} GB are needed");
            throw new CheckpointException(folder, $"is on a disk with {space}. Free some space or give another disk.");
        }
    }

    private void WriteFiles(Func<string, string> create, IProgress<SynthesisProgress>? progress, CancellationToken cancellationToken)
    {
        void WriteFile(string name, Action<Stream> write)
        {
            using FileStream stream = File.Create(create(name));
            write(stream);
        }

        WriteFile("config.json", stream => SyntheticConfigFiles.WriteModel(stream, _shape.Config));
        WriteFile("generation_config.json", stream => SyntheticConfigFiles.WriteGeneration(stream, _shape.Config));
        WriteFile("preprocessor_config.json", stream => SyntheticConfigFiles.WritePreprocessor(stream, _shape.Config.Vision));
        WriteFile("tokenizer_config.json", stream => SyntheticConfigFiles.WriteTokenizer(stream, _shape.Config));
        WriteFile("tokenizer.json", stream => SyntheticTokenizerFile.Write(stream, _shape));
        long written = 0;
        (string File, SyntheticShard Shard)[] shards = [.. _shards.Select((shard, index) => (ShardName(index), shard))];
        foreach ((string name, SyntheticShard shard) in shards)
        {
            shard.Write(create(name), bytes => progress?.Report(new SynthesisProgress(Interlocked.Add(ref written, bytes), WeightBytes)), cancellationToken);
        }

        WriteFile("model.safetensors.index.json", stream => SyntheticConfigFiles.WriteIndex(stream, shards));
    }

    private string ShardName(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"model-{index + 1:D5}-of-{_shards.Length:D5}.safetensors");
}
