namespace YoutuVl.Agent.Policies;

/// <summary>The approver of a run that nobody watches: every question stays unanswered, which refuses the action. Thread-safe.</summary>
public sealed class NobodyToAsk : IApprover
{
    /// <summary>Gets the one instance.</summary>
    public static NobodyToAsk Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(ApprovalAnswer.Nobody);
}
