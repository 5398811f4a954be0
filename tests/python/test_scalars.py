# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Measures of plain numbers: what is taken, what is refused, and every class in its order."""

import collections
import decimal
import unittest
from decimal import Decimal
from fractions import Fraction

import congthuong as ct

TWO = {"completion": ct.completion, "growth": ct.growth, "multiple": ct.multiple, "share": ct.share,
       "change": ct.change, "remaining": ct.remaining, "points": ct.points}


class Index:
    """As numpy's integers do it: no int, but an exact one is to be had."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Refusals(unittest.TestCase):
    def test_missing_is_its_class_everywhere(self):
        for name, function in TWO.items():
            for pair in ((None, 1), (1, None), (None, None)):
                with self.subTest(name=name, pair=pair), self.assertRaises(ct.MissingError):
                    function(*pair)
        for at in range(3):
            arguments = [1, 2, 3]
            arguments[at] = None
            with self.assertRaises(ct.MissingError):
                ct.contribution(*arguments)

    def test_what_is_no_number_is_a_type_error(self):
        for value in (True, False, b"1", bytearray(b"1"), object(), 1j, type):
            with self.subTest(value=value), self.assertRaises(TypeError):
                ct.completion(value, 1)

    def test_columns_are_sent_to_measures(self):
        for value in ([1], (1,), {1}, {}, range(3), iter([1]), collections.deque([1]), memoryview(b"1")[:0].tolist()):
            with self.subTest(value=value), self.assertRaisesRegex(TypeError, r"plan: .*measures\(\)"):
                ct.completion(1, value)

    def test_numpy_arrays_and_bools_are_refused(self):
        try:
            import numpy
        except ImportError:
            self.skipTest("no numpy")
        self.assertEqual(ct.completion(numpy.int64(1), numpy.int32(3)), Decimal("33.33"))
        self.assertEqual(ct.completion(numpy.float64(0.1), 1), Decimal("10.00"))
        for value in (numpy.array([1, 2]), numpy.array(1), numpy.True_, numpy.float32(0.1)):
            with self.subTest(value=value), self.assertRaises(TypeError):
                ct.completion(value, 1)

    def test_not_finite(self):
        for value in (float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")):
            with self.subTest(value=value), self.assertRaises(ct.RangeError):
                ct.growth(value, 1)

    def test_too_many_digits(self):
        for value in (10**18, -10**18, 2**80, Index(10**18), Decimal("1E+999999999"), Decimal("1E-999999999"),
                      Decimal("1E-19"), 1e18, 1e300, 1e-300, "1" * 19, "0." + "1" * 19, Fraction(10**18),
                      Fraction(10**18 + 1, 10)):
            with self.subTest(value=value), self.assertRaises(ct.RangeError):
                ct.completion(value, 1)

    def test_fractions_that_are_no_decimal(self):
        for value in (Fraction(1, 3), Fraction(1, 7), Fraction(1, 2**19)):
            with self.subTest(value=value), self.assertRaisesRegex(ct.InexactError, "round it first"):
                ct.completion(value, 1)

    def test_text_says_where_and_why(self):
        for text, position in (("", 0), ("1.23.456", 4), ("24.800,5", 6), ("12x", 2), ("1\0", 1), ("é", 0), ("1é", 1)):
            with self.subTest(text=text), self.assertRaises(ct.TextError) as caught:
                ct.completion(1, text)
            self.assertEqual(caught.exception.position, position)
            self.assertEqual((caught.exception.argument, caught.exception.text), ("plan", text))
            self.assertTrue(caught.exception.reason)
        with self.assertRaises(ct.EncodingError):
            ct.completion("1\0", 1)
        with self.assertRaises(ct.EncodingError):
            ct.completion("1\ud800", 1)

    def test_options(self):
        for places in (-1, 17, 2**70):
            with self.subTest(places=places), self.assertRaises(ct.ArgumentError):
                ct.completion(1, 3, places=places)
        for rounding in ("", "HALF_UP", "half_upp", "ROUND_HALF_UP", "\ud800"):
            with self.subTest(rounding=rounding), self.assertRaises(ValueError):
                ct.completion(1, 3, rounding=rounding)
        for options in ({"places": "2"}, {"places": True}, {"places": 2.0}, {"rounding": 1}, {"rounding": None}, {"scale": 2}):
            with self.subTest(options=options), self.assertRaises(TypeError):
                ct.completion(1, 3, **options)

    def test_a_wrong_argument_comes_before_a_class(self):
        with self.assertRaises(TypeError):
            ct.completion(None, [])
        with self.assertRaises(ct.TextSyntaxError):
            ct.completion(None, "x")


class Classes(unittest.TestCase):
    def check(self, exception, function, *arguments, **options):
        with self.assertRaises(exception) as caught:
            function(*arguments, **options)
        self.assertIs(type(caught.exception), exception)

    def test_each_class(self):
        self.check(ct.ZeroPlanError, ct.completion, 5, 0)
        self.check(ct.ZeroPlanError, ct.completion, 0, 0)
        self.check(ct.NegativePlanError, ct.completion, 5, -1)
        self.check(ct.SignChangeError, ct.completion, -1, 5)
        for function in (ct.growth, ct.multiple):
            self.check(ct.ZeroBaseError, function, 5, 0)
            self.check(ct.ZeroBaseError, function, 0, "0.00")
            self.check(ct.NegativeBaseError, function, 5, -1)
            self.check(ct.SignChangeError, function, -1, 5)
            self.check(ct.DecimalOverflowError, function, 10**17, "0.01", places=16)
            self.check(TypeError, ct.multiple, 1, -1, allow_negative_base=True)
        self.check(ct.ZeroBaseError, ct.share, 5, 0)
        self.check(ct.NegativeBaseError, ct.share, 5, -1)
        self.check(ct.SignChangeError, ct.share, -1, 5)
        self.check(ct.ZeroBaseError, ct.contribution, 2, 1, 0)
        self.check(ct.NegativeBaseError, ct.contribution, 2, 1, -1)
        self.check(ct.DecimalOverflowError, ct.contribution, 10**18 - 1, -10**18 + 1, 1)
        self.check(ct.DecimalOverflowError, ct.completion, 10**17, 1, places=2)
        for function in (ct.change, ct.remaining, ct.points):
            self.check(ct.DecimalOverflowError, function, 10**18 - 1, -10**18 + 1)
            self.check(ct.DecimalOverflowError, function, 10**17, "0.01")

    def test_two_at_once_gives_the_first(self):
        self.check(ct.MissingError, ct.completion, None, 0)
        self.check(ct.MissingError, ct.growth, None, -1)
        self.check(ct.NegativePlanError, ct.completion, -1, -1)
        self.check(ct.NegativeBaseError, ct.growth, -1, -1)
        self.check(ct.ZeroBaseError, ct.growth, -1, 0)
        self.check(ct.NegativeBaseError, ct.growth, 10**17, "-0.01", places=16)
        self.check(ct.SignChangeError, ct.growth, -10**17, "0.01", places=16)
        self.check(ct.SignChangeError, ct.growth, -1, 5, allow_negative_base=True)
        self.check(ct.NegativeBaseError, ct.growth, -1, -5, allow_sign_change=True)

    def test_zero_classes_are_zero_division_errors(self):
        for function in (ct.completion, ct.growth, ct.share):
            with self.assertRaises(ZeroDivisionError):
                function(1, 0)
        with self.assertRaises(OverflowError):
            ct.change(10**18 - 1, -1)

    def test_requests_lift_a_refusal(self):
        self.assertEqual(ct.growth(-50, -100, allow_negative_base=True), Decimal("50.00"))
        self.assertEqual(ct.growth(50, -100, allow_negative_base=True), Decimal("150.00"))
        self.assertEqual(ct.growth(-50, 100, allow_sign_change=True), Decimal("-150.00"))
        self.assertEqual(ct.completion(-50, 100, allow_sign_change=True), Decimal("-50.00"))
        self.assertEqual(ct.share(-1, 3, allow_sign_change=True), Decimal("-33.33"))


class Numbers(unittest.TestCase):
    def test_figures_of_2021(self):
        self.assertEqual(str(ct.completion(24800, 24800)), "100.00")
        self.assertEqual(str(ct.completion(76581, 84000)), "91.17")
        self.assertEqual(str(ct.completion(915, 95)), "963.16")
        self.assertEqual(str(ct.growth(0, 7)), "-100.00")
        self.assertEqual(str(ct.completion(0, 7)), "0.00")

    def test_types_agree(self):
        for actual in (24800.5, "24800.5", "24800.50", Decimal("24800.5"), Decimal("2.48005E+4"), Fraction(49601, 2)):
            with self.subTest(actual=actual):
                self.assertEqual(ct.completion(actual, 84000), Decimal("29.52"))
        for actual in (3, Index(3), 3.0, "3", "+3", Decimal(3), Fraction(3), Decimal("3.00000000000000000000000")):
            with self.subTest(actual=actual):
                self.assertEqual(str(ct.completion(actual, 7, places=16)), "42.8571428571428571")
        self.assertEqual(ct.change(1e16, 0), Decimal(10**16))
        self.assertEqual(ct.change(1e-7, 0), Decimal("0.0000001"))
        self.assertEqual(ct.change(0.1, 0), Decimal("0.1"))
        self.assertEqual(ct.change(Decimal("-0"), 0), 0)

    def test_the_decimal_context_has_no_say(self):
        with decimal.localcontext() as context:
            context.prec = 2
            context.rounding = decimal.ROUND_UP
            self.assertEqual(str(ct.completion(Decimal("76581"), Fraction(168001, 2), places=6)), "91.167314")
            self.assertEqual(str(ct.change(Fraction(123456789, 1000), Decimal("1E+3"))), "122456.789")

    def test_places_are_all_there(self):
        for places in range(17):
            self.assertEqual(-ct.completion(1, 1, places=min(places, 15)).as_tuple().exponent, min(places, 15))
            self.assertEqual(-ct.multiple(1, 1, places=places).as_tuple().exponent, places)

    def test_modes(self):
        signs = {"half_up": ("0.3", "-0.3"), "half_even": ("0.2", "-0.2"), "half_down": ("0.2", "-0.2"),
                 "up": ("0.3", "-0.3"), "down": ("0.2", "-0.2"), "ceiling": ("0.3", "-0.2"), "floor": ("0.2", "-0.3")}
        for mode, expected in signs.items():
            got = tuple(str(ct.growth(10**4 + sign * 25, 10**4, places=1, rounding=mode)) for sign in (1, -1))
            self.assertEqual(got, expected, mode)

    def test_exact_differences_keep_places(self):
        self.assertEqual(str(ct.change("24800.50", "0.5")), "24800.00")
        self.assertEqual(str(ct.remaining(76581, 84000)), "7419")
        self.assertEqual(str(ct.points("92.19", "91.17")), "1.02")
        self.assertEqual(str(ct.contribution(610, 580, 670)), "4.48")

    def test_keywords(self):
        self.assertEqual(ct.completion(actual=1, plan=4), 25)
        self.assertEqual(ct.growth(actual=5, base=4), 25)
        self.assertEqual(ct.share(part=1, total=4), 25)
        self.assertEqual(ct.contribution(part_actual=2, part_base=1, total_base=4), 25)
        with self.assertRaises(TypeError):
            ct.completion(1, 2, 3)


if __name__ == "__main__":
    unittest.main()
