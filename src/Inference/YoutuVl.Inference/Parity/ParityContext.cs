using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Models;

namespace YoutuVl.Inference.Parity;

/// <summary>What the checks work with.</summary>
/// <param name="Golden">The vectors.</param>
/// <param name="Model">The checkpoint of the vectors, imported and loaded.</param>
/// <param name="Preprocessor">How images become patch rows.</param>
/// <param name="Limits">The tolerances.</param>
internal sealed record ParityContext(GoldenSet Golden, IVisionLanguageModel Model, PreprocessorConfig Preprocessor, ParityLimits Limits);
