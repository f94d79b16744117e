using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>The forms of conditions in Chinese. The first that reads a phrase decides.</summary>
internal static class ChineseConditions
{
    /// <summary>Gets the forms.</summary>
    public static IReadOnlyList<ConditionRule> All { get; } =
    [
        new("{window}(窗口|对话框)(已打开|打开|出现|存在)", ConditionParts.WindowIs),
        new("(窗口|对话框){window:quoted}(已打开|打开|出现|存在)", ConditionParts.WindowIs),
        new("{window}(窗口|对话框)(已关闭|关闭|消失|不存在)", ConditionParts.WindowIsGone),
        new("(窗口|对话框){window:quoted}(已关闭|关闭|消失|不存在)", ConditionParts.WindowIsGone),
        new("(窗口标题|窗口的标题|标题)包含{text}", ConditionParts.Title(TextMatch.Contains)),
        new("(窗口标题|窗口的标题|标题)(等于|为|是){text}", ConditionParts.Title(TextMatch.Exact)),
        new("文件{file:word}存在", ConditionParts.FileIs),
        new("文件{file:quoted}[的内容]包含{text}", ConditionParts.FileContains),
        new("文件{file:quoted}[的内容](等于|为|是){text}", ConditionParts.FileEquals),
        new("(剪贴板|剪切板)[的内容]包含{text}", ConditionParts.Clipboard(TextMatch.Contains)),
        new("(剪贴板|剪切板)[的内容](等于|为|是){text}", ConditionParts.Clipboard(TextMatch.CaseSensitive)),
        new("(屏幕|画面)(稳定|静止)[下来]", _ => new ScreenIsStable(ConditionParts.Quiet)),
        new("(程序|应用){application:word}(已退出|退出|已结束|结束)", ConditionParts.Exited),
        new("{target}(消失|不可见|不存在|不见了|已消失)", ConditionParts.Gone),
        new("{target}(可见|出现|存在|显示出来|已显示)", ConditionParts.Visible),
        new("{target}(未勾选|没有勾选|未被勾选|已取消勾选)", m => ConditionParts.State(m, ElementStates.Checked, present: false)),
        new("{target}(已勾选|被勾选|已被勾选)", m => ConditionParts.State(m, ElementStates.Checked, present: true)),
        new("{target}(不可用|已禁用|被禁用)", m => ConditionParts.State(m, ElementStates.Enabled, present: false)),
        new("{target}(可用|已启用)", m => ConditionParts.State(m, ElementStates.Enabled, present: true)),
        new("{target}(未选中|没有选中|未被选中)", m => ConditionParts.State(m, ElementStates.Selected, present: false)),
        new("{target}(已选中|被选中|已被选中)", m => ConditionParts.State(m, ElementStates.Selected, present: true)),
        new("{target}(已折叠|已收起)", m => ConditionParts.State(m, ElementStates.Expanded, present: false)),
        new("{target}已展开", m => ConditionParts.State(m, ElementStates.Expanded, present: true)),
        new("{target}(有焦点|已获得焦点)", m => ConditionParts.State(m, ElementStates.Focused, present: true)),
        new("{target}[的值|的内容|的文本](为空|是空的)", ConditionParts.Empty),
        new("{target}[的值|的内容|的文本]包含{text}", ConditionParts.Text(TextMatch.Contains)),
        new("{target}[的值|的内容|的文本]以{text}开头", ConditionParts.Text(TextMatch.StartsWith)),
        new("{target}[的值|的内容|的文本](等于|显示为|显示|为|是|变成){text}", ConditionParts.Text(TextMatch.Exact)),
    ];
}
