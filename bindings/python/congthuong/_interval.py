# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Intervals: the true values that printed figures allow."""

import operator
from fractions import Fraction

from . import _swig
from ._errors import ArgumentError
from ._frozen import Frozen, set_slot
from ._numbers import place_mark

# Significant digits of an end that is no short decimal.
_DIGITS = 8

# Beyond this a number does not cross to C.
_INT_MAX = 2**63 - 1

# Most places that can be asked for; far more would take all memory before they are refused.
_PLACES_MAX = 100


def _scaled(value, places, up):
    """Units of 10**-places at or beyond the value, on the side asked for."""
    units, rest = divmod(value.numerator * 10**places, value.denominator)
    return units + 1 if up and rest else units


def _end_text(value, up, places):
    """The end as a decimal; one that has none is moved outwards, so that the truth is never excluded."""
    if places is None:
        for places in range(7):
            if 10**places % value.denominator == 0:
                break
        else:
            places = max(2, _DIGITS - len(str(abs(value.numerator) // value.denominator)))
    return place_mark(_scaled(value, places, up), places)


class Interval(Frozen):
    """All values from ``low`` to ``high``.

    The ends are Fractions, None where the interval is unbounded; an end whose ``low_open`` or ``high_open`` is true
    does not belong to it, and an unbounded one never does.

    >>> Interval(1, "2.5", high_open=True)
    Interval('[1, 2.5)')
    >>> 2 in Interval(1, "2.5")
    True
    """

    __slots__ = ("_low", "_high", "_low_open", "_high_open")

    def __init__(self, low=None, high=None, *, low_open=False, high_open=False):
        set_slot(self, "_low", None if low is None else Fraction(low))
        set_slot(self, "_high", None if high is None else Fraction(high))
        set_slot(self, "_low_open", self._low is None or bool(low_open))
        set_slot(self, "_high_open", self._high is None or bool(high_open))

    @property
    def low(self):
        """The low end as a Fraction; None: unbounded."""
        return self._low

    @property
    def high(self):
        """The high end as a Fraction; None: unbounded."""
        return self._high

    @property
    def low_open(self):
        """Whether the low end does not belong to the interval."""
        return self._low_open

    @property
    def high_open(self):
        """Whether the high end does not belong to the interval."""
        return self._high_open

    @property
    def is_empty(self):
        """Whether no value lies in it: the ends crossed, or equal and one of them open."""
        if self._low is None or self._high is None:
            return False
        return self._low > self._high or (self._low == self._high and (self._low_open or self._high_open))

    @property
    def has_integer(self):
        """Whether a whole number lies in it. Raises DecimalOverflowError for ends beyond 63 bits."""
        return _swig.interval_has_integer(self._parts())

    def roundest(self, near=None):
        """The decimal in it with the fewest digits other than 0; of several the nearest to ``near``, or to the middle.

        Raises MissingError where nothing lies inside or an end is unbounded, and DecimalOverflowError where no decimal
        of 18 digits does, or for ends beyond 63 bits.

        >>> Interval("94.947", "95.053").roundest()
        Decimal('95')
        """
        if near is None and self._low is not None and self._high is not None:
            near = (self._low + self._high) / 2
            # Only which of equally round decimals is meant depends on it: as near as 63 bits hold.
            if max(abs(near.numerator), near.denominator) >= _INT_MAX:
                near = near.limit_denominator(max(1, int(_INT_MAX // (abs(near) + 1))))
        near = Fraction(near or 0)
        return _swig.interval_roundest(self._parts(), (near.numerator, near.denominator, 0, 1, False, False))

    def _parts(self):
        """As C takes it."""
        low = (-1, 0) if self._low is None else (self._low.numerator, self._low.denominator)
        high = (1, 0) if self._high is None else (self._high.numerator, self._high.denominator)
        return (*low, *high, self._low_open, self._high_open)

    def __contains__(self, value):
        value = Fraction(value)
        above = self._low is None or value > self._low or (value == self._low and not self._low_open)
        below = self._high is None or value < self._high or (value == self._high and not self._high_open)
        return above and below

    def __and__(self, other):
        """The values that lie in both; look at is_empty."""
        if not isinstance(other, Interval):
            return NotImplemented
        lows = [(i._low, i._low_open) for i in (self, other) if i._low is not None]
        highs = [(i._high, not i._high_open) for i in (self, other) if i._high is not None]
        low, low_open = max(lows, default=(None, True))
        high, high_closed = min(highs, default=(None, False))
        return Interval(low, high, low_open=low_open, high_open=not high_closed)

    def text(self, places=None):
        """As "[83063.2, 83073.9)": the low end rounded down and the high end up, at ``places`` decimals.

        Without places, an end that is a decimal of at most 6 places is shown as it is, and any other with 8 digits.
        """
        if places is not None and not 0 <= operator.index(places) <= _PLACES_MAX:
            raise ArgumentError(f"places must be from 0 to {_PLACES_MAX}")
        low = "-inf" if self._low is None else _end_text(self._low, False, places)
        high = "inf" if self._high is None else _end_text(self._high, True, places)
        return f"{'(' if self._low_open else '['}{low}, {high}{')' if self._high_open else ']'}"

    def __str__(self):
        return self.text()

    def __repr__(self):
        return f"Interval('{self.text()}')"

    def _key(self):
        return (self._low, self._high, self._low_open, self._high_open)

    @classmethod
    def _of_key(cls, key):
        low, high, low_open, high_open = key
        return cls(low, high, low_open=low_open, high_open=high_open)


def interval_of(parts):
    """Make an interval of what C gives: numerators, denominators (0: unbounded) and open flags."""
    low_n, low_d, high_n, high_d, low_open, high_open = parts
    return Interval(Fraction(low_n, low_d) if low_d else None, Fraction(high_n, high_d) if high_d else None,
                    low_open=low_open, high_open=high_open)
