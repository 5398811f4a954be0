# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Columns of other packages taken apart, and in words why a column is refused. All of it is called from C."""

import sys

from ._errors import ArgumentError, ColumnError, DuplicateError, RangeError

_ORDER = "<" if sys.byteorder == "little" else ">"
_TYPES = {"b": "int8", "B": "uint8", "h": "int16", "H": "uint16", "i": "int32", "I": "uint32", "l": "int64",
          "n": "int64", "L": "uint64", "q": "int64", "Q": "uint64", "e": "float16", "f": "float32", "d": "float64",
          "?": "bool", "O": "object"}


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


def _layout_error(value, argument, name, view):
    """The rows of a buffer are of a type that can be taken, and do not lie one after another."""
    if view.ndim != 1:
        return _column_error(argument, f"expected one dimension, got {name} of {view.ndim}, {view.shape}",
                             f"give {argument}.reshape(-1), or one of its columns", value, view)
    return _column_error(argument, _apart(view), f"give numpy.ascontiguousarray({argument})", value, view)


def refuse_buffer(value, argument, rows, first):
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
    raise _layout_error(value, argument, name, view)


def refuse_length(value, argument, rows, first):
    """Raise that a column is not as long as the first one."""
    remedy = f"give {argument} of as many rows{', or one number for all of them' if first == 'actual' else ''}"
    error = _column_error(argument, f"{len(value)} rows, and {first} has {rows}", remedy, value)
    error.length = len(value)
    raise error


def refuse_out(out_rows, overlapped, rows, first):
    """Raise that an earlier result cannot be filled again."""
    if overlapped:
        raise ArgumentError(f"out: {overlapped} lies in it; give a copy of {overlapped}, or leave out away")
    raise ArgumentError(f"out: {out_rows} rows, and {first} has {rows}; give a result of as many rows, or "
                        "leave out away")


def refuse_number(value, argument, rows, first):
    """Raise what is wrong with a number."""
    kind = type(value).__name__
    if argument == first:
        advice = "; of single numbers completion() and growth() are the measures" if argument == "actual" else ""
        raise TypeError(f"{argument}: expected a column, got {kind}{advice}")
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


def parts_of(value, argument, rows, first):
    """(values, mask or None) of a pandas object or a masked array, in its own memory; anything else is refused."""
    kind = type(value)
    if kind.__module__.partition(".")[0] == "pandas" and hasattr(value, "dtype"):
        values, mask = _parts_of_pandas(value, argument)
    elif kind.__module__.partition(".")[0] == "numpy":
        values, mask = value.data, value.mask if value.mask.ndim else None
    else:
        shown = f"{kind.__module__}.{kind.__qualname__}".replace("builtins.", "")
        remedy = f"give an array of whole units{'' if argument in ('actual', 'value') else ', or one int or float for all rows'}"
        if hasattr(value, "to_numpy"):
            remedy = f"give {argument}.to_numpy(), or one of its columns"
        elif hasattr(value, "__iter__") and not isinstance(value, str):
            remedy = f"give numpy.array({argument}, dtype='int64') or array.array('q', {argument})"
        raise TypeError(f"{argument}: expected a column (NumPy array, pandas Series, memoryview, array.array), got "
                        f"{shown}; {remedy}")
    return values, mask if mask is None or mask.flags.c_contiguous else mask.copy()


# --- keys of panels: series and months --------------------------------------------------------------------------------

_EPOCH = 12 * 1970  # of NumPy's and of pandas' months
_INTS = ("int8", "int16", "int32", "int64")
_WANTED = {"series": "int64 or categories", "period": "int32 or int64 (12 * year + month - 1), datetime64[M] or period[M]"}


def _key_error(argument, value, name, remedy, view=None):
    rows = view.shape[0] if view is not None and view.ndim == 1 else len(value)
    error = _column_error(argument, f"expected {_WANTED[argument]}, got {rows} rows of {name}", remedy, value, view)
    error.dtype = name
    return error


