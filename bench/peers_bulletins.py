# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""What other packages make of the sentences of tests/vectors/bulletins, and how fast. Never a test, needed by nothing.

    python -m venv venv && venv/bin/pip install quantulum3 underthesea pyvi recognizers-text-suite 'emoji<2'
    PYTHONPATH=pytree venv/bin/python bench/peers_bulletins.py tests/vectors/bulletins

Nobody else reads indicators, so that only levels are compared: the numbers in the column `actual` of the rows. A level is
found if the package gives its value, in whatever unit, and found with its unit if that is given too. Each is helped:
taggers return tokens, of which those with digits are taken as Vietnamese figures and what follows as their unit;
recognizers-text has no Vietnamese and is asked for Spanish, where the marks are the same. Packages that are not installed are left out.
"""

import collections
import glob
import os
import re
import sys
import time
import warnings
from decimal import Decimal, InvalidOperation

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
warnings.simplefilter("ignore")

import congthuong as ct  # noqa: E402
import evaluate  # noqa: E402

SECONDS = float(os.environ.get("SECONDS", 3))


def levels(case):
    """(value, unit) of each row that a reader has to find; all values that are levels of some kind."""
    wanted, known = [], set()
    for row in case.rows:
        for column in ("actual", "plan", "base"):
            figure = row.get(column, "").lstrip("<>=~")
            if figure and ".." not in figure:
                known.add(abs(Decimal(figure)))
                if column == "actual" and not row.optional:
                    wanted.append((abs(Decimal(figure)), row.get("unit", "")))
    return wanted, known


def number(text):
    """The value of a Vietnamese or plain figure; None where it is none."""
    for notation in ("vi", "plain"):
        try:
            return abs(ct.Figure(text, numbers=notation).value)
        except (ct.Error, ArithmeticError):
            pass
    return None


def of_tokens(tokens):
    """Tokens with digits as numbers, and up to four words behind each."""
    words = " ".join(tokens).replace("_", " ").split(" ")
    for at, word in enumerate(words):
        match = re.match(r"\d[\d.,]*", word)
        value = number(match[0].rstrip(".,")) if match else None
        if value is not None:
            yield value, " ".join([word[match.end():], *words[at + 1:at + 5]]).strip(), words[at + 1:at + 2] == ["%"]


def congthuong():
    return lambda text: ((abs(row.indicator.actual.value), row.indicator.unit or "", False) for row in ct.read_bulletin(text)
                         if row.indicator.actual and row.indicator.actual.value is not None)


def quantulum3():
    from quantulum3 import classifier, parser
    classifier.USE_CLF = False  # its classifier of units wants one old version of scikit-learn

    def read(text):
        for found in parser.parse(text):
            value = abs(Decimal(str(found.value)))
            scaled = re.search(r"million|billion|thousand", found.surface)
            value /= {"million": 10**6, "billion": 10**9, "thousand": 10**3}[scaled[0]] if scaled else 1
            unit = "" if found.unit.name == "dimensionless" else re.sub(r"^[\d.,\s]+", "", found.surface)
            yield value, unit, found.unit.name == "percentage"
    return read


def recognizers():
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    def read(text):
        is_english = " of " in text
        culture = "en-us" if is_english else "es-es"
        united = {}
        for recognize in (recognize_currency, recognize_dimension):
            for found in recognize(text, culture):
                united[found.start] = re.sub(r"^[\d.,\s]+", "", found.text)
        for found in recognize_number(text, culture):
            value = number(re.match(r"[\d.,]*", found.text)[0].rstrip(".,")) if not is_english else None
            try:
                value = abs(Decimal(found.resolution["value"])) if value is None else value
            except (InvalidOperation, TypeError):
                continue
            scaled = re.search(r"million|billion|thousand", found.text)
            value /= {"million": 10**6, "billion": 10**9, "thousand": 10**3}[scaled[0]] if scaled else 1
            yield value, united.get(found.start, ""), text[found.end + 1:found.end + 2] == "%"
    return read


def underthesea():
    from underthesea import pos_tag
    return lambda text: of_tokens([word for word, _ in pos_tag(text)])


def pyvi():
    from pyvi import ViPosTagger, ViTokenizer
    return lambda text: of_tokens(ViPosTagger.postagging(ViTokenizer.tokenize(text))[0])


def score(read, cases):
    """Levels: all, found, found with their units; numbers returned but for percentages, and how many of them are levels."""
    counts = collections.Counter()
    for case in cases:
        wanted, known = levels(case)
        returned = [(value, unit) for value, unit, is_percent in read(case.text()) if not is_percent]
        counts["returned"] += len(returned)
        counts["levels returned"] += sum(value in known for value, _ in returned)
        counts["wanted"] += len(wanted)
        left = list(returned)
        for value, unit in wanted:
            same = [one for one in left if one[0] == value]
            exact = [one for one in same if one[1].lower().startswith(unit.lower()) and (unit or not one[1])]
            counts["found"] += bool(same)
            counts["found with unit"] += bool(exact)
            if same:
                left.remove((exact or same)[0])
    return counts


def speed(read, cases):
    """Megabytes a second: the texts, one after the other, again and again."""
    texts = [case.text() for case in cases]
    size = sum(len(text.encode()) for text in texts)
    start, rounds = time.perf_counter(), 0
    while rounds == 0 or time.perf_counter() - start < SECONDS:
        for text in texts:
            collections.deque(read(text), maxlen=0)
        rounds += 1
    return rounds * size / (time.perf_counter() - start) / 1e6


def main():
    files = sorted(file for path in sys.argv[1:] for file in ([path] if path.endswith(".txt") else glob.glob(path + "/*.txt")))
    cases = [case for file in files for case in evaluate.read_cases(file)]
    english = [case for case in cases if "english" in case.place]
    vietnamese = [case for case in cases if case not in english]
    print("| package | language | levels | found | with unit | numbers returned | levels among them | MB/s |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for make in (congthuong, quantulum3, recognizers, underthesea, pyvi):
        try:
            read = make()
        except ImportError as error:
            print(f"{make.__name__}: left out, {error}", file=sys.stderr)
            continue
        for lang, part in (("vi", vietnamese), ("en", english)):
            counts = score(read, part)
            print(f"| {make.__name__} | {lang} | {counts['wanted']} | {counts['found'] / counts['wanted']:.1%} | "
                  f"{counts['found with unit'] / counts['wanted']:.1%} | {counts['returned']} | "
                  f"{counts['levels returned'] / max(counts['returned'], 1):.1%} | {speed(read, part):.3g} |", flush=True)


if __name__ == "__main__":
    main()
