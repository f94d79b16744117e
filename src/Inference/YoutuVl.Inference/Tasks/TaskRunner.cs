using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>
/// Answers questions. The picture comes first in every prompt, so a second question about the same picture runs only its own words. Thread-safe.
/// </summary>
internal sealed class TaskRunner : IDisposable
{
    private readonly IVisionLanguageModel _model;
    private readonly TaskOptions _options;
    private readonly PromptCache _sessions;
    private readonly ImageEncoding _images;
    private readonly TaskPromptBuilder _prompts;
    private readonly AnswerGrammars _grammars;
    private readonly int _coordinates;
    private readonly SemaphoreSlim _encoding = new(1);

    public TaskRunner(IVisionLanguageModel model, TaskOptions options, TimeProvider time)
    {
        (_model, _options) = (model, options);
        _sessions = new PromptCache(new TextGenerator(model.Language, model.Tokenizer, [model.Config.Tokens.End], time), options.HeldPositions);
        _images = new ImageEncoding(model, options.CachedImages, time);
        _prompts = new TaskPromptBuilder(model.Config.Tokens, model.Tokenizer);
        _grammars = new AnswerGrammars(model);
        _coordinates = CoordinateTokens.TryFind(model.Tokenizer, out CoordinateTokens? tokens) ? tokens.Maximum + 1 : 0;
    }

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the work within one run of the model.</param>
    public async Task<TaskRun> AnswerAsync(TaskQuestion question, CancellationToken cancellationToken)
    {
        var image = await EncodeAsync(question, cancellationToken).ConfigureAwait(false);
        var prompt = _prompts.Build(image, question.Prompt);
        var generation = question.Generation ?? _options.Generation;

        // The answer may be as long as there is room; a prompt that leaves none is the session's to refuse.
        int room = _model.Config.Language.MaximumPositions - prompt.Sum(part => part.Length);
        generation = generation with { MaxTokens = Math.Clamp(room, 1, generation.MaxTokens) };
        var constraint = question.Constraint ?? await ConstraintAsync(question, image, cancellationToken).ConfigureAwait(false);
        using var lease = _sessions.Rent(prompt, generation.MaxTokens);
        var request = new GenerationRequest(prompt) { Options = generation, Constraint = constraint, KeepImageStates = question.KeepStates };
        var result = await lease.Session.GenerateAsync(request, cancellationToken).ConfigureAwait(false);

        // Copied, because the session goes back and may run another prompt.
        var states = question.KeepStates ? new ImageStates(lease.Session.ImageStates(0).ToArray(), image.Grid) : null;
        return new TaskRun(question, image, result) { States = states };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sessions.Dispose();
        _encoding.Dispose();
    }

    private async Task<EncodedImage> EncodeAsync(TaskQuestion question, CancellationToken cancellationToken)
    {
        await _encoding.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => _images.Encode(question.Image.Crop(), SizeFor(question), cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _encoding.Release();
        }
    }

    // The first constraint of a model prepares its vocabulary, which takes some tenths of a second.
    private async Task<ITokenConstraint?> ConstraintAsync(TaskQuestion question, EncodedImage image, CancellationToken cancellationToken) =>
        _options.ConstrainAnswers && question.Format is { } format
            ? await Task.Run(() => _grammars.Begin(format, image.Mapping), cancellationToken).ConfigureAwait(false)
            : null;

    private ImageProcessingOptions SizeFor(TaskQuestion question) => question.Coordinates && _coordinates > 0
        ? new ImageProcessingOptions { MaxPatches = _options.Images.MaxPatches, MaximumEdge = Math.Min(_options.Images.MaximumEdge ?? _coordinates, _coordinates) }
        : _options.Images;
}
