namespace YoutuVl.Inference.Parity;

/// <summary>Texts and their token ids.</summary>
internal static class TokenizerParity
{
    /// <summary>Counts the texts whose ids differ.</summary>
    public static ParityCheck Check(ParityContext context)
    {
        int wrong = context.Golden.File.Tokenizer.Count(golden => !context.Model.Tokenizer.Encode(golden.Text).AsSpan().SequenceEqual(golden.Ids.AsSpan()));
        return ParityCheck.AtMost($"tokenizer: texts with other ids, of {context.Golden.File.Tokenizer.Length}", wrong, 0);
    }
}
