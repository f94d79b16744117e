using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Windows;
using static YoutuVl.Agent.Planning.Instructions.InstructionRule;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Chinese sentences. The first that reads a sentence decides.</summary>
internal static class ChineseRules
{
    private const string Click = "(点击|单击|点一下|点按|按下|按|点)";

    /// <summary>Gets the forms about conditions.</summary>
    public static IReadOnlyList<InstructionRule> Conditions { get; } =
    [
        One("等待直到“已保存”出现", "(等待|等)[直到|到]{condition}[,(最多|最长)[等待]{seconds:number}秒]", ActionParts.WaitUntil),
        One("等待2秒", "(等待|等|暂停){seconds:number}秒[钟]", ActionParts.Wait),
        One("检查“总计”是42", "(检查|确认|验证|确保|断言)[一下]{condition}", ActionParts.Check),
    ];

    /// <summary>Gets the forms about the keyboard.</summary>
    public static IReadOnlyList<InstructionRule> Keyboard { get; } =
    [
        One("按 Ctrl+S", "(按下|按|敲){chord}[{count:number}(次|下)]", ActionParts.Press),
        One("按三次 Tab", "(按下|按|敲){count:number}(次|下){chord}", ActionParts.Press),
        One("按住 Shift 2秒", "按住{chord}{seconds:number}秒[钟]", ActionParts.Hold),
        One("全选", "全选", ActionParts.Press("Ctrl+A")),
        One("复制", "复制", ActionParts.Press("Ctrl+C")),
        One("剪切", "剪切", ActionParts.Press("Ctrl+X")),
        One("粘贴", "粘贴", ActionParts.Press("Ctrl+V")),
        One("撤销", "(撤销|撤消)", ActionParts.Press("Ctrl+Z")),
        One("重做", "重做", ActionParts.Press("Ctrl+Shift+Z")),
    ];

    /// <summary>Gets the forms about the pointer.</summary>
    public static IReadOnlyList<InstructionRule> Pointer { get; } =
    [
        One("双击“notes.txt”", "双击{target}", ActionParts.On(t => new ClickAction(t, Count: 2))),
        One("右键点击“notes.txt”", "(右键点击|右键单击|右击){target}", ActionParts.On(t => new ClickAction(t, PointerButton.Right))),
        One("把鼠标移到“帮助”按钮上", "[把](鼠标移到|鼠标移动到|悬停在){target}[上]", ActionParts.On(t => new MovePointerAction(t))),
        One("把“a.txt”拖到“回收站”", "[把|将]{from}(拖到|拖动到|拖拽到|拖放到){to}[里面|里|中|上]", ActionParts.Drag),
        One("拖动“a.txt”到“回收站”", "(拖动|拖拽){from}到{to}[里面|里|中|上]", ActionParts.Drag),
        One("向下滚动3次", "[在{target}(里面|里|中|上)](向下滚动|往下滚动|向下滚|下滚)[{count:number}(次|格|行)]", m => ActionParts.Scroll(m, 1, 0)),
        One("在“文件”列表中向上滚动", "[在{target}(里面|里|中|上)](向上滚动|往上滚动|向上滚|上滚)[{count:number}(次|格|行)]", m => ActionParts.Scroll(m, -1, 0)),
        One("滚动到“条款”", "(滚动到|滚到){target}", m => ActionParts.ScrollTo(m, ["底部", "顶部", "末尾", "开头", "最下面", "最上面"])),
        One("点击“保存”按钮", Click + "{target}", ActionParts.On(t => new ClickAction(t))),
    ];

