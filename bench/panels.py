# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""What panels cost from Python: part of `make bench-python`. Never a test.

Ten years of months of each series, complete. All calls take turns. What NumPy and pandas compute are growth, year to date and
its growth, as doubles that are not rounded; beside them stands the C library with these three results and without classes.
"""

import ctypes
import os
import statistics
import sys
import threading
import time

import numpy

import congthuong

try:
    import pandas
except ImportError:
    pandas = None

MONTHS = 120
ROWS = int(os.environ.get("ROWS", 10_000_000)) // MONTHS * MONTHS
TURNS = int(os.environ.get("TURNS", 9))


class Vector(ctypes.Structure):
    """struct cth_vector"""

    _fields_ = [("values", ctypes.c_void_p), ("validity", ctypes.c_void_p), ("offset", ctypes.c_size_t),
                ("length", ctypes.c_size_t), ("type", ctypes.c_uint8), ("scale", ctypes.c_uint8),
                ("reserved", ctypes.c_uint8 * 6)]


class Table(ctypes.Structure):
    """struct cth_panel"""

    _fields_ = [("series", ctypes.c_void_p), ("months", ctypes.c_void_p), ("values", Vector)]


def in_c(library, columns):
    """The C call for three results without classes, into arrays and memory of its own."""
    series, months, values = columns
    table = Table(series.ctypes.data, months.ctypes.data, Vector(values.ctypes.data, None, 0, ROWS))
    parts = [numpy.empty(ROWS, "int64") for _ in range(3)]
    results = (ctypes.c_void_p * 8)(*(address for part in parts for address in (part.ctypes.data, None)))
    memory = numpy.zeros(64 * ROWS + 64, "uint8")
    where = (ctypes.c_size_t * 2)()
    library.cth_panel_measure.argtypes = [ctypes.c_void_p] * 3 + [ctypes.c_size_t] + [ctypes.c_void_p] * 2

    def call():
        if library.cth_panel_measure(ctypes.byref(table), None, memory.ctypes.data, memory.nbytes, results, where) != 0:
            sys.exit("the C call was refused")
    return call, parts


def in_numpy(series, months, values):
    """Rows that ascend and are complete are a table of years already."""
    years = values.astype("float64").reshape(-1, MONTHS // 12, 12)
    ytd = years.cumsum(axis=2)
    results = []
    for part in (years, ytd):
        growth = numpy.full(years.shape, numpy.nan)
        numpy.divide(part[:, 1:], part[:, :-1], out=growth[:, 1:])
        growth -= 1
        growth *= 100
        results.append(growth.reshape(-1))
    return results[0], ytd.reshape(-1), results[1]


def in_pandas(series, months, values):
    """As it is usually written; rows that do not ascend are sorted first."""
    frame = pandas.DataFrame({"series": series, "month": months, "value": values})
    if (numpy.diff(series) < 0).any():
        frame = frame.sort_values(["series", "month"], ignore_index=True)
    frame["growth"] = frame.groupby("series", sort=False)["value"].pct_change(12) * 100
    frame["ytd"] = frame.groupby(["series", frame["month"] // 12], sort=False)["value"].cumsum()
    frame["ytd_growth"] = frame.groupby("series", sort=False)["ytd"].pct_change(12) * 100
    return frame


def show(title, calls, first):
    spent = {name: [] for name in calls}
    for turn in range(TURNS + 1):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            if turn > 0:
                spent[name].append(time.perf_counter() - start)
    print(f"{title}, {ROWS} rows, {TURNS} turns")
    for name, each in spent.items():
        ratio = statistics.median(b / a for a, b in zip(spent[first], each))
        print(f"  {name:32} {statistics.median(each) / ROWS * 1e9:8.2f} ns a row  {ratio:7.2f} of the first")


def both(one):
    """Two calls at once."""
    threads = [threading.Thread(target=one, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measure(library, title, columns):
    call, parts = in_c(library, columns)
    results = [congthuong.panel(*columns) for _ in range(2)]

    def one(number):
        congthuong.panel(*columns, out=results[number])

    call()
    if not all(numpy.array_equal(*pair) for pair in zip(parts, (results[0].growth, results[0].ytd, results[0].ytd_growth))):
        sys.exit("C and Python differ")
    calls = {"C, three results, no classes": call, "panel(out=), four and classes": lambda: one(0),
             "panel(), four and classes": lambda: congthuong.panel(*columns),
             "two of panel(out=), one thread": lambda: (one(0), one(1)),
             "two of panel(out=), two threads": lambda: both(one)}
    if title == "ascending":
        calls["NumPy, reshaped, three"] = lambda: in_numpy(*columns)
    if pandas is not None:
        calls["pandas, three"] = lambda: in_pandas(*columns)
    show(title, calls, "C, three results, no classes")


def main():
    library = ctypes.CDLL(sys.argv[1])
    draw = numpy.random.default_rng(1)
    place = numpy.arange(ROWS)
    columns = (place // MONTHS, (12 * 2015 + place % MONTHS).astype("int32"), draw.integers(1, 10**6, ROWS))
    measure(library, "ascending", columns)
    order = draw.permutation(ROWS)
    measure(library, "shuffled", tuple(column[order] for column in columns))


main()
