using System.Globalization;
using System.Text.RegularExpressions;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Reads English phrases.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="scope">The part of the desktop that the sentence begins with; null for all.</param>
internal sealed partial class EnglishPhrases(Sentence sentence, LocatorScope? scope) : PhraseReader(sentence, scope)
{
    private const int MaxBareWords = 4;
    private const string Quoted = "[\uE000-\uF8FF]";

    private static readonly string Role = string.Join('|', RoleWords.All.Where(w => w[0] < 128).Select(Regex.Escape));
    private static readonly Regex NameThenRole = new($"^(?<name>{Quoted}) (?<role>{Role})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex RoleThenName = new(
        $"^(?<role>{Role}) (?:(?:named|called|labelled|labeled|titled|with the (?:name|label|text|title)|(?<part>containing|that contains)|(?<start>starting with|that starts with)) )?(?<name>{Quoted})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex BareThenRole = new($"^(?<name>.+?) (?<role>{Role})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex ContainerOf = new(
        $"^(?<rest>.+) (?:in|inside|within|of|from) (?<anchor>(?:the )?{Quoted}(?: (?:{Role}))?|the (?:.+ )?(?:{Role})|(?:the )?(?:{Role}) {Quoted})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Words that join phrases. A name that has one of them must be quoted, or "Save and close the window" would be taken for a name.
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "then", "or", "with", "by", "using", "into", "to", "from", "that", "is", "are", "in", "on", "of", "at", "if", "until", "after",
        "before", "all", "every", "except", "not", "while", "when", "the", "a", "an", "it", "them", "this", "for", "please", "everything", "times", "twice", "seconds",
    };

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <inheritdoc/>
    protected override IReadOnlyList<ConditionRule> Conditions => EnglishConditions.All;

    /// <summary>Takes "in the 'Save As' dialog, …" off the beginning of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>The part of the desktop, null when the sentence names none; and the rest.</returns>
    public static (LocatorScope? Scope, string Remainder) Lead(Sentence sentence)
    {
        var match = LeadPattern().Match(sentence.Words);
        return match.Success ? (ScopeOf(sentence, match), match.Groups["rest"].Value) : (null, sentence.Words);
    }

    /// <inheritdoc/>
    public override WindowTarget? Window(string phrase)
    {
        var part = phrase.Trim();
        if (part.Length == 0)
        {
            return new WindowTarget(Scope?.Window, Scope?.Application);
        }

        var match = WindowPattern().Match(part);
        return match.Success && ScopeOf(Sentence, match) is { } named ? new WindowTarget(named.Window, named.Application) : null;
    }

    /// <inheritdoc/>
    public override KeyChord? Chord(string text)
    {
        var match = KeyPattern().Match(text);
        return base.Chord(match.Success ? match.Groups["key"].Value : text);
    }

    /// <inheritdoc/>
    protected override TargetWords? Describe(string phrase)
    {
        if (FocusPattern().IsMatch(phrase))
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
            return Placed(place, RelationOf(place.Groups["relation"].Value));
        }

        return ContainerOf.Match(phrase) is { Success: true } container ? Placed(container, SpatialRelation.Inside) : Simple(phrase);
    }

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static SpatialRelation RelationOf(string words) =>
        words.Contains("right", StringComparison.OrdinalIgnoreCase) ? SpatialRelation.RightOf
        : words.Contains("left", StringComparison.OrdinalIgnoreCase) ? SpatialRelation.LeftOf
        : words.StartsWith('a') || words.StartsWith('A') ? SpatialRelation.Above
        : words.StartsWith('n') || words.StartsWith('N') || words.StartsWith("bes", StringComparison.OrdinalIgnoreCase) ? SpatialRelation.Near
        : SpatialRelation.Below;

    private static LocatorScope? ScopeOf(Sentence sentence, Match match)
    {
        var name = match.Groups["name"].Value;
        return match.Groups["application"].Success
            ? new LocatorScope(null, sentence.Restore(name))
            : new LocatorScope(TextPattern.Contains(sentence.Restore(name)));
    }

    private TargetWords? Placed(Match match, SpatialRelation relation)
    {
        var what = Simple(match.Groups["rest"].Value);
        var anchor = Describe(match.Groups["anchor"].Value);
        return what is null || anchor is null || anchor.Fixed is not null ? null : what with { Relation = relation, Anchor = anchor };
    }

