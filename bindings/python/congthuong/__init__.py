# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Plan completion and year-on-year growth of published indicators, exactly.

Functions of plain numbers (completion, growth, ...) return decimal.Decimal and raise the exception of the class where
no number is the right answer. Indicator and read_csv() work on figures as they are printed; their measures carry the
class instead of raising, and so do those of whole columns, measures() and panel(). recover_plan(), recover_base() and audit() say
what printed figures imply and whether they can all be true. read_bulletin() finds the indicators that prose states, and
write_bulletin() states them. Everything is computed by the C library libcongthuong,
exactly, rounded once.
"""

from . import _errors, _swig
from ._audit import Finding, Findings, Repair, audit
from ._bulletin import (Bulletin, Statement, number_in_words, parse_number_words, read_bulletin,
                        write_bulletin)
from ._columns import Measures, measures
from ._csv import iter_csv, read_csv
from ._errors import (CLASSES, AmbiguousError, ArgumentError, ColumnError, CsvError, DecimalOverflowError, DuplicateError,
                      EncodingError, Error, InexactError, LimitError, MissingError, NegativeBaseError, NegativePlanError,
                      NotComparableError, RangeError, RateError, SignChangeError, TextError, TextSyntaxError,
                      ZeroBaseError, ZeroPlanError)
from ._figure import Figure
from ._indicator import Indicator
from ._interval import Interval
from ._measure import Measure
from ._panel import Panel, panel
from ._period import Period
from ._recover import recover_base, recover_plan
from ._report import Report
from ._scalars import change, completion, contribution, growth, multiple, points, remaining, share
from ._unit import Unit

__version__ = _swig.version_string()

__all__ = [
    "AmbiguousError", "ArgumentError", "Bulletin", "CLASSES", "ColumnError", "CsvError", "DecimalOverflowError",
    "DuplicateError", "EncodingError", "Error", "Figure", "Finding", "Findings", "Indicator", "InexactError",
    "Interval", "LimitError", "Measure", "Measures", "MissingError", "NegativeBaseError", "NegativePlanError",
    "NotComparableError", "Panel", "Period", "RangeError", "RateError", "Repair", "Report", "SignChangeError",
    "Statement", "TextError", "TextSyntaxError", "Unit", "ZeroBaseError", "ZeroPlanError", "audit", "change",
    "completion", "contribution", "growth", "iter_csv", "measures", "multiple", "number_in_words", "panel",
    "parse_number_words", "points", "read_bulletin", "read_csv", "recover_base", "recover_plan", "remaining",
    "share", "write_bulletin",
]

# People see, and pickle writes, the public names; the files inside the package may be arranged anew.
for _name in __all__:
    if hasattr(globals()[_name], "__module__"):
        globals()[_name].__module__ = __name__
del _name
