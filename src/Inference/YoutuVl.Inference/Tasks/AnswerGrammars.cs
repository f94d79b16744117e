using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;

namespace YoutuVl.Inference.Tasks;

/// <summary>The grammars of answers, made when they are first needed and kept for pictures of the same size. Thread-safe.</summary>
internal sealed class AnswerGrammars(IVisionLanguageModel model)
{
    private const int MostGrammars = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<(Func<int, int, AnswerFormat> Format, int Width, int Height), TokenGrammar> _grammars = [];
    private readonly Lazy<ConstraintVocabulary> _vocabulary = new(() => new ConstraintVocabulary(model.Tokenizer, [model.Config.Tokens.End]));

    /// <summary>Begins an answer.</summary>
    /// <param name="format">The format for a width and a height of the resized picture.</param>
    /// <param name="mapping">The sizes of the picture.</param>
    public ITokenConstraint Begin(Func<int, int, AnswerFormat> format, ImageMapping mapping)
    {
        var key = (format, mapping.ResizedWidth, mapping.ResizedHeight);
        lock (_lock)
        {
            if (!_grammars.TryGetValue(key, out TokenGrammar? grammar))
            {
                if (_grammars.Count >= MostGrammars)
                {
                    _grammars.Clear();
                }

                grammar = new TokenGrammar(_vocabulary.Value, format(mapping.ResizedWidth, mapping.ResizedHeight));
                _grammars.Add(key, grammar);
            }

            return grammar.CreateConstraint();
        }
    }
}
