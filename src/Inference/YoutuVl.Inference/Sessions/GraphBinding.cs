using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace YoutuVl.Inference.Sessions;

/// <summary>
/// Memory bound to the inputs and outputs of one graph. The memory must stay where it is until the run has ended. Not thread-safe.
/// </summary>
internal sealed unsafe class GraphBinding(OrtIoBinding binding) : IDisposable
{
    private readonly List<OrtValue> _values = [];

    public OrtIoBinding Binding => binding;

    /// <summary>Binds an input of single-precision values.</summary>
    public void Input(string name, float* data, params ReadOnlySpan<long> shape) =>
        binding.BindInput(name, Value(data, sizeof(float), TensorElementType.Float, shape));

    /// <summary>Binds an input of integers.</summary>
    public void Input(string name, long* data, params ReadOnlySpan<long> shape) =>
        binding.BindInput(name, Value(data, sizeof(long), TensorElementType.Int64, shape));

    /// <summary>Binds an output of single-precision values to memory that receives it.</summary>
    public void Output(string name, float* data, params ReadOnlySpan<long> shape) =>
        binding.BindOutput(name, Value(data, sizeof(float), TensorElementType.Float, shape));

    /// <summary>Forgets everything that is bound, so that the object can be used for another run.</summary>
    public void Clear()
    {
        binding.ClearBoundInputs();
        binding.ClearBoundOutputs();
        Release();
    }

    public void Dispose()
    {
        binding.Dispose();
        Release();
    }

    private OrtValue Value(void* data, int width, TensorElementType type, ReadOnlySpan<long> shape)
    {
        long bytes = width;
        foreach (long size in shape)
        {
            bytes *= size;
        }

        var value = OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, type, shape.ToArray(), (nint)data, bytes);
        _values.Add(value);
        return value;
    }

    private void Release()
    {
        foreach (OrtValue value in _values)
        {
            value.Dispose();
        }

        _values.Clear();
    }
}
