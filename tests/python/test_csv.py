# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The CSV interchange in and out, and reports in every form."""

import copy
import io
import json
import os
import pickle
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

import congthuong as ct

TEXT = """indicator,region,period,unit,actual,plan,base
GRDP,Gia Lai,2021,tỷ đồng,24800,24800,22518.8
Công nghiệp,Gia Lai,2021,tỷ đồng,>76581,84000,0
"Xuất, nhập",Gia Lai,2021,triệu USD,610,,580
"""
DATA = TEXT.encode()


class Refusals(unittest.TestCase):
    def check(self, data, status, line, column, cell_name=None, **options):
        with self.assertRaises(ct.CsvError) as caught:
            ct.read_csv(data, **options)
        error = caught.exception
        self.assertEqual((error.name, error.line, error.column, error.cell_name), (status, line, column, cell_name))
        self.assertEqual(error.file, "<bytes>")
        self.assertTrue(str(error).startswith(f"<bytes>:{line}:{column}:"), str(error))
        self.assertTrue(error.reason)
        return error

    def test_file_line_and_column(self):
        self.check(b"indicator,actual\nx,5\ny,1,2,3\n", "e_syntax", 3, 5)
        self.check(b"indicator,actual\nx,5\ny,24.800\n", "e_ambiguous", 3, 5, "actual")
        self.check("indicator,actual\nê,1x\n".encode(), "e_syntax", 2, 4, "actual")
        self.check(b"indicator,actual\ny," + b"1" * 19 + b"\n", "e_range", 2, 21, "actual")
        self.check(b"indicator,colour\nx,5\n", "e_column", 1, 11, "colour")
        self.check(b"indicator,actual,actual\nx,5,5\n", "e_column", 1, 18, "actual")

    def test_message_in_two_languages(self):
        data = b"indicator,actual\ny,24.800\n"
        english = str(self.check(data, "e_ambiguous", 2, 5, "actual", lang="en"))
        self.assertNotEqual(english, str(self.check(data, "e_ambiguous", 2, 5, "actual", lang="vi")))
        self.assertIn("24.800", english)

    def test_pickle(self):
        error = self.check(b"indicator,actual\ny,24.800\n", "e_ambiguous", 2, 5, "actual")
        self.assertEqual(vars(pickle.loads(pickle.dumps(error))), vars(error))

    def test_encoding_and_headers(self):
        for data, status in ((b"indicator\n\xff\n", "e_encoding"), (b"indicator\na\0b\n", "e_encoding"),
                             (b"actual\n5\n", "e_column"), (b"", "e_column"), (b'indicator\n"x\n', "e_syntax")):
            with self.subTest(data=data), self.assertRaises(ct.CsvError) as caught:
                ct.read_csv(data)
            self.assertEqual(caught.exception.name, status)

    def test_files_that_fail(self):
        with self.assertRaises(FileNotFoundError):
            ct.read_csv("/nowhere/x.csv")
        with self.assertRaises(TypeError):
            ct.read_csv(5.5)

        class Broken:
            def __init__(self, gives):
                self.gives = gives

            def read(self, size):
                if isinstance(self.gives, BaseException):
                    raise self.gives
                return self.gives

        for gives, exception in ((OSError(5, "gone"), OSError), (KeyboardInterrupt(), KeyboardInterrupt),
                                 (None, TypeError), (5, TypeError), ("\ud800", UnicodeEncodeError)):
            with self.subTest(gives=gives), self.assertRaises(exception):
                ct.read_csv(Broken(gives))

    def test_wrong_options(self):
        for options in ({"numbers": "fr"}, {"lang": "fr"}):
            with self.assertRaises(ct.ArgumentError):
                ct.read_csv(DATA, **options)

    def test_rows_before_an_error_were_given(self):
        rows = ct.iter_csv(DATA + b"bad,Gia Lai,2021,kg,1x,,\nnext,,,,,,\n")
        self.assertEqual([next(rows).name for _ in range(3)], ["GRDP", "Công nghiệp", "Xuất, nhập"])
        with self.assertRaises(ct.CsvError):
            next(rows)
        with self.assertRaises(StopIteration):
            next(rows)

    def test_a_report_takes_indicators(self):
        with self.assertRaises(TypeError):
            ct.Report(["GRDP"])
        with self.assertRaises(ct.ArgumentError):
            ct.read_csv(DATA).to_table(lang="fr")
        with self.assertRaises(ct.ArgumentError):
            ct.read_csv(DATA).to_csv(places=99)


