using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Reads people: <c>&lt;person&gt;</c>, a box, sixteen times <c>&lt;kpt&gt;&lt;x_…&gt;&lt;y_…&gt;&lt;v_…&gt;&lt;/kpt&gt;</c>, <c>&lt;/person&gt;</c>.</summary>
public static class PoseParser
{
    private static readonly int JointCount = Enum.GetValues<BodyJoint>().Length;

    /// <summary>Reads an answer. Never throws on what a model writes.</summary>
    /// <param name="answer">The decoded answer, coordinates written as <c>&lt;x_12&gt;</c>.</param>
    /// <param name="frame">Where coordinates lie.</param>
    public static ParsedAnswer<PersonPose> Parse(string answer, CoordinateFrame frame)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(frame);
        return Parse(new AnswerReader(answer), frame);
    }

    internal static ParsedAnswer<PersonPose> Parse(AnswerReader reader, CoordinateFrame frame)
    {
        var people = ImmutableArray.CreateBuilder<PersonPose>();
        while (reader.HasMore)
        {
            int mark = reader.Mark;
            if (!reader.TryTake(PieceKind.Open, "person"))
            {
                reader.Skip("outside of a person");
                continue;
            }

            var person = ReadPerson(reader, frame);
            if (person.Box is null && person.Joints.IsEmpty)
            {
                reader.ReportFrom(mark, "a person without a box or a joint");
                continue;
            }

            people.Add(person);
        }

        return new ParsedAnswer<PersonPose>(people.ToImmutable(), reader.Unparsed);
    }

    private static PersonPose ReadPerson(AnswerReader reader, CoordinateFrame frame)
    {
        PixelBox? box = BoxGrammar.TryRead(reader, frame, out var read) ? read : null;
        var joints = ImmutableArray.CreateBuilder<PoseJoint>();
        while (joints.Count < JointCount && TryReadJoint(reader, frame, joints.Count, out var joint))
        {
            joints.Add(joint);
        }

        reader.TryTake(PieceKind.Close, "person");
        return new PersonPose(box, joints.ToImmutable());
    }

    private static bool TryReadJoint(AnswerReader reader, CoordinateFrame frame, int index, out PoseJoint joint)
    {
        int mark = reader.Mark;
        if (reader.TryTake(PieceKind.Open, "kpt") && BoxGrammar.TryReadPoint(reader, frame, out var point)
            && reader.TryTake(PieceKind.Visibility, null, out var visibility) && reader.TryTake(PieceKind.Close, "kpt"))
        {
            joint = new PoseJoint((BodyJoint)index, point, Math.Min(1, visibility.Number));
            return true;
        }

        reader.Reset(mark);
        joint = new PoseJoint((BodyJoint)index, default, 0);
        return false;
    }
}
