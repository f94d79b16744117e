using System.Text;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Tests.Tracing;

namespace YoutuVl.Agent.Tests.Scenarios.Reading;

public sealed class HostileScenarioTests : IDisposable
{
    private const string Head = "version: 1\nname: x\nsteps:\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "file is empty" },
        { "# only a comment\n", "file is empty" },
        { "- a\n- b\n", "a.yaml:1:1: A scenario is a mapping" },
        { "version: 2\nname: x\nsteps: [{wait: 1s}]\n", "a.yaml:1:10: '2' is not a whole number from 1 to 1" },
        { "version: 1\nsteps: [{wait: 1s}]\n", "'name' is missing from the scenario" },
        { "version: 1\nname: x\n", "'steps' is missing" },
        { "version: 1\nname: x\nsteps: []\n", "a.yaml:3:8: The list of steps is empty" },
        { "version: 1\nname: x\nsteps:\n", "A list is expected here" },
        { "version: 1\nname: x\nname: y\nsteps: [{wait: 1s}]\n", "a.yaml:3:1: The key 'name' was already given in line 2" },
        { "version: 1\nname: x\nstep: []\n", "Did you mean 'steps'?" },
        { Head + "- clik: Save\n", "a.yaml:4:3: 'clik' is not known here, and a step needs one of: click" },
        { Head + "- clik: Save\n", "Did you mean 'click'?" },
        { Head + "- {}\n", "An empty step" },
        { Head + "- click Save\n", "A step is expected here" },
        { Head + "- click:\n", "a.yaml:4:9: The target is missing" },
        { Head + "- click: {}\n", "An empty target" },
        { Head + "- click: {window: X}\n", "This does not say which element" },
        { Head + "- click: {role: buton}\n", "'buton' is not a role. Did you mean 'button'?" },
        { Head + "- click: {role: button, colour: red}\n", "'colour' is not a key of a target" },
        { Head + "- click: {id: a, text: b}\n", "a.yaml:4:18: A target has one of these keys" },
        { Head + "- click: []\n", "The list of ways to find the target is empty" },
        { Head + "- click: {point: [1]}\n", "Two whole numbers" },
        { Head + "- click: {point: [1, 99999999999]}\n", "not a whole number" },
        { Head + "- click: Save\n  type: x\n", "a.yaml:5:3: A step has one of these keys, not several" },
        { Head + "- click: Save\n  count: 7\n", "'7' is not a whole number from 1 to 3" },
        { Head + "- click: Save\n  buton: left\n", "'buton' is not a key of 'click'. Did you mean 'button'?" },
        { Head + "- set-text: x\n", "'target' is missing from 'set-text'" },
        { Head + "- key: Ctrl+Entr\n", "Did you mean 'Enter'?" },
        { Head + "- key: Foo+S\n", "is not a modifier" },
        { Head + "- wait: 5\n", "Write it as 250ms, 5s or 2m" },
        { Head + "- wait: 6m\n", "up to 5m" },
        { Head + "- wait: 0s\n", "above 0" },
        { Head + "- wait: 1e300s\n", "not a duration" },
        { Head + "- wait-for: {sees: x}\n", "'sees' is not known here, and a condition needs one of: visible" },
        { Head + "- wait-for: {element: x}\n", "exactly one of 'is', 'is-not' and 'shows'" },
        { Head + "- wait-for: {element: x, is: chekced}\n", "Did you mean 'checked'?" },
        { Head + "- wait: 1s\n  expect: {visible: x}\n", "'expect' is not a key of 'wait'" },
        { Head + "- drag: [a]\n", "at least two stops" },
        { Head + "- scroll: a\n", "needs 'down' or 'right'" },
        { Head + "- type: [a]\n", "A list stands here; a single value is expected" },
        { Head + "- type:\n", "Nothing stands here" },
        { Head + "- type: ${nam}\n", "There is no variable 'nam' here" },
        { "version: 1\nname: x\nvariables: {name: a}\nsteps:\n- type: ${nme}\n", "Did you mean 'name'?" },
        { Head + "- type: ${name\n", "is not closed" },
        { Head + "- type: ${secret:PASSWORD}\n", "'PASSWORD' is not declared" },
        { "version: 1\nname: x\nsecrets: [P]\nsteps:\n- type: a${secret:P}\n", "A secret may only be the whole text" },
        { "version: 1\nname: x\nsecrets: [P]\nsteps:\n- click: ${secret:P}\n", "A secret may only be the whole text" },
        { "version: 1\nname: x\nsecrets: [P]\nsteps:\n- set-clipboard: ${secret:P}\n", "A secret may only be the whole text" },
        { Head + "- read: {role: label}\n  into: a b\n", "is not the name of a variable" },
        { Head + "- type: ${later}\n- read: {role: label}\n  into: later\n", "There is no variable 'later' here" },
        { Head + "- launch: ''\n", "The command is empty" },
        { Head + "- launch: 'a \"b'\n", "double quote in the command is not closed" },
        { "version: 1\nname: x\ndesktop: huge\nsteps: [{wait: 1s}]\n", "Write it as 1280x800" },
        { "version: 1\nname: x\npolicy: {verbs: [clik]}\nsteps: [{wait: 1s}]\n", "'clik' is not a verb. Did you mean 'click'?" },
        { "version: 1\nname: x\npolicy: {allow-risks: [delet]}\nsteps: [{wait: 1s}]\n", "Did you mean 'delete'?" },
        { "version: 1\nname: &a x\nsteps: [{wait: 1s}]\n", "a.yaml:2:7: An anchor" },
        { "version: 1\nname: *a\nsteps: [{wait: 1s}]\n", "alias" },
        { "version: 1\nname: !!str x\nsteps: [{wait: 1s}]\n", "A tag" },
        { "version: 1\nname: !!python/object x\nsteps: [{wait: 1s}]\n", "A tag" },
        { "version: 1\nname: x\n<<: {steps: []}\nsteps: [{wait: 1s}]\n", "Merge keys" },
        { "version: 1\nname: x\nsteps: [{wait: 1s}]\n---\nversion: 1\n", "second document" },
        { "version: 1\nname: x\nsteps:\n\t- wait: 1s\n", "a.yaml:4:1: A tab stands in the indentation. Indent with spaces" },
        { "version: 1\nname: 'x\nsteps: [{wait: 1s}]\n", "This is not YAML" },
        { "version: 1\n? [a]\n: b\nname: x\nsteps: [{wait: 1s}]\n", "A key must be a word" },
        { "version: 1\nname: x\nsteps: " + new string('[', 100) + new string(']', 100), "levels deep" },
        { "version: 1\nname: x\nsteps: [" + string.Concat(Enumerable.Repeat("a,", 200_000)) + "]", "parts. Split the scenario" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Read_WrongText_SaysWhatAndWhere(string text, string message)
    {
        var error = Should.Throw<ScenarioException>(() => ScenarioReader.Read(text, "a.yaml"));

        error.Message.ShouldContain(message);
        error.File.ShouldBe("a.yaml");
    }

    [Fact]
    public void Read_SeveralErrors_ReportsAllInOrder()
    {
        var error = Should.Throw<ScenarioException>(() => ScenarioReader.Read(Head + "- clik: a\n- wait: soon\n- key: Ctrl+Foo\nextra: 1\n", "a.yaml"));

        error.Errors.Select(e => e.Line).ShouldBe([4, 5, 6, 7]);
    }

    [Fact]
    public void Read_AliasBomb_IsRefusedAtTheFirstAnchor()
    {
        var bomb = new StringBuilder("version: 1\nname: x\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        Should.Throw<ScenarioException>(() => ScenarioReader.Read(bomb.ToString(), "a.yaml")).Message.ShouldContain("a.yaml:3:5: An anchor");
    }

    [Fact]
    public void Read_HiddenCharactersInAKey_AreMadeVisible() =>
        Should.Throw<ScenarioException>(() => ScenarioReader.Read(Head + "- \"cl\\u202Eick\": a\n", "a.yaml")).Message.ShouldContain(@"cl\u{202e}ick");

    [Fact]
    public async Task ReadFile_TenMegabytes_IsRefusedBeforeItIsParsed()
    {
        await File.WriteAllTextAsync(_folder.Of("big.yaml"), new string('a', 10_000_000), Token);

        (await ReadFailsAsync("big.yaml")).Message.ShouldContain("10,000,000 bytes");
    }

    [Fact]
    public async Task ReadFile_NotUtf8_SaysWhere()
    {
        await File.WriteAllBytesAsync(_folder.Of("latin.yaml"), [.. "version: 1\nname: caf"u8, 0xE9, .. "\n"u8], Token);

        (await ReadFailsAsync("latin.yaml")).Message.ShouldContain("latin.yaml:2:10: The file is not UTF-8");
    }

    [Fact]
    public async Task ReadFile_NoFile_SaysSo() => (await ReadFailsAsync("none.yaml")).Message.ShouldContain("There is no such file");

    [Fact]
    public async Task ReadFile_Folder_SaysThatItCannotBeRead() => (await ReadFailsAsync(".")).Message.ShouldContain("cannot be read");

    [Fact]
    public async Task ReadFile_ByteOrderMark_IsAccepted()
    {
        await File.WriteAllBytesAsync(_folder.Of("bom.yaml"), [0xEF, 0xBB, 0xBF, .. "version: 1\nname: x\nsteps: [{wait: 1s}]\n"u8], Token);

        (await ScenarioReader.ReadFileAsync(_folder.Of("bom.yaml"), ScenarioReadOptions.Default, Token)).Name.ShouldBe("x");
    }

    private Task<ScenarioException> ReadFailsAsync(string name) =>
        Should.ThrowAsync<ScenarioException>(() => ScenarioReader.ReadFileAsync(_folder.Of(name), ScenarioReadOptions.Default, Token));
}
