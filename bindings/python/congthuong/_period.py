# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Periods: runs of months."""

from . import _swig
from ._errors import TextSyntaxError
from ._frozen import Frozen, set_slot


class Period(Frozen):
    """A run of months, written as in the interchange.

    "2021", "2021-H1", "2021-Q3", "2021-09", "2021-01..09" (nine months) or "2016..2020". Periods of the same months
    are equal, however they were written.

    >>> Period("2021-01..06")
    Period('2021-H1')
    >>> Period("2021-09") in Period("2021")
    True
    """

    __slots__ = ("_parts",)

    def __init__(self, text):
        parts = text._parts if isinstance(text, Period) else _swig.period_parse(text)
        if parts[0] == 0:
            raise TextSyntaxError("period: an empty text is no period")
        set_slot(self, "_parts", parts)

    @classmethod
    def of(cls, year, first=1, last=12):
        """The months ``first`` to ``last`` (counted on from January of ``year``; 13 is the next January)."""
        return cls(_swig.period_format((year, first, last)))

    @property
    def year(self):
        """The year in which it begins."""
        return self._parts[0]

    @property
    def first(self):
        """Its first month, 1 to 12."""
        return self._parts[1]

    @property
    def last(self):
        """Its last month, counted on from January of its year."""
        return self._parts[2]

    @property
    def months(self):
        """How many months it has."""
        return _swig.period_months(self._parts)

    def same_last_year(self):
        """The same months one year before."""
        return self._of_key(_swig.period_same_last_year(self._parts))

    def previous(self):
        """The window of the same length that ends where this one begins."""
        return self._of_key(_swig.period_previous(self._parts))

    def __contains__(self, other):
        """Whether every month of the other period is one of these."""
        return bool(_swig.period_within(Period(other)._parts, self._parts))

    def __str__(self):
        return _swig.period_format(self._parts)

    def __repr__(self):
        return f"Period('{self}')"

    def _key(self):
        return self._parts

    @classmethod
    def _of_key(cls, key):
        period = cls.__new__(cls)
        set_slot(period, "_parts", tuple(key))
        return period
