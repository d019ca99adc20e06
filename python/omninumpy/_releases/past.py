"""What functions were called, and which arguments they had, in each release of NumPy. Written by generate/past.py; do not edit."""

MEASURED = ["1.19", "1.24", "2.2", "2.4"]

SIGNATURES = {
    "all": {"1.19": "(a, axis=None, out=None, keepdims=_NoValue)", "1.24": "(a, axis=None, out=None, keepdims=_NoValue, *, where=_NoValue)"},
    "any": {"1.19": "(a, axis=None, out=None, keepdims=_NoValue)", "1.24": "(a, axis=None, out=None, keepdims=_NoValue, *, where=_NoValue)"},
    "argmax": {"1.19": "(a, axis=None, out=None)", "1.24": "(a, axis=None, out=None, *, keepdims=_NoValue)"},
    "argmin": {"1.19": "(a, axis=None, out=None)", "1.24": "(a, axis=None, out=None, *, keepdims=_NoValue)"},
    "argsort": {"1.19": "(a, axis=-1, kind=None, order=None)", "2.2": "(a, axis=-1, kind=None, order=None, *, stable=None)"},
    "array": {
        "1.19": "(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0)",
        "1.24": "(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None)",
        "2.4": "(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None)",
    },
    "array2string": {
        "1.19": "(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', style=_NoValue, formatter=None, threshold=None, "
            "edgeitems=None, sign=None, floatmode=None, suffix='', *, legacy=None)",
        "2.4": "(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, "
            "floatmode=None, suffix='', legacy=None)",
    },
    "asanyarray": {
        "1.19": "(a, dtype=None, order=None)",
        "1.24": "(a, dtype=None, order=None, *, like=None)",
        "2.2": "(a, dtype=None, order=None, *, device=None, copy=None, like=None)",
    },
    "asarray": {
        "1.19": "(a, dtype=None, order=None)",
        "1.24": "(a, dtype=None, order=None, *, like=None)",
        "2.2": "(a, dtype=None, order=None, *, device=None, copy=None, like=None)",
    },
    "ascontiguousarray": {"1.19": "(a, dtype=None)", "1.24": "(a, dtype=None, *, like=None)"},
    "asfortranarray": {"1.19": "(a, dtype=None)", "1.24": "(a, dtype=None, *, like=None)"},
    "average": {"1.19": "(a, axis=None, weights=None, returned=False)", "1.24": "(a, axis=None, weights=None, returned=False, *, keepdims=_NoValue)"},
    "clip": {"1.19": "(a, a_min, a_max, out=None, **kwargs)", "2.2": "(a, a_min=_NoValue, a_max=_NoValue, out=None, *, min=_NoValue, max=_NoValue, **kwargs)"},
    "compare_chararrays": {"1.19": "(a, b, cmp_op, rstrip)", "1.24": "(a1, a2, cmp, rstrip)"},
    "corrcoef": {
        "1.19": "(x, y=None, rowvar=True, bias=_NoValue, ddof=_NoValue)",
        "1.24": "(x, y=None, rowvar=True, bias=_NoValue, ddof=_NoValue, *, dtype=None)",
        "2.4": "(x, y=None, rowvar=True, *, dtype=None)",
    },
    "cov": {
        "1.19": "(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None)",
        "1.24": "(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)",
    },
    "empty": {
        "1.19": "(shape, dtype=float, order='C')",
        "1.24": "(shape, dtype=float, order='C', *, like=None)",
        "2.2": "(shape, dtype=float, order='C', *, device=None, like=None)",
    },
    "empty_like": {"1.19": "(prototype, dtype=None, order='K', subok=True, shape=None)", "2.2": "(prototype, dtype=None, order='K', subok=True, shape=None, *, device=None)"},
    "eye": {
        "1.19": "(N, M=None, k=0, dtype=float, order='C')",
        "1.24": "(N, M=None, k=0, dtype=float, order='C', *, like=None)",
        "2.2": "(N, M=None, k=0, dtype=float, order='C', *, device=None, like=None)",
    },
    "fft.fft": {"1.19": "(a, n=None, axis=-1, norm=None)", "2.2": "(a, n=None, axis=-1, norm=None, out=None)"},
    "fft.fft2": {"1.19": "(a, s=None, axes=(-2, -1), norm=None)", "2.2": "(a, s=None, axes=(-2, -1), norm=None, out=None)"},
    "fft.fftfreq": {"1.19": "(n, d=1.0)", "2.2": "(n, d=1.0, device=None)"},
    "fft.fftn": {"1.19": "(a, s=None, axes=None, norm=None)", "2.2": "(a, s=None, axes=None, norm=None, out=None)"},
    "fft.hfft": {"1.19": "(a, n=None, axis=-1, norm=None)", "2.2": "(a, n=None, axis=-1, norm=None, out=None)"},
    "fft.ifft": {"1.19": "(a, n=None, axis=-1, norm=None)", "2.2": "(a, n=None, axis=-1, norm=None, out=None)"},
    "fft.ifft2": {"1.19": "(a, s=None, axes=(-2, -1), norm=None)", "2.2": "(a, s=None, axes=(-2, -1), norm=None, out=None)"},
    "fft.ifftn": {"1.19": "(a, s=None, axes=None, norm=None)", "2.2": "(a, s=None, axes=None, norm=None, out=None)"},
    "fft.ihfft": {"1.19": "(a, n=None, axis=-1, norm=None)", "2.2": "(a, n=None, axis=-1, norm=None, out=None)"},
    "fft.irfft": {"1.19": "(a, n=None, axis=-1, norm=None)", "2.2": "(a, n=None, axis=-1, norm=None, out=None)"},
    "fft.irfft2": {"1.19": "(a, s=None, axes=(-2, -1), norm=None)", "2.2": "(a, s=None, axes=(-2, -1), norm=None, out=None)"},
    "fft.irfftn": {"1.19": "(a, s=None, axes=None, norm=None)", "2.2": "(a, s=None, axes=None, norm=None, out=None)"},
    "fft.rfft": {"1.19": "(a, n=None, axis=-1, norm=None)", "2.2": "(a, n=None, axis=-1, norm=None, out=None)"},
    "fft.rfft2": {"1.19": "(a, s=None, axes=(-2, -1), norm=None)", "2.2": "(a, s=None, axes=(-2, -1), norm=None, out=None)"},
    "fft.rfftfreq": {"1.19": "(n, d=1.0)", "2.2": "(n, d=1.0, device=None)"},
    "fft.rfftn": {"1.19": "(a, s=None, axes=None, norm=None)", "2.2": "(a, s=None, axes=None, norm=None, out=None)"},
    "format_float_positional": {
        "1.19": "(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None)",
        "1.24": "(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None)",
    },
    "format_float_scientific": {
        "1.19": "(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None)",
        "1.24": "(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)",
    },
    "from_dlpack": {"1.24": "(x, /)", "2.2": "(x, /, *, device=None, copy=None)"},
    "frombuffer": {"1.19": "(buffer, dtype=float, count=-1, offset=0)", "1.24": "(buffer, dtype=float, count=-1, offset=0, *, like=None)"},
    "fromfile": {"1.19": "(file, dtype=float, count=-1, sep='', offset=0)", "1.24": "(file, dtype=float, count=-1, sep='', offset=0, *, like=None)"},
    "fromfunction": {"1.19": "(function, shape, *, dtype=float, **kwargs)", "1.24": "(function, shape, *, dtype=float, like=None, **kwargs)"},
    "fromiter": {"1.19": "(iterable, dtype, count=-1)", "1.24": "(iter, dtype, count=-1, *, like=None)"},
    "full": {
        "1.19": "(shape, fill_value, dtype=None, order='C')",
        "1.24": "(shape, fill_value, dtype=None, order='C', *, like=None)",
        "2.2": "(shape, fill_value, dtype=None, order='C', *, device=None, like=None)",
    },
    "full_like": {
        "1.19": "(a, fill_value, dtype=None, order='K', subok=True, shape=None)",
        "2.2": "(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)",
    },
    "genfromtxt": {
        "1.19": "(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, "
            "usecols=None, names=None, excludelist=None, deletechars=\" !#$%&'()*+,-./:;<=>?@[\\\\]^{|}~\", replace_space='_', autostrip=False, case_sensitive=True, "
            "defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding='bytes')",
        "1.24": "(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, "
            "usecols=None, names=None, excludelist=None, deletechars=\" !#$%&'()*+,-./:;<=>?@[\\\\]^{|}~\", replace_space='_', autostrip=False, case_sensitive=True, "
            "defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding='bytes', *, ndmin=0, like=None)",
    },
    "histogram": {"1.19": "(a, bins=10, range=None, normed=None, weights=None, density=None)", "1.24": "(a, bins=10, range=None, density=None, weights=None)"},
    "histogram2d": {"1.19": "(x, y, bins=10, range=None, normed=None, weights=None, density=None)", "1.24": "(x, y, bins=10, range=None, density=None, weights=None)"},
    "histogramdd": {"1.19": "(sample, bins=10, range=None, normed=None, weights=None, density=None)", "1.24": "(sample, bins=10, range=None, density=None, weights=None)"},
    "hstack": {"1.19": "(tup)", "1.24": "(tup, *, dtype=None, casting='same_kind')"},
    "identity": {"1.19": "(n, dtype=None)", "1.24": "(n, dtype=None, *, like=None)"},
    "in1d": {"1.19": "(ar1, ar2, assume_unique=False, invert=False)", "1.24": "(ar1, ar2, assume_unique=False, invert=False, *, kind=None)"},
    "isin": {"1.19": "(element, test_elements, assume_unique=False, invert=False)", "1.24": "(element, test_elements, assume_unique=False, invert=False, *, kind=None)"},
    "linalg.cholesky": {"1.19": "(a)", "2.2": "(a, /, *, upper=False)"},
    "linalg.matrix_rank": {"1.19": "(M, tol=None, hermitian=False)", "1.24": "(A, tol=None, hermitian=False)", "2.2": "(A, tol=None, hermitian=False, *, rtol=None)"},
    "linalg.pinv": {"1.19": "(a, rcond=1e-15, hermitian=False)", "2.2": "(a, rcond=None, hermitian=False, *, rtol=_NoValue)"},
    "linspace": {
        "1.19": "(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)",
        "2.2": "(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)",
    },
    "load": {
        "1.19": "(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII')",
        "1.24": "(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', *, max_header_size=10000)",
    },
    "loadtxt": {
        "1.19": "(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding='bytes', max_rows=None)",
        "1.24": "(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding='bytes', max_rows=None, "
            "*, quotechar=None, like=None)",
    },
    "mean": {"1.19": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue)", "1.24": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue, *, where=_NoValue)"},
    "nanargmax": {"1.19": "(a, axis=None)", "1.24": "(a, axis=None, out=None, *, keepdims=_NoValue)"},
    "nanargmin": {"1.19": "(a, axis=None)", "1.24": "(a, axis=None, out=None, *, keepdims=_NoValue)"},
    "nanmax": {"1.19": "(a, axis=None, out=None, keepdims=_NoValue)", "1.24": "(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue)"},
    "nanmean": {"1.19": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue)", "1.24": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue, *, where=_NoValue)"},
    "nanmin": {"1.19": "(a, axis=None, out=None, keepdims=_NoValue)", "1.24": "(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue)"},
    "nanpercentile": {
        "1.19": "(a, q, axis=None, out=None, overwrite_input=False, interpolation='linear', keepdims=_NoValue)",
        "1.24": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=_NoValue, *, interpolation=None)",
        "2.2": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=_NoValue, *, weights=None, interpolation=None)",
        "2.4": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=_NoValue, *, weights=None)",
    },
    "nanprod": {
        "1.19": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue)",
        "1.24": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue)",
    },
    "nanquantile": {
        "1.19": "(a, q, axis=None, out=None, overwrite_input=False, interpolation='linear', keepdims=_NoValue)",
        "1.24": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=_NoValue, *, interpolation=None)",
        "2.2": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=_NoValue, *, weights=None, interpolation=None)",
        "2.4": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=_NoValue, *, weights=None)",
    },
    "nanstd": {
        "1.19": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue)",
        "1.24": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue)",
        "2.2": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue, correction=_NoValue)",
    },
    "nansum": {
        "1.19": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue)",
        "1.24": "(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue)",
    },
    "nanvar": {
        "1.19": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue)",
        "1.24": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue)",
        "2.2": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue, correction=_NoValue)",
    },
    "ndarray.all": {"1.19": "(axis=None, out=None, keepdims=False)", "1.24": "(axis=None, out=None, keepdims=False, *, where=True)"},
    "ndarray.any": {"1.19": "(axis=None, out=None, keepdims=False)", "1.24": "(axis=None, out=None, keepdims=False, *, where=True)"},
    "ndarray.argmax": {"1.19": "(axis=None, out=None)", "1.24": "(axis=None, out=None, *, keepdims=False)"},
    "ndarray.argmin": {"1.19": "(axis=None, out=None)", "1.24": "(axis=None, out=None, *, keepdims=False)"},
    "ndarray.mean": {"1.19": "(axis=None, dtype=None, out=None, keepdims=False)", "1.24": "(axis=None, dtype=None, out=None, keepdims=False, *, where=True)"},
    "ndarray.std": {"1.19": "(axis=None, dtype=None, out=None, ddof=0, keepdims=False)", "1.24": "(axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True)"},
    "ndarray.var": {"1.19": "(axis=None, dtype=None, out=None, ddof=0, keepdims=False)", "1.24": "(axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True)"},
    "ones": {"1.19": "(shape, dtype=None, order='C')", "1.24": "(shape, dtype=None, order='C', *, like=None)", "2.2": "(shape, dtype=None, order='C', *, device=None, like=None)"},
    "ones_like": {"1.19": "(a, dtype=None, order='K', subok=True, shape=None)", "2.2": "(a, dtype=None, order='K', subok=True, shape=None, *, device=None)"},
    "percentile": {
        "1.19": "(a, q, axis=None, out=None, overwrite_input=False, interpolation='linear', keepdims=False)",
        "1.24": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)",
        "2.2": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)",
        "2.4": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)",
    },
    "quantile": {
        "1.19": "(a, q, axis=None, out=None, overwrite_input=False, interpolation='linear', keepdims=False)",
        "1.24": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)",
        "2.2": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)",
        "2.4": "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)",
    },
    "random.get_state": {"1.19": "()", "1.24": "(legacy=True)"},
    "require": {"1.19": "(a, dtype=None, requirements=None)", "1.24": "(a, dtype=None, requirements=None, *, like=None)"},
    "reshape": {"1.19": "(a, newshape, order='C')", "2.2": "(a, /, shape=None, order='C', *, newshape=None, copy=None)", "2.4": "(a, /, shape, order='C', *, copy=None)"},
    "row_stack": {"1.19": "(tup)", "1.24": "(tup, *, dtype=None, casting='same_kind')"},
    "save": {"1.19": "(file, arr, allow_pickle=True, fix_imports=True)", "2.4": "(file, arr, allow_pickle=True)"},
    "savez": {"1.19": "(file, *args, **kwds)", "2.2": "(file, *args, allow_pickle=True, **kwds)"},
    "savez_compressed": {"1.19": "(file, *args, **kwds)", "2.2": "(file, *args, allow_pickle=True, **kwds)"},
    "set_printoptions": {
        "1.19": "(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, "
            "*, legacy=None)",
        "2.2": "(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, "
            "*, legacy=None, override_repr=None)",
    },
    "show_config": {"1.19": "()", "2.2": "(mode='stdout')"},
    "sort": {"1.19": "(a, axis=-1, kind=None, order=None)", "2.2": "(a, axis=-1, kind=None, order=None, *, stable=None)"},
    "stack": {"1.19": "(arrays, axis=0, out=None)", "1.24": "(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')"},
    "std": {
        "1.19": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue)",
        "1.24": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue)",
        "2.2": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue, correction=_NoValue)",
    },
    "take_along_axis": {"1.19": "(arr, indices, axis)", "2.4": "(arr, indices, axis=-1)"},
    "testing.assert_allclose": {
        "1.19": "(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True)",
        "2.2": "(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False)",
    },
    "testing.assert_array_almost_equal": {"1.19": "(x, y, decimal=6, err_msg='', verbose=True)", "2.2": "(actual, desired, decimal=6, err_msg='', verbose=True)"},
    "testing.assert_array_compare": {
        "1.19": "(comparison, x, y, err_msg='', verbose=True, header='', precision=6, equal_nan=True, equal_inf=True)",
        "1.24": "(comparison, x, y, err_msg='', verbose=True, header='', precision=6, equal_nan=True, equal_inf=True, *, strict=False)",
        "2.2": "(comparison, x, y, err_msg='', verbose=True, header='', precision=6, equal_nan=True, equal_inf=True, *, strict=False, names=('ACTUAL', 'DESIRED'))",
    },
    "testing.assert_array_equal": {
        "1.19": "(x, y, err_msg='', verbose=True)",
        "1.24": "(x, y, err_msg='', verbose=True, *, strict=False)",
        "2.2": "(actual, desired, err_msg='', verbose=True, *, strict=False)",
    },
    "testing.assert_array_less": {"1.19": "(x, y, err_msg='', verbose=True)", "2.2": "(x, y, err_msg='', verbose=True, *, strict=False)"},
    "testing.assert_equal": {"1.19": "(actual, desired, err_msg='', verbose=True)", "2.2": "(actual, desired, err_msg='', verbose=True, *, strict=False)"},
    "tri": {"1.19": "(N, M=None, k=0, dtype=float)", "1.24": "(N, M=None, k=0, dtype=float, *, like=None)"},
    "trim_zeros": {"1.19": "(filt, trim='fb')", "2.2": "(filt, trim='fb', axis=None)"},
    "unique": {
        "1.19": "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None)",
        "1.24": "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True)",
        "2.4": "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)",
    },
    "unwrap": {"1.19": "(p, discont=3.141592653589793, axis=-1)", "1.24": "(p, discont=None, axis=-1, *, period=6.283185307179586)"},
    "var": {
        "1.19": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue)",
        "1.24": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue)",
        "2.2": "(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue, correction=_NoValue)",
    },
    "vstack": {"1.19": "(tup)", "1.24": "(tup, *, dtype=None, casting='same_kind')"},
    "zeros": {
        "1.19": "(shape, dtype=float, order='C')",
        "1.24": "(shape, dtype=float, order='C', *, like=None)",
        "2.4": "(shape, dtype=None, order='C', *, device=None, like=None)",
    },
    "zeros_like": {"1.19": "(a, dtype=None, order='K', subok=True, shape=None)", "2.2": "(a, dtype=None, order='K', subok=True, shape=None, *, device=None)"},
}
"""The arguments of functions from a release on, of those whose have changed."""

CALLED = {
    "divide": {"1.19": "true_divide", "1.24": "divide"},
    "fastCopyAndTranspose": {"1.19": "_fastCopyAndTranspose", "1.24": "fastCopyAndTranspose"},
    "max": {"1.19": "amax", "2.2": "max"},
    "min": {"1.19": "amin", "2.2": "min"},
    "round": {"1.19": "round_", "2.2": "round"},
    "row_stack": {"1.19": "vstack", "2.2": "row_stack"},
    "show_config": {"1.19": "show", "2.2": "show_config"},
    "true_divide": {"1.19": "true_divide", "1.24": "divide"},
}
"""The ``__name__`` of functions from a release on, of those whose has changed."""

