namespace YoutuVl.Inference.Tests.Download;

/// <summary>Passes progress on in the thread that reports it.</summary>
internal sealed class CallbackProgress<T>(Action<T> callback) : IProgress<T>
{
    public void Report(T value) => callback(value);
}
