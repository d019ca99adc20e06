using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>
/// The functions that the Python package calls, in one table. None lets an exception out: they return <see cref="Failed"/>, and <c>reply</c> then gives the
/// exception's type and message. <c>omninumpy/_engine.py</c> declares the same table.
/// </summary>
[SuppressMessage("Design", "CA1031", Justification = "an exception that leaves an unmanaged function ends the process")]
public static unsafe class Exports
{
    /// <summary>An exception; the reply tells which.</summary>
    private const long Failed = -1;
    /// <summary>The reply is the result.</summary>
    private const long Replied = 0;
    /// <summary>The result is the first array among the arguments; the second is one less, and so on.</summary>
    private const long FirstArgument = -2;

    [ThreadStatic]
    private static MessageWriter? t_reply;

    private static MessageWriter Reply => t_reply ??= new MessageWriter();

    /// <summary>Fills a table with the addresses of all other functions.</summary>
    /// <returns>How many there are.</returns>
    [UnmanagedCallersOnly]
    public static int GetTable(nint* table, int length)
    {
        nint[] functions =
        [
            (nint)(delegate* unmanaged<long*, byte*>)&GetReply,
            (nint)(delegate* unmanaged<nint, nint>)&Start,
            (nint)(delegate* unmanaged<byte*, int, long>)&Find,
            (nint)(delegate* unmanaged<byte*, int, long>)&FindUfunc,
            (nint)(delegate* unmanaged<int, nint, byte*, int, long>)&Call,
            (nint)(delegate* unmanaged<nint, void>)&Free,
            (nint)(delegate* unmanaged<nint, long*, int>)&Describe,
            (nint)(delegate* unmanaged<int, nint, long>)&Unary,
            (nint)(delegate* unmanaged<int, nint, nint, long>)&Binary,
            (nint)(delegate* unmanaged<int, nint, long, int, long>)&BinaryInteger,
            (nint)(delegate* unmanaged<int, nint, double, int, long>)&BinaryFloat,
            (nint)(delegate* unmanaged<int, nint, nint, long>)&InPlace,
            (nint)(delegate* unmanaged<nint, long, long>)&GetElement,
            (nint)(delegate* unmanaged<nint, long, byte*, long>)&ReadElement,
            (nint)(delegate* unmanaged<nint, byte*, int, long>)&GetItem,
            (nint)(delegate* unmanaged<nint, byte*, int, long>)&SetItem,
            (nint)(delegate* unmanaged<nint, long*, long>)&Lend,
            (nint)(delegate* unmanaged<nint, int, int, long*, int, long, long>)&Borrow,
            (nint)(delegate* unmanaged<long*, int, int>)&Released,
        ];
        for (int i = 0; i < Math.Min(length, functions.Length); i++) table[i] = functions[i];
        return functions.Length;
    }

    [UnmanagedCallersOnly]
    private static byte* GetReply(long* length)
    {
        *length = Reply.Length;
        return Reply.Pointer;
    }

