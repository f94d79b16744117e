using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;

namespace YoutuVl.Inference.Tests.Generation.Constraints;

public sealed partial class BoxConstraintTests
{
    private const int Coordinates = 24;

    private static readonly string[] Tags = ["<box>", "</box>", "<ref>", "</ref>", "<ins>", "</ins>", "<kpt>", "</kpt>", "<person>", "</person>", "<tool_call>", "</tool_call>"];
    private static readonly string[] Pieces = ["</", "box", "ref", "><", ">", "rson", "<v", "_0", "_1>", "0.", "save", "é"];

    [Fact]
    public void Grounding_AnyVocabulary_IsOneOrderedBoxOfFewTokens() =>
        Gen.Select(Gen.Bool, Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, int.MaxValue]).Sample((tags, width, height, seed) =>
        {
            FakeTokenizer tokenizer = Tokenizer(tags);
            int[] tokens = RandomWalk.Take(Grammar(tokenizer, AnswerFormats.Grounding(width, height)), tokenizer, seed);

            CheckBox(BoxPattern().Match(tokenizer.Decode(tokens, false)), width, height);
            tokens.Length.ShouldBeLessThan(tags ? 7 : 20);
        }, iter: 100);

    [Fact]
    public void Detection_AnyVocabulary_IsNamesWithOrderedBoxes() =>
        Gen.Select(Gen.Bool, Gen.Int[0, int.MaxValue]).Sample((tags, seed) =>
        {
            FakeTokenizer tokenizer = Tokenizer(tags);
            string text = tokenizer.Decode(RandomWalk.Take(Grammar(tokenizer, AnswerFormats.Detection(20, 10, 4)), tokenizer, seed), false);

            DetectionPattern().IsMatch(text).ShouldBeTrue(text);
            foreach (Match box in BoxPattern().Matches(text))
            {
                CheckBox(box, 20, 10);
            }
        }, iter: 100);

    [Fact]
    public void Polygon_AnyVocabulary_IsPointsWithinImage() =>
        Gen.Select(Gen.Bool, Gen.Int[0, int.MaxValue]).Sample((tags, seed) =>
        {
            FakeTokenizer tokenizer = Tokenizer(tags);
            string text = tokenizer.Decode(RandomWalk.Take(Grammar(tokenizer, AnswerFormats.Polygon(20, 10, 6)), tokenizer, seed), false);

            PolygonPattern().IsMatch(text).ShouldBeTrue(text);
            PointPattern().Matches(text).ShouldAllBe(point => Number(point, 1) <= 20 && Number(point, 2) <= 10);
        }, iter: 100);

    [Fact]
    public void Pose_AnyVocabulary_IsSixteenJoints() =>
        Gen.Select(Gen.Bool, Gen.Int[0, int.MaxValue]).Sample((tags, seed) =>
        {
            FakeTokenizer tokenizer = Tokenizer(tags);
            string text = tokenizer.Decode(RandomWalk.Take(Grammar(tokenizer, AnswerFormats.Pose(20, 10, 2)), tokenizer, seed), false);

            PosePattern().IsMatch(text).ShouldBeTrue(text);
        }, iter: 20);

    [Fact]
    public void Compile_NoCoordinateTokens_IsNamedError()
    {
        var tokenizer = new FakeTokenizer(Tags);

        Should.Throw<GenerationException>(() => Grammar(tokenizer, AnswerFormats.Grounding(5, 5))).Error.ShouldBe(GenerationError.VocabularyIncomplete);
    }

    [Fact]
    public void Grounding_TagIsToken_ComesAsThatToken()
    {
        FakeTokenizer tokenizer = Tokenizer(tags: true);

        RandomWalk.Allowed(Grammar(tokenizer, AnswerFormats.Grounding(5, 5)).CreateConstraint(), tokenizer.VocabularySize).ShouldBe([tokenizer.IdOf("<box>")!.Value]);
    }

    private static TokenGrammar Grammar(FakeTokenizer tokenizer, AnswerFormat format) => new(new ConstraintVocabulary(tokenizer, [tokenizer.End]), format);

    private static FakeTokenizer Tokenizer(bool tags) => new(
        [.. tags ? Tags : [], .. Pieces, .. Enumerable.Range(0, Coordinates).SelectMany(value => new[] { $"<x_{value}>", $"<y_{value}>" })]);

    private static void CheckBox(Match box, int width, int height)
    {
        box.Success.ShouldBeTrue();
        Number(box, 1).ShouldBeLessThanOrEqualTo(Number(box, 3));
        Number(box, 2).ShouldBeLessThanOrEqualTo(Number(box, 4));
        Number(box, 3).ShouldBeLessThanOrEqualTo(width);
        Number(box, 4).ShouldBeLessThanOrEqualTo(height);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("<box><x_(\\d+)><y_(\\d+)><x_(\\d+)><y_(\\d+)></box>")]
    private static partial Regex BoxPattern();

    [GeneratedRegex("^(<ref>[^<>\\n]{1,128}</ref>(<box>(<x_\\d+><y_\\d+>){2}</box>){1,4}){1,4}$")]
    private static partial Regex DetectionPattern();

    [GeneratedRegex("^<ins>(<x_\\d+><y_\\d+>){3,6}</ins>$")]
    private static partial Regex PolygonPattern();

    [GeneratedRegex("<x_(\\d+)><y_(\\d+)>")]
    private static partial Regex PointPattern();

    [GeneratedRegex("^(<person><box>(<x_\\d+><y_\\d+>){2}</box>(<kpt><x_\\d+><y_\\d+><v_(0|1|0\\.\\d{1,2})></kpt>){16}</person>){1,2}$")]
    private static partial Regex PosePattern();
}
