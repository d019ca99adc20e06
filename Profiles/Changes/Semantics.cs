using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>How much of something a NumPy still accepts.</summary>
public enum Acceptance : byte
{
    /// <summary>Accepted, without a word.</summary>
    Silent,
    /// <summary>Accepted, with a warning that it will not be for long.</summary>
    Warns,
    /// <summary>An error.</summary>
    Refused,
}

/// <summary>
/// What a NumPy means, as the values that its releases have changed. The values here are those of the oldest release; every change sets some of them,
/// and nothing else in the library knows that there are versions.
/// </summary>
public sealed record Semantics
{
    /// <summary>The semantics of the oldest release, before any change.</summary>
    public static readonly Semantics Oldest = new();

    // Promotion and conversion.

    /// <summary>How Python scalars, NumPy scalars and 0-d arrays take part in promotion.</summary>
    public ScalarRule Scalars { get; init; } = ScalarRule.ValueBased;
    /// <summary>Whether the search for a loop passes over those whose result does not cast to <c>out=</c>.</summary>
    public bool OutputChoosesLoop { get; init; } = true;
    /// <summary>Whether int64 and uint64 compare by value, rather than as float64.</summary>
    public bool ExactMixedComparisons { get; init; }
    /// <summary>Whether a Python integer may be converted to an integer type that does not hold it, by dropping bits.</summary>
    public Acceptance WrappingIntegers { get; init; }
    /// <summary>Whether comparing arrays that do not broadcast with == and != gives one False or True instead of an error.</summary>
    public bool FailedComparisonsAnswer { get; init; } = true;
    /// <summary>Whether an array of one element, but of some dimensions, converts to a number.</summary>
    public Acceptance ArraysAsNumbers { get; init; }
    /// <summary>Whether an empty array has a truth value: false.</summary>
    public Acceptance EmptyTruth { get; init; } = Acceptance.Warns;

    // Ufuncs.

    /// <summary>Whether ceil, floor and trunc leave integers and bools as they are, rather than making floats of them.</summary>
    public bool RoundingKeepsIntegers { get; init; }
    /// <summary>Whether floor_divide, and divmod with remainder zero, take complex numbers.</summary>
    public bool ComplexFloorDivision { get; init; } = true;
    /// <summary>Whether the quotient floor_divide gives for a float over zero is an infinity, as divide's is, rather than NaN.</summary>
    public bool InfiniteFloorDivision { get; init; }
    /// <summary>Whether the smallest integer over -1 is itself, wrapped round, rather than zero.</summary>
    public bool WrappingFloorDivision { get; init; }
    /// <summary>Whether the sign of a complex number z is z/|z|, rather than the sign of its real part.</summary>
    public bool SignIsUnitVector { get; init; }
    /// <summary>Whether a NaN bound of clip makes NaN of everything, rather than bounding nothing.</summary>
    public bool ClipKeepsNaNBounds { get; init; }
    /// <summary>Whether clip may be called without any bound.</summary>
    public bool ClipNeedsNoBound { get; init; }

    /// <summary>Whether the quotient floor_divide gives is divide's where an operand is infinite, rather than NaN or -1: the array API standard's wish, of no release.</summary>
    public bool FloorDivisionOfInfinitiesIsExact { get; init; }
    /// <summary>Whether expm1 of complex numbers that are not finite is exp - 1, with the special values of C's cexp: the array API standard's wish, of no release.</summary>
    public bool ComplexExpm1IsExact { get; init; }

    /// <summary>Whether tanh of a complex number with infinite real part has an imaginary zero of its argument's sign: the array API standard's wish, of no release.</summary>
    public bool ComplexTanhSaturates { get; init; }

    /// <summary>Whether any ufunc computes something else than it does today, in the same types.</summary>
    public bool RewritesUfuncs => !InfiniteFloorDivision || !WrappingFloorDivision || !SignIsUnitVector || SquareBySquares || FloorDivisionOfInfinitiesIsExact || ComplexExpm1IsExact || ComplexTanhSaturates;

    // Creating arrays.

