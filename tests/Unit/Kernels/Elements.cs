using System.Numerics;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Reads and writes elements of any dtype in raw memory, for tests that go over all of them.</summary>
internal static unsafe class Elements
{
    public static readonly DTypeCode[] AllTypes = Enum.GetValues<DTypeCode>();

    public static Storage Of<T>(params T[] values) where T : unmanaged
    {
        Storage s = Storage.Allocate((long)values.Length * sizeof(T));
        values.CopyTo(new Span<T>((void*)s.Pointer, values.Length));
        return s;
    }

    public static T[] ToArray<T>(this Storage s) where T : unmanaged
    {
        T[] values = new Span<T>((void*)s.Pointer, (int)(s.Bytes / sizeof(T))).ToArray();
        GC.KeepAlive(s);
        return values;
    }

    /// <summary>Small random values: exact in every dtype, and their products and short sums in float32.</summary>
    public static Storage Random(DTypeCode type, long n, Random random)
    {
        Storage s = Storage.Allocate(n * DType.Of(type).ItemSize);
        for (long i = 0; i < n; i++) Set(type, s.Pointer, i, new Complex(random.Next(-4, 5), random.Next(-4, 5)));
        return s;
    }

    public static Complex Get(DTypeCode type, nint p, long i) => type switch
    {
        DTypeCode.Bool or DTypeCode.UInt8 => ((byte*)p)[i],
        DTypeCode.Int8 => ((sbyte*)p)[i],
        DTypeCode.Int16 => ((short*)p)[i],
        DTypeCode.UInt16 => ((ushort*)p)[i],
        DTypeCode.Int32 => ((int*)p)[i],
        DTypeCode.UInt32 => ((uint*)p)[i],
        DTypeCode.Int64 => ((long*)p)[i],
        DTypeCode.UInt64 => ((ulong*)p)[i],
        DTypeCode.Float16 => (double)((Half*)p)[i],
        DTypeCode.Float32 => ((float*)p)[i],
        DTypeCode.Float64 => ((double*)p)[i],
        DTypeCode.Complex64 => ((Complex64*)p)[i],
        _ => ((Complex*)p)[i],
    };

    /// <summary>Stores a value as the dtype does: integers wrap, bool is "not zero", reals drop the imaginary part.</summary>
    public static void Set(DTypeCode type, nint p, long i, Complex value)
    {
        double x = value.Real;
        switch (type)
        {
            case DTypeCode.Bool: ((byte*)p)[i] = x != 0 ? (byte)1 : (byte)0; break;
            case DTypeCode.Int8 or DTypeCode.UInt8: ((byte*)p)[i] = unchecked((byte)(long)x); break;
            case DTypeCode.Int16 or DTypeCode.UInt16: ((ushort*)p)[i] = unchecked((ushort)(long)x); break;
            case DTypeCode.Int32 or DTypeCode.UInt32: ((uint*)p)[i] = unchecked((uint)(long)x); break;
            case DTypeCode.Int64 or DTypeCode.UInt64: ((long*)p)[i] = (long)x; break;
            case DTypeCode.Float16: ((Half*)p)[i] = (Half)x; break;
            case DTypeCode.Float32: ((float*)p)[i] = (float)x; break;
            case DTypeCode.Float64: ((double*)p)[i] = x; break;
            case DTypeCode.Complex64: ((Complex64*)p)[i] = (Complex64)value; break;
            default: ((Complex*)p)[i] = value; break;
        }
    }
}
