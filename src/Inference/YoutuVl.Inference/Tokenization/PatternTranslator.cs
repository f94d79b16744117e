using System.Globalization;
using System.Text;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Rewrites a regular expression of Oniguruma's Ruby syntax, which <c>tokenizer.json</c> files are written for, so that .NET reads it the same way, and refuses what has
/// another meaning there. White space, decimal digits, categories, groups, lookaround and the order of alternatives agree; <c>\w</c> and the folding of s do not.
/// </summary>
internal sealed class PatternTranslator(string source)
{
    private const string Word = @"\p{L}\p{M}\p{N}\p{Pc}"; // as Oniguruma's documentation defines \w for Unicode
    private readonly StringBuilder _target = new();
    private readonly List<(char First, char Last)> _mentioned = [];
    private readonly Stack<bool> _ignoresCase = new([false]);
    private int _at;
    private bool _inClass;
    private char? _last;
    private char? _rangeFrom;

    /// <summary>The characters that the pattern names one by one or by range.</summary>
    public IReadOnlyList<(char First, char Last)> Mentioned => _mentioned;

    /// <summary>Translates the pattern.</summary>
    /// <exception cref="NotSupportedException">It uses something that .NET reads differently.</exception>
    public string Translate()
    {
        while (_at < source.Length)
        {
            char character = source[_at++];
            switch (character)
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    OpenClass();
                    break;
                case ']' when _inClass:
                    _inClass = false;
                    _target.Append(']');
                    break;
                case '(' when !_inClass:
                    OpenGroup();
                    break;
                case ')' when !_inClass && _ignoresCase.Count > 1:
                    _ignoresCase.Pop();
                    _target.Append(')');
                    break;
                case '^' or '$' when !_inClass:
                    throw Unsupported($"the anchor {character}");
                case '{' when !_inClass && source.AsSpan(_at).StartsWith(","):
                    throw Unsupported("a repetition without a lower bound");
                case '&' when _inClass && source.AsSpan(_at).StartsWith("&"):
                    throw Unsupported("the intersection of classes");
                default:
                    Literal(character);
                    break;
            }
        }

        return _target.ToString();
    }

    private static NotSupportedException Unsupported(string what) => new($"{what} is not supported.");

    private void OpenClass()
    {
        if (_inClass)
        {
            throw Unsupported("a class inside a class");
        }

        _target.Append('[');
        if (source.AsSpan(_at).StartsWith("^"))
        {
            _target.Append('^');
            _at++;
        }

        (_inClass, _last, _rangeFrom) = (true, null, null);
        if (source.AsSpan(_at).StartsWith("]"))
        {
            throw Unsupported("a class that begins with ]");
        }
    }

    private void OpenGroup()
    {
        bool ignoresCase = _ignoresCase.Peek();
        ReadOnlySpan<char> rest = source.AsSpan(_at);
        foreach (string opening in (ReadOnlySpan<string>)["?:", "?=", "?!", "?<=", "?<!", "?>", "?i:", "?-i:"])
        {
            if (rest.StartsWith(opening, StringComparison.Ordinal))
            {
                _ignoresCase.Push(opening switch { "?i:" => true, "?-i:" => false, _ => ignoresCase });
                _target.Append('(').Append(opening);
                _at += opening.Length;
                return;
            }
        }

        if (rest.StartsWith("?"))
        {
            throw Unsupported("this kind of group");
        }

        _ignoresCase.Push(ignoresCase);
        _target.Append("(?:"); // nothing refers to groups, and they cost time
    }

    private void Escape()
    {
        char character = _at < source.Length ? source[_at++] : throw Unsupported("a backslash at the end");
        switch (character)
        {
            case 'p' or 'P':
                Category(character);
                break;
            case 's' or 'S' or 'd' or 'D' or 'n' or 'r' or 't' or 'f' or 'v' or 'a' or 'e':
                _target.Append('\\').Append(character);
                break;
            case 'A' or 'z' when !_inClass:
                _target.Append('\\').Append(character);
                break;
            case 'w':
                _target.Append(_inClass ? Word : $"[{Word}]");
                break;
            case 'W' when !_inClass:
                _target.Append($"[^{Word}]");
                break;
            case 'x' or 'u':
                Literal(CodePoint(character));
                break;
            case var punctuation when !char.IsLetterOrDigit(punctuation) && !char.IsSurrogate(punctuation):
                Mention(punctuation);
                _target.Append('\\').Append(punctuation);
                break;
            default:
                throw Unsupported($@"\{character}");
        }
    }

    private void Category(char escape)
    {
        int end = source.IndexOf('}', _at);
        if (end < 0 || source[_at] != '{')
        {
            throw Unsupported($@"\{escape} without a name in braces");
        }

        string name = source[(_at + 1)..end];
        bool inverted = name.StartsWith('^');
        _target.Append('\\').Append(inverted == (escape == 'p') ? 'P' : 'p').Append('{').Append(inverted ? name[1..] : name).Append('}');
        _at = end + 1;
    }

    private char CodePoint(char escape)
    {
        ReadOnlySpan<char> rest = source.AsSpan(_at);
        bool braces = escape == 'x' && rest.StartsWith("{");
        int end = braces ? rest.IndexOf('}') : escape == 'x' ? 2 : 4;
        ReadOnlySpan<char> digits = end > 0 && end <= rest.Length ? rest[(braces ? 1 : 0)..end] : [];
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || value is < 0 or > 0xFFFF)
        {
            throw Unsupported($@"\{escape} with other than a code of at most four digits");
        }

        _at += braces ? end + 1 : end;
        return (char)value;
    }

    private void Literal(char character)
    {
        if (char.IsSurrogate(character))
        {
            throw Unsupported("a character beyond U+FFFF");
        }

        if (_inClass && character == '-' && _last is not null && !source.AsSpan(_at).StartsWith("]"))
        {
            _rangeFrom = _last;
            _target.Append('-');
            return;
        }

        Mention(character);
        bool escaped = character > '\u007E' || character < ' ';
        string written = escaped ? $@"\u{(int)character:X4}" : character.ToString();
        // Full folding joins the long s with s; .NET's tables do not.
        bool folds = _ignoresCase.Peek() && character is 's' or 'S';
        _target.Append(folds ? _inClass ? written + @"\u017F" : $@"[{written}\u017F]" : written);
    }

    private void Mention(char character)
    {
        _mentioned.Add((_rangeFrom ?? character, character));
        _last = _inClass && _rangeFrom is null ? character : null;
        _rangeFrom = null;
    }
}
