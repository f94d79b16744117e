using System.Collections.Immutable;
using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tests.Reference;

namespace YoutuVl.Inference.Tests.Graphs.Vision;

public sealed class WindowPlanTests
{
    // The examples are for windows of 8 × 8 groups.
    private static readonly VisionConfig Config = RandomModels.Create(0).Vision with { PatchSize = 16, MergeSize = 2, WindowSize = 256 };

    public static TheoryData<string> Examples() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Graphs", "Vision", "window_order_examples.json")))
            .RootElement.EnumerateArray().Select(example => example.GetRawText())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Create_Example_HasUpstreamWindowsInUpstreamOrder(string json)
    {
        JsonElement example = JsonDocument.Parse(json).RootElement;
        var plan = WindowPlan.Create(Config, new PatchGrid(example.GetProperty("grid_h").GetInt32(), example.GetProperty("grid_w").GetInt32(), 2));

        plan.Windows.SelectMany(groups => groups).ShouldBe(Integers(example, "window_index"));
        int end = 0;
        int[] ends = [0, .. plan.Windows.Select(groups => end += groups.Length * Config.GroupPatches)];
        ends.ShouldBe(Integers(example, "cu_window_seqlens"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Create_Example_KeepsWindowsWholeAndClassesEven(string json)
    {
        JsonElement example = JsonDocument.Parse(json).RootElement;
        var plan = WindowPlan.Create(Config, new PatchGrid(example.GetProperty("grid_h").GetInt32(), example.GetProperty("grid_w").GetInt32(), 2));

        plan.Order.Select(group => plan.Inverse[group]).ShouldBe(Enumerable.Range(0, plan.Order.Length));
        var rest = plan.Windows.ToList();
        int position = 0;
        foreach (WindowClass windows in plan.Classes)
        {
            for (int window = 0; window < windows.Count; window++, position += windows.Patches / Config.GroupPatches)
            {
                ImmutableArray<int> groups = plan.Order.Slice(position, windows.Patches / Config.GroupPatches);
                rest.RemoveAll(candidate => candidate.SequenceEqual(groups)).ShouldBe(1);
            }
        }

        rest.ShouldBeEmpty();
        position.ShouldBe(plan.Order.Length);
    }

    private static IEnumerable<int> Integers(JsonElement example, string name) => example.GetProperty(name).EnumerateArray().Select(value => value.GetInt32());
}
