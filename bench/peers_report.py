# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The page and the plot of `make bench-peers`: what stands between the markers of docs/benchmarks.md is rewritten."""

import os
import platform
import re
import sqlite3
import statistics
import subprocess
from dataclasses import dataclass

import duckdb
import matplotlib
import numpy
import pandas
import polars
import pyarrow

import congthuong

matplotlib.use("svg")
from matplotlib import pyplot  # noqa: E402

BEGIN, END = "<!-- written by make bench-peers: from here -->", "<!-- written by make bench-peers: to here -->"


@dataclass
class Run:
    """What was measured; of each candidate, times has become the nanoseconds a row of each turn."""

    everybody: list
    rows: int
    turns: int
    date: str
    loads: tuple
    postgres: str
    left_out: list

    def __post_init__(self):
        self.middle = {(one.group, one.name): statistics.median(one.times) for one in self.everybody}

    def ratio(self, group, name, of):
        return self.middle[group, name] / self.middle[group, of] if (group, name) in self.middle else None


WITH, WITHOUT = "congthuong, with classes", "congthuong, without classes"
THREE = "congthuong, three results"
# What, group, its time, by this time, wanted: at most, or at least if negative.
GOALS = (
    ("with classes against adding and writing the same bytes", "columns", WITH, "limit: add, writing the same bytes", 1.25),
    ("the same with 1 % of rows without a result", "columns", "congthuong, with classes, 1 % of rows without a result",
     "limit: add, writing the same bytes", 1.8),
    ("without classes against adding two columns", "columns", WITHOUT, "limit: add, two columns", 1.1),
    ("without classes in L1 against C doubles, not rounded", "cache", "L1: congthuong, without classes",
     "L1: C doubles, not rounded", 1.5),
    ("NumPy, out=, whole columns, not rounded", "columns", "NumPy, out=, whole columns, not rounded", WITH, -2),
    ("NumPy, out=, in blocks, not rounded", "columns", "NumPy, out=, in blocks, not rounded", WITH, -2),
    ("NumPy, out=, in blocks, np.round", "columns", "NumPy, out=, in blocks, np.round(., 2)", WITH, -3),
    ("NumPy, out=, in blocks, np.rint of hundredths", "columns", "NumPy, out=, in blocks, np.rint of hundredths", WITH, -3),
    ("pandas, .round(2)", "columns", "pandas, .round(2)", WITH, -6),
    ("Polars, round(2)", "columns", "Polars, round(2, half_away_from_zero)", WITH, -9),
    ("DuckDB, round into a table", "columns", "DuckDB, round(., 2) into a table", WITH, -40),
    ("DuckDB, round into Arrow", "columns", "DuckDB, round(., 2) into Arrow", WITH, -40),
    ("GMP, rationals", "columns", "GMP, rationals", WITH, -200),
    ("GMP, integers", "columns", "GMP, integers", WITH, -200),
    ("Python decimal", "columns", "Python decimal, quantize", WITH, -400),
    ("panel, sorted: pandas, pct_change", "sorted", "pandas, groupby and pct_change", THREE, -50),
    ("panel, sorted: pandas, shift", "sorted", "pandas, groupby and shift", THREE, -50),
    ("panel, sorted: NumPy, reshaped, expressions", "sorted", "NumPy, reshaped, expressions", THREE, -25),
    ("panel, sorted: NumPy, reshaped, out=, in blocks", "sorted", "NumPy, reshaped, out=, in blocks", THREE, -25),
    ("panel, shuffled: pandas, pct_change", "shuffled", "pandas, sort_values, groupby and pct_change", THREE, -30),
    ("panel, shuffled: pandas, shift", "shuffled", "pandas, sort_values, groupby and shift", THREE, -30),
    ("panel, shuffled: DuckDB", "shuffled", "DuckDB, windows into a table", THREE, -18),
    ("panel, shuffled: Polars", "shuffled", "Polars, shift and cum_sum over", THREE, -18),
    ("columns from Python, out= reused, against C", "columns", "congthuong from Python, out= reused", WITH, 1.1),
    ("panel, sorted: one thread against two, the same work", "sorted", "two such calls, one thread",
     "two such calls, two threads", -1.4),
    ("panel, shuffled: one thread against two, the same work", "shuffled", "two such calls, one thread",
     "two such calls, two threads", -1.4),
)


def figure(number):
    """Three digits."""
    return f"{number:.{0 if number >= 100 else 1 if number >= 10 else 2}f}"


def goals(run):
    yield "| what | wanted | reached | |"
    yield "| --- | --- | --- | --- |"
    for what, group, name, of, wanted in GOALS:
        ratio, limit = run.ratio(group, name, of), f"{'at least' if wanted < 0 else 'at most'} {abs(wanted):g}"
        if ratio is None:
            yield f"| {what} | {limit} | | not measured |"
            continue
        met = ratio >= -wanted if wanted < 0 else ratio <= wanted
        yield f"| {what} | {limit} | {figure(ratio)} | {'met' if met else '**missed**'} |"
    overhead = 1000 * (run.middle["cache", "1,000 rows: congthuong from Python, out= reused"]
                       - run.middle["cache", "1,000 rows: congthuong, with classes"]) / 1000
    wrong = sum(sum(counts["half_up"]) for one in run.everybody if one.name.startswith("congthuong")
                for counts in one.misrounded.values() if counts)
    yield f"| results of congthuong that are misrounded | 0 | {wrong} | {'met' if wrong == 0 else '**missed**'} |"
    yield (f"| overhead of a call from Python with 1,000 rows | at most 3 µs | {figure(overhead)} µs | "
           f"{'met' if overhead <= 3 else '**missed**'} |")


