# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Recovery and audit: refusals, expectations by hand, and that the programs print the same bytes."""

import copy
import csv
import io
import os
import pickle
import random
import subprocess
import tempfile
import unittest
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import congthuong as ct

DATA = Path(__file__).resolve().parents[2] / "examples/data"
PROGRAM = Path("examples/audit-report")
RECOVER = Path("examples/recover-plan")
RETAIL = {"period": "2021", "unit": "tỷ đồng"}


def imports(**members):
    return ct.Indicator("Nhập khẩu", **{"period": "2021", "unit": "triệu USD", "actual": 915, **members})


class Refusals(unittest.TestCase):
    def test_what_is_audited(self):
        for wrong in (5, None, "text", [1], [ct.Indicator("x"), "y"]):
            with self.subTest(wrong=wrong), self.assertRaises(TypeError):
                ct.audit(wrong)
        with self.assertRaises(TypeError):
            ct.Findings()

    def test_options(self):
        for name in ("revision_limit", "series_limit", "completion_limit", "fall_limit"):
            for wrong in (0, -1, 10001, 1 << 70):
                with self.subTest(name=name, wrong=wrong), self.assertRaisesRegex(ct.ArgumentError, name):
                    ct.audit([], **{name: wrong})
            for wrong in (True, "5", None, 1.5):
                with self.subTest(name=name, wrong=wrong), self.assertRaises(TypeError):
                    ct.audit([], **{name: wrong})
            ct.audit([], **{name: 1}), ct.audit([], **{name: 10000})
        with self.assertRaisesRegex(ct.ArgumentError, "half_even"):
            ct.audit([], rounding="nearest")
        findings = ct.audit(imports(completion=5))
        for method in (findings.to_table, findings.to_html):
            with self.assertRaises(ct.ArgumentError):
                method(lang="fr")
            with self.assertRaises(TypeError):
                method(title=5)

    def test_nothing_to_recover(self):
        for call, exception in ((lambda: ct.recover_plan(None, 5), ct.MissingError),
                                (lambda: ct.recover_plan(5, 0), ct.ZeroPlanError),
                                (lambda: ct.recover_plan(5, -5), ct.NegativePlanError),
                                (lambda: ct.recover_base(5, None), ct.MissingError),
                                (lambda: ct.recover_base(5, -100), ct.ZeroBaseError),
                                (lambda: ct.recover_base(5, 5, form="points"), ct.NotComparableError),
                                (lambda: ct.recover_base(5, 5, form="over"), ct.TextSyntaxError),
                                (lambda: ct.recover_base(5, 5, reading="times"), ct.ArgumentError),
                                (lambda: ct.recover_plan(5, 5, rounding="x"), ct.ArgumentError),
                                (lambda: ct.recover_plan("24.800", 5), ct.AmbiguousError),
                                (lambda: ct.recover_plan([1], 5), TypeError),
                                (lambda: ct.Indicator("x").recover_actual(), ct.MissingError),
                                (lambda: imports().recover_actual(reading="x"), ct.ArgumentError),
                                (lambda: imports().roundest("growth"), ct.ArgumentError),
                                (lambda: imports().roundest(5), ct.ArgumentError),
                                (lambda: imports().roundest("plan"), ct.MissingError),
                                (lambda: imports(completion=5).roundest("plan", (1, 2)), TypeError)):
            with self.assertRaises(exception):
                call()

    def test_intervals_that_have_none(self):
        for interval in (ct.Interval(), ct.Interval(1), ct.Interval(None, 1), ct.Interval(1, 1, low_open=True)):
            with self.subTest(interval=interval), self.assertRaises(ct.MissingError):
                interval.roundest()
        huge = ct.Interval(10**30, 10**30 + 1)
        with self.assertRaises(ct.DecimalOverflowError):
            huge.roundest()
        with self.assertRaises(ct.DecimalOverflowError):
            huge.has_integer
        with self.assertRaises(ct.DecimalOverflowError):
            ct.Interval(1, 2).roundest(10**30)


