using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Models;

/// <summary>A loaded model: everything that tasks and generation need. Thread-safe; runs go one after another.</summary>
public interface IVisionLanguageModel : IDisposable
{
    /// <summary>The dimensions and special ids.</summary>
    ModelConfig Config { get; }

    /// <summary>Says which weights in which precision these are, the digest of the package's manifest for example: equal fingerprints mean equal vectors.</summary>
    string Fingerprint { get; }

    /// <summary>The image processor, as the model's <c>preprocessor_config.json</c> describes it.</summary>
    ImageProcessor Images { get; }

    /// <summary>The tokenizer.</summary>
    ITokenizer Tokenizer { get; }

    /// <summary>The vision encoder and merger.</summary>
    IVisionEncoder Vision { get; }

    /// <summary>The language model.</summary>
    ILanguageModel Language { get; }
}
