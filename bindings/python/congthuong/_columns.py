# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Completion and growth of columns. NumPy and pandas are imported only for results that are asked for in them."""

import operator
import sys

from . import _swig
from ._errors import CLASSES, ArgumentError, ColumnError, RangeError

_native = _swig._native
_ROW = 18
_INT64, _CLASS = "q", "B"
# Where each part of the results starts, in bytes a row, and what it is made of.
_PARTS = {"completion": (0, _INT64), "growth": (8, _INT64),
          "completion_class": (16, _CLASS), "growth_class": (17, _CLASS)}
_ORDER = "<" if sys.byteorder == "little" else ">"
_TYPES = {"b": "int8", "B": "uint8", "h": "int16", "H": "uint16", "i": "int32", "I": "uint32", "l": "int64",
          "n": "int64", "L": "uint64", "q": "int64", "Q": "uint64", "e": "float16", "f": "float32", "d": "float64",
          "?": "bool", "O": "object"}


# --- refusals, called from C ---------------------------------------------------------------------------------------

def _dtype(value, view):
    """The type of the elements, as NumPy calls it."""
    if view is None:
        return str(getattr(value, "dtype", type(value).__name__))
    order, code = (view.format[0], view.format[1:]) if view.format[0] in "@=<>!" else ("@", view.format)
    if view.itemsize == 4 and code in "lnL":
        code = "I" if code == "L" else "i"
    name = _TYPES.get(code, code)
    return f"{name} of the other byte order" if order in "<>!" and order != _ORDER and view.itemsize > 1 else name


def _column_error(argument, problem, remedy, value, view=None):
    error = ColumnError(f"{argument}: {problem}; {remedy}")
    error.argument = argument
    error.dtype = _dtype(value, view)
    if view is not None and view.ndim == 1:
        error.length = view.shape[0]
        error.stride = view.strides[0]
    elif view is None and hasattr(value, "__len__"):
        error.length = len(value)
    error.remedy = remedy
    return error


def _apart(view):
    return f"its {view.shape[0]} rows of {view.itemsize} bytes lie {view.strides[0]} bytes apart"


def _conversion(value, argument, name):
    wanted, code = ("float64", "d") if name.startswith("float") else ("int64", "q")
    if name == "object":
        return f"give pandas.array({argument}, dtype='Int64')"
    if hasattr(value, "astype"):
        return f"give {argument}.astype('{wanted}')"
    return f"give array.array('{code}', {argument})"


def refuse_buffer(value, argument, rows):
    """Raise what is wrong with a buffer: its type, its dimensions or its stride."""
    try:
        view = memoryview(value)
    except (BufferError, ValueError, TypeError, NotImplementedError):
        view = None
    name = _dtype(value, view)
    if name not in ("int64", "float64"):
        shown = name if view is None or view.ndim != 1 else f"{view.shape[0]} rows of {name}"
        raise _column_error(argument, f"expected int64 or float64, got {shown}", _conversion(value, argument, name),
                            value, view)
    if view.ndim != 1:
        raise _column_error(argument, f"expected one dimension, got {name} of {view.ndim}, {view.shape}",
                            f"give {argument}.reshape(-1), or one of its columns", value, view)
    raise _column_error(argument, _apart(view), f"give numpy.ascontiguousarray({argument})", value, view)


def refuse_length(value, argument, rows):
    """Raise that a column is not as long as actual."""
    shown = f"{len(value)} rows, and actual has {rows}"
    error = _column_error(argument, shown, f"give {argument} of as many rows, or one number for all of them", value)
    error.length = len(value)
    raise error


def refuse_out(data, overlapped, rows):
    """Raise that an earlier result cannot be filled again."""
    if overlapped:
        raise ArgumentError(f"out: {overlapped} lies in it; give a copy of {overlapped}, or leave out away")
    raise ArgumentError(f"out: {len(data) // _ROW} rows, and actual has {rows}; give a result of as many rows, or "
                        "leave out away")


def refuse_number(value, argument, rows):
    """Raise what is wrong with a number."""
    kind = type(value).__name__
    if argument == "actual":
        raise TypeError(f"actual: expected a column, got {kind}; of single numbers completion() and growth() are the "
                        "measures")
    if isinstance(value, int) and not isinstance(value, bool):
        error = RangeError(f"{argument}: {value} is outside the limits of int64")
        error.argument = argument
        error.reason = "outside the limits"
        raise error
    raise TypeError(f"{argument}: a {kind} is no figure")


def _parts_of_pandas(value, argument):
    values = getattr(value, "values", None)
    if type(values).__name__ == "ndarray" and values.dtype.char in "lqd" and values.flags.c_contiguous:
        return values, None
    if str(value.dtype) not in ("int64", "Int64", "float64", "Float64"):
        wanted = "Float64" if "float" in str(value.dtype).lower() else "Int64"
        raise _column_error(argument, "expected int64, Int64, float64 or Float64, got "
                            f"{len(value)} rows of {value.dtype}", f"give {argument}.astype('{wanted}')", value)
    # Nullable columns keep values beside a mask; no public way leads to them without a copy.
    array = getattr(value, "array", value)
    mask = getattr(array, "_mask", None)
    values = value.to_numpy() if mask is None else array._data
    if not values.flags.c_contiguous:
        raise _column_error(argument, _apart(values), f"give {argument}.copy()", value, memoryview(values))
    return values, mask


