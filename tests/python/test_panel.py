# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Panels against fractions: rows of any order with gaps, of every container; and all that is refused."""

import array
import contextlib
import copy
import gc
import math
import os
import pickle
import random
import sys
import threading
import time
import tracemalloc
import unittest
from fractions import Fraction

import congthuong as ct

try:
    import numpy
except ImportError:
    numpy = None
try:
    import pandas
except ImportError:
    pandas = None

NULL = -2**63
LARGEST = 10**18 - 1
NAMES = ("growth", "ytd", "ytd_growth", "change")
OK, MISSING, ZERO_BASE, NEGATIVE_BASE, SIGN_CHANGE, INEXACT, OVERFLOW = (ct.CLASSES.index(name) for name in (
    "ok", "missing", "zero_base", "negative_base", "sign_change", "inexact", "overflow"))
needs_numpy = unittest.skipUnless(numpy, "no NumPy (Debian: python3-numpy)")
needs_pandas = unittest.skipUnless(pandas, "no pandas (Debian: python3-pandas)")


def ints(values):
    return array.array("q", values)


def month(year, number):
    return 12 * year + number - 1


# --- the oracle: a table by series and month, and fractions --------------------------------------------------------

ROUND = {
    "half_up": lambda x: int(math.copysign(1, x)) * math.floor(abs(x) + Fraction(1, 2)),
    "half_down": lambda x: int(math.copysign(1, x)) * math.ceil(abs(x) - Fraction(1, 2)),
    "half_even": round,
    "up": lambda x: int(math.copysign(1, x)) * math.ceil(abs(x)),
    "down": math.trunc,
    "ceiling": math.ceil,
    "floor": math.floor,
}


class Cell:
    """A number, or the class that it is of, with the sign where that is known."""

    def __init__(self, cls, number=None, sign=None):
        self.cls = cls
        self.number = number
        self.sign = sign if number is None else (number > 0) - (number < 0)


ABSENT = Cell(MISSING)


def judged(number):
    """A number, or what it is when it has more than 18 digits."""
    return Cell(OK, number) if abs(number) <= LARGEST else Cell(OVERFLOW, sign=1 if number > 0 else -1)


def grown(a, b, places, rounding):
    reasons = {a.cls, b.cls} - {OK}
    if MISSING not in reasons and b.sign is not None:
        if b.sign == 0:
            reasons.add(ZERO_BASE)
        elif b.sign < 0:
            reasons.add(NEGATIVE_BASE)
        elif a.sign is not None and a.sign < 0:
            reasons.add(SIGN_CHANGE)
    if reasons:
        return NULL, min(reasons)
    units = ROUND[rounding](Fraction(a.number - b.number, b.number) * 100 * 10**places)
    return (units, OK) if abs(units) <= LARGEST else (NULL, OVERFLOW)


def expected(series, months, cells, places, rounding):
    """Rows of ((growth, class), (ytd, class), (ytd_growth, class), (change, class))."""
    table = {key: cell for key, cell in zip(zip(series, months), cells)}

    def ytd(name, when):
        reasons, total = set(), 0
        for each in range(when - when % 12, when + 1):
            cell = table.get((name, each), ABSENT)
            reasons |= {cell.cls} - {OK}
            total += cell.number or 0
        return Cell(min(reasons)) if reasons else judged(total)

    def change(a, b):
        reasons = {a.cls, b.cls} - {OK}
        return Cell(min(reasons)) if reasons else judged(a.number - b.number)

    rows = []
    for name, when in zip(series, months):
        here, sum_here = table[name, when], ytd(name, when)
        results = (grown(here, table.get((name, when - 12), ABSENT), places, rounding), sum_here,
                   grown(sum_here, ytd(name, when - 12), places, rounding),
                   change(here, table.get((name, when - 1), ABSENT)))
        rows.append(tuple(result if isinstance(result, tuple) else
                          (NULL if result.number is None else result.number, result.cls) for result in results))
    return rows


