# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Measures of columns: row by row what the single calls give, of every container; and all that is refused."""

import array
import contextlib
import copy
import gc
import pickle
import random
import subprocess
import sys
import threading
import time
import tracemalloc
import unittest
from decimal import Decimal

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
LONG = "l" if array.array("l").itemsize == 8 else "q"
MODES = ("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor")
needs_numpy = unittest.skipUnless(numpy, "no NumPy (Debian: python3-numpy)")
needs_pandas = unittest.skipUnless(pandas, "no pandas (Debian: python3-pandas)")


def column(values):
    return array.array("q", values)


def single(function, actual, other, places, rounding):
    """(value, class) of the scalar function: units of 10**-places, or the null."""
    try:
        value = function(actual, other, places=places, rounding=rounding)
    except ct.Error as error:
        return NULL, error.status
    return int(value.scaleb(places)), 0


def decimal(units, scale):
    """The number, or None; beyond 18 digits still of its sign and size, as the columns' classes have it."""
    return None if units == NULL else Decimal(units).scaleb(-scale)


def draw(random, rows):
    """Rows of actual, plan and base, with ties, small and extreme values, and each exception."""
    kinds = (lambda: random.randrange(0, 10**6), lambda: random.randrange(-50, 50), lambda: random.randrange(1, 10**12),
             lambda: random.randrange(-LARGEST, LARGEST + 1),
             lambda: random.choice((0, 1, -1, NULL, LARGEST, -LARGEST)),
             lambda: 2**random.randrange(50) * random.choice((1, 5, 25)))
    triples = []
    for _ in range(rows):
        triple = [random.choice(kinds)() for _ in range(3)]
        if random.random() < 0.3:  # a tie at 0 to 3 places, more often than not
            triple[1] = triple[2] = 2**random.randrange(1, 8) * 10**random.randrange(3)
            triple[0] = random.randrange(1, 10**5)
        triples.append(triple)
    return zip(*triples)


class Rows(unittest.TestCase):
    """Against the scalar functions, of which test_oracle.py has an oracle of its own."""

    def compare(self, result, columns, scales, places, rounding):
        actual, plan, base = columns
        parts = [part.tolist() for part in (result.completion, result.completion_class, result.growth,
                                            result.growth_class)]
        seen = set()
        for row, found in enumerate(zip(*parts)):
            a, p, b = (decimal(values[row], scale) for values, scale in zip((actual, plan, base), scales))
            expected = single(ct.completion, a, p, places, rounding) + single(ct.growth, a, b, places, rounding)
            self.assertEqual(found, expected, (row, a, p, b, places, rounding))
            seen |= {found[1], found[3]}
        self.assertEqual(len(result), len(actual))
        return seen

    def test_every_mode_place_and_scale(self):
        source, seen, compared = random.Random(5), set(), 0
        for rounding in MODES:
            for places in range(7):
                scales = [source.randrange(5) for _ in range(3)] if places % 2 else [source.randrange(3)] * 3
                columns = [column(values) for values in draw(source, 150)]
                result = ct.measures(*columns, scale=tuple(scales) if places % 2 else scales[0], places=places,
                                     rounding=rounding)
                seen |= self.compare(result, columns, scales, places, rounding)
                compared += 2 * len(result)
        self.assertGreaterEqual(compared, 14000)
        self.assertEqual(seen, {ct.CLASSES.index(name) for name in (
            "ok", "missing", "zero_plan", "zero_base", "negative_plan", "negative_base", "sign_change", "overflow")})

    def test_long_columns_and_tails(self):
        source = random.Random(6)
        for rows in (0, 1, 1023, 1024, 1025, 3000):
            columns = [column(source.randrange(1, 10**6) for _ in range(rows)) for _ in range(3)]
            self.compare(ct.measures(*columns), columns, (0, 0, 0), 2, "half_up")

    def test_known_rows(self):
        result = ct.measures(column([76581, 24800, 915]), column([84000, 24800, 95]), column([72265, 22519, 90]))
        self.assertEqual(result.completion.tolist(), [9117, 10000, 96316])
        self.assertEqual(result.growth.tolist(), [597, 1013, 91667])

    def test_a_number_is_a_column_full_of_it(self):
        actual = column([1, 2, -3, NULL, 0])
        for number in (7, 0, -7, NULL, 2**63 - 1, True + 0):
            full = column([number] * 5)
            self.assertEqual(ct.measures(actual, number, number, scale=1), ct.measures(actual, full, full, scale=1))
        for number in (7.5, 0.0, float("nan"), 1 / 3):
            full = array.array("d", [number] * 5)
            self.assertEqual(ct.measures(actual, number, number, scale=1), ct.measures(actual, full, full, scale=1))
        self.assertEqual(ct.measures(actual, 250, scale=(0, 2, 0)).completion[0], 4000)

    def test_absent_denominators(self):
        actual = column([1, 2, NULL])
        result = ct.measures(actual, None, 1)
        self.assertEqual((result.completion.tolist(), result.completion_class.tolist()), ([NULL] * 3, [1] * 3))
        self.assertEqual(result.growth.tolist(), [0, 10000, NULL])
        self.assertEqual(ct.measures(actual, 1).growth_class.tolist(), [1] * 3)
        self.assertEqual(ct.measures(actual).counts, {"completion": {"missing": 3}, "growth": {"missing": 3}})

    def test_floats(self):
        values = [0.1, 0.1 + 0.2, 24800.5, float("nan"), float("inf"), -0.0, 1e17, 0.25]
        result = ct.measures(array.array("d", values), 1.0, scale=1)
        names = [ct.CLASSES[number] for number in result.completion_class]
        self.assertEqual(names, ["ok", "inexact", "ok", "missing", "overflow", "ok", "overflow", "inexact"])
        self.assertEqual(result.completion.tolist()[:3], [1000, NULL, 248005000])


