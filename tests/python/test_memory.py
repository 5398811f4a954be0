# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Calls that fail and calls that succeed leave nothing behind; a failed allocation is a MemoryError and no crash."""

import gc
import io
import os
import sys
import unittest

import congthuong as ct

DATA = "indicator,region,period,unit,actual,plan,base\nGRDP,Gia Lai,2021,tỷ đồng,24800,24800,22518.8\n".encode()
BULLETIN = "Năm 2021, kim ngạch xuất khẩu ước đạt 610 triệu USD, tăng 5,17%; nhập khẩu đạt 915 triệu USD, tăng 10,16 lần."
BAD = DATA + b"x,y,2021,kg,1x,,\n"


def refused(function, *arguments, **options):
    """Call what has to fail."""
    try:
        function(*arguments, **options)
    except (ct.Error, TypeError):
        return
    raise AssertionError("not refused")


def everything():
    """One of each kind of call, failing and succeeding."""
    ct.completion("24800.5", 84000)
    ct.growth(0.1, ct.Figure("5").value)
    ct.points("92.19", "91.17")
    for arguments in ((1, 0), (1, None), ("x", 1), ([1], 1), (1, "\ud800"), (float("nan"), 1), (10**20, 1)):
        refused(ct.completion, *arguments)
    refused(ct.completion, 1, 1, rounding="x")
    refused(ct.completion, 1, 1, places=99)
    ct.Period("2021-Q3").previous()
    refused(ct.Period, "2021-Q9")
    ct.Figure(">76581").interval()
    refused(ct.Figure, "24.800")
    indicator = ct.Indicator("Công nghiệp", unit="tỷ đồng", actual=76581, plan=84000, base=0, completion="92.19")
    indicator.completion, indicator.growth, indicator.is_met, hash(indicator), repr(indicator)
    indicator.recover_plan()
    refused(indicator.recover_base)
    refused(indicator.growth_on, indicator.replace(unit="kg"))
    refused(ct.Indicator, "x", kind="y")
    refused(ct.Indicator, "x" * (1 << 20))
    report = ct.read_csv(DATA)
    report.to_csv(), report.to_json(), report.to_table(), report.to_html()
    refused(report.to_table, lang="fr")
    refused(ct.read_csv, BAD)
    next(ct.iter_csv(io.StringIO(DATA.decode())))
    indicator.roundest("plan"), indicator.recover_actual(), ct.recover_base(915, "10.16", form="times").roundest()
    refused(indicator.roundest, "growth")
    refused(lambda: ct.Interval(1, 10**30).has_integer)
    findings = ct.audit([indicator, indicator.replace(source="x", actual=5)])
    findings.to_csv(), findings.to_table(), findings.to_html(), list(findings), findings.counts, repr(findings)
    refused(findings.to_table, lang="fr")
    refused(ct.audit, [indicator], rounding="x")
    refused(ct.audit, [indicator, 5])
    for text in (BULLETIN, BULLETIN.encode()):
        read = ct.read_bulletin(text, region="Gia Lai", published="2021-12-31")
        read.to_csv(), read.to_json(), read.to_table(), read.to_html(), read.report, [row.words() for row in read], read[1:]
        refused(ct.Bulletin._of_rows([read[0]._replace(span=(3, 2))], text, None).to_json)
        refused(ct.Bulletin._of_rows([read[0]._replace(spans={"actual": 5})], text, None).to_json)
    for text in ("Đ\0", b"\xff", "\ud800", 5):
        refused(ct.read_bulletin, text)
    refused(ct.read_bulletin, BULLETIN, published="x")
    ct.write_bulletin(report, "en"), indicator.sentence("vi")
    refused(ct.write_bulletin, [indicator, 5])
    refused(ct.Indicator("x").sentence)
    ct.number_in_words("-1205.5"), ct.parse_number_words("one hundred and five", "en")
    refused(ct.number_in_words, None)
    refused(ct.parse_number_words, "x")


