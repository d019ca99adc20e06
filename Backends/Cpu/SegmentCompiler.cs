using System.Collections.Concurrent;
using System.Diagnostics;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>
/// Chooses how segments run. Small ones start in the interpreter at once and are compiled when they have run often enough to repay it; large ones are
/// compiled before their first run. Code is shared by all plans that have the same segment.
/// </summary>
internal sealed class SegmentCompiler(long compileAtOnce) : ISegmentCompiler
{
    /// <summary>Elements times steps above which the interpreter would lose more time at once than compiling takes.</summary>
    public const long CompileAtOnce = 1 << 20;
    /// <summary>Launches after which a small segment is worth compiling.</summary>
    private const int CompileAfter = 32;
    /// <summary>Weight of the ops of one generated method; see <see cref="SplitSegment"/>.</summary>
    private const int HeaviestMethod = 45;
    private const int CacheCapacity = 4096;

    private readonly ConcurrentDictionary<Segment, SegmentRunner> _runners = new();

    /// <inheritdoc/>
    public bool CanStream => true;

    /// <inheritdoc/>
    public ISegmentRunner Prepare(Segment segment, long elements)
    {
        if (_runners.Count >= CacheCapacity) _runners.Clear();
        SegmentRunner runner = _runners.GetOrAdd(segment, s => new SegmentRunner(s));
        if (Math.Max(1, elements) * Math.Max(1, segment.Steps.Length) > compileAtOnce) runner.Compile();
        return runner;
    }

    // One segment's code: interpreted until it is hot.
    private sealed class SegmentRunner(Segment segment) : ISegmentRunner
    {
        private readonly Lock _lock = new();
        private SegmentCode _code = new InterpreterRunner(segment).Code;
        private volatile int _launches;
        private volatile bool _settled;

        public string Tier { get; private set; } = "interpreted";

        public SegmentCode Code
        {
            get
            {
                if (!_settled && ++_launches > CompileAfter) Compile();
                return _code;
            }
        }

        private SegmentCode? TryCompile() =>
            Vectorization.WidestElement(segment) == 0 || segment.Steps.Sum(s => Vectorization.WeightOf(segment, s)) > HeaviestMethod
                ? SplitSegment.TryCompile(segment, HeaviestMethod)
                : SegmentEmitter.TryCompile(segment);

        public void Compile()
        {
            if (_settled) return;
            lock (_lock)
            {
                if (_settled) return;
                long start = Stopwatch.GetTimestamp();
                if (TryCompile() is { } code)
                {
                    _code = code;
                    Tier = $"simd{SimdWidth.Bits}";
                    Timings.RecordCompile(segment.ToString(), $"cpu/{Tier}", Stopwatch.GetElapsedTime(start).TotalSeconds);
                }
                _settled = true;
            }
        }
    }

    private sealed class InterpreterRunner(Segment segment)
    {
        public SegmentCode Code { get; } = InterpreterCompiler.Instance.Prepare(segment, 0).Code;
    }
}
