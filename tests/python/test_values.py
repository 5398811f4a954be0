# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Periods, units, figures, intervals and measures: values that are read, compared, copied and pickled."""

import copy
import pickle
import re
import unittest
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import congthuong as ct


class ValueTests:
    """What every value of the package has in common; `pairs` are two ways to the same value."""

    def test_equal_values_are_one(self):
        for a, b in self.pairs:
            self.assertEqual(a, b)
            self.assertEqual(hash(a), hash(b))
            self.assertEqual(len({a, b}), 1)
            self.assertNotEqual(a, None)
            self.assertNotEqual(a, self.other)

    def test_copies_and_pickles(self):
        for a, _ in self.pairs:
            for twin in (copy.copy(a), copy.deepcopy(a), *(pickle.loads(pickle.dumps(a, p)) for p in range(2, 6))):
                self.assertEqual(twin, a)
                self.assertIs(type(twin), type(a))
                self.assertEqual(repr(twin), repr(a))

    def test_repr_reads_back(self):
        for a, _ in self.pairs:
            if not isinstance(a, ct.Interval):
                self.assertEqual(eval(repr(a), {"Decimal": Decimal, **vars(ct)}), a)


class FrozenTests(ValueTests):
    def test_nothing_can_be_set(self):
        for a, _ in self.pairs:
            for name in ("value", "low", "year", "anything", "__class__"):
                with self.assertRaises(AttributeError):
                    setattr(a, name, 1)
                with self.assertRaises(AttributeError):
                    delattr(a, name)


class PeriodTest(FrozenTests, unittest.TestCase):
    pairs = ((ct.Period("2021-01..06"), ct.Period("2021-H1")), (ct.Period("2021"), ct.Period.of(2021)),
             (ct.Period("2016..2020"), ct.Period.of(2016, 1, 60)), (ct.Period("2021-09"), ct.Period.of(2021, 9, 9)))
    other = ct.Period("2020")

    def test_refusals(self):
        for text, exception in (("", ct.TextSyntaxError), ("2021-", ct.TextSyntaxError), ("x", ct.TextSyntaxError),
                                ("2021-13", ct.RangeError), ("2021-Q5", ct.RangeError), ("0000", ct.RangeError),
                                ("2021\0", ct.TextError)):
            with self.subTest(text=text), self.assertRaises(exception):
                ct.Period(text)
        for value in (2021, None, b"2021", 2021.0):
            with self.subTest(value=value), self.assertRaises(TypeError):
                ct.Period(value)
        with self.assertRaises(ct.RangeError):
            ct.Period("0001").same_last_year()
        with self.assertRaises(ct.RangeError):
            ct.Period("0001-01").previous()
        for parts in ((0, 1, 12), (2021, 0, 12), (2021, 13, 14), (2021, 6, 5), (10000, 1, 1)):
            with self.subTest(parts=parts), self.assertRaises((ct.Error, OverflowError)):
                ct.Period.of(*parts)
        with self.assertRaises(OverflowError):
            ct.Period.of(2**40)

    def test_parts_and_neighbours(self):
        nine = ct.Period("2021-01..09")
        self.assertEqual((nine.year, nine.first, nine.last, nine.months), (2021, 1, 9, 9))
        self.assertEqual(str(nine.same_last_year()), "2020-01..09")
        self.assertEqual(str(ct.Period("2021-Q1").previous()), "2020-Q4")
        self.assertEqual(str(ct.Period("2021").previous()), "2020")
        self.assertEqual(repr(ct.Period("2021-Q3")), "Period('2021-Q3')")

    def test_containment(self):
        self.assertIn("2021-09", ct.Period("2021"))
        self.assertIn(ct.Period("2021"), ct.Period("2016..2025"))
        self.assertNotIn("2020-12", ct.Period("2021"))
        self.assertNotIn("2021", ct.Period("2021-H1"))


