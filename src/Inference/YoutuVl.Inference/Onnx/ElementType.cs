namespace YoutuVl.Inference.Onnx;

/// <summary>Tensor element types with their numbers in the ONNX format (<c>TensorProto.DataType</c>).</summary>
internal enum ElementType
{
    Float = 1,
    UInt8 = 2,
    Int8 = 3,
    Int32 = 6,
    Int64 = 7,
    Bool = 9,
}
