using YoutuVl.Benchmarks.Peer;

namespace YoutuVl.Benchmarks.Models;

/// <summary>Lets two programs do the same work, one after the other, never at once.</summary>
internal sealed class Rounds(LineProgram ours, LineProgram peer)
{
    /// <summary>Both do the work; what they took does not count.</summary>
    public async Task BothAsync(string line)
    {
        await ours.AskAsync(line);
        await peer.AskAsync(line);
    }

    /// <summary>Both do the work, and what they took is noted.</summary>
    public async Task AddAsync(string line, List<double[]> ourRounds, List<double[]> peerRounds)
    {
        ourRounds.Add(await ours.AskAsync(line));
        peerRounds.Add(await peer.AskAsync(line));
    }
}
