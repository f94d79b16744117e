using YoutuVl.Actuators.Input;

namespace YoutuVl.Agent.Policies;

/// <summary>Rules for what can hardly be taken back. Each asks a person first; add to the list, or replace rules, in the policy's options.</summary>
public static class KnownRiskRules
{
    /// <summary>Gets the rule about data that goes away.</summary>
    public static RiskRule Delete { get; } = Ask(
        "delete",
        ["delete", "remove", "erase", "wipe", "shred", "uninstall", "empty trash", "empty bin", "empty recycle bin", "move to trash", "move to bin", "overwrite", "factory reset"],
        ["删除", "移除", "清除", "清空", "抹掉", "卸载", "移到回收站", "移到废纸篓", "覆盖", "恢复出厂", "刪除", "移到垃圾桶"]) with
    { Chords = [KeyChord.Parse("Shift+Delete")] };

    /// <summary>Gets the rule about words that leave the machine.</summary>
    public static RiskRule Send { get; } = Ask(
        "send",
        ["send", "send now", "submit", "publish", "post", "tweet", "reply", "reply all", "forward", "share", "upload", "invite"],
        ["发送", "发出", "提交", "发布", "发表", "回复", "转发", "分享", "共享", "上传", "邀请", "傳送", "發送", "發佈"]);

    /// <summary>Gets the rule about money.</summary>
    public static RiskRule Pay { get; } = Ask(
        "pay",
        ["pay", "pay now", "buy", "buy now", "purchase", "place order", "order now", "checkout", "check out", "transfer money", "donate", "subscribe", "withdraw"],
        ["支付", "付款", "购买", "立即购买", "下单", "结算", "结账", "转账", "捐款", "订阅", "提现", "充值", "購買", "結帳"]);

    /// <summary>Gets the rule about programs that come onto the machine.</summary>
    public static RiskRule Install { get; } = Ask(
        "install",
        ["install", "update now", "upgrade", "run anyway", "open anyway", "enable macros", "enable content", "execute"],
        ["安装", "立即更新", "升级", "仍要运行", "启用宏", "启用内容", "安裝"]);

    /// <summary>Gets the rule about disks.</summary>
    public static RiskRule Format { get; } = Ask(
        "format-disk",
        ["format disk", "format drive", "format volume", "format partition", "format device", "repartition", "initialize disk"],
        ["格式化", "初始化磁盘", "重新分区"]);

    /// <summary>Gets the rule about the machine itself going away.</summary>
    public static RiskRule PowerOff { get; } = Ask(
        "power",
        ["shut down", "shutdown", "power off", "restart", "reboot", "log out", "logout", "log off", "sign out", "hibernate", "suspend"],
        ["关机", "关闭计算机", "重启", "重新启动", "注销", "退出登录", "休眠", "睡眠", "關機", "登出"]) with
    { Chords = [KeyChord.Parse("Ctrl+Alt+Delete"), KeyChord.Parse("Ctrl+Alt+Backspace")] };

    /// <summary>Gets the rule about rights given away.</summary>
    public static RiskRule Permission { get; } = Ask(
        "permission",
        ["allow", "always allow", "grant", "authorize", "authorise", "give access", "trust", "run as administrator", "make public", "accept the risk"],
        ["允许", "始终允许", "授权", "授予", "信任", "以管理员身份", "公开", "同意并继续", "接受风险", "允許", "授權"]);

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<RiskRule> All { get; } = [Delete, Send, Pay, Install, Format, PowerOff, Permission];

    private static RiskRule Ask(string name, string[] english, string[] chinese) =>
        new(name, PolicyOutcome.Ask) { Phrases = [.. english, .. chinese] };
}
