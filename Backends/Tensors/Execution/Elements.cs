using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Moves elements of any size between strided memory and blocks.</summary>
internal static unsafe class Elements
{
    /// <summary>Repeats one element.</summary>
    public static void Fill(nint target, nint element, long n, int size)
    {
        switch (size)
        {
            case 1: new Span<byte>((void*)target, (int)n).Fill(*(byte*)element); break;
            case 2: new Span<short>((void*)target, (int)n).Fill(*(short*)element); break;
            case 4: new Span<int>((void*)target, (int)n).Fill(*(int*)element); break;
            case 8: new Span<long>((void*)target, (int)n).Fill(*(long*)element); break;
            default: new Span<Int128>((void*)target, (int)n).Fill(Unsafe.ReadUnaligned<Int128>((void*)element)); break;
        }
    }

    /// <summary>Collects elements that lie a stride apart.</summary>
    public static void Gather(nint target, nint source, long stride, long n, int size)
    {
        switch (size)
        {
            case 1: for (long i = 0; i < n; i++) ((byte*)target)[i] = *(byte*)(source + (nint)(i * stride)); break;
            case 2: for (long i = 0; i < n; i++) ((short*)target)[i] = *(short*)(source + (nint)(i * stride)); break;
            case 4: for (long i = 0; i < n; i++) ((int*)target)[i] = *(int*)(source + (nint)(i * stride)); break;
            case 8: for (long i = 0; i < n; i++) ((long*)target)[i] = *(long*)(source + (nint)(i * stride)); break;
            default: for (long i = 0; i < n; i++) Copy16(target + (nint)(i * 16), source + (nint)(i * stride)); break;
        }
    }

    /// <summary>Spreads elements a stride apart.</summary>
    public static void Scatter(nint source, nint target, long stride, long n, int size)
    {
        switch (size)
        {
            case 1: for (long i = 0; i < n; i++) *(byte*)(target + (nint)(i * stride)) = ((byte*)source)[i]; break;
            case 2: for (long i = 0; i < n; i++) *(short*)(target + (nint)(i * stride)) = ((short*)source)[i]; break;
            case 4: for (long i = 0; i < n; i++) *(int*)(target + (nint)(i * stride)) = ((int*)source)[i]; break;
            case 8: for (long i = 0; i < n; i++) *(long*)(target + (nint)(i * stride)) = ((long*)source)[i]; break;
            default: for (long i = 0; i < n; i++) Copy16(target + (nint)(i * stride), source + (nint)(i * 16)); break;
        }
    }

    /// <summary>first, first + step, ...</summary>
    public static void Iota(nint target, long first, long step, long n)
    {
        for (long i = 0; i < n; i++) ((long*)target)[i] = first + i * step;
    }

    /// <summary>Copies one element.</summary>
    public static void Copy(nint target, nint source, int size)
    {
        switch (size)
        {
            case 1: *(byte*)target = *(byte*)source; break;
            case 2: *(short*)target = *(short*)source; break;
            case 4: *(int*)target = *(int*)source; break;
            case 8: *(long*)target = *(long*)source; break;
            default: Copy16(target, source); break;
        }
    }

    private static void Copy16(nint target, nint source) => Unsafe.WriteUnaligned((void*)target, Unsafe.ReadUnaligned<Int128>((void*)source));
}

/// <summary>Working memory of the thread for the time of a launch: a stack of native bytes.</summary>
public static class Scratch
{
    private const int Alignment = 64;

    [ThreadStatic] private static Arena? t_arena;

    /// <summary>At least <paramref name="bytes"/> bytes, aligned to a cache line; returned in reverse order of renting.</summary>
    public static nint Rent(nint bytes) => (t_arena ??= new Arena()).Rent(bytes + Alignment);

    /// <summary>Gives back the memory rented last.</summary>
    public static void Return(nint address) => t_arena!.Return(address);

    // Storage blocks that are kept: nested rents take a further block when the current one is full.
    private sealed class Arena
    {
        private const int BlockBytes = 1 << 20;
        private readonly List<(Storage Memory, nint Top)> _blocks = [];
        private readonly Stack<(nint Address, int Block, nint OldTop)> _rents = new();
        private int _current = -1;

        public nint Rent(nint bytes)
        {
            if (_current < 0 || !Fits(_current, bytes))
            {
                int next = _current + 1;
                if (next == _blocks.Count || !Fits(next, bytes))
                {
                    Storage memory = Storage.Allocate(Math.Max(BlockBytes, bytes));
                    if (next < _blocks.Count) _blocks[next] = (memory, 0);
                    else _blocks.Add((memory, 0));
                }
                _rents.Push((_blocks[next].Memory.Pointer, _current, -1));
                _current = next;
            }
            else _rents.Push((0, _current, _blocks[_current].Top));
            (Storage block, nint top) = _blocks[_current];
            nint address = (block.Pointer + top + Alignment - 1) & ~(nint)(Alignment - 1);
            _blocks[_current] = (block, address + bytes - Alignment - block.Pointer);
            return address;
        }

        public void Return(nint address)
        {
            (_, int block, nint oldTop) = _rents.Pop();
            if (oldTop < 0)
            {
                _blocks[_current] = (_blocks[_current].Memory, 0);
                _current = block;
            }
            else _blocks[_current] = (_blocks[_current].Memory, oldTop);
        }

        private bool Fits(int block, nint bytes) => _blocks[block].Memory.Bytes - _blocks[block].Top >= bytes;
    }
}