def found(result):
    parts = [part.tolist() for name in NAMES for part in (getattr(result, name), getattr(result, f"{name}_class"))]
    return [tuple(zip(row[::2], row[1::2])) for row in zip(*parts)] if len(result) else []


KINDS = {
    "plain": lambda draw: draw.randrange(1, 10**6),
    "small": lambda draw: draw.randrange(-3, 40),
    "tie": lambda draw: 2**draw.randrange(1, 8) * 10**draw.randrange(3),
    "any": lambda draw: draw.choice((0, -5, NULL, 10**17 + 1, LARGEST, -LARGEST, 10**18, draw.randrange(10**12))),
}


def panel_of(draw, kind, order):
    """series, months, values"""
    rows = []
    for name in {"near": range(5, 12), "far": [draw.randrange(NULL, 2**63) for _ in range(7)]}[draw.choice(("near", "far"))]:
        start, length = month(draw.randrange(2015, 2019), draw.randrange(1, 13)), draw.choice((3, 30, 60))
        gap = draw.choice((0, 0.05, 0.5))
        rows += [(name, start + i, KINDS["any" if draw.random() < 0.02 else kind](draw)) for i in range(length)
                 if draw.random() >= gap]
    rows.sort()
    if order == "shuffled":
        draw.shuffle(rows)
    elif order == "backward":
        rows.reverse()
    return tuple(zip(*rows)) if rows else ((), (), ())


def cells_of(values):
    return [ABSENT if value == NULL else judged(value) for value in values]


class Rows(unittest.TestCase):
    def test_every_mode_place_and_order(self):
        draw, compared, seen = random.Random(12), 0, set()
        wanted = int(os.environ.get("CASES", 150000))
        while compared < wanted:
            for kind in KINDS:
                for order in ("ascending", "shuffled", "backward"):
                    series, months, values = panel_of(draw, kind, order)
                    places, rounding, scale = draw.randrange(7), draw.choice(list(ROUND)), draw.randrange(4)
                    result = ct.panel(ints(series), array.array("i", months), ints(values), scale=scale, places=places,
                                      rounding=rounding)
                    want = expected(series, months, cells_of(values), places, rounding)
                    for row, pair in enumerate(zip(found(result), want)):
                        self.assertEqual(*pair, (row, kind, order, places, rounding))
                    self.assertEqual(len(result), len(series))
                    compared += 4 * len(want)
                    seen |= {cls for row in want for _, cls in row}
        self.assertEqual(seen, {OK, MISSING, ZERO_BASE, NEGATIVE_BASE, SIGN_CHANGE, OVERFLOW})

    def test_floats(self):
        draw, compared = random.Random(13), 0
        for order in ("ascending", "shuffled"):
            for _ in range(20):
                series, months, units = panel_of(draw, "plain", order)
                cells, values = [], array.array("d")
                for unit in units:
                    kind = MISSING if unit == NULL else OVERFLOW if abs(unit) > 10**14 else draw.choice((INEXACT, *[OK] * 19))
                    sign = 1 if unit > 0 else -1
                    cells.append(ABSENT if kind == MISSING else Cell(kind, unit if kind == OK else None, sign))
                    values.append({MISSING: math.nan, OVERFLOW: sign * 1e17, INEXACT: sign / 3, OK: unit / 100}[kind])
                want = expected(series, months, cells, 2, "half_up")
                self.assertEqual(found(ct.panel(ints(series), array.array("i", months), values, scale=2)), want)
                compared += len(want)
        self.assertGreater(compared, 2000)

    def test_known_rows(self):
        result = ct.panel(ints([1, 1, 1]), ints([month(2021, 9), month(2020, 9), month(2021, 8)]),
                          ints([24800, 22519, 24000]))
        self.assertEqual([result.growth[0], result.change[0]], [1013, 800])
        self.assertEqual([ct.CLASSES[cls] for cls in result.ytd_class], ["missing"] * 3)

    def test_no_rows(self):
        self.assertEqual(len(ct.panel(ints([]), array.array("i"), ints([]))), 0)


