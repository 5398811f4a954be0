#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The report that the project starts from: exactly what it states, and no other row.

Its text is not ours to keep. Where a copy stands in ../shared/seed beside the sources it is read; else the same figures are
read from the sentences of our own in examples/data/bulletin-gia-lai-2021.txt only. Run in the top of the build tree, with
srcdir in the environment.
"""
import csv
import glob
import io
import os
import subprocess
import sys

SRC = os.environ.get("srcdir", ".")
HEADLINE = [
    # indicator, period, unit, status, actual, completion, growth, form
    ("giá trị sản xuất công nghiệp", "2021", "tỷ đồng", "estimate", "24800", "100", "10.13", ""),
    ("tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "2021", "tỷ đồng", "estimate", ">76581", "92.19", "5.97", ""),
    ("kim ngạch xuất khẩu", "2021", "triệu USD", "estimate", "610", "100", "5.17", ""),
    ("kim ngạch nhập khẩu", "2021", "triệu USD", "estimate", "915", "963.16", "10.16", "times_increase"),
]
EMULATION = [
    ("hoàn thành tốt nhiệm vụ", "2021", "người", "", "51", "", "", ""),
    ("chiến sĩ thi đua cơ sở", "2021", "người", "", "11", "", "", ""),
    ("lao động tiên tiến", "2021", "người", "", "50", "", "", ""),
    ("hoàn thành nhiệm vụ", "2022", "%", "target", "100", "", "", ""),
    ("lao động tiên tiến", "2022", "%", "target", "90", "", "", ""),
    ("chiến sĩ thi đua các cấp", "2022", "%", "target", "15", "", "", ""),
    ("giấy khen", "2021", "tập thể", "", "6", "", "", ""),
    ("giấy khen", "2021", "cá nhân", "", "35", "", "", ""),
]
COLUMNS = ("indicator", "period", "unit", "status", "actual", "completion", "growth", "growth_form")


def rows_of(path):
    """The rows that read-report gives, and their regions."""
    out = subprocess.run(["examples/read-report", path], capture_output=True, check=True, encoding="utf-8").stdout
    rows = list(csv.DictReader(io.StringIO(out)))
    return [tuple(row[name] for name in COLUMNS) for row in rows], {row["region"] for row in rows}


def main():
    failures = 0
    rows, regions = rows_of(os.path.join(SRC, "examples", "data", "bulletin-gia-lai-2021.txt"))
    if not set(HEADLINE) <= set(rows) or regions != {"Gia Lai"}:
        print("own bulletin:", rows, regions)
        failures += 1
    seeds = sorted(glob.glob(os.path.join(SRC, "..", "shared", "seed", "*.txt")))
    for path in seeds:
        rows, regions = rows_of(path)
        if rows != HEADLINE + EMULATION or regions != {"Gia Lai"}:
            print(f"{os.path.basename(path)}: expected exactly", *(HEADLINE + EMULATION), "got", *rows, regions, sep="\n  ")
            failures += 1
    print(f"{1 + len(seeds)} texts, {failures} failures", "" if seeds else "(the report itself is not here)")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
