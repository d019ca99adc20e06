namespace OmniNumpy.Lazy.Tests.Examples;

internal static class LinalgExamples
{
    public static void SolveASystem(TextWriter Console)
    {
        NDArray a = np.array([[4.0, 1.0, 2.0], [1.0, 5.0, 3.0], [2.0, 0.0, 6.0]]), b = np.array([7.0, 9.0, 8.0]);
        NDArray x = np.linalg.solve(a, b);
        Console.WriteLine(x);
        Console.WriteLine($"condition {np.linalg.cond(a):F3}, determinant {np.linalg.det(a):F1}");

        NDArray singular = np.array([[1.0, 2.0], [2.0, 4.0]]);
        try
        {
            np.linalg.inv(singular);
        }
        catch (LinAlgError e)
        {
            Console.WriteLine($"{e.Message}; the pseudo-inverse:\n{np.linalg.pinv(singular)}");
        }
    }

    public static void InvertAStack(TextWriter Console)
    {
        NDArray angles = np.linspace(0, np.pi, 1000);
        NDArray turns = np.stack([np.stack([np.cos(angles), -np.sin(angles)], -1), np.stack([np.sin(angles), np.cos(angles)], -1)], -2);
        NDArray back = np.linalg.inv(turns);
        Console.WriteLine(back.Shape);
        Console.WriteLine(np.allclose(back, turns.mT));
    }

    public static void ReduceToTwoDimensions(TextWriter Console)
    {
        NDArray points = np.random.default_rng(7).standard_normal((500, 3)) * np.array([3.0, 1.0, 0.1]);
        NDArray centred = points - points.Mean(axis: 0);
        (NDArray u, NDArray s, NDArray vh) = np.linalg.svd(centred, full_matrices: false);
        Console.WriteLine(np.round(s * s / np.sum(s * s), 3));
        NDArray plane = np.matmul(centred, vh[..2].T);
        Console.WriteLine(plane.Shape);

        (NDArray w, NDArray v) = np.linalg.eigh(np.cov(points.T));
        Console.WriteLine(np.allclose(w, np.flip(s * s) / 499));
    }

    public static void FitALine(TextWriter Console)
    {
        NDArray t = np.arange(6) * 1.0, y = np.array([1.1, 2.9, 5.2, 7.1, 8.8, 11.2]);
        NDArray a = np.stack([t, np.ones(6)], 1);
        LstsqResult fit = np.linalg.lstsq(a, y);
        Console.WriteLine($"{fit.X}, rank {fit.Rank}, residual {fit.Residuals}");

        (NDArray q, NDArray r) = np.linalg.qr(a);
        Console.WriteLine(np.linalg.solve(r, np.matmul(q.T, y)));
    }
}
