# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Others at this library's work: `make bench-peers`. Never a test.

    peers.py MODULE LIBRARY DOCS      MODULE: bench/peers.c; DOCS: the folder of benchmarks.md and benchmarks.svg

Everybody works in one process on the same data, with one thread. A turn runs each candidate once; every turn starts with
another one. N= rows, TURNS= turns and MOST= rows of the plot may be given in the environment.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"  # read when it is imported

import ctypes  # noqa: E402
import statistics  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402

import pyarrow as pa  # noqa: E402

import congthuong  # noqa: E402
import peers_columns  # noqa: E402
import peers_panels  # noqa: E402
import peers_report  # noqa: E402
from peers_postgres import Postgres  # noqa: E402

ROWS = int(os.environ.get("N") or 10_000_000)
TURNS = int(os.environ.get("TURNS") or 9)
MOST = int(os.environ.get("MOST") or 10 * ROWS)
SHORT = 0.2  # seconds
pa.set_cpu_count(1)


def say(*words):
    print(*words, flush=True)


def timed(call, clock=time.process_time):
    start = clock()
    call()
    return clock() - start


def run(everybody):
    """Nanoseconds a row of each candidate in each turn; the first turn warms up."""
    spent = [[] for _ in everybody]
    for turn in range(TURNS + 1):
        began = time.perf_counter()
        for step in range(len(everybody)):
            at = (step + turn * len(everybody) // (TURNS + 1)) % len(everybody)
            seconds = timed(everybody[at].call, everybody[at].clock)
            if seconds < SHORT:  # what the one before left in caches and memory is not its own
                seconds = timed(everybody[at].call, everybody[at].clock)
            if turn > 0:
                spent[at].append(seconds * 1e9 / everybody[at].rows / everybody[at].times)
        say(f"turn {turn} of {TURNS}: {time.perf_counter() - began:.0f} s, load {os.getloadavg()[0]:.1f}")
    return spent


def count(module, server, data, label, everybody):
    """Counts what is misrounded in other data, by the same calls, for the candidates of the run."""
    for found, candidate in zip(peers_columns.candidates(module, data, server), everybody):
        assert found.name == candidate.name
        candidate.misrounded[label] = peers_columns.count_misrounded(found, data)


def free_memory():
    with open("/proc/meminfo", encoding="ascii") as f:
        return next(int(line.split()[1]) * 1024 for line in f if line.startswith("MemAvailable"))


def curve(make, sizes, bytes_a_row, seconds_at_most=20):
    """(rows, ns a row) of each size that memory and time allow: the median of up to nine calls."""
    points = []
    for rows in sizes:
        if rows * bytes_a_row > 0.6 * free_memory():
            break
        call, rows, keep = make(rows)
        times = max(1, 1_000_000 // rows)
        first = timed(call)
        turns = max(3, min(9, int(seconds_at_most / (first * times + 1e-9))))
        spent = [timed(lambda: [call() for _ in range(times)]) for _ in range(turns)]
        points.append((rows, statistics.median(spent) * 1e9 / rows / times))
        del call, keep
        if first > seconds_at_most / 10:
            break
    return points


def curves(module, library):
    """Cost of a row against the number of rows, all called from Python."""
    sizes = [10**k for k in range(3, 10) if 10**k <= MOST]

    def column(find, name):
        def make(rows):
            data = peers_columns.usual(rows)
            if find is None and name:
                columns = data.of_c()
                return lambda: module.peers_add_bytes(1, columns), rows, data
            if find is None:
                out = congthuong.measures(*data.units, scale=2)
                return lambda: congthuong.measures(*data.units, scale=2, out=out), rows, data
            everybody = find(data)
            chosen = next(candidate for candidate in everybody if candidate.name == name)
            return chosen.call, rows, (data, everybody)
        return make

    def panel(find, name, is_shuffled):
        def make(rows):
            data = peers_panels.Panel(rows, is_shuffled)
            if find is None:
                return peers_panels.of_c(library, data)[0], data.rows, data
            everybody = find(data)
            return next(one.call for one in everybody if one.name.startswith(name)), data.rows, (data, everybody)
        return make

    columns, panels = {}, {}
    for label, find, name, size in (
            ("congthuong, exact, with classes", None, "", 100), ("limit: add", None, "add", 100),
            ("NumPy, out=, not rounded", peers_columns.of_numpy, "NumPy, out=, in blocks, not rounded", 120),
            ("NumPy, out=, rounded", peers_columns.of_numpy, "NumPy, out=, in blocks, np.round(., 2)", 120),
            ("pandas, rounded", peers_columns.of_frames, "pandas, .round(2)", 250),
            ("Polars, rounded", peers_columns.of_frames, "Polars, round(2, half_away_from_zero)", 250),
            ("DuckDB, rounded", peers_columns.of_duckdb, "DuckDB, round(., 2) into a table", 600)):
        columns[label] = curve(column(find, name), sizes, size)
        say(label, *(f"{rows:.0e}: {ns:.2f}" for rows, ns in columns[label]))
    for label, find, name, is_shuffled, size in (
            ("congthuong, sorted", None, "", False, 60), ("congthuong, shuffled", None, "", True, 120),
            ("NumPy, sorted, out=", peers_panels.of_numpy, "NumPy, reshaped, out=", False, 90),
            ("NumPy, shuffled, out=", peers_panels.of_numpy, "NumPy, into a grid", True, 150),
            ("pandas, sorted", peers_panels.of_pandas, "pandas, groupby and shift", False, 400),
            ("pandas, shuffled", peers_panels.of_pandas, "pandas, sort_values, groupby and shift", True, 500),
            ("DuckDB, shuffled", peers_panels.of_duckdb, "DuckDB", True, 900),
            ("Polars, shuffled", peers_panels.of_polars, "Polars", True, 600)):
        panels[label] = curve(panel(find, name, is_shuffled), sizes, size)
        say(label, *(f"{rows:.0e}: {ns:.2f}" for rows, ns in panels[label]))
    return columns, panels


def main():
    module, library = (ctypes.CDLL(os.path.abspath(path)) for path in sys.argv[1:3])
    started, load = time.strftime("%Y-%m-%d"), os.getloadavg()
    server, left_out = None, []
    try:
        server = Postgres()
    except OSError as error:
        left_out.append(f"PostgreSQL: {error}")
        say("left out:", left_out[-1])
    try:
        data = peers_columns.usual(ROWS)
        everybody = peers_columns.candidates(module, data, server)
        count(module, server, peers_columns.ties(min(ROWS, 1_000_000)), "ties", everybody)
        for candidate in everybody:
            candidate.misrounded["run"] = peers_columns.count_misrounded(candidate, data)
        say("columns: counted")
        for is_shuffled in (False, True):
            peers_panels.check(peers_panels.candidates(library, peers_panels.Panel(100_000, is_shuffled)))
            everybody += peers_panels.candidates(library, peers_panels.Panel(ROWS, is_shuffled))
        say("panels: checked")
        spent = run(everybody)
        version = server.version if server else None
        for candidate, times in zip(everybody, spent):
            candidate.times, candidate.call, candidate.take = times, None, None
    finally:
        if server:
            server.close()
    del data
    after = os.getloadavg()
    peers_report.write(sys.argv[3], peers_report.Run(everybody, ROWS, TURNS, started, (load, after), version, left_out),
                       *curves(module, library))


main()
