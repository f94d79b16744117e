using System.Text.Json;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;

namespace YoutuVl.Inference.Tests.Generation.Constraints;

public sealed class JsonConstraintTests
{
    private static readonly JsonSchemaLimits Small = new() { MaximumStringLength = 6, MaximumItems = 3, MaximumDigits = 4 };
    private static readonly FakeTokenizer Words = new("\"name\"", "\": ", "\": \"", "\",\"", "{\"", "\"}", "}}", "click", "true", "tr", "12", "é");
    private static readonly ConstraintVocabulary Vocabulary = new(Words, [Words.End]);

    [Fact]
    public void RandomWalk_AnySchemaAndVocabulary_GivesValidJson() =>
        Gen.Select(RandomSchemas.Schema, RandomSchemas.Vocabulary, Gen.Int[0, int.MaxValue], Gen.Int[0, 2]).Sample((schema, tokenizer, seed, space) =>
        {
            JsonElement element = Parse(schema);
            var grammar = new TokenGrammar(new ConstraintVocabulary(tokenizer, [tokenizer.End]), new AnswerFormat.Json(element, Small with { MaximumWhitespace = space }));

            for (int walk = 0; walk < 2; walk++)
            {
                string text = tokenizer.Decode(RandomWalk.Take(grammar, tokenizer, seed ^ walk), skipSpecial: false);
                SchemaValidator.IsValid(element, Parse(text)).ShouldBeTrue($"{schema} does not describe {text}");
            }
        }, iter: 150);

