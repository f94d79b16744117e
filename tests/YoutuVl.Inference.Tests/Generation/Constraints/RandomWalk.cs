using Shouldly;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;

namespace YoutuVl.Inference.Tests.Generation.Constraints;

/// <summary>Answers of a model that chooses among the allowed tokens at random.</summary>
internal static class RandomWalk
{
    /// <summary>Generates until the end token is chosen or nothing else is possible.</summary>
    public static int[] Take(TokenGrammar grammar, FakeTokenizer tokenizer, int seed, int most = 5000)
    {
        var random = new Random(seed);
        ITokenConstraint constraint = grammar.CreateConstraint();
        List<int> tokens = [];
        while (true)
        {
            int[] allowed = Allowed(constraint, tokenizer.VocabularySize);
            allowed.Length.ShouldBeGreaterThan(0, $"stuck after {tokenizer.Decode([.. tokens], false)}");
            allowed.Contains(tokenizer.End).ShouldBe(constraint.IsComplete);
            int token = allowed[random.Next(allowed.Length)];
            if (token == tokenizer.End)
            {
                return [.. tokens];
            }

            constraint.Accept(token);
            tokens.Add(token);
            tokens.Count.ShouldBeLessThan(most, "a bounded format must come to its end");
        }
    }

    /// <summary>The tokens that a constraint leaves possible.</summary>
    public static int[] Allowed(ITokenConstraint constraint, int vocabulary)
    {
        var scores = new float[vocabulary];
        constraint.Apply(scores);
        return [.. Enumerable.Range(0, vocabulary).Where(token => !float.IsNegativeInfinity(scores[token]))];
    }

    /// <summary>Follows a text token by token, as the tokenizer splits it.</summary>
    /// <returns>Whether every token was allowed and the text is complete.</returns>
    public static bool Accepts(TokenGrammar grammar, FakeTokenizer tokenizer, string text)
    {
        ITokenConstraint constraint = grammar.CreateConstraint();
        foreach (int token in tokenizer.Encode(text))
        {
            if (!Allowed(constraint, tokenizer.VocabularySize).Contains(token))
            {
                return false;
            }

            constraint.Accept(token);
        }

        return constraint.IsComplete;
    }
}
