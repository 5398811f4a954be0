#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples of the documentation: what a page shows is what the library prints.

A fenced block of `c`, `python` or `sh` whose next fenced block is `text` is an example, and the text is its output.
A block with `file=NAME` is written to that file, beside the examples of the same page. C programs are compiled against the
build tree by pkg-config, as a reader would compile them.

    docs.py PAGE...      environment: CC, BUILD (the build tree, whose examples/ a page's commands run), PKG_CONFIG_PATH,
                         PYTHONPATH, WITH_PYTHON=no to leave Python's examples out
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(\w+)?(?: file=(\S+))?\n(.*?)^```$", re.M | re.S)


def run(kind, code, folder):
    """The output of one example, run in the folder of its page."""
    if kind == "c":
        with open(os.path.join(folder, "example.c"), "w", encoding="utf-8") as f:
            f.write(code)
        command = ("%s -std=c11 -Wall -Wextra -Wconversion -Werror -o example example.c "
                   "$(pkg-config --cflags --libs congthuong) && ./example" % os.environ.get("CC", "cc"))
    elif kind == "python":
        with open(os.path.join(folder, "example.py"), "w", encoding="utf-8") as f:
            f.write(code)
        command = "%s example.py" % sys.executable
    else:
        command = code
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    environment["PATH"] = os.path.join(folder, "examples") + ":" + environment["PATH"]
    done = subprocess.run(["sh", "-ec", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    return done.stdout + done.stderr + ("" if done.returncode == 0 else "exit status %d\n" % done.returncode)


def examples(page):
    """(kind, code, expected output, line) of each example; files are written into the folder as they come."""
    with open(page, encoding="utf-8") as f:
        text = f.read()
    blocks = [(m.group(1), m.group(2), m.group(3), text[:m.start()].count("\n") + 1) for m in FENCE.finditer(text)]
    for (kind, name, code, line), following in zip(blocks, blocks[1:] + [(None, None, None, 0)]):
        yield kind, name, code, following[2] if following[0] == "text" else None, line


def lay_out(folder):
    """The part of a clone that commands on a page name: examples/ with its programs and data."""
    programs, data = os.path.join(os.environ["BUILD"], "examples"), os.path.abspath("examples/data")
    os.mkdir(os.path.join(folder, "examples"))
    os.symlink(data, os.path.join(folder, "examples", "data"))
    for name in os.listdir(programs):
        path = os.path.join(programs, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            os.symlink(path, os.path.join(folder, "examples", name))


def main():
    count = failed = 0
    for page in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            lay_out(folder)
            for kind, name, code, expected, line in examples(page):
                if name:
                    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
                        f.write(code)
                if kind not in ("c", "python", "sh") or expected is None:
                    continue
                if kind == "python" and os.environ.get("WITH_PYTHON") == "no":
                    continue
                count += 1
                printed = run(kind, code, folder)
                if printed != expected:
                    failed += 1
                    print("%s:%d: the example prints something else" % (page, line))
                    print("".join(difflib.unified_diff(expected.splitlines(True), printed.splitlines(True),
                                                       "page", "printed")))
    print("%d examples, %d failed" % (count, failed))
    return 1 if failed or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
