namespace OmniNumpy.Lazy;

/// <summary>The family of errors NumPy raises, one type for each Python type. Messages carry NumPy's wording and then the remedy.</summary>
public abstract class NumpyException(string message) : Exception(message)
{
    /// <summary>The name of the Python exception this one mirrors.</summary>
    public abstract string PythonName { get; }
}

/// <summary>Python's <c>ValueError</c>: shapes or values that do not fit.</summary>
public class ValueError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "ValueError";
}

/// <summary>Python's <c>TypeError</c>: dtypes an operation does not take.</summary>
public class TypeError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "TypeError";
}

/// <summary>Python's <c>IndexError</c>: an index out of bounds or of the wrong kind.</summary>
public class IndexError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "IndexError";
}

/// <summary>Python's <c>KeyError</c>: a name that is not there.</summary>
public class KeyError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "KeyError";
}

/// <summary>Python's <c>AttributeError</c>: a name that the NumPy in force has not got. The text says what to use instead.</summary>
public class AttributeError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "AttributeError";
}

/// <summary>NumPy's <c>AxisError</c>: an axis the array does not have.</summary>
public class AxisError(string message) : ValueError(message)
{
    /// <summary>The error for <paramref name="axis"/> of an array with <paramref name="ndim"/> axes.</summary>
    public AxisError(int axis, int ndim) : this($"axis {axis} is out of bounds for array of dimension {ndim}") { }

    /// <inheritdoc/>
    public override string PythonName => "AxisError";
}

/// <summary>Python's <c>OverflowError</c>: an integer that the dtype cannot hold.</summary>
public class OverflowError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "OverflowError";
}

/// <summary>Python's <c>FloatingPointError</c>, raised under <c>errstate(...="raise")</c>.</summary>
public class FloatingPointError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "FloatingPointError";
}

/// <summary>Python's <c>ZeroDivisionError</c>.</summary>
public class ZeroDivisionError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "ZeroDivisionError";
}

/// <summary>NumPy's <c>LinAlgError</c>: a matrix the decomposition cannot take.</summary>
public class LinAlgError(string message) : ValueError(message)
{
    /// <inheritdoc/>
    public override string PythonName => "LinAlgError";
}

/// <summary>NumPy's <c>UFuncTypeError</c>: no loop of the ufunc takes the given dtypes under the given casting rule.</summary>
public class UFuncTypeError(string message) : TypeError(message)
{
    /// <inheritdoc/>
    public override string PythonName => "UFuncTypeError";
}

/// <summary>Python's <c>RuntimeError</c>: what fits no other kind.</summary>
public class RuntimeError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "RuntimeError";
}
