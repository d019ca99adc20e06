namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy2_3 = new(2, 3,
        new Change("fromstring reads text only", "2.3.0 release notes, Expired deprecations; measured in 2.2.4 and 2.4.6")
        {
            Effect = s => s with { FromStringReadsBytes = Acceptance.Refused },
            Functions = "fromstring",
            Advice = "np.frombuffer",
        },
        new Change("sorted= of unique", "2.3.0 release notes, New features") { Functions = "unique", Arguments = "sorted" });
}
