#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Precision and recall of the bulletin reader against rows that people wrote: see tests/vectors/bulletins/README.

    evaluate.py [--read-report PROGRAM] [--floor 0.98] [--verbose] [--jobs N] [FILE|FOLDER...]
    evaluate.py --lint [FILE|FOLDER...]

Run in the top of the build tree, with srcdir in the environment. Exit status 1 where a floor is missed or a file is wrong.
"""
import argparse
import collections
import concurrent.futures
import csv
import glob
import io
import os
import re
import subprocess
import sys
import unicodedata

SRC = os.environ.get("srcdir", ".")
COLUMNS = ("indicator parent region period unit prices kind status actual plan base completion completion_form plan_scope "
           "growth growth_form base_period share").split()
FIGURES = {"actual", "plan", "base", "completion", "growth", "share"}
NAMES = {"indicator", "parent", "region", "plan_scope"}
PERIODS = {"period", "base_period"}
WORDS = {"kind": "stock rate index count", "status": "estimate preliminary official target",
         "completion_form": "over shortfall", "growth_form": "ratio times times_increase points absolute average"}
DEFAULTS = {("kind", "flow"), ("completion_form", "ratio"), ("growth_form", "growth")}
FIGURE = re.compile(r"(>=|<=|[=<>~])?-?\d+(\.\d+)?(\.\.-?\d+(\.\d+)?)?")
FEW = 20  # cells; the floor is not asked of columns with fewer
SPDX = ("# SPDX-License-Identifier: MIT", "# SPDX-FileCopyrightText: 2026 libcongthuong contributors")
TONES = "\u0300\u0301\u0303\u0309\u0323"


class Case:
    def __init__(self, place, name):
        self.place, self.name = place, name
        self.caller, self.lines, self.rows = {}, [], []

    def text(self):
        return "".join(line + "\n" for line in self.lines)


class Row(dict):
    """Columns that are not empty; optional where the reader may leave it out."""
    optional = False


def cells(text):
    return dict((part.strip() for part in cell.split("=", 1)) for cell in text.split(" | "))


def read_cases(path):
    case, found = None, []
    with open(path, encoding="utf-8", newline="") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if line.startswith("[") and line.endswith("]"):
                case = Case(f"{os.path.basename(path)}:{number}", line[1:-1])
                found.append(case)
            elif not line or line.startswith("#"):
                continue
            elif case is None:
                raise ValueError(f"{path}:{number}: a line before the first case")
            elif line.startswith("@ "):
                case.caller = cells(line[2:])
            elif line == ":" or line.startswith(": "):
                case.lines.append(line[2:])
            elif line.startswith(("- ", "-? ")):
                row = Row(cells(line.split(" ", 1)[1]))
                row.optional = line.startswith("-?")
                row.place = f"{path}:{number}"
                case.rows.append(row)
            else:
                raise ValueError(f"{path}:{number}: neither a case, its caller, a text, a row nor a comment: {line}")
    return found


def months(text):
    """A period as its first and last month, so that a quarter is its three months; None where it is none."""
    match = re.fullmatch(r"(\d{4})(?:\.\.(\d{4})|-H([12])|-Q([1-4])|-(\d\d)(?:\.\.(\d\d\d?\d?))?)?", text)
    if match is None:
        return None
    year, last_year, half, quarter, first, last = (int(part) if part else 0 for part in match.groups())
    start, count = 12 * year, 12
    if last_year:
        count = 12 * (last_year - year + 1)
    elif half or quarter:
        count = 6 if half else 3
        start += count * ((half or quarter) - 1)
    elif first:
        if not 1 <= first <= 12 or last > 1200:
            return None
        start, count = start + first - 1, (last or first) - first + 1
    return (start, start + count - 1) if count > 0 else None


def fold(text):
    """A name but for case, blanks, and the vowel on which the tone mark of its syllables stands."""
    text = unicodedata.normalize("NFD", text.casefold())
    text = re.sub(r"[^\W\d_][\w\u0300-\u036f]*",
                  lambda word: re.sub("[" + TONES + "]", "", word[0]) + "".join(c for c in word[0] if c in TONES), text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def same(column, one, other):
    if column in NAMES:
        return fold(one) == fold(other)
    if column in PERIODS and one and other:
        return months(one) == months(other)
    if column == "unit":  # a table's "Tỷ đồng" is the same unit
        return one[:1].lower() + one[1:] == other[:1].lower() + other[1:]
    return one == other


def clean(row, region):
    """What is compared of a row: without defaults, and with the region that the caller named."""
    kept = {}
    for column in COLUMNS:
        value = unicodedata.normalize("NFC", (row.get(column) or "").strip())
        if column in FIGURES:
            value = value.lstrip("+").replace(" ", "")
        if value and (column, value) not in DEFAULTS:
            kept[column] = value
    if region:
        kept.setdefault("region", region)
    return kept


def likeness(wanted, got):
    """How many columns agree, or 0 where no principal figure does: then the two are not the same statement."""
    principal = [c for c in ("actual", "completion", "growth") if c in wanted] or ["plan", "share", "base"]
    if not any(c in wanted and wanted[c] == got.get(c) for c in principal):
        return 0
    return 1 + sum(c in wanted and c in got and same(c, wanted[c], got[c]) for c in COLUMNS)


def align(wanted, got):
    """Pairs of indexes, in order in both, with the most columns equal."""
    best = [[0] * (len(got) + 1) for _ in range(len(wanted) + 1)]
    like = [[likeness(w, g) for g in got] for w in wanted]
    for i in reversed(range(len(wanted))):
        for j in reversed(range(len(got))):
            paired = like[i][j] and like[i][j] + best[i + 1][j + 1]
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(wanted) and j < len(got):
        if like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def run(program, case):
    """The rows that the program reads in a case's text, or what went wrong."""
    arguments = [program, "--format", "csv"]
    for name in ("region", "published"):
        if name in case.caller:
            arguments += ["--" + name, case.caller[name]]
    try:
        done = subprocess.run(arguments + ["-"], input=case.text().encode(), capture_output=True, timeout=60)
        if done.returncode != 0:
            return [], f"exit status {done.returncode}: {done.stderr.decode(errors='replace').strip()}"
        reader = csv.DictReader(io.StringIO(done.stdout.decode(), newline=""), strict=True)
        rows = list(reader)
        if any(row.get("numbers") not in (None, "", "plain") for row in rows):
            return [], "figures that are not plain"
        return rows, None
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError, csv.Error) as error:
        return [], str(error)


