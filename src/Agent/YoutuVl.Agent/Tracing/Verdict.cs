using System.Text.Json.Serialization;

namespace YoutuVl.Agent.Tracing;

/// <summary>What became of a step or a run. Only <see cref="Passed"/> is a pass.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Everything asked for was done and its effect was seen.</summary>
    Passed,

    /// <summary>Something did not come true.</summary>
    Failed,

    /// <summary>It was delivered, and nothing proves that it did what was wanted.</summary>
    Unverified,

    /// <summary>It could not be tried: wrong input, a policy that forbids it, an environment that cannot do it.</summary>
    Error,

    /// <summary>The kill switch, a signal or a budget ended it.</summary>
    Stopped,

    /// <summary>It was not reached, because an earlier step did not pass.</summary>
    NotRun,
}
