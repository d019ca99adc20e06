namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>NumPy's classes of dtypes (<c>numpy.dtypes</c>): calling one gives its dtype. C's names share the dtypes of their sizes.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/routines.dtypes.html"/>
    public static class dtypes
    {
#pragma warning disable CS1591 // each gives the dtype it is named for
        public static DType BoolDType() => DType.Bool;
        public static DType Int8DType() => DType.Int8;
        public static DType ByteDType() => DType.Int8;
        public static DType Int16DType() => DType.Int16;
        public static DType ShortDType() => DType.Int16;
        public static DType Int32DType() => DType.Int32;
        public static DType IntDType() => DType.Int32;
        public static DType Int64DType() => DType.Int64;
        public static DType LongDType() => DType.Int64;
        public static DType LongLongDType() => DType.Int64;
        public static DType UInt8DType() => DType.UInt8;
        public static DType UByteDType() => DType.UInt8;
        public static DType UInt16DType() => DType.UInt16;
        public static DType UShortDType() => DType.UInt16;
        public static DType UInt32DType() => DType.UInt32;
        public static DType UIntDType() => DType.UInt32;
        public static DType UInt64DType() => DType.UInt64;
        public static DType ULongDType() => DType.UInt64;
        public static DType ULongLongDType() => DType.UInt64;
        public static DType Float16DType() => DType.Float16;
        public static DType Float32DType() => DType.Float32;
        public static DType Float64DType() => DType.Float64;
        public static DType LongDoubleDType() => DType.Float64;
        public static DType Complex64DType() => DType.Complex64;
        public static DType Complex128DType() => DType.Complex128;
        public static DType CLongDoubleDType() => DType.Complex128;
#pragma warning restore CS1591
    }
}
