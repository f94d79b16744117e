using System.Globalization;
using System.Text.RegularExpressions;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Reads Chinese phrases, their spaces already taken out.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="scope">The part of the desktop that the sentence begins with; null for all.</param>
internal sealed partial class ChinesePhrases(Sentence sentence, LocatorScope? scope) : PhraseReader(sentence, scope)
{
    private const int MaxBareLength = 12;
    private const string Quoted = "[\uE000-\uF8FF]";
    private const string Digits = "一二三四五六七八九十";

    private static readonly string Role = string.Join('|', RoleWords.All.Where(w => w[0] >= 128).Select(Regex.Escape));
    private static readonly Regex NameThenRole = new($"^(?:(?:名为|名叫|叫做|标签为))?(?<name>{Quoted})的?(?<role>{Role})$", RegexOptions.CultureInvariant);
    private static readonly Regex RoleThenName = new($"^(?<role>{Role})(?<name>{Quoted})$", RegexOptions.CultureInvariant);
    private static readonly Regex PartThenRole = new($"^包含(?<name>{Quoted})的(?<role>{Role})$", RegexOptions.CultureInvariant);
    private static readonly Regex BareThenRole = new($"^(?<name>.*?)(?<role>{Role})$", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    protected override IReadOnlyList<ConditionRule> Conditions => ChineseConditions.All;

    /// <summary>Takes "在“另存为”对话框中，…" off the beginning of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>The part of the desktop, null when the sentence names none; and the rest.</returns>
    public static (LocatorScope? Scope, string Remainder) Lead(Sentence sentence)
    {
        var match = LeadPattern().Match(sentence.Compact);
        if (!match.Success)
        {
            return (null, sentence.Compact);
        }

        // "在“另存为”对话框的“名称”里输入…": what follows is in the window, too.
        var rest = match.Groups["rest"].Value;
        return (ScopeOf(sentence, match), rest[0] == '的' ? "在" + rest[1..] : rest);
    }

    /// <inheritdoc/>
    public override WindowTarget? Window(string phrase)
    {
        var part = phrase.Trim();
        if (part.Length == 0 || part is "窗口" or "当前窗口" or "对话框")
        {
            return new WindowTarget(Scope?.Window, Scope?.Application);
        }

        var match = WindowPattern().Match(part);
        return match.Success && ScopeOf(Sentence, match) is { } named ? new WindowTarget(named.Window, named.Application) : null;
    }

    /// <inheritdoc/>
    public override KeyChord? Chord(string text) => text switch
    {
        "回车" or "回车键" => KeyChord.Parse("Enter"),
        "空格" or "空格键" => KeyChord.Parse("Space"),
        "退格" or "退格键" => KeyChord.Parse("Backspace"),
        "删除键" => KeyChord.Parse("Delete"),
        "制表键" => KeyChord.Parse("Tab"),
        "上" or "上键" or "上箭头" or "向上键" => KeyChord.Parse("Up"),
        "下" or "下键" or "下箭头" or "向下键" => KeyChord.Parse("Down"),
        "左" or "左键" or "左箭头" or "向左键" => KeyChord.Parse("Left"),
        "右" or "右键" or "右箭头" or "向右键" => KeyChord.Parse("Right"),
        _ => base.Chord(text.TrimEnd('键')),
    };

    /// <inheritdoc/>
    protected override TargetWords? Describe(string phrase)
    {
        if (phrase is "焦点" or "焦点元素" or "当前焦点" or "获得焦点的元素" or "当前输入框")
        {
            return TargetWords.Of(new FocusedTarget());
        }

        if (PointPattern().Match(phrase) is { Success: true } point)
        {
            return TargetWords.Of(new PointTarget(new ScreenPoint(Whole(point, "x"), Whole(point, "y"))));
        }

        if (WithinPattern().Match(phrase) is { Success: true } within && ScopeOf(Sentence, within) is { } scope)
        {
            return Describe(within.Groups["rest"].Value) is { } inner ? inner with { Scope = scope } : null;
        }

        if (PlacePattern().Match(phrase) is { Success: true } place)
        {
            return Placed(place, RelationOf(place.Groups["relation"].Value[0]));
        }

        return ContainerPattern().Match(phrase) is { Success: true } container ? Placed(container, SpatialRelation.Inside) : Simple(phrase);
    }

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static SpatialRelation RelationOf(char word) => word switch
    {
        '右' => SpatialRelation.RightOf,
        '左' => SpatialRelation.LeftOf,
        '上' => SpatialRelation.Above,
        '下' => SpatialRelation.Below,
        _ => SpatialRelation.Near,
    };

    private static LocatorScope? ScopeOf(Sentence sentence, Match match)
    {
        var name = sentence.Restore(match.Groups["name"].Value);
        return match.Groups["application"].Success ? new LocatorScope(null, name) : new LocatorScope(TextPattern.Contains(name));
    }

    private TargetWords? Placed(Match match, SpatialRelation relation)
    {
        var what = Simple(match.Groups["rest"].Value);
        var anchor = Describe(match.Groups["anchor"].Value);
        return what is null || anchor is null || anchor.Fixed is not null ? null : what with { Relation = relation, Anchor = anchor };
    }

    private TargetWords? Simple(string phrase)
    {
        if (OrdinalPattern().Match(phrase) is not { Success: true } ordinal)
        {
            return Plain(phrase);
        }

        var nth = ordinal.Groups["nth"].Value;
        var number = Digits.IndexOf(nth, StringComparison.Ordinal) is >= 0 and var index ? index + 1 : int.Parse(nth, CultureInfo.InvariantCulture);
        return Plain(ordinal.Groups["rest"].Value) is { } words ? words with { Nth = number } : null;
    }

    private TargetWords? Plain(string part)
    {
        if (part.Length == 1 && Sentence.IsPlaceholder(part[0]))
        {
            return new TargetWords([], TextPattern.Exact(Sentence.Restore(part)));
        }

        foreach (var pattern in new[] { NameThenRole, RoleThenName })
        {
            if (pattern.Match(part) is { Success: true } named)
            {
                return new TargetWords(RoleWords.Of(named.Groups["role"].Value), TextPattern.Exact(Sentence.Restore(named.Groups["name"].Value)));
            }
        }

        return PartThenRole.Match(part) is { Success: true } partial
            ? new TargetWords(RoleWords.Of(partial.Groups["role"].Value), TextPattern.Contains(Sentence.Restore(partial.Groups["name"].Value)))
            : Bare(part);
    }

    private static TargetWords? Bare(string part)
    {
        var match = BareThenRole.Match(part);
        var roles = match.Success ? RoleWords.Of(match.Groups["role"].Value) : [];
        var name = match.Success ? match.Groups["name"].Value : part;
        if (name.Length == 0)
        {
            return match.Success ? new TargetWords(roles, null) : null;
        }

        return name.Length <= MaxBareLength && !JointPattern().IsMatch(name) ? new TargetWords(roles, TextPattern.Exact(name)) : null;
    }

    [GeneratedRegex(@"^在(?:(?<name>[\uE000-\uF8FF]|[^,在\uE000-\uF8FF]{1,20}?)(?:窗口|对话框|(?<application>应用|程序))|(?:窗口|对话框|(?<application>应用|程序))(?<name>[\uE000-\uF8FF]))(?:里面|里|中|内|上)?,?(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"^(?:(?<name>[\uE000-\uF8FF]|[^,\uE000-\uF8FF]{1,20}?)(?:窗口|对话框|(?<application>应用|程序))|(?:窗口|对话框|(?<application>应用|程序))(?<name>[\uE000-\uF8FF]|[A-Za-z][^ ,]*))$", RegexOptions.CultureInvariant)]
    private static partial Regex WindowPattern();

    [GeneratedRegex(@"^(?<name>[\uE000-\uF8FF]|[^,\uE000-\uF8FF]{1,20}?)(?:窗口|对话框|(?<application>应用|程序))(?:里面|里|中|内|上)?的(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithinPattern();

    [GeneratedRegex(@"^(?<anchor>.+)(?<relation>右边|右侧|右面|左边|左侧|左面|下面|下方|下边|上面|上方|上边|旁边|附近)的?(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^(?<anchor>.+?)(?:里面|里|中|内|上)的(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerPattern();

    [GeneratedRegex(@"^(?:坐标|位置|点)?\(?(?<x>-?\d{1,6}),(?<y>-?\d{1,6})\)?(?:处)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PointPattern();

    [GeneratedRegex(@"^第(?<nth>[一二三四五六七八九十]|[1-9]\d{0,2})个(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalPattern();

    // Words that join phrases, and marks: a name that has one of them must be quoted.
    [GeneratedRegex(@"[,>\uE000-\uF8FF的在和并把将到或次]|然后|以及|所有|全部|如果|直到", RegexOptions.CultureInvariant)]
    private static partial Regex JointPattern();
}