class Containers(unittest.TestCase):
    values = [76581, 24800, 915, NULL, 0, -5]

    def check(self, *kinds):
        expected = ct.measures(column(self.values), column(self.values[::-1]))
        for kind in kinds:
            with self.subTest(kind=kind):
                self.assertEqual(ct.measures(kind(self.values), kind(self.values[::-1])), expected)

    def test_without_numpy(self):
        self.check(column, lambda values: memoryview(column(values)),
                   lambda values: memoryview(bytearray(column(values).tobytes())).cast("q"),
                   lambda values: memoryview(column(values).tobytes()).cast(LONG),
                   lambda values: memoryview(column([1, *values, 2]))[1:-1])

    def unaligned(self, values):
        return numpy.frombuffer(b"x" + column(values).tobytes(), "int64", offset=1)

    def read_only(self, values):
        made = numpy.array(values)
        made.flags.writeable = False
        return made

    @needs_numpy
    def test_numpy(self):
        self.check(numpy.array, self.unaligned, self.read_only, lambda values: numpy.array([9, *values, 9])[1:-1],
                   lambda values: numpy.array(values, "longlong"),
                   lambda values: numpy.array([values, values])[1],
                   lambda values: numpy.array([values] * 2).T[:, 1].copy(),
                   lambda values: numpy.array(values).view(type("Sub", (numpy.ndarray,), {})))

    @needs_numpy
    def test_numpy_numbers_and_masks(self):
        actual = numpy.array([1, 2, 3])
        for number in (numpy.int64(4), numpy.int32(4), numpy.uint8(4), 4, numpy.float64(4), numpy.array(4)):
            self.assertEqual(ct.measures(actual, number), ct.measures(actual, 4), repr(number))
        masked = numpy.ma.array([1, 2, 3], mask=[False, True, False])
        self.assertEqual(ct.measures(masked, 4).completion.tolist(), [2500, NULL, 7500])
        self.assertEqual(ct.measures(numpy.ma.array([1, 2, 3]), 4), ct.measures(actual, 4))

    @needs_pandas
    def test_pandas(self):
        def nullable(values):
            return [None if value == NULL else value for value in values]

        self.check(pandas.Series, lambda values: pandas.Series(values, index=range(9, 3, -1)),
                   lambda values: pandas.Index(values), lambda values: pandas.Series([8, *values])[1:],
                   lambda values: pandas.array(values, "int64"),
                   lambda values: pandas.Series(nullable(values), dtype="Int64"),
                   lambda values: pandas.Series(nullable(values), dtype="float64"),
                   lambda values: pandas.Series(nullable(values), dtype="Float64"),
                   lambda values: pandas.DataFrame({"a": values, "b": values})["b"])
        for rows in range(40):
            values = (nullable(self.values) * 7)[:rows]
            got = ct.measures(pandas.Series(values, dtype="Int64"), 5)
            self.assertEqual(got, ct.measures(column(NULL if value is None else value for value in values), 5), rows)

    @needs_pandas
    def test_pandas_is_read_in_place(self):
        series = pandas.Series(range(1, 10**6), dtype="int64")
        nullable = series.astype("Int64")
        result = ct.measures(series, series)
        tracemalloc.start()
        try:
            ct.measures(series, series, out=result)
            self.assertLess(tracemalloc.get_traced_memory()[1], 50000)
            tracemalloc.reset_peak()
            ct.measures(nullable, 5, out=result)
            self.assertLess(tracemalloc.get_traced_memory()[1], 10**6 / 8 + 50000)
        finally:
            tracemalloc.stop()


