#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""big-columns from outside: options, exit statuses, both forms of input, and every number against fractions.

Run in the top of the build tree, with srcdir in the environment. Prints what was compared; exit status 1 on failure.
"""
import os
import pty
import random
import struct
import subprocess
import sys
import tempfile
from fractions import Fraction

sys.dont_write_bytecode = True
import programs
from programs import check, half_up, no_more_than, run

BIG = "examples/big-columns"
NULL = -2**63
LARGEST = 10**18 - 1
ORDER = ("ok", "missing", "zero_plan", "zero_base", "negative_plan", "negative_base", "sign_change", "inexact", "overflow")
compared = 0


def class_of(actual, other, name, places):
    """What a row comes to; of several reasons the first."""
    if NULL in (actual, other):
        return "missing"
    reasons = {"overflow"} if max(abs(actual), abs(other)) > LARGEST else set()
    if other == 0:
        reasons.add(f"zero_{name}")
    elif other < 0:
        reasons.add(f"negative_{name}")
    elif actual < 0:
        reasons.add("sign_change")
    if not reasons:
        percent = Fraction(100 * (actual - (other if name == "base" else 0)), other)
        if int(half_up(percent, places).replace(".", "")) > LARGEST:
            reasons.add("overflow")
    return min(reasons, key=ORDER.index, default="ok")


def total_of(pairs, name, places):
    if not pairs:
        return "missing"
    sums = [sum(column) for column in zip(*pairs)]
    if any(abs(each) > LARGEST for pair in pairs for each in pair) or any(abs(each) > LARGEST for each in sums):
        return "overflow"
    word = class_of(*sums, name, places)
    if word != "ok":
        return word
    return half_up(Fraction(100 * (sums[0] - (sums[1] if name == "base" else 0)), sums[1]), places) + " %"


def expect(rows, places=2):
    lines = [f"rows            {len(rows)}"]
    for at, title, name in ((1, "completion", "plan"), (2, "growth", "base")):
        counts = {}
        for row in rows:
            word = class_of(row[0], row[at], name, places)
            counts[word] = counts.get(word, 0) + 1
        pairs = [(row[0], row[at]) for row in rows if NULL not in (row[0], row[at])]
        lines += [title, *(f"  {word:13} {counts[word]}" for word in ORDER if word in counts)]
        total = total_of(pairs, name, places)
        lines.append(f"  of the total  {total}" + f", of {len(pairs)} rows" * total.endswith("%"))
    return "\n".join(lines) + "\n"


def read(path):
    with open(path, "rb") as file:
        return list(struct.iter_unpack("<3q", file.read()))


def compare(rows, what, *arguments, places=2, **more):
    global compared
    status, out, err = run(BIG, "--places", str(places), *arguments, **more)
    check(status == 0 and err == "", f"{what}: {status} {err!r}")
    check(out == expect(rows, places), f"{what}:\n{out}instead of\n{expect(rows, places)}")
    compared += 2 * len(rows)


def text_of(units, scale):
    if units == NULL:
        return ""
    digits = str(abs(units)).rjust(scale + 1, "0")
    return "-" * (units < 0) + (digits[:-scale] + "." + digits[-scale:] if scale else digits)


def csv_of(rows, scale, end="\n"):
    return "".join(line + end for line in ("actual,plan,base", *(",".join(text_of(units, scale) for units in row) for row in rows)))


def made(folder):
    path, other = os.path.join(folder, "rows"), os.path.join(folder, "rows.csv")
    for count in (0, 1, 99, 100, 8192, 8193, 30000):
        status, out, err = run(BIG, "--rows", str(count), "--output", path)
        check((status, out, err) == (0, "", ""), f"--rows {count} --output: {status} {out!r} {err!r}")
        rows = read(path)
        check(len(rows) == count, f"--rows {count}: {len(rows)}")
        compare(rows, f"{count} rows from a file", path)
        compare(rows, f"{count} rows, made", "--rows", str(count))
    check(all(0 < row[1] <= 10**6 for row in rows if row[1] not in (NULL, 0)), "plans as said")
    words = expect(rows)
    check(all(word in words for word in ("missing", "zero_plan", "negative_base", "sign_change")), "every exception is made")
    run(BIG, "--rows", "0", "--format", "csv", "--output", other)
    compare([], "CSV of no rows", "--format", "csv", other)
    for scale in (0, 1, 3):
        run(BIG, "--rows", "9000", "--scale", str(scale), "--format", "csv", "--output", other)
        with open(other, encoding="ascii", newline="") as file:
            check(file.read() == csv_of(rows[:9000], scale), f"rows as CSV, scale {scale}")
        compare(rows[:9000], f"CSV, scale {scale}", "--scale", str(scale), "--format", "csv", other, places=scale)


def drawn(folder):
    draw, path = random.Random(20211124), os.path.join(folder, "drawn")
    kinds = (lambda: draw.randrange(1, 10**6), lambda: draw.randrange(-3, 4), lambda: NULL, lambda: draw.randrange(10**12),
             lambda: draw.choice((LARGEST, -LARGEST, LARGEST + 1, NULL + 1, 2**63 - 1)))
    for weights in ((1, 0, 0, 0, 0), (90, 5, 5, 0, 0), (50, 20, 10, 10, 10), (97, 1, 1, 1, 0), (0, 1, 0, 0, 0)):
        for count in (5, 20000):
            rows = [tuple(draw.choices(kinds, weights)[0]() for _ in range(3)) for _ in range(count)]
            with open(path, "wb") as file:
                file.write(b"".join(struct.pack("<3q", *row) for row in rows))
            places = draw.randrange(5)
            compare(rows, f"drawn {weights}", path, places=places)
            compare(rows, f"drawn {weights}, scale 4", "--scale", "4", path, places=places)
            if weights[4] == 0:
                for end in ("\n", "\r\n"):
                    compare(rows, "drawn, CSV", "--scale", "2", "--format", "csv", "-", places=places,
                            text=csv_of(rows, 2, end))
    compare([(15, 20, NULL)], "no end of line, decimals that are 0", "--format", "csv", "--scale", "1",
            text="actual,plan,base\n1.500,2,")
    status, out, _ = run(BIG, "--format", "csv", "--rounding", "floor", "--places", "0", text="actual,plan,base\n199,300,100\n")
    check(status == 0 and "  66 %" in out and " 99 %" in out, f"rounding and places: {out}")


def refusals(folder):
    path = os.path.join(folder, "bad")
    for size in (1, 23, 25, 24 * 8192 + 5):
        with open(path, "wb") as file:
            file.write(b"\1" * size)
        status, out, err = run(BIG, path)
        check(status == 2 and out == "" and f"{path}: row {size // 24 + 1}: ends before" in err and err.count("\n") == 1,
              f"{size} bytes: {status} {err!r}")
    header = "actual,plan,base\n"
    for text, line, word in (("", 1, "header"), ("actual,base,plan\n", 1, "header"), (header + "1,2\n", 2, "three"),
                             (header + "1,2,3\n1,2,3,4\n", 3, "three"), (header + "\n", 2, "three"),
                             (header + "1,x,3\n", 2, "plain number"), (header + "1.000.000,2,3\n", 2, "plain number"),
                             (header + "1,2,1e5\n", 2, "plain number"), (header + "1,2, 3\n", 2, "plain number"),
                             (header + "1,2,1234567890123456789\n", 2, "18 digits"), (header + "1,2,0.05\n", 2, "--scale"),
                             (header + "123456789012345678,2,3\n", 2, "18 digits"), (header + "1,2,3\0\n4,5,6\n", 2, ""),
                             (header + "1,2,3\n" * 9000 + "1," + "0" * 300 + "2,3\n", 9002, "too long")):
        status, out, err = run(BIG, "--format", "csv", "--scale", "1", text=text)
        if "\0" in text:
            check(status in (0, 2), f"a NUL: {status}")
            continue
        check(status == 2 and out == "" and f": line {line}: " in err and word in err and err.count("\n") == 1,
              f"{text[-30:]!r}: {status} {err!r}")
    for wrong in (["--rows", "-1"], ["--rows", "x"], ["--rows", "1.5"], ["--rows", "1000000000001"], ["--rows"], ["--format", "json"],
                  ["--scale", "19"], ["--places", "17"], ["--rounding", "nearest"], ["--no-such-option"], ["a", "b"],
                  ["--rows", "5", "file"], [os.path.join(folder, "none")], [folder]):
        status, out, err = run(BIG, *wrong)
        check(status == 2 and out == "" and err.startswith("big-columns: ") or "option" in err, f"{wrong}: {status} {err!r}")


def outputs(folder):
    target = os.path.join(folder, "out")
    for option in ("--version", "--help"):
        status, out, err = run(BIG, option)
        check(status == 0 and "big-columns" in out and err == "", option)
        with open("/dev/full", "wb") as full:
            check(run(BIG, option, stdout=full)[0] == 2, f"{option} to a full disk")
    with open("/dev/full", "wb") as full:
        status, _, err = run(BIG, "--rows", "5", stdout=full)
        check(status == 2 and err.count("\n") == 1, f"a full disk: {err!r}")
    for form in ("binary", "csv"):
        more = ("--rows", "50000", "--format", form, "--output")
        check(run(BIG, *more, "/dev/full")[0] == 2, "output to a full disk")
        check(run(BIG, *more, target, preexec_fn=no_more_than(1000))[0] == 2 and os.listdir(folder) == [], "a limited file")
        check(run(BIG, *more, os.path.join(folder, "no", "x"))[0] == 2, "no such folder")
    status, out, err = run(BIG, "--rows", "20000", "--progress")
    check(status == 0 and out == run(BIG, "--rows", "20000")[1], "progress does not change the summary")
    check(err.startswith("\rbig-columns: ") and "20000 rows, " in err and err.endswith("million rows a second\n"), f"{err!r}")
    ours, theirs = pty.openpty()
    subprocess.run([BIG, "--rows", "20000"], stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.close(theirs)
    check(b"20000 rows, " in os.read(ours, 10000), "progress on a terminal")
    os.close(ours)


def main():
    with tempfile.TemporaryDirectory() as folder:
        made(folder)
        drawn(folder)
        refusals(folder)
    with tempfile.TemporaryDirectory() as folder:
        outputs(folder)
    print(f"{compared} measures of rows compared, {programs.checks} checks, {programs.failures} failures")
    sys.exit(1 if programs.failures or compared < 500000 else 0)


if __name__ == "__main__":
    main()
