namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>The part of Python's expression grammar that the recorded cases use.</summary>
internal abstract record Expression;

internal sealed record Literal(object? Value) : Expression;

internal sealed record Name(string Id) : Expression;

internal sealed record Member(Expression Target, string Id) : Expression;

internal sealed record Call(Expression Function, Argument[] Arguments) : Expression;

/// <summary>An argument: by position, by keyword, or a sequence to unpack.</summary>
internal sealed record Argument(string? Keyword, Expression Value, bool Unpacked = false);

internal sealed record Subscript(Expression Target, Expression Index) : Expression;

internal sealed record SliceOf(Expression? Start, Expression? Stop, Expression? Step) : Expression;

internal sealed record TupleOf(Expression[] Items) : Expression;

internal sealed record ListOf(Expression[] Items) : Expression;

internal sealed record DictOf((Expression Key, Expression Value)[] Items) : Expression;

internal sealed record Unary(string Operator, Expression Operand) : Expression;

internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;

internal sealed record Comparison(Expression First, (string Operator, Expression Operand)[] Rest) : Expression;

internal sealed record Logical(bool IsAnd, Expression Left, Expression Right) : Expression;

internal sealed record Conditional(Expression Test, Expression Then, Expression Else) : Expression;

internal sealed record Lambda(string[] Parameters, Expression Body) : Expression;

internal sealed record Comprehension(Expression Element, Expression Target, Expression Source, Expression? Condition) : Expression;

/// <summary>A statement: an expression, or an assignment to names, items or members.</summary>
internal sealed record Statement(Expression? Target, string? Operator, Expression Value);
