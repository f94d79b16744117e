using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>All forms of sentence, in the order in which they are tried: the special before the general.</summary>
internal static class Grammar
{
    private static readonly (string Topic, IReadOnlyList<InstructionRule> Rules)[] English =
    [
        ("checks", EnglishRules.Conditions),
        ("menus", EnglishRules.Menus),
        ("text", EnglishActRules.Text),
        ("keyboard", EnglishActRules.Keyboard),
        ("pointer", EnglishActRules.Pointer),
        ("windows", EnglishRules.Windows),
        ("elements", EnglishRules.Elements),
        ("pointer", EnglishActRules.Click),
    ];

    private static readonly (string Topic, IReadOnlyList<InstructionRule> Rules)[] Chinese =
    [
        ("checks", ChineseRules.Conditions),
        ("menus", ChineseRules.Menus),
        ("text", ChineseRules.Text),
        ("keyboard", ChineseRules.Keyboard),
        ("elements", ChineseRules.Elements),
        ("windows", ChineseRules.Windows),
        ("pointer", ChineseRules.Pointer),
    ];

    /// <summary>Gets every form with its example.</summary>
    public static IReadOnlyList<InstructionForm> Forms { get; } = [.. FormsOf(English, "en"), .. FormsOf(Chinese, "zh")];

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>The actions; null when no form reads it.</returns>
    public static IReadOnlyList<AgentAction>? Read(Sentence sentence) => Match(sentence)?.Actions;

    /// <summary>Reads a sentence and tells by which form.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>The actions and the example of the form; null when no form reads it.</returns>
    public static (IReadOnlyList<AgentAction> Actions, string Example)? Match(Sentence sentence)
    {
        if (sentence.IsChinese)
        {
            var (scope, rest) = ChinesePhrases.Lead(sentence);
            if (First(Chinese, rest, sentence, new ChinesePhrases(sentence, scope)) is { } inChinese)
            {
                return inChinese;
            }
        }

        var (within, words) = EnglishPhrases.Lead(sentence);
        return First(English, words, sentence, new EnglishPhrases(sentence, within));
    }

    private static (IReadOnlyList<AgentAction> Actions, string Example)? First(
        (string Topic, IReadOnlyList<InstructionRule> Rules)[] table,
        string words,
        Sentence sentence,
        PhraseReader phrases)
    {
        foreach (var rule in table.SelectMany(t => t.Rules))
        {
            if (rule.TryRead(words, sentence, phrases) is { } actions)
            {
                return (actions, rule.Example);
            }
        }

        return null;
    }

    private static IEnumerable<InstructionForm> FormsOf((string Topic, IReadOnlyList<InstructionRule> Rules)[] table, string language) =>
        from topic in table
        from rule in topic.Rules
        select new InstructionForm(topic.Topic, language, rule.Example);
}