    /// <summary>Whether fill converts a number as an element of an array is set, rather than as an array is cast.</summary>
    public bool FillSetsElements { get; init; }
    /// <summary>Whether what is neither an array nor an integer is converted to one as the index of a flat iterator, with a warning, rather than refused.</summary>
    public bool FlatIndicesAreConverted { get; init; }
    /// <summary>Whether a bool scalar is an integer where Python asks for an index.</summary>
    public Acceptance BoolsAsIndices { get; init; } = Acceptance.Warns;
    /// <summary>Whether a sequence assigned to one element is refused by the number's type, with a TypeError, rather than as a sequence, with a ValueError.</summary>
    public bool ElementErrorsAreNumbers { get; init; }
    /// <summary>Whether <c>copy=False</c> is an error where a copy is needed, rather than a wish.</summary>
    public bool CopyFalseIsStrict { get; init; }
    /// <summary>Whether arange may be given its stop alone by keyword.</summary>
    public bool ArangeTakesStopAlone { get; init; }
    /// <summary>Whether a range of more than two bools is a TypeError, rather than a ValueError.</summary>
    public bool LongBoolRangesAreTypeErrors { get; init; }
    /// <summary>Whether mgrid and ogrid take the common type of the numbers in their slices, rather than int64 or float64.</summary>
    public bool GridsFollowTypes { get; init; }
    /// <summary>Whether sinc takes the precision of its type for the argument at zero, rather than 1e-20, which float16 has not.</summary>
    public bool SincByPrecision { get; init; }
    /// <summary>Whether unique finds values by hashing, so that it can leave them unsorted, and keeps the first of all NaNs.</summary>
    public bool UniqueHashes { get; init; }
    /// <summary>Whether the square of a complex number is computed by the parts' difference of squares, rather than by a product of sum and difference.</summary>
    public bool SquareBySquares { get; init; } = true;
    /// <summary>Whether the places of a partition may not be bools.</summary>
    public bool PartitionRefusesBools { get; init; }
    /// <summary>Whether the choices of select have a type before the default counts by its value.</summary>
    public bool SelectTakesChoicesFirst { get; init; }
    /// <summary>Whether size takes several axes.</summary>
    public bool SizeTakesAxes { get; init; }
    /// <summary>Whether pad takes widths by axis, in a dict.</summary>
    public bool PadTakesAxes { get; init; }
    /// <summary>Whether trim_zeros takes arrays of several axes, and refuses sides other than <c>f</c> and <c>b</c>.</summary>
    public bool TrimsAllAxes { get; init; }
    /// <summary>Whether the functions that stack arrays take them from a generator, with a warning.</summary>
    public bool GeneratorsAreStacked { get; init; } = true;
    /// <summary>Whether linspace rounds to integers downwards, rather than towards zero.</summary>
    public bool LinspaceFloors { get; init; }
    /// <summary>Whether logspace's base may be an array.</summary>
    public bool LogspaceTakesBases { get; init; }
    /// <summary>Whether geomspace ends on exactly the numbers given, whatever is between them.</summary>
    public bool GeomspaceKeepsEnds { get; init; }
    /// <summary>Whether geomspace between complex numbers turns the shorter way round zero in the direction that the ratio says.</summary>
    public bool GeomspaceByRatio { get; init; }
    /// <summary>Whether a nested sequence whose rows differ in length is an error, rather than an array of objects.</summary>
    public bool RaggedIsError { get; init; }
    /// <summary>Whether the bool mask that insert is given for positions is a mask, rather than positions 0 and 1.</summary>
    public bool InsertTakesMasks { get; init; }

    // Sorting, sets, statistics.

    /// <summary>Whether Fourier transforms of single precision are computed in it, and real ones refuse complex numbers.</summary>
    public bool FourierKeepsPrecision { get; init; }
    /// <summary>Whether the closest observation of a quantile half-way between two is the one of even rank, counted from one.</summary>
    public bool ObservationsTieToEven { get; init; }

    /// <summary>In which order argsort, without a stable kind, leaves equal elements.</summary>
    public TieOrder Ties { get; init; } = TieOrder.Introsort;
    /// <summary>Whether <c>kind="heapsort"</c> sorts as the default does.</summary>
    public bool HeapsortIsDefault { get; init; }
    /// <summary>Whether unique counts all NaNs as one.</summary>
    public bool UniqueMergesNaN { get; init; }
    /// <summary>Whether the inverse of unique over a flattened array has the shape of the array.</summary>
    public bool InverseHasShape { get; init; }
    /// <summary>Whether quantiles of complex numbers are an error.</summary>
    public bool QuantilesRefuseComplex { get; init; }
    /// <summary>Whether unwrap computes in the type given, rather than in double precision.</summary>
    public bool UnwrapKeepsPrecision { get; init; }
    /// <summary>Whether quantiles of bools are an error.</summary>
    public bool QuantilesRefuseBools { get; init; }
    /// <summary>Whether the bins that estimators choose for integers are at least one wide.</summary>
    public bool IntegerBinsAreWhole { get; init; }
    /// <summary>Whether a histogram whose edges cannot be told apart in their type is an error.</summary>
    public bool EdgesMustRise { get; init; }
    /// <summary>Whether bincount takes uint64.</summary>
    public bool BincountTakesUnsigned { get; init; }
    /// <summary>Whether nonzero takes 0-d arrays, as arrays of one element.</summary>
    public bool NonzeroOfScalars { get; init; } = true;
    /// <summary>Whether i0 computes in floats, and refuses complex numbers, rather than in the type given.</summary>
    public bool BesselInFloats { get; init; }
    /// <summary>Whether <c>mode=</c> and <c>side=</c> may be abbreviated or written in capitals.</summary>
    public Acceptance InexactModes { get; init; }
    /// <summary>Whether setxor1d flattens its arrays under <c>assume_unique</c> too.</summary>
    public bool SetXorFlattens { get; init; }
    /// <summary>Whether roll takes shifts that are not integers, and truncates them.</summary>
    public bool RollTruncates { get; init; }
    /// <summary>Whether the cross product of vectors of two elements is deprecated.</summary>
    public bool PlanarCrossWarns { get; init; }

