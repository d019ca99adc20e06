"""Cases of the ufuncs of one argument, of those with two results, and of the matrix products that are ufuncs."""
from record import record
from ufunc_cases import ALIASES, GENERALIZED, PAIRS, UNARY, cases_of

record(cases_of(UNARY + [a for a, of in ALIASES.items() if of in UNARY] + PAIRS + GENERALIZED))
