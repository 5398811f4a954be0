# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Judge gcovr's JSON: every line, and 95 % of branches, of each file; lists what is left.

usage: coverage.py COVERAGE.JSON SOURCE-FOLDER EXCLUSIONS
"""

import json
import sys
from pathlib import Path

LINES, BRANCHES = 100.0, 95.0


def read_exclusions(path):
    entries = []
    for number, text in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if text and not text.startswith("#"):
            fields = text.split("\t")
            if len(fields) != 4 or fields[2] not in ("lines", "branches") or not fields[3]:
                sys.exit(f"{path}:{number}: not file, source text, lines|branches, reason")
            entries.append({"file": fields[0], "text": fields[1], "what": fields[2], "reason": fields[3], "used": 0})
    return entries


def excluded(entries, name, source, what):
    for entry in entries:
        if entry["file"] == name and entry["what"] == what and entry["text"] in source:
            entry["used"] += 1
            return True
    return False


def percent(hit, total):
    return 100.0 * hit / total if total else 100.0


def main(report, root, exclusions):
    entries = read_exclusions(exclusions)
    total = {"lines": [0, 0], "branches": [0, 0]}
    left = []
    for file in json.loads(Path(report).read_text(encoding="utf-8"))["files"]:
        name = file["file"]
        source = (Path(root) / name).read_text(encoding="utf-8").splitlines()
        for line in file["lines"]:
            if line.get("gcovr/noncode") or line.get("gcovr/excluded"):
                continue
            text = source[line["line_number"] - 1].strip()
            where = f"{name}:{line['line_number']}"
            branches = line["branches"]
            missed = sum(branch["count"] == 0 for branch in branches)
            if line["count"] > 0 or not excluded(entries, name, text, "lines"):
                total["lines"][0] += line["count"] > 0
                total["lines"][1] += 1
                if line["count"] == 0:
                    left.append(f"{where}: line never run: {text}")
            if missed and excluded(entries, name, text, "branches"):
                continue
            total["branches"][0] += len(branches) - missed
            total["branches"][1] += len(branches)
            if missed and line["count"] > 0:
                left.append(f"{where}: {missed} of {len(branches)} branches never taken: {text}")
    print("\n".join(left))
    for entry in entries:
        print(f"excluded {entry['used']} times: {entry['file']}: {entry['text']!r} ({entry['what']}): {entry['reason']}")
    stale = [entry["text"] for entry in entries if not entry["used"]]
    lines, branches = percent(*total["lines"]), percent(*total["branches"])
    print(f"lines {lines:.2f} % ({total['lines'][0]} of {total['lines'][1]}, wanted {LINES:g}), "
          f"branches {branches:.2f} % ({total['branches'][0]} of {total['branches'][1]}, wanted {BRANCHES:g})")
    if stale:
        print("exclusions that exclude nothing:", stale)
    if total["lines"][1] == 0:
        print("no code was measured")
    return bool(stale) or total["lines"][1] == 0 or lines < LINES or branches < BRANCHES


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
