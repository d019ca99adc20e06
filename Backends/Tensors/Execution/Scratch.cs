using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Working memory of the thread for the time of a launch: a stack of native bytes.</summary>
public static class Scratch
{
    private const int Alignment = Storage.Alignment;
    private const int StackBytes = 1 << 20;

    [ThreadStatic] private static nint t_top;
    [ThreadStatic] private static nint t_end;
    [ThreadStatic] private static nint t_start;
    [ThreadStatic] private static Storage? t_stack;
    [ThreadStatic] private static Dictionary<nint, Storage>? t_large;

    /// <summary>At least <paramref name="bytes"/> bytes, aligned to a cache line; returned in reverse order of renting.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Rent(nint bytes)
    {
        nint address = (t_top + Alignment - 1) & ~(nint)(Alignment - 1);
        if (address + bytes > t_end) return RentApart(bytes);
        t_top = address + bytes;
        return address;
    }

    /// <summary>Gives back the memory rented last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Return(nint address)
    {
        if (address >= t_start && address < t_end) t_top = address;
        else ReturnApart(address);
    }

    // The thread's first rent makes its stack; what does not fit there is a block of its own.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint RentApart(nint bytes)
    {
        if (t_stack == null)
        {
            t_stack = Storage.Allocate(StackBytes);
            t_start = t_top = t_stack.Pointer;
            t_end = t_start + StackBytes;
            return Rent(bytes);
        }
        Storage block = Storage.Allocate(Math.Max(bytes, Storage.SmallLimit + 1));
        (t_large ??= []).Add(block.Pointer, block);
        return block.Pointer;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReturnApart(nint address)
    {
        if (t_large!.Remove(address, out Storage? block)) block.Release();
    }
}
