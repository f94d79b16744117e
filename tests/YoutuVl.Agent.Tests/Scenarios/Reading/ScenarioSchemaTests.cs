using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Tests.Scenarios.Reading;

public sealed class ScenarioSchemaTests
{
    private const string Head = "version: 1\nname: x\nsecrets: [S]\nsteps:\n";

    private static readonly SchemaCheck Schema = new(ScenarioSchema.Create());

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml").Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string> Steps => [.. StepSamples.OfEveryVerb];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_Scenario_IsAcceptedByReaderAndSchema(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "scenarios", file));

        ScenarioReader.Read(text, file).Steps.ShouldNotBeEmpty();
        Schema.Accepts(Json(text)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Schema_StepOfEveryVerb_IsAccepted(string step) =>
        Schema.Accepts(Json($"{Head}- {step.ReplaceLineEndings("\n  ")}\n")).ShouldBeTrue();

    [Theory]
    [InlineData("- clik: a")]
    [InlineData("- {}")]
    [InlineData("- click: a\n  type: b")]
    [InlineData("- click: a\n  count: 7")]
    [InlineData("- click: {role: buton}")]
    [InlineData("- click: {id: a, text: b}")]
    [InlineData("- click: {}")]
    [InlineData("- click: []")]
    [InlineData("- set-text: x")]
    [InlineData("- wait: 5")]
    [InlineData("- wait: soon")]
    [InlineData("- wait-for: {sees: x}")]
    [InlineData("- wait: 1s\n  expect: {visible: x}")]
    [InlineData("- drag: [a]")]
    [InlineData("- read: a\n  into: a b")]
    [InlineData("- move-window: a\n  to: [1]")]
    public void Schema_WrongStep_IsRefusedAsTheReaderDoes(string step)
    {
        var text = $"{Head}{step}\n";

        Schema.Accepts(Json(text)).ShouldBeFalse();
        Should.Throw<YoutuVl.Agent.Scenarios.ScenarioException>(() => ScenarioReader.Read(text, "a.yaml"));
    }

    [Theory]
    [InlineData("version: 2\nname: x\nsteps: [{wait: 1s}]\n")]
    [InlineData("version: 1\nsteps: [{wait: 1s}]\n")]
    [InlineData("version: 1\nname: x\nsteps: []\n")]
    [InlineData("version: 1\nname: x\nstep: []\nsteps: [{wait: 1s}]\n")]
    [InlineData("version: 1\nname: x\ndesktop: huge\nsteps: [{wait: 1s}]\n")]
    [InlineData("version: 1\nname: x\npolicy: {verbs: [clik]}\nsteps: [{wait: 1s}]\n")]
    public void Schema_WrongHead_IsRefused(string text) => Schema.Accepts(Json(text)).ShouldBeFalse();

    private static JsonNode? Json(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(c => new KeyValuePair<string, JsonNode?>(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or null } => null,
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException("no such node"),
    };
}
