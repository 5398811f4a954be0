# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Exceptions: one for each status, importable by name, picklable; and the words of class columns."""

import importlib
import pickle
import re
import unittest
from pathlib import Path

import congthuong as ct
from congthuong import _errors

HEADER = Path(__file__).resolve().parents[2] / "include/congthuong/status.h"


class Errors(unittest.TestCase):
    def test_numbers_and_words_are_those_of_the_header(self):
        declared = dict((int(number), name.lower()) for name, number in
                        re.findall(r"^    CTH_(\w+) = (\d+)", HEADER.read_text(encoding="utf-8"), re.M))
        self.assertGreaterEqual(len(declared), 22)
        self.assertEqual(list(ct.CLASSES), [declared[n] for n in range(11)])
        for exception in _errors.EXCEPTIONS:
            self.assertEqual(exception.name, declared[exception.status])
        # Memory and i/o are Python's own exceptions; a buffer is never too small here, and a column is
        # CsvError's.
        without = set(declared) - {e.status for e in _errors.EXCEPTIONS}
        self.assertEqual({declared[n] for n in without}, {"ok", "e_memory", "e_io", "e_space", "e_column",
                                                           "end"})

    def test_every_class_has_an_exception_of_its_own(self):
        by_status = {e.status: e for e in _errors.EXCEPTIONS}
        self.assertEqual(len(by_status), len(_errors.EXCEPTIONS))
        for number in range(1, len(ct.CLASSES)):
            self.assertTrue(issubclass(by_status[number], ct.Error))

    def test_importable_and_picklable(self):
        module = importlib.import_module("congthuong")
        for exception in (*_errors.EXCEPTIONS, ct.Error, ct.TextError, ct.CsvError, ct.ColumnError):
            self.assertIs(getattr(module, exception.__name__), exception)
            self.assertEqual(exception.__module__, "congthuong")
            self.assertTrue(exception.__doc__)
            twin = pickle.loads(pickle.dumps(exception("words")))
            self.assertIs(type(twin), exception)
            self.assertEqual((str(twin), twin.status), ("words", exception.status))

    def test_details_survive_a_pickle(self):
        with self.assertRaises(ct.TextSyntaxError) as caught:
            ct.Period("2021-X")
        twin = pickle.loads(pickle.dumps(caught.exception))
        for name in ("argument", "text", "position", "reason"):
            self.assertEqual(getattr(twin, name), getattr(caught.exception, name))
            self.assertIsNotNone(getattr(twin, name))

    def test_public_names_are_documented_and_public(self):
        for name in ct.__all__:
            value = getattr(ct, name)
            if name != "CLASSES":
                self.assertTrue(value.__doc__, name)
                self.assertEqual(value.__module__, "congthuong", name)
                for attribute, member in vars(value).items() if isinstance(value, type) else ():
                    if not attribute.startswith("_") and (callable(member) or isinstance(member, property)):
                        self.assertTrue(member.__doc__, f"{name}.{attribute}")

    def test_version_is_the_headers(self):
        version = (HEADER.parent / "version.h").read_text(encoding="utf-8")
        self.assertIn(f'CTH_VERSION_STRING "{ct.__version__}"', version)


if __name__ == "__main__":
    unittest.main()
