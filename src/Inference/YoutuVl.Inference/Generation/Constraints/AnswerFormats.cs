using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>The formats in which the model was taught to answer. Sizes are those of the resized image, in pixels.</summary>
public static class AnswerFormats
{
    private const int PhraseLength = 64;
    private const int Joints = 16;

    /// <summary>Where something is: one box.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    public static AnswerFormat Grounding(int width, int height) => Grounding(width, height, 1);

    /// <summary>Where something is: one box, or up to several.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    /// <param name="maximumBoxes">The most boxes, at least one.</param>
    public static AnswerFormat Grounding(int width, int height, int maximumBoxes) =>
        new AnswerFormat.Repeat(new AnswerFormat.Box(width, height), 1, maximumBoxes);

    /// <summary>What is where: up to a hundred names with boxes.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    public static AnswerFormat Detection(int width, int height) => Detection(width, height, 100);

    /// <summary>What is where: names with boxes.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    /// <param name="maximumBoxes">The most names, and for each of them the most boxes, at least one.</param>
    public static AnswerFormat Detection(int width, int height, int maximumBoxes) => new AnswerFormat.Repeat(
        new AnswerFormat.Sequence(Tagged("ref", new AnswerFormat.Phrase(PhraseLength)), Grounding(width, height, maximumBoxes)), 1, maximumBoxes);

    /// <summary>The outline of something, with up to 128 corners.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    public static AnswerFormat Polygon(int width, int height) => Polygon(width, height, 128);

    /// <summary>The outline of something.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    /// <param name="maximumPoints">The most corners, at least three.</param>
    public static AnswerFormat Polygon(int width, int height, int maximumPoints) =>
        Tagged("ins", new AnswerFormat.Repeat(new AnswerFormat.Point(width, height), 3, maximumPoints));

    /// <summary>Up to twenty persons with box and sixteen joints.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    public static AnswerFormat Pose(int width, int height) => Pose(width, height, 20);

    /// <summary>Persons with box and sixteen joints.</summary>
    /// <param name="width">Width of the resized image.</param>
    /// <param name="height">Height of the resized image.</param>
    /// <param name="maximumPersons">The most persons, at least one.</param>
    public static AnswerFormat Pose(int width, int height, int maximumPersons)
    {
        AnswerFormat joint = Tagged("kpt", new AnswerFormat.Sequence(new AnswerFormat.Point(width, height), new AnswerFormat.Visibility()));
        AnswerFormat person = new AnswerFormat.Sequence(new AnswerFormat.Box(width, height), new AnswerFormat.Repeat(joint, Joints, Joints));
        return new AnswerFormat.Repeat(Tagged("person", person), 1, maximumPersons);
    }

    /// <summary>A call of a tool: <c>&lt;tool_call&gt;</c>, a JSON value, <c>&lt;/tool_call&gt;</c>.</summary>
    /// <param name="schema">Describes the call; several tools are an <c>anyOf</c> of objects with a <c>const</c> name.</param>
    /// <param name="limits">Bounds of what the schema leaves open; null for the defaults.</param>
    public static AnswerFormat ToolCall(JsonElement schema, JsonSchemaLimits? limits = null) => Tagged("tool_call", new AnswerFormat.Json(schema, limits ?? new JsonSchemaLimits()));

    /// <summary>A format between an opening and a closing tag.</summary>
    /// <param name="tag">The tag's name.</param>
    /// <param name="inner">What is between.</param>
    public static AnswerFormat Tagged(string tag, AnswerFormat inner) =>
        new AnswerFormat.Sequence(new AnswerFormat.Literal($"<{tag}>"), inner, new AnswerFormat.Literal($"</{tag}>"));
}
