# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Bulletins: read from str and bytes with spans, listed as read-report does, written, and numbers in words."""

import datetime
import json
import os
import pickle
import random
import subprocess
import threading
import time
import unittest
from decimal import Decimal
from pathlib import Path

import congthuong as ct

DATA = Path(__file__).resolve().parents[2] / "examples/data"
TEXTS = sorted(DATA.glob("bulletin-*.txt"))
PROGRAM = Path("examples/read-report")
EXPORTS = "Năm 2021, kim ngạch xuất khẩu của tỉnh Gia Lai ước đạt 610 triệu USD, tăng 5,17% so với cùng kỳ."
TIMES = "Kim ngạch nhập khẩu ước đạt 915 triệu USD, tăng 10,16 lần so với cùng kỳ."


class Reading(unittest.TestCase):
    def test_one_sentence(self):
        read = ct.read_bulletin(EXPORTS)
        self.assertEqual(len(read), 1)
        found = read[0].indicator
        self.assertEqual(found.name.lower(), "kim ngạch xuất khẩu")
        self.assertEqual((found.region, str(found.period), found.unit, found.status), ("Gia Lai", "2021", "triệu USD", "estimate"))
        self.assertEqual((found.actual.value, found.printed_growth.value), (Decimal(610), Decimal("5.17")))
        self.assertEqual(read[0].doubts, ())
        self.assertEqual(read[0].words(), [])
        self.assertEqual(list(read.report), [found])

    def test_spans_are_slices(self):
        # Characters beyond ASCII, of two, three and four bytes, before, between and behind.
        text = f"Đắk 😀 — {EXPORTS} ờ. {TIMES} Hết 😀."
        for given in (text, text.encode()):
            read = ct.read_bulletin(given)
            self.assertEqual(len(read), 2)
            for row, (level, growth) in zip(read, (("610", "5,17"), ("915", "10,16"))):
                cut = {name: given[slice(*span)] for name, span in row.spans.items()}
                if isinstance(given, bytes):
                    cut = {name: part.decode() for name, part in cut.items()}
                self.assertEqual((cut["actual"], cut["growth"], cut["unit"]), (level, growth, "triệu USD"))
                whole = given[slice(*row.span)]
                for name in ("actual", "growth"):
                    self.assertTrue(row.span[0] <= row.spans[name][0] < row.spans[name][1] <= row.span[1])
                self.assertLess(len(whole), len(given))
        self.assertNotIn("times", read[0].doubts)
        self.assertIn("times", read[1].doubts)

    def test_spans_of_str_and_bytes_are_the_same_places(self):
        compared = 0
        for path in TEXTS:
            text = path.read_text(encoding="utf-8")
            of_str, of_bytes = ct.read_bulletin(text), ct.read_bulletin(text.encode())
            self.assertEqual(len(of_str), len(of_bytes))
            for row, twin in zip(of_str, of_bytes):
                self.assertEqual((row.indicator, row.doubts, row.spans.keys()),
                                 (twin.indicator, twin.doubts, twin.spans.keys()))
                for span, bytes_ in ((row.span, twin.span), *((row.spans[name], twin.spans[name]) for name in row.spans)):
                    self.assertEqual(tuple(len(text[:at].encode()) for at in span), bytes_)
                    compared += 1
        self.assertGreater(compared, 100)

    def test_figures_are_read_again_from_their_spans(self):
        compared = 0
        for path in TEXTS:
            text = path.read_text(encoding="utf-8")
            for row in ct.read_bulletin(text):
                for name, figure in (("actual", row.indicator.actual), ("completion", row.indicator.printed_completion),
                                     ("growth", row.indicator.printed_growth)):
                    if name in row.spans:
                        digits = ct.Figure(text[slice(*row.spans[name])], numbers="vi")
                        self.assertEqual(digits.value, abs(figure.value))
                        compared += 1
        self.assertGreater(compared, 30)

    def test_what_is_known_beforehand(self):
        text = "Kim ngạch xuất khẩu tháng 3 đạt 70 triệu USD."
        row = ct.read_bulletin(text, region="Đắk Lắk", source="Sở", published=datetime.date(2012, 4, 5))[0]
        found = row.indicator
        self.assertEqual((found.region, found.source, found.published), ("Đắk Lắk", "Sở", "2012-04-05"))
        self.assertEqual(str(found.period), "2012-03")
        self.assertIn("year", row.doubts)
        self.assertTrue(row.words("vi")[0] and row.words("en")[0] and row.words("vi") != row.words("en"))
        decomposed = ct.read_bulletin(text, region="\u0110\u0103\u0301k L\u0103\u0301k")[0].indicator
        self.assertEqual(decomposed.region, "Đắk Lắk")
        self.assertEqual(ct.read_bulletin(EXPORTS, published=datetime.datetime(2022, 1, 2, 3, 4))[0].indicator.published,
                         "2022-01-02")

    def test_nothing_is_an_empty_bulletin(self):
        for text in ("", b"", "Xin chào.", "\n" * 1000):
            read = ct.read_bulletin(text)
            self.assertEqual((len(read), list(read), bool(read)), (0, [], False))
            self.assertEqual(read.to_json(), "[]\n")
            self.assertEqual(len(read.report), 0)

    def test_refusals(self):
        for text, position in (("Đắk\0", 3), (b"\xc4\x90\xff", 2), (b"a\0", 1), (b"ab\xed\xa0\x80", 2)):
            with self.assertRaises(ct.EncodingError) as caught:
                ct.read_bulletin(text)
            self.assertEqual((caught.exception.argument, caught.exception.position), ("text", position))
        with self.assertRaises(ct.EncodingError):
            ct.read_bulletin("\ud800")
        for published, error in (("31/12/2021", ct.TextSyntaxError), ("2021-02-29", ct.RangeError)):
            with self.assertRaises(error) as caught:
                ct.read_bulletin(EXPORTS, published=published)
            self.assertEqual(caught.exception.argument, "published")
        for arguments in ((5,), (None,), (["x"],)):
            self.assertRaises(TypeError, ct.read_bulletin, *arguments)
        for keyword in ("region", "source", "published"):
            self.assertRaises(TypeError, ct.read_bulletin, EXPORTS, **{keyword: 5})
            self.assertRaises(ct.EncodingError, ct.read_bulletin, EXPORTS, **{keyword: "\ud800"})
        self.assertRaises(TypeError, ct.Bulletin)

    def test_other_buffers(self):
        data = EXPORTS.encode()
        for given in (bytearray(data), memoryview(data)):
            read = ct.read_bulletin(given)
            self.assertEqual((len(read), read.text), (1, data))


