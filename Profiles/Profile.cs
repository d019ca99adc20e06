using System.Collections.Concurrent;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>A NumPy to behave as: a version and the semantics that follow from the table of <see cref="Changes"/>. Immutable.</summary>
public sealed class Profile
{
    private static readonly ConcurrentDictionary<NumpyVersion, Profile> ByVersion = new();
    private static readonly AsyncLocal<Profile?> Ambient = new();
    // Reading an AsyncLocal costs more than building a node; until somebody enters a profile there is nothing to read.
    private static volatile bool s_everEntered;
    private static volatile Profile s_default = For(NumpyVersion.Reference);

    static Profile() => DTypes.Past = PastNames.Of;

    /// <summary>The array API standard, over the reference NumPy.</summary>
    public static readonly Profile ArrayApi = new(NumpyVersion.Reference, Profiles.ArrayApi.Name, Profiles.ArrayApi.Apply(Changes.Apply(NumpyVersion.Reference)));

    private Profile(NumpyVersion version) : this(version, version == NumpyVersion.Reference ? "2.x" : version.ToString(), Changes.Apply(version)) { }

    private Profile(NumpyVersion version, string name, Semantics semantics)
    {
        Version = version;
        Name = name;
        Semantics = semantics;
        Promotion = new Promotion(Semantics);
    }

    /// <summary>The release it follows.</summary>
    public NumpyVersion Version { get; }
    /// <summary><c>2.x</c> for the reference, else the version.</summary>
    public string Name { get; }
    /// <summary>The sum of the changes up to its version.</summary>
    public Semantics Semantics { get; }
    /// <summary>Its rules for the types of results.</summary>
    public Promotion Promotion { get; }

    /// <summary>Refuses arguments that this version's function does not have: the door through which names come checks them, as C#'s are checked by the compiler.</summary>
    /// <exception cref="TypeError">An argument that came later, or had gone.</exception>
    public void CheckArguments(string function, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (Arguments.Lacks(Version, function, name, out string why))
                throw new TypeError($"{function}() got an unexpected keyword argument '{name}'\n  {why}, and the profile is that of {Name}");
        }
    }

    /// <summary>The arguments that this version's functions lack, though other releases' have them, as <c>function.argument</c>.</summary>
    public IEnumerable<string> LackingArguments() => Arguments.LackedBy(Version).Select(a => $"{a.Function}.{a.Argument}");

    /// <summary>The profile of a version; the same object each time.</summary>
    public static Profile For(NumpyVersion version) => ByVersion.GetOrAdd(version, v => new Profile(v));

    /// <summary>The profile of a version as text, such as <c>"1.19"</c> or <c>"2.x"</c>; or <c>"array-api"</c>.</summary>
    /// <exception cref="ValueError">No such version; the message lists what is known.</exception>
    public static Profile For(string version) => version == Profiles.ArrayApi.Name ? ArrayApi : For(NumpyVersion.Parse(version));

    /// <summary>This profile with some later changes, in order: a step on the way to another version, by which one finds which change did what.</summary>
    public Profile With(IReadOnlyList<Change> changes) => changes.Count == 0
        ? this
        : new Profile(Version, $"{Name} and {changes.Count} changes", changes.Aggregate(Semantics, (semantics, change) => change.Effect(semantics)));

    /// <summary>The profile of code that entered none; 2.x unless set.</summary>
    public static Profile Default
    {
        get => s_default;
        set => s_default = value;
    }

    /// <summary>The profile new nodes are written under: the innermost one entered in this flow of control, else <see cref="Default"/>.</summary>
    public static Profile Current => s_everEntered ? Ambient.Value ?? s_default : s_default;

    /// <summary>Makes <paramref name="profile"/> current in this flow of control, and what it starts, until the scope is disposed.</summary>
    public static Scope Enter(Profile profile)
    {
        Profile? outer = Ambient.Value;
        s_everEntered = true;
        Ambient.Value = profile;
        return new Scope(outer);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Restores the profile that was current before <see cref="Enter"/>.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly Profile? _outer;

        internal Scope(Profile? outer) => _outer = outer;

        /// <summary>Ends the scope.</summary>
        public void Dispose() => Ambient.Value = _outer;
    }
}