class Results(unittest.TestCase):
    def test_memoryviews_without_numpy(self):
        result = ct.measures(column([1, 2]), 4, 0)
        for name, code in (("completion", "q"), ("growth", "q"), ("completion_class", "B"), ("growth_class", "B")):
            part = getattr(result, name)
            self.assertIs(type(part), memoryview)
            self.assertEqual((part.format, part.shape), (code, (2,)))
        self.assertEqual(result.growth.tolist(), [NULL, NULL])
        self.assertEqual([ct.CLASSES[number] for number in result.growth_class], ["zero_base"] * 2)

    def test_the_package_imports_neither_numpy_nor_pandas(self):
        code = ("import sys, array; sys.modules.update(numpy=None, pandas=None); import congthuong as ct\n"
                "m = ct.measures(array.array('q', [1, 2]), 4); assert m.completion.tolist() == [2500, 5000]; repr(m)\n"
                "try: m.to_numpy()\n"
                "except ImportError: print('optional')")
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "optional\n")

    @needs_numpy
    def test_numpy_arrays_share_the_memory(self):
        result = ct.measures(numpy.array([1, 2]), 4)
        for name in ("completion", "growth"):
            self.assertEqual(getattr(result, name).dtype, numpy.int64)
            self.assertEqual(getattr(result, f"{name}_class").dtype, numpy.uint8)
        seen = result.completion
        ct.measures(numpy.array([4, 4]), 4, out=result)
        self.assertEqual(seen.tolist(), [10000, 10000])
        plain = ct.measures(column([1, 2]), 4)
        self.assertEqual(set(plain.to_numpy()), {"completion", "growth", "completion_class", "growth_class"})
        self.assertEqual(plain.to_numpy()["completion"].tolist(), [2500, 5000])
        self.assertEqual(len(ct.measures(numpy.array([], "int64")).completion), 0)

    @needs_pandas
    def test_pandas_frame(self):
        index = pandas.Index(["a", "b", "c"])
        frame = ct.measures(pandas.Series([76581, 5, None], dtype="Int64"), pandas.Series([84000, 0, 1]), 3,
                            places=3).to_pandas(index)
        self.assertEqual(list(frame), ["completion", "completion_class", "growth", "growth_class"])
        self.assertEqual([str(kind) for kind in frame.dtypes], ["Float64", "category"] * 2)
        self.assertEqual(frame.loc["a", "completion"], 91.168)
        self.assertEqual(frame["completion"].isna().tolist(), [False, True, True])
        self.assertEqual(frame["completion_class"].tolist(), ["ok", "zero_plan", "missing"])
        self.assertEqual(tuple(frame["growth_class"].cat.categories), ct.CLASSES)
        self.assertEqual(len(ct.measures(column([])).to_pandas()), 0)

    def test_repr_length_equality_and_copies(self):
        result = ct.measures(column([1, 2, 3]), column([4, 0, 4]), 0, places=1)
        self.assertEqual(repr(result), "<Measures: 3 rows, 1 places; completion 2 ok, 1 zero_plan; growth 3 zero_base>")
        self.assertEqual((len(result), result.places), (3, 1))
        self.assertIn("of nothing", repr(ct.measures(column([]))))
        self.assertEqual(result, ct.measures(column([1, 2, 3]), column([4, 0, 4]), 0, places=1))
        self.assertNotEqual(result, ct.measures(column([1, 2, 4]), column([4, 0, 4]), 0, places=1))
        self.assertNotEqual(ct.measures(column([0]), 1), ct.measures(column([0]), 1, places=1))
        self.assertNotEqual(result, 5)
        for twin in (copy.copy(result), copy.deepcopy(result), pickle.loads(pickle.dumps(result))):
            self.assertEqual(twin, result)
            ct.measures(column([9, 9, 9]), 9, out=twin)
            self.assertNotEqual(twin, result)
        with self.assertRaises(TypeError):
            hash(result)
        with self.assertRaises(TypeError):
            ct.Measures()

    def test_out_is_filled_again(self):
        result = ct.measures(column([1, 2]), 4)
        self.assertIs(ct.measures(column([1, 2]), 3, 3, places=4, rounding="up", out=result), result)
        self.assertEqual(result, ct.measures(column([1, 2]), 3, 3, places=4, rounding="up"))

    def test_out_allocates_nothing(self):
        actual = column(range(1, 200001))
        result = ct.measures(actual, actual, 7)
        tracemalloc.start()
        try:
            ct.measures(actual, actual, 7, out=result)
            before = tracemalloc.get_traced_memory()[0]
            tracemalloc.reset_peak()
            ct.measures(actual, actual, 7, out=result)
            now, peak = tracemalloc.get_traced_memory()
            self.assertLess(peak - before, 1000)
            self.assertLess(now - before, 1000)
            ct.measures(actual, actual, 7)
            self.assertGreater(tracemalloc.get_traced_memory()[1] - before, 18 * len(actual))
        finally:
            tracemalloc.stop()


