using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>Reads the server's time the way ICCCM prescribes: by a change of a property of one's own window.</summary>
internal sealed class ServerClock(XConnection connection, XEventLoop loop, XPropertySlot slot)
{
    private TaskCompletionSource<nuint>? _answer;

    internal async ValueTask<nuint> ReadAsync(CancellationToken cancellationToken)
    {
        Task<nuint> answer = await loop.RunAsync(() =>
        {
            _answer = new TaskCompletionSource<nuint>(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.Send("read the server's time", display => XProperties.WriteBytes(display, slot, XConstants.AtomString, []));
            return _answer.Task;
        }).ConfigureAwait(false);
        return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the answer, on the loop's thread.</summary>
    internal void Told(nuint time) => _answer?.TrySetResult(time);

    internal void Fail(Exception fault) => _answer?.TrySetException(fault);
}