class Listing(unittest.TestCase):
    def test_as_a_sequence(self):
        read = ct.read_bulletin(f"{EXPORTS} {TIMES}", lang="vi")
        self.assertEqual(read[-1], read[1])
        part = read[1:]
        self.assertIsInstance(part, ct.Bulletin)
        self.assertEqual((len(part), part[0], part.text, part.lang), (1, read[1], read.text, "vi"))
        self.assertRaises(IndexError, lambda: read[2])
        self.assertEqual(pickle.loads(pickle.dumps(read)), read)
        self.assertNotEqual(read, part)
        self.assertNotEqual(read, 5)
        self.assertEqual(repr(read), "<Bulletin of 2 statements>")
        self.assertIn("chưa chắc: 1", read.to_table())
        self.assertIn("Statements: 1", part.to_table(lang="en", title="Imports"))
        self.assertEqual(str(read), read.to_table())
        self.assertIn("<section", read._repr_html_())
        self.assertIn("<!DOCTYPE html>", read.to_html(title="Gia Lai"))
        self.assertRaises(ct.ArgumentError, read.to_table, lang="fr")
        self.assertEqual([row.name for row in read.report], [row.indicator.name for row in read])
        self.assertEqual(ct.audit(read.report).counts["inconsistent"], 0)

    def test_csv_is_read_back(self):
        for path in TEXTS:
            read = ct.read_bulletin(path.read_bytes(), source=path.name)
            self.assertEqual(list(ct.read_csv(read.to_csv().encode())), list(read.report))

    @unittest.skipUnless(PROGRAM.exists(), "the programs are not built")
    def test_the_program_lists_the_same(self):
        self.assertEqual(len(TEXTS), 2)
        for path in TEXTS:
            read = ct.read_bulletin(path.read_text(encoding="utf-8"), source=path.name)
            for form, text in (("json", read.to_json()), ("csv", read.to_csv()), ("table", read.to_table(lang="vi")),
                               ("html", read.to_html(lang="vi"))):
                done = subprocess.run([PROGRAM, "--format", form, "--lang", "vi", path], stdout=subprocess.PIPE, check=True,
                                      env=os.environ)
                self.assertEqual(done.stdout.decode(), text)
            of_bytes = ct.read_bulletin(path.read_bytes(), source=path.name)
            listed = json.loads(of_bytes.to_json())
            self.assertGreaterEqual(len(listed), 4)
            for row, found in zip(of_bytes, listed):
                self.assertEqual((list(row.span), list(row.doubts)), (found["span"], found["doubts"]))
                self.assertEqual({name: list(span) for name, span in row.spans.items()}, found["spans"])
                self.assertEqual(row.indicator.name, found["indicator"])

    def test_spans_that_are_none(self):
        read = ct.read_bulletin(EXPORTS)
        row = read[0]
        for changed, error in ((row._replace(span=(0, 10**6)), ct.ArgumentError), (row._replace(span=(-1, 3)), ct.ArgumentError),
                               (row._replace(span=(3, 2)), ct.ArgumentError), (row._replace(span=5), TypeError),
                               (row._replace(span=("a", 2)), TypeError), (row._replace(spans={"actual": 1}), TypeError),
                               (row._replace(spans=5), TypeError), (row._replace(doubts=5), TypeError)):
            broken = ct.Bulletin._of_rows([changed], read.text, None)
            self.assertRaises(error, broken.to_json)

    def test_pandas(self):
        try:
            import pandas
        except ImportError:
            self.skipTest("pandas is not installed")
        frame = ct.read_bulletin(f"{EXPORTS} {TIMES}").to_pandas()
        self.assertIsInstance(frame, pandas.DataFrame)
        self.assertEqual(list(frame["actual"]), ["610", "915"])
        self.assertEqual(list(frame.columns[-3:]), ["start", "end", "doubts"])
        self.assertIn("times", frame["doubts"][1])