class Containers(unittest.TestCase):
    """The same panel in every form that is taken."""

    def setUp(self):
        draw = random.Random(14)
        rows = [(name, when, NULL if draw.random() < 0.02 else draw.randrange(1, 10**6)) for name in range(-3, 4)
                for when in range(month(2019, 5), month(2022, 3)) if draw.random() < 0.96]
        draw.shuffle(rows)
        self.series, self.months, self.values = (list(column) for column in zip(*rows))
        self.expected = ct.panel(ints(self.series), array.array("i", self.months), ints(self.values))
        self.assertGreater(self.expected.counts["ytd_growth"]["ok"], 20)

    def check(self, series=None, period=None, value=None):
        self.assertEqual(ct.panel(ints(self.series) if series is None else series,
                                  array.array("i", self.months) if period is None else period,
                                  ints(self.values) if value is None else value), self.expected)

    def test_keys_of_every_width(self):
        for code in "bhilq":
            self.check(series=array.array(code, self.series))
        for code in "ilq":
            self.check(period=array.array(code, self.months))
        for code in "iq":  # not aligned
            for argument, values in (("series", self.series), ("period", self.months)):
                data = array.array(code, values).tobytes()
                self.check(**{argument: memoryview(b"x" + data)[1:].cast(code)})

    @needs_numpy
    def test_numpy(self):
        dates = numpy.array([f"{when // 12}-{when % 12 + 1:02}" for when in self.months], "datetime64[M]")
        for kind in ("int8", "int16", "int32", "int64", "longlong"):
            self.check(series=numpy.array(self.series, kind))
        for period in (dates, numpy.array(self.months), numpy.array(self.months, "int32"),
                       numpy.ma.array(self.months, mask=[False] * len(self.months)), numpy.ma.array(self.months)):
            self.check(period=period)
        mask = numpy.array(self.values) == NULL
        self.check(value=numpy.ma.array(numpy.where(mask, 5, self.values), mask=mask))

    @needs_pandas
    def test_pandas(self):
        names = pandas.Series(self.series).map("series {}".format)
        for series in (pandas.Series(self.series), pandas.Series(self.series, dtype="int16"),
                       pandas.Series(self.series, dtype="Int64"), pandas.Index(self.series), names.astype("category"),
                       pandas.Categorical(names), pandas.Series(self.series).astype("category")):
            self.check(series=series)
        dates = pandas.PeriodIndex([f"{when // 12}-{when % 12 + 1:02}" for when in self.months], freq="M")
        for period in (dates, dates.array, pandas.Series(dates, index=range(len(dates), 0, -1)),
                       pandas.Series(self.months), pandas.Series(self.months, dtype="int32"),
                       pandas.Series(self.months, dtype="Int32"), 12 * dates.year + dates.month - 1):
            self.check(period=period)
        values = [None if value == NULL else value for value in self.values]
        for kind in ("Int64", "float64", "Float64"):
            self.check(value=pandas.Series(values, dtype=kind))

    @needs_pandas
    def test_nothing_is_copied_where_keys_are_right(self):
        rows = 10**6
        series, months = numpy.arange(rows) // 100, (numpy.arange(rows) % 100 + month(2015, 1)).astype("int32")
        values = pandas.Series(range(1, rows + 1))
        result = ct.panel(series, months, values)
        tracemalloc.start()
        try:
            for arguments, most in (((series, months, values), 0), ((series, months.astype("int64"), values), 4),
                                    ((series.astype("int32"), months, values), 8),
                                    ((series[::-1].copy(), months[::-1].copy(), values), 64)):
                tracemalloc.reset_peak()
                before = tracemalloc.get_traced_memory()[0]
                ct.panel(*arguments, out=result)
                self.assertLess(tracemalloc.get_traced_memory()[1] - before, most * rows + 10000)
                self.assertGreaterEqual(tracemalloc.get_traced_memory()[1] - before, most * rows)
        finally:
            tracemalloc.stop()


