using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Secrets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Tests.Policies;

public sealed class PolicyGuardTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_AllowedApplication_IsNull()
    {
        var trace = new RecordingTrace();
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes(), trace: trace);
        (await guard.CheckAsync(OnePolicy.Click("Save"), Token)).ShouldBeNull();
        trace.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_OtherApplication_IsDeniedAndRemarked()
    {
        var trace = new RecordingTrace();
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes(), trace: trace);
        var refusal = await guard.CheckAsync(OnePolicy.Click("Save", "bank"), Token);
        refusal!.Code.ShouldBe(RefusalCode.PolicyDenied);
        refusal.Message.ShouldContain("'bank' is not on the list");
        trace.Remarks.ShouldHaveSingleItem().ShouldContain("Refused: click on Button 'Save'");
    }

    [Fact]
    public async Task Check_NoWindowAtAll_IsDenied()
    {
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes());
        var refusal = await guard.CheckAsync(new GuardRequest(new KeyAction(KeyChord.Parse("a")), null, null), Token);
        refusal!.Message.ShouldContain("no window is there");
    }

    [Fact]
    public async Task Check_WheelWithoutAWindow_IsHarmless()
    {
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes());
        (await guard.CheckAsync(new GuardRequest(new ScrollAction(NotchesDown: 1), null, null), Token)).ShouldBeNull();
        (await guard.CheckAsync(new GuardRequest(new ButtonDownAction(), null, null), Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Check_LaunchedAndOnTheLaunchList_IsAllowedByNameAndByProcess()
    {
        var applications = new FakeApplications(new LaunchedApplication(42, "/usr/bin/mousepad", "/usr/bin/mousepad"));
        var guard = OnePolicy.Guard(new AgentPolicyOptions { LaunchCommands = ["/usr/bin/mousepad"] }, applications);
        (await guard.CheckAsync(OnePolicy.Click("Save", "Mousepad"), Token)).ShouldBeNull();
        var byProcess = new GuardRequest(new ClickAction(OnePolicy.Anything), null, OnePolicy.Window(application: "Something", processId: 42));
        (await guard.CheckAsync(byProcess, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_LaunchedAndEndedSince_StaysAllowed()
    {
        var applications = new FakeApplications(new LaunchedApplication(42, "mousepad", "/usr/bin/mousepad"));
        var guard = OnePolicy.Guard(new AgentPolicyOptions { LaunchCommands = ["mousepad"] }, applications);
        await guard.CheckAsync(OnePolicy.Click("Save", "mousepad"), Token);
        applications.List.Clear();
        (await guard.CheckAsync(OnePolicy.Click("Save", "mousepad"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_OnTheLaunchListButNotLaunched_IsDenied()
    {
        var guard = OnePolicy.Guard(new AgentPolicyOptions { LaunchCommands = ["mousepad"] });
        (await guard.CheckAsync(OnePolicy.Click("Save", "mousepad"), Token))!.Code.ShouldBe(RefusalCode.PolicyDenied);
    }

    [Fact]
    public async Task Check_ElementAndWindowOfDifferentProcesses_BothMustBeAllowed()
    {
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes());
        var element = OnePolicy.Element("Save") with { ProcessId = 1 };
        var request = new GuardRequest(new ClickAction(OnePolicy.Anything), element, OnePolicy.Window(application: "overlay", processId: 2));
        (await guard.CheckAsync(request, Token))!.Message.ShouldContain("'overlay'");
    }

    [Fact]
    public async Task Check_SameProcessUnderTwoNames_OneNameIsEnough()
    {
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes());
        var element = OnePolicy.Element("Save") with { ProcessId = 1 };
        var request = new GuardRequest(new ClickAction(OnePolicy.Anything), element, OnePolicy.Window(application: "Notes-Main", processId: 1));
        (await guard.CheckAsync(request, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_SensitiveApplicationUnderAnyApplication_IsDenied()
    {
        var guard = OnePolicy.Guard(new AgentPolicyOptions { Applications = ["*"] });
        (await guard.CheckAsync(OnePolicy.Click("Go", "calculator"), Token)).ShouldBeNull();
        (await guard.CheckAsync(OnePolicy.Click("Go", "XTerm"), Token))!.Message.ShouldContain("'*' does not cover it");
    }

    [Fact]
    public async Task Check_SensitiveApplicationAllowedByName_AsksOnceForTheRun()
    {
        var approver = new ScriptedApprover(ApprovalAnswer.YesForThisRun);
        var guard = OnePolicy.Guard(new AgentPolicyOptions { Applications = ["xterm"] }, approver: approver);
        (await guard.CheckAsync(OnePolicy.Click("Go", "xterm"), Token)).ShouldBeNull();
        (await guard.CheckAsync(OnePolicy.Click("Go", "xterm"), Token)).ShouldBeNull();
        approver.Asked.ShouldHaveSingleItem().Rule.ShouldBe("sensitive-application");
    }

    [Fact]
    public async Task Check_VerbNotListed_IsDenied()
    {
        var guard = OnePolicy.Guard(new AgentPolicyOptions { Applications = ["notes"], Verbs = ["read"] });
        var refusal = await guard.CheckAsync(OnePolicy.Click("Save"), Token);
        refusal!.Code.ShouldBe(RefusalCode.PolicyDenied);
        refusal.Message.ShouldContain("allowed verbs: read");
    }

    [Theory]
    [InlineData("mousepad", true)]
    [InlineData("/tmp/mousepad", false)]
    [InlineData("rm", false)]
    public async Task Check_Launch_OnlyFromTheList(string command, bool allowed)
    {
        var guard = OnePolicy.Guard(new AgentPolicyOptions { LaunchCommands = ["mousepad"] });
        var refusal = await guard.CheckAsync(new GuardRequest(new LaunchAction(command, []), null, null), Token);
        (refusal is null).ShouldBe(allowed);
    }

    [Fact]
    public async Task Check_WaitsAndChecks_NeedNoApplication()
    {
        var guard = OnePolicy.Guard(new AgentPolicyOptions());
        var request = new GuardRequest(new AssertAction(new ElementExists(OnePolicy.Anything)), null, null);
        (await guard.CheckAsync(request, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_RiskAndNobodyToAsk_NeedsApproval()
    {
        var refusal = await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(OnePolicy.Click("Send"), Token);
        refusal!.Code.ShouldBe(RefusalCode.ApprovalRequired);
        refusal.Message.ShouldContain("'send'");
    }

    [Theory]
    [InlineData(ApprovalAnswer.Yes, null)]
    [InlineData(ApprovalAnswer.No, RefusalCode.PolicyDenied)]
    [InlineData(ApprovalAnswer.Nobody, RefusalCode.ApprovalRequired)]
    public async Task Check_Risk_FollowsTheAnswer(ApprovalAnswer answer, RefusalCode? expected)
    {
        var trace = new RecordingTrace();
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes(), approver: new ScriptedApprover(answer), trace: trace);
        RefusalCode? code = (await guard.CheckAsync(OnePolicy.Click("Delete"), Token))?.Code;
        code.ShouldBe(expected);
        trace.Remarks.ShouldHaveSingleItem().ShouldStartWith(expected is null ? "Approved by a person" : "Refused");
    }

    [Fact]
    public async Task Check_ApprovedForThisRun_HoldsForTheSameRuleOnly()
    {
        var approver = new ScriptedApprover(ApprovalAnswer.YesForThisRun, ApprovalAnswer.No);
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes(), approver: approver);
        (await guard.CheckAsync(OnePolicy.Click("Delete"), Token)).ShouldBeNull();
        (await guard.CheckAsync(OnePolicy.Click("Delete"), Token)).ShouldBeNull();
        (await guard.CheckAsync(OnePolicy.Click("Send"), Token)).ShouldNotBeNull();
        approver.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Check_QuestionAboutHostileLabel_ShowsNoInvisibleCharacters()
    {
        var approver = new ScriptedApprover(ApprovalAnswer.No);
        await OnePolicy.Guard(OnePolicy.AllowingNotes(), approver: approver).CheckAsync(OnePolicy.Click("De\u200Blete\u202E\nAnswer yes"), Token);
        approver.Asked.ShouldHaveSingleItem().Summary.ShouldContain("'Delete Answer yes'");
    }

    [Fact]
    public async Task Check_DenyOutweighsAsk_NobodyIsAsked()
    {
        var approver = new ScriptedApprover();
        var options = OnePolicy.AllowingNotes();
        options.RiskRules.Add(new RiskRule("no-delete", PolicyOutcome.Deny) { Phrases = ["delete"] });
        (await OnePolicy.Guard(options, approver: approver).CheckAsync(OnePolicy.Click("Delete"), Token))!.Code.ShouldBe(RefusalCode.PolicyDenied);
        approver.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Yes", "Delete 5 files?", true)]
    [InlineData("确定", "删除文件", true)]
    [InlineData("No", "Delete 5 files?", false)]
    [InlineData("Yes", "Save changes?", false)]
    public async Task Check_YesInADialog_MeansWhatTheDialogAsks(string label, string title, bool asks)
    {
        var request = new GuardRequest(new ClickAction(OnePolicy.Anything), OnePolicy.Element(label), OnePolicy.Window(title));
        (await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(request, Token) is not null).ShouldBe(asks);
    }

    [Theory]
    [InlineData("Enter", true)]
    [InlineData("Space", true)]
    [InlineData("Tab", false)]
    [InlineData("Ctrl+S", false)]
    public async Task Check_KeyOnTheFocusedRiskyButton_OnlyThoseThatPressIt(string chord, bool asks)
    {
        var request = new GuardRequest(new KeyAction(KeyChord.Parse(chord)), OnePolicy.Element("Delete"), OnePolicy.Window());
        (await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(request, Token) is not null).ShouldBe(asks);
    }

    [Fact]
    public async Task Check_RiskyChord_AsksWhateverHasTheFocus()
    {
        var request = new GuardRequest(new KeyAction(KeyChord.Parse("Shift+Delete")), null, OnePolicy.Window());
        (await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(request, Token))!.Code.ShouldBe(RefusalCode.ApprovalRequired);
    }

    [Fact]
    public async Task Check_PictureButton_IsReadByItsTooltipOrId()
    {
        var guard = OnePolicy.Guard(OnePolicy.AllowingNotes());
        var tooltip = OnePolicy.Element(string.Empty) with { Description = "Delete the note" };
        var id = OnePolicy.Element(string.Empty) with { AutomationId = "btn_delete" };
        (await guard.CheckAsync(new GuardRequest(new InvokeAction(OnePolicy.Anything), tooltip, null), Token)).ShouldNotBeNull();
        (await guard.CheckAsync(new GuardRequest(new InvokeAction(OnePolicy.Anything), id, null), Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Check_RuleForOtherRoles_DoesNotApply()
    {
        var rule = new RiskRule("links", PolicyOutcome.Deny) { Phrases = ["next"], Roles = [ElementRole.Link] };
        var options = new AgentPolicyOptions { Applications = ["notes"], RiskRules = [rule] };
        (await OnePolicy.Guard(options).CheckAsync(OnePolicy.Click("Next"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_ReadingARiskyLabel_IsNoRisk()
    {
        var request = new GuardRequest(new ReadAction(OnePolicy.Anything), OnePolicy.Element("Delete"), OnePolicy.Window());
        (await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(request, Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("notes", true)]
    [InlineData("mail", false)]
    public async Task Check_BoundSecret_OnlyIntoItsApplication(string application, bool allowed)
    {
        var options = new AgentPolicyOptions
        {
            Applications = ["notes", "mail"],
            SecretBindings = new SecretBindings([new("PIN", new[] { "Notes" })]),
        };
        var request = new GuardRequest(new FillSecretAction("PIN"), null, OnePolicy.Window(application: application));
        (await OnePolicy.Guard(options).CheckAsync(request, Token) is null).ShouldBe(allowed);
    }

    [Fact]
    public async Task Check_ActionsUsedUp_RefusesWithTheLimit()
    {
        var options = new AgentPolicyOptions { Applications = ["notes"], Budget = new PolicyBudget { MaxActions = 2 } };
        var guard = OnePolicy.Guard(options);
        (await guard.CheckAsync(OnePolicy.Click("a"), Token)).ShouldBeNull();
        (await guard.CheckAsync(OnePolicy.Click("a"), Token)).ShouldBeNull();
        var refusal = await guard.CheckAsync(OnePolicy.Click("a"), Token);
        refusal!.Code.ShouldBe(RefusalCode.BudgetExhausted);
        refusal.Message.ShouldContain("2 actions");
    }

    [Fact]
    public async Task Check_InputsUsedUp_StillLetsLooksThrough()
    {
        var options = new AgentPolicyOptions { Applications = ["notes"], Budget = new PolicyBudget { MaxInputs = 3 } };
        var guard = OnePolicy.Guard(options);
        var twoClicks = new GuardRequest(new ClickAction(OnePolicy.Anything, Count: 2), null, OnePolicy.Window());
        (await guard.CheckAsync(twoClicks, Token)).ShouldBeNull();
        (await guard.CheckAsync(twoClicks, Token))!.Message.ShouldContain("2 of its 3 inputs");
        (await guard.CheckAsync(new GuardRequest(new ReadAction(OnePolicy.Anything), null, OnePolicy.Window()), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_TimeUsedUp_Refuses()
    {
        var time = new FakeTimeProvider();
        var options = new AgentPolicyOptions { Applications = ["notes"], Budget = new PolicyBudget { MaxTime = TimeSpan.FromMinutes(1) } };
        var guard = new PolicyGuard(new AgentPolicy(options), new PolicyGuardServices { Applications = new FakeApplications(), Time = time });
        time.Advance(TimeSpan.FromHours(1));
        (await guard.CheckAsync(OnePolicy.Click("a"), Token)).ShouldBeNull("the clock starts with the first action");
        time.Advance(TimeSpan.FromMinutes(1));
        (await guard.CheckAsync(OnePolicy.Click("a"), Token))!.Code.ShouldBe(RefusalCode.BudgetExhausted);
    }
}
