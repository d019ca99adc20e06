namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy1_23 = new(1, 23,
        new Change("a view that changes the size of elements needs a contiguous last axis", "1.23.0 release notes, Expired deprecations; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { ViewsAlongFirstAxis = false },
            Functions = "ndarray.view",
            Example = new("np.zeros((3, 2)).T.view(np.int32).shape", "(4, 3), DeprecationWarning", "ValueError"),
            Advice = "x.T.view(dtype).T",
        },
        new Change("a list of lists as an index is one array, not a tuple of several", "1.23.0 release notes, Expired deprecations; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { ListsIndexAsTuples = false },
            Functions = "ndarray.__getitem__ ndarray.__setitem__",
            Advice = "index with a tuple",
        },
        new Change("grids take the common type of the numbers in their slices", "the sources of 1.23; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { GridsFollowTypes = true },
            Functions = "mgrid ogrid",
            Advice = "np.mgrid[...].astype(dtype)",
        },
        new Change("a norm of any order keeps single precision", "1.23.0 release notes; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { NormKeepsPrecision = true },
            Functions = "linalg.norm",
            Example = new("np.linalg.norm(np.array([3, 4], np.float32), 3).dtype", "float64", "float32"),
        },
        new Change("keepdims= of average", "1.23.0 release notes, New features") { Functions = "average", Arguments = "keepdims" },
        new Change("loadtxt has quotechar=", "1.23.0 release notes, New features") { Functions = "loadtxt", Arguments = "quotechar" });
}
