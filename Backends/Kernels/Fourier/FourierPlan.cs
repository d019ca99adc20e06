using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>What transforms of a length need, made when first needed and kept for the next.</summary>
internal sealed unsafe class FourierPlan<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int MostPlans = 32;
    private const long MostNumbers = 1 << 23;

    private static readonly Lock Gate = new();
    private static readonly List<FourierPlan<V, T>> Recent = [];

    private readonly Lazy<LaneTransform<V, T>> _lanes;
    private readonly Lazy<LineTransform<V, T>> _line;
    private readonly Lazy<T[]> _roots;

    private FourierPlan(long length, bool halved)
    {
        (Length, IsHalved) = (length, halved);
        long numbers = halved ? length / 2 : length;
        IsSplit = Lengths.Split(numbers, V.Lanes) != 0;
        _lanes = new(() => new LaneTransform<V, T>(numbers));
        _line = new(() => new LineTransform<V, T>(numbers));
        _roots = new(() => RealRoots(length));
    }

    /// <summary>The length.</summary>
    public long Length { get; }

    /// <summary>Whether neighbouring reals are taken together, so that transforms have half the length.</summary>
    public bool IsHalved { get; }

    /// <summary>Whether one line is enough to fill registers.</summary>
    public bool IsSplit { get; }

    /// <summary>Transforms side by side.</summary>
    public LaneTransform<V, T> Lanes => _lanes.Value;

    /// <summary>The transform of one line.</summary>
    public LineTransform<V, T> Line => _line.Value;

    /// <summary>exp(-2 pi i k / length), for what joins the halves.</summary>
    public T* Roots => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_roots.Value));

    /// <summary>The plan of a length. The ones used last are kept, as many as there is room for.</summary>
    public static FourierPlan<V, T> Of(long length, bool halved)
    {
        lock (Gate)
        {
            int at = Recent.FindIndex(p => p.Length == length && p.IsHalved == halved);
            FourierPlan<V, T> plan = at >= 0 ? Recent[at] : new FourierPlan<V, T>(length, halved);
            if (at == 0) return plan;
            if (at > 0) Recent.RemoveAt(at);
            Recent.Insert(0, plan);
            while (Recent.Count > MostPlans || (Recent.Count > 1 && Recent.Sum(p => p.Length) > MostNumbers)) Recent.RemoveAt(Recent.Count - 1);
            return plan;
        }
    }

    private static T[] RealRoots(long length)
    {
        T[] roots = GC.AllocateUninitializedArray<T>((int)(2 * (length / 4 + 1)), pinned: true);
        fixed (T* at = roots)
            for (long k = 0; k <= length / 4; k++) RootsOfUnity.Write(at + 2 * k, k, length);
        return roots;
    }
}