def parts_of(value, argument):
    """(values, mask or None) of a pandas object or a masked array, in its own memory; anything else is refused."""
    kind = type(value)
    if kind.__module__.partition(".")[0] == "pandas" and hasattr(value, "dtype"):
        values, mask = _parts_of_pandas(value, argument)
    elif kind.__module__.partition(".")[0] == "numpy":
        values, mask = value.data, value.mask if value.mask.ndim else None
    else:
        shown = f"{kind.__module__}.{kind.__qualname__}".replace("builtins.", "")
        remedy = f"give an array of whole units{'' if argument == 'actual' else ', or one int or float for all rows'}"
        if hasattr(value, "to_numpy"):
            remedy = f"give {argument}.to_numpy(), or one of its columns"
        elif hasattr(value, "__iter__") and not isinstance(value, str):
            remedy = f"give numpy.array({argument}, dtype='int64') or array.array('q', {argument})"
        raise TypeError(f"{argument}: expected a column (NumPy array, pandas Series, memoryview, array.array), got "
                        f"{shown}; {remedy}")
    return values, mask if mask is None or mask.flags.c_contiguous else mask.copy()


# --- results ---------------------------------------------------------------------------------------------------------

class Measures:
    """Completion and growth of the rows of columns, made by measures().

    ``completion`` and ``growth`` are int64, in units of 10**-places, the smallest int64 where the class is not ok;
    ``completion_class`` and ``growth_class`` are uint8, indexes of CLASSES. They are NumPy arrays if a NumPy array or a
    pandas Series was measured, else memoryviews, and share the memory of the result: filling it again changes them.
    """

    __slots__ = ("_data", "_places", "_in_numpy")

    def __init__(self):
        raise TypeError("measures are made by measures()")

    @classmethod
    def _of(cls, data, places, in_numpy):
        self = object.__new__(cls)
        self._data = data
        self._places = places
        self._in_numpy = in_numpy
        return self

    def _part(self, name, in_numpy):
        start, code = _PARTS[name]
        rows = len(self)
        start *= rows
        part = memoryview(self._data)[start:start + rows * (8 if code == _INT64 else 1)].cast(code)
        if not in_numpy:
            return part
        import numpy  # type: ignore
        return numpy.asarray(part)

    @property
    def completion(self):
        """100 * actual / plan, in percent times 10**places."""
        return self._part("completion", self._in_numpy)

    @property
    def growth(self):
        """100 * (actual - base) / base, in percent times 10**places."""
        return self._part("growth", self._in_numpy)

    @property
    def completion_class(self):
        """What CLASSES calls the result of each row; 0 is ok."""
        return self._part("completion_class", self._in_numpy)

    @property
    def growth_class(self):
        """What CLASSES calls the result of each row; 0 is ok."""
        return self._part("growth_class", self._in_numpy)

    @property
    def places(self):
        """Decimal places of the values."""
        return self._places

    @property
    def counts(self):
        """How many rows are of each class, of those that occur: {"completion": {"ok": 3}, "growth": ...}."""
        return {name: self._count(f"{name}_class") for name in ("completion", "growth")}

    def _count(self, name):
        rows = len(self)
        start = _PARTS[name][0] * rows
        found, left = {}, rows
        for number, word in enumerate(CLASSES):
            count = self._data.count(number, start, start + rows) if left else 0
            if count:
                found[word] = count
                left -= count
        return found

    def to_numpy(self):
        """The four parts as NumPy arrays, by name, without a copy."""
        return {name: self._part(name, True) for name in _PARTS}

    def to_pandas(self, index=None):
        """A DataFrame: percent as nullable Float64, and the classes as categories. ``index`` is its index."""
        import pandas  # type: ignore
        parts = self.to_numpy()
        frame = {}
        for name in ("completion", "growth"):
            codes = parts[f"{name}_class"]
            frame[name] = pandas.arrays.FloatingArray(parts[name] / 10**self._places, codes != 0)
            frame[f"{name}_class"] = pandas.Categorical.from_codes(codes.astype("int8"), categories=list(CLASSES))
        return pandas.DataFrame(frame, index=index)

    def __len__(self):
        return len(self._data) // _ROW

    def __eq__(self, other):
        if not isinstance(other, Measures):
            return NotImplemented
        return self._places == other._places and self._data == other._data

    def __repr__(self):
        shown = (f"{name} {', '.join(f'{number} {word}' for word, number in found.items()) or 'of nothing'}"
                 for name, found in self.counts.items())
        return f"<Measures: {len(self)} rows, {self._places} places; {'; '.join(shown)}>"

    def __reduce__(self):
        return _copy, (self._data, self._places, self._in_numpy)


def _copy(data, places, in_numpy):
    """A result with memory of its own; pickle and copy call this."""
    return Measures._of(bytearray(data), places, in_numpy)


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
        data = _native.measures(actual, plan, base, scale, places, rounding, None)
        in_numpy = hasattr(actual, "__array__") or hasattr(plan, "__array__") or hasattr(base, "__array__")
        return Measures._of(data, operator.index(places), in_numpy)
    if not isinstance(out, Measures):
        raise TypeError(f"out: expected an earlier result of measures(), got {type(out).__name__}")
    _native.measures(actual, plan, base, scale, places, rounding, out._data)
    out._places = operator.index(places)
    return out