    // Linear algebra and Fourier transforms.

    /// <summary>Whether solve takes a right side of one dimension less than the matrices for a stack of vectors, rather than for columns that all matrices share.</summary>
    public bool SolveTakesStacksOfVectors { get; init; } = true;
    /// <summary>Whether qr takes stacks of matrices.</summary>
    public bool QrTakesStacks { get; init; }
    /// <summary>Whether a norm of any order keeps single precision.</summary>
    public bool NormKeepsPrecision { get; init; }
    /// <summary>Whether <c>norm=</c> of transforms has the names backward and forward.</summary>
    public bool FourierNamesNorms { get; init; }
    /// <summary>Whether a length of -1 in <c>s=</c> of transforms means that of the array.</summary>
    public bool FourierKeepsLengths { get; init; }

    // Types and texts.

    /// <summary>Whether a view may change the size of elements of an array in Fortran's order, along its first axis.</summary>
    public bool ViewsAlongFirstAxis { get; init; } = true;
    /// <summary>Whether dtypes have names in CamelCase, such as <c>Float64</c>.</summary>
    public bool NumericStyleNames { get; init; } = true;
    /// <summary>Whether dtypes have the aliases with a zero or width at the end: <c>int0</c>, <c>bool8</c>.</summary>
    public bool SizedAliases { get; init; } = true;
    /// <summary>Whether <c>long</c> and <c>ulong</c> name the C types.</summary>
    public bool LongNames { get; init; }
    /// <summary>Whether an abstract kind such as <c>np.floating</c> stands for a dtype.</summary>
    public Acceptance AbstractDTypes { get; init; } = Acceptance.Warns;
    /// <summary>Whether the representation of a scalar names its type: <c>np.float64(1.0)</c>.</summary>
    public bool ScalarsNameTypes { get; init; }
    /// <summary>Whether the representation of an array that is not shown in full tells its shape.</summary>
    public bool SummariesTellShape { get; init; }
    /// <summary>Whether float32 and float16 scalars print in scientific notation from the digits their type holds on, rather than from 1e16.</summary>
    public bool ShortFloatsPrintByPrecision { get; init; }
    /// <summary>Whether binary_repr refuses a width that is too small for the number.</summary>
    public bool BinaryWidthIsStrict { get; init; }

    /// <summary>Whether fromstring reads bytes, as frombuffer does, where no separator is given.</summary>
    public Acceptance FromStringReadsBytes { get; init; } = Acceptance.Warns;
    /// <summary>Whether functions with several arrays for a result give a tuple of them, rather than a list: a matter of the Python door.</summary>
    public bool ArraysComeInTuples { get; init; }

    /// <summary>Whether a list of sequences that is written as an index counts as a tuple of indices: a matter of the Python door, as C# has no lists there.</summary>
    public bool ListsIndexAsTuples { get; init; } = true;
    /// <summary>Whether the norm by infinity of an empty array is zero.</summary>
    public bool EmptyNormIsZero { get; init; }

    // Random numbers.

    /// <summary>Whether Generator draws floats of 24 bits rather than 23, and in tails takes log1p(-u) rather than log(1 - u).</summary>
    public bool RandomAllBits { get; init; }
    /// <summary>Whether Generator's rayleigh and geometric draw exponential variates, and vonmises normal ones for a large concentration.</summary>
    public bool RandomThroughExponential { get; init; }
    /// <summary>Whether Generator's pareto, power and logseries keep their digits near 0.</summary>
    public bool RandomExactNearZero { get; init; }
    /// <summary>Whether Generator's wald and binomial keep their digits for extreme parameters.</summary>
    public bool RandomExactTails { get; init; }
    /// <summary>Whether Generator's zipf draws from what 64 bits hold only.</summary>
    public bool RandomBoundedZipf { get; init; }
    /// <summary>Whether dirichlet takes parameters of zero.</summary>
    public bool DirichletTakesZeros { get; init; }
}