class Recovery(unittest.TestCase):
    def test_plan(self):
        # half units: 914.5 to 915.5 at 963.155 to 963.165 %
        plan = ct.recover_plan(915, "963,16")
        self.assertEqual((plan.low, plan.high), (Fraction("914.5") / Fraction("9.63165"), Fraction("915.5") / Fraction("9.63155")))
        self.assertTrue(plan.low_open and plan.high_open)
        self.assertEqual(plan, imports(completion="963.16").recover_plan())
        self.assertEqual(plan.roundest(), 95)
        self.assertIs(plan.has_integer, True)
        both = plan & ct.recover_plan(126, "132.6")
        self.assertEqual(both, plan)
        self.assertTrue((plan & ct.recover_plan(126, 200)).is_empty)
        self.assertEqual(ct.recover_plan(10, 5, form="over"), ct.recover_plan(10, 105))
        self.assertEqual(ct.recover_plan("=100", "=80").low, 125)

    def test_base(self):
        ratio = ct.recover_base(915, "10.16", form="times_increase")
        increase = ct.recover_base(915, "10.16", form="times_increase", reading="increase")
        self.assertEqual((ratio.low, ratio.high), (Fraction("914.5") / Fraction("10.165"), Fraction("915.5") / Fraction("10.155")))
        self.assertEqual((increase.low, increase.high), (Fraction("914.5") / Fraction("11.165"), Fraction("915.5") / Fraction("11.155")))
        self.assertTrue(90 in ratio and 90 not in increase)
        # 12 projects, +78.8 %: no whole number of projects; +71.4 %: 7
        self.assertFalse(ct.recover_base(12, "78.8", unit="dự án").has_integer)
        seven = ct.recover_base(12, "71.4", unit="dự án")
        self.assertTrue(seven.has_integer and 7 in seven)

    def test_actual(self):
        record = ct.Indicator("x", plan="=100", completion="50", base="=40", growth="25")
        # 49.5 to 50.5 of the plan; 1.245 to 1.255 times 40: 49.8 to 50.2
        self.assertEqual(record.recover_actual(), ct.Interval("49.8", "50.2", high_open=True))
        self.assertEqual(record.roundest("actual"), 50)
        self.assertTrue(record.replace(growth=80).recover_actual().is_empty)

    def test_roundest(self):
        self.assertEqual(imports(completion="963.16").roundest("plan"), 95)
        self.assertEqual(imports(growth="10.16", growth_form="times_increase").roundest("base"), 90)
        self.assertEqual(imports(growth="10.16", growth_form="times_increase").roundest("base", reading="increase"), 82)
        self.assertEqual(imports(completion=100).roundest("plan"), 915)
        self.assertEqual(imports(completion="963.16").roundest("plan", ct.Interval("95.01", "95.03")), Decimal("95.01"))
        self.assertEqual([ct.Interval("0.6", "9.4").roundest(near) for near in (None, "1.2", 100, -5)], [5, 1, 9, Decimal("0.6")])
        self.assertEqual(ct.Interval(1, 9).roundest(8), 8)
        self.assertEqual(ct.Interval(Fraction(1, 3), Fraction(1, 2)).roundest(), Decimal("0.4"))

    def test_integers_by_brute_force(self):
        random_ = random.Random(3)
        seen = set()
        for _ in range(2000):
            low = Fraction(random_.randint(-60, 60), random_.randint(1, 9))
            high = low + Fraction(random_.randint(0, 20), random_.randint(1, 20))
            interval = ct.Interval(low, high, low_open=random_.random() < 0.5, high_open=random_.random() < 0.5)
            wanted = any(whole in interval for whole in range(-61, 85))
            seen.add(wanted)
            self.assertIs(interval.has_integer, wanted, interval)
        self.assertEqual(seen, {True, False})
        self.assertTrue(ct.Interval().has_integer and ct.Interval(None, 0).has_integer)


