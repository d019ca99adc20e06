"""Cases of the ufuncs of two arguments."""
from record import record
from ufunc_cases import ALIASES, BINARY, cases_of

record(cases_of(BINARY + [a for a, of in ALIASES.items() if of in BINARY]))
