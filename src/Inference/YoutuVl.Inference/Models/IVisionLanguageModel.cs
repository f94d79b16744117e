using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Models;

/// <summary>A loaded model: everything that tasks and generation need. Thread-safe; runs go one after another.</summary>
public interface IVisionLanguageModel : IDisposable
{
    /// <summary>The dimensions and special ids.</summary>
    ModelConfig Config { get; }

    /// <summary>The tokenizer.</summary>
    ITokenizer Tokenizer { get; }

    /// <summary>The vision encoder and merger.</summary>
    IVisionEncoder Vision { get; }

    /// <summary>The language model.</summary>
    ILanguageModel Language { get; }
}
