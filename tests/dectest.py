#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Every General Decimal Arithmetic vector that our operations can be asked: dectest.py CALCULATOR.

The vectors are those of Debian's libpython3.11-testsuite, read where that package puts them; they are not ours to
copy. They are floating: the exponent e of the expected result is the position at which the exact one was rounded, so
`divide a b -> r` asks for a / b rounded once at 10^e. Where e > 0 the operands are moved by 10^e first, because our
scales are 0 to 18. Sums and products are exact with us and then rescaled, which rounds once as well.

All files are read; what is applied and what is not, by reason, is pinned below and must not change.
"""

import collections
import os
import re
import subprocess
import sys

FOLDER = os.environ.get("CTH_DECTEST", "/usr/lib/python3.11/test/decimaltestdata")
FILES = 143
DIGITS = 18

# Operations of the vectors, and the one of ours that answers them.
OPERATIONS = {
    "divide": "divide", "divideint": "divide", "quantize": "rescale", "rescale": "rescale",
    "tointegral": "rescale", "tointegralx": "rescale", "add": "add", "subtract": "subtract",
    "multiply": "multiply", "compare": "compare",
}
MODES = {"half_up", "half_even", "half_down", "up", "down", "ceiling", "floor"}
NUMBER = re.compile(r"([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?\Z", re.IGNORECASE)

# Vectors applied, by the operation of the vector.
APPLIED = {
    "add": 2569, "compare": 1636, "divide": 1610, "divideint": 937, "multiply": 1001, "quantize": 1359,
    "rescale": 364, "subtract": 1377, "tointegral": 153, "tointegralx": 487,
}
# Vectors not applied. Operations: logical ones, fma, powers, text conversions, remainders ... The mode is 05up.
SKIPPED = {
    "a format's bit pattern": 162, "condition of floating numbers": 2804, "exact result beyond 18 digits": 571,
    "mode we do not have": 329, "not a finite number": 1210, "operand beyond 18 digits": 1626,
    "operand of more than 18 digits": 692, "operation we do not have": 45004, "result beyond 18 digits": 848,
    "result of more than 18 digits": 2321,
}


class Skip(Exception):
    """Why a vector asks for something that we do not have."""


def number(text, reason="operand"):
    """(units, exponent) of a finite number within 18 digits."""
    match = NUMBER.match(text)
    if not match or not (match[2] or match[3]):
        raise Skip("not a finite number" if "#" not in text else "a format's bit pattern")
    units = int(match[1] + match[2] + match[3])
    exponent = int(match[4] or 0) - len(match[3])
    if abs(units) >= 10**DIGITS:
        raise Skip(f"{reason} of more than 18 digits")
    return units, exponent


def plain(units, exponent, shift=0, reason="operand"):
    """units * 10^(exponent - shift) in plain notation, all places kept."""
    exponent -= shift
    if exponent > 0:
        if units and exponent > DIGITS:
            raise Skip(f"{reason} beyond 18 digits")
        units, exponent = units * 10**exponent if units else 0, 0
    if exponent < -DIGITS or abs(units) >= 10**DIGITS:
        raise Skip(f"{reason} beyond 18 digits")
    digits = str(abs(units)).rjust(1 - exponent, "0")
    mark = len(digits) + exponent
    return "-" * (units < 0) + digits[:mark] + ("." + digits[mark:] if exponent else "")


def vectors():
    """(file, directives, words, result, conditions) of every vector."""
    names = sorted(name for name in os.listdir(FOLDER) if name.endswith(".decTest"))
    if len(names) != FILES:
        sys.exit(f"FAIL: {FOLDER} has {len(names)} files, not {FILES}")
    for name in names:
        directives = {}
        with open(os.path.join(FOLDER, name), encoding="latin-1") as file:
            for line in file:
                line = line.split("--")[0].strip() if "'" not in line and '"' not in line else line.strip()
                if not line or line.startswith("--"):
                    continue
                if "->" not in line:
                    key, _, value = line.partition(":")
                    directives[key.lower()] = value.strip().lower()
                    continue
                left, _, right = line.partition("->")
                words = [word.strip("'\"") for word in left.split()]
                result = [word.strip("'\"") for word in right.split("--")[0].split()]
                yield name, directives, words, result[0], {word.lower() for word in result[1:]}


def question(directives, words, result, conditions):
    """Lines for the calculator, and the answer to the last of them; an answer before it goes where {} stands."""
    operation = words[1].lower()
    if operation not in OPERATIONS:
        raise Skip("operation we do not have")
    mode = directives.get("rounding", "half_up")
    if mode not in MODES:
        raise Skip("mode we do not have")
    if operation in ("divide", "divideint") and conditions & {"division_by_zero", "division_undefined"}:
        a, b = number(words[2]), number(words[3])
        return [f"divide {mode} 0 {plain(*a)} {plain(*b)}"], "zero_base"
    if conditions - {"inexact", "rounded"}:
        raise Skip("condition of floating numbers")

    want, exponent = number(result, "result")
    operands = [number(word) for word in words[2:]]
    if operation == "compare":
        return [f"compare - - {plain(*operands[0])} {plain(*operands[1])}"], str(want)

    shift = max(exponent, 0)
    scale = shift - exponent
    answer = plain(want, exponent, shift, "result")
    if operation in ("quantize", "rescale", "tointegral", "tointegralx"):
        return [f"rescale {mode} {scale} {plain(*operands[0], shift)}"], answer
    if operation in ("divide", "divideint"):
        mode = "down" if operation == "divideint" else mode
        return [f"divide {mode} {scale} {plain(*operands[0], shift)} {plain(*operands[1])}"], answer
    # Exact at our own scale first; both operands of a sum are moved, one of a product.
    second = plain(*operands[1], 0 if operation == "multiply" else shift)
    return [f"{operation} - - {plain(*operands[0], shift)} {second}", f"rescale {mode} {scale} {{}}"], answer


def ask(calculator, lines):
    """Answers to all lines, one each."""
    done = subprocess.run([calculator], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    answers = done.stdout.splitlines()
    if len(answers) != len(lines):
        sys.exit(f"FAIL: {len(lines)} questions, {len(answers)} answers")
    return answers


def main(calculator):
    if not os.path.isdir(FOLDER):
        print(f"SKIP: no vectors in {FOLDER}: install libpython3.11-testsuite")
        return 77
    applied, skipped, cases = collections.Counter(), collections.Counter(), []
    for name, directives, words, result, conditions in vectors():
        try:
            lines, answer = question(directives, words, result, conditions)
        except Skip as reason:
            skipped[str(reason)] += 1
            continue
        cases.append((name, words, lines, answer))

    first = ask(calculator, [lines[0] for _, _, lines, _ in cases])
    pending = [index for index, case in enumerate(cases) if len(case[2]) == 2]
    # An exact sum or product that needs more than 18 digits is refused, and so is the vector: by a count, not in silence.
    refused = {index for index in pending if first[index] == "overflow"}
    pending = [index for index in pending if index not in refused]
    second = ask(calculator, [cases[index][2][1].format(first[index]) for index in pending])
    final = dict(enumerate(first))
    final.update(zip(pending, second))

    wrong = 0
    for index, (name, words, lines, answer) in enumerate(cases):
        if index in refused:
            skipped["exact result beyond 18 digits"] += 1
            continue
        applied[words[1].lower()] += 1
        if final[index] != answer:
            wrong += 1
            print(f"FAIL: {name} {' '.join(words)}: {lines} is {final[index]}, not {answer}")

    print("applied", sum(applied.values()), dict(sorted(applied.items())))
    print("skipped", sum(skipped.values()), dict(sorted(skipped.items())))
    print("wrong", wrong)
    pinned = dict(applied) == APPLIED and dict(skipped) == SKIPPED
    if not pinned:
        print("FAIL: these counts are not the pinned ones")
    return 0 if wrong == 0 and pinned else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
