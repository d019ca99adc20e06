using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    /// <summary>The change between two releases that makes a ufunc choose other types for its operands, or refuse them; null if none does.</summary>
    /// <param name="op">The ufunc.</param>
    /// <param name="operands">Its operands, with the values of scalars.</param>
    /// <param name="one">A release.</param>
    /// <param name="other">Another, later or earlier.</param>
    public static Change? ResponsibleFor(Op op, Operand[] operands, NumpyVersion one, NumpyVersion other)
    {
        (NumpyVersion older, NumpyVersion newer) = one < other ? (one, other) : (other, one);
        Semantics semantics = Apply(older);
        string before = Outcome(semantics, op, operands);
        foreach (Change change in Between(older, newer))
        {
            Semantics after = change.Effect(semantics);
            if (after != semantics && Outcome(after, op, operands) != before) return change;
            semantics = after;
        }
        return null;
    }

    /// <summary>The changes between two releases that concern a function of NumPy's by its name; new arguments alone are none.</summary>
    public static IEnumerable<Change> Concerning(string function, NumpyVersion one, NumpyVersion other)
    {
        (NumpyVersion older, NumpyVersion newer) = one < other ? (one, other) : (other, one);
        return Between(older, newer).Where(c => (c.Arguments.Length == 0 || c.Arguments.Contains('-')) && c.Functions.Split(' ').Contains(function));
    }

    private static string Outcome(Semantics semantics, Op op, Operand[] operands)
    {
        try
        {
            return new Promotion(semantics).ResolveUfunc(op, operands).ToString();
        }
        catch (NumpyException e)
        {
            return e.PythonName;
        }
    }
}