    /// <summary>Gets the forms about text.</summary>
    public static IReadOnlyList<InstructionRule> Text { get; } =
    [
        One("在“密码”里填入密钥 PASSWORD", "[在{target}(里面|里|中|内|上)](填入|输入)(密钥|机密){secret:word}", ActionParts.FillSecret),
        One("在“姓名”里输入“张三”", "(在|往|向){target}(里面|里|中|内|上|处)(输入|键入|填写|填入|写入){text:word}", ActionParts.TypeInto),
        One("输入“你好”到“备注”", "(输入|键入){text:quoted}到{target}[里面|里|中]", ActionParts.TypeInto),
        One("输入“你好”", "(输入|键入){text:word}", ActionParts.Type),
        One("把“姓名”设为“李四”", "(把|将){target}(设为|设置为|改为|改成|设成){text:quoted}", ActionParts.SetText),
        One("清空“姓名”", "清空{target}", m => m.Target("target", TargetKind.Field) is { } field ? new SetTextAction(field, string.Empty) : null),
        One("把“一些文字”复制到剪贴板", "(把|将){text:quoted}(复制到|放到|放入)(剪贴板|剪切板)", m => new SetClipboardAction(m.Text("text"))),
        One("读取剪贴板", "读取(剪贴板|剪切板)", _ => new ReadClipboardAction()),
    ];

    /// <summary>Gets the forms about menus.</summary>
    public static IReadOnlyList<InstructionRule> Menus { get; } =
    [
        new("打开“文件”菜单", "(打开|点击|单击|展开){menu}菜单", ActionParts.OpenMenu),
        new("选择“文件”>“另存为…”", "(选择|打开|点击|单击)[菜单]{path}", ActionParts.MenuPath),
    ];

    /// <summary>Gets the forms about windows and applications.</summary>
    public static IReadOnlyList<InstructionRule> Windows { get; } =
    [
        One("关闭窗口“笔记”", "关闭{window}", ActionParts.OnWindow(w => new CloseWindowAction(w))),
        One("切换到窗口“笔记”", "(切换到|激活|转到){window}", ActionParts.OnWindow(w => new ActivateWindowAction(w))),
        One("最小化窗口", "最小化{window}", ActionParts.SetState(WindowState.Minimized)),
        One("最大化窗口", "最大化{window}", ActionParts.SetState(WindowState.Maximized)),
        One("还原窗口“笔记”", "还原{window}", ActionParts.SetState(WindowState.Normal)),
        One("把窗口“笔记”移到10, 20", "(把|将){window}(移到|移动到){x:number},{y:number}", ActionParts.MoveWindow),
        One("启动 mousepad --disable-server", "(启动|运行)[程序|应用]{command}", ActionParts.Launch),
    ];

    /// <summary>Gets the forms about elements.</summary>
    public static IReadOnlyList<InstructionRule> Elements { get; } =
    [
        One("把“音量”设为30", "(把|将){target}(设为|设置为|调到|改为|设成){number:number}", ActionParts.SetNumber),
        One("在“颜色”中选择“红色”", "在{container}(里面|里|中|内|上)(选择|选中){target}", m => ActionParts.SelectIn(m, (item, container) => $"{container}里的{item}")),
        One("取消勾选“记住我”", "(取消勾选|取消选中){target}", ActionParts.On(t => new ToggleAction(t, false), TargetKind.Check)),
        One("勾选“记住我”", "(勾选|打勾){target}", ActionParts.On(t => new ToggleAction(t, true), TargetKind.Check)),
        One("选择“红色”", "(选择|选中){target}", ActionParts.On(t => new SelectAction(t), TargetKind.Item)),
        One("切换“粗体”", "切换{target}", ActionParts.On(t => new ToggleAction(t), TargetKind.Check)),
        One("展开“文档”", "展开{target}", ActionParts.On(t => new ExpandAction(t))),
        One("折叠“文档”", "(折叠|收起){target}", ActionParts.On(t => new ExpandAction(t, false))),
        One("聚焦“姓名”", "(聚焦|聚焦到){target}", ActionParts.On(t => new FocusAction(t), TargetKind.Field)),
        One("读取“总计”", "读取{target}[的值|的内容|的文本]", ActionParts.On(t => new ReadAction(t), TargetKind.Shown)),
    ];
}