class Refusals(unittest.TestCase):
    def check(self, kind, pattern, *arguments, **options):
        with self.assertRaisesRegex(kind, pattern) as caught:
            ct.measures(*arguments, **options)
        return caught.exception

    def test_no_column(self):
        for value in ([1, 2], (1,), range(3), {1: 2}, iter([1])):
            self.check(TypeError, r"actual: expected a column .* got .*array\.array\('q', actual\)", value)
            self.check(TypeError, r"plan: expected a column .*numpy\.array\(plan, dtype='int64'\)", column([1]), value)
        for value in ("1", object(), 1j, Decimal(1)):
            self.check(TypeError, "base: expected a column .* one int or float", column([1]), None, value)
        for value in (5, 5.0, True):
            self.check(TypeError, r"actual: .*completion\(\) and growth\(\)", value)
        self.check(TypeError, "actual: expected a column .* NoneType", None)
        self.check(TypeError, "plan: a bool is no figure", column([1]), True)
        self.check(ct.RangeError, "plan: .* outside", column([1]), 2**63)

    def test_types(self):
        for code, name in (("b", "int8"), ("B", "uint8"), ("i", "int32"), ("Q", "uint64"), ("f", "float32")):
            error = self.check(ct.ColumnError, f"plan: expected int64 or float64, got 2 rows of {name}; give array",
                               column([1, 2]), array.array(code, [1, 2]))
            self.assertEqual((error.argument, error.dtype, error.length), ("plan", name, 2))
            self.assertEqual(error.stride, array.array(code).itemsize)
            self.assertIn(error.remedy, str(error))
        self.check(ct.ColumnError, "uint8", b"12345678")

    @needs_numpy
    def test_types_of_numpy(self):
        for name in ("int32", "uint64", "float32", "bool", "complex128", "datetime64[D]", "object", "int8"):
            error = self.check(ct.ColumnError, "actual: expected int64 or float64, got ", numpy.zeros(3, name))
            self.assertEqual(error.argument, "actual")
            if name not in ("complex128",):
                self.assertEqual(error.dtype, name)
        for name in (">i8", ">f8") if sys.byteorder == "little" else ("<i8", "<f8"):
            error = self.check(ct.ColumnError, "of the other byte order; give base.astype", column([1]), None,
                               numpy.zeros(1, name))
            self.assertEqual(len(ct.measures(eval(error.remedy[5:], {"base": numpy.zeros(1, name)}))), 1)
        for value in (numpy.True_, numpy.float32(1)):
            self.check(TypeError, "plan: ", column([1]), value)

    @needs_numpy
    def test_strides_and_dimensions(self):
        error = self.check(ct.ColumnError, "actual: its 5 rows of 8 bytes lie 16 bytes apart; give numpy.ascontig",
                           numpy.arange(10)[::2])
        self.assertEqual((error.dtype, error.length, error.stride), ("int64", 5, 16))
        self.assertEqual(len(ct.measures(eval(error.remedy[5:], {"numpy": numpy, "actual": numpy.arange(10)[::2]}))), 5)
        error = self.check(ct.ColumnError, "lie -8 bytes", numpy.arange(10)[::-1])
        self.assertEqual(error.stride, -8)
        self.check(ct.ColumnError, "lie 0 bytes", numpy.broadcast_to(numpy.array([1]), 3))
        self.check(ct.ColumnError, r"actual: expected one dimension, got int64 of 2, \(2, 3\)",
                   numpy.zeros((2, 3), "int64"))
        self.assertEqual(len(ct.measures(numpy.arange(10)[::20])), 1)

    def test_stride_of_a_memoryview(self):
        self.check(ct.ColumnError, "base: its 2 rows of 8 bytes lie 16 bytes apart", column([1, 2]), None,
                   memoryview(column([1, 2, 3, 4]))[::2])

    @needs_pandas
    def test_pandas(self):
        for kind in ("Int32", "int32", "object", "category", "boolean", "float32", "Float32", "UInt64"):
            series = pandas.Series([1, 0, 1]).astype(kind)
            error = self.check(ct.ColumnError, "actual: expected int64, Int64, float64 or Float64, got 3 rows", series)
            self.assertEqual((error.dtype, error.length), (kind, 3))
            remedied = eval(error.remedy[5:], {"actual": series})
            self.assertEqual(ct.measures(remedied, 4).completion.tolist(), [2500, 0, 2500])
        for kind in ("int64", "Int64", "float64"):
            series = pandas.Series(range(10), dtype=kind)[::3]
            error = self.check(ct.ColumnError, "24 bytes apart; give actual.copy()", series)
            self.assertEqual((error.length, error.stride), (4, 24))
            self.assertEqual(len(ct.measures(series.copy())), 4)
        self.check(TypeError, "DataFrame; give actual.to_numpy", pandas.DataFrame({"a": [1]}))
        self.check(TypeError, "plan: ", column([1]), pandas.NA)

    def test_lengths(self):
        error = self.check(ct.ColumnError, "base: 3 rows, and actual has 2", column([1, 2]), 5, column([1, 2, 3]))
        self.assertEqual((error.argument, error.length), ("base", 3))
        self.check(ct.ColumnError, "plan: 1 rows, and actual has 2", column([1, 2]), column([1]))
        self.check(ct.ColumnError, "plan: 2 rows, and actual has 1", column([1]), column([1, 2]))
        self.check(ct.ColumnError, "plan: 1 rows, and actual has 0", column([]), column([1]))

    def test_out(self):
        result = ct.measures(column([1, 2]), 4)
        twin = copy.copy(result)
        self.check(ct.ArgumentError, "out: 2 rows, and actual has 3", column([1, 2, 3]), 4, out=result)
        self.check(ct.ArgumentError, "out: 2 rows, and actual has 1", column([1]), 4, out=result)
        for value in (column([1, 2]), bytearray(36), 5):
            self.check(TypeError, "out: expected an earlier result", column([1, 2]), 4, out=value)
        self.check(ct.ArgumentError, "out: plan lies in it", column([1, 2]), result.completion, out=result)
        self.check(ct.ArgumentError, "out: actual lies in it", result.growth, out=result)
        self.check(ct.ArgumentError, "places", column([1, 2]), 4, places=17, out=result)
        self.assertEqual(result, twin)

    def test_options(self):
        one = column([1])
        for scale in (-1, 19, (1, 2, 19)):
            self.check(ct.ArgumentError, "scale must be from 0 to 18", one, scale=scale)
        for scale in ("2", 2.0, None, True, (1, 2), [1, 2, 3], (1, 2, 3, 4)):
            self.check(TypeError, "", one, scale=scale)
        self.check(ct.ArgumentError, "rounding", one, rounding="nearest")
        self.check(ct.ArgumentError, "places must be from 0 to 16", one, places=-1)
        self.check(TypeError, "", one, 1, 1, 2)

    def test_columns_are_what_single_calls_point_to(self):
        with self.assertRaisesRegex(TypeError, r"for columns use measures\(\)"):
            ct.completion(column([1]), 1)
        self.assertEqual(ct.measures(column([1]), 1).completion.tolist(), [10000])