    [UnmanagedCallersOnly]
    private static nint Start(nint invoke)
    {
        Callback.Set(invoke);
        Warnings.Host = Callback.Warn;
        CallSite.Host = Callback.Site;
        // Python's main namespace is the array API standard's, until a NumPy is asked for.
        if (Configuration.ChosenProfile is null) Profile.Default = Profile.ArrayApi;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static long Find(byte* text, int length)
    {
        try
        {
            return Function.Find(Encoding.UTF8.GetString(text, length));
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    // The number by which unary or binary calls a ufunc.
    [UnmanagedCallersOnly]
    private static long FindUfunc(byte* text, int length)
    {
        try
        {
            return Operators.Find(Encoding.UTF8.GetString(text, length));
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long Call(int function, nint target, byte* message, int length)
    {
        try
        {
            object? owner = target == 0 ? null : Handle.Target(target);
            var reader = new MessageReader(new ReadOnlySpan<byte>(message, length));
            if (owner is NDArray array) reader.Arrays.Add(array);
            object? result = Function.Numbered(function).Call(owner, target != 0 && Handle.IsScalar(target), ref reader, out bool scalars);
            // A scalar is no answer where an array is asked for, as of np.asarray.
            return Deliver(!scalars && result is NDArray same && reader.Scalars.Contains(same) ? np.array(same) : result, scalars, reader.Arrays);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static void Free(nint handle) => Handle.Free(handle);

    // The code of the dtype, the number of axes, their lengths.
    [UnmanagedCallersOnly]
    private static int Describe(nint handle, long* description)
    {
        NDArray array = Handle.Array(handle);
        Shape shape = array.Shape;
        description[0] = (long)array.DType.Code;
        description[1] = shape.Rank;
        for (int i = 0; i < shape.Rank; i++) description[2 + i] = shape[i];
        return 0;
    }

    [UnmanagedCallersOnly]
    private static long Unary(int op, nint x)
    {
        try
        {
            return Handle.Of(Operators.Unary[op](Handle.Array(x)), scalars: true);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long Binary(int op, nint x, nint y)
    {
        try
        {
            return Handle.Of(Handle.IsScalar(x) && Handle.IsScalar(y) ? Operators.ApplyToScalars(op, Handle.Array(x), Handle.Array(y))
                : Operators.Apply(op, Handle.Array(x), Handle.Array(y), Handle.IsScalar(x)), scalars: true);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long BinaryInteger(int op, nint x, long number, int reversed) => WithNumber(op, x, number, reversed != 0);

    [UnmanagedCallersOnly]
    private static long BinaryFloat(int op, nint x, double number, int reversed) => WithNumber(op, x, number, reversed != 0);

    private static long WithNumber(int op, nint x, NDArray number, bool reversed)
    {
        try
        {
            NDArray array = Handle.Array(x);
            return Handle.Of(reversed ? Operators.Apply(op, number, array, isScalar: true) : Operators.Apply(op, array, number, Handle.IsScalar(x)), scalars: true);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long InPlace(int op, nint target, nint value)
    {
        try
        {
            Operators.InPlace(op, Handle.Array(target), Handle.Array(value));
            return Replied;
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long GetElement(nint handle, long index)
    {
        try
        {
            return Handle.Of(Handle.Array(handle)[index], scalars: true);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    /// <summary>Copies the element at a place in C order.</summary>
    /// <returns>The code of its dtype.</returns>
    [UnmanagedCallersOnly]
    private static long ReadElement(nint handle, long place, byte* element)
    {
        try
        {
            return Lending.ReadElement(Handle.Array(handle), place, element);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long GetItem(nint handle, byte* message, int length)
    {
        try
        {
            var reader = new MessageReader(new ReadOnlySpan<byte>(message, length));
            return Deliver(Indexing.Get(Handle.Target(handle), reader.Read(), out bool scalars), scalars, reader.Arrays);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    // The index, then the value.
    [UnmanagedCallersOnly]
    private static long SetItem(nint handle, byte* message, int length)
    {
        try
        {
            var reader = new MessageReader(new ReadOnlySpan<byte>(message, length));
            object? index = reader.Read();
            object? value = reader.Read();
            Indexing.Set(Handle.Target(handle), index, value, value is NDArray number && reader.Scalars.Contains(number));
            return Replied;
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    [UnmanagedCallersOnly]
    private static long Lend(nint handle, long* description)
    {
        try
        {
            Lending.Lend(Handle.Array(handle), description);
            return Replied;
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    // Axis lengths, then strides in bytes.
    [UnmanagedCallersOnly]
    private static long Borrow(nint pointer, int dtype, int rank, long* layout, int readOnly, long owner)
    {
        try
        {
            NDArray array = Lending.Borrow(pointer, DType.All[dtype], new Shape(new ReadOnlySpan<long>(layout, rank).ToArray()), new ReadOnlySpan<long>(layout + rank, rank), readOnly != 0, owner);
            return Handle.Of(array, scalars: false);
        }
        catch (Exception e)
        {
            return Fail(e);
        }
    }

    /// <summary>Numbers of Python objects that are no longer needed.</summary>
    [UnmanagedCallersOnly]
    private static int Released(long* ids, int capacity)
    {
        int count = 0;
        while (count < capacity && Callback.Released.TryDequeue(out long id)) ids[count++] = id;
        return count;
    }

    private static long Deliver(object? result, bool scalars, List<NDArray> arguments)
    {
        if (result is NDArray array)
        {
            int place = arguments.IndexOf(array);
            return place >= 0 ? FirstArgument - place : Handle.Of(array, scalars);
        }
        Reply.Clear();
        Reply.Write(result, scalars);
        return Replied;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Fail(Exception e)
    {
        (string type, string message) = PythonErrors.Describe(e);
        Reply.Clear();
        Reply.Raw(Encoding.UTF8.GetBytes($"{type}\0{message}"));
        return Failed;
    }
}
