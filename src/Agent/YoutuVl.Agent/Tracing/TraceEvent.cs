using System.Text.Json.Serialization;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Agent.Tracing;

/// <summary>
/// One line of a trace: what happened, and when. A closed, versioned set; written as JSON with <c>event</c> as discriminator. Secrets are
/// masked before an event is made.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(StepStarted), "step-started")]
[JsonDerivedType(typeof(ActionCompleted), "action")]
[JsonDerivedType(typeof(Remark), "remark")]
[JsonDerivedType(typeof(StepCompleted), "step-completed")]
[JsonDerivedType(typeof(RunCompleted), "run-completed")]
public abstract record TraceEvent
{
    private protected TraceEvent()
    {
    }

    /// <summary>Gets the moment at which it happened.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A run began. Always the first line.</summary>
public sealed record RunStarted : TraceEvent
{
    /// <summary>The version of the trace format that this library writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Gets the version of the trace format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the name of the scenario, or the instruction text.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how the run is planned: <c>scenario</c>, <c>scripted-plan</c> (fixed before the first frame) or <c>free-agent</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Gets the file that the run was read from; null for instructions on the command line.</summary>
    public string? SourceFile { get; init; }

    /// <summary>Gets the desktop.</summary>
    public required DesktopInfo Desktop { get; init; }

    /// <summary>Gets the version of the product.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>Gets the number of steps that are planned; null when it is not known before.</summary>
    public int? PlannedSteps { get; init; }
}

/// <summary>A step began.</summary>
public sealed record StepStarted : TraceEvent
{
    /// <summary>Gets the step's number, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>Gets the step in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the sentence or the scenario line that it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Gets who decided it and why, in a sentence; null when it was written down beforehand.</summary>
    public string? Decision { get; init; }
}

/// <summary>An action was carried out, or refused.</summary>
public sealed record ActionCompleted : TraceEvent
{
    /// <summary>Gets the step it belongs to, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>Gets the action.</summary>
    public required AgentAction Action { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required ActionResult Result { get; init; }

    /// <summary>Gets the picture before; null when none was taken.</summary>
    public FrameReference? Before { get; init; }

    /// <summary>Gets the picture after; null when none was taken.</summary>
    public FrameReference? After { get; init; }

    /// <summary>Gets the element list before, in the compact text form; null when it was not kept.</summary>
    public string? Elements { get; init; }
}

/// <summary>Something worth knowing that is not an action: a policy decision, a question, a healing proposal.</summary>
public sealed record Remark : TraceEvent
{
    /// <summary>Gets the step it belongs to; null when it belongs to the whole run.</summary>
    public int? Step { get; init; }

    /// <summary>Gets what kind of remark it is, a word such as <c>policy</c>, <c>healing</c>, <c>loop</c>, <c>environment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the remark, in a sentence.</summary>
    public required string Text { get; init; }
}

/// <summary>A step ended.</summary>
public sealed record StepCompleted : TraceEvent
{
    /// <summary>Gets the step's number, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Gets the reason when it did not pass; else null.</summary>
    public string? Message { get; init; }

    /// <summary>Gets how long it took.</summary>
    public required TimeSpan Elapsed { get; init; }
}

/// <summary>A run ended. The last line of a run that was not cut off.</summary>
public sealed record RunCompleted : TraceEvent
{
    /// <summary>Gets what became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Gets the reason when it did not pass; else null.</summary>
    public string? Message { get; init; }

    /// <summary>Gets how long it took.</summary>
    public required TimeSpan Elapsed { get; init; }
}