class Found(unittest.TestCase):
    """Figures of the published record, judged by hand."""

    def test_a_plan_that_its_percentage_contradicts(self):
        retail = ct.Indicator("Bán lẻ", actual=">76581", plan=84000, completion="92.19", **RETAIL)
        findings = ct.audit(retail)
        self.assertEqual(findings.verdict, "inconsistent")
        wrong, = findings.where(verdict="inconsistent")
        self.assertEqual((wrong.indicator, wrong.other, wrong.check, wrong.member), (retail, None, "completion", "completion"))
        self.assertEqual((wrong.printed, wrong.suggested), (ct.Figure("92.19"), ct.Figure("91.17")))
        self.assertIsNone(wrong.rule)
        self.assertNotEqual(wrong.words("vi"), wrong.words("en"))
        with self.assertRaises(ct.ArgumentError):
            wrong.words("fr")
        self.assertIsNone(wrong.reading)
        self.assertEqual(wrong.allowed.high, Fraction(100 * 76582) / Fraction("83999.5"))
        self.assertEqual(wrong.distance, Fraction("92.185") - wrong.allowed.high)
        self.assertEqual((wrong.fewest, wrong.suspects), (1, ("actual", "plan", "completion")))
        self.assertEqual(findings.counts, {"inconsistent": 1, "suspicious": 0, "consistent": 0, "undetermined": 0})
        self.assertIn("Bán lẻ", repr(wrong))
        self.assertIn("1 inconsistent", repr(findings))

    def test_digits_swapped(self):
        wrong, = ct.audit(imports(actual=126, plan=95, completion="123.4")).where(verdict="inconsistent")
        self.assertEqual(wrong.suggested, ct.Figure("132.6"))

    def test_truncated(self):
        # 7.299 of 30.000: 24.33; cut off 24,3, rounded 24,3: consistent; 59.29 printed 59.2 is cut off
        wrong, = ct.audit(ct.Indicator("x", actual="=17130", plan="=28890", completion="59.2")).where(verdict="inconsistent")
        self.assertIn(ct.Repair("truncated", "completion", ct.Figure("59.3"), None), wrong.repairs)

    def test_a_unit_word(self):
        findings = ct.audit(ct.Indicator("IIP", kind="index", unit="tỷ đồng", actual=9502, period="2021"))
        wrong, = findings.where(verdict="inconsistent", check="unit")
        self.assertEqual(wrong.member, "unit")
        self.assertTrue(all(repair.kind == "unit_word" and repair.figure is None and repair.unit is not None
                            for repair in wrong.repairs) and wrong.repairs, wrong.repairs)

    def test_readings(self):
        printed = imports(growth="10.16", growth_form="times_increase")
        found, = ct.audit(printed.replace(base=90)).where(check="growth")
        self.assertEqual((found.verdict, found.reading), ("consistent", "ratio"))
        found, = ct.audit(printed)
        self.assertEqual((found.verdict, found.rule, found.reading), ("undetermined", "ambiguous", "both"))
        found, = ct.audit(printed.replace(base=300)).where(check="growth")
        self.assertEqual((found.verdict, found.reading), ("inconsistent", "neither"))

    def test_too_little(self):
        found, = ct.audit(imports())
        self.assertEqual((found.verdict, found.rule), ("undetermined", "too_little"))
        self.assertEqual(ct.audit([]).verdict, "undetermined")
        self.assertEqual((len(ct.audit([])), list(ct.audit(iter([])))), (0, []))

    def test_a_revision(self):
        before = imports(period="2020", actual=100, source="a", published="2020-12-31")
        after = imports(actual=126, base=105, source="b", published="2021-12-31")
        found, = ct.audit([before, after]).where(check="base")
        self.assertEqual((found.verdict, found.rule, found.distance), ("consistent", "revision", 5))
        self.assertEqual({found.indicator, found.other}, {before, after})
        found, = ct.audit([before, after], revision_limit=4).where(check="base")
        self.assertEqual((found.verdict, found.rule), ("suspicious", "large_revision"))
        self.assertEqual(ct.audit([before, after], revision_limit=4).verdict, "suspicious")
        found, = ct.audit([before, after], revision_limit=3, series_limit=4).where(check="base")
        self.assertEqual(found.rule, "other_series")

    def test_soft_rules(self):
        power = ct.Indicator("Điện", actual=">7300", completion="6.7", growth=20, period="2022", unit="triệu kWh")
        found, = ct.audit(power).where(rule="low_full_year")
        self.assertEqual(found.verdict, "suspicious")
        self.assertEqual(found.words("en").count(": "), 2)
        self.assertEqual(len(ct.audit(power, completion_limit=5).where(rule="low_full_year")), 0)

    def test_rounding(self):
        row = ct.Indicator("x", actual="=126", plan="=95", completion="132.64")
        self.assertEqual(ct.audit(row).verdict, "inconsistent")
        self.assertEqual(ct.audit(row, rounding="up").verdict, "consistent")


