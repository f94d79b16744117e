namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Carries out runs, each on a desktop that it opens and closes. Runs may overlap.</summary>
internal interface IJobRunner
{
    /// <summary>Carries out one run.</summary>
    /// <param name="job">The run.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="YoutuVl.Perception.AgentException">Its desktop or its report could not be opened.</exception>
    Task<RunOutcome> RunAsync(RunJob job);
}