class Results(unittest.TestCase):
    def panel(self, values=(100, 110, 121), **options):
        return ct.panel(ints([1, 1, 1]), ints([month(2020, 1), month(2021, 1), month(2021, 2)]), ints(values), **options)

    def test_memoryviews_without_numpy(self):
        result = self.panel()
        for name in NAMES:
            self.assertEqual((type(getattr(result, name)), getattr(result, name).format), (memoryview, "q"))
            self.assertEqual(getattr(result, f"{name}_class").format, "B")
        self.assertEqual(result.ytd.tolist(), [100, 110, 231])

    @needs_numpy
    def test_numpy_arrays_share_the_memory(self):
        values = numpy.array([100, 110, 121])
        result = ct.panel(ints([1, 1, 1]), ints([month(2020, 1), month(2021, 1), month(2021, 2)]), values)
        seen = result.change
        self.assertEqual((seen.dtype, result.change_class.dtype), (numpy.int64, numpy.uint8))
        self.assertIs(ct.panel(ints([1, 1, 1]), ints([month(2020, 1), month(2021, 1), month(2021, 2)]), values * 2,
                               out=result), result)
        self.assertEqual(seen[2], 22)
        self.assertEqual(list(self.panel().to_numpy()), [*NAMES, *(f"{name}_class" for name in NAMES)])

    @needs_pandas
    def test_pandas_frame(self):
        frame = self.panel(scale=1).to_pandas(["a", "b", "c"])
        self.assertEqual(list(frame), [name + end for name in NAMES for end in ("", "_class")])
        self.assertEqual([str(kind) for kind in frame.dtypes], ["Float64", "category"] * 4)
        self.assertEqual((frame.growth["b"], frame.ytd["c"], frame.ytd_growth["b"], frame.change["c"]),
                         (10.0, 23.1, 10.0, 1.1))
        self.assertEqual(frame.change.isna().tolist(), [True, True, False])
        self.assertEqual(frame.growth_class.tolist(), ["missing", "ok", "missing"])
        self.assertEqual(tuple(frame.ytd_class.cat.categories), ct.CLASSES)
        whole = self.panel(values=(10**17, 1, 2)).to_pandas()
        self.assertEqual([str(whole[name].dtype) for name in NAMES], ["Float64", "Int64", "Float64", "Int64"])
        self.assertEqual(whole.ytd[0], 10**17)

    def test_repr_length_equality_and_copies(self):
        result = self.panel(places=1)
        self.assertEqual(repr(result), "<Panel: 3 rows, 1 places; growth 1 ok, 2 missing; ytd 3 ok; "
                                       "ytd_growth 1 ok, 2 missing; change 1 ok, 2 missing>")
        self.assertEqual((len(result), result.places, result.scale), (3, 1, 0))
        self.assertEqual(result.counts["ytd"], {"ok": 3})
        for other in (self.panel(), self.panel(places=1, scale=1), self.panel((1, 2, 3), places=1), 5):
            self.assertNotEqual(result, other)
        for twin in (copy.copy(result), copy.deepcopy(result), pickle.loads(pickle.dumps(result))):
            self.assertEqual((twin, twin.scale), (result, 0))
            self.panel((1, 2, 3), out=twin)
            self.assertNotEqual(twin, result)
        with self.assertRaises(TypeError):
            hash(result)
        with self.assertRaises(TypeError):
            ct.Panel()

    def test_out_is_filled_again(self):
        result = self.panel()
        self.assertIs(self.panel((5, 6, 7), scale=2, places=4, rounding="up", out=result), result)
        self.assertEqual(result, self.panel((5, 6, 7), scale=2, places=4, rounding="up"))


