using System.Globalization;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>
/// Reads the few Python literals that headers of <c>.npy</c> files are made of: a dict of strings to strings, booleans, integers, tuples and lists.
/// Nothing is ever evaluated; nesting and length are bounded.
/// </summary>
internal ref struct PythonLiteral
{
    private const int DeepestNesting = 8;
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private PythonLiteral(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The dict that the text is, with nothing but white space around it.</summary>
    /// <exception cref="FormatException">Anything else; the message says what was expected and where.</exception>
    public static Dictionary<string, object> ParseDictionary(ReadOnlySpan<char> text)
    {
        var literal = new PythonLiteral(text);
        Dictionary<string, object> result = literal.Dictionary();
        literal.SkipSpace();
        return literal._at == text.Length ? result : throw literal.Expected("nothing after the dict");
    }

    private Dictionary<string, object> Dictionary()
    {
        var result = new Dictionary<string, object>();
        Take('{');
        while (!TryTake('}'))
        {
            SkipSpace();
            string key = Text();
            Take(':');
            if (!result.TryAdd(key, Value(0))) throw new FormatException($"key '{key}' twice");
            if (TryTake('}')) break;
            Take(',');
        }
        return result;
    }

    private object Value(int depth)
    {
        if (depth > DeepestNesting) throw Expected("no deeper nesting");
        SkipSpace();
        if (_at == _text.Length) throw Expected("a value");
        char c = _text[_at];
        if (c is '\'' or '"') return Text();
        if (c == '(') return Sequence('(', ')', depth);
        if (c == '[') return Sequence('[', ']', depth);
        if (c is '-' or (>= '0' and <= '9')) return Integer();
        if (TryWord("True")) return true;
        if (TryWord("False")) return false;
        throw Expected("a string, tuple, list, integer, True or False");
    }

    // A tuple is an object[], a list a List<object>: the shape must be the former. (x) without a comma is x.
    private object Sequence(char open, char close, int depth)
    {
        Take(open);
        var items = new List<object>();
        bool comma = false;
        while (!TryTake(close))
        {
            items.Add(Value(depth + 1));
            if (TryTake(close)) break;
            Take(',');
            comma = true;
        }
        if (open == '[') return items;
        return items.Count == 1 && !comma ? items[0] : items.ToArray();
    }

    private long Integer()
    {
        int start = _at;
        if (_text[_at] == '-') _at++;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        if (!long.TryParse(_text[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)) throw Expected("an integer of 64 bits");
        // Python 2 wrote long integers with an L.
        if (_at < _text.Length && _text[_at] == 'L') _at++;
        return value;
    }

    private string Text()
    {
        if (_at == _text.Length || _text[_at] is not ('\'' or '"')) throw Expected("a string");
        char quote = _text[_at++];
        var result = new StringBuilder();
        while (_at < _text.Length && _text[_at] != quote)
        {
            if (_text[_at] == '\\') throw Expected("no escapes");
            result.Append(_text[_at++]);
        }
        if (_at == _text.Length) throw Expected($"a closing {quote}");
        _at++;
        return result.ToString();
    }

    private bool TryWord(string word)
    {
        if (!_text[_at..].StartsWith(word)) return false;
        _at += word.Length;
        return true;
    }

    private void Take(char c)
    {
        if (!TryTake(c)) throw Expected($"'{c}'");
    }

    private bool TryTake(char c)
    {
        SkipSpace();
        if (_at == _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\t' or '\r') _at++;
    }

    private readonly FormatException Expected(string what) => new($"expected {what} at position {_at}");
}
