using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>Draws that take a known number of words: recorded where the bit generator can pass them over, else made at once.</summary>
internal static class RandomRecording
{
    public static NDArray Draw(BitGenerator bits, RandomForm form, DType dtype, Shape shape)
    {
        Drawing.CheckLengths(shape);
        long size = shape.Size, bytes = size * dtype.ItemSize;
        if (bits is not JumpableGenerator jumpable) return AtOnce(bits, form, dtype, shape, bytes);
        ulong[] state;
        lock (bits.Lock)
        {
            state = jumpable.Snapshot();
            if (RandomFill.IsHalf(form)) jumpable.SkipUInt32((bytes + 3) / 4);
            else jumpable.SkipUInt64(size);
        }
        // The state is data: draws differ in it alone, so they share a plan.
        if (form == RandomForm.Double) return NDArray.Fresh(new Node(Ops.RandomDoubles(jumpable.Words), dtype, shape, [Record.Iota(shape), np.array(state).Node]));
        return NDArray.Fresh(new Node(Ops.RandomDraw, dtype, shape, [np.array(state).Node], new RandomDraw(jumpable.Words, form)));
    }

    private static unsafe NDArray AtOnce(BitGenerator bits, RandomForm form, DType dtype, Shape shape, long bytes)
    {
        Storage storage = Storage.Allocate((bytes + 7) / 8 * 8);
        void* memory = (void*)storage.Pointer;
        lock (bits.Lock)
        {
            if (form == RandomForm.Double) bits.Fill(new Span<double>(memory, checked((int)(bytes / sizeof(double)))));
            else if (form == RandomForm.Bits64) bits.Fill(new Span<ulong>(memory, checked((int)(bytes / sizeof(ulong)))));
            else bits.Fill(new Span<uint>(memory, checked((int)((bytes + 3) / 4))));
        }
        if (form is RandomForm.Single or RandomForm.OldSingle) UniformBits.ToSingles((uint*)memory, (float*)memory, shape.Size, form == RandomForm.OldSingle);
        return NDArray.FromStorage(storage, dtype, Layout.RowMajor(shape));
    }
}
