using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Python;

/// <summary>Converts Python values to the types of .NET parameters, as a caller in C# would write them.</summary>
internal static class PythonConversion
{
    /// <summary>Why the last list could not be made an array of, which is the error where a call takes it for nothing else.</summary>
    [ThreadStatic]
    public static NumpyException? Refusal;

    /// <summary>Converts; <paramref name="cost"/> tells how far the value is from the type, so that the nearest overload wins.</summary>
    public static bool TryConvert(object? value, Type type, out object? result, out int cost)
    {
        cost = 0;
        result = value;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            if (value is null) return true;
            type = underlying;
        }
        if (value is null)
        {
            cost = 1;
            if (type == typeof(Axis)) result = default(Axis);
            if (type == typeof(FirstAxis)) result = (FirstAxis)default(Axis);
            if (type == typeof(Along)) result = (Along)(int?)null;
            return !type.IsValueType || result is not null;
        }
        if (type == typeof(NDArray)) return TryArray(value, out result, out cost);
        if (type == typeof(object)) return TryObject(value, out result, out cost);
        if (type.IsInstanceOfType(value)) return true;
        if (type == typeof(DType)) return TryDType(value, out result);
        if (type == typeof(IndexItem)) return TryIndexItem(value, out result);
        if (type.IsByRefLike && type.IsGenericType) return TryArrayOf(type.GetGenericArguments()[0], value, out result, out cost);
        if (type == typeof(Array) && PythonSequence.IsSequence(value))
        {
            cost = 4;
            result = Nested(value);
            return result is not null;
        }
        if (type.IsArray && type.GetArrayRank() == 1) return TryArrayOf(type.GetElementType()!, value, out result, out cost);
        if (typeof(ITuple).IsAssignableFrom(type) && type.IsGenericType) return TryTuple(type, value, out result, out cost);
        if (type.IsGenericType && type.IsInterface && PythonSequence.IsSequence(value) && type.GetGenericArguments() is [{ } element])
            return TryArrayOf(element, value, out result, out cost) && type.IsInstanceOfType(result);
        if (value is Dictionary<object, object?> entries && type.IsGenericType && type.GetGenericArguments() is [{ } key, { } item])
            return TryDictionary(entries, key, item, out result) && type.IsInstanceOfType(result);
        if (type == typeof(Delegate)) return TryDelegate(value, TypeOf(value), out result);
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            cost = PythonNumber.IsNumber(value) ? 5 : 0; // a number among functions is a constant one
            return TryDelegate(value, type, out result);
        }
        return TrySimple(value, type, out result, out cost) || TryImplicit(value, type, out result, out cost);
    }

    // The value that a type's conversion from a nullable makes of null.
    private static object? FromNone(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "op_Implicit" && m.ReturnType == type && Nullable.GetUnderlyingType(m.GetParameters()[0].ParameterType) is not null)
            ?.Invoke(null, [null]);

    public static string Describe(object? value) => value switch
    {
        null => "None",
        string s => $"'{s}'",
        _ => $"{value} ({value.GetType().Name})",
    };

    private static bool TryArray(object value, out object? result, out int cost)
    {
        cost = 0;
        result = value;
        if (value is NDArray) return true;
        cost = 1;
        if (value is Matrix matrix)
        {
            result = matrix.A;
            return true;
        }
        cost = 2;
        if (PythonNumber.IsNumber(value))
        {
            result = PythonNumber.ToArray(value);
            return true;
        }
        if (s_toArray.GetOrAdd(value.GetType(), ConversionToArray) is { } convert)
        {
            result = PythonBinder.Guarded(() => convert.Invoke(null, value));
            return true;
        }
        if (!PythonSequence.IsSequence(value)) return false;
        // A list may be meant as a list of arrays.
        cost = 4;
        try
        {
            result = PythonSequence.ToArray(value);
            return true;
        }
        catch (BindingError)
        {
            return false;
        }
        catch (ValueError e)
        {
            Refusal = e;
            return false;
        }
    }

    // Lists within lists as arrays of arrays, numbers and arrays as arrays.
    private static Array? Nested(object list)
    {
        object?[] items = [.. PythonSequence.Items(list).Select(i => PythonSequence.IsSequence(i) ? Nested(i!) : TryConvert(i, typeof(NDArray), out object? a, out _) ? a : null)];
        return items.Contains(null) ? null : items;
    }

    private static bool TryObject(object value, out object? result, out int cost)
    {
        cost = 4;
        result = PythonSequence.IsSequence(value) ? PythonSequence.Items(value).Select(v => TryObject(v!, out object? inner, out _) ? inner : v).ToArray()
            : value is PythonType { DType: { } type } ? type : value;
        return true;
    }

    private static bool TryDType(object value, out object? result)
    {
        result = value switch
        {
            PythonType { DType: { } type } => (DType)type,
            PythonType { Name: var none } => throw new TypeError($"data type '{none}' not understood: arrays here hold bools, integers, floats and complex numbers"),
            Delegate scalar => Try(() => (DType)scalar),
            string name => (DType)name,
            Type type when typeof(DType).IsAssignableFrom(type) => null,
            _ => null,
        };
        return result is not null;
    }

    private static object? Try(Func<object?> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is NumpyException or InvalidCastException)
        {
            return null;
        }
    }

    private static bool TryIndexItem(object value, out object? result)
    {
        // The casts to object keep a missing value from becoming np.newaxis.
        result = value switch
        {
            PythonSlice slice => (object)(IndexItem)slice.ToSlice(),
            PythonEllipsis => (object)np.ellipsis,
            bool b => (object)(IndexItem)b,
            long i => (object)(IndexItem)i,
            NDArray a => (object)(IndexItem)a,
            Matrix m => (object)(IndexItem)m.A,
            _ => null,
        };
        if (result is null && PythonSequence.IsSequence(value)) result = (IndexItem)IndexArray(value);
        return result is not null;
    }

    // An empty list of indices is one of integers.
    private static NDArray IndexArray(object sequence)
    {
        NDArray a = PythonSequence.ToArray(sequence);
        return a.Size == 0 ? a.AsType(DType.Int64) : a;
    }

    private static bool TryArrayOf(Type element, object value, out object? result, out int cost)
    {
        cost = 1;
        result = null;
        if (value is string text && element == typeof(string))
        {
            result = new[] { text };
            return true;
        }
        if (value is string or NDArray { NDim: 0 } || !PythonSequence.IsSequence(value) && value is not NDArray and not Array) return false;
        object?[] items = [.. PythonSequence.Items(value)];
        var array = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryConvert(items[i], element, out object? item, out int step)) return false;
            array.SetValue(item, i);
            cost = Math.Max(cost, step + 1);
        }
        result = array;
        return true;
    }

    private static bool TryTuple(Type type, object value, out object? result, out int cost)
    {
        cost = 0;
        result = null;
        Type[] types = type.GetGenericArguments();
        if (!PythonSequence.IsSequence(value) && value is not NDArray { NDim: 1 }) return false;
        object?[] items = [.. PythonSequence.Items(value)];
        if (items.Length != types.Length) return false;
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryConvert(items[i], types[i], out items[i], out int step)) return false;
            cost += step;
        }
        result = Activator.CreateInstance(type, items);
        return true;
    }

    private static bool TryDictionary(Dictionary<object, object?> entries, Type key, Type value, out object? result)
    {
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        result = dictionary;
        foreach ((object k, object? v) in entries)
        {
            if (!TryConvert(k, key, out object? plain, out _) || !TryConvert(v, value, out object? item, out _)) return false;
            dictionary[plain!] = item;
        }
        return true;
    }

    // Python's functions have no types; of numbers they are functions of floats here.
    private static Type TypeOf(object value) => value is PythonFunction { Arity: var arity and > 0 }
        ? Type.GetType($"System.Func`{arity + 1}")!.MakeGenericType([.. Enumerable.Repeat(typeof(double), arity + 1)])
        : typeof(Func<double, double>);

    private static bool TryDelegate(object value, Type type, out object? result)
    {
        result = null;
        if (type.GetMethod("Invoke") is not { } invoke) return false;
        Func<object?[], object?>? call = value switch
        {
            PythonFunction f => f.Invoke,
            _ when PythonNumber.IsNumber(value) => _ => value,
            PythonType t => t.Make,
            Callable c => arguments => PythonBinder.Call(c, [.. arguments], []),
            Delegate d => arguments => PythonBinder.Call(new Callable("call", d, [d.GetType().GetMethod("Invoke")!]), [.. arguments], []),
            _ => null,
        };
        if (call is not null && type == typeof(Action<string, int>))
        {
            result = (string message, int flag) => { call([message, (long)flag]); };
            return true;
        }
        if (call is null || invoke.ReturnType == typeof(void)) return false;
        if (type == typeof(Func<NDArray[], NDArray>))
        {
            result = (NDArray[] arguments) => To<NDArray>(call([.. arguments]));
            return true;
        }
        Type[] parameters = [.. invoke.GetParameters().Select(p => p.ParameterType)];
        MethodInfo? adapter = typeof(PythonConversion).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .SingleOrDefault(m => m.Name == nameof(Adapt) && m.GetGenericArguments().Length == parameters.Length + 1);
        if (adapter is null) return false;
        var function = (Delegate)adapter.MakeGenericMethod([.. parameters, invoke.ReturnType]).Invoke(null, [call])!;
        result = Delegate.CreateDelegate(type, function, function.GetType().GetMethod("Invoke")!);
        return true;
    }

    private static Func<A, R> Adapt<A, R>(Func<object?[], object?> call) => a => To<R>(call([a]));

    private static Func<A, B, R> Adapt<A, B, R>(Func<object?[], object?> call) => (a, b) => To<R>(call([a, b]));

    private static Func<A, B, C, R> Adapt<A, B, C, R>(Func<object?[], object?> call) => (a, b, c) => To<R>(call([a, b, c]));

    private static T To<T>(object? value) =>
        TryConvert(value, typeof(T), out object? result, out _) ? (T)result! : throw new BindingError($"{Describe(value)} is no {typeof(T).Name}");

    private static bool TrySimple(object value, Type type, out object? result, out int cost)
    {
        cost = 1;
        result = null;
        if (value is NDArray { NDim: 0 } array && (type.IsPrimitive || type == typeof(Complex)))
        {
            // NumPy scalars stand for Python numbers where those are wanted.
            if (type != typeof(double) && type != typeof(Complex) && array.DType.IsInexact) return false;
            return TryConvert(Python(array.Item()), type, out result, out cost);
        }
        if (type == typeof(bool)) return value is 0L or 1L && Set(value is 1L, out result);
        if (type == typeof(int)) return value is long i and >= int.MinValue and <= int.MaxValue ? Set((int)i, out result) : value is bool b ? Set(b ? 1 : 0, out result) : false;
        if (type == typeof(long)) return value is bool b2 && Set(b2 ? 1L : 0L, out result);
        if (type == typeof(ulong)) return value is long and >= 0 or BigInteger { Sign: >= 0 } ? Set((ulong)PythonNumber.ToInteger(value), out result) : false;
        if (type == typeof(double))
        {
            cost = 4; // an array of integers is not one of doubles
            return value is long or BigInteger or bool && Set(PythonNumber.ToDouble(value), out result);
        }
        if (type == typeof(Complex))
        {
            cost = 5;
            return value is long or BigInteger or bool or double && Set(PythonNumber.ToComplex(value), out result);
        }
        if (type == typeof(BigInteger)) return value is long or bool && Set(PythonNumber.ToInteger(value), out result);
        if (type == typeof(char)) return value is string { Length: 1 } s && Set(s[0], out result);
        if (type == typeof(Index)) return false;
        if (type == typeof(Slice)) return value is PythonSlice slice && Set(slice.ToSlice(), out result);
        if (type.IsEnum && value is string name)
        {
            foreach (object e in Enum.GetValues(type))
                if (PythonBinder.Plain(e.ToString()!) == PythonBinder.Plain(name)) return Set(e, out result);
            if (type == typeof(Profiles.Casting)) throw new ValueError($"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{name}')");
            return false;
        }
        return false;
    }

    private static bool Set(object value, out object? result)
    {
        result = value;
        return true;
    }

    private static readonly ConcurrentDictionary<Type, MethodInvoker?> s_toArray = new();

    // Polynomials, flat iterators and the like are arrays where one is wanted.
    private static MethodInvoker? ConversionToArray(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(m => m.Name == "op_Implicit" && m.ReturnType == typeof(NDArray) && m.GetParameters()[0].ParameterType == type) is { } method
            ? MethodInvoker.Create(method)
            : null;

    private static readonly ConcurrentDictionary<Type, (Type, MethodInvoker)[]> s_implicit = new();

    private static (Type, MethodInvoker)[] ImplicitConversionsTo(Type type) =>
    [
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name == "op_Implicit" && m.ReturnType == type && m.GetParameters()[0].ParameterType is { IsByRefLike: false } parameter && parameter != type)
            .Select(m => (m.GetParameters()[0].ParameterType, MethodInvoker.Create(m))),
    ];

    // Types with implicit conversions say themselves what they take.
    private static bool TryImplicit(object value, Type type, out object? result, out int cost)
    {
        result = null;
        cost = int.MaxValue;
        // A tuple is several indices, a list is one array of them.
        bool severalIndices = type == typeof(AtIndices) && value is PythonTuple;
        NumpyException? refused = null;
        foreach ((Type parameter, MethodInvoker convert) in s_implicit.GetOrAdd(type, ImplicitConversionsTo))
        {
            if (severalIndices && parameter != typeof(IndexItem[])) continue;
            if (parameter == typeof(char)) continue;   // a text is not the number of its character
            try
            {
                if (!TryConvert(value, parameter, out object? argument, out int step) || step + 1 >= cost) continue;
                result = PythonBinder.Guarded(() => convert.Invoke(null, argument));
                cost = step + 1;
            }
            catch (NumpyException e)
            {
                refused = e;   // by this conversion; another may take the value
            }
        }
        return result is not null || (refused is null ? false : throw refused);
    }

    /// <summary>A .NET scalar as the Python number it stands for.</summary>
    public static object? Python(object? value) => value switch
    {
        int or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        ulong u => PythonNumber.Normal(u),
        Int128 i => PythonNumber.Normal((BigInteger)i),
        float f => (double)f,
        Half h => (double)h,
        Complex64 z => (Complex)z,
        char c => c.ToString(),
        Gradient { Count: 1 } g => (NDArray)g,
        ErrorHandling h => new Dictionary<string, string> { ["divide"] = h.Divide, ["over"] = h.Over, ["under"] = h.Under, ["invalid"] = h.Invalid },
        _ => value,
    };
}
