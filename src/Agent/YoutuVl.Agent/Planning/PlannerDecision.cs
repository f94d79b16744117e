namespace YoutuVl.Agent.Planning;

/// <summary>What a planner wants next. A closed set.</summary>
public abstract record PlannerDecision
{
    private protected PlannerDecision()
    {
    }
}

/// <summary>Carry out a step.</summary>
/// <param name="Step">The step.</param>
public sealed record ActDecision(PlannedStep Step) : PlannerDecision;

/// <summary>The goal is reached.</summary>
/// <param name="Evidence">What shows it, in a sentence; the run is judged by its steps all the same.</param>
public sealed record DoneDecision(string Evidence) : PlannerDecision;

/// <summary>A person must answer first.</summary>
/// <param name="Question">The question.</param>
public sealed record AskDecision(string Question) : PlannerDecision;

/// <summary>The goal cannot be reached. A failure, never a pass.</summary>
/// <param name="Reason">Why, and what to do next.</param>
public sealed record FailDecision(string Reason) : PlannerDecision;