def _other_key(argument, name, is_pandas):
    """What to give instead of a column of keys of another type."""
    if name.lower().startswith(("int", "uint", "float")):
        return f"give {argument}.astype('int64')"
    if argument == "series":
        return "give series.astype('category')" if is_pandas else "give numpy.unique(series, return_inverse=True)[1]"
    if name.startswith("datetime64") and is_pandas:
        return "give period.dt.to_period('M')"
    return "give period.astype('period[M]')" if is_pandas else "give period.astype('datetime64[M]')"


def refuse_key(value, argument, rows, first):
    """Raise what is wrong with a buffer of keys."""
    try:
        view = memoryview(value)
    except (BufferError, ValueError, TypeError, NotImplementedError):
        view = None
    name = _dtype(value, view)
    if name in _INTS:
        raise _layout_error(value, argument, name, view)
    if not hasattr(value, "dtype"):
        remedy = f"give array.array('q', {argument})"
    elif "other byte order" in name:
        remedy = f"give {argument}.astype('int64')"
    else:
        name = str(value.dtype)
        remedy = _other_key(argument, name, False)
    raise _key_error(argument, value, name, remedy, view)


def _nothing_missing(argument, missing):
    if missing.any():
        row = int(missing.argmax())
        error = ColumnError(f"{argument}: row {row} is missing; give the rows that have one")
        error.argument, error.length, error.remedy = argument, len(missing), "give the rows that have one"
        raise error


def _key_of_pandas(value, argument):
    name = str(value.dtype)
    array = getattr(value, "array", value)
    if name == "category" and argument == "series":
        codes = array.codes
        if len(codes) and codes.min() < 0:
            _nothing_missing(argument, codes < 0)
        return codes, 0
    if name == "period[M]" and argument == "period":
        return array.asi8, _EPOCH
    if name.lower() in _INTS:
        mask = getattr(array, "_mask", None)
        if mask is not None:
            _nothing_missing(argument, mask)
        return value.to_numpy() if mask is None else array._data, 0
    remedy = _other_key(argument, name, True)
    if remedy.startswith("give period.dt") and not hasattr(value, "dt"):
        remedy = remedy.replace(".dt", "")
    raise _key_error(argument, value, name, remedy)


def key_of(value, argument, rows, first):
    """(buffer, what 0 stands for) of a column of keys that is no buffer itself; anything else is refused."""
    kind = type(value)
    package = kind.__module__.partition(".")[0]
    if package == "pandas" and hasattr(value, "dtype"):
        return _key_of_pandas(value, argument)
    if hasattr(value, "dtype") and hasattr(value, "mask"):
        if value.mask.ndim:
            _nothing_missing(argument, value.mask)
        return value.data, 0
    if package == "numpy" and hasattr(value, "dtype"):
        if argument == "period" and value.dtype == "datetime64[M]" and value.dtype.isnative:
            return value.view("int64"), _EPOCH
        raise _key_error(argument, value, str(value.dtype), _other_key(argument, str(value.dtype), False))
    shown = f"{kind.__module__}.{kind.__qualname__}".replace("builtins.", "")
    remedy = "give a row for each value"
    if hasattr(value, "columns"):
        remedy = "give one of its columns"
    elif hasattr(value, "__iter__") and not isinstance(value, str):
        remedy = f"give numpy.unique({argument}, return_inverse=True)[1] or array.array('q', {argument})"
        if argument == "period":
            remedy = "give numpy.array(period, dtype='datetime64[M]') or array.array('q', period)"
    raise TypeError(f"{argument}: expected a column of {_WANTED[argument]}, got {shown}; {remedy}")


def refuse_month(period, row, number, first):
    """Raise that a row has no month, or none of the years 1 to 9999."""
    month = number + first
    if number == -2**63:
        problem = "is missing; give the rows that have one"
    elif first:
        problem = f"is of the year {month // 12}; years are 1 to 9999"
    else:
        problem = f"is {month}; months are 12 * year + month - 1, of the years 1 to 9999"
    error = RangeError(f"period: row {row} {problem}")
    error.argument = "period"
    error.reason = problem
    raise error


def refuse_duplicate(series, before, row, month):
    """Raise that two rows are of one series and month."""
    name = getattr(series, "iloc", series)[row]
    error = DuplicateError(f"rows {before} and {row} are of one series and one month: {str(name)[:80]}, "
                           f"{month // 12:04}-{month % 12 + 1:02}")
    error.rows = before, row
    raise error