def rss():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Leaks(unittest.TestCase):
    def test_blocks_and_memory_do_not_grow(self):
        # A leak is a block a pass in every round. Python's own caches take blocks too, fewer from round to round, and
        # on some runs for long: the first round that stays below half a block a pass shows that nothing leaks.
        passes, growth = 50, []
        while len(growth) < 40 and (not growth or growth[-1] >= passes // 2):
            gc.collect()
            blocks = sys.getallocatedblocks()
            for _ in range(passes):
                everything()
            gc.collect()
            growth.append(sys.getallocatedblocks() - blocks)
        self.assertLess(growth[-1], passes // 2, growth)

    @unittest.skipUnless(os.path.exists("/proc/self/statm"), "no /proc/self/statm")
    def test_resident_memory_does_not_grow(self):
        with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
            if "libasan" in maps.read():
                self.skipTest("the address sanitizer keeps freed memory")

        def many():
            for _ in range(10000):
                ct.completion("24800.5", 84000)
                refused(ct.completion, 1, 0)
                refused(ct.completion, 1, "x")
            for _ in range(300):
                ct.read_csv(DATA).to_html()
                refused(ct.read_csv, BAD)

        many()
        before = rss()
        many()
        self.assertLess(rss() - before, 1 << 20)

    def test_reference_counts(self):
        values = [object(), "text without a number", b"bytes", [1], 10**30]
        counts = [sys.getrefcount(value) for value in values]
        for value in values:
            for _ in range(100):
                refused(ct.completion, value, 1)
                refused(ct.completion, 1, value)
        del value
        self.assertEqual([sys.getrefcount(value) for value in values], counts)
        indicator = ct.Indicator("x", actual=1)
        before = sys.getrefcount(None)
        for _ in range(1000):
            indicator.measures()
            refused(ct.growth, None, 1)
        self.assertLess(abs(sys.getrefcount(None) - before), 50)


class Failures(unittest.TestCase):
    """Every allocation fails once: the n-th, then the n + 1-th, until a call succeeds."""

    def sweep(self, function, least):
        if sys.version_info >= (3, 12):
            self.skipTest("this Python crashes by itself, also in pure Python, when it cannot have a generator's frame")
        try:
            import _testcapi
        except ImportError:
            self.skipTest("no _testcapi (Debian: libpython3-testsuite)")
        function()
        failures = 0
        for start in range(100000):
            _testcapi.set_nomemory(start, start + 1)
            try:
                function()
            except MemoryError:
                failures += 1
                continue
            except SystemError as error:
                # Python 3.11 itself, when it cannot push a frame of Python code; one of ours would be named.
                self.assertEqual(str(error), "error return without exception set")
                failures += 1
                continue
            finally:
                _testcapi.remove_mem_hooks()
            # Python itself swallows some failed allocations (caches, free lists): go on until it is quiet.
            if start > failures + 40:
                break
        self.assertGreaterEqual(failures, least)

    def test_scalars(self):
        self.sweep(lambda: ct.completion("76581", 84000), 2)

    def test_refusal(self):
        self.sweep(lambda: refused(ct.completion, 1, 0), 5)

    def test_indicator(self):
        self.sweep(lambda: ct.Indicator("x", actual=5, plan=4, unit="kg").completion, 10)

    def test_csv(self):
        self.sweep(lambda: ct.read_csv(DATA), 10)

    def test_audit(self):
        record = ct.Indicator("x", actual=5, plan=4, unit="kg", completion=150)
        self.sweep(lambda: ct.audit(record), 5)
        findings = ct.audit(record)
        self.sweep(lambda: findings[0], 10)
        self.sweep(findings.to_csv, 3)

    def test_report(self):
        report = ct.read_csv(DATA)
        for form in (report.to_csv, report.to_json, report.to_table, report.to_html):
            self.sweep(form, 3)


if __name__ == "__main__":
    unittest.main()
