using System.Text.RegularExpressions;
using CsCheck;
using Xunit;
using YoutuVl.Inference.Tasks.Parsing;

namespace YoutuVl.Inference.Tests.Tasks.Parsing;

public sealed class ParserPropertyTests
{
    private const long Iterations = 3000;

    [Fact]
    public void Detections_OfAnyAnswer_AccountForEveryCharacter() => Answers.Soup.Sample(
        answer =>
        {
            var parsed = DetectionParser.Parse(answer, Answers.Frame);
            string read = Answers.Parsed(answer, parsed.Unparsed);

            // What is not reported is names and as many boxes as there are results, and nothing else.
            return Answers.Fit(answer, parsed.Unparsed)
                && Regex.IsMatch(read, @"\A\s*(?:(?:<ref>[^<>]*?(?:<[^<>]*?)*?</ref>\s*)?<box>\s*(?:<[xy]_[0-9]+>\s*){4}</box>\s*)*\z")
                && Regex.Count(read, "<box>") == parsed.Items.Length
                && parsed.Items.All(d => d.Box is { X1: >= 0, Y1: >= 0, X2: <= 200, Y2: <= 150, Width: >= 0, Height: >= 0 });
        },
        iter: Iterations);

    [Fact]
    public void Polygons_OfAnyAnswer_AccountForEveryCharacter() => Answers.Soup.Sample(
        answer =>
        {
            var parsed = PolygonParser.Parse(answer, Answers.Frame);
            string read = Answers.Parsed(answer, parsed.Unparsed);
            return Answers.Fit(answer, parsed.Unparsed)
                && Regex.Count(read, "<[xy]_") == parsed.Items.Sum(p => p.Points.Length * 2)
                && Regex.IsMatch(read, @"\A(?:\s|</?ins>|</?poly>|<[xy]_[0-9]+>)*\z");
        },
        iter: Iterations);

    [Fact]
    public void Poses_OfAnyAnswer_AccountForEveryCharacter() => Answers.Soup.Sample(
        answer =>
        {
            var parsed = PoseParser.Parse(answer, Answers.Frame);
            string read = Answers.Parsed(answer, parsed.Unparsed);
            return Answers.Fit(answer, parsed.Unparsed)
                && Regex.Count(read, "<kpt>") == parsed.Items.Sum(p => p.Joints.Length)
                && Regex.Count(read, "<person>") == parsed.Items.Length
                && parsed.Items.All(p => p.Joints.Length <= 16 && p.Joints.All(j => j.Visibility is >= 0 and <= 1));
        },
        iter: Iterations);

    [Fact]
    public void Labels_OfAnyAnswer_AccountForEveryCharacter() => Answers.Soup.Sample(
        answer =>
        {
            var parsed = LabelParser.Parse(answer);
            return Answers.Fit(answer, parsed.Unparsed)
                && parsed.Items.Distinct().Count() == parsed.Items.Length
                && parsed.Items.All(label => label.Length > 0 && answer.Contains(label, StringComparison.Ordinal));
        },
        iter: Iterations);

    [Fact]
    public void Count_OfAnyAnswer_IsNotNegative() => Answers.Soup.Sample(answer => CountParser.Parse(answer) is null or >= 0, iter: Iterations);
}
