using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The vector width that kernels are compiled for.</summary>
public static class SimdWidth
{
    /// <summary>The environment variable that overrides the width: 128, 256 or 512.</summary>
    public const string Variable = "OMNINP_VECTOR_BITS";

    /// <summary>
    /// Bits in a register: the widest that the hardware computes with in one instruction, or what
    /// <see cref="Variable"/> says. A width that the hardware lacks is emulated: correct, and slow.
    /// </summary>
    public static int Bits { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        "128" => 128,
        "256" => 256,
        "512" => 512,
        _ => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
    };

    /// <summary>The register struct of the chosen width with lanes of the given type.</summary>
    public static Type RegisterOf(Type lane) => (Bits switch
    {
        512 => typeof(V512<>),
        256 => typeof(V256<>),
        _ => typeof(V128<>),
    }).MakeGenericType(lane);

    /// <summary>Lanes of the given size in bytes in one register of the chosen width.</summary>
    public static int LanesOf(int itemSize) => Bits / 8 / itemSize;
}