class Writing(unittest.TestCase):
    def test_a_sentence_is_read_back(self):
        row = ct.Indicator("kim ngạch xuất khẩu", region="Gia Lai", period="2021", unit="triệu USD", actual=610,
                           completion=100, growth="5.17", status="estimate")
        for lang, level in (("vi", "610 triệu USD"), ("en", "610 million USD")):
            said = row.sentence(lang)
            self.assertIn(level, said)
            self.assertNotIn("\n", said)
            (found,) = ct.read_bulletin(said).report
            self.assertEqual((found.actual, found.printed_growth, found.period), (row.actual, row.printed_growth, row.period))
        self.assertEqual(row.sentence(), row.sentence("vi"))

    def test_a_bulletin(self):
        rows = ct.read_csv(DATA / "gia-lai-2021.csv", numbers="vi")
        for lang in ("vi", "en"):
            said = ct.write_bulletin(rows, lang)
            self.assertTrue(said.endswith("\n"))
            found = ct.read_bulletin(said).report
            self.assertEqual([row.actual for row in found], [row.actual for row in rows])
        self.assertEqual(ct.write_bulletin([]), "")
        self.assertEqual(ct.write_bulletin([ct.Indicator("x")]), "")
        self.assertEqual(ct.write_bulletin(rows[0]), ct.write_bulletin([rows[0]]))
        self.assertEqual(ct.write_bulletin(iter(rows)), ct.write_bulletin(rows))

    def test_refusals(self):
        self.assertRaises(ct.MissingError, ct.Indicator("x").sentence)
        self.assertRaises(ct.ArgumentError, ct.Indicator("x", actual=1).sentence, "fr")
        self.assertRaises(ct.ArgumentError, ct.write_bulletin, [], "fr")
        self.assertRaises(TypeError, ct.write_bulletin, [5])
        self.assertRaises(TypeError, ct.write_bulletin, 5)


class Words(unittest.TestCase):
    def test_known_words(self):
        for number, vi, en in ((0, "không", "zero"), (15, "mười lăm", "fifteen"), (21, "hai mươi mốt", "twenty-one"),
                               (1200, "một nghìn hai trăm", "one thousand two hundred"),
                               ("-0.5", "âm không phẩy năm", "minus zero point five")):
            self.assertEqual((ct.number_in_words(number), ct.number_in_words(number, "en")), (vi, en))
            self.assertEqual((ct.parse_number_words(vi), ct.parse_number_words(en, "en")), (Decimal(number),) * 2)

    def test_there_and_back(self):
        random_ = random.Random(1205)
        for _ in range(2000):
            scale = random_.choice((0, 0, 1, 2, 5))
            value = Decimal(random_.randint(-10 ** random_.randint(1, 17), 10 ** random_.randint(1, 17))).scaleb(-scale)
            for lang in ("vi", "en"):
                back = ct.parse_number_words(ct.number_in_words(value, lang), lang)
                self.assertEqual((back, back.as_tuple().exponent), (value, value.as_tuple().exponent))

    def test_refusals(self):
        self.assertRaises(ct.MissingError, ct.number_in_words, None)
        self.assertRaises(ct.ArgumentError, ct.number_in_words, 5, "fr")
        self.assertRaises(ct.RangeError, ct.number_in_words, 10**18)
        self.assertRaises(TypeError, ct.number_in_words, [5])
        self.assertRaises(TypeError, ct.parse_number_words, 5)
        self.assertRaises(ct.EncodingError, ct.parse_number_words, "\ud800")
        for words in ("", "hai con số", "năm mươi triệu tỷ rưỡi xx"):
            with self.assertRaises(ct.TextSyntaxError) as caught:
                ct.parse_number_words(words)
            self.assertEqual(caught.exception.argument, "text")


class Threads(unittest.TestCase):
    def test_others_run_while_a_long_text_is_read(self):
        text = "Hội nghị diễn ra trong không khí cởi mở. " * 250000
        spent = []

        def read():
            start = time.monotonic()
            ct.read_bulletin(text)
            spent.append(time.monotonic() - start)

        worker = threading.Thread(target=read)
        worker.start()
        longest, last = 0.0, time.monotonic()
        while not spent:
            now = time.monotonic()
            longest, last = max(longest, now - last), now
        worker.join()
        self.assertLess(longest, spent[0] / 2, "no one else could run")


if __name__ == "__main__":
    unittest.main()
