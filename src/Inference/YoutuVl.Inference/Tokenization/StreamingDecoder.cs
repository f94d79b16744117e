using System.Text;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Turns tokens into text as they come. A character whose bytes are spread over several tokens is given out with the last of them; bytes that can no longer become a
/// character become U+FFFD. Not thread-safe.
/// </summary>
/// <param name="tokenizer">Tells the bytes of tokens.</param>
/// <param name="skipSpecial">Leaves out tokens flagged special; they do not interrupt a character.</param>
public sealed class StreamingDecoder(ITokenizer tokenizer, bool skipSpecial)
{
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();

    /// <summary>Takes a token and returns the text that is complete now, often empty.</summary>
    /// <param name="token">The token's id; an id without a token contributes nothing.</param>
    public string Add(int token) => skipSpecial && tokenizer.IsSpecial(token) ? string.Empty : Decode(tokenizer.Bytes(token).Span, flush: false);

    /// <summary>Ends the text: the bytes of an unfinished character become U+FFFD. The decoder can be used again.</summary>
    public string Flush() => Decode([], flush: true);

    private string Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        char[] text = new char[_utf8.GetCharCount(bytes, flush)];
        return new string(text, 0, _utf8.GetChars(bytes, text, flush));
    }
}