class Refusals(unittest.TestCase):
    good = {"series": ints([1, 1]), "period": ints([month(2021, 1), month(2021, 2)]), "value": ints([5, 6])}

    def check(self, kind, pattern, **options):
        with self.assertRaisesRegex(kind, pattern) as caught:
            ct.panel(**{**self.good, **options})
        return caught.exception

    def test_duplicates(self):
        error = self.check(ct.DuplicateError, "rows 0 and 2 are of one series and one month: 7, 2021-09",
                           series=ints([7, 8, 7]), period=ints([month(2021, 9)] * 3), value=ints([1, 2, 3]))
        self.assertEqual((error.rows, error.name), ((0, 2), "e_duplicate"))
        self.assertEqual(pickle.loads(pickle.dumps(error)).rows, (0, 2))
        error = self.check(ct.DuplicateError, "rows 0 and 1", period=ints([month(2021, 1)] * 2))
        self.assertEqual(error.rows, (0, 1))

    @needs_pandas
    def test_duplicates_of_pandas(self):
        self.check(ct.DuplicateError, "rows 0 and 1 are of one series and one month: Gia Lai, 2021-01",
                   series=pandas.Series(["Gia Lai"] * 2, index=[5, 6]).astype("category"),
                   period=pandas.Series(pandas.PeriodIndex(["2021-01"] * 2, freq="M")))

    def test_months(self):
        for bad in (11, 12 * 10000, -5, NULL + 1, 2**63 - 1):
            error = self.check(ct.RangeError, f"period: row 1 is {bad}; months are", period=ints([month(2021, 1), bad]))
            self.assertEqual((error.argument, error.reason in str(error)), ("period", True))
        self.check(ct.RangeError, "row 0 is 11; ", period=array.array("i", [11, 12]))
        for good in (12, 12 * 10000 - 1):
            self.assertEqual(len(ct.panel(**{**self.good, "period": ints([good, month(2021, 1)])})), 2)

    def test_no_column(self):
        for value in ([1, 2], (1, 2), range(2)):
            self.check(TypeError, r"series: expected a column .*numpy.unique\(series, .*array\('q', series\)", series=value)
            self.check(TypeError, r"period: expected a column .*datetime64\[M\]'\) or array", period=value)
            self.check(TypeError, "value: expected a column ", value=value)
        for value in (5, None, "x", object(), 1.5, True):
            for argument in self.good:
                self.check(TypeError, f"{argument}: expected a column", **{argument: value})

    def test_types_and_lengths(self):
        for code, name in (("B", "uint8"), ("Q", "uint64"), ("f", "float32"), ("d", "float64")):
            for argument in ("series", "period"):
                error = self.check(ct.ColumnError, f"{argument}: expected .* got 2 rows of {name}; give array.array",
                                   **{argument: array.array(code, [1, 2])})
                self.assertEqual((error.argument, error.dtype, error.length), (argument, name, 2))
        for argument in ("series", "period"):
            error = self.check(ct.ColumnError, f"{argument}: 3 rows, and value has 2; give {argument} of as many",
                               **{argument: ints([1, 2, 3])})
            self.assertEqual((error.argument, error.length), (argument, 3))
            error = self.check(ct.ColumnError, f"{argument}: its 2 rows of 8 bytes lie 16 bytes apart",
                               **{argument: memoryview(ints([1, 2, 3, 4]))[::2]})
            self.assertEqual((error.dtype, error.stride), ("int64", 16))
        self.check(ct.ColumnError, "value: its 2 rows of 8 bytes lie 16", value=memoryview(ints([1, 2, 3, 4]))[::2])
        self.check(ct.ColumnError, "value: expected int64 or float64", value=array.array("i", [1, 2]))

    def remedied(self, argument, given, pattern, dtype):
        error = self.check(ct.ColumnError, pattern, **{argument: given})
        self.assertEqual((error.argument, error.dtype), (argument, dtype))
        remedy = eval(error.remedy[5:], {argument: given, "numpy": numpy})
        self.assertEqual(ct.panel(**{**self.good, argument: remedy}), ct.panel(**self.good))

    @needs_numpy
    def test_remedies_of_numpy(self):
        both = numpy.array([1, 1])
        for kind in (">i8", "float64", "uint64", "U5", "object", "S3"):
            given = both.astype(kind)
            self.remedied("series", given, "series: expected int64 or categories, got 2 rows", "int64 of the other byte "
                          "order" if kind == ">i8" and sys.byteorder == "little" else str(given.dtype))
        self.remedied("series", numpy.array([[1, 2], [1, 2]])[:, 0], "16 bytes apart", "int64")
        dates = numpy.array(["2021-01", "2021-02"], "datetime64[M]")
        for given in (dates.astype("datetime64[D]"), dates.astype(str), dates.astype("datetime64[ns]")):
            self.remedied("period", given, "period: expected int32 or int64 .* got 2 rows of", str(given.dtype))
        self.check(ct.RangeError, "row 1 is missing", period=numpy.array(["2021-01", "NaT"], "datetime64[M]"))
        self.check(ct.RangeError, "row 1 is of the year 12021", period=dates + numpy.array([0, 120000]))
        self.check(ct.ColumnError, "series: row 1 is missing", series=numpy.ma.array([1, 2], mask=[False, True]))

    @needs_pandas
    def test_remedies_of_pandas(self):
        for given in (pandas.Series(["a", "a"]), pandas.Series([1.0, 1.0]), pandas.Series(["a", "a"], dtype="string")):
            self.remedied("series", given, "series: expected int64 or categories, got 2 rows", str(given.dtype))
        texts = pandas.Series(["2021-01", "2021-02"])
        stamps = pandas.to_datetime(texts)
        for given in (texts, stamps, pandas.DatetimeIndex(stamps), pandas.Series(self.good["period"], dtype="uint32")):
            self.remedied("period", given, "period: expected int32 or int64 .* got 2 rows of", str(given.dtype))
        self.check(ct.ColumnError, "got 2 rows of period.Q", period=stamps.dt.to_period("Q"))
        self.check(ct.ColumnError, "series: row 1 is missing", series=pandas.Series(["a", None]).astype("category"))
        self.check(ct.ColumnError, "series: row 1 is missing", series=pandas.Series([1, None], dtype="Int64"))
        self.check(ct.RangeError, "period: row 1 is missing", period=pandas.Series(
            pandas.PeriodIndex(["2021-01", None], freq="M")))
        for argument in self.good:
            self.check(TypeError, f"{argument}: .*columns", **{argument: pandas.DataFrame({"a": [1, 2]})})

    def test_out_and_options(self):
        result = ct.panel(**self.good)
        twin = copy.copy(result)
        for value in (ct.measures(ints([1, 2])), bytearray(72), 5):
            self.check(TypeError, "out: expected an earlier result of panel", out=value)
        self.check(ct.ArgumentError, "out: 2 rows, and value has 1", out=result, series=ints([1]), period=ints([24000]),
                   value=ints([1]))
        for argument, part in (("value", result.growth), ("series", result.ytd)):
            self.check(ct.ArgumentError, f"out: {argument} lies in it", out=result, **{argument: part})
        self.check(ct.ArgumentError, "scale must be from 0 to 18", scale=19, out=result)
        self.check(TypeError, "", scale=(1, 1, 1))
        self.check(ct.ArgumentError, "places", places=17)
        self.check(ct.ArgumentError, "rounding", rounding="nearest")
        self.check(ct.DuplicateError, "", period=ints([24000] * 2), out=result)
        self.assertEqual(result, twin)