class Score:
    def __init__(self, verbose):
        self.verbose = verbose
        self.wanted, self.got, self.right = collections.Counter(), collections.Counter(), collections.Counter()

    def say(self, case, what, wanted, got):
        if self.verbose:
            text = [" | ".join(f"{c}={row[c]}" for c in COLUMNS if c in row) for row in (wanted, got) if row]
            print(f"{case.place} [{case.name}]: {what}\n    " + "\n    ".join(text))

    def pair(self, case, wanted, got):
        wrong = []
        for column in COLUMNS:
            one, other = wanted.get(column, ""), got.get(column, "")
            equal = same(column, one, other)
            self.wanted[column] += one != ""
            self.got[column] += other != ""
            self.right[column] += one != "" and equal
            if not equal:
                wrong.append(f"{column} {other or 'nothing'} instead of {one or 'nothing'}")
        self.right["rows"] += 1
        self.right["exact"] += not wrong
        if wrong:
            self.say(case, "; ".join(wrong), wanted, got)

    def case(self, case, got):
        region = case.caller.get("region")
        wanted, got = [clean(row, region) for row in case.rows], [clean(row, region) for row in got]
        pairs = align(wanted, got)
        paired = {i: j for i, j in pairs}
        for i, row in enumerate(wanted):
            if case.rows[i].optional:
                continue
            self.wanted["rows"] += 1
            if i in paired:
                self.pair(case, row, got[paired[i]])
            else:
                self.wanted.update(row.keys())
                self.say(case, "missed", row, None)
        left = {j for i, j in pairs if case.rows[i].optional}
        self.got["rows"] += len(got) - len(left)
        for j, row in enumerate(got):
            if j not in paired.values():
                self.got.update(row.keys())
                self.say(case, "nothing of the kind is said", None, row)

    def report(self, floor):
        """Prints every measure; True where all of them reach the floor."""
        good = True
        print(f"{'':16}{'expected':>9}{'read':>7}{'equal':>7}{'precision':>11}{'recall':>8}")
        for name in COLUMNS + ["rows"]:
            wanted, got, right = self.wanted[name], self.got[name], self.right[name]
            precision, recall = right / got if got else 1.0, right / wanted if wanted else 1.0
            low = min(precision, recall) < floor and (wanted >= FEW or name == "rows")
            good = good and not low
            print(f"{name:16}{wanted:9}{got:7}{right:7}{precision:11.4f}{recall:8.4f}{'  below' if low else ''}")
        exact = self.right["exact"]
        print(f"{'exact rows':16}{self.wanted['rows']:9}{self.got['rows']:7}{exact:7}")
        return good


