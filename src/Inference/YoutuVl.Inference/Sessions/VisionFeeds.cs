using Microsoft.ML.OnnxRuntime;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Sessions;

/// <summary>The inputs of one run of the vision graph: the image's patches, and its windows and positions as the graph takes them.</summary>
internal sealed class VisionFeeds : IDisposable
{
    private readonly Dictionary<string, OrtValue> _values = new(StringComparer.Ordinal);

    public VisionFeeds(VisionConfig config, ProcessedImage image)
    {
        PatchGrid grid = image.Grid;
        var plan = WindowPlan.Create(config, grid);
        var rotary = RotaryTable.Create(config, grid, plan.Order);
        Add(VisionGraphInputs.Patches, image.Patches, grid.PatchCount, config.PatchLength);
        Add<float>(VisionGraphInputs.Cosines, rotary.Cosines, grid.PatchCount, rotary.Angles);
        Add<float>(VisionGraphInputs.Sines, rotary.Sines, grid.PatchCount, rotary.Angles);
        Add<long>(VisionGraphInputs.Order, plan.Order.Select(group => (long)group).ToArray(), grid.TokenCount);
        Add<long>(VisionGraphInputs.Inverse, plan.Inverse.Select(position => (long)position).ToArray(), grid.TokenCount);
        Add<long>(VisionGraphInputs.ClassRows, plan.Classes.Select(windows => (long)windows.TotalPatches).ToArray(), WindowPlan.ClassCount);
        long[] shapes = [.. plan.Classes.SelectMany(windows => (long[])[windows.Count, windows.Patches, config.HiddenSize])];
        Add<long>(VisionGraphInputs.ClassShapes, shapes, WindowPlan.ClassCount, 3);
    }

    /// <summary>The inputs by name.</summary>
    public IReadOnlyDictionary<string, OrtValue> Values => _values;

    public void Dispose()
    {
        foreach (OrtValue value in _values.Values)
        {
            value.Dispose();
        }
    }

    private void Add<T>(string name, ReadOnlyMemory<T> data, params long[] shape)
        where T : unmanaged =>
        _values.Add(name, OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, System.Runtime.InteropServices.MemoryMarshal.AsMemory(data), shape));
}
