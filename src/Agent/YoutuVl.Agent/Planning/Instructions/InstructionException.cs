using YoutuVl.Perception;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>A sentence of an instruction is not understood. Nothing of the instruction was carried out.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="position">Where it begins in the instruction, in characters from 0.</param>
/// <param name="message">What is wrong, and what would be understood.</param>
public sealed class InstructionException(string sentence, int position, string message) : AgentException(message)
{
    /// <summary>Gets the sentence.</summary>
    public string Sentence { get; } = sentence;

    /// <summary>Gets where the sentence begins in the instruction, in characters from 0.</summary>
    public int Position { get; } = position;

    /// <summary>Gets the forms that come closest, best first; empty when nothing comes close.</summary>
    public IReadOnlyList<InstructionForm> Closest { get; init; } = [];
}
