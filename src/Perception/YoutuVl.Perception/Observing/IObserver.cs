namespace YoutuVl.Perception.Observing;

/// <summary>Looks at a desktop as a whole. Observations of one observer are numbered, and each tells what changed since the one before. Thread-safe.</summary>
public interface IObserver
{
    /// <summary>Looks.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>The observation, owned by the caller.</returns>
    ValueTask<Observation> ObserveAsync(ObservationRequest request, CancellationToken cancellationToken);
}
