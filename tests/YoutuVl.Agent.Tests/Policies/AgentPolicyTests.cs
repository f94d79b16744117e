using Shouldly;
using Xunit;
using YoutuVl.Agent.Policies;

namespace YoutuVl.Agent.Tests.Policies;

public sealed class AgentPolicyTests
{
    [Fact]
    public void New_UnknownVerb_NamesItAndTheKnownOnes()
    {
        var error = Should.Throw<PolicyException>(() => new AgentPolicy(new AgentPolicyOptions { Verbs = ["click", "explode"] }));
        error.Option.ShouldBe("Verbs");
        error.Message.ShouldContain("'explode'");
        error.Message.ShouldContain("set-text");
    }

    [Fact]
    public void New_EmptyApplicationName_IsAnError() =>
        Should.Throw<PolicyException>(() => new AgentPolicy(new AgentPolicyOptions { Applications = [" "] })).Option.ShouldBe("Applications");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 1, 0)]
    public void New_BudgetOutOfRange_IsAnError(int actions, int inputs, int seconds) =>
        Should.Throw<PolicyException>(() => new AgentPolicy(new AgentPolicyOptions
        {
            Budget = new PolicyBudget { MaxActions = actions, MaxInputs = inputs, MaxTime = TimeSpan.FromSeconds(seconds) },
        })).Option.ShouldBe("Budget");

    [Fact]
    public void New_OptionsChangedLater_PolicyStaysAsItWas()
    {
        var options = new AgentPolicyOptions { Applications = ["notes"] };
        var policy = new AgentPolicy(options);
        options.Applications.Add("bank");
        policy.Applications.ShouldBe(["notes"]);
    }

    [Fact]
    public void New_Defaults_AllowNothingButEveryVerb()
    {
        var policy = new AgentPolicy(new AgentPolicyOptions());
        policy.Applications.ShouldBeEmpty();
        policy.LaunchCommands.ShouldBeEmpty();
        policy.Verbs.ShouldBeNull();
        policy.RiskRules.Length.ShouldBe(KnownRiskRules.All.Count);
        policy.SensitiveApplications.ShouldContain("xterm");
    }
}
