namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>One form of sentence that is understood.</summary>
/// <param name="Topic">What it is about, for example <c>pointer</c>.</param>
/// <param name="Language">The language: <c>en</c> or <c>zh</c>.</param>
/// <param name="Example">A sentence of that form.</param>
public sealed record InstructionForm(string Topic, string Language, string Example);