class Reading(unittest.TestCase):
    def test_every_source(self):
        wanted = ct.read_csv(DATA)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "số liệu.csv")
            path.write_bytes(DATA)
            with open(path, "rb") as binary, open(path, encoding="utf-8") as text:
                sources = (path, str(path), os.fsencode(str(path)) and str(path), binary, text, io.BytesIO(DATA),
                           io.StringIO(TEXT), bytearray(DATA), memoryview(DATA), b"\xef\xbb\xbf" + DATA,
                           DATA.replace(b"\n", b"\r\n"))
                for source in sources:
                    with self.subTest(source=source):
                        self.assertEqual(ct.read_csv(source), wanted)
                self.assertFalse(binary.closed)
        with self.assertRaises(ct.CsvError) as caught:
            ct.read_csv(io.StringIO("x\n"))
        self.assertEqual(caught.exception.file, "<file>")

    def test_short_reads(self):
        class Slow(io.BytesIO):
            def read(self, size=-1):
                return super().read(1)

        class SlowText(io.StringIO):
            def read(self, size=-1):
                return super().read(1)

        self.assertEqual(ct.read_csv(Slow(DATA)), ct.read_csv(DATA))
        self.assertEqual(ct.read_csv(SlowText(TEXT)), ct.read_csv(DATA))

    def test_rows(self):
        report = ct.read_csv(DATA)
        self.assertEqual(len(report), 3)
        self.assertEqual([row.name for row in report], ["GRDP", "Công nghiệp", "Xuất, nhập"])
        self.assertEqual(report[0].growth.value, Decimal("10.13"))
        self.assertEqual(report[1].growth.cls, "zero_base")
        self.assertEqual(report[-1].completion.cls, "missing")
        self.assertEqual(report[0], ct.Indicator("GRDP", region="Gia Lai", period="2021", unit="tỷ đồng", actual=24800,
                                                 plan=24800, base="22518.8"))
        self.assertEqual(len(report[1:]), 2)
        self.assertIsInstance(report[1:], ct.Report)
        self.assertIn(report[1], report)
        self.assertEqual(len(ct.read_csv(b"indicator\n")), 0)

    def test_remedy_is_not_a_command_line(self):
        for lang, remedy in (("en", "set numbers to plain or to vi"), ("vi", "hãy đặt numbers là plain hoặc vi")):
            with self.assertRaisesRegex(ct.CsvError, remedy) as caught:
                ct.read_csv(b"indicator,actual\nx,24.800\n", lang=lang)
            self.assertNotIn("--", str(caught.exception))

    def test_numbers(self):
        data = b"indicator,actual\nx,24.800\n"
        self.assertEqual(ct.read_csv(data, numbers="vi")[0].actual.value, 24800)
        self.assertEqual(ct.read_csv(data, numbers="plain")[0].actual.value, Decimal("24.800"))
        self.assertEqual(ct.read_csv(b"indicator,actual,numbers\nx,24.800,vi\n")[0].actual.value, 24800)

    def test_many_rows_stream(self):
        def rows():
            yield "indicator,actual\n"
            for number in range(20000):
                yield f"row {number},{number}\n"

        class Endless:
            def __init__(self):
                self.rows = rows()

            def read(self, size):
                return next(self.rows, "")

        total = sum(int(row.actual.value) for row in ct.iter_csv(Endless()))
        self.assertEqual(total, 20000 * 19999 // 2)

    def test_an_iterator_left_early_closes_its_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "x.csv")
            path.write_bytes(DATA)
            before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else None
            rows = ct.iter_csv(path)
            next(rows)
            rows.close()
            if before is not None:
                self.assertEqual(len(os.listdir("/proc/self/fd")), before)


class Writing(unittest.TestCase):
    def setUp(self):
        self.report = ct.read_csv(DATA, lang="en")

    def test_csv_reads_back(self):
        written = self.report.to_csv()
        self.assertEqual(ct.read_csv(written.encode()), self.report)
        header = written.splitlines()[0].split(",")
        for column in ("indicator", "actual", "completion_computed", "growth_class"):
            self.assertIn(column, header)
        self.assertIn("zero_base", written)
        self.assertNotIn("published", header)
        self.assertIn("published", ct.Report(self.report).to_csv().splitlines()[0])

    def test_json_has_texts(self):
        rows = json.loads(self.report.to_json())
        self.assertEqual(len(rows), 3)
        self.assertIn("24800", json.dumps(rows[0]))
        self.assertIn("100.00", json.dumps(rows[0]))

    def test_table_in_two_languages(self):
        english, vietnamese = self.report.to_table(), self.report.to_table(lang="vi")
        self.assertIn("91.17", english)
        self.assertIn("91,17", vietnamese)
        self.assertIn("24.800", vietnamese)
        self.assertIn("MY TITLE", self.report.to_table(title="MY TITLE"))
        self.assertEqual(str(self.report), english)
        self.assertIn("91.1679", self.report.to_table(places=4))
        self.assertIn("91.16", self.report.to_table(rounding="down"))

    def test_html(self):
        page, fragment = self.report.to_html(), self.report.to_html(fragment=True)
        self.assertIn("<html", page)
        self.assertNotIn("<html", fragment)
        self.assertEqual(self.report._repr_html_(), fragment)
        self.assertIn("91.17", fragment)

    def test_language_of_the_environment(self):
        saved = {name: os.environ.pop(name, None) for name in ("LC_ALL", "LC_MESSAGES", "LANG")}
        try:
            plain = ct.Report(self.report)
            self.assertEqual(plain.to_table(), self.report.to_table(lang="en"))
            os.environ["LANG"] = "vi_VN.UTF-8"
            self.assertEqual(plain.to_table(), self.report.to_table(lang="vi"))
            self.assertEqual(self.report.to_table(), self.report.to_table(lang="en"))
            os.environ["LC_ALL"] = "C"
            self.assertEqual(plain.to_table(), self.report.to_table(lang="en"))
        finally:
            for name, value in saved.items():
                os.environ.pop(name, None)
                if value is not None:
                    os.environ[name] = value

    def test_values(self):
        for twin in (copy.copy(self.report), copy.deepcopy(self.report), pickle.loads(pickle.dumps(self.report))):
            self.assertEqual(twin, self.report)
            self.assertEqual(hash(twin), hash(self.report))
            self.assertEqual(twin.to_csv(), self.report.to_csv())
        self.assertNotEqual(self.report, self.report[1:])
        self.assertEqual(repr(self.report), "<Report of 3 indicators>")

    def test_empty(self):
        empty = ct.Report()
        self.assertEqual(len(empty), 0)
        self.assertEqual(json.loads(empty.to_json()), [])
        self.assertEqual(len(ct.read_csv(empty.to_csv().encode())), 0)
        empty.to_table(), empty.to_html()


if __name__ == "__main__":
    unittest.main()
