using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Sessions;

/// <summary>Turns patches into rows of the language model's residual stream. Calls may come from any thread; they run one after another.</summary>
public interface IVisionEncoder : IDisposable
{
    /// <summary>Encodes one image.</summary>
    /// <param name="image">The processed image.</param>
    /// <param name="cancellationToken">Ends the run between two operators.</param>
    /// <returns><c>[tokens, hidden]</c>, groups in raster order.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    float[] Encode(ProcessedImage image, CancellationToken cancellationToken);
}
