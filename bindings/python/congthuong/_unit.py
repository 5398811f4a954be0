# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Units: a multiplier word and what is counted."""

from . import _swig


class Unit(str):
    """A unit as it is printed: a str that knows what it counts.

    Two units convert when they count the same thing; one that is not in the library's table is kept as itself.

    >>> Unit("triệu USD").exponent, Unit("triệu USD").quantity
    (6, 'usd')
    >>> Unit("tỷ USD").is_comparable("triệu USD")
    True
    """

    __slots__ = ()

    def __new__(cls, text):
        return super().__new__(cls, _swig.normalize(text))

    @property
    def noun(self):
        """What is left without the multiplier word: "USD" of "triệu USD"."""
        return _swig.unit_parts(self)[0]

    @property
    def quantity(self):
        """What is counted, in one word: vnd, usd, mass, energy, count ...; "unknown" if not in the table."""
        return _swig.unit_parts(self)[1]

    @property
    def exponent(self):
        """One of this unit is 10**exponent of its quantity's base unit."""
        return _swig.unit_parts(self)[2]

    def is_comparable(self, other):
        """Whether figures in these two units can be converted, added and divided."""
        return bool(_swig.unit_is_comparable(self, _swig.normalize(other)))

    def __repr__(self):
        return f"Unit({str(self)!r})"

    def __str__(self):
        return str.__str__(self)
