# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Panels: monthly series as rows in any order, compared by calendar."""

import operator

from . import _swig
from ._columns import Result, _class, _value, copy_of

_panel = _swig._native.panel


class Panel(Result):
    """Growth, year to date, its growth and change of the rows of a panel, made by panel().

    Values are int64, the smallest int64 where the class is not ok: ``growth`` and ``ytd_growth`` in units of
    10**-places percent, ``ytd`` and ``change`` in units of 10**-scale, as the values are. Classes are uint8, indexes of
    CLASSES. They are NumPy arrays if a NumPy array or a pandas Series was measured, else memoryviews, and share the memory
    of the result: filling it again changes them.
    """

    __slots__ = ("_scale",)
    _NAMES = ("growth", "ytd", "ytd_growth", "change")

    growth = _value("growth", "Growth on the same month a year before, in percent times 10**places.")
    ytd = _value("ytd", "The sum from January on, in units of 10**-scale.")
    ytd_growth = _value("ytd_growth", "Growth of ytd on that of a year before, in percent times 10**places.")
    change = _value("change", "Change on the month before, in units of 10**-scale.")
    growth_class = _class("growth")
    ytd_class = _class("ytd")
    ytd_growth_class = _class("ytd_growth")
    change_class = _class("change")

    def _set(self, data, places, in_numpy, scale):
        super()._set(data, places, in_numpy)
        self._scale = scale

    @property
    def scale(self):
        """Decimal places of ytd and change."""
        return self._scale

    def _values_of_pandas(self, name, values, missing):
        if name.endswith("growth"):
            return super()._values_of_pandas(name, values, missing)
        import pandas  # type: ignore
        if self._scale == 0:
            return pandas.arrays.IntegerArray(values.copy(), missing)
        return pandas.arrays.FloatingArray(values / 10**self._scale, missing)

    def to_pandas(self, index=None):
        """A DataFrame: percent as nullable Float64, sums and changes too (Int64 at scale 0), and the classes as
        categories. ``index`` is its index."""
        return super().to_pandas(index)

    def _state(self):
        return self._data, self._places, self._scale

    def __reduce__(self):
        return copy_of, (type(self), self._data, self._places, self._in_numpy, self._scale)


def panel(series, period, value, *, scale=0, places=2, rounding="half_up", out=None):
    """Growth, year to date, its growth and change of monthly series, in rows of any order.

    Row by row: ``series`` names the series, any int64 (or narrower) or a pandas column of categories; ``period`` is the
    month, 12 * year + month - 1 as int32 or int64, or datetime64[M], or a pandas column of period[M]; ``value`` is a
    column as measures() takes them, in units of 10**-scale. int64 series, int32 months and values are read where they are;
    other keys are copied as these. What a row is compared with is found by calendar; a month without a row is missing.
    Two rows of one series and month are a DuplicateError that names both.

    ``out`` takes an earlier result of the same length, which is filled again and returned. Rows that ascend by series and
    month take no other memory, rows in another order 64 bytes each while the call lasts. Other Python threads
    run meanwhile; none may change the columns or ``out``.

    >>> import array
    >>> months = array.array("i", [12 * 2020 + 8, 12 * 2021 + 8, 12 * 2021 + 7])
    >>> result = panel(array.array("q", [7, 7, 7]), months, array.array("q", [22519, 24800, 24000]))
    >>> result
    <Panel: 3 rows, 2 places; growth 1 ok, 2 missing; ytd 3 missing; ytd_growth 3 missing; change 1 ok, 2 missing>
    >>> result.growth[1], result.change[1]
    (1013, 800)
    """
    if out is not None and not isinstance(out, Panel):
        raise TypeError(f"out: expected an earlier result of panel(), got {type(out).__name__}")
    data = _panel(series, period, value, scale, places, rounding, None if out is None else out._data)
    if out is None:
        in_numpy = any(hasattr(column, "__array__") for column in (series, period, value))
        return Panel._of(data, operator.index(places), in_numpy, operator.index(scale))
    out._places = operator.index(places)
    out._scale = operator.index(scale)
    return out