def slips_of_row(row):
    for column, value in row.items():
        if column not in COLUMNS:
            yield f"no column {column}"
        elif value == "":
            yield f"{column}: empty"
        elif column in FIGURES and not FIGURE.fullmatch(value):
            yield f"{column}: {value} is no plain figure"
        elif column in PERIODS and months(value) is None and (column, value) != ("base_period", "previous"):
            yield f"{column}: {value} is no period"
        elif column in WORDS and value not in WORDS[column].split():
            yield f"{column}: {value} is none of {WORDS[column]}"
        elif column == "prices" and not re.fullmatch(r"current|constant\d{4}", value):
            yield f"prices: {value}"
        elif value != unicodedata.normalize("NFC", value):
            yield f"{column}: not composed (NFC)"
    if "indicator" not in row:
        yield "no indicator"
    if not FIGURES & row.keys():
        yield "no figure"
    for form, figures in (("completion_form", ("completion",)), ("plan_scope", ("completion", "plan")),
                          ("growth_form", ("growth",)), ("base_period", ("growth", "base"))):
        if form in row and not any(figure in row for figure in figures):
            yield f"{form} without {figures[0]}"
    if {"actual", "plan", "base"} & row.keys() and "unit" not in row and row.get("kind") != "index":
        yield "a level without a unit"


def lint(path, cases):
    slips = []
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    if tuple(lines[:2]) != SPDX:
        slips.append(f"{path}:1: no licence")
    slips += [f"{path}:{n}: blanks at its end, or a carriage return"
              for n, line in enumerate(lines, 1) if line != line.rstrip() or "\r" in line]
    for name, count in collections.Counter(case.name for case in cases).items():
        if count > 1:
            slips.append(f"{path}: {count} cases named [{name}]")
    for case in cases:
        if not case.text().strip():
            slips.append(f"{case.place}: no text")
        if case.caller.keys() - {"region", "published"}:
            slips.append(f"{case.place}: callers tell the region and the day of publication, nothing else")
        slips += [f"{row.place}: {slip}" for row in case.rows for slip in slips_of_row(row)]
    return slips


def files(paths):
    for path in paths:
        if os.path.isdir(path):
            yield from sorted(glob.glob(os.path.join(path, "*.txt")))
        else:
            yield path


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", default=[os.path.join(SRC, "tests", "vectors", "bulletins")])
    parser.add_argument("--read-report", default="examples/read-report")
    parser.add_argument("--floor", type=float, default=0.0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--lint", action="store_true")
    arguments = parser.parse_args()
    slips, cases = [], []
    for path in files(arguments.paths):
        found = read_cases(path)
        slips += lint(path, found)
        cases += found
        if arguments.lint:
            rows = sum(len(case.rows) for case in found)
            silent = sum(not case.rows for case in found)
            print(f"{os.path.basename(path):20}{len(found):5} cases{rows:6} rows{silent:5} cases without")
    print(f"{len(cases)} cases, {sum(len(case.rows) for case in cases)} rows")
    if slips or not cases or arguments.lint:
        print("\n".join(slips) if slips else "nothing wrong" if cases else "no case")
        return 1 if slips or not cases else 0

    score, errors = Score(arguments.verbose), 0
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for case, (rows, error) in zip(cases, pool.map(lambda case: run(arguments.read_report, case), cases)):
            if error:
                errors += 1
                print(f"{case.place} [{case.name}]: {error}")
            score.case(case, rows)
    good = score.report(arguments.floor)
    if errors:
        print(f"{errors} texts were not read")
    return 0 if good and not errors else 1


if __name__ == "__main__":
    sys.exit(main())