class UnitTest(ValueTests, unittest.TestCase):
    pairs = ((ct.Unit("tỷ đồng"), ct.Unit("ty\u0309 đo\u0302\u0300ng")), (ct.Unit("triệu USD"), "triệu USD"))
    other = ct.Unit("kWh")

    def test_copies_and_pickles(self):
        self.assertEqual(pickle.loads(pickle.dumps(self.other)).quantity, "energy")

    def test_what_is_counted(self):
        for text, noun, quantity, exponent in (("triệu USD", "USD", "usd", 6), ("tỷ đồng", "đồng", "vnd", 9),
                                               ("%", "%", "percent", 0), ("vại", "vại", "unknown", 0)):
            unit = ct.Unit(text)
            self.assertEqual((unit.noun, unit.quantity, unit.exponent), (noun, quantity, exponent), text)

    def test_every_quantity_has_a_word(self):
        header = (Path(__file__).resolve().parents[2] / "include/congthuong/figure.h").read_text(encoding="utf-8")
        glue = (Path(__file__).resolve().parents[2] / "bindings/python/value.c").read_text(encoding="utf-8")
        for name in re.findall(r"^    (CTH_QUANTITY_\w+)", header, re.M):
            self.assertIn(f'[{name}] = "{name[13:].lower()}"', glue)

    def test_comparable(self):
        self.assertTrue(ct.Unit("nghìn tỷ đồng").is_comparable("triệu đồng"))
        self.assertFalse(ct.Unit("tỷ đồng").is_comparable("tỷ USD"))
        self.assertTrue(ct.Unit("vại").is_comparable("vại"))
        self.assertFalse(ct.Unit("vại").is_comparable("chum"))

    def test_refusals(self):
        with self.assertRaises(TypeError):
            ct.Unit(5)
        with self.assertRaises(ct.EncodingError):
            ct.Unit("a\0b")


class FigureTest(FrozenTests, unittest.TestCase):
    pairs = ((ct.Figure(">76581"), ct.Figure(">76.581", numbers="vi")), (ct.Figure(24800), ct.Figure("24800")),
             (ct.Figure(Decimal("1.50")), ct.Figure("1,50", numbers="vi")), (ct.Figure("5..7"), ct.Figure("5..7")))
    other = ct.Figure("24800.0")

    def test_refusals(self):
        for text, exception in (("24.800", ct.AmbiguousError), ("1,2,3", ct.TextSyntaxError), ("7..5", ct.TextError),
                                (">", ct.TextSyntaxError), ("1" * 19, ct.RangeError)):
            with self.subTest(text=text), self.assertRaises(exception):
                ct.Figure(text)
        with self.assertRaises(ct.ArgumentError):
            ct.Figure("")
        with self.assertRaises(ct.ArgumentError):
            ct.Figure(None)
        with self.assertRaises(ct.ArgumentError):
            ct.Figure("1", numbers="fr")
        with self.assertRaises(TypeError):
            ct.Figure([1])

    def test_intervals(self):
        for text, shown in (("12.5", "[12.45, 12.55)"), ("0", "(-0.5, 0.5)"), ("-3", "(-3.5, -2.5]"),
                            (">24800", "[24800, 24900)"), ("<100", "(90, 100)"), ("~10000", "[9000, 11000]"),
                            ("=7", "[7, 7]"), (">=5", "[5, inf)"), ("5..7", "[4.5, 7.5)")):
            with self.subTest(text=text):
                self.assertEqual(str(ct.Figure(text).interval()), shown)
        self.assertEqual(str(ct.Figure("12").interval(is_count=True)), "[12, 12]")
        self.assertEqual(str(ct.Figure("12").interval(rounding="down")), "[12, 13)")
        self.assertEqual(str(ct.Figure("12").interval(rounding="half_even")), "[11.5, 12.5]")

    def test_value_and_qualifier(self):
        self.assertEqual(ct.Figure(">76581").value, 76581)
        self.assertIsNone(ct.Figure("5..7").value)
        for text, qualifier in (("1", "printed"), ("=1", "exact"), (">1", "more"), ("<1", "nearly"), ("~1", "about"),
                                (">=1", "at_least"), ("<=1", "at_most"), ("1..2", "from_to")):
            self.assertEqual(ct.Figure(text).qualifier, qualifier)

    def test_conversion_keeps_the_printed_precision(self):
        figure = ct.Figure("1.2").convert("tỷ USD", "triệu USD")
        self.assertEqual((str(figure), figure.value), ("1200", 1200))
        self.assertEqual(str(figure.interval()), "[1150, 1250)")
        self.assertNotEqual(figure, ct.Figure("1200"))
        self.assertEqual(pickle.loads(pickle.dumps(figure)), figure)
        self.assertEqual(ct.Figure(figure), figure)
        self.assertEqual(figure.convert("triệu USD", "tỷ USD"), ct.Figure("1.2"))
        with self.assertRaises(ct.NotComparableError):
            ct.Figure("1").convert("tỷ USD", "tỷ đồng")


