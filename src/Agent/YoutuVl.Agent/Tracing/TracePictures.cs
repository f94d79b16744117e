using System.Threading.Channels;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Agent.Tracing;

/// <summary>
/// Writes pictures off the caller's path, one after the other. A picture appears under its name only when it is whole. At most
/// <see cref="MostWaiting"/> wait in memory; when there are more, the caller writes its own, so that a slow disk slows the run instead of
/// filling the memory. Thread-safe.
/// </summary>
internal sealed class TracePictures : IAsyncDisposable
{
    /// <summary>The most pictures that wait, about 8 MB each for a full HD screen.</summary>
    public const int MostWaiting = 8;

    private readonly Channel<(ScreenFrame Frame, string Path)> _waiting = Channel.CreateBounded<(ScreenFrame Frame, string Path)>(MostWaiting);
    private readonly Action<ScreenFrame, Stream> _encode;
    private readonly Action<string, Exception> _failed;
    private readonly Task _worker;

    /// <summary>Initializes a new instance of the <see cref="TracePictures"/> class.</summary>
    /// <param name="encode">Writes a frame as a picture.</param>
    /// <param name="failed">Is told which picture could not be written, and why.</param>
    public TracePictures(Action<ScreenFrame, Stream> encode, Action<string, Exception> failed)
    {
        _encode = encode;
        _failed = failed;
        _worker = Task.Run(WorkAsync);
    }

    /// <summary>Sees to it that a picture is written.</summary>
    /// <param name="frame">The frame; a share of its pixels is held until it is written.</param>
    /// <param name="path">The picture's file.</param>
    public void Add(ScreenFrame frame, string path)
    {
        var share = frame.Share();
        if (!_waiting.Writer.TryWrite((share, path)))
        {
            Save(share, path);
        }
    }

    /// <summary>Waits until every picture is written.</summary>
    /// <returns>The wait.</returns>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _worker.ConfigureAwait(false);
    }

    private async Task WorkAsync()
    {
        await foreach (var (frame, path) in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            Save(frame, path);
        }
    }

    // The boundary of the background work: whatever an encoder or a disk does wrong costs one picture and is told, never the run.
    private void Save(ScreenFrame frame, string path)
    {
        try
        {
            using (frame)
            {
                var unfinished = path + ".part";
                using (var stream = File.Create(unfinished))
                {
                    _encode(frame, stream);
                }

                File.Move(unfinished, path, overwrite: true);
            }
        }
        catch (Exception failure)
        {
            _failed(path, failure);
        }
    }
}
