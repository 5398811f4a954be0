# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Completion and growth of columns, by this library and by others: the candidates of `make bench-peers`."""

import ctypes
import decimal
import sqlite3
import time
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Callable

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

import congthuong

NULL = np.iinfo("int64").min
CHUNK = 16384  # rows of NumPy's blocks: the fastest of 2,048 to 65,536


@dataclass
class Candidate:
    """One way of doing the work; take() makes what call() left into whole hundredths of a percent, completion and growth."""

    name: str
    call: Callable[[], Any]
    rows: int
    group: str = "columns"
    rule: str = ""  # how it rounds: half_up, half_even; empty: not
    take: Any = None
    times: int = 1  # how often call() does the rows
    clock: Any = time.process_time  # the time of others on the machine does not count
    misrounded: dict = field(default_factory=dict)


class Columns(ctypes.Structure):
    """struct peers"""

    _fields_ = [("rows", ctypes.c_size_t), ("units", ctypes.c_void_p * 3), ("doubles", ctypes.c_void_p * 3),
                ("values", ctypes.c_void_p * 2), ("classes", ctypes.c_void_p * 2)]


class Data:
    """Columns of whole hundredths, and what is made of them when it is asked for; room for the results."""

    def __init__(self, actual, plan, base):
        self.units = [np.ascontiguousarray(column) for column in (actual, plan, base)]
        self.rows = len(actual)
        self.values = [np.zeros(self.rows, "int64") for _ in range(2)]
        self.classes = [np.zeros(self.rows, "uint8") for _ in range(2)]

    @cached_property
    def doubles(self):
        return [column / 100 for column in self.units]

    @cached_property
    def spoilt(self):
        draw = np.random.default_rng(4)
        return np.where(draw.random(self.rows) < 0.01, draw.choice([0, NULL, -5], self.rows), self.units[1])

    @cached_property
    def out(self):
        return [np.zeros(self.rows) for _ in range(2)]

    def of_c(self, rows=None, spoilt=False):
        units = [self.units[0], self.spoilt if spoilt else self.units[1], self.units[2]]
        return ctypes.byref(Columns(rows or self.rows, *(
            (ctypes.c_void_p * len(part))(*(column.ctypes.data for column in part))
            for part in (units, self.doubles, self.values, self.classes))))


def usual(rows):
    """Amounts as in reports of many enterprises: log-normal plans, about 1,600 units in the middle."""
    draw = np.random.default_rng(1)
    plan = np.clip(np.exp(draw.normal(np.log(160_000), 2, rows)), 1, 2e10).astype("int64")
    return Data((plan * draw.uniform(0, 2, rows)).astype("int64"), plan,
                np.maximum(1, plan * draw.uniform(0.5, 1.5, rows)).astype("int64"))


def ties(rows):
    """Round plans and bases, of which many percentages lie half-way between two hundredths."""
    draw = np.random.default_rng(2)
    round_ones = np.array([160, 200, 800, 1600, 3200]) * 100
    plan = draw.choice(round_ones, rows)
    return Data(draw.integers(0, 2 * plan), plan, draw.choice(round_ones, rows))


def exact(data, rows, rule):
    """Completion and growth by integers alone."""
    actual, plan, base = (column[:rows] for column in data.units)
    results = []
    for n, d in ((10000 * actual, plan), (10000 * (actual - base), base)):
        quotient, rest = np.divmod(n, d)
        at_tie = (n >= 0) if rule == "half_up" else (quotient % 2 == 1)
        results.append(quotient + ((2 * rest > d) | ((2 * rest == d) & at_tie)))
    return results


def of_doubles(pair):
    return [np.rint(np.asarray(column, "float64") * 100).astype("int64") for column in pair]


def same(pair):
    return pair


