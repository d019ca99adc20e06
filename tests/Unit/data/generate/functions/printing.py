"""Cases of numbers and arrays as text."""
from record import case, record

arrays = ["np.arange(5)", "np.array([1.5,-2.25,1e10])", "np.array([1,2],np.float32)", "np.array([[1.0,nan],[inf,-0.0]])", "np.array([1+2j,-0.5j])", "np.array([True,False])",
          "np.zeros((0,3))", "np.array(3.25)", "np.arange(24).reshape(2,3,4)", "np.arange(1200)", "np.arange(2500).reshape(50,50)[:,::-1]", "np.array([1e-10,1.0])",
          "np.array([0.1,0.2,0.30000000000000004])", "np.linspace(0,1,7,dtype=np.float16)", "np.array([-5,127],np.int8)", "np.array([2**63],np.uint64)",
          "np.array([[1.5,2],[3,4]]).T", "np.array([1e300,1e-300])", "np.array([123456789.123,0.5])", "np.arange(40)*1000"]
cases = {}
cases["array_repr"] = [*[f"np.array_repr({x})" for x in arrays], "np.array_repr(np.array([1/3,2/3]),precision=3)", "np.array_repr(np.arange(30),max_line_width=30)",
                       "np.array_repr(np.array([1e-10,1.0]),suppress_small=True)"]
cases["array_str"] = [*[f"np.array_str({x})" for x in arrays], "np.array_str(np.array([1/3,2/3]),precision=3)", "np.array_str(np.arange(30),max_line_width=30)"]
cases["array2string"] = [*[f"np.array2string({x})" for x in arrays], *[f"np.array2string({x})" for x in (
    "np.array([1/3,2/3]),precision=2", "np.arange(30),max_line_width=40", "np.arange(4),separator=', '", "np.arange(30).reshape(2,15),prefix='xxxx',max_line_width=40",
    "np.array([1.5,-2]),sign='+'", "np.array([1.5,2]),sign=' '", "np.array([1.5,0.25]),floatmode='fixed',precision=4", "np.array([1.5,0.25]),floatmode='unique'",
    "np.array([1.5,0.25]),floatmode='maxprec_equal'", "np.arange(20),threshold=5", "np.arange(20),threshold=5,edgeitems=1", "np.array([1e-10,1]),suppress_small=True",
    "np.arange(30),suffix=')',max_line_width=40", "np.arange(3),formatter={'int':lambda x: '<'+str(x)+'>'}", "np.array([1.5]),floatmode='bad'", "np.array([1+1j]),sign='+'")]]
cases["array2string"] += [f"np.array2string({x},legacy={old})" for x in arrays if x != "np.zeros((0,3))" for old in ("'1.13'", "'1.21'", "'1.25'", "False")]
numbers = ["3.14159", "0.1", "1e10", "1e-10", "123456.789", "0.0", "-2.5", "nan", "inf", "np.float32(0.1)", "np.float16(0.1)", "1e300"]
cases["format_float_positional"] = [*[f"np.format_float_positional({x})" for x in numbers], *[f"np.format_float_positional({x})" for x in (
    "3.14159,precision=2", "3.14159,precision=3,unique=False", "1.0,trim='-'", "1.0,trim='0'", "1.5,trim='.',precision=4,unique=False", "1.5,sign=True", "1.5,pad_left=4,pad_right=4",
    "123.456,precision=4,fractional=False", "123.456,precision=2,fractional=False,unique=False", "1.0,min_digits=3", "0.5,precision=0", "2.5,precision=0,unique=False",
    "1.5,precision=2,min_digits=3", "1.5,precision=0,fractional=False")]]
cases["format_float_scientific"] = [*[f"np.format_float_scientific({x})" for x in numbers], *[f"np.format_float_scientific({x})" for x in (
    "3.14159,precision=2", "3.14159,precision=3,unique=False", "1.0,trim='-'", "1.0,trim='0'", "1.5,trim='.',precision=4,unique=False", "1.5,sign=True", "1.5,pad_left=4",
    "123.456,exp_digits=4", "1.0,min_digits=3", "123456.0,precision=0")]]
options = [("precision", "3"), ("threshold", "5"), ("edgeitems", "1"), ("linewidth", "30"), ("suppress", "True"), ("nanstr", "'NA'"), ("infstr", "'oo'"), ("sign", "'+'"), ("floatmode", "'fixed'"), ("sign", "' '")]
shown = ["np.array([1/3,nan,inf,1e-10])", "np.arange(30)"]
back = "np.set_printoptions(precision=8,threshold=1000,edgeitems=3,linewidth=75,suppress=False,nanstr='nan',infstr='inf',sign='-',floatmode='maxprec')"
cases["set_printoptions"] = [*[case("s", f"np.set_printoptions({k}={v},threshold={t});s=repr({x});{back}") for k, v in options if k != "threshold" for x in shown for t in (1000, 5)],
                             "np.set_printoptions(floatmode='bad')", "np.set_printoptions(sign='x')"]
cases["get_printoptions"] = [*[f"np.get_printoptions()['{k}']" for k in ("precision", "threshold", "edgeitems", "linewidth", "suppress", "nanstr", "infstr", "sign", "floatmode")],
                             *[case("v", f"np.set_printoptions({k}={v});v=np.get_printoptions()['{k}'];{back}") for k, v in options],
                             *[case("v", f"np.set_printoptions(precision={p});v=np.get_printoptions()['precision'];{back}") for p in (0, 1, 2, 12)]]
values = ["0", "1", "-1", "5", "-7", "10", "255", "-128", "2**40", "True"]
cases["base_repr"] = [*[f"np.base_repr({v})" for v in values], *[f"np.base_repr({v},{b},{p})" for v in ("0", "-7", "1000") for b, p in ((3, 0), (16, 2), (36, 1), (2, 3))],
                      "np.base_repr(5,37)", "np.base_repr(5,1)", "np.base_repr(10,16,-2)"]
cases["binary_repr"] = [*[f"np.binary_repr({v})" for v in values], *[f"np.binary_repr({v},width={w})" for v in ("0", "3", "-3", "-4", "-1") for w in (1, 2, 3, 8)]]
record(cases)
