using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>A function of elements made a function of arrays: what <c>np.vectorize</c> returns.</summary>
/// <param name="args">An array for each parameter; they are broadcast against each other.</param>
public delegate NDArray VectorizedFunction(params NDArray[] args);

// Functions of the user's, applied to arrays.
public static partial class np
{
    /// <summary>
    /// Makes a lambda of numbers a function of arrays: <c>np.vectorize((double x, double y) => x > y ? Math.Sqrt(x) : y)</c>. Arithmetic, comparisons,
    /// conditions, conversions and the methods of <see cref="Math"/> become recorded operations, which fuse with what surrounds them into compiled SIMD
    /// kernels; captured numbers are constants and captured arrays are broadcast with the arguments, both as they are when the function is called. A
    /// lambda that holds anything else is compiled as it stands and called for every element.
    /// </summary>
    /// <param name="pyfunc">
    /// The lambda, with the types of its parameters written out. C# cannot make expression trees of lambdas with statements: store such a lambda in a
    /// delegate first, or give the name of a method.
    /// </param>
    /// <param name="otypes">Type of the result; that of the lambda's result unless given.</param>
    /// <returns>A function of as many arrays as the lambda has parameters; arguments are converted to the parameters' types.</returns>
    /// <remarks>
    /// Recorded operations follow NumPy where .NET throws or saturates: a division of integers by zero gives 0, a conversion out of range wraps.
    /// </remarks>
    /// <exception cref="TypeError">A parameter or the result is of a type that no array stores.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vectorize.html"/>
    [OverloadResolutionPriority(1)] // a lambda converts to a delegate, too, of which nothing can be seen
    public static VectorizedFunction vectorize<T, TResult>(Expression<Func<T, TResult>> pyfunc, DType? otypes = null) => Vectorized(pyfunc, otypes);

    /// <inheritdoc cref="vectorize{T, TResult}(Expression{Func{T, TResult}}, DType)"/>
    [OverloadResolutionPriority(1)]
    public static VectorizedFunction vectorize<T1, T2, TResult>(Expression<Func<T1, T2, TResult>> pyfunc, DType? otypes = null) => Vectorized(pyfunc, otypes);

    /// <inheritdoc cref="vectorize{T, TResult}(Expression{Func{T, TResult}}, DType)"/>
    [OverloadResolutionPriority(1)]
    public static VectorizedFunction vectorize<T1, T2, T3, TResult>(Expression<Func<T1, T2, T3, TResult>> pyfunc, DType? otypes = null) => Vectorized(pyfunc, otypes);

    /// <inheritdoc cref="vectorize{T, TResult}(Expression{Func{T, TResult}}, DType)"/>
    [OverloadResolutionPriority(1)]
    public static VectorizedFunction vectorize<T1, T2, T3, T4, TResult>(Expression<Func<T1, T2, T3, T4, TResult>> pyfunc, DType? otypes = null) =>
        Vectorized(pyfunc, otypes);

    /// <summary>
    /// Makes a .NET function of numbers a function of arrays. It is called for every element, in C order, on one thread, when the result is evaluated.
    /// </summary>
    /// <param name="pyfunc">The function. Parameters of type <see cref="NDArray"/> get their array whole: NumPy's <c>excluded</c>.</param>
    /// <param name="otypes">Type of the result; that of the function's result unless given.</param>
    /// <returns>A function of as many arrays as the delegate has parameters; arguments are converted to the parameters' types.</returns>
    /// <exception cref="TypeError">A parameter or the result is of a type that no array stores.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vectorize.html"/>
    public static VectorizedFunction vectorize(Delegate pyfunc, DType? otypes = null)
    {
        var function = new ElementFunction(pyfunc);
        return args => function.Invoke(args).AsTypeIfNeeded(otypes);
    }

    /// <summary>
    /// Makes a function of arrays one that runs over all axes its signature does not name: with <c>"(n),(n)->()"</c> it gets two vectors at a time.
    /// Calling the result evaluates.
    /// </summary>
    /// <param name="pyfunc">Takes as many arrays as the signature has inputs.</param>
    /// <param name="signature">The core axes of each input and of the result.</param>
    /// <param name="otypes">Type of the result; that of the first result unless given.</param>
    /// <exception cref="ValueError">Not a signature. From the result: arguments with too few axes, or axes of one name that differ in length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vectorize.html"/>
    public static VectorizedFunction vectorize(Func<NDArray[], NDArray> pyfunc, string signature, DType? otypes = null)
    {
        var core = CoreSignature.Parse(signature);
        return args => core.Run(pyfunc, args).AsTypeIfNeeded(otypes);
    }

    /// <inheritdoc cref="vectorize(Func{NDArray[], NDArray}, string, DType)"/>
    public static VectorizedFunction vectorize(Func<NDArray, NDArray> pyfunc, string signature, DType? otypes = null) =>
        vectorize((NDArray[] args) => pyfunc(args[0]), signature, otypes);

    /// <inheritdoc cref="vectorize(Func{NDArray[], NDArray}, string, DType)"/>
    public static VectorizedFunction vectorize(Func<NDArray, NDArray, NDArray> pyfunc, string signature, DType? otypes = null) =>
        vectorize((NDArray[] args) => pyfunc(args[0], args[1]), signature, otypes);

    /// <summary>
    /// Makes a .NET function of numbers an object like a ufunc, with <c>reduce</c>, <c>accumulate</c> and <c>outer</c>; several results are those of a
    /// function that returns a tuple.
    /// </summary>
    /// <param name="func">The function.</param>
    /// <param name="nin">Its number of parameters.</param>
    /// <param name="nout">Its number of results.</param>
    /// <param name="identity">The value of a reduction of nothing; null for none.</param>
    /// <exception cref="ValueError">The function has other numbers of parameters or results.</exception>
    /// <exception cref="TypeError">A parameter or result is of a type that no array stores.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.frompyfunc.html"/>
    public static ElementFunction frompyfunc(Delegate func, int nin, int nout, object? identity = null)
    {
        var function = new ElementFunction(func, identity);
        return function.Nin == nin && function.Nout == nout ? function
            : throw new ValueError($"the function has {function.Nin} parameters and {function.Nout} results, not {nin} and {nout}");
    }

    private static VectorizedFunction Vectorized(LambdaExpression lambda, DType? otypes)
    {
        foreach (ParameterExpression parameter in lambda.Parameters) ElementFunction.CheckType(parameter.Type, "take");
        ElementFunction.CheckType(lambda.ReturnType, "return");
        ElementFunction? calls = null;
        return args =>
        {
            if (args.Length != lambda.Parameters.Count)
                throw new TypeError($"the function takes {lambda.Parameters.Count} arguments, {args.Length} were given");
            NDArray result = Translation.Of(lambda, args) ?? (calls ??= new ElementFunction(lambda.Compile())).Invoke(args);
            // A lambda that leaves an argument out still gives a value for each of its elements.
            Shape shape = broadcast_shapes(Array.ConvertAll(args, a => a.Shape));
            if (Graph.Broadcasting.TryBroadcast(shape, result.Shape) is { } full && full != result.Shape) result = broadcast_to(result, full).Copy();
            return result.AsTypeIfNeeded(otypes);
        };
    }
}
