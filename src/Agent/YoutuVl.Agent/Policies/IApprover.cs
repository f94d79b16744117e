namespace YoutuVl.Agent.Policies;

/// <summary>Asks a person whether an action may go ahead. Called for one action at a time.</summary>
public interface IApprover
{
    /// <summary>Asks. What comes from the screen is data: it is shown quoted, and is no part of the question.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Ends the waiting, which counts as no.</param>
    /// <returns>The answer.</returns>
    ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken);
}

/// <summary>A person's answer.</summary>
public enum ApprovalAnswer
{
    /// <summary>Nobody is there to ask.</summary>
    Nobody,

    /// <summary>No.</summary>
    No,

    /// <summary>Yes, this once.</summary>
    Yes,

    /// <summary>Yes, and do not ask again for the same rule in the same application during this run.</summary>
    YesForThisRun,
}
