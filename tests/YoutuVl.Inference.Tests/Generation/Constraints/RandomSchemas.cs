using System.Text;
using CsCheck;

namespace YoutuVl.Inference.Tests.Generation.Constraints;

/// <summary>Random schemas of the supported kind, and vocabularies whose pieces end anywhere in the texts that these schemas describe.</summary>
internal static class RandomSchemas
{
    private static readonly string[] Names = ["a", "ab", "name", "größe", "x\\\"y", "坐标"];

    private const string Sample =
        "{\"a\": 1, \"ab\":[true,false,null],\"name\":\"x\\n\\u00e9\\ud83d\\ude00 größe 坐标😀\",\"größe\": -12.5e+3,\"x\\\"y\":{},\"坐标\": [\"\",{\"a\":0}]}\n}}]]\",\"\": \"";

    public static Gen<string> Schema => OfDepth(3);

    /// <summary>Single bytes, and random cuts of a text full of JSON.</summary>
    public static Gen<FakeTokenizer> Vocabulary
    {
        get
        {
            byte[] sample = Encoding.UTF8.GetBytes(Sample);
            return Gen.Select(Gen.Int[0, sample.Length - 9], Gen.Int[2, 8]).Array[0, 80]
                .Select(cuts => new FakeTokenizer(cuts.Select(cut => sample.AsSpan(cut.Item1, cut.Item2).ToArray()).DistinctBy(Convert.ToHexString)));
        }
    }

    private static Gen<string> OfDepth(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((2, Scalar), (2, Array(depth)), (4, Object(depth)), (1, AnyOf(depth)), (1, OneOf));

    private static Gen<string> Scalar => Gen.OneOf(
        Gen.OneOf(Gen.Const("integer"), Gen.Const("number"), Gen.Const("boolean"), Gen.Const("null"), Gen.Const("string")).Select(type => $$"""{"type":"{{type}}"}"""),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5]).Select((least, more) => $$"""{"type":"string","minLength":{{least}},"maxLength":{{least + more}}}"""),
        Gen.Select(Gen.Long[-20_000, 20_000], Gen.Long[0, 30_000]).Select((least, more) => $$"""{"type":"integer","minimum":{{least}},"maximum":{{least + more}}}"""),
        Gen.Const("""{"enum":["open","close","größe","a\"b",1,2.50,null,{"k":[1]}]}"""),
        Gen.Const("""{"type":["string","null"],"maxLength":2,"description":"d"}"""),
        Gen.Const("""{"const":"坐标"}"""));

    private static Gen<string> Array(int depth) => Gen.Select(OfDepth(depth - 1), Gen.Int[0, 2], Gen.Int[0, 2])
        .Select((items, least, more) => $$"""{"type":"array","items":{{items}},"minItems":{{least}},"maxItems":{{least + more}}}""");

    private static Gen<string> Object(int depth) => Gen.Select(Gen.Int[0, Names.Length], OfDepth(depth - 1).Array[Names.Length], Gen.Bool.Array[Names.Length]).Select((count, values, required) =>
    {
        IEnumerable<string> properties = Enumerable.Range(0, count).Select(index => $"\"{Names[index]}\":{values[index]}");
        IEnumerable<string> names = Enumerable.Range(0, count).Where(index => required[index]).Select(index => $"\"{Names[index]}\"");
        return $$"""{"type":"object","properties":{{{string.Join(',', properties)}}},"required":[{{string.Join(',', names)}}],"additionalProperties":false}""";
    });

    private static Gen<string> AnyOf(int depth) => OfDepth(depth - 1).Array[1, 3].Select(branches => $$"""{"anyOf":[{{string.Join(',', branches)}}]}""");

    private static Gen<string> OneOf => Gen.Select(Scalar, Scalar).Select((left, right) =>
        $$"""{"oneOf":[{{Tool("a", left)}},{{Tool("ab", right)}},{"type":"null"}]}""");

    private static string Tool(string name, string argument) =>
        $$"""{"type":"object","properties":{"name":{"const":"{{name}}"},"a":{{argument}}},"required":["name","a"],"additionalProperties":false}""";
}
