namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its values.</param>
/// <param name="IsRequired">Whether the object must have it.</param>
internal sealed record ObjectProperty(string Name, GrammarNode Value, bool IsRequired);