class IntervalTest(FrozenTests, unittest.TestCase):
    pairs = ((ct.Interval(1, 2), ct.Interval("1", Fraction(2))), (ct.Interval(), ct.Interval(low_open=False)),
             (ct.Interval(Fraction(1, 3), None, low_open=True), ct.Interval(Fraction(2, 6), low_open=True)))
    other = ct.Interval(1, 2, low_open=True)

    def test_ends(self):
        half_open = ct.Interval(1, 2, high_open=True)
        self.assertIn(1, half_open)
        self.assertIn("1.999", half_open)
        self.assertNotIn(2, half_open)
        self.assertNotIn(0.5, half_open)
        self.assertIn(10**30, ct.Interval(low=0))
        self.assertTrue(ct.Interval().low_open and ct.Interval().high_open)

    def test_intersection(self):
        a, b = ct.Interval(1, 3), ct.Interval(2, 4, low_open=True)
        self.assertEqual(a & b, ct.Interval(2, 3, low_open=True))
        self.assertEqual(ct.Interval(1, 3) & ct.Interval(1, 3, low_open=True, high_open=True),
                         ct.Interval(1, 3, low_open=True, high_open=True))
        self.assertEqual(ct.Interval() & a, a)
        self.assertTrue((ct.Interval(1, 2, high_open=True) & ct.Interval(2, 3)).is_empty)
        self.assertTrue((ct.Interval(1, 2) & ct.Interval(3, 4)).is_empty)
        self.assertFalse((ct.Interval(1, 2) & ct.Interval(2, 3)).is_empty)
        with self.assertRaises(TypeError):
            a & 5

    def test_text_never_excludes_the_truth(self):
        third = ct.Interval(Fraction(1, 3), Fraction(2, 3))
        self.assertEqual(third.text(2), "[0.33, 0.67]")
        self.assertEqual(third.text(0), "[0, 1]")
        for places in (-1, 101, 10**18, 10**400):
            self.assertRaises(ct.ArgumentError, third.text, places)
        for places in (1.5, "2", Decimal(2)):
            self.assertRaises(TypeError, third.text, places)
        self.assertEqual(ct.Interval(-Fraction(1, 3), -Fraction(1, 7)).text(1), "[-0.4, -0.1]")
        self.assertEqual(str(third), "[0.3333333, 0.6666667]")
        self.assertEqual(repr(ct.Interval("83063.2", "83073.9", high_open=True)), "Interval('[83063.2, 83073.9)')")
        self.assertEqual(str(ct.Interval()), "(-inf, inf)")


class MeasureTest(ValueTests, unittest.TestCase):
    pairs = ((ct.Measure(Decimal("1.00"), "ok"), ct.Measure(value=Decimal("1.00"), cls="ok")),)
    other = ct.Measure(None, "zero_base")

    def test_class_in_words(self):
        for lang in ("vi", "en"):
            self.assertNotEqual(self.other.words(lang), ct.Measure(None, "zero_plan").words(lang))
        self.assertNotEqual(self.other.words("vi"), self.other.words("en"))

    def test_required(self):
        self.assertEqual(self.pairs[0][0].required(), 1)
        for cls in ct.CLASSES[1:]:
            with self.assertRaises(ct.Error) as caught:
                ct.Measure(None, cls).required()
            self.assertEqual(caught.exception.name, cls)
        self.assertTrue(self.pairs[0][0].is_ok)
        self.assertFalse(self.other.is_ok)


if __name__ == "__main__":
    unittest.main()