class Memory(unittest.TestCase):
    def everything(self):
        actual, writable = column([1, 2, 3]), bytearray(24)
        result = ct.measures(actual, memoryview(writable).cast("q"), 1.5)
        ct.measures(actual, 5, out=result)
        result.completion, result.growth_class, repr(result), result == copy.copy(result)
        for arguments in ((actual, column([1])), (actual, [1]), (actual, actual, array.array("i", [1])), (5,),
                          (actual, 2**70), (actual, memoryview(actual)[::2]), (memoryview(writable).cast("q"), True)):
            try:
                ct.measures(*arguments)
            except (ct.Error, TypeError):
                continue
            self.fail(arguments)
        for options in ({"scale": 99}, {"out": ct.measures(column([1]))}, {"rounding": "x"}, {"places": 99}):
            try:
                ct.measures(actual, memoryview(writable).cast("q"), **options)
            except ct.Error:
                continue
            self.fail(options)
        del arguments, result, options  # with their memoryviews
        # No buffer is left pinned: both may change their size.
        actual.append(4)
        writable.clear()

    def everything_of_pandas(self):
        series = pandas.Series([1, None], dtype="Int64")
        ct.measures(series, numpy.int64(5)).to_pandas()
        for refused in (series[::-1], pandas.Series(["x"]), series.to_frame()):
            try:
                ct.measures(series, refused)
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

    def test_large_results_are_given_back(self):
        actual = column(range(1, 300001))
        tracemalloc.start()
        try:
            ct.measures(actual, 5)
            before = tracemalloc.get_traced_memory()[0]
            for _ in range(20):
                ct.measures(actual, 5)
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
        actual, failures = column([1, 2, 3]), 0
        ct.measures(actual, 5)
        for start in range(30):
            _testcapi.set_nomemory(start, start + 1)
            try:
                # Python 3.11's bytearray prints that it has exports when it could not have its bytes.
                with contextlib.redirect_stderr(None):
                    ct.measures(actual, 5)
            except MemoryError:
                failures += 1
            except SystemError as error:
                self.assertEqual(str(error), "error return without exception set")
                failures += 1
            finally:
                _testcapi.remove_mem_hooks()
        self.assertGreaterEqual(failures, 2)
        actual.append(4)


