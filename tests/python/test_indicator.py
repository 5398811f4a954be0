# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Indicators: their measures and classes, what printed figures imply, and that they are values."""

import copy
import datetime
import inspect
import pickle
import unittest
from decimal import Decimal
from fractions import Fraction

import congthuong as ct

MEASURES = ("completion", "growth", "multiple", "change", "remaining")
HEADLINE = {"region": "Gia Lai", "period": "2021", "unit": "tỷ đồng"}


def classes(**members):
    indicator = ct.Indicator("x", **members)
    return {name: getattr(indicator, name).cls for name in MEASURES}


class Refusals(unittest.TestCase):
    def test_each_argument_is_named(self):
        for keyword, value in (("period", "2021-X"), ("kind", "flows"), ("polarity", "up"), ("status", "done"),
                               ("actual", "1,2,3"), ("plan", "=x"), ("completion_form", "x"), ("growth_form", "x"),
                               ("base_period", "x"), ("growth", "1 2"), ("share", "%")):
            with self.subTest(keyword=keyword), self.assertRaisesRegex(ct.TextSyntaxError, "^" + keyword):
                ct.Indicator("x", **{keyword: value})

    def test_wrong_types(self):
        for keyword, value in (("actual", [1]), ("actual", True), ("period", 2021), ("unit", 5), ("complete", 1),
                               ("kind", 1), ("base", b"1")):
            with self.subTest(keyword=keyword), self.assertRaises(TypeError):
                ct.Indicator("x", **{keyword: value})
        for name in (None, 5, b"x", False):
            with self.subTest(name=name), self.assertRaises(TypeError):
                ct.Indicator(name)
        with self.assertRaisesRegex(ct.TextSyntaxError, "indicator"):
            ct.Indicator("")
        with self.assertRaises(ct.TextSyntaxError):
            ct.Indicator("x").replace(name="")
        with self.assertRaises(TypeError):
            ct.Indicator("x", colour="red")

    def test_two_readings_are_refused(self):
        with self.assertRaisesRegex(ct.AmbiguousError, "actual"):
            ct.Indicator("x", actual="24.800")
        self.assertEqual(ct.Indicator("x", actual="24.800", numbers="vi").actual.value, 24800)
        self.assertEqual(ct.Indicator("x", actual="24.800", numbers="plain").actual.value, Decimal("24.800"))
        self.assertEqual(ct.Indicator("x", actual=Decimal("24.800")).actual.value, Decimal("24.800"))

    def test_a_converted_figure_is_not_what_was_printed(self):
        with self.assertRaises(ct.ArgumentError):
            ct.Indicator("x", actual=ct.Figure("1.2").convert("tỷ USD", "triệu USD"))

    def test_texts_that_are_no_utf8(self):
        for text in ("a\0b", "a\ud800"):
            with self.subTest(text=text), self.assertRaises(ct.EncodingError):
                ct.Indicator("x", region=text)

    def test_too_long(self):
        with self.assertRaises(ct.LimitError):
            ct.Indicator("x" * (1 << 20))
        self.assertEqual(len(ct.Indicator("x" * 5000).name), 5000)


class Classes(unittest.TestCase):
    def test_no_levels(self):
        self.assertEqual(set(classes().values()), {"missing"})
        self.assertEqual(set(classes(actual=1).values()), {"missing"})

    def test_each_class(self):
        self.assertEqual(classes(actual=5, plan=0, base=0),
                         dict(completion="zero_plan", growth="zero_base", multiple="zero_base", change="ok",
                              remaining="ok"))
        self.assertEqual(classes(actual=5, plan=-1, base=-1)["completion"], "negative_plan")
        self.assertEqual(classes(actual=5, plan=-1, base=-1)["growth"], "negative_base")
        self.assertEqual(classes(actual=-5, plan=1, base=1)["completion"], "sign_change")
        self.assertEqual(classes(actual=-5, plan=1, base=1)["multiple"], "sign_change")
        self.assertEqual(classes(actual=10**17, plan=1, base=1)["growth"], "overflow")
        self.assertEqual(classes(actual=10**18 - 1, base=-1)["change"], "overflow")
        self.assertEqual(classes(kind="rate", actual=5, plan=0, base=0),
                         dict(completion="rate", growth="rate", multiple="rate", change="ok", remaining="ok"))
        nine = classes(actual=5, plan=4, base=3, period="2021-01..09", base_period="2020")
        self.assertEqual((nine["completion"], nine["growth"]), ("ok", "not_comparable"))

    def test_two_at_once_gives_the_first(self):
        self.assertEqual(classes(plan=0, base=0)["completion"], "missing")
        self.assertEqual(classes(kind="rate", plan=0)["completion"], "missing")
        nine = {"period": "2021-01..09", "base_period": "2020"}
        self.assertEqual(classes(kind="rate", actual=5, base=0, **nine)["growth"], "not_comparable")
        self.assertEqual(classes(actual=5, base=0, **nine)["growth"], "not_comparable")
        self.assertEqual(classes(kind="rate", actual=5, base=0)["growth"], "rate")
        self.assertEqual(classes(actual=-5, base=-1)["growth"], "negative_base")
        self.assertEqual(classes(actual=-5, base=0)["growth"], "zero_base")

    def test_a_range_has_no_single_value(self):
        self.assertEqual(classes(actual="5..7", plan=4)["completion"], "missing")


