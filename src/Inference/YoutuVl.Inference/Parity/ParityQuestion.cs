using System.Collections.Immutable;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Parity;

/// <summary>A prompt with its golden answer.</summary>
/// <param name="Name">Names it in checks.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Answer">The golden token ids.</param>
internal sealed record ParityQuestion(string Name, IReadOnlyList<PromptPart> Prompt, ImmutableArray<int> Answer)
{
    /// <summary>Positions of the prompt.</summary>
    public int Length => Prompt.Sum(part => part.Length);
}
