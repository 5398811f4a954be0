# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The examples of docs/python.md and of every docstring do what they show."""

import doctest
import importlib.util
import os
import pkgutil
import re
import unittest
from pathlib import Path

import congthuong

TOP = Path(__file__).resolve().parents[2]


def results(tests):
    """(examples run, examples that failed)"""
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for test in tests:
        runner.run(test)
    return runner.tries, runner.failures


class Examples(unittest.TestCase):
    def test_docstrings(self):
        finder = doctest.DocTestFinder()
        tests = []
        for module in pkgutil.iter_modules(congthuong.__path__):
            if module.name not in ("_swig", "_native"):
                found = importlib.import_module(f"congthuong.{module.name}")
                for name, value in vars(found).items():
                    # The package gives its public objects its own name as their module.
                    if getattr(value, "__module__", None) == "congthuong" and getattr(value, "__name__", "") == name:
                        tests += finder.find(value, f"{module.name}.{name}", module=False, globs=vars(congthuong).copy())
        self.assertEqual(results({test.name.split(".", 1)[1]: test for test in tests}.values())[1], 0)
        self.assertGreater(sum(len(test.examples) for test in tests), 15)

    def test_page(self):
        os.environ["LC_ALL"] = "C"
        page = (TOP / "docs/python.md").read_text(encoding="utf-8").replace("```", "")
        if importlib.util.find_spec("pandas") is None:
            page = re.sub(r"(?s)<!-- pandas -->.*?<!-- end -->", "", page)
        folder = os.getcwd()
        os.chdir(TOP)
        try:
            tries, failures = results([doctest.DocTestParser().get_doctest(page, {}, "docs/python.md", "python.md", 0)])
        finally:
            os.chdir(folder)
        self.assertEqual(failures, 0)
        self.assertGreater(tries, 25)


if __name__ == "__main__":
    unittest.main()
