using System.Text;
using System.Text.RegularExpressions;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>
/// Cuts an instruction into sentences: at line ends, semicolons, full stops and "then". A full stop inside quotes, a number or a file name
/// ends nothing. In quotes a backslash escapes: <c>\n</c>, <c>\t</c>, <c>\\</c>, <c>\'</c> and <c>\"</c>.
/// </summary>
internal sealed partial class SentenceReader
{
    private const int MaxLength = 2000;

    private readonly string _text;
    private readonly List<Sentence> _sentences = [];
    private readonly StringBuilder _words = new();
    private readonly List<int> _positions = [];
    private readonly List<string> _quotes = [];

    private SentenceReader(string text) => _text = text;

    /// <summary>Cuts an instruction into sentences.</summary>
    /// <param name="text">The instruction.</param>
    /// <returns>The sentences in order; none is empty.</returns>
    /// <exception cref="InstructionException">A quotation does not end, an escape is unknown, or a sentence is too long.</exception>
    public static IReadOnlyList<Sentence> Read(string text)
    {
        var reader = new SentenceReader(text);
        reader.ReadAll();
        return reader._sentences;
    }

    private void ReadAll()
    {
        var at = 0;
        while (at < _text.Length)
        {
            if (QuoteMarks.ClosingOf(_text, at) is { } closing)
            {
                at = ReadQuote(at, closing);
            }
            else if (EndsSentence(at))
            {
                Finish(at);
                at++;
            }
            else
            {
                Add(Narrow(_text[at]), at);
                at++;
            }
        }

        Finish(_text.Length);
    }

    private bool EndsSentence(int at) => _text[at] switch
    {
        '\n' or '\r' or ';' or '；' or '。' => true,
        '.' => (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1])) && (at == 0 || _text[at - 1] != '.') && !IsListNumber(),
        _ => false,
    };

    private bool IsListNumber()
    {
        var words = _words.ToString();
        return words.Length is > 0 and < 4 && words.All(char.IsAsciiDigit);
    }

    private static char Narrow(char character) => character switch
    {
        '，' or '、' => ',',
        '：' => ':',
        '＞' or '→' or '›' => '>',
        '（' => '(',
        '）' => ')',
        '＋' => '+',
        '＝' => '=',
        _ when char.IsWhiteSpace(character) => ' ',
        _ when Sentence.IsPlaceholder(character) => '\uFFFD',
        _ => character,
    };

    private void Add(char character, int position)
    {
        if (character == ' ' && (_words.Length == 0 || _words[^1] == ' '))
        {
            return;
        }

        _words.Append(character);
        _positions.Add(position);
    }

    private int ReadQuote(int start, char closing)
    {
        var value = new StringBuilder();
        for (var at = start + 1; at < _text.Length; at++)
        {
            if (QuoteMarks.Closes(_text, at, closing))
            {
                Add((char)(Sentence.FirstPlaceholder + _quotes.Count), start);
                _quotes.Add(value.ToString());
                return at + 1;
            }

            if (_text[at] == '\\')
            {
                at++;
                value.Append(Escaped(at));
            }
            else
            {
                value.Append(_text[at]);
            }
        }

        throw new InstructionException(
            _text[start..],
            start,
            $"The quotation that begins at character {start + 1} with {_text[start]} does not end: {Shorten(_text[start..])} Close it with {closing}, or write \\{_text[start]} for the character itself.");
    }

    private char Escaped(int at)
    {
        var escaped = at < _text.Length ? _text[at] : '\0';
        return escaped switch
        {
            'n' => '\n',
            't' => '\t',
            '\\' or '\'' or '"' or '`' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '《' or '》' or '«' or '»' => escaped,
            _ => throw new InstructionException(
                _text,
                Math.Max(0, at - 1),
                $"The escape \\{escaped} at character {at} is unknown. In quotes, write \\n for a new line, \\t for a tab, \\\\ for a backslash and \\' for a quote."),
        };
    }

    private void Finish(int end)
    {
        var words = _words.ToString();
        if (words.Length > MaxLength)
        {
            throw new InstructionException(words, _positions[0], $"A sentence has {words.Length} characters outside its quotes; at most {MaxLength} are read. Cut it into several.");
        }

        var from = 0;
        foreach (var link in Links().EnumerateMatches(words))
        {
            AddSentence(words, from, link.Index, end);
            from = link.Index + link.Length;
        }

        AddSentence(words, from, words.Length, end);
        _words.Clear();
        _positions.Clear();
        _quotes.Clear();
    }

    private void AddSentence(string words, int from, int to, int end)
    {
        var part = LeadIn().Replace(words[from..to].Trim(' ', ','), string.Empty);
        if (part.Length == 0)
        {
            return;
        }

        var position = _positions[from];
        var last = to < _positions.Count ? _positions[to] : end;
        _sentences.Add(new Sentence(_text[position..last].Trim(), position, part, [.. _quotes]));
    }

    private static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;

    [GeneratedRegex(@" ?, ?(?:and )?then (?=\S)| (?:and )?then (?=\S)|, ?(?:然后|接着|随后)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"^(?:(?:please|then|now|first|next|finally|and)[, ] ?|(?:请|然后|接着|先|再),?(?=\S)|- |\d+[.)] )+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();
}
