using System.Collections.Immutable;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>Tasks whose result is a map made from the states of the picture.</summary>
internal sealed class MapTasks(IVisionLanguageModel model, TaskRunner runner, TimeProvider time)
{
    /// <summary>Asks for a segmentation and makes the map of the classes that the answer names, or of others when it names none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="otherwise">The classes when the answer names none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TaskResult<SegmentationMask>> SegmentAsync(TaskQuestion question, ImmutableArray<string> otherwise, CancellationToken cancellationToken)
    {
        var run = await runner.AnswerAsync(question with { KeepStates = true }, cancellationToken).ConfigureAwait(false);
        var answered = LabelParser.Parse(run.Generation.Text);
        var labels = answered.Items.IsEmpty ? otherwise : answered.Items;
        return await WithMap(run.Result(labels, answered.Unparsed), states => Segment(states, labels, question.Image.Area, cancellationToken), run, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for depth.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TaskResult<DepthMap>> DepthAsync(TaskImage image, CancellationToken cancellationToken)
    {
        int[][] bins = DepthTokens.Find(model.Tokenizer);
        var run = await runner.AnswerAsync(new TaskQuestion(image, TaskPrompts.Depth) { KeepStates = true }, cancellationToken).ConfigureAwait(false);
        return await WithMap(
            run.Result(bins, []),
            states => DenseDecoder.Depth(DenseScorer.Score(model.Language, states, bins, cancellationToken), states.Grid.MergeSize, image.Region, cancellationToken),
            run,
            cancellationToken).ConfigureAwait(false);
    }

    private SegmentationMask Segment(ImageStates states, ImmutableArray<string> labels, ImageArea area, CancellationToken cancellationToken)
    {
        int[][] tokens = [.. labels.Select(model.Tokenizer.EncodePlain)];
        return DenseDecoder.Segment(DenseScorer.Score(model.Language, states, tokens, cancellationToken), labels, area, cancellationToken);
    }

    private async Task<TaskResult<TMap>> WithMap<TMap, T>(TaskResult<T> answer, Func<ImageStates, TMap> make, TaskRun run, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        var map = await Task.Run(() => make(run.States!), cancellationToken).ConfigureAwait(false);
        return answer.With(map) with { Timings = answer.Timings with { Map = time.GetElapsedTime(start) } };
    }
}
