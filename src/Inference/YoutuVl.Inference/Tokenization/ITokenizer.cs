namespace YoutuVl.Inference.Tokenization;

/// <summary>Text to token ids and back. Thread-safe.</summary>
public interface ITokenizer
{
    /// <summary>Ids run from 0 to this number; some may have no token.</summary>
    int VocabularySize { get; }

    /// <summary>The ids of a text. Added tokens written out in it are matched first; nothing is put before or after.</summary>
    /// <param name="text">Any text; unpaired surrogates count as U+FFFD.</param>
    int[] Encode(string text);

    /// <summary>The ids of a text from outside: like <see cref="Encode"/>, but tokens flagged special that are written out in it are plain text, so it cannot end a message.</summary>
    /// <param name="text">Any text; unpaired surrogates count as U+FFFD.</param>
    int[] EncodePlain(string text);

    /// <summary>The text of ids. Bytes that are not valid UTF-8 become U+FFFD.</summary>
    /// <param name="tokens">Token ids; ids without a token contribute nothing.</param>
    /// <param name="skipSpecial">Leaves out tokens flagged special. Coordinate and tag tokens are not flagged.</param>
    string Decode(ReadOnlySpan<int> tokens, bool skipSpecial);

    /// <summary>The id of a whole token (added token or vocabulary piece written as its text), or null.</summary>
    /// <param name="content">The token's text, such as <c>&lt;box&gt;</c>.</param>
    int? IdOf(string content);

    /// <summary>The bytes that a token stands for, empty for an id without a token.</summary>
    /// <param name="token">The token's id.</param>
    ReadOnlyMemory<byte> Bytes(int token);

    /// <summary>Whether a token is flagged special.</summary>
    /// <param name="token">The token's id.</param>
    bool IsSpecial(int token);
}