class Measures(unittest.TestCase):
    def setUp(self):
        self.industry = ct.Indicator("Công nghiệp", actual=">76581", plan=84000, base="72264.8", **HEADLINE)

    def test_attributes(self):
        self.assertEqual(self.industry.completion, ct.Measure(Decimal("91.17"), "ok"))
        self.assertEqual(str(self.industry.growth.value), "5.97")
        self.assertEqual(str(self.industry.multiple.value), "1.06")
        self.assertEqual(str(self.industry.change.value), "4316.2")
        self.assertEqual(str(self.industry.remaining.value), "7419")
        self.assertIs(self.industry.is_met, False)
        self.assertIs(self.industry.replace(actual=84000).is_met, True)
        self.assertIs(self.industry.replace(polarity="lower").is_met, True)
        self.assertIsNone(ct.Indicator("x").is_met)

    def test_options(self):
        measures = self.industry.measures(places=4, rounding="down")
        self.assertEqual(str(measures["completion"].value), "91.1678")
        self.assertEqual(tuple(measures), MEASURES)
        self.assertEqual(ct.Indicator("x", actual=5, base=-1).measures(allow_negative_base=True)["growth"].value, 600)

    def test_rates_are_points(self):
        rate = ct.Indicator("Thất nghiệp", kind="rate", unit="%", actual="2.5", plan="3.0", base=0)
        self.assertEqual((rate.change.value, rate.remaining.value), (Decimal("2.5"), Decimal("0.5")))

    def test_against_another(self):
        plan = ct.Indicator("Công nghiệp", actual=84, unit="nghìn tỷ đồng", period="2021", status="target")
        self.assertEqual(self.industry.completion_of(plan), Decimal("91.17"))
        base = ct.Indicator("Công nghiệp", actual="72264.8", unit="tỷ đồng", period="2020")
        self.assertEqual(self.industry.growth_on(base), Decimal("5.97"))
        total = self.industry.replace(actual=153162, base=144529.6)
        self.assertEqual(self.industry.share_of(total, places=1), Decimal("50.0"))
        self.assertEqual(self.industry.contribution_to(total), Decimal("2.99"))
        for other in (base.replace(unit="triệu USD"), base.replace(period="2019"), base.replace(prices="current")):
            with self.assertRaises(ct.NotComparableError):
                self.industry.replace(prices="constant2010").growth_on(other)
        with self.assertRaises(ct.ZeroBaseError):
            self.industry.share_of(total.replace(actual=0))
        with self.assertRaises(TypeError):
            self.industry.growth_on(72264)

    def test_what_printed_figures_imply(self):
        printed = ct.Indicator("x", actual="76581", completion="92.19", growth="5.97")
        plan = printed.recover_plan()
        # [76580.5, 76581.5) over [92.185, 92.195) percent: each end is met by one open end.
        self.assertEqual(plan, ct.Interval(Fraction(7658050, 1) / Fraction("92.195"),
                                           Fraction(7658150, 1) / Fraction("92.185"), low_open=True, high_open=True))
        self.assertEqual(plan.text(2), "(83063.61, 83073.72)")
        self.assertNotIn(84000, plan)
        self.assertIn("72266.6", printed.recover_base())
        self.assertIn("91.168", ct.Indicator("x", actual=76581, plan=84000).completion_range())
        self.assertIn("5.973", self.industry.growth_range())
        with self.assertRaises(ct.MissingError):
            ct.Indicator("x").recover_plan()
        with self.assertRaises(ct.RateError):
            printed.replace(kind="rate").recover_plan()
        with self.assertRaises(ct.ZeroBaseError):
            printed.replace(growth=-100).recover_base()

    def test_two_readings_of_times(self):
        imports = ct.Indicator("Nhập khẩu", actual=915, growth="10.16", growth_form="times_increase")
        self.assertIn(90, imports.recover_base())
        self.assertIn(82, imports.recover_base(reading="increase"))
        self.assertNotIn(82, imports.recover_base())
        self.assertEqual(imports.replace(base=90).growth_reading(), "ratio")
        self.assertEqual(imports.replace(base=82).growth_reading(), "increase")
        self.assertEqual(imports.replace(base=50).growth_reading(), "neither")
        with self.assertRaises(ct.ArgumentError):
            imports.recover_base(reading="press")


