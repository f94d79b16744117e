using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Agent.Policies;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Tests.Policies;

/// <summary>Labels as applications write them, and the rule that must stop each; or none.</summary>
public sealed class KnownRiskRulesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Delete", "delete")]
    [InlineData("Delete permanently…", "delete")]
    [InlineData("Remove from list", "delete")]
    [InlineData("Empty Trash", "delete")]
    [InlineData("Move to Trash", "delete")]
    [InlineData("Overwrite", "delete")]
    [InlineData("Uninstall Firefox", "delete")]
    [InlineData("Erase disk", "delete")]
    [InlineData("Factory reset", "delete")]
    [InlineData("永久删除", "delete")]
    [InlineData("清空回收站", "delete")]
    [InlineData("卸载程序", "delete")]
    [InlineData("恢复出厂设置", "delete")]
    [InlineData("Send", "send")]
    [InlineData("Send e-mail now", "send")]
    [InlineData("Reply All", "send")]
    [InlineData("Submit form", "send")]
    [InlineData("Publish", "send")]
    [InlineData("Share with everyone", "send")]
    [InlineData("Upload file", "send")]
    [InlineData("Invite people", "send")]
    [InlineData("发送", "send")]
    [InlineData("立即发布", "send")]
    [InlineData("提交订单", "send")]
    [InlineData("分享到微信", "send")]
    [InlineData("Pay", "pay")]
    [InlineData("Pay now", "pay")]
    [InlineData("Buy now", "pay")]
    [InlineData("Place Order", "pay")]
    [InlineData("Proceed to Checkout", "pay")]
    [InlineData("Check out", "pay")]
    [InlineData("Subscribe", "pay")]
    [InlineData("立即支付", "pay")]
    [InlineData("去结算", "pay")]
    [InlineData("确认转账", "pay")]
    [InlineData("Install", "install")]
    [InlineData("Install update", "install")]
    [InlineData("Run anyway", "install")]
    [InlineData("Enable Macros", "install")]
    [InlineData("立即安装", "install")]
    [InlineData("启用宏", "install")]
    [InlineData("Format disk…", "format-disk")]
    [InlineData("格式化磁盘", "format-disk")]
    [InlineData("Shut Down", "power")]
    [InlineData("Restart", "power")]
    [InlineData("Log Out…", "power")]
    [InlineData("关机", "power")]
    [InlineData("重新启动", "power")]
    [InlineData("Allow", "permission")]
    [InlineData("Always allow on this site", "permission")]
    [InlineData("Grant access", "permission")]
    [InlineData("Run as administrator", "permission")]
    [InlineData("始终允许", "permission")]
    [InlineData("授权并登录", "permission")]
    public async Task Check_RiskyLabel_IsStoppedByItsRule(string label, string rule)
    {
        var approver = new ScriptedApprover(ApprovalAnswer.No);
        await OnePolicy.Guard(OnePolicy.AllowingNotes(), approver: approver).CheckAsync(OnePolicy.Click(label), Token);
        approver.Asked.ShouldNotBeEmpty(label);
        var rules = KnownRiskRules.All.Select(r => r.Name);
        rules.ShouldContain(approver.Asked[0].Rule);
        if (approver.Asked[0].Rule != rule)
        {
            // Some labels are covered twice; the expected rule must be among those that cover it.
            var expected = KnownRiskRules.All.Single(r => r.Name == rule);
            (await OnePolicy.AsksAboutAsync(expected, label)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("Save")]
    [InlineData("Save As…")]
    [InlineData("Open")]
    [InlineData("Close")]
    [InlineData("Cancel")]
    [InlineData("OK")]
    [InlineData("Find and Replace…")]
    [InlineData("Replace All")]
    [InlineData("Format")]
    [InlineData("Bold")]
    [InlineData("Sender")]
    [InlineData("Payload")]
    [InlineData("Allowance")]
    [InlineData("Installed packages")]
    [InlineData("Postal code")]
    [InlineData("Removable media")]
    [InlineData("Don't Save")]
    [InlineData("Word Wrap")]
    [InlineData("7")]
    [InlineData("+")]
    [InlineData("保存")]
    [InlineData("打开")]
    [InlineData("取消")]
    [InlineData("查找和替换")]
    [InlineData("格式")]
    [InlineData("自动换行")]
    [InlineData("编辑")]
    public async Task Check_OrdinaryLabel_GoesAhead(string label) =>
        (await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(OnePolicy.Click(label), Token)).ShouldBeNull();

    [Theory]
    [InlineData(typeof(InvokeAction), true)]
    [InlineData(typeof(ToggleAction), true)]
    [InlineData(typeof(SelectAction), true)]
    [InlineData(typeof(ButtonDownAction), true)]
    [InlineData(typeof(MovePointerAction), false)]
    [InlineData(typeof(FocusAction), false)]
    [InlineData(typeof(ReadAction), false)]
    [InlineData(typeof(ScrollIntoViewAction), false)]
    public async Task Check_VerbOnARiskyButton_OnlyThoseThatSetItOff(Type verb, bool asks)
    {
        AgentAction action = verb.Name switch
        {
            nameof(InvokeAction) => new InvokeAction(OnePolicy.Anything),
            nameof(ToggleAction) => new ToggleAction(OnePolicy.Anything),
            nameof(SelectAction) => new SelectAction(OnePolicy.Anything),
            nameof(ButtonDownAction) => new ButtonDownAction(OnePolicy.Anything),
            nameof(MovePointerAction) => new MovePointerAction(OnePolicy.Anything),
            nameof(FocusAction) => new FocusAction(OnePolicy.Anything),
            nameof(ReadAction) => new ReadAction(OnePolicy.Anything),
            _ => new ScrollIntoViewAction(OnePolicy.Anything),
        };
        var request = new GuardRequest(action, OnePolicy.Element("Delete"), OnePolicy.Window());
        (await OnePolicy.Guard(OnePolicy.AllowingNotes()).CheckAsync(request, Token) is not null).ShouldBe(asks);
    }

    [Fact]
    public async Task Check_OwnRule_ExtendsTheKnownOnes()
    {
        var options = OnePolicy.AllowingNotes();
        options.RiskRules.Add(new RiskRule("discard", PolicyOutcome.Deny) { Phrases = ["don't save", "不保存"], Roles = [ElementRole.Button] });
        var guard = OnePolicy.Guard(options);
        (await guard.CheckAsync(OnePolicy.Click("Don't Save"), Token)).ShouldNotBeNull();
        (await guard.CheckAsync(OnePolicy.Click("不保存"), Token)).ShouldNotBeNull();
        (await guard.CheckAsync(OnePolicy.Click("Save"), Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("keepassxc")]
    [InlineData("KeePassXC")]
    [InlineData("xterm")]
    [InlineData("gnome-terminal-server")]
    [InlineData("powershell")]
    [InlineData("regedit")]
    [InlineData("seahorse")]
    public async Task Check_SensitiveApplication_IsNotCoveredByTheWildcard(string application)
    {
        var guard = OnePolicy.Guard(new AgentPolicyOptions { Applications = [AgentPolicy.AnyApplication] });
        (await guard.CheckAsync(OnePolicy.Click("Go", application), Token)).ShouldNotBeNull();
    }
}
