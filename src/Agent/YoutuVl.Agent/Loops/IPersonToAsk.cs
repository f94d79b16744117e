namespace YoutuVl.Agent.Loops;

/// <summary>Puts a planner's question to a person.</summary>
public interface IPersonToAsk
{
    /// <summary>Asks.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The answer; null when nobody answers.</returns>
    ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken);
}