def ours(library, data):
    """C's calls, the limits, and the same from Python."""
    def c(name, rows=None, times=1, spoilt=False):
        columns, function = data.of_c(rows, spoilt), getattr(library, name)
        function.argtypes = [ctypes.c_size_t, ctypes.c_void_p]
        function.restype = None
        return lambda: function(times, columns)

    def take(_):
        return data.values

    result = congthuong.measures(*data.units, scale=2)

    def from_python(out=None):
        return congthuong.measures(*data.units, scale=2, out=out)

    few, fewer = min(data.rows, max(1000, data.rows // 50)), min(1000, data.rows)
    thousand = [column[:fewer] for column in data.units]
    small = congthuong.measures(*thousand, scale=2)

    def in_thousands():
        for _ in range(1000):
            congthuong.measures(*thousand, scale=2, out=small)

    n = data.rows
    return [
        Candidate("congthuong, with classes", c("peers_classes"), n, rule="half_up", take=take),
        Candidate("limit: add, writing the same bytes", c("peers_add_bytes"), n),
        Candidate("congthuong, without classes", c("peers_values"), n, rule="half_up", take=take),
        Candidate("limit: add, two columns", c("peers_add"), n),
        Candidate("congthuong, with classes, 1 % of rows without a result", c("peers_classes", spoilt=True), n),
        Candidate("C doubles, not rounded", c("peers_divide"), n),
        Candidate("congthuong from Python, out= reused", lambda: from_python(result), n, rule="half_up",
                  take=lambda result: (result.completion, result.growth)),
        Candidate("congthuong from Python, allocating", from_python, n, rule="half_up",
                  take=lambda result: (result.completion, result.growth)),
        Candidate("GMP, rationals", c("peers_gmp_rationals", few), few, rule="half_up", take=take),
        Candidate("GMP, integers", c("peers_gmp_integers", few), few, rule="half_up", take=take),
        Candidate("L1: C doubles, not rounded", c("peers_divide", min(512, n), 20000), min(512, n), "cache", times=20000),
        Candidate("L1: congthuong, without classes", c("peers_values", min(512, n), 20000), min(512, n), "cache", times=20000),
        Candidate("L1: congthuong, with classes", c("peers_classes", min(512, n), 20000), min(512, n), "cache", times=20000),
        Candidate("1,000 rows: congthuong, with classes", c("peers_classes", fewer, 1000), fewer, "cache", times=1000),
        Candidate("1,000 rows: congthuong from Python, out= reused", in_thousands, fewer, "cache", times=1000),
    ]


def of_numpy(data):
    """In place and in blocks that stay in a cache is NumPy's best; the expressions are what is usually written."""
    actual, plan, base = data.doubles
    room = np.empty(CHUNK)

    def whole():
        completion, growth = data.out
        np.divide(actual, plan, out=completion)
        np.multiply(completion, 100, out=completion)
        np.divide(actual, base, out=growth)
        np.subtract(growth, 1, out=growth)
        np.multiply(growth, 100, out=growth)

    def blocks(factor, end):
        for start in range(0, data.rows, CHUNK):
            part = slice(start, min(start + CHUNK, data.rows))
            a, completion, growth = room[:part.stop - start], data.out[0][part], data.out[1][part]
            np.multiply(actual[part], factor, out=a)
            np.divide(a, plan[part], out=completion)
            np.divide(a, base[part], out=growth)
            np.subtract(growth, factor, out=growth)
            for column in (completion, growth) if end is not None else ():
                end(column)
        return data.out

    def expressions():
        return np.round(100 * actual / plan, 2), np.round(100 * (actual - base) / base, 2)

    def floors():
        a, p, b = data.units
        results = []
        for n, d in ((10000 * a, p), (10000 * (a - b), b)):
            results.append(np.sign(n) * ((2 * np.abs(n) + d) // (2 * d)))
        return results

    n = data.rows
    return [
        Candidate("NumPy, out=, whole columns, not rounded", whole, n),
        Candidate("NumPy, out=, in blocks, not rounded", lambda: blocks(100, None), n),
        Candidate("NumPy, out=, in blocks, np.round(., 2)", lambda: blocks(100, lambda x: np.round(x, 2, out=x)), n,
                  rule="half_even", take=of_doubles),
        Candidate("NumPy, out=, in blocks, np.rint of hundredths", lambda: blocks(10000, lambda x: np.rint(x, out=x)), n,
                  rule="half_even", take=lambda pair: [column.astype("int64") for column in pair]),
        Candidate("NumPy, expressions, not rounded", lambda: (100 * actual / plan, 100 * (actual - base) / base), n),
        Candidate("NumPy, expressions, np.round(., 2)", expressions, n, rule="half_even", take=of_doubles),
        Candidate("NumPy, expressions, int64 //, exact", floors, n, rule="half_up", take=same),
    ]


def of_frames(data):
    """pandas, Polars and Arrow, one thread each."""
    names = ("a", "p", "b")
    frame = pd.DataFrame(dict(zip(names, data.doubles)))
    lazy = pl.DataFrame(dict(zip(names, data.doubles))).lazy()
    a, p, b = (pl.col(name) for name in names)
    table = pa.table({name: pa.array(column) for name, column in zip(names, data.doubles)})

    def rounded():
        return (100 * frame.a / frame.p).round(2), (100 * (frame.a - frame.b) / frame.b).round(2)

    def polars(mode):
        pair = ((100 * a / p).alias("c"), (100 * (a - b) / b).alias("g"))
        return lazy.select(*(part.round(2, mode=mode) if mode else part for part in pair)).collect()

    def arrow():
        hundred = pa.scalar(100.0)
        pair = (pc.divide(pc.multiply(table["a"], hundred), table["p"]),
                pc.divide(pc.multiply(pc.subtract(table["a"], table["b"]), hundred), table["b"]))
        return [pc.round(part, 2, round_mode="half_towards_infinity") for part in pair]

    n = data.rows
    return [
        Candidate("pandas, not rounded", lambda: (100 * frame.a / frame.p, 100 * (frame.a - frame.b) / frame.b), n),
        Candidate("pandas, .round(2)", rounded, n, rule="half_even", take=of_doubles),
        Candidate("Polars, not rounded", lambda: polars(None), n),
        Candidate("Polars, round(2, half_away_from_zero)", lambda: polars("half_away_from_zero"), n, rule="half_up",
                  take=lambda result: of_doubles((result["c"], result["g"]))),
        Candidate("Arrow, round(2, half_towards_infinity)", arrow, n, rule="half_up", take=of_doubles),
    ]


def of_duckdb(data):
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    frame = pd.DataFrame(dict(zip("apbxyz", data.doubles + data.units)))
    connection.register("frame", frame)
    connection.execute("create table t as select * from frame")
    connection.unregister("frame")
    pair = "round(100 * a / p, 2) c, round(100 * (a - b) / b, 2) g"
    nearest = "sign(%s)::bigint * ((2 * abs(%s) + %s) // (2 * %s))"
    exactly = ", ".join(nearest % (n, n, d, d) + name for n, d, name in
                        (("(10000 * x)", "y", " c"), ("(10000 * (x - z))", "z", " g")))

    def to_table(select):
        connection.execute(f"create or replace temp table r as select {select} from t")

    def take(_):
        return of_doubles(connection.execute("select c, g from r").fetchnumpy().values())

    def take_units(_):
        return list(connection.execute("select c, g from r").fetchnumpy().values())

    n = data.rows
    return [
        Candidate("DuckDB, round(., 2) into a table", lambda: to_table(pair), n, rule="half_up", take=take),
        Candidate("DuckDB, round(., 2) into Arrow", lambda: connection.sql(f"select {pair} from t").to_arrow_table(), n,
                  rule="half_up", take=lambda table: of_doubles((table["c"], table["g"]))),
        Candidate("DuckDB, bigint // into a table, exact", lambda: to_table(exactly), n, rule="half_up", take=take_units),
    ]


def of_sqlite(data):
    rows = min(data.rows, max(1000, data.rows // 10))
    connection = sqlite3.connect(":memory:")
    connection.execute("create table t (a real, p real, b real)")
    connection.executemany("insert into t values (?, ?, ?)", zip(*(column[:rows].tolist() for column in data.doubles)))

    def call():
        connection.execute("drop table if exists r")
        connection.execute("create table r as select round(100 * a / p, 2) c, round(100 * (a - b) / b, 2) g from t")

    return [Candidate("SQLite, round(., 2) into a table", call, rows, rule="half_up",
                      take=lambda _: of_doubles(zip(*connection.execute("select c, g from r order by rowid"))))]


def of_postgres(data, server):
    rows = min(data.rows, max(1000, data.rows // 10))
    name = f"t{id(data)}"
    server.load(name, [column[:rows] for column in data.units])

    def call():
        server.ask(f"drop table if exists r{name}; create unlogged table r{name} as select i, round(100 * a / p, 2) c, "
                   f"round(100 * (a - b) / b, 2) g from {name};")

    def take(_):
        lines = server.ask(f"select (100 * c)::bigint, (100 * g)::bigint from r{name} order by i;")
        return list(np.array([line.split("|") for line in lines], "int64").T)

    return [Candidate("PostgreSQL, numeric, round(., 2) into a table", call, rows, rule="half_up", take=take,
                      clock=time.perf_counter)]  # it works in processes of its own


def of_decimal(data):
    rows = min(data.rows, max(1000, data.rows // 500))
    columns = [[decimal.Decimal(value).scaleb(-2) for value in column[:rows].tolist()] for column in data.units]
    cents, mode = decimal.Decimal("0.01"), decimal.ROUND_HALF_UP

    def call():
        return [((100 * a / p).quantize(cents, mode), (100 * (a - b) / b).quantize(cents, mode))
                for a, p, b in zip(*columns)]

    return [Candidate("Python decimal, quantize", call, rows, rule="half_up",
                      take=lambda pairs: [np.array([int(value.scaleb(2)) for value in column]) for column in zip(*pairs)])]


def candidates(library, data, server):
    everybody = ours(library, data) + of_numpy(data) + of_frames(data) + of_duckdb(data) + of_sqlite(data)
    return everybody + (of_postgres(data, server) if server else []) + of_decimal(data)


def count_misrounded(candidate, data):
    """By rule: how many of completion and growth are not the exact result; None where nothing is rounded."""
    if candidate.take is None:
        return None
    found = candidate.take(candidate.call())
    counts = {}
    for rule in dict.fromkeys(("half_up", candidate.rule)):
        wanted = exact(data, candidate.rows, rule)
        if any(np.abs(np.asarray(f)[:candidate.rows] - w).max() > 1 for f, w in zip(found, wanted)):
            raise SystemExit(f"{candidate.name}: these are not completion and growth")
        counts[rule] = [int((np.asarray(f)[:candidate.rows] != w).sum()) for f, w in zip(found, wanted)]
    return counts
