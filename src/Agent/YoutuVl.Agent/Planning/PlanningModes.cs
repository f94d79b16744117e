namespace YoutuVl.Agent.Planning;

/// <summary>The ways in which a run can be planned, as traces state them.</summary>
public static class PlanningModes
{
    /// <summary>All steps were fixed before the first look at the screen: nothing that the screen shows can add one.</summary>
    public const string ScriptedPlan = "scripted-plan";

    /// <summary>Each step is decided after a look at the screen.</summary>
    public const string FreeAgent = "free-agent";
}