class Threads(unittest.TestCase):
    def during_a_call(self, rows):
        """How often another thread ran while a slow call was under way, and whether its column was pinned."""
        actual = column(range(rows))
        result = ct.measures(actual[:1], 7)
        seen, running = [], threading.Event()

        def other():
            running.set()
            while not done:
                seen.append(time.perf_counter())
                time.sleep(0.0002)

        done = False
        thread = threading.Thread(target=other)
        thread.start()
        running.wait()
        start = time.perf_counter()
        result = ct.measures(actual, 7, 7, rounding="ceiling")
        end = time.perf_counter()
        done = True
        thread.join()
        self.assertEqual(result.completion[rows - 1], -(-(rows - 1) * 10000 // 7))
        return sum(start < when < end for when in seen)

    def test_other_threads_run_meanwhile(self):
        interval = sys.getswitchinterval()
        sys.setswitchinterval(100)  # the lock changes hands only where it is given up
        try:
            ran = []
            for rows in (10**6, 4 * 10**6, 8 * 10**6):
                ran.append(self.during_a_call(rows))
                if ran[-1] >= 10:
                    return
        finally:
            sys.setswitchinterval(interval)
        self.fail(f"the other thread ran {ran} times")

    def test_columns_are_pinned_meanwhile(self):
        actual, refused = column(range(2 * 10**6)), []

        def other():
            while not done:
                try:
                    actual.append(5)
                    actual.pop()
                except BufferError:
                    refused.append(1)

        done = False
        thread = threading.Thread(target=other)
        thread.start()
        try:
            for _ in range(50):
                try:
                    ct.measures(actual, 7, rounding="ceiling")
                finally:
                    if refused:
                        break
        finally:
            done = True
            thread.join()
        self.assertTrue(refused)

    def test_two_threads_give_the_same(self):
        columns = [column(range(1, 50001)) for _ in range(3)]
        expected, results = ct.measures(*columns), []
        threads = [threading.Thread(target=lambda: results.extend(ct.measures(*columns) for _ in range(20)))
                   for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(results), 80)
        self.assertTrue(all(result == expected for result in results))


if __name__ == "__main__":
    unittest.main()
