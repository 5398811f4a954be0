# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Printed figures: digits, a qualifier, and the true values that they stand for."""

from . import _swig
from ._errors import ArgumentError
from ._frozen import Frozen, set_slot
from ._interval import interval_of


def figure_text(value, argument, numbers):
    """The plain interchange text of whatever stands for a figure; "" for None."""
    if value is None:
        return ""
    if isinstance(value, Figure):
        if value._exponent:
            raise ArgumentError(f"{argument}: a converted figure has lost the form it was printed in; "
                                "give the figure and the unit as printed")
        return value._text
    if isinstance(value, str):
        return _swig.figure_read(value, numbers, argument)
    return _swig.number_text(value, argument)


class Figure(Frozen):
    """A figure as it is printed: ``v``, ``=v`` exactly, ``>v`` hơn, ``<v`` gần, ``~v`` khoảng, ``>=v``, ``<=v``, ``a..b``.

    ``numbers`` says how a text is written: "plain" (24800.5) or "vi" (24.800,5); without it, a text that has both
    readings raises AmbiguousError. Numbers are taken as printed in their shortest form. Figures are equal when they
    are printed alike: 100 and 100.0 stand for different intervals.

    >>> Figure(">76581").interval()
    Interval('[76581, 76582)')
    >>> Figure("24.800", numbers="vi").value
    Decimal('24800')
    """

    __slots__ = ("_text", "_exponent")

    def __init__(self, value, *, numbers=None):
        set_slot(self, "_exponent", value._exponent if isinstance(value, Figure) else 0)
        set_slot(self, "_text", value._text if isinstance(value, Figure) else figure_text(value, "figure", numbers))
        if not self._text:
            raise ArgumentError("figure: there is no figure; an absent one is None")

    @property
    def qualifier(self):
        """printed, exact, more, nearly, about, at_least, at_most or from_to."""
        return _swig.figure_parts(self._text, self._exponent)[1]

    @property
    def value(self):
        """The number as it stands, without its qualifier; None for a range ``a..b``."""
        return _swig.figure_parts(self._text, self._exponent)[2]

    def interval(self, *, rounding="half_up", is_count=False):
        """The true values that are printed so under the rounding mode; a count of whole things is itself."""
        return interval_of(_swig.figure_interval(self._text, self._exponent, is_count, rounding))

    def convert(self, from_unit, to_unit):
        """The same figure in another unit, exactly, keeping the precision that it was printed with.

        Raises NotComparableError when the units count different things.

        >>> Figure("1.2").convert("tỷ USD", "triệu USD").interval()
        Interval('[1150, 1250)')
        """
        exponent = _swig.figure_convert(self._text, self._exponent, _swig.normalize(from_unit),
                                        _swig.normalize(to_unit))
        return self._of_key((self._text, exponent))

    def __str__(self):
        return _swig.figure_parts(self._text, self._exponent)[0]

    def __repr__(self):
        return f"Figure('{self}')"

    def _key(self):
        return (self._text, self._exponent)

    @classmethod
    def _of_key(cls, key):
        figure = cls.__new__(cls)
        set_slot(figure, "_text", key[0])
        set_slot(figure, "_exponent", key[1])
        return figure
