using System.Collections.Immutable;
using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>What an answer has to look like. Formats are put together from parts and compiled by <see cref="TokenGrammar"/>. Coordinates are pixels of the resized image.</summary>
public abstract record AnswerFormat
{
    private AnswerFormat()
    {
    }

    /// <summary>A fixed text. A tag (<c>&lt;…&gt;</c>) comes as one token where the vocabulary has it, other text in whatever tokens.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Literal(string Text) : AnswerFormat;

    /// <summary>Free text of at least one character on one line, without <c>&lt;</c> and <c>&gt;</c>.</summary>
    /// <param name="MaximumLength">The most characters, at least one.</param>
    public sealed record Phrase(int MaximumLength) : AnswerFormat;

    /// <summary>A value that a JSON schema describes.</summary>
    /// <param name="Schema">The schema; see <see cref="JsonSchemaLimits"/> for what is supported.</param>
    /// <param name="Limits">Bounds of what the schema leaves open.</param>
    public sealed record Json(JsonElement Schema, JsonSchemaLimits Limits) : AnswerFormat;

    /// <summary><c>&lt;box&gt;&lt;x_l&gt;&lt;y_t&gt;&lt;x_r&gt;&lt;y_b&gt;&lt;/box&gt;</c> with l ≤ r ≤ width and t ≤ b ≤ height.</summary>
    /// <param name="Width">Width of the resized image in pixels.</param>
    /// <param name="Height">Height of the resized image in pixels.</param>
    public sealed record Box(int Width, int Height) : AnswerFormat;

    /// <summary><c>&lt;x_i&gt;&lt;y_j&gt;</c> with i ≤ width and j ≤ height.</summary>
    /// <param name="Width">Width of the resized image in pixels.</param>
    /// <param name="Height">Height of the resized image in pixels.</param>
    public sealed record Point(int Width, int Height) : AnswerFormat;

    /// <summary><c>&lt;v_0&gt;</c>, <c>&lt;v_1&gt;</c>, or a fraction of up to two digits between them: how visible a joint is.</summary>
    public sealed record Visibility : AnswerFormat;

    /// <summary>One part after another.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record Sequence(params ImmutableArray<AnswerFormat> Parts) : AnswerFormat;

    /// <summary>One of several formats.</summary>
    /// <param name="Formats">The formats, at least one.</param>
    public sealed record OneOf(params ImmutableArray<AnswerFormat> Formats) : AnswerFormat;

    /// <summary>A format several times.</summary>
    /// <param name="Item">The format; it does not match the empty text.</param>
    /// <param name="Minimum">The least number of times.</param>
    /// <param name="Maximum">The most times, not less than the least.</param>
    public sealed record Repeat(AnswerFormat Item, int Minimum, int Maximum) : AnswerFormat;
}
