namespace OmniNumpy.Lazy.Tests;

/// <summary>Errors of products, in NumPy's words.</summary>
public class ProductErrorTests
{
    public static TheoryData<string, Func<NDArray>> Errors => new()
    {
        { "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)", () => np.matmul(np.ones((2, 3)), np.ones((4, 5))) },
        { "matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)", () => np.matmul(3, np.ones(3)) },
        { "shapes (2,3) and (4,5) not aligned: 3 (dim 1) != 4 (dim 0)", () => np.dot(np.ones((2, 3)), np.ones((4, 5))) },
        { "shapes (3,) and (4,) not aligned: 3 (dim 0) != 4 (dim 0)", () => np.inner(np.ones(3), np.ones(4)) },
        { "cannot reshape array of size 4 into shape (3,)", () => np.vdot(np.ones(3), np.ones(4)) },
        { "vecdot: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n),(n)->() (size 4 is different from 3)", () => np.vecdot(np.ones(3), np.ones(4)) },
        { "matvec: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,n),(n)->(m) (size 4 is different from 3)", () => np.matvec(np.ones((2, 3)), np.ones(4)) },
        { "shape-mismatch for sum", () => np.tensordot(np.ones((2, 3)), np.ones((2, 3)), axes: 1) },
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public void Lengths_that_do_not_fit(string message, Func<NDArray> call) => Assert.Equal(message, Assert.Throws<ValueError>(call).Message);

    [Fact]
    public void A_product_goes_to_the_output_it_is_given()
    {
        NDArray target = np.zeros((2, 2));
        Assert.Same(target, np.matmul(np.eye(2), np.eye(2) * 3, target));
        Assert.Equal([3, 0, 0, 3], target.ToArray<double>());
        Assert.Throws<UFuncTypeError>(() => np.matmul(np.eye(2), np.eye(2), np.zeros((2, 2), np.int32)));
    }
}
