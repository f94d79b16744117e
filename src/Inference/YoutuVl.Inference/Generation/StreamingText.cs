using System.Collections.Immutable;
using System.Text;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation;

/// <summary>Turns tokens into text as they come. Gives out whole characters only, and holds back what may become a stop string. Not thread-safe.</summary>
internal sealed class StreamingText(ITokenizer tokenizer, ImmutableArray<string> stops)
{
    private readonly StreamingDecoder _decoder = new(tokenizer, skipSpecial: true);
    private readonly StringBuilder _given = new();
    private string _held = string.Empty;

    /// <summary>Whether a stop string came. Nothing is given out any more.</summary>
    public bool Stopped { get; private set; }

    /// <summary>All text given out.</summary>
    public string Text => _given.ToString();

    /// <summary>Takes a token and gives out what is certain.</summary>
    public string Add(int token) => Take(_decoder.Add(token));

    /// <summary>Ends the text and gives out what was held back; bytes of an incomplete character become U+FFFD.</summary>
    public string Flush()
    {
        string certain = Take(_decoder.Flush());
        string rest = Stopped ? string.Empty : _held;
        _held = string.Empty;
        _given.Append(rest);
        return certain + rest;
    }

    private string Take(string text)
    {
        if (Stopped)
        {
            return string.Empty;
        }

        string all = _held + text;
        int end = FirstStop(all);
        Stopped = end >= 0;
        int certain = Stopped ? end : all.Length - StopBeginning(all);
        _held = Stopped ? string.Empty : all[certain..];
        _given.Append(all, 0, certain);
        return all[..certain];
    }

    private int FirstStop(string text)
    {
        int first = -1;
        foreach (string stop in stops)
        {
            int at = text.IndexOf(stop, StringComparison.Ordinal);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    /// <summary>Length of the longest end of a text that begins a stop string.</summary>
    private int StopBeginning(string text)
    {
        int longest = 0;
        foreach (string stop in stops)
        {
            for (int length = Math.Min(stop.Length - 1, text.Length); length > longest; length--)
            {
                longest = text.AsSpan(text.Length - length).SequenceEqual(stop.AsSpan(0, length)) ? length : longest;
            }
        }

        return longest;
    }
}
