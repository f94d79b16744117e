using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>One tensor of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How its values are coded.</param>
/// <param name="Shape">Its shape, outermost dimension first.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte after its last one.</param>
internal sealed record StoredTensor(string Name, TensorType Type, ImmutableArray<int> Shape, long Begin, long End)
{
    /// <summary>Number of values.</summary>
    public long Count => (End - Begin) / TensorConversion.Size(Type);
}
