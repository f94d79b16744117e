using System.Buffers;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Sessions;

/// <summary>Binds the inputs and the output of one run of the vision graph and holds their memory in place until it is disposed.</summary>
internal sealed unsafe class VisionFeeds : IDisposable
{
    private readonly GraphBinding _binding;
    private readonly List<MemoryHandle> _pins = [];

    public VisionFeeds(GraphBinding binding, VisionConfig config, ProcessedImage image)
    {
        _binding = binding;
        PatchGrid grid = image.Grid;
        var plan = WindowPlan.Create(config, grid);
        var rotary = RotaryTable.Create(config, grid, plan.Order);
        Output = new float[(long)grid.TokenCount * config.OutputSize];
        Input(VisionGraphInputs.Patches, image.Patches, grid.PatchCount, config.PatchLength);
        Input(VisionGraphInputs.Cosines, rotary.Cosines, grid.PatchCount, rotary.Angles);
        Input(VisionGraphInputs.Sines, rotary.Sines, grid.PatchCount, rotary.Angles);
        Input(VisionGraphInputs.Order, plan.Order.Select(group => (long)group), grid.TokenCount);
        Input(VisionGraphInputs.Inverse, plan.Inverse.Select(position => (long)position), grid.TokenCount);
        Input(VisionGraphInputs.ClassRows, plan.Classes.Select(windows => (long)windows.TotalPatches), WindowPlan.ClassCount);
        IEnumerable<long> shapes = plan.Classes.SelectMany(windows => (long[])[windows.Count, windows.Patches, config.HiddenSize]);
        Input(VisionGraphInputs.ClassShapes, shapes, WindowPlan.ClassCount, 3);
        binding.Output(VisionGraphInputs.Embeddings, (float*)Pin<float>(Output), grid.TokenCount, config.OutputSize);
    }

    /// <summary>Receives <c>[groups, output]</c>.</summary>
    public float[] Output { get; }

    public void Dispose()
    {
        foreach (MemoryHandle pin in _pins)
        {
            pin.Dispose();
        }
    }

    private void Input(string name, ReadOnlyMemory<float> data, params ReadOnlySpan<long> shape) => _binding.Input(name, (float*)Pin(data), shape);

    private void Input(string name, IEnumerable<long> data, params ReadOnlySpan<long> shape) =>
        _binding.Input(name, (long*)Pin<long>(data.ToArray()), shape);

    private void* Pin<T>(ReadOnlyMemory<T> data)
    {
        MemoryHandle pin = data.Pin();
        _pins.Add(pin);
        return pin.Pointer;
    }
}
