using System.Collections.Immutable;
using YoutuVl.Inference.Generation.Constraints;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>Tasks whose answer holds coordinates.</summary>
internal sealed class CoordinateTasks(IVisionLanguageModel model, TaskRunner runner)
{
    public async Task<TaskResult<ImmutableArray<BoxDetection>>> GroundAsync(TaskImage image, string phrase, CancellationToken cancellationToken) =>
        Boxes(await AnswerAsync(new TaskQuestion(image, TaskPrompts.Ground(phrase)) { Format = AnswerFormats.Grounding }, cancellationToken).ConfigureAwait(false), phrase);

    public async Task<TaskResult<ImmutableArray<BoxDetection>>> DetectAsync(TaskImage image, ImmutableArray<string> classes, CancellationToken cancellationToken)
    {
        string prompt = classes.IsDefaultOrEmpty ? TaskPrompts.DetectAll : TaskPrompts.Detect(classes);
        return Boxes(await AnswerAsync(new TaskQuestion(image, prompt) { Format = AnswerFormats.Detection }, cancellationToken).ConfigureAwait(false), null);
    }

    public async Task<TaskResult<ImmutableArray<PersonPose>>> FindPosesAsync(TaskImage image, CancellationToken cancellationToken)
    {
        var run = await AnswerAsync(new TaskQuestion(image, TaskPrompts.Pose) { Format = AnswerFormats.Pose }, cancellationToken).ConfigureAwait(false);
        var parsed = PoseParser.Parse(run.Generation.Text, run.Frame);
        return run.Result(parsed.Items, parsed.Unparsed);
    }

    public async Task<TaskResult<ImmutableArray<PolygonShape>>> ReferAsync(TaskImage image, string phrase, CancellationToken cancellationToken)
    {
        var run = await AnswerAsync(new TaskQuestion(image, TaskPrompts.Refer(phrase)) { Format = AnswerFormats.Polygon }, cancellationToken).ConfigureAwait(false);
        var parsed = PolygonParser.Parse(run.Generation.Text, run.Frame);
        return run.Result(parsed.Items, parsed.Unparsed);
    }

    private Task<TaskRun> AnswerAsync(TaskQuestion question, CancellationToken cancellationToken) =>
        runner.AnswerAsync(question with { Coordinates = true }, cancellationToken);

    private TaskResult<ImmutableArray<BoxDetection>> Boxes(TaskRun run, string? label)
    {
        var parsed = DetectionParser.Parse(run.Generation.Text, run.Frame);
        var rated = BoxConfidence.Rate(parsed.Items, run.Generation, model.Tokenizer);
        return run.Result(rated.Select(box => box with { Label = box.Label ?? label }).ToImmutableArray(), parsed.Unparsed);
    }
}
