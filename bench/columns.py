# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""What columns cost from Python: `make bench-python`. Never a test.

The same call is made from Python and, by ctypes, of the C library itself; they take turns, so that what else the
machine does falls on both. Medians of all turns, and the median of the ratios of turns.
"""

import array
import ctypes
import os
import statistics
import sys
import time

import numpy

import congthuong

try:
    import pandas
except ImportError:
    pandas = None

ROWS = int(os.environ.get("ROWS", 10_000_000))
TURNS = int(os.environ.get("TURNS", 15))


class Vector(ctypes.Structure):
    """struct cth_vector"""

    _fields_ = [("values", ctypes.c_void_p), ("validity", ctypes.c_void_p), ("offset", ctypes.c_size_t),
                ("length", ctypes.c_size_t), ("type", ctypes.c_uint8), ("scale", ctypes.c_uint8),
                ("reserved", ctypes.c_uint8 * 6)]


class Results(ctypes.Structure):
    """struct cth_results"""

    _fields_ = [("values", ctypes.c_void_p), ("classes", ctypes.c_void_p)]


def in_c(library, columns):
    """A function that makes the C call into arrays of its own, and these arrays."""
    rows = len(columns[0])
    vectors = [ctypes.byref(Vector(column.ctypes.data, None, 0, rows)) for column in columns]
    parts = [numpy.empty(rows, kind) for kind in ("int64", "uint8", "int64", "uint8")]
    results = [ctypes.byref(Results(parts[at].ctypes.data, parts[at + 1].ctypes.data)) for at in (0, 2)]

    def call():
        if library.cth_vector_measures(*vectors, None, *results) != 0:
            sys.exit("the C call was refused")
    return call, parts


def turns(calls):
    """Seconds of each call in each turn, by name."""
    spent = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(TURNS):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            spent[name].append(time.perf_counter() - start)
    return spent


def large(library, exceptions):
    draw = numpy.random.default_rng(1)
    columns = [draw.integers(1, 10**9, ROWS) for _ in range(3)]
    if exceptions:
        columns[1][draw.integers(0, ROWS, ROWS // 100)] = 0
    call, parts = in_c(library, columns)
    out = congthuong.measures(*columns)
    doubles = [numpy.empty(ROWS) for _ in range(2)]

    def in_numpy(completion=None, growth=None):
        actual, plan, base = columns
        with numpy.errstate(all="ignore"):
            completion = numpy.divide(actual, plan, out=completion)
            numpy.multiply(completion, 100, out=completion)
            growth = numpy.divide(actual, base, out=growth)
            numpy.subtract(growth, 1, out=growth)
            numpy.multiply(growth, 100, out=growth)

    spent = turns({"C, its own arrays": call,
                   "measures(out=)": lambda: congthuong.measures(*columns, out=out),
                   "measures()": lambda: congthuong.measures(*columns),
                   "NumPy, out=, unrounded": lambda: in_numpy(*doubles),
                   "NumPy, unrounded": in_numpy})
    if not all(numpy.array_equal(a, b) for a, b in zip(
            parts, (out.completion, out.completion_class, out.growth, out.growth_class))):
        sys.exit("C and Python differ")
    print(f"{ROWS} rows, {'1 % of plans are 0' if exceptions else 'all plain'}, {TURNS} turns")
    first = spent["C, its own arrays"]
    for name, each in spent.items():
        ratio = statistics.median(b / a for a, b in zip(first, each))
        print(f"  {name:24} {statistics.median(each) * 1e3:9.2f} ms  {ratio:6.3f} of C")


def small(library, rows):
    columns = [numpy.arange(1, rows + 1) for _ in range(3)]
    arrays = [array.array("q", column) for column in columns]
    call, _ = in_c(library, columns)
    out = congthuong.measures(*columns)
    many = 2000

    def repeat(function):
        def calls():
            for _ in range(many):
                function()
        return calls

    calls = {}
    for kind in ("int64", "Int64") if pandas is not None else ():
        series = [pandas.Series(column, dtype=kind) for column in columns]
        calls[f"measures(out=), {kind} Series"] = repeat(lambda series=series: congthuong.measures(*series, out=out))
    spent = turns({"C by ctypes": repeat(call), "nothing": repeat(lambda: None), **calls,
                   "measures(out=)": repeat(lambda: congthuong.measures(*columns, out=out)),
                   "measures()": repeat(lambda: congthuong.measures(*columns)),
                   "measures(out=), array.array": repeat(lambda: congthuong.measures(*arrays, out=out))})
    print(f"{rows} rows, {TURNS} turns of {many} calls")
    for name, each in spent.items():
        print(f"  {name:28} {statistics.median(each) / many * 1e6:9.2f} µs")


def main():
    library = ctypes.CDLL(sys.argv[1])
    print(f"Python {sys.version.split()[0]}, NumPy {numpy.__version__}, congthuong {congthuong.__version__}")
    large(library, False)
    large(library, True)
    small(library, 1)
    small(library, 1000)


main()
