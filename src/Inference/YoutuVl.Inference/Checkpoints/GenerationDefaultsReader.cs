namespace YoutuVl.Inference.Checkpoints;

/// <summary>Reads and checks <c>generation_config.json</c>.</summary>
internal static class GenerationDefaultsReader
{
    private const int MaximumBytes = 1 << 20;

    /// <summary>Reads the file, or returns the defaults when there is none.</summary>
    /// <exception cref="CheckpointException">The file is malformed or a value is outside its range.</exception>
    public static GenerationDefaults Read(string path, ModelConfig model) => File.Exists(path)
        ? JsonFile.Read(path, MaximumBytes, root => Read(ConfigFields.Root(path, root), model))
        : new GenerationDefaults { EndTokens = [model.Tokens.End] };

    private static GenerationDefaults Read(ConfigFields fields, ModelConfig model)
    {
        double topP = fields.PositiveNumber("top_p", 1);
        return new GenerationDefaults
        {
            DoSample = fields.Flag("do_sample", missing: false),
            Temperature = fields.PositiveNumber("temperature", 1),
            TopP = topP <= 1 ? topP : throw fields.Wrong("top_p", "at most 1"),
            RepetitionPenalty = fields.PositiveNumber("repetition_penalty", 1),
            EndTokens = fields.IntegerOrList("eos_token_id", 0, model.Language.VocabularySize - 1) is { IsEmpty: false } ends ? ends : [model.Tokens.End],
        };
    }
}
