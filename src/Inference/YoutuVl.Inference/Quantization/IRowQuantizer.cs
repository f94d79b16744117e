namespace YoutuVl.Inference.Quantization;

/// <summary>Turns one row of weights into bytes and scales. Implementations keep no state: rows are quantised on several threads at once.</summary>
internal interface IRowQuantizer
{
    /// <summary>Bytes of a quantised row.</summary>
    /// <param name="inputs">Values in the row.</param>
    int BytesPerRow(int inputs);

    /// <summary>Scales of a quantised row.</summary>
    /// <param name="inputs">Values in the row.</param>
    int ScalesPerRow(int inputs);

    /// <summary>Quantises one row of finite values.</summary>
    /// <param name="row">The values.</param>
    /// <param name="bytes">Receives <see cref="BytesPerRow"/> bytes.</param>
    /// <param name="scales">Receives <see cref="ScalesPerRow"/> scales.</param>
    void Quantize(ReadOnlySpan<float> row, Span<byte> bytes, Span<float> scales);
}
