using System.Globalization;
using System.Numerics;
using System.Text;
using OmniNumpy.Lazy.Python;

namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>Recursive descent over Python's precedence levels (Python language reference, section 6.17).</summary>
internal sealed class PythonParser
{
    private static readonly string[][] s_binaryLevels = [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "//", "%", "@"]];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">=", "in", "is", "not"];
    private readonly List<PythonToken> _tokens;
    private int _at;

    private PythonParser(string text) => _tokens = PythonToken.Split(text);

    private PythonToken Current => _tokens[_at];

    public static Expression ParseExpression(string text)
    {
        var parser = new PythonParser(text);
        Expression e = parser.TestList();
        return parser.Current.Kind == PythonTokenKind.End ? e : throw parser.Unexpected();
    }

    public static List<Statement> ParseStatements(string text)
    {
        var parser = new PythonParser(text);
        var statements = new List<Statement>();
        while (parser.Current.Kind != PythonTokenKind.End)
        {
            if (parser.Accept(";")) continue;
            if (parser.Current.Is("import"))
            {
                while (parser.Current.Kind != PythonTokenKind.End && !parser.Current.Is(";")) parser._at++;
                continue;
            }
            statements.Add(parser.Statement());
            if (parser.Current.Kind != PythonTokenKind.End) parser.Expect(";");
        }
        return statements;
    }

    private Statement Statement()
    {
        Expression e = TestList();
        if (Accept("=")) return new Statement(e, null, TestList());
        if (Current.Kind == PythonTokenKind.Operator && Current.Text.Length > 1 && Current.Text[^1] == '=' && !s_comparisons.Contains(Current.Text))
            return new Statement(e, _tokens[_at++].Text[..^1], TestList());
        return new Statement(null, null, e);
    }

    private Expression TestList()
    {
        Expression first = Test();
        if (!Current.Is(",")) return first;
        var items = new List<Expression> { first };
        while (Accept(","))
        {
            if (Current.Kind == PythonTokenKind.End || Current.Is(")") || Current.Is("]") || Current.Is("=") || Current.Is(";")) break;
            items.Add(Test());
        }
        return new TupleOf([.. items]);
    }

    private Expression Test()
    {
        if (Accept("lambda"))
        {
            var parameters = new List<string>();
            while (!Accept(":"))
            {
                parameters.Add(_tokens[_at++].Text);
                Accept(",");
            }
            return new Lambda([.. parameters], Test());
        }
        Expression e = Or();
        if (!Accept("if")) return e;
        Expression test = Or();
        Expect("else");
        return new Conditional(test, e, Test());
    }

    private Expression Or()
    {
        Expression e = And();
        while (Accept("or")) e = new Logical(false, e, And());
        return e;
    }

    private Expression And()
    {
        Expression e = Not();
        while (Accept("and")) e = new Logical(true, e, Not());
        return e;
    }

    private Expression Not() => Accept("not") ? new Unary("not", Not()) : Comparison();

    private Expression Comparison()
    {
        Expression first = BinaryLevel(0);
        var rest = new List<(string, Expression)>();
        while (s_comparisons.Contains(Current.Text) && Current.Kind is PythonTokenKind.Operator or PythonTokenKind.Name)
        {
            string op = _tokens[_at].Text;
            if (!s_comparisons.Contains(op)) break;
            _at++;
            if (op == "not") op += " " + Take("in");
            if (op == "is" && Accept("not")) op = "is not";
            rest.Add((op, BinaryLevel(0)));
        }
        return rest.Count == 0 ? first : new Comparison(first, [.. rest]);
    }

    private Expression BinaryLevel(int level)
    {
        if (level == s_binaryLevels.Length) return Signed();
        Expression e = BinaryLevel(level + 1);
        while (Current.Kind == PythonTokenKind.Operator && s_binaryLevels[level].Contains(Current.Text))
            e = new Binary(_tokens[_at++].Text, e, BinaryLevel(level + 1));
        return e;
    }

    private Expression Signed()
    {
        foreach (string sign in (string[])["-", "+", "~"])
            if (Accept(sign)) return new Unary(sign, Signed());
        Expression e = Trailers();
        return Accept("**") ? new Binary("**", e, Signed()) : e;
    }

    private Expression Trailers()
    {
        Expression e = Atom();
        while (true)
        {
            if (Accept(".")) e = new Member(e, _tokens[_at++].Text);
            else if (Accept("(")) e = new Call(e, Arguments());
            else if (Accept("[")) e = new Subscript(e, Index());
            else return e;
        }
    }

    private Argument[] Arguments()
    {
        var arguments = new List<Argument>();
        while (!Accept(")"))
        {
            if (Accept("*")) arguments.Add(new Argument(null, Test(), Unpacked: true));
            else if (Accept("**")) arguments.Add(new Argument("**", Test(), Unpacked: true));
            else if (Current.Kind == PythonTokenKind.Name && _tokens[_at + 1].Is("="))
            {
                string keyword = Current.Text;
                _at += 2;
                arguments.Add(new Argument(keyword, Test()));
            }
            else
            {
                Expression e = Test();
                arguments.Add(new Argument(null, Current.Is("for") ? ComprehensionTail(e) : e));
            }
            if (!Current.Is(")")) Expect(",");
        }
        return [.. arguments];
    }

    private Expression Index()
    {
        var items = new List<Expression>();
        bool tuple = false;
        while (!Accept("]"))
        {
            items.Add(SliceOrTest());
            if (!Current.Is("]"))
            {
                Expect(",");
                tuple = true;
            }
        }
        return items.Count == 1 && !tuple ? items[0] : new TupleOf([.. items]);
    }

    private Expression SliceOrTest()
    {
        Expression? start = Current.Is(":") ? null : Test();
        if (!Accept(":")) return start!;
        Expression? stop = EndsSlice() ? null : Test();
        Expression? step = Accept(":") && !EndsSlice() ? Test() : null;
        return new SliceOf(start, stop, step);
    }

    private bool EndsSlice() => Current.Is(":") || Current.Is(",") || Current.Is("]");

    private Expression Atom()
    {
        PythonToken token = _tokens[_at++];
        switch (token.Kind)
        {
            case PythonTokenKind.Number: return new Literal(token.Value);
            case PythonTokenKind.String:
                string text = (string)token.Value!;
                while (Current.Kind == PythonTokenKind.String) text += (string)_tokens[_at++].Value!;
                return new Literal(text);
            case PythonTokenKind.Name:
                return token.Text switch
                {
                    "None" => new Literal(null),
                    "True" => new Literal(true),
                    "False" => new Literal(false),
                    _ => new Name(token.Text),
                };
        }
        switch (token.Text)
        {
            case "...": return new Name("Ellipsis");
            case "(": return Parenthesised();
            case "[": return ListDisplay();
            case "{": return DictDisplay();
        }
        _at--;
        throw Unexpected();
    }

    private Expression Parenthesised()
    {
        if (Accept(")")) return new TupleOf([]);
        Expression e = TestList();
        if (Current.Is("for")) e = ComprehensionTail(e);
        Expect(")");
        return e;
    }

    private Expression ListDisplay()
    {
        if (Accept("]")) return new ListOf([]);
        Expression e = TestList();
        if (Current.Is("for")) e = ComprehensionTail(e);
        bool single = e is not TupleOf || _tokens[_at - 1].Is(")") && !HasTrailingComma();
        Expect("]");
        return e is Comprehension ? e : single ? new ListOf([e]) : new ListOf(((TupleOf)e).Items);
    }

    // "[(1, 2)]" is a list of one tuple, "[(1, 2),]" too, "[1, (2)]" a list of two numbers: whether the comma belongs to this list shows where it began.
    private bool HasTrailingComma()
    {
        int depth = 0;
        for (int i = _at - 1; i >= 0; i--)
        {
            if (_tokens[i].Is(")") || _tokens[i].Is("]") || _tokens[i].Is("}")) depth++;
            else if (_tokens[i].Is("(") || _tokens[i].Is("[") || _tokens[i].Is("{"))
            {
                if (depth == 0) return false;
                depth--;
            }
            else if (depth == 0 && _tokens[i].Is(",")) return true;
        }
        return false;
    }

    private Expression ComprehensionTail(Expression element)
    {
        Expect("for");
        var targets = new List<Expression> { Trailers() };
        while (Accept(",")) targets.Add(Trailers());
        Expect("in");
        Expression source = Or();
        Expression? condition = Accept("if") ? Or() : null;
        return new Comprehension(element, targets.Count == 1 ? targets[0] : new TupleOf([.. targets]), source, condition);
    }

    private DictOf DictDisplay()
    {
        var items = new List<(Expression, Expression)>();
        while (!Accept("}"))
        {
            Expression key = Test();
            Expect(":");
            items.Add((key, Test()));
            if (!Current.Is("}")) Expect(",");
        }
        return new DictOf([.. items]);
    }

    private bool Accept(string text)
    {
        if (!Current.Is(text)) return false;
        _at++;
        return true;
    }

    private void Expect(string text) => Take(text);

    private string Take(string text) => Accept(text) ? text : throw Unexpected();

    private FormatException Unexpected() => new($"unexpected '{Current.Text}'");
}