class Values(unittest.TestCase):
    def setUp(self):
        self.rows = ct.read_csv(DATA / "gia-lai-2021-levels.csv")
        self.findings = ct.audit(self.rows)

    def test_sequence(self):
        findings = self.findings
        self.assertGreaterEqual(len(findings), 4)
        self.assertEqual([findings[n] for n in range(len(findings))], list(findings))
        self.assertEqual(list(findings[1:]), list(findings)[1:])
        self.assertEqual(findings[-1], list(findings)[-1])
        self.assertIsInstance(findings[:0], ct.Findings)
        with self.assertRaises(IndexError):
            findings[len(findings)]
        self.assertEqual(list(findings.of(self.rows[1])), [f for f in findings if f.indicator == self.rows[1]])
        self.assertEqual(sum(findings.counts.values()), len(self.rows))
        self.assertEqual(sum(len(findings.where(verdict=verdict)) for verdict in findings.counts), len(findings))

    def test_immutable_equal_copied_pickled(self):
        findings = self.findings
        with self.assertRaises(AttributeError):
            findings.verdict = "consistent"
        with self.assertRaises(AttributeError):
            findings[0].verdict = "consistent"
        again = ct.audit(list(self.rows))
        self.assertEqual((again, hash(again)), (findings, hash(findings)))
        self.assertNotEqual(again[1:], findings)
        for copied in (pickle.loads(pickle.dumps(findings)), copy.copy(findings), copy.deepcopy(findings)):
            self.assertEqual(copied, findings)
            self.assertEqual(copied.to_csv(), findings.to_csv())
        self.assertEqual(pickle.loads(pickle.dumps(findings[0])), findings[0])
        self.assertEqual(pickle.loads(pickle.dumps(findings[1:3])), findings[1:3])
        self.assertNotEqual(ct.audit(self.rows, fall_limit=21), findings)

    def test_a_finding_outlives_the_rest(self):
        finding = ct.audit(imports(actual=">76581", plan=84000, completion="92.19"))[0]
        self.assertEqual(finding.indicator.name, "Nhập khẩu")

    def test_rendering(self):
        self.assertIn("<", self.findings._repr_html_())
        self.assertNotIn("<html", self.findings._repr_html_())
        self.assertIn("<html", self.findings.to_html(lang="vi", title="Kiểm tra"))
        self.assertIn("Kiểm tra", self.findings.to_html(title="Kiểm tra"))
        self.assertIn("Kiểm tra", self.findings.to_table(title="Kiểm tra"))
        wrong = self.findings.where(verdict="inconsistent")
        lines = self.findings.to_csv().splitlines()
        self.assertEqual(wrong.to_csv().splitlines(), lines[:1] + [line for line in lines if ",inconsistent," in line])
        self.assertEqual(str(self.findings), self.findings.to_table())

    def test_language(self):
        vietnamese = ct.audit(ct.Report(self.rows, lang="vi"))
        self.assertEqual((vietnamese.lang, vietnamese[1:].lang, self.findings.lang), ("vi", "vi", None))
        self.assertEqual(str(vietnamese), self.findings.to_table(lang="vi"))
        self.assertEqual(ct.audit(ct.Report(self.rows, lang="vi"), lang="en").to_table(), self.findings.to_table(lang="en"))
        self.assertNotEqual(self.findings.to_table(lang="vi"), self.findings.to_table(lang="en"))
        self.assertEqual(pickle.loads(pickle.dumps(vietnamese)).lang, "vi")


