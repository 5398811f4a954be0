# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Numbers that C does not read by itself, and the refusals that need a sentence."""

import operator
from decimal import Decimal
from fractions import Fraction

from ._errors import InexactError, RangeError

_DIGITS = 18


def place_mark(units, places):
    """units / 10**places as plain text; never through a decimal context, which the caller may have set."""
    digits = str(abs(units)).rjust(places + 1, "0")
    sign = "-" if units < 0 else ""
    return sign + digits if places == 0 else f"{sign}{digits[:-places]}.{digits[-places:]}"


def _refuse_range(argument, value):
    error = RangeError(f"{argument}: {value!r} is outside the limits: figures have at most {_DIGITS} digits")
    error.argument = argument
    error.reason = "outside the limits"
    return error


def _of_decimal(value, argument, shown):
    """Digits and mark, without an exponent; a huge exponent is refused before it becomes a huge text."""
    if not value.is_finite() or value.adjusted() > _DIGITS or value.as_tuple().exponent < -10000:
        raise _refuse_range(argument, shown)
    text = format(value, "f")
    if "." in text and len(text) > _DIGITS:
        text = text.rstrip("0").rstrip(".")
    if len(text.lstrip("-").replace(".", "").lstrip("0")) > _DIGITS:
        raise _refuse_range(argument, shown)
    return text


def _of_fraction(value, argument):
    """The decimal that the fraction is, if it is one."""
    for places in range(_DIGITS + 1):
        units, rest = divmod(value.numerator * 10**places, value.denominator)
        if rest == 0:
            if abs(units) >= 10**_DIGITS:
                raise _refuse_range(argument, value)
            return place_mark(units, places)
    raise InexactError(f"{argument}: {value} is no decimal of {_DIGITS} digits; give both numbers as whole units, "
                       f"multiplied by {value.denominator}, or round it first: "
                       "Decimal(value.numerator) / value.denominator")


def _is_column(value):
    return hasattr(value, "__len__") or hasattr(value, "__iter__") or hasattr(value, "__next__")


def plain_text(value, argument):
    """The number as plain text ("-24800.5"), exactly, or the exception that says why there is none."""
    kind = f"{type(value).__module__}.{type(value).__qualname__}"
    if isinstance(value, bool) or kind in ("numpy.bool_", "numpy.bool"):
        raise TypeError(f"{argument}: a bool is no figure")
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Decimal):
        return _of_decimal(value, argument, value)
    if isinstance(value, Fraction):
        return _of_fraction(value, argument)
    if isinstance(value, float):
        return _of_decimal(Decimal(float.__repr__(value)), argument, value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError(f"{argument}: expected a number, got {type(value).__name__}; decode it to str first")
    if _is_column(value):
        raise TypeError(f"{argument}: expected one number, got {type(value).__name__}; for columns use measures()")
    if hasattr(type(value), "__index__"):
        number = operator.index(value)
        if abs(number) >= 10**_DIGITS:
            raise _refuse_range(argument, number)
        return str(number)
    raise TypeError(f"{argument}: expected int, str, Decimal, Fraction or float, got {type(value).__name__}")