internal enum PythonTokenKind { Number, String, Name, Operator, End }

internal sealed record PythonToken(PythonTokenKind Kind, string Text, object? Value = null)
{
    private static readonly string[] s_operators =
    [
        "...", "**=", "//=", "<<=", ">>=", "==", "!=", "<=", ">=", "<<", ">>", "**", "//", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=",
        "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "=", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";",
    ];

    public bool Is(string text) => Kind is PythonTokenKind.Operator or PythonTokenKind.Name && Text == text;

    /// <summary>The tokens of a text; newlines count as semicolons.</summary>
    public static List<PythonToken> Split(string text)
    {
        var tokens = new List<PythonToken>();
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '\n') tokens.Add(new PythonToken(PythonTokenKind.Operator, ";"));
            if (char.IsWhiteSpace(c)) at++;
            else if (char.IsAsciiDigit(c) || c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) tokens.Add(ReadNumber(text, ref at));
            else if (c is '\'' or '"' || c is 'r' or 'b' && at + 1 < text.Length && text[at + 1] is '\'' or '"') tokens.Add(ReadString(text, ref at));
            else if (char.IsLetter(c) || c == '_')
            {
                int start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
                tokens.Add(new PythonToken(PythonTokenKind.Name, text[start..at]));
            }
            else
            {
                string op = s_operators.FirstOrDefault(o => text.AsSpan(at).StartsWith(o)) ?? throw new FormatException($"'{c}' is not a token");
                at += op.Length;
                tokens.Add(new PythonToken(PythonTokenKind.Operator, op));
            }
        }
        tokens.Add(new PythonToken(PythonTokenKind.End, ""));
        return tokens;
    }

    private static PythonToken ReadNumber(string text, ref int at)
    {
        int start = at;
        if (text[at] == '0' && at + 1 < text.Length && text[at + 1] is 'x' or 'b' or 'o')
        {
            int radix = text[at + 1] switch { 'x' => 16, 'b' => 2, _ => 8 };
            at += 2;
            BigInteger value = 0;
            for (; at < text.Length && char.IsAsciiHexDigit(text[at]); at++) value = value * radix + Convert.ToInt32(text[at].ToString(), 16);
            return new PythonToken(PythonTokenKind.Number, text[start..at], PythonNumber.Normal(value));
        }
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '_' || text[at] is 'e' or 'E' || text[at] is '+' or '-' && text[at - 1] is 'e' or 'E')) at++;
        string digits = text[start..at].Replace("_", "");
        bool isFloat = digits.AsSpan().ContainsAny('.', 'e', 'E');
        if (at < text.Length && text[at] == 'j')
        {
            at++;
            return new PythonToken(PythonTokenKind.Number, digits, new Complex(0, double.Parse(digits, CultureInfo.InvariantCulture)));
        }
        return new PythonToken(
            PythonTokenKind.Number, digits,
            isFloat ? double.Parse(digits, CultureInfo.InvariantCulture) : PythonNumber.Normal(BigInteger.Parse(digits, CultureInfo.InvariantCulture)));
    }

    private static PythonToken ReadString(string text, ref int at)
    {
        bool raw = text[at] == 'r';
        if (text[at] is 'r' or 'b') at++;
        char quote = text[at++];
        var value = new StringBuilder();
        for (; text[at] != quote; at++)
        {
            if (text[at] != '\\' || raw)
            {
                value.Append(text[at]);
                continue;
            }
            at++;
            value.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', char c => c });
        }
        at++;
        return new PythonToken(PythonTokenKind.String, value.ToString(), value.ToString());
    }
}
