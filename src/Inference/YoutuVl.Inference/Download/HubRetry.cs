using Polly;
using Polly.Retry;

namespace YoutuVl.Inference.Download;

/// <summary>Patience with a hub: failures that may pass are tried again, ever more slowly, or after the time that the server asked for.</summary>
internal static class HubRetry
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    public static ResiliencePipeline Create(HubOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        return options.Retries == 0 ? ResiliencePipeline.Empty : builder.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<ModelDownloadException>(error => error.MayPass),
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = LongestDelay,
            DelayGenerator = arguments => new ValueTask<TimeSpan?>((arguments.Outcome.Exception as ModelDownloadException)?.RetryAfter),
        }).Build();
    }
}
