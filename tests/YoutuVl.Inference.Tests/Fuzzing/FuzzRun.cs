using Shouldly;

namespace YoutuVl.Inference.Tests.Fuzzing;

/// <summary>
/// Hands damaged files to a reader, which must take them or refuse them with an error of its own, without allocating more than a bound.
/// </summary>
internal sealed class FuzzRun
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    /// <summary>How many files.</summary>
    public required int Count { get; init; }

    /// <summary>Makes the run repeatable.</summary>
    public required int Seed { get; init; }

    /// <summary>Most managed memory that reading one file may allocate, in bytes.</summary>
    public required long MaximumAllocation { get; init; }

    /// <summary>Runs, and returns how many files were taken.</summary>
    /// <param name="make">Makes one file's content.</param>
    /// <param name="path">Where to put it.</param>
    /// <param name="read">Reads it.</param>
    public Task<int> RunAsync(Func<Random, byte[]> make, string path, Action read) => Task.Run(() =>
    {
        int taken = 0;
        for (int index = 0; index < Count; index++)
        {
            byte[] content = make(new Random((Seed * 1_000_003) + index));
            File.WriteAllBytes(path, content);
            taken += Read(index, content, read) ? 1 : 0;
        }

        return taken;
    }).WaitAsync(Hang, TimeProvider.System);

    private bool Read(int index, byte[] content, Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool taken = false;
        try
        {
            read();
            taken = true;
        }
        catch (InferenceException error)
        {
            error.Message.Length.ShouldBeInRange(1, 4_003);
        }
        catch (Exception error) when (error is not ShouldAssertException)
        {
            throw new InvalidOperationException($"File {index} of seed {Seed} ({content.Length} bytes) ended in an error of no kind of ours.", error);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MaximumAllocation, $"file {index} of seed {Seed}");
        return taken;
    }
}
