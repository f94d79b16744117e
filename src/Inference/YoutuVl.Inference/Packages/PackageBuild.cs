using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Packages;

/// <summary>Writes everything but the manifest of an imported model.</summary>
internal sealed class PackageBuild(Checkpoint checkpoint, FormPlan plan, CodebookRange? codebook, string folder)
{
    /// <summary>Writes the files, stage after stage.</summary>
    public void Write(WeightCounts counts, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ITensorSource Stage(ImportStage stage, long total) =>
            new ImportTensors(checkpoint.Tensors, new StageProgress(stage, total, progress), cancellationToken);

        CopyFiles();
        VisionGraph.Write(folder, checkpoint.Config, Stage(ImportStage.Vision, counts.Vision), plan.VisionOptions);
        if (plan.PacksVision)
        {
            PackedGraph.Rewrite(Path.Combine(folder, VisionGraph.ModelFile));
        }

        long passes = counts.Language * 2;
        ITensorSource language = Stage(ImportStage.Language, passes + counts.Absorbed + counts.Embedding);
        new LanguageGraphWriter(checkpoint.Config.Language, language, plan.LanguageOptions(codebook)).Write(folder, cancellationToken);
        ITensorSource embedding = Stage(ImportStage.Embedding, counts.Embedding);
        EmbeddingTableWriter.Write(Path.Combine(folder, LanguageFileNames.Embedding), plan.Embedding, embedding, cancellationToken);
    }

    private void CopyFiles()
    {
        foreach (string name in PackageFileNames.Copied)
        {
            string source = Path.Combine(checkpoint.Folder, name);
            if (File.Exists(source))
            {
                File.Copy(source, Path.Combine(folder, name));
            }
        }

        if (!File.Exists(Path.Combine(folder, PackageFileNames.Tokenizer)))
        {
            throw new CheckpointException(checkpoint.TokenizerPath, "does not exist. Download the file.");
        }
    }
}