class Memory(unittest.TestCase):
    def everything(self):
        series, period, value = ints([1, 2, 1]), ints([24000, 24000, 23999]), ints([1, 2, 3])
        result = ct.panel(series, period, value)
        ct.panel(series, array.array("i", period), value, out=result)
        result.ytd, result.ytd_class, repr(result), result == copy.copy(result)
        for changed in ({"series": ints([1])}, {"series": [1]}, {"period": ints([5, 5, 5])}, {"value": 5},
                        {"period": ints([24000] * 3)}, {"scale": 99}, {"series": array.array("d", [1, 2, 3])},
                        {"value": memoryview(ints([1] * 6))[::2]}, {"rounding": "x"}, {"out": ct.panel(*[ints([])] * 3)}):
            try:
                ct.panel(**{"series": series, "period": period, "value": value, **changed})
            except (ct.Error, TypeError):
                continue
            self.fail(changed)
        del changed, result
        for column in (series, period, value):
            column.append(4)  # no buffer is left pinned

    def everything_of_pandas(self):
        series, dates = pandas.Series(["a", "b"]).astype("category"), pandas.PeriodIndex(["2021-01", "2020-01"], freq="M")
        ct.panel(series, dates, pandas.Series([1, None], dtype="Int64")).to_pandas()
        for refused in (series.astype(str), dates.to_timestamp()):
            try:
                ct.panel(refused, refused, pandas.Series([1, 2]))
            except TypeError:
                continue
            self.fail(refused)

    def blocks(self, function):
        growth = []
        for _ in range(8):
            gc.collect()
            blocks = sys.getallocatedblocks()
            for _ in range(50):
                function()
            gc.collect()
            growth.append(sys.getallocatedblocks() - blocks)
        self.assertLess(min(growth), 25, growth)

    def test_nothing_is_left_behind(self):
        self.blocks(self.everything)

    @needs_pandas
    def test_nothing_of_pandas_is_left_behind(self):
        self.blocks(self.everything_of_pandas)

    def test_memory_of_large_panels_is_given_back(self):
        rows = 20000
        series, period, value = ints(range(rows, 0, -1)), ints([24000] * rows), ints(range(rows))
        tracemalloc.start()
        try:
            ct.panel(series, period, value)
            before = tracemalloc.get_traced_memory()[0]
            for _ in range(20):
                ct.panel(series, period, value)
            self.assertLess(tracemalloc.get_traced_memory()[0] - before, 10000)
        finally:
            tracemalloc.stop()

    def test_failed_allocations(self):
        if sys.version_info >= (3, 12):
            self.skipTest("this Python crashes by itself when it cannot have a frame")
        try:
            import _testcapi
        except ImportError:
            self.skipTest("no _testcapi (Debian: libpython3-testsuite)")
        arguments, failures = (ints([2, 1]), ints([24000, 24000]), ints([1, 2])), 0
        ct.panel(*arguments)
        for start in range(30):
            _testcapi.set_nomemory(start, start + 1)
            try:
                # Python 3.11's bytearray prints that it has exports when it could not have its bytes.
                with contextlib.redirect_stderr(None):
                    ct.panel(*arguments)
            except (MemoryError, SystemError):
                failures += 1
            finally:
                _testcapi.remove_mem_hooks()
        self.assertGreaterEqual(failures, 4)
        for column in arguments:
            column.append(4)


