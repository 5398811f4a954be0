# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The text vectors that the C tests read, through Python: the same values, classes and places of refusal."""

import inspect
import io
import re
import unittest
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import congthuong as ct
from congthuong._indicator import COLUMNS

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


def rows(name):
    """The rows of a vector file, as lists of cells."""
    for line in (VECTORS / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def interval_of(text):
    """[49599/2 49601/2) as an Interval; -inf and +inf are unbounded ends."""
    low, high = text[1:-1].split(" ")
    ends = [None if end.endswith("inf") else Fraction(end) for end in (low, high)]
    return ct.Interval(*ends, low_open=text[0] == "(", high_open=text[-1] == ")")


def transcript(name, numbers):
    """What reading a CSV vector gives, in the form of its .expected file but for the numbers of lines and cells."""
    file = io.BytesIO((VECTORS / "csv" / f"{name}.csv").read_bytes().replace("␀".encode(), b"\0"))
    file.name = f"{name}.csv"
    try:
        for row in ct.iter_csv(file, numbers=numbers, lang="en"):
            yield "line"
            for column, text in zip(COLUMNS, row._texts):
                if text:
                    text = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")
                    yield f"  {column}={text}"
        yield "end"
    except ct.CsvError as error:
        yield f"{error.name} cell"
        yield str(error)


class Vectors(unittest.TestCase):
    def test_csv(self):
        readme = (VECTORS / "csv/README").read_text(encoding="utf-8")
        count = 0
        for name, numbers in re.findall(r"^([a-z0-9-]+) +(-|vi|plain)  ", readme, re.M):
            with self.subTest(name=name):
                expected = (VECTORS / f"csv/{name}.expected").read_text(encoding="utf-8").splitlines()
                expected = [re.sub(r"^line \d+$|(?<= cell) \d+$", lambda m: "line" if m[0][0] == "l" else "", line)
                            for line in expected]
                self.assertEqual(list(transcript(name, None if numbers == "-" else numbers)), expected)
            count += 1
        self.assertGreater(count, 90)

    def test_notation(self):
        read = refused = 0
        for _, notation, quoted, expected in rows("notation.txt"):
            data = re.sub(rb"\\x(..)", lambda m: bytes.fromhex(m[1].decode()), quoted[1:-1].encode())
            try:
                text = data.decode()
            except UnicodeDecodeError:
                continue  # no str
            numbers = {"unstated": None, "plain": "plain", "vietnamese": "vi"}[notation]
            with self.subTest(text=text, numbers=numbers):
                if len(expected.split(" ")) == 2:
                    units, scale = map(int, expected.split(" "))
                    self.assertEqual(format(ct.Figure(text, numbers=numbers).value, "f"),
                                     format(Decimal((units < 0, tuple(map(int, str(abs(units)))), -scale)), "f"))
                    read += 1
                elif text and ".." not in text:  # no figure at all, and a range
                    status, _, position = expected.split(" ")
                    with self.assertRaises(ct.TextError) as caught:
                        ct.Figure(text, numbers=numbers)
                    self.assertEqual((caught.exception.name, len(text[:caught.exception.position].encode())),
                                     (status, int(position)))
                    refused += 1
        self.assertGreater(read, 30)
        self.assertGreater(refused, 70)

    def test_classes(self):
        seen = set()
        count = 0
        for number, name, a, b, c, places, mode, allow, status, result in rows("class.txt"):
            function = getattr(ct, name)
            options = {"places": int(places), "rounding": mode, "allow_negative_base": int(allow) & 1 != 0,
                       "allow_sign_change": int(allow) & 2 != 0}
            taken = inspect.signature(function).parameters
            options = {keyword: value for keyword, value in options.items() if keyword in taken}
            with self.subTest(id=number):
                try:
                    got = ("ok", format(function(a, b, *([c] if c else []), **options), "f"))
                except ct.Error as error:
                    got = (error.name, "")
                self.assertEqual(got, (status, result))
            seen.add(status)
            count += 1
        self.assertGreater(count, 80)
        self.assertEqual(seen, {"ok", "zero_plan", "zero_base", "negative_plan", "negative_base", "sign_change",
                                "overflow"})

    def test_figures(self):
        count = 0
        for text, exponent, is_count, mode, interval in rows("figure.txt"):
            with self.subTest(text=text, mode=mode):
                figure = ct.Figure._of_key((str(ct.Figure(text, numbers="plain")), int(exponent)))
                self.assertEqual(figure.interval(rounding=mode, is_count=is_count == "1"), interval_of(interval))
            count += 1
        self.assertGreater(count, 80)

    def test_periods(self):
        read = refused = 0
        for status, text, *rest in rows("period.txt"):
            with self.subTest(text=text):
                if status == "ok":
                    period = ct.Period(text)
                    self.assertEqual(f"{period.year} {period.first} {period.last}", rest[0])
                    self.assertEqual(str(period), rest[1])
                    self.assertEqual(ct.Period(str(period)), period)
                    read += 1
                else:
                    with self.assertRaises(ct.TextError) as caught:
                        ct.Period(text)
                    self.assertEqual((caught.exception.name, caught.exception.position), (status, int(rest[0])))
                    refused += 1
        self.assertGreater(read, 25)
        self.assertGreater(refused, 20)


if __name__ == "__main__":
    unittest.main()
