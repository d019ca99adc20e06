namespace OmniNumpy.Lazy.Kernels;

/// <summary>What a ziggurat looks up by layer.</summary>
/// <typeparam name="T">The type of the variates.</typeparam>
/// <param name="Widths">The width of the layer over the number of positions in it.</param>
/// <param name="Inside">Positions below this lie under the curve at every height of the layer.</param>
/// <param name="Heights">The density at the layer's right edge.</param>
internal readonly record struct ZigguratTable<T>(T[] Widths, ulong[] Inside, T[] Heights);

/// <summary>The four ziggurats: positions of 52 and 53 bits for doubles, 23 for floats.</summary>
internal static class ZigguratTable
{
    public static readonly ZigguratTable<double> Normal = new(
        Scale(ZigguratLayers.NormalEdges, 52),
        NormalInside(),
        ZigguratLayers.NormalHeights.ToArray());

    public static readonly ZigguratTable<double> Exponential = new(
        Scale(ZigguratLayers.ExponentialEdges, 53),
        [.. ZigguratLayers.ExponentialInside.ToArray().Select(k => k << 1)],
        ZigguratLayers.ExponentialHeights.ToArray());

    public static readonly ZigguratTable<float> NormalSingle = new(
        ToSingle(Scale(ZigguratLayers.NormalEdges, 23)),
        ToSingle(Normal.Inside, 29),
        ToSingle(Normal.Heights));

    public static readonly ZigguratTable<float> ExponentialSingle = ExponentialOfFloats();

    private static double[] Scale(ReadOnlySpan<double> edges, int bits) => [.. edges.ToArray().Select(x => Math.ScaleB(x, -bits))];

    // A layer is surely under the curve up to the edge of the one above it; the topmost has none, and the base has the edge where the tail begins.
    private static ulong[] NormalInside()
    {
        ReadOnlySpan<double> edges = ZigguratLayers.NormalEdges;
        var inside = new ulong[256];
        for (int i = 0; i < 256; i++)
            inside[i] = i == 1 ? 0 : (ulong)Math.Round(edges[i == 0 ? 255 : i - 1] / edges[i] * (1L << 52));
        return inside;
    }

    private static ZigguratTable<float> ExponentialOfFloats()
    {
        float[] widths = ToSingle(Scale(ZigguratLayers.ExponentialEdges, 23)), heights = ToSingle(Exponential.Heights);
        // Rounded to double these four came to lie midway between two floats; unrounded they are nearer to the other one.
        widths[226] = Other(ZigguratLayers.ExponentialEdges[226] / (1 << 23), widths[226]);
        foreach (int layer in (ReadOnlySpan<int>)[128, 154, 171]) heights[layer] = Other(Exponential.Heights[layer], heights[layer]);
        return new(widths, ToSingle(Exponential.Inside, 30), heights);
    }

    private static float Other(double midway, float rounded) => rounded > midway ? MathF.BitDecrement(rounded) : MathF.BitIncrement(rounded);

    private static float[] ToSingle(double[] values) => [.. values.Select(v => (float)v)];

    private static ulong[] ToSingle(ulong[] inside, int fewerBits) => [.. inside.Select(k => k + (1UL << fewerBits - 1) >> fewerBits)];
}
