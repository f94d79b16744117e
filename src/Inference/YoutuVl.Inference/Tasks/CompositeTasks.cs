using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>Tasks that take several passes, put together as in the official demo.</summary>
internal sealed class CompositeTasks(CoordinateTasks coordinates, MapTasks maps, TaskRunner runner, TaskOptions options)
{
    private static readonly ImmutableArray<string> CoreClasses = ["<BG>", "<FG>"];

    /// <summary>Outline, then the pixels of a cut-out around it.</summary>
    public async Task<TaskResult<SegmentationMask>> ReferMaskAsync(TaskImage image, string phrase, CancellationToken cancellationToken)
    {
        var outline = await coordinates.ReferAsync(image, phrase, cancellationToken).ConfigureAwait(false);
        var total = outline.With(new MaskCanvas(image.Pixels.Width, image.Pixels.Height));
        if (!outline.Value.IsEmpty)
        {
            var whole = new PolygonShape([.. outline.Value.SelectMany(shape => shape.Points)]);
            total = await PaintAsync(total, image, new Target(whole.Bounds, 0), cancellationToken).ConfigureAwait(false);
        }

        return total.With(total.Value.ToMask([phrase]));
    }

    /// <summary>Names, boxes of the names, then the pixels of a cut-out around each box, large ones first.</summary>
    public async Task<TaskResult<SegmentationMask>> SegmentAllAsync(TaskImage image, CancellationToken cancellationToken)
    {
        var run = await runner.AnswerAsync(new TaskQuestion(image, TaskPrompts.SegmentAll), cancellationToken).ConfigureAwait(false);
        var named = LabelParser.Parse(run.Generation.Text);
        var labels = named.Items.RemoveAll(label => label.StartsWith('<'));
        var total = run.Result(new MaskCanvas(image.Pixels.Width, image.Pixels.Height), named.Unparsed);
        if (labels.IsEmpty)
        {
            return total.With(total.Value.ToMask([]));
        }

        var found = await coordinates.DetectAsync(image, labels, cancellationToken).ConfigureAwait(false);
        total = total.Plus(found);
        labels = labels.AddRange(found.Value.Select(box => box.Label).OfType<string>().Except(labels));
        foreach (var box in found.Value.Where(box => box.Label is not null).OrderByDescending(box => box.Box.Area).Take(options.ObjectLimit))
        {
            total = await PaintAsync(total, image, new Target(box.Box, (short)labels.IndexOf(box.Label!)), cancellationToken).ConfigureAwait(false);
        }

        return total.With(total.Value.ToMask(labels));
    }

    private async Task<TaskResult<MaskCanvas>> PaintAsync(TaskResult<MaskCanvas> total, TaskImage image, Target target, CancellationToken cancellationToken)
    {
        var cutOut = CutOut.Of(image.Pixels, target.Box, options.CutOutEdge);
        var question = new TaskQuestion(new TaskImage(cutOut.Pixels), TaskPrompts.SegmentCoreTarget);
        var core = await maps.SegmentAsync(question, CoreClasses, cancellationToken).ConfigureAwait(false);
        total.Value.Paint(core.Value, cutOut.Region, target.Class);
        return total.Plus(core);
    }

    private readonly record struct Target(PixelBox Box, short Class);
}
