using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>Asks the model about a picture.</summary>
internal static class SeeJob
{
    /// <summary>Loads the model and asks it.</summary>
    /// <param name="request">The question.</param>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was found.</returns>
    public static async Task<SeeFindings> RunAsync(SeeRequest request, TaskImage image, CancellationToken cancellationToken)
    {
        using var model = VisionLanguageModel.Load(ModelFolders.OfUser().Model(request.Model), request.Loading);
        var generation = new GenerationOptions();
        var options = new TaskOptions
        {
            Generation = request.MaxTokens is { } tokens ? generation with { MaxTokens = tokens } : generation,

            // A box comes in seven tokens and can always be read; whether it is meant shows in its confidence.
            ConstrainAnswers = request.Task == SeeTask.Ground,
        };
        using var tasks = new VisionTasks(model, options);
        return await AskAsync(tasks, request, image, cancellationToken);
    }

    private static Task<SeeFindings> AskAsync(VisionTasks tasks, SeeRequest request, TaskImage image, CancellationToken cancellationToken)
    {
        var query = request.Query ?? string.Empty;
        return request.Task switch
        {
            SeeTask.Ground => FindAsync(tasks.GroundAsync(image, query, cancellationToken), (f, boxes) => f with { Boxes = boxes }),
            SeeTask.Detect => FindAsync(tasks.DetectAsync(image, request.Classes, cancellationToken), (f, boxes) => f with { Boxes = boxes }),
            SeeTask.Ocr => FindAsync(tasks.ReadTextAsync(image, cancellationToken), (f, text) => f with { Text = text }),
            SeeTask.Ask => FindAsync(tasks.AskAsync(image, query, cancellationToken), (f, text) => f with { Text = text }),
            SeeTask.Caption => FindAsync(tasks.CaptionAsync(image, cancellationToken), (f, text) => f with { Text = text }),
            SeeTask.Segment when request.Classes.IsEmpty => FindAsync(tasks.SegmentAllAsync(image, cancellationToken), (f, mask) => f with { Mask = mask }),
            SeeTask.Segment => FindAsync(tasks.SegmentAsync(image, request.Classes, cancellationToken), (f, mask) => f with { Mask = mask }),
            SeeTask.Refer when request.Mask is not null => FindAsync(tasks.ReferMaskAsync(image, query, cancellationToken), (f, mask) => f with { Mask = mask }),
            SeeTask.Refer => FindAsync(tasks.ReferAsync(image, query, cancellationToken), (f, outlines) => f with { Outlines = outlines }),
            SeeTask.Depth => FindAsync(tasks.EstimateDepthAsync(image, cancellationToken), (f, depth) => f with { Depth = depth }),
            SeeTask.Pose => FindAsync(tasks.FindPosesAsync(image, cancellationToken), (f, people) => f with { People = people }),
            _ => FindAsync(tasks.CountAsync(image, query, cancellationToken), (f, count) => f with { Count = count }),
        };

        async Task<SeeFindings> FindAsync<T>(Task<TaskResult<T>> asked, Func<SeeFindings, T, SeeFindings> put)
        {
            var result = await asked;
            return put(SeeFindings.Of(result, request.Task), result.Value);
        }
    }
}
