namespace YoutuVl.Perception.Masking;

/// <summary>Tells which texts must never leave an observation. Thread-safe.</summary>
public interface ISecretTexts
{
    /// <summary>Gets the values at this moment; empty ones are passed over. A change is seen by the next observation.</summary>
    IReadOnlyCollection<string> Values { get; }
}
