namespace YoutuVl.Inference.Packages;

/// <summary>Counts the weights that a stage has read and reports about a hundred times. Thread-safe.</summary>
internal sealed class StageProgress(ImportStage stage, long total, IProgress<ImportProgress>? progress)
{
    private long _values;
    private long _reported;

    /// <summary>Takes note of weights that were read.</summary>
    public void Add(int count)
    {
        long values = Interlocked.Add(ref _values, count);
        long reported = Interlocked.Read(ref _reported);
        if (values - reported >= total / 100 && Interlocked.CompareExchange(ref _reported, values, reported) == reported)
        {
            // Some weights are read twice, and some layers share theirs; the end must not lie beyond the total.
            progress?.Report(new ImportProgress(stage, Math.Min(values, total), total));
        }
    }
}