def random_rows(count):
    """Records of three documents, with parts, shares, all forms and qualifiers: the texts are the same for everyone."""
    random_ = random.Random(20211231)
    rows = []
    for number in range(count):
        maybe = lambda text, chance=0.6: text if random_.random() < chance else ""
        actual, plan, base = (random_.randint(50, 5000) for _ in range(3))
        sign = lambda: random_.choice(["", "", "", ">", "<", "~", "="])
        form = random_.choice(["", "", "ratio", "times", "times_increase", "absolute"])
        growth = {"": 100 * actual / base - 100, "ratio": 100 * actual / base, "absolute": actual - base}.get(form, actual / base)
        growth += random_.choice([0, 0, 1])
        rows.append({
            "indicator": f"Chỉ tiêu {random_.randint(1, count // 4)}", "parent": maybe("Chỉ tiêu 1", 0.1),
            "complete": maybe("yes", 0.1), "region": "Gia Lai", "source": random_.choice(["A", "B", "C"]),
            "period": random_.choice(["2020", "2021", "2021-H1", "2021-06", "2021-01..05"]),
            "unit": random_.choice(["tỷ đồng", "triệu USD", "dự án"]), "actual": maybe(f"{sign()}{actual}", 0.95),
            "plan": maybe(f"{sign()}{plan}"), "base": maybe(f"{sign()}{base}"),
            "completion": maybe(f"{100 * actual / plan + random_.choice([0, 0, 1]):.2f}"),
            "growth": maybe(f"{growth:.{random_.randint(0, 2)}f}"), "growth_form": form,
            "share": maybe(str(random_.randint(1, 99)), 0.2)})
    return rows


@unittest.skipUnless(PROGRAM.exists(), "the programs are not built here")
class SameBytes(unittest.TestCase):
    """The module and audit-report, on the same CSV."""

    def program(self, *arguments):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False, timeout=120,
                              env={**os.environ, "LC_ALL": "C"})
        self.assertEqual(done.stderr, b"")
        return done.returncode, done.stdout.decode()

    def compare(self, path, **options):
        report = ct.read_csv(path, numbers="plain")
        findings = ct.audit(report, **options)
        flags = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
        compared = 0
        for form, render in (("csv", findings.to_csv), ("json", findings.to_json)):
            wanted = self.program("--numbers", "plain", "--format", form, *flags, path)
            self.assertEqual((int(findings.verdict == "inconsistent"), render()), wanted)
            compared += len(wanted[1])
        for form, render in (("table", findings.to_table), ("html", findings.to_html)):
            for lang in ("vi", "en"):
                for all in (False, True):
                    wanted = self.program("--numbers", "plain", "--lang", lang, "--format", form, *flags,
                                          *(["--all"] if all else []), path)[1]
                    self.assertEqual(render(lang=lang, all=all), wanted)
                    compared += len(wanted)
        self.assertEqual([line["verdict"] for line in csv.DictReader(io.StringIO(findings.to_csv()))],
                         [finding.verdict for finding in findings])
        return findings, compared

    def test_published_figures(self):
        findings, _ = self.compare(DATA / "gia-lai-2021.csv")
        self.assertNotIn("inconsistent", {finding.verdict for finding in findings})
        findings, _ = self.compare(DATA / "gia-lai-2021-levels.csv")
        self.assertEqual({(f.indicator.name[:17], f.check) for f in findings.where(verdict="inconsistent")},
                         {("Tổng mức bán lẻ h", "completion"), ("Tổng mức bán lẻ h", "growth")})
        reading, = [f.reading for f in findings if f.reading]
        self.assertEqual(reading, "both")

    def test_random_records(self):
        rows = random_rows(400)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.csv"
            with open(path, "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0])
                writer.writeheader()
                writer.writerows(rows)
            findings, compared = self.compare(path)
            self.compare(path, rounding="half_even", revision_limit=1, series_limit=20, completion_limit=90, fall_limit=1)
        self.assertGreater(compared, 100000)
        self.assertGreater(min(findings.counts["inconsistent"], findings.counts["consistent"]), 10)
        self.assertGreater(len(findings.where(check="base")) + len(findings.where(check="level")), 5)

    def test_recover_plan(self):
        for actual, percent in (("915", "963.16"), (">76581", "92.19"), ("126.5", "132.6"), ("5..7", "80"), ("~10000", "7")):
            done = subprocess.run([RECOVER, "--numbers=plain", "--format=csv", actual, percent], capture_output=True,
                                  check=True, timeout=60)
            row, = csv.DictReader(io.StringIO(done.stdout.decode()))
            printed = ct.Indicator("x", actual=actual, completion=percent, numbers="plain")
            plan = printed.recover_plan()
            places = len(row["low"].split(".")[1])
            self.assertEqual(plan.text(places)[1:-1], f"{row['low']}, {row['high']}")
            self.assertEqual(str(printed.roundest("plan")), row["roundest"])
            self.assertEqual("yes" if plan.has_integer else "no", row["whole"])


if __name__ == "__main__":
    unittest.main()