class Values(unittest.TestCase):
    members = dict(parent="GRDP", complete=True, region="Gia Lai", source="Sở", published=datetime.date(2021, 12, 20),
                   period=ct.Period("2021"), unit=ct.Unit("tỷ đồng"), prices="constant2010", kind="stock",
                   polarity="lower", status="estimate", actual=">76581", plan="=84000", base="72000..72500",
                   completion="92.19", completion_form="over", plan_scope="HĐND", growth="-5.97",
                   growth_form="points", base_period="previous", share="12.5")

    def setUp(self):
        self.full = ct.Indicator("Công nghiệp", **self.members)

    def test_every_member_comes_back(self):
        for keyword in inspect.signature(ct.Indicator).parameters:
            if keyword in ("name", "numbers"):
                continue
            printed = keyword in ("completion", "growth", "share")
            got = getattr(self.full, "printed_" + keyword if printed else keyword)
            wanted = self.members[keyword]
            self.assertEqual(str(got), str(wanted), keyword)
        self.assertEqual(ct.Indicator("x").kind, "flow")
        for name in ("parent", "region", "period", "unit", "actual", "printed_growth", "status", "base_period"):
            self.assertIsNone(getattr(ct.Indicator("x"), name))

    def test_equal_however_written(self):
        twin = ct.Indicator("Co\u0302ng nghiệp", **{**self.members, "published": "2021-12-20", "period": "2021-01..12"})
        self.assertEqual(twin, self.full)
        self.assertEqual(hash(twin), hash(self.full))
        self.assertNotEqual(self.full.replace(actual=1), self.full)
        self.assertNotEqual(self.full, "Công nghiệp")

    def test_copies_and_pickles(self):
        self.full.completion
        for twin in (copy.copy(self.full), copy.deepcopy(self.full),
                     *(pickle.loads(pickle.dumps(self.full, p)) for p in range(2, 6))):
            self.assertEqual(twin, self.full)
            self.assertEqual(twin.completion, self.full.completion)
            self.assertEqual(repr(twin), repr(self.full))

    def test_nothing_can_be_set(self):
        for name in ("actual", "completion", "name", "_texts", "colour"):
            with self.assertRaises(AttributeError):
                setattr(self.full, name, 1)

    def test_replace(self):
        self.assertEqual(self.full.replace(), self.full)
        changed = self.full.replace(name="x", actual=None, base="1.5", complete=False, period=None)
        self.assertEqual((changed.name, changed.actual, changed.base.value, changed.complete, changed.period),
                         ("x", None, Decimal("1.5"), False, None))
        self.assertEqual(self.full.replace(actual="1.500", numbers="vi").actual.value, 1500)
        for keyword in ("indicator", "printed_growth", "colour"):
            with self.assertRaises(TypeError):
                self.full.replace(**{keyword: "1"})

    def test_repr_has_the_numbers(self):
        industry = ct.Indicator("Công nghiệp", actual=">76581", plan=84000, base=0, growth="5.97", **HEADLINE)
        for word in ("Công nghiệp", "Gia Lai", "2021", ">76581", "84000", "tỷ đồng", "91.17", "zero_base", "5.97"):
            self.assertIn(word, repr(industry))
        self.assertLess(len(repr(industry)), 200)
        self.assertIn("no figures", repr(ct.Indicator("x")))

    def test_notebooks_show_html(self):
        shown = ct.Indicator("a<b", actual=5, plan=4)._repr_html_()
        self.assertIn("a&lt;b", shown)
        self.assertNotIn("<html", shown)


if __name__ == "__main__":
    unittest.main()