class Threads(unittest.TestCase):
    def test_other_threads_run_meanwhile(self):
        rows = 10**6
        series, period, value = ints(range(rows, 0, -1)), array.array("i", [24000]) * rows, ints(range(rows))
        seen, done, running = [], False, threading.Event()

        def other():
            running.set()
            while not done:
                seen.append(time.perf_counter())
                time.sleep(0.0002)

        interval = sys.getswitchinterval()
        sys.setswitchinterval(100)  # the lock changes hands only where it is given up
        thread = threading.Thread(target=other)
        try:
            thread.start()
            running.wait()
            ran = 0
            for _ in range(10):
                start = time.perf_counter()
                ct.panel(series, period, value)
                end = time.perf_counter()
                ran = max(ran, sum(start < when < end for when in seen))
        finally:
            done = True
            sys.setswitchinterval(interval)
            thread.join()
        self.assertGreaterEqual(ran, 10)

    def test_two_threads_give_the_same(self):
        draw, results = random.Random(15), []
        columns = [panel_of(draw, "plain", order) for order in ("shuffled", "ascending")]
        columns = [(ints(series), ints(months), ints(values)) for series, months, values in columns]
        want = [ct.panel(*each) for each in columns]
        threads = [threading.Thread(target=lambda: results.extend([ct.panel(*each) for each in columns] for _ in range(30)))
                   for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(results), 120)
        self.assertTrue(all(result == want for result in results))


if __name__ == "__main__":
    unittest.main()
