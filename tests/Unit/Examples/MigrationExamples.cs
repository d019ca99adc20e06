namespace OmniNumpy.Lazy.Tests.Examples;

#pragma warning disable CS0618 // names that NumPy removed are what is shown

internal static class MigrationExamples
{
    public static void OldNames(TextWriter Console)
    {
        NDArray x = np.array([3.0, 1.0, 2.0]);
        using (np.emulate("1.19"))
        {
            Console.WriteLine(np.product(x));
            Console.WriteLine(np.asfarray(np.array([1, 2])));
        }
        try
        {
            Console.WriteLine(np.product(x));
        }
        catch (AttributeError e)
        {
            Console.WriteLine(e.Message);
        }
    }

    public static void Matrices(TextWriter Console)
    {
        Matrix m = np.matrix("1 2; 3 4");
        Console.WriteLine(m * m.T);
        Console.WriteLine(m.Sum(axis: 0).Repr());
        Console.WriteLine((m * m.I).A.Round(12));
        Console.WriteLine(np.bmat([[m, m]])[0]);
    }

    public static void WarningsOfACall(TextWriter Console)
    {
        NDArray z = np.array([new System.Numerics.Complex(1, 2)]);
        using (np.warnings.catch_warnings(out List<NumpyWarning> seen))
        {
            _ = z.AsType(np.float64);
            Console.WriteLine($"{seen[0].Category}: {seen[0].Message}");
        }
        using (np.warnings.catch_warnings())
        {
            np.warnings.simplefilter("error", WarningCategory.ComplexWarning);
            try
            {
                _ = z.AsType(np.float64);
            }
            catch (WarningError e)
            {
                Console.WriteLine(e.PythonName);
            }
        }
    }

    public static void WhatWouldChange(TextWriter Console)
    {
        NDArray pixels = np.array(new byte[] { 10, 200 }), gains = np.array(new[] { 0.5f, 2f });
        AuditReport report = np.audit(
            () =>
            {
                _ = gains * np.float64(0.1);
                _ = pixels + 300;
                _ = np.cumproduct(gains);
            },
            target: "2.x", version: "1.21");
        foreach (AuditFinding finding in report.Findings) Console.WriteLine($"{finding.Kind} {finding.Name}: {finding.Message}\n    {finding.Change?.Advice}");
    }

    public static void WhichNumPy(TextWriter Console)
    {
        Console.Write(np.detect_profile_of_source("""
            import numpy as np
            x = np.asscalar(np.ones(1, dtype=np.float_))
            """));
    }
}