    private TargetWords? Simple(string phrase)
    {
        var part = ArticlePattern().Replace(phrase.Trim(), string.Empty);
        if (OrdinalPattern().Match(part) is { Success: true } ordinal)
        {
            return Plain(ordinal.Groups["rest"].Value) is { } words ? words with { Nth = NthOf(ordinal.Groups["nth"].Value) } : null;
        }

        return Plain(part);
    }

    private static int NthOf(string word)
    {
        var index = Array.FindIndex(Ordinals, o => o.Equals(word, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : int.Parse(word[..^2], CultureInfo.InvariantCulture);
    }

    private TargetWords? Plain(string part)
    {
        if (part.Length == 1 && Sentence.IsPlaceholder(part[0]))
        {
            return new TargetWords([], TextPattern.Exact(Sentence.Restore(part)));
        }

        if (NameThenRole.Match(part) is { Success: true } before)
        {
            return new TargetWords(RoleWords.Of(before.Groups["role"].Value), TextPattern.Exact(Sentence.Restore(before.Groups["name"].Value)));
        }

        if (RoleThenName.Match(part) is { Success: true } after)
        {
            var how = after.Groups["part"].Success ? TextMatch.Contains : after.Groups["start"].Success ? TextMatch.StartsWith : TextMatch.Exact;
            return new TargetWords(RoleWords.Of(after.Groups["role"].Value), new TextPattern(Sentence.Restore(after.Groups["name"].Value), how));
        }

        return Bare(part);
    }

    private static TargetWords? Bare(string part)
    {
        if (part.Length == 0)
        {
            return null;
        }

        if (RoleWords.All.Contains(part, StringComparer.OrdinalIgnoreCase))
        {
            return new TargetWords(RoleWords.Of(part), null);
        }

        var match = BareThenRole.Match(part);
        var name = match.Success ? match.Groups["name"].Value : part;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = words.Length <= MaxBareWords && !words.Any(Joints.Contains) && !name.Any(c => c is ',' or '>' or '"' or '\'' || Sentence.IsPlaceholder(c))
            && (name.Length == 1 || !name.Contains('+', StringComparison.Ordinal));
        return isName ? new TargetWords(match.Success ? RoleWords.Of(match.Groups["role"].Value) : [], TextPattern.Exact(name)) : null;
    }

    [GeneratedRegex(@"^in (?:the )?(?:(?<name>[\uE000-\uF8FF]|[^ ,]+(?: [^ ,]+){0,3}?) (?:window|dialog|dialogue|(?<application>application|app))|(?:window|dialog|dialogue|(?<application>application|app)) (?<name>[\uE000-\uF8FF]|[^ ,]+))(?:, ?| )(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"^(?:the )?(?:(?<name>[\uE000-\uF8FF]|[^ ,]+(?: [^ ,]+){0,3}?) (?:window|dialog|dialogue|(?<application>application|app))|(?:window|dialog|dialogue|(?<application>application|app)) (?<name>[\uE000-\uF8FF]|[^ ,]+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WindowPattern();

    [GeneratedRegex(@"^(?<rest>.+) (?:in|on|of|from) (?:the )?(?:(?<name>[\uE000-\uF8FF]|[^ ,]+(?: [^ ,]+){0,3}?) (?:window|dialog|dialogue|(?<application>application|app))|(?:window|dialog|dialogue|(?<application>application|app)) (?<name>[\uE000-\uF8FF]|[^ ,]+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithinPattern();

    [GeneratedRegex(@"^(?<rest>.+?) (?<relation>(?:to |on )?the right of|right of|(?:to |on )?the left of|left of|below|under|underneath|above|next to|near|beside) (?<anchor>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^(?:the )?(?:focused (?:element|field)|focus)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FocusPattern();

    [GeneratedRegex(@"^(?:(?:the )?(?:point|position|pixel) )?\(?(?<x>-?\d{1,6}) ?, ?(?<y>-?\d{1,6})\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointPattern();

    [GeneratedRegex(@"^(?:the|a|an|my) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[1-9]\d{0,2}(?:st|nd|rd|th)) (?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalPattern();

    [GeneratedRegex(@"^(?:the )?(?<key>\S.*?)(?: key)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
