using System.Collections;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Secrets;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Tests.Secrets;

public sealed class SecretTests
{
    private const string Canary = "canary-7f3a\"ü";

    private static readonly Hashtable Variables = new()
    {
        ["YOUTUVL_SECRET_PASSWORD"] = Canary,
        ["YOUTUVL_SECRET_EMPTY"] = string.Empty,
        ["YOUTUVL_SECRET_APP_PASSWORD"] = "mousepad, firefox",
        ["HOME"] = "/home/someone",
    };

    [Fact]
    public void TryGet_SetVariable_IsFoundByItsName()
    {
        var secrets = new EnvironmentSecrets(Variables);
        secrets.TryGet("PASSWORD", out var value).ShouldBeTrue();
        value.ShouldBe(Canary);
        secrets.Names.ShouldBe(["PASSWORD"]);
    }

    [Theory]
    [InlineData("EMPTY")]
    [InlineData("HOME")]
    [InlineData("password")]
    [InlineData("APP_PASSWORD")]
    public void TryGet_EverythingElse_IsNotASecret(string name) => new EnvironmentSecrets(Variables).TryGet(name, out _).ShouldBeFalse();

    [Fact]
    public void Bindings_OfVariables_NameTheApplications()
    {
        var bindings = new EnvironmentSecrets(Variables).Bindings;
        bindings.ApplicationsOf("PASSWORD").ShouldBe(["firefox", "mousepad"]);
        bindings.Allows("PASSWORD", ["Mousepad"]).ShouldBeTrue();
        bindings.Allows("PASSWORD", ["xterm"]).ShouldBeFalse();
        bindings.Allows("PASSWORD", []).ShouldBeFalse("an unknown application is not one of them");
        bindings.Allows("OTHER", []).ShouldBeTrue();
    }

    [Fact]
    public void Values_OfTheVault_AreThoseHandedOut()
    {
        var vault = new SecretVault(new EnvironmentSecrets(Variables));
        vault.Values.ShouldBeEmpty();
        vault.TryGet("MISSING", out _).ShouldBeFalse();
        vault.TryGet("PASSWORD", out _).ShouldBeTrue();
        vault.TryGet("PASSWORD", out _).ShouldBeTrue();
        vault.Values.ShouldBe([Canary]);
    }

    [Fact]
    public void Redact_SecretHandedOutLater_IsReplacedFromThenOn()
    {
        var vault = new SecretVault(new EnvironmentSecrets(Variables));
        var redactor = new SecretRedactor(vault);
        redactor.Redact($"before {Canary}").ShouldContain(Canary);
        redactor.IsIdle.ShouldBeTrue();
        vault.TryGet("PASSWORD", out _);
        redactor.Redact($"after {Canary}!").ShouldNotContain(Canary);
        redactor.Redact(null).ShouldBeNull();
        redactor.Redact("nothing here").ShouldBe("nothing here");
    }

    [Fact]
    public void Write_EveryKindOfEvent_HoldsNoSecret()
    {
        var inner = new MemoryTrace();
        var vault = new SecretVault(new EnvironmentSecrets(Variables));
        vault.TryGet("PASSWORD", out _);
        var trace = new RedactingTrace(inner, new SecretRedactor(vault));
        foreach (var traceEvent in LeakyEvents())
        {
            trace.Write(traceEvent);
        }

        inner.Events.Count.ShouldBe(6);
        var action = inner.Events.OfType<ActionCompleted>().Single();
        action.Action.ShouldBeOfType<TypeAction>().Text.ShouldBe("•••");
        var everything = string.Join('\n', inner.Events.Select(e => e.ToString())) + action.Result.Evidence[0] + action.Result.Resolution!.Alternatives[0]
            + action.Result.Resolution.Element!.Value + ((LocatorTarget)((TypeAction)action.Action).Target!);
        everything.ShouldNotContain(Canary);
        everything.ShouldContain("•••");
    }

    [Fact]
    public void Write_NothingToHide_PassesTheSameEventOn()
    {
        var inner = new MemoryTrace();
        var trace = new RedactingTrace(inner, new SecretRedactor(new SecretVault(new EnvironmentSecrets(Variables))));
        var remark = new Remark { At = default, Kind = "k", Text = "t" };
        trace.Write(remark);
        inner.Events[0].ShouldBeSameAs(remark);
    }

    [Fact]
    public void Write_SecretThatIsAWordOfTheFormat_KeepsTheActionReadable()
    {
        var inner = new MemoryTrace();
        var vault = new SecretVault(new EnvironmentSecrets(new Hashtable { ["YOUTUVL_SECRET_X"] = "locator" }));
        vault.TryGet("X", out _);
        var trace = new RedactingTrace(inner, new SecretRedactor(vault));
        var action = new TypeAction("my locator", new LocatorTarget(Locator.Of(new TextStrategy(TextPattern.Exact("locator")))));
        trace.Write(new ActionCompleted { At = default, Step = 1, Action = action, Result = Result() });
        var written = inner.Events.OfType<ActionCompleted>().Single().Action.ShouldBeOfType<TypeAction>();
        written.Text.ShouldBe("my •••");
        written.Target.ShouldBeOfType<LocatorTarget>();
    }

    private static IEnumerable<TraceEvent> LeakyEvents()
    {
        var target = new LocatorTarget(Locator.Of(new RoleNameStrategy(ElementRole.TextBox, TextPattern.Exact(Canary))));
        yield return new RunStarted { At = default, Name = Canary, Mode = "m", Desktop = new("memory", "m", true), ProductVersion = "1" };
        yield return new StepStarted { At = default, Step = 1, Title = Canary, Source = Canary, Decision = Canary };
        yield return new ActionCompleted
        {
            At = default,
            Step = 1,
            Action = new TypeAction(Canary, target) { Expect = new ElementHasText(target, TextPattern.Exact(Canary)) },
            Result = Result(),
            Elements = $"TextBox '{Canary}'",
        };
        yield return new Remark { At = default, Kind = "k", Text = Canary };
        yield return new StepCompleted { At = default, Step = 1, Verdict = Verdict.Failed, Message = Canary, Elapsed = default };
        yield return new RunCompleted { At = default, Verdict = Verdict.Failed, Message = Canary, Elapsed = default };
    }

    private static ActionResult Result() => new()
    {
        ActionId = 1,
        Verb = "type",
        Route = ActionRoute.Injected,
        Effect = ActionEffect.Contradicted,
        Evidence = [$"shows '{Canary}'"],
        Text = Canary,
        Refusal = new Refusal(RefusalCode.NotFound, Canary),
        Timings = new ActionTimings(default, default, default, default, default, default),
        Resolution = new TargetResolution
        {
            Strategy = Canary,
            Alternatives = [Canary],
            Element = new ScreenElement { Id = default, Role = ElementRole.TextBox, Name = Canary, Value = Canary, Description = Canary },
        },
    };
}
