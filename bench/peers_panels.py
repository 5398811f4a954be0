# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Growth, year to date and its growth of a panel, by this library and by others: candidates of `make bench-peers`.

240 months of each series, complete; the others' results are doubles that are not rounded. Each candidate's take() gives
the three in the order of series and months.
"""

import ctypes
import threading
import time

import duckdb
import numpy as np
import pandas as pd
import polars as pl

import congthuong
from peers_columns import NULL, Candidate

MONTHS = 240
FIRST = 12 * 2000
SERIES_AT_ONCE = 256  # NumPy's blocks: the fastest of 16, 64, 256


class Vector(ctypes.Structure):
    """struct cth_vector"""

    _fields_ = [("values", ctypes.c_void_p), ("validity", ctypes.c_void_p), ("offset", ctypes.c_size_t),
                ("length", ctypes.c_size_t), ("type", ctypes.c_uint8), ("scale", ctypes.c_uint8),
                ("reserved", ctypes.c_uint8 * 6)]


class Table(ctypes.Structure):
    """struct cth_panel"""

    _fields_ = [("series", ctypes.c_void_p), ("months", ctypes.c_void_p), ("values", Vector)]


class Panel:
    """Series, months and values; order: where row i of the sorted panel is, None if it is sorted."""

    def __init__(self, rows, is_shuffled):
        draw = np.random.default_rng(3)
        self.rows = rows = max(1, rows // MONTHS) * MONTHS
        place = np.arange(rows)
        self.series, self.months = place // MONTHS, (FIRST + place % MONTHS).astype("int32")
        self.values = draw.integers(1, 10**6, rows)
        self.name, self.order = "sorted", None
        if is_shuffled:
            self.name, shuffled = "shuffled", draw.permutation(rows)
            self.series, self.months, self.values = (c[shuffled] for c in (self.series, self.months, self.values))
            self.order = np.argsort(shuffled)

    def sorted(self, parts):
        return [np.asarray(part) if self.order is None else np.asarray(part)[self.order] for part in parts]


def of_c(library, panel, names=("growth", "ytd", "ytd_growth"), classes=False):
    """The C call, and the arrays that it fills; a panel that is sorted needs no memory."""
    rows = panel.rows
    table = Table(panel.series.ctypes.data, panel.months.ctypes.data, Vector(panel.values.ctypes.data, None, 0, rows))
    parts = [np.zeros(rows, "int64") for _ in names]
    flags = [np.zeros(rows, "uint8") if classes else None for _ in names]
    addresses = [address for part, flag in zip(parts, flags)
                 for address in (part.ctypes.data, flag.ctypes.data if classes else None)]
    results = (ctypes.c_void_p * 8)(*addresses)
    memory = np.zeros(0 if panel.order is None else 40 * rows + 64, "uint8")
    where = (ctypes.c_size_t * 2)()
    library.cth_panel_measure.argtypes = [ctypes.c_void_p] * 3 + [ctypes.c_size_t] + [ctypes.c_void_p] * 2

    def call(keep=(panel, parts, flags)):
        if library.cth_panel_measure(ctypes.byref(table), None, memory.ctypes.data, memory.nbytes, results, where) != 0:
            raise SystemExit("the C call was refused")
    return call, parts


def ours(library, panel):
    three, parts = of_c(library, panel)
    four, _ = of_c(library, panel, ("growth", "ytd", "ytd_growth", "change"), True)
    columns = (panel.series, panel.months, panel.values)
    results = [congthuong.panel(*columns) for _ in range(2)]

    def one(number):
        congthuong.panel(*columns, out=results[number])

    def threads():
        both = [threading.Thread(target=one, args=(number,)) for number in (0, 1)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()

    def take(_):
        as_doubles = [np.where(part == NULL, np.nan, part) for part in parts]
        return panel.sorted([as_doubles[0] / 100, as_doubles[1], as_doubles[2] / 100])

    n = panel.rows
    return [Candidate("congthuong, three results", three, n, take=take),
            Candidate("congthuong, four and classes", four, n),
            Candidate("congthuong from Python, four and classes, allocating", lambda: congthuong.panel(*columns), n),
            Candidate("congthuong from Python, four and classes, out= reused", lambda: one(0), n),
            Candidate("two such calls, one thread", lambda: (one(0), one(1)), n, clock=time.perf_counter),
            Candidate("two such calls, two threads", threads, n, clock=time.perf_counter)]


def numpy_expressions(grid):
    """As it is usually written; grid: series by months."""
    growth = np.full(grid.shape, np.nan)
    growth[:, 12:] = (grid[:, 12:] / grid[:, :-12] - 1) * 100
    ytd = grid.reshape(-1, MONTHS // 12, 12).cumsum(axis=2).reshape(grid.shape)
    ytd_growth = np.full(grid.shape, np.nan)
    ytd_growth[:, 12:] = (ytd[:, 12:] / ytd[:, :-12] - 1) * 100
    return growth, ytd, ytd_growth


def numpy_blocks(values, out):
    """In place, some series at a time, and month by month where a sum along twelve would be slow; out: three grids."""
    room = np.empty((SERIES_AT_ONCE, MONTHS))
    for start in range(0, len(values), SERIES_AT_ONCE):
        growth, ytd, ytd_growth = (grid[start:start + SERIES_AT_ONCE] for grid in out)
        part = room[:len(growth)]
        np.copyto(part, values[start:start + SERIES_AT_ONCE], casting="unsafe")
        months, sums = (grid.reshape(-1, MONTHS // 12, 12) for grid in (part, ytd))
        sums[:, :, 0] = months[:, :, 0]
        for month in range(1, 12):
            np.add(sums[:, :, month - 1], months[:, :, month], out=sums[:, :, month])
        for grid, result in ((part, growth), (ytd, ytd_growth)):
            result = result[:, 12:]
            np.divide(grid[:, 12:], grid[:, :-12], out=result)
            np.subtract(result, 1, out=result)
            np.multiply(result, 100, out=result)
    return out


def of_numpy(panel):
    n = panel.rows
    out = [np.full((n // MONTHS, MONTHS), np.nan) for _ in range(3)]

    def take(grids):
        return [grid.reshape(-1) for grid in grids]

    if panel.order is None:
        values = panel.values.reshape(-1, MONTHS)
        return [Candidate("NumPy, reshaped, expressions", lambda: numpy_expressions(values.astype("float64")), n, take=take),
                Candidate("NumPy, reshaped, expressions, np.round(., 2)",
                          lambda: [np.round(grid, 2) for grid in numpy_expressions(values.astype("float64"))], n, take=take),
                Candidate("NumPy, reshaped, out=, in blocks", lambda: numpy_blocks(values, out), n, take=take)]
    grid = np.empty((n // MONTHS, MONTHS))
    rows = [np.empty(n) for _ in range(3)]

    def scattered():
        place = panel.series * MONTHS + (panel.months - FIRST)
        grid.reshape(-1)[place] = panel.values
        for column, part in zip(rows, numpy_blocks(grid, out)):
            np.take(part.reshape(-1), place, out=column, mode="clip")
        return rows

    return [Candidate("NumPy, into a grid and back, out=", scattered, n, take=panel.sorted)]


def of_pandas(panel):
    frame = pd.DataFrame({"series": panel.series, "month": panel.months, "value": panel.values})

    def start():
        if panel.order is None:
            return frame.copy(deep=False)
        return frame.sort_values(["series", "month"], ignore_index=True)

    def year_to_date(table):
        table["ytd"] = table.groupby(["series", table["month"] // 12], sort=False)["value"].cumsum()

    def by_change():
        table = start()
        table["growth"] = table.groupby("series", sort=False)["value"].pct_change(12) * 100
        year_to_date(table)
        table["ytd_growth"] = table.groupby("series", sort=False)["ytd"].pct_change(12) * 100
        return table

    def by_shift():
        table = start()
        table["growth"] = (table["value"] / table.groupby("series", sort=False)["value"].shift(12) - 1) * 100
        year_to_date(table)
        table["ytd_growth"] = (table["ytd"] / table.groupby("series", sort=False)["ytd"].shift(12) - 1) * 100
        return table

    def take(table):
        return [table[name].to_numpy() for name in ("growth", "ytd", "ytd_growth")]

    sorting = "" if panel.order is None else "sort_values, "
    return [Candidate(f"pandas, {sorting}groupby and pct_change", by_change, panel.rows, take=take),
            Candidate(f"pandas, {sorting}groupby and shift", by_shift, panel.rows, take=take)]


def of_polars(panel):
    frame = pl.DataFrame({"series": panel.series, "month": panel.months, "value": panel.values.astype("float64")})
    value, ytd = pl.col("value"), pl.col("ytd")

    def call():
        table = frame.lazy() if panel.order is None else frame.lazy().sort("series", "month")
        table = table.with_columns((pl.col("month") // 12).alias("year"))
        table = table.with_columns(((value / value.shift(12).over("series") - 1) * 100).alias("growth"),
                                   value.cum_sum().over("series", "year").alias("ytd"))
        return table.with_columns(((ytd / ytd.shift(12).over("series") - 1) * 100).alias("ytd_growth")).collect()

    def take(table):
        return [table[name].to_numpy() for name in ("growth", "ytd", "ytd_growth")]

    return [Candidate("Polars, shift and cum_sum over", call, panel.rows, take=take)]


def of_duckdb(panel):
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    frame = pd.DataFrame({"series": panel.series, "month": panel.months, "value": panel.values.astype("float64")})
    connection.register("frame", frame)
    connection.execute("create table t as select * from frame")
    connection.unregister("frame")

    def call():
        connection.execute(
            "create or replace temp table r as select series, month, (value / lag(value, 12) over w - 1) * 100 growth, ytd,"
            "(ytd / lag(ytd, 12) over w - 1) * 100 ytd_growth from (select *, sum(value) over "
            "(partition by series, month // 12 order by month) ytd from t) window w as (partition by series order by month)")

    def take(_):
        found = connection.execute("select growth, ytd, ytd_growth from r order by series, month").fetchnumpy()
        return [np.ma.filled(column, np.nan) for column in found.values()]

    return [Candidate("DuckDB, windows into a table", call, panel.rows, take=take)]


def candidates(library, panel):
    everybody = (ours(library, panel) + of_numpy(panel) + of_pandas(panel) + of_polars(panel) + of_duckdb(panel))
    for candidate in everybody:
        candidate.group = panel.name
    return everybody


def check(everybody):
    """All have computed the same, but for rounding."""
    first = everybody[0]
    first.call()
    wanted = first.take(None)
    for candidate in everybody[1:]:
        if candidate.take is None:
            continue
        for found, part in zip(candidate.take(candidate.call()), wanted):
            if not np.allclose(np.asarray(found, "float64"), part, rtol=1e-12, atol=0.0050001, equal_nan=True):
                raise SystemExit(f"{candidate.name}: this is not what the others have")
