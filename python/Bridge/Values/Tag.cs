namespace OmniNumpy.Lazy.Python;

/// <summary>What kind of value follows in a message between Python and .NET; <c>omninumpy/_messages.py</c> has the same list.</summary>
internal enum Tag : byte
{
    None,
    False,
    True,
    /// <summary>Eight bytes.</summary>
    Int,
    /// <summary>A length, then so many bytes of a two's complement.</summary>
    BigInt,
    /// <summary>A double.</summary>
    Float,
    /// <summary>Two doubles.</summary>
    Complex,
    /// <summary>A length, then so many bytes of UTF-8.</summary>
    Text,
    /// <summary>A length, then so many bytes.</summary>
    Bytes,
    /// <summary>A handle on an array.</summary>
    Array,
    /// <summary>A handle on an array without axes that stands for a NumPy scalar.</summary>
    Scalar,
    /// <summary>A count, then so many values.</summary>
    Tuple,
    /// <summary>A count, then so many values.</summary>
    List,
    /// <summary>A count, then so many keys, each with its value.</summary>
    Dict,
    /// <summary>Start, stop and step.</summary>
    Slice,
    Ellipsis,
    /// <summary>A byte: <see cref="DTypeCode"/>.</summary>
    DType,
    /// <summary>A text: the name of a built-in type of Python's.</summary>
    Type,
    /// <summary>A handle on any other .NET object; to Python, its type's name follows.</summary>
    Object,
    /// <summary>A number of Python's by which it is called, and how many arguments it takes.</summary>
    Function,
    /// <summary>A count, then so many doubles: a list of floats.</summary>
    Floats,
    /// <summary>A count, then so many 64-bit integers: a list of ints.</summary>
    Ints,
    /// <summary>An argument that was not given.</summary>
    Absent,
    /// <summary>A text, a count, then so many pairs of a text and a value: a named tuple.</summary>
    Record,
}
