using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Secrets;
using YoutuVl.Agent.Tests.Loops;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tests.Secrets;

/// <summary>A secret goes into a password box and into an ordinary field, and is then looked for everywhere.</summary>
public sealed class SecretCanaryTests
{
    private const string Canary = "canary-5d1e9";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fill the secret PIN into Password")]
    [InlineData("fill the secret PIN into Name")]
    [InlineData("fill the secret PIN into Name; click the Go button; check that 'Hello nobody' is visible")]
    [InlineData("fill the secret PIN into Name; read Name; click the 'nothing like it' button")]
    public async Task Run_SecretIsTyped_ItIsInTheFieldAndNowhereElse(string goal)
    {
        await using var rig = await AgentRig.CreateAsync(new EnvironmentSecrets(new Dictionary<string, string> { ["YOUTUVL_SECRET_PIN"] = Canary }));
        var result = await rig.RunAsync(goal, Token);

        (rig.Form.Name.Text == Canary || rig.Form.Password.Text == Canary).ShouldBeTrue("the secret must have arrived: " + result.Message);
        Everything(result).ShouldNotContain(Canary);
        string.Join('\n', rig.Trace.Events.Select(e => JsonSerializer.Serialize(e))).ShouldNotContain(Canary);

        using var observation = await rig.Services.Observer.ObserveAsync(ObservationRequest.Default, Token);
        observation.Elements.ShouldAllBe(e => !e.Name.Contains(Canary) && (e.Value == null || !e.Value.Contains(Canary)));
    }

    [Fact]
    public async Task Run_SecretThatIsNotSet_IsRefusedByName()
    {
        await using var rig = await AgentRig.CreateAsync();
        var result = await rig.RunAsync("fill the secret PIN into Password", Token);
        result.Verdict.ShouldBe(Verdict.Error);
        result.Message!.ShouldContain("PIN");
    }

    private static string Everything(object value) => JsonSerializer.Serialize(value) + value;
}
