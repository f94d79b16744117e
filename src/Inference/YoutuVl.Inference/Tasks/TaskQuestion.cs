using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;

namespace YoutuVl.Inference.Tasks;

/// <summary>One question about one picture.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Prompt">The question.</param>
internal sealed record TaskQuestion(TaskImage Image, string Prompt)
{
    /// <summary>Whether the answer holds coordinates, which limits the size of the picture.</summary>
    public bool Coordinates { get; init; }

    /// <summary>Whether a map is to be made from the states of the picture.</summary>
    public bool KeepStates { get; init; }

    /// <summary>What the answer has to look like, for a width and a height of the resized picture; heeded when the options ask for it.</summary>
    public Func<int, int, AnswerFormat>? Format { get; init; }

    /// <summary>Restricts the answer, whatever the options say.</summary>
    public ITokenConstraint? Constraint { get; init; }

    /// <summary>Instead of the options of all tasks.</summary>
    public GenerationOptions? Generation { get; init; }
}
