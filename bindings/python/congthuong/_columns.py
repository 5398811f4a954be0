# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Results of columns, and completion and growth. NumPy and pandas are imported only for results asked for in them."""

import operator

from . import _swig
from ._errors import CLASSES

_measures = _swig._native.measures


def _value(name, doc):
    return property(lambda self: self._part(self._NAMES.index(name), False, self._in_numpy), doc=doc)


def _class(name):
    return property(lambda self: self._part(self._NAMES.index(name), True, self._in_numpy),
                    doc=f"What CLASSES calls {name} of each row; 0 is ok.")


class Result:
    """Values and classes of some measures of the rows of columns, in one piece of memory."""

    __slots__ = ("_data", "_places", "_in_numpy")
    _NAMES: tuple = ()

    def __init__(self):
        raise TypeError(f"{type(self).__name__.lower()} are made by {type(self).__name__.lower()}()")

    @classmethod
    def _of(cls, *state):
        self = object.__new__(cls)
        self._set(*state)
        return self

    def _set(self, data, places, in_numpy):
        self._data = data
        self._places = places
        self._in_numpy = in_numpy

    def _part(self, number, is_class, in_numpy):
        """A view: all values come first, measure by measure, then all classes."""
        rows = len(self)
        size = 1 if is_class else 8
        start = (8 * len(self._NAMES) * is_class + number * size) * rows
        part = memoryview(self._data)[start:start + rows * size].cast("B" if is_class else "q")
        if not in_numpy:
            return part
        import numpy  # type: ignore
        return numpy.asarray(part)

    @property
    def places(self):
        """Decimal places of the percentages."""
        return self._places

    @property
    def counts(self):
        """How many rows are of each class, of those that occur: {"growth": {"ok": 3}, ...}."""
        return {name: self._count(number) for number, name in enumerate(self._NAMES)}

    def _count(self, number):
        classes = len(self)
        start = (8 * len(self._NAMES) + number) * classes
        found, left = {}, classes
        for code, word in enumerate(CLASSES):
            count = self._data.count(code, start, start + classes) if left else 0
            if count:
                found[word] = count
                left -= count
        return found

    def to_numpy(self):
        """All values, then all classes, as NumPy arrays by name, without a copy."""
        return {name + "_class" * is_class: self._part(number, is_class, True)
                for is_class in (False, True) for number, name in enumerate(self._NAMES)}

    def _values_of_pandas(self, name, values, missing):
        import pandas  # type: ignore
        return pandas.arrays.FloatingArray(values / 10**self._places, missing)

    def to_pandas(self, index=None):
        """A DataFrame: percent as nullable Float64, and the classes as categories. ``index`` is its index."""
        import pandas  # type: ignore
        parts = self.to_numpy()
        frame = {}
        for name in self._NAMES:
            codes = parts[f"{name}_class"]
            frame[name] = self._values_of_pandas(name, parts[name], codes != 0)
            frame[f"{name}_class"] = pandas.Categorical.from_codes(codes.astype("int8"), categories=list(CLASSES))
        return pandas.DataFrame(frame, index=index)

    def __len__(self):
        return len(self._data) // (9 * len(self._NAMES))

    def _state(self):
        return self._data, self._places

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._state() == other._state()

    __hash__ = None  # type: ignore

    def __repr__(self):
        shown = (f"{name} {', '.join(f'{number} {word}' for word, number in found.items()) or 'of nothing'}"
                 for name, found in self.counts.items())
        return f"<{type(self).__name__}: {len(self)} rows, {self._places} places; {'; '.join(shown)}>"

    def __reduce__(self):
        return copy_of, (type(self), self._data, self._places, self._in_numpy)


def copy_of(kind, data, *state):
    """A result with memory of its own; pickle and copy call this."""
    return kind._of(bytearray(data), *state)


class Measures(Result):
    """Completion and growth of the rows of columns, made by measures().

    ``completion`` and ``growth`` are int64, in units of 10**-places, the smallest int64 where the class is not ok;
    ``completion_class`` and ``growth_class`` are uint8, indexes of CLASSES. They are NumPy arrays if a NumPy array or a
    pandas Series was measured, else memoryviews, and share the memory of the result: filling it again changes them.
    """

    __slots__ = ()
    _NAMES = ("completion", "growth")

    completion = _value("completion", "100 * actual / plan, in percent times 10**places.")
    growth = _value("growth", "100 * (actual - base) / base, in percent times 10**places.")
    completion_class = _class("completion")
    growth_class = _class("growth")


def measures(actual, plan=None, base=None, *, scale=0, places=2, rounding="half_up", out=None):
    """Completion and growth of every row, as completion() and growth() give them, at the speed of memory.

    Columns are NumPy arrays, pandas Series, memoryviews, array.array or any other buffer, of one length: int64, in
    units of 10**-scale, or float64. They are read where they are; one that cannot be (another type or byte order,
    rows apart) is a ColumnError that says what to give. A row is missing where int64 has its smallest value, float64 a
    NaN, or a pandas Series an NA; a float64 that is no decimal at the scale is inexact. Series are taken row by row,
    whatever their index. One int (of units) or float stands for a column full of it; without ``plan`` or ``base`` their
    measure is missing in every row.

    ``scale`` is one number or (of actual, of plan, of base), 0 to 18. ``out`` takes an earlier result of the same
    length, which is filled again and returned. Other Python threads run meanwhile; none may change the columns or
    ``out``.

    >>> import array
    >>> result = measures(array.array("q", [24800, 76581, 915]), array.array("q", [24800, 84000, 0]), base=22519)
    >>> result
    <Measures: 3 rows, 2 places; completion 2 ok, 1 zero_plan; growth 3 ok>
    >>> result.completion[1], CLASSES[result.completion_class[2]]
    (9117, 'zero_plan')
    """
    if out is None:
        data = _measures(actual, plan, base, scale, places, rounding, None)
        in_numpy = hasattr(actual, "__array__") or hasattr(plan, "__array__") or hasattr(base, "__array__")
        return Measures._of(data, operator.index(places), in_numpy)
    if not isinstance(out, Measures):
        raise TypeError(f"out: expected an earlier result of measures(), got {type(out).__name__}")
    _measures(actual, plan, base, scale, places, rounding, out._data)
    out._places = operator.index(places)
    return out
