#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The audit of published figures, against verdicts worked out by hand from the figures, not from its output.

examples/data/findings/ has a file for each published contradiction or control, and expected.csv for all of them. The
figures of examples/data/published-figures.csv are audited together; tests/vectors/published-findings.csv lists everything that
is to be found there. Run in the top of the build tree, with srcdir in the environment; exit status 1 on failure.
"""
import collections
import csv
import io
import os
import re
import subprocess
import sys
from fractions import Fraction

SRC = os.environ.get("srcdir", ".")
DATA = os.path.join(SRC, "examples", "data")
AUDIT = "examples/audit-report"
HEADER = "source,region,indicator,period,check,verdict,printed,low,high,distance,suggested,diagnosis,rule".split(",")
LOUD = ("inconsistent", "suspicious")
# Rows of published-figures.csv by the gravest verdict on each. The first two were judged one by one, see
# published-findings.csv; of the others, those count as consistent that something else printed can be held against.
VERDICTS = {"inconsistent": 16, "suspicious": 5, "consistent": 84, "undetermined": 387}
ROWS = sum(VERDICTS.values())
checks = 0
failures = 0


def check(good, what):
    global checks, failures
    checks += 1
    if not good:
        failures += 1
        print("FAIL:", what)


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def audit(*files):
    done = subprocess.run([AUDIT, "--format", "csv", *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    name = " ".join(os.path.basename(file) for file in files)
    check(done.stderr == b"", f"{name}: {done.stderr.decode()}")
    reader = csv.DictReader(io.StringIO(done.stdout.decode(), newline=""), strict=True)
    lines = list(reader)
    check(reader.fieldnames == HEADER, f"{name}: header {reader.fieldnames}")
    found = any(line["verdict"] == "inconsistent" for line in lines)
    check(done.returncode == (1 if found else 0), f"{name}: exit status {done.returncode}")
    return lines


def one_of(text, words):
    return words == "" or text in words.split("|")


def near(text, expected):
    """Whether a printed number is the expected one, which has four decimals, to as many as it shows itself."""
    try:
        value = Fraction(text)
    except ValueError:
        return False
    return abs(value - Fraction(expected)) <= Fraction(10) ** -len(text.partition(".")[2]) + Fraction(1, 20000)


def is_about(line, wanted):
    """Whether a line is of the figure and of the kind that an expectation speaks of."""
    return (line["indicator"] == wanted["indicator"] and one_of(line["source"], wanted["source"]) and
            one_of(line["period"], wanted["period"]) and one_of(line["check"], wanted["check"]))


def fits(line, wanted):
    distance, suggested = wanted.get("distance", ""), wanted.get("suggested", "")
    return (is_about(line, wanted) and one_of(line["verdict"], wanted["verdict"]) and
            (distance == "" or near(line["distance"], distance)) and
            (suggested == "" or line["suggested"] == suggested) and
            wanted.get("diagnosis", "") in line["diagnosis"] and
            one_of(line["rule"], wanted.get("rule", "")))


def shown(lines):
    return "".join("\n      " + ",".join(line[column] for column in HEADER) for line in lines) or " nothing"


def compare(name, lines, expected):
    """Every expectation is met, and what is inconsistent or suspicious was expected to be."""
    for wanted in expected:
        about = [line for line in lines if line["indicator"] == wanted["indicator"] and
                 one_of(line["source"], wanted["source"]) and one_of(line["period"], wanted["period"])]
        check(any(fits(line, wanted) for line in lines),
              f"{name}: wanted {','.join(wanted.values())}\n    found{shown(about)}")
    for line in lines:
        if line["verdict"] in LOUD:
            check(any(fits(line, wanted) for wanted in expected), f"{name}: not expected{shown([line])}")


def findings():
    folder = os.path.join(DATA, "findings")
    expected = collections.defaultdict(list)
    for wanted in table(os.path.join(folder, "expected.csv")):
        check(wanted.pop("why") != "", f"{wanted}: no reason is given")
        expected[wanted.pop("file")].append(wanted)
    files = sorted(name for name in os.listdir(folder) if name.endswith(".csv") and name != "expected.csv")
    check(files == sorted(expected), f"files and expectations: {set(files) ^ set(expected)}")
    for name in files:
        compare(name, audit(os.path.join(folder, name)), expected[name])
    loud = [wanted["verdict"] for name in files for wanted in expected[name]]
    check(loud.count("inconsistent") >= 8 and loud.count("suspicious") >= 6, "too few of the expectations are loud")
    return len(files)


def seed():
    """The figures that this library began with: alone, with levels beside them, and with an earlier bulletin."""
    first = os.path.join(DATA, "gia-lai-2021.csv")
    retail = {"indicator": "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "period": "2021", "source": ""}
    imports = {"indicator": "Kim ngạch nhập khẩu", "period": "2021", "source": ""}
    lines = audit(first)
    compare("alone", lines, [{**imports, "check": "growth", "verdict": "undetermined", "rule": "ambiguous"}])
    # 76582/83999.5 = 91.1696 against 92.185; 76582/74999.5 - 1 = 2.1100 % against 5.965; 76581/75000 = 1.02108.
    compare("with levels", audit(os.path.join(DATA, "gia-lai-2021-levels.csv")), [
        {**retail, "check": "completion", "verdict": "inconsistent", "distance": "1.0154", "suggested": "91.17"},
        {**retail, "check": "growth", "verdict": "inconsistent", "distance": "3.8550", "suggested": "2.11"},
        {**imports, "check": "completion", "verdict": "consistent"},
    ])
    # Another document: the plan that it announced is the plan; its level of 2020 may have moved. 95/1.0556 is a base of
    # 90: 915 is 10.17 times that.
    lines = audit(first, os.path.join(DATA, "gia-lai-2020.csv"))
    compare("with the bulletin of 2020", lines, [
        {**retail, "check": "completion", "verdict": "inconsistent", "distance": "1.0154", "suggested": "91.17"},
        {**retail, "check": "base", "verdict": "consistent", "rule": "revision"},
        {**imports, "check": "base|growth", "verdict": "consistent", "diagnosis": "reading=ratio"},
        {**imports, "check": "plan|completion", "verdict": "consistent"},
    ])
    check(not any("reading=increase" in line["diagnosis"] for line in lines), "imports read as an increase")


def published():
    path = os.path.join(DATA, "published-figures.csv")
    rows = table(path)
    check(len(rows) == ROWS, f"{len(rows)} rows of published figures")
    known = {row["id"] for row in table(os.path.join(DATA, "published-sources.csv"))}
    check({row["source"] for row in rows} == known, "sources without an address, or addresses without a row")
    expected = table(os.path.join(SRC, "tests", "vectors", "published-findings.csv"))
    for wanted in expected:
        check(wanted.pop("why") != "", f"{wanted}: no reason is given")
    lines = audit(path)
    compare("published figures", lines, expected)
    figures = collections.defaultdict(set)
    for line in lines:
        figures[line["source"], line["region"], line["indicator"], line["period"]].add(line["verdict"])
    for verdict in LOUD:
        count = sum(verdict in found and found.isdisjoint(LOUD[:LOUD.index(verdict)]) for found in figures.values())
        check(count == VERDICTS[verdict], f"published figures: {count} {verdict}")
    done = subprocess.run([AUDIT, "--lang", "en", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    counts = r"\D+".join(str(count) for count in VERDICTS.values())
    check(re.search(rf"\b{counts}\b", done.stdout.decode()), f"published figures: the table does not count {VERDICTS}")


def main():
    files = findings()
    seed()
    published()
    check(checks > 300, "too little was compared")
    print(f"{files} files of findings, {ROWS} published figures, {checks} comparisons, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
