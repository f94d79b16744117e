using System.Collections.Concurrent;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>
/// A thread that owns one connection: it hands over that connection's events and runs posted work between them.
/// Nothing else may use the connection, because a reply read elsewhere could bring events in without waking the thread.
/// </summary>
internal sealed class XEventLoop : IDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);
    private readonly ConcurrentQueue<Action<Exception?>> _work = new();
    private readonly XConnection _connection;
    private readonly XEventHandler _handler;
    private readonly XWakeSignal _wake = new();
    private readonly Thread _thread;
    private volatile Exception? _fault;
    private volatile bool _stopping;

    /// <summary>Starts the thread.</summary>
    /// <param name="connection">Taken over: disposed with the loop.</param>
    /// <param name="handler">Called on the loop's thread for each event.</param>
    /// <param name="name">Name of the thread.</param>
    internal XEventLoop(XConnection connection, XEventHandler handler, string name)
    {
        _connection = connection;
        _handler = handler;
        _thread = new Thread(Run) { IsBackground = true, Name = $"{name} {connection.DisplayName}" };
        _thread.Start();
    }

    /// <summary>Called once on the loop's thread when it ended by an error, with that error.</summary>
    internal event Action<Exception>? Faulted;

    /// <summary>Called once on the loop's thread at its end, while the connection still exists.</summary>
    internal event Action? Closing;

    /// <summary>Runs work on the loop's thread.</summary>
    /// <exception cref="DisplayLostException">The server is gone.</exception>
    /// <exception cref="ObjectDisposedException">The loop has been stopped.</exception>
    internal Task<T> RunAsync<T>(Func<T> work)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Enqueue(failure => Complete(done, work, failure));
        if (_fault is { } fault)
        {
            Drain(fault);
        }
        else
        {
            _wake.Set();
        }

        return done.Task;
    }

    public void Dispose()
    {
        if (_stopping)
        {
            return;
        }

        _stopping = true;
        _wake.Set();
        if (Thread.CurrentThread != _thread && _thread.Join(StopTimeout))
        {
            _wake.Dispose();
        }
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work, Exception? failure)
    {
        if (failure is not null)
        {
            done.TrySetException(failure);
            return;
        }

        try
        {
            done.TrySetResult(work());
        }
        catch (Exception error)
        {
            // A boundary: the caller of RunAsync awaits this error, the thread goes on.
            done.TrySetException(error);
        }
    }

    private void Run()
    {
        Exception fault = new ObjectDisposedException(nameof(XEventLoop), $"The session on X display '{_connection.DisplayName}' is closed.");
        try
        {
            while (!_stopping)
            {
                Drain(null);
                Pump();
                _wake.WaitFor(LibX11.XConnectionNumber(_connection.Display));
            }
        }
        catch (Exception error)
        {
            // A boundary: whoever uses the loop next gets this error as a value; a thread must not end the process.
            fault = error;
        }

        _fault = fault;
        Drain(fault);
        if (!_stopping)
        {
            Faulted?.Invoke(fault);
        }

        Closing?.Invoke();
        _connection.Dispose();
    }

    /// <summary>Handles the events that have arrived. To be called on the loop's thread, by work that needs them handled first.</summary>
    internal void Pump()
    {
        while (!_stopping && LibX11.XPending(_connection.Display) > 0)
        {
            _ = LibX11.XNextEvent(_connection.Display, out XEvent received);
            _handler(ref received);
        }

        if (_connection.IsLost)
        {
            throw XDisplayErrors.Lost(_connection.DisplayName);
        }
    }

    private void Drain(Exception? failure)
    {
        while (_work.TryDequeue(out Action<Exception?>? work))
        {
            work(failure);
        }
    }
}