def cell(counts, rule):
    """Misrounded completions and growths by half_up, and by the rule that the candidate follows."""
    if counts is None:
        return ""
    shown = "{:,} / {:,}".format(*counts["half_up"])
    return shown + (" (half_even: {:,} / {:,})".format(*counts[rule]) if rule not in ("half_up", "") else "")


def columns(run):
    yield ("| candidate | rows | ns a row | least | with classes = 1 | without = 1 | misrounded of the ties | "
           "misrounded of these rows |")
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in run.everybody:
        if one.group == "columns":
            yield (f"| {one.name} | {one.rows:,} | {figure(statistics.median(one.times))} | {figure(min(one.times))} | "
                   f"{figure(run.ratio('columns', one.name, WITH))} | {figure(run.ratio('columns', one.name, WITHOUT))} | "
                   f"{cell(one.misrounded['ties'], one.rule)} | {cell(one.misrounded['run'], one.rule)} |")


def short(run, group, first):
    yield f"| candidate | rows | ns a row | least | {first} = 1 |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for one in run.everybody:
        if one.group == group:
            yield (f"| {one.name} | {one.rows:,} | {figure(statistics.median(one.times))} | {figure(min(one.times))} | "
                   f"{figure(run.ratio(group, one.name, first))} |")


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        info = dict(re.findall(r"^([^\t:]+)\t+: (.*)$", f.read(), re.M))
    with open("/proc/meminfo", encoding="ascii") as f:
        memory = int(f.readline().split()[1]) / 2**20
    name = info.get("model name", platform.machine())
    return (f"{name} (family {info.get('cpu family', '?')}, model {info.get('model', '?')}), {os.cpu_count()} cores, "
            f"{memory:.0f} GiB, Linux {platform.release().split('-')[0]}")


def conditions(run):
    compiler = subprocess.run([os.environ.get("CC", "cc").split()[0], "--version"], capture_output=True,
                              text=True).stdout.split("\n")[0]
    gmp = subprocess.run(["pkg-config", "--modversion", "gmp"], capture_output=True, text=True).stdout.strip()
    yield f"- {run.date}, {machine()}"
    yield "- load average of 1, 5 and 15 minutes: {} before, {} after the turns (alone they make 1)".format(
        *(", ".join(f"{value:.2f}" for value in load) for load in run.loads))
    yield (f"- congthuong {congthuong.__version__}, {compiler}; Python {platform.python_version()}, NumPy {numpy.__version__}, "
           f"pandas {pandas.__version__}, Polars {polars.__version__}, DuckDB {duckdb.__version__}, Arrow {pyarrow.__version__}, "
           f"SQLite {sqlite3.sqlite_version}, {'PostgreSQL ' + run.postgres if run.postgres else 'no PostgreSQL'}, GMP {gmp}")
    yield f"- `make bench-peers N={run.rows} TURNS={run.turns}`; medians of {run.turns} turns"
    for reason in run.left_out:
        yield f"- left out: {reason}"


def draw(path, *parts):
    pyplot.rcParams.update({"svg.hashsalt": "congthuong", "svg.fonttype": "none", "font.size": 9, "font.family": "sans-serif"})
    sheet, axes = pyplot.subplots(1, 2, figsize=(10, 5))
    for axis, title, curves in zip(axes, ("completion and growth", "panel: growth, year to date, its growth"), parts):
        for number, (label, points) in enumerate(curves.items()):
            if points:
                axis.plot(*zip(*points), marker="os^Dv<>p"[number], markersize=3.5, linewidth=1.2, label=label)
        axis.set(xscale="log", yscale="log", title=title, xlabel="rows", ylabel="ns a row, called from Python")
        axis.minorticks_off()
        axis.grid(alpha=0.3)
        axis.legend(fontsize=7.5)
    sheet.tight_layout()
    sheet.savefig(path, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    with open(path, encoding="utf-8") as f:
        text = re.sub(r" *\n(?=[MLCz\"])", " ", f.read())
    with open(path, "w", encoding="utf-8") as f:
        f.write(re.sub(r" +$", "", text, flags=re.M))


def points(parts):
    """The plot as a table."""
    for curves in parts:
        sizes = sorted({round(numpy.log10(rows)) for curve in curves.values() for rows, _ in curve})
        yield "| ns a row | " + " | ".join(f"10^{size}" for size in sizes) + " |"
        yield "| --- |" + " ---: |" * len(sizes)
        for label, curve in curves.items():
            found = {round(numpy.log10(rows)): ns for rows, ns in curve}
            yield f"| {label} | " + " | ".join(figure(found[size]) if size in found else "" for size in sizes) + " |"
        yield ""


def write(folder, run, *parts):
    draw(os.path.join(folder, "benchmarks.svg"), *parts)
    text = "\n".join([
        "", "## The run", "", *conditions(run), "", "## Wanted and reached", "", *goals(run), "",
        "## Columns", "", *columns(run), "", "In a cache:", "", *short(run, "cache", "L1: C doubles, not rounded"), "",
        "## Panels", "", "Sorted:", "", *short(run, "sorted", THREE), "", "Shuffled:", "", *short(run, "shuffled", THREE), "",
        "## Cost against rows", "", "![Cost of a row against rows](benchmarks.svg)", "", *points(parts)])
    path = os.path.join(folder, "benchmarks.md")
    with open(path, encoding="utf-8") as f:
        head, _, rest = f.read().partition(BEGIN)
    with open(path, "w", encoding="utf-8") as f:
        f.write(head + BEGIN + "\n" + text + END + rest.partition(END)[2])
    print(text)
