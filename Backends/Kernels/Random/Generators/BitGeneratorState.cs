using System.Text.Json.Serialization;

namespace OmniNumpy.Lazy;

/// <summary>
/// The state of a bit generator as plain data. Serialised as this type, JSON names the kind of generator in <c>bit_generator</c>, so it reads back as what it was.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "bit_generator")]
[JsonDerivedType(typeof(Pcg64State), nameof(PCG64))]
[JsonDerivedType(typeof(Pcg64DxsmState), nameof(PCG64DXSM))]
[JsonDerivedType(typeof(Mt19937State), nameof(MT19937))]
[JsonDerivedType(typeof(PhiloxState), nameof(Philox))]
[JsonDerivedType(typeof(Sfc64State), nameof(SFC64))]
public abstract record BitGeneratorState;

/// <summary>The half of a 64-bit word that the next draw of 32 bits takes.</summary>
/// <param name="Present">Whether there is one.</param>
/// <param name="Value">The half.</param>
public readonly record struct HalfWord(bool Present, uint Value);

/// <summary>The state of a <see cref="PCG64"/>.</summary>
/// <param name="State">The position on the stream.</param>
/// <param name="Increment">Which stream; odd.</param>
/// <param name="Half">What is left of the last word.</param>
public sealed record Pcg64State(UInt128 State, UInt128 Increment, HalfWord Half) : BitGeneratorState;

/// <summary>The state of a <see cref="PCG64DXSM"/>.</summary>
/// <inheritdoc cref="Pcg64State" path="/param"/>
public sealed record Pcg64DxsmState(UInt128 State, UInt128 Increment, HalfWord Half) : BitGeneratorState;

/// <summary>The state of an <see cref="MT19937"/>.</summary>
/// <param name="Key">The 624 words.</param>
/// <param name="Position">The next word to give out; 624 when all are spent.</param>
public sealed record Mt19937State(uint[] Key, int Position) : BitGeneratorState;

/// <summary>The state of a <see cref="Philox"/>.</summary>
/// <param name="Counter">256 bits, lowest word first.</param>
/// <param name="Key">128 bits, lower word first.</param>
/// <param name="Buffer">The four words made from the counter.</param>
/// <param name="BufferPosition">The next of them to give out; 4 when all are spent.</param>
/// <param name="Half">What is left of the last word.</param>
public sealed record PhiloxState(ulong[] Counter, ulong[] Key, ulong[] Buffer, int BufferPosition, HalfWord Half) : BitGeneratorState;

/// <summary>The state of an <see cref="SFC64"/>.</summary>
/// <param name="State">The four words.</param>
/// <param name="Half">What is left of the last word.</param>
public sealed record Sfc64State(ulong[] State, HalfWord Half) : BitGeneratorState;
