# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Plans and bases of two printed figures, without an indicator around them."""

from ._indicator import Indicator


def recover_plan(actual, completion, *, form="ratio", unit=None, numbers=None, rounding="half_up"):
    """The plans above 0 that a printed actual and completion allow, as an Interval in the unit of the level.

    Figures are numbers, or texts with the qualifiers of Figure; ``numbers`` says how texts are written: "plain" or
    "vi". ``form`` is what the completion says: ratio, over (vượt) or shortfall (hụt). A ``unit`` of things that come
    whole makes an unqualified actual exact. Intervals of several pairs narrow one another with ``&``.

    Raises MissingError, ZeroPlanError (the completion allows 0, so that any plan would do), NegativePlanError,
    SignChangeError or DecimalOverflowError.

    >>> plan = recover_plan(915, "963.16")
    >>> plan.text(2), plan.roundest(), plan.has_integer
    ('(94.94, 95.06)', Decimal('95'), True)
    >>> (plan & recover_plan(126, "132.6")).is_empty
    False
    """
    return Indicator("-", actual=actual, completion=completion, completion_form=form, unit=unit,
                     numbers=numbers).recover_plan(rounding=rounding)


def recover_base(actual, growth, *, form="growth", reading="ratio", unit=None, numbers=None, rounding="half_up"):
    """The bases above 0 that a printed actual and growth allow, as an Interval in the unit of the level.

    ``form`` is what the growth says: growth, ratio, times, times_increase or absolute; of "tăng n lần"
    (times_increase) ``reading`` is "ratio" (n times, as the press means it) or "increase" (n + 1 times). Otherwise as
    recover_plan(), with ZeroBaseError (the growth allows -100 %) and NegativeBaseError; NotComparableError: points and
    averages say nothing of the base.

    >>> recover_base(915, "10.16", form="times_increase").text(2)
    '(89.96, 90.16)'
    >>> recover_base(915, "10.16", form="times_increase", reading="increase").text(2)
    '(81.90, 82.08)'
    """
    return Indicator("-", actual=actual, growth=growth, growth_form=form, unit=unit,
                     numbers=numbers).recover_base(reading=reading, rounding=rounding)
