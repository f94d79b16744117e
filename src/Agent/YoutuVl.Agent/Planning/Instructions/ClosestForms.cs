namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Finds the forms that come closest to a sentence that is not understood.</summary>
internal static class ClosestForms
{
    private const int MaxForms = 3;
    private const double TooFar = 0.34;

    /// <summary>Finds them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>At most three forms, best first; empty when nothing comes close.</returns>
    public static IReadOnlyList<InstructionForm> To(Sentence sentence)
    {
        var wanted = Units(sentence.Source);
        return
        [
            .. Grammar.Forms
                .Select(form => (Form: form, Score: Score(wanted, Units(form.Example))))
                .Where(f => f.Score >= TooFar)
                .OrderByDescending(f => f.Score)
                .Take(MaxForms)
                .Select(f => f.Form),
        ];
    }

    // Words of Latin script, single ideographs otherwise, without what is quoted: names differ, verbs count.
    private static List<string> Units(string text)
    {
        List<string> units = [];
        foreach (var sentence in SentenceReader.Read(text))
        {
            foreach (var word in sentence.Words.Where(c => !Sentence.IsPlaceholder(c)).Aggregate(string.Empty, Append).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                units.Add(word.ToLowerInvariant());
            }
        }

        return units;
    }

    private static string Append(string text, char next) => next >= '\u2E80' ? $"{text} {next} " : text + next;

    private static double Score(List<string> wanted, List<string> offered)
    {
        if (wanted.Count == 0 || offered.Count == 0)
        {
            return 0;
        }

        // The first word is usually the verb, so it weighs as much as all the others.
        var verb = Similarity(wanted[0], offered[0]);
        var others = offered.Count(o => wanted.Any(w => Similarity(w, o) > 0.7)) / (double)Math.Max(wanted.Count, offered.Count);
        return (verb + others) / 2;
    }

    private static double Similarity(string one, string other) => 1 - (Distance(one, other) / (double)Math.Max(one.Length, other.Length));

    // Levenshtein distance, two rows.
    private static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substitution = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[other.Length];
    }
}