    [Fact]
    public void Mask_AnyState_IsWhatCanBeAccepted() =>
        Gen.Select(RandomSchemas.Schema, RandomSchemas.Vocabulary, Gen.Int[0, int.MaxValue], Gen.Int[0, 30]).Sample((schema, tokenizer, seed, steps) =>
        {
            var grammar = new TokenGrammar(new ConstraintVocabulary(tokenizer, [tokenizer.End]), new AnswerFormat.Json(Parse(schema), Small));
            int[] walk = RandomWalk.Take(grammar, tokenizer, seed);
            int[] prefix = walk[..Math.Min(steps, walk.Length)];

            int[] allowed = RandomWalk.Allowed(After(grammar, prefix), tokenizer.VocabularySize);

            for (int token = 0; token < tokenizer.VocabularySize; token++)
            {
                (CanAccept(grammar, prefix, token) || (token == tokenizer.End && After(grammar, prefix).IsComplete)).ShouldBe(allowed.Contains(token));
            }
        }, iter: 40);

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["a"]}""", """{"a":1}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["a"]}""", """{"b": "x", "a": -7}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["a"]}""", """{"b":"x"}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["a"]}""", """{"a":1,"a":2}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["a"]}""", """{"a":1,"c":2}""", false)]
    [InlineData("""{"type":"object","properties":{}}""", """{}""", true)]
    [InlineData("""{"type":"string"}""", "\"\\u00e9\\ud83d\\ude00 é😀\\n\\/\"", true)]
    [InlineData("""{"type":"string"}""", "\"\\ud83d\"", false)]
    [InlineData("""{"type":"string"}""", "\"a\nb\"", false)]
    [InlineData("""{"type":"string","maxLength":2}""", "\"é😀\"", true)]
    [InlineData("""{"type":"string","maxLength":2}""", "\"abc\"", false)]
    [InlineData("""{"type":"string","minLength":2}""", "\"a\"", false)]
    [InlineData("""{"type":"number"}""", "-0.5e+10", true)]
    [InlineData("""{"type":"number"}""", "01", false)]
    [InlineData("""{"type":"number"}""", "1.", false)]
    [InlineData("""{"type":"integer"}""", "1.5", false)]
    [InlineData("""{"type":"integer","minimum":-5,"maximum":1920}""", "1920", true)]
    [InlineData("""{"type":"integer","minimum":-5,"maximum":1920}""", "1921", false)]
    [InlineData("""{"type":"integer","minimum":-5,"maximum":1920}""", "-5", true)]
    [InlineData("""{"type":"integer","minimum":-5,"maximum":1920}""", "-6", false)]
    [InlineData("""{"type":"integer","minimum":10}""", "9", false)]
    [InlineData("""{"type":"integer","minimum":10}""", "123456789", true)]
    [InlineData("""{"type":"array","items":{"type":"boolean"},"minItems":1,"maxItems":2}""", "[true, false]", true)]
    [InlineData("""{"type":"array","items":{"type":"boolean"},"minItems":1,"maxItems":2}""", "[]", false)]
    [InlineData("""{"type":"array","items":{"type":"boolean"},"minItems":1,"maxItems":2}""", "[true,true,true]", false)]
    [InlineData("""{"type":["integer","null"]}""", "null", true)]
    [InlineData("""{"type":"string","enum":["a",1]}""", "1", false)]
    [InlineData("""{"enum":["click","type"]}""", "\"click\"", true)]
    [InlineData("""{"enum":["click","type"]}""", "\"clicks\"", false)]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "42", true)]
    public void Constraint_GivenText_AcceptsWhatSchemaDescribes(string schema, string text, bool expected) =>
        RandomWalk.Accepts(new TokenGrammar(Vocabulary, new AnswerFormat.Json(Parse(schema), new JsonSchemaLimits())), Words, text).ShouldBe(expected);

    [Theory]
    [InlineData("""{"type":"string","pattern":"a*"}""", "pattern", "#")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"number","minimum":1}}}""", "minimum", "#/properties/a")]
    [InlineData("""{"type":"array","items":{"type":"array"}}""", "items", "#/items")]
    [InlineData("""{"type":"array","items":{"type":"null"},"uniqueItems":true}""", "uniqueItems", "#")]
    [InlineData("""{"anyOf":[{"type":"null"},{"$ref":"#/$defs/a"}]}""", "type", "#/anyOf/1")]
    [InlineData("""{"type":"object","additionalProperties":true}""", "additionalProperties", "#")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"null"}},"required":["b"]}""", "required", "#")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "oneOf", "#")]
    [InlineData("""{"oneOf":[{"const":"a"},{"type":"string"}]}""", "oneOf", "#")]
    [InlineData("""{"type":"object","properties":{"a/b":{"type":"string","pattern":"x"}}}""", "pattern", "#/properties/a~1b")]
    [InlineData("""{"enum":[]}""", "enum", "#")]
    [InlineData("""{"type":"string","const":5}""", "const", "#")]
    [InlineData("""{"type":"text"}""", "type", "#")]
    [InlineData("""{"type":"string","minLength":5,"maxLength":4}""", "minLength", "#")]
    [InlineData("""{"type":"array","items":{"type":"null"},"minItems":5,"maxItems":4}""", "minItems", "#")]
    [InlineData("""{"type":"integer","minimum":5,"maximum":4}""", "maximum", "#")]
    [InlineData("""{"type":"string","maxLength":-1}""", "maxLength", "#")]
    [InlineData("""{}""", "type", "#")]
    [InlineData("""true""", "schema", "#")]
    public void Compile_NotSupported_NamesKeywordAndPath(string schema, string keyword, string path)
    {
        SchemaException error = Should.Throw<SchemaException>(() => new TokenGrammar(Vocabulary, new AnswerFormat.Json(Parse(schema), new JsonSchemaLimits())));

        (error.Keyword, error.Path).ShouldBe((keyword, path));
        error.Message.ShouldContain(keyword);
    }

    [Fact]
    public void Limits_OutsideRange_Throw()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonSchemaLimits { MaximumStringLength = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonSchemaLimits { MaximumItems = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonSchemaLimits { MaximumWhitespace = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonSchemaLimits { MaximumDigits = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonSchemaLimits { MaximumDigits = 19 });
    }

    [Fact]
    public void ConstraintVocabulary_ByteWithoutToken_IsNamedError() =>
        Should.Throw<GenerationException>(() => new ConstraintVocabulary(FakeTokenizer.WithoutByte((byte)'{'), [])).Error.ShouldBe(GenerationError.VocabularyIncomplete);

    [Fact]
    public void Constraint_TokenNotAllowed_Throws()
    {
        ITokenConstraint constraint = new TokenGrammar(Vocabulary, new AnswerFormat.Json(Parse("""{"type":"null"}"""), new JsonSchemaLimits())).CreateConstraint();

        Should.Throw<ArgumentException>(() => constraint.Accept('x'));
    }

    private static ITokenConstraint After(TokenGrammar grammar, int[] tokens)
    {
        ITokenConstraint constraint = grammar.CreateConstraint();
        foreach (int token in tokens)
        {
            constraint.Accept(token);
        }

        return constraint;
    }

    private static bool CanAccept(TokenGrammar grammar, int[] prefix, int token)
    {
        try
        {
            After(grammar, prefix).Accept(token);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
