using System.Collections.Immutable;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A vocabulary prepared for constraints. Preparing 283,386 tokens takes some tenths of a second, so it is done once for a tokenizer. Immutable, thread-safe.</summary>
public sealed class ConstraintVocabulary
{
    /// <summary>Prepares a vocabulary.</summary>
    /// <param name="tokenizer">The tokenizer.</param>
    /// <param name="endTokens">The ids that end an answer; they are allowed when a constraint is complete.</param>
    /// <exception cref="GenerationException">A byte that occurs in UTF-8 text has no token of its own, so that some texts could not be brought to an end.</exception>
    public ConstraintVocabulary(ITokenizer tokenizer, ImmutableArray<int> endTokens)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        (Tokenizer, EndTokens) = (tokenizer, endTokens.IsDefault ? [] : endTokens);
        Trie = new TokenTrie(tokenizer);
        Coordinates = CoordinateTokens.TryFind(tokenizer, out CoordinateTokens? coordinates) ? coordinates : null;
        ThrowIfBytesAreMissing();
    }

    internal ITokenizer Tokenizer { get; }

    internal ImmutableArray<int> EndTokens { get; }

    internal TokenTrie Trie { get; }

    internal CoordinateTokens? Coordinates { get; }

    // Printable ASCII, the line feed, continuation bytes and the first bytes of longer characters: what grammars are made of.
    private void ThrowIfBytesAreMissing()
    {
        ByteSet missing = (ByteSet.Range(0x20, 0x7E) | ByteSet.Of((byte)'\n') | ByteSet.Range(0x80, 0xBF) | ByteSet.Range(0xC2, 0xF4)) - Trie.SingleBytes;
        for (int value = 0; value < 256; value++)
        {
            if (missing.Contains((byte)value))
            {
                throw new GenerationException(
                    GenerationError.VocabularyIncomplete, $"The vocabulary has no token for the byte 0x{value:X2}, so constrained answers could get stuck. Use the byte-level tokenizer that belongs to the model.");
            }
        }
    }
}
