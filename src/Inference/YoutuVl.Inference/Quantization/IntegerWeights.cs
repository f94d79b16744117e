namespace YoutuVl.Inference.Quantization;

/// <summary>How many bits the weights of an integer product use. Sums are exact with both.</summary>
internal enum IntegerWeights
{
    /// <summary>
    /// Magnitudes up to 64, as signed bytes. Processors without VNNI add two products of an unsigned and a signed byte in 16 bits and saturate there;
    /// <c>2 · 255 · 64 = 32640</c> always fits. About a third faster there than <see cref="EightBit"/>, with twice its rounding step.
    /// </summary>
    SevenBit,

    /// <summary>Magnitudes up to 127, stored unsigned with zero point 128: the runtime then widens to 16 bits before it multiplies, so nothing saturates.</summary>
    EightBit,
}
