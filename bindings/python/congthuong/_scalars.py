# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Measures of plain numbers: one call, one exact number, or the exception of its class."""

# The extension itself, without SWIG's Python function around each call.
from ._swig import _native

ALLOW_NEGATIVE_BASE = 1
ALLOW_SIGN_CHANGE = 2


def allowed(allow_negative_base, allow_sign_change):
    """The requests as the sum that C takes."""
    return (ALLOW_NEGATIVE_BASE if allow_negative_base else 0) + (ALLOW_SIGN_CHANGE if allow_sign_change else 0)


def completion(actual, plan, *, places=2, rounding="half_up", allow_sign_change=False):
    """Plan completion, 100 * actual / plan, in percent.

    Numbers are int, str ("24800.5"), Decimal, Fraction or float (by its shortest decimal). The exact quotient is
    rounded once, to ``places`` (0 to 16), by ``rounding``: half_up (ties away from zero), half_even, half_down, up,
    down, ceiling or floor.

    Raises MissingError, ZeroPlanError, NegativePlanError, SignChangeError (actual < 0 < plan, unless allowed) or
    DecimalOverflowError, in this order.

    >>> completion(76581, 84000)
    Decimal('91.17')
    """
    return _native.completion(actual, plan, places, rounding, ALLOW_SIGN_CHANGE if allow_sign_change else 0)


def growth(actual, base, *, places=2, rounding="half_up", allow_negative_base=False, allow_sign_change=False):
    """Growth on the base, 100 * (actual - base) / base, in percent, rounded by its own sign.

    With ``allow_negative_base`` a base below 0 is taken by its absolute value. Raises MissingError, ZeroBaseError,
    NegativeBaseError, SignChangeError or DecimalOverflowError, in this order.

    >>> growth("76581", "72264.8")
    Decimal('5.97')
    """
    return _native.growth(actual, base, places, rounding, allowed(allow_negative_base, allow_sign_change))


def multiple(actual, base, *, places=2, rounding="half_up", allow_sign_change=False):
    """The multiple actual / base (gấp n lần). Raises as growth(); there is no multiple of a base below 0.

    >>> multiple(915, 90)
    Decimal('10.17')
    """
    return _native.multiple(actual, base, places, rounding, ALLOW_SIGN_CHANGE if allow_sign_change else 0)


def change(actual, base):
    """The exact change, actual - base. Raises MissingError or DecimalOverflowError.

    >>> change("24800", "22518.8")
    Decimal('2281.2')
    """
    return _native.change(actual, base)


def remaining(actual, plan):
    """What is left of the plan, plan - actual, exact; below 0 when it was passed. Raises as change().

    >>> remaining(76581, 84000)
    Decimal('7419')
    """
    return _native.remaining(actual, plan)


def share(part, total, *, places=2, rounding="half_up", allow_sign_change=False):
    """Share of a total, 100 * part / total, in percent. Raises as growth(), the total being the base.

    >>> share(915, 1525)
    Decimal('60.00')
    """
    return _native.share(part, total, places, rounding, ALLOW_SIGN_CHANGE if allow_sign_change else 0)


def points(a, b):
    """Percentage points between two percentages, a - b, exact. Raises as change().

    >>> points("92.19", "91.17")
    Decimal('1.02')
    """
    return _native.points(a, b)


def contribution(part_actual, part_base, total_base, *, places=2, rounding="half_up"):
    """Contribution of a part to the growth of a total, 100 * (part_actual - part_base) / total_base, in points.

    Raises MissingError, ZeroBaseError, NegativeBaseError (both of the total) or DecimalOverflowError.

    >>> contribution(610, 580, 670)
    Decimal('4.48')
    """
    return _native.contribution(part_actual, part_base, total_base, places, rounding)
