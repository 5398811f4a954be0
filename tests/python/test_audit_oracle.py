# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The audit against exact feasibility in fractions.Fraction, in both directions.

Records of small digits: a common actual is looked for among all ends of ranges and between each two of them. Totals
with their parts: the levels and bases of the parts are eliminated from the printed inequalities. CASES says how many
records (default 3,500; `make campaign-python` runs more), SEED which ones.
"""

import itertools
import math
import os
import random
import unittest
from fractions import Fraction as F

import congthuong as ct

CASES = int(os.environ.get("CASES", "3500"))
SEED = int(os.environ.get("SEED", "1"))
MODES = ("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor")
EVERYTHING = (None, True, None, True)  # low, whether it is open, high, whether it is open
LEVELS = ("actual", "plan", "base")
MEMBERS = (*LEVELS, "completion", "growth")


def meet(a, b):
    low, low_open = max(a[:2], b[:2], key=lambda end: (end[0] is not None, end[0] or 0, end[1]))
    high, high_open = min(a[2:], b[2:], key=lambda end: (end[0] is None, end[0] or 0, not end[1]))
    return low, low_open, high, high_open


def is_empty(interval):
    low, low_open, high, high_open = interval
    return low is not None and high is not None and (low > high or (low == high and (low_open or high_open)))


def mapped(interval, factor, constant=0):
    low, high = (None if end is None else factor * end + constant for end in interval[::2])
    return (low, interval[1], high, interval[3]) if factor > 0 else (high, interval[3], low, interval[1])


def true_values(text, mode, whole=False):
    """The range that the table of the page on formulas gives for a printed figure."""
    qualifier = text[:len(text) - len(text.lstrip("<>=~"))]
    digits = text[len(qualifier):].lstrip("-")
    value, sign = F(digits), -1 if "-" in text else 1
    unit = F(1, 10**len(digits.partition(".")[2]))
    step = unit
    if "." not in digits:
        step = F(10**(len(digits) - len(digits.rstrip("0"))))
        step /= 10 if digits.rstrip("0") == "1" else 1
    half, even = unit / 2, value / unit % 2 == 0
    if qualifier:
        return mapped({"=": (value, False, value, False), ">": (value, False, value + step, True),
                       "<": (value - step, True, value, True), "~": (value - step, False, value + step, False),
                       ">=": (value, False, None, True), "<=": (None, True, value, False)}[qualifier], sign)
    if whole:
        return sign * value, False, sign * value, False
    if mode in ("ceiling", "floor"):
        value *= sign
        return (value - unit, True, value, False) if mode == "ceiling" else (value, False, value + unit, True)
    if value == 0:
        reach, is_open = {"half_up": (half, True), "up": (0, False), "down": (unit, True)}.get(mode, (half, False))
        return -reach, is_open, reach, is_open
    return mapped({"half_up": (value - half, False, value + half, True),
                   "half_down": (value - half, True, value + half, False),
                   "half_even": (value - half, not even, value + half, not even),
                   "up": (value - unit, True, value, False), "down": (value, False, value + unit, True)}[mode], sign)


def ratios(form, said):
    """The readings of a printed percentage as actual / plan or actual / base."""
    hundredth = F(1, 100)
    return {"growth": [mapped(said, hundredth, 1)], "over": [mapped(said, hundredth, 1)],
            "ratio": [mapped(said, hundredth)], "shortfall": [mapped(said, -hundredth, 1)], "times": [said],
            "times_increase": [said, mapped(said, 1, 1)]}[form]


def levels_of(actual, ratio):
    """All levels above 0 that have a ratio in this range with one actual."""
    levels = (F(0), True, None, True)
    for end, is_open, at_most in ((*ratio[:2], True), (*ratio[2:], False)):
        if end is None:
            continue
        if end == 0:
            fits = (actual > 0 if at_most else actual < 0) or (actual == 0 and not is_open)
            levels = levels if fits else (F(1), True, F(0), True)
        elif (end > 0) == at_most:
            levels = meet(levels, (None, True, actual / end, is_open))
        else:
            levels = meet(levels, (actual / end, is_open, None, True))
    return levels


def has_whole(interval):
    low, low_open, high, high_open = interval
    if low is None or high is None:
        return True
    first = math.floor(low) + 1 if low_open else math.ceil(low)
    return first < high or (first == high and not high_open)


def fits(actual, level, ratio, whole):
    levels = levels_of(actual, ratio)
    return not is_empty(meet(levels, level)) if level else not whole or has_whole(levels)


def is_feasible(record, mode):
    """Whether one set of true values prints all of the record."""
    whole = record["unit"] == "dự án"
    level = {name: true_values(record[name], mode, whole) if name in record else None for name in LEVELS}
    change = record["growth_form"] in ("absolute", "points")
    growth = true_values(record["growth"], mode, whole and change) if "growth" in record else None
    completion = [None]
    if "completion" in record:
        completion = ratios(record["completion_form"], true_values(record["completion"], mode))
    actual = level["actual"] or EVERYTHING
    whole = whole and level["actual"] is not None  # what no count is printed beside may be any number
    for reading in [None] if change or not growth else ratios(record["growth_form"], growth):
        pairs = [(level["plan"], completion[0]), (level["base"], reading)]
        # of a level that is not printed only whole numbers are asked, where the ratio is surely above 0
        pairs = [pair for pair in pairs if pair[1] and (pair[0] or (whole and (pair[1][0] or 0) > 0))]
        ends = {F(0), *actual[::2]}
        for one, other in pairs:
            ends |= {a * b for a in (one or ())[::2] for b in other[::2] if a is not None and b is not None}
        if change and growth and level["base"]:
            ends |= {a + b for a in level["base"][::2] for b in growth[::2] if a is not None and b is not None}
        ends = sorted(ends - {None})
        for value in (ends[0] - 1, *ends, ends[-1] + 1, *((a + b) / 2 for a, b in itertools.pairwise(ends))):
            at = (value, False, value, False)
            base = mapped(growth, -1, value) if change and growth and level["base"] else EVERYTHING
            if not is_empty(meet(actual, at)) and not is_empty(meet(base, level["base"] or EVERYTHING)) and all(
                    fits(value, *pair, whole) for pair in pairs):
                return True
    return False


def text_near(rng, value, places, often=0.5):
    """What prints a value, or often a few last digits beside it."""
    units = math.floor(value * 10**places + F(1, 2)) + (rng.choice((1, -1, 2, -3, 5)) if rng.random() < often else 0)
    digits = str(abs(units)).rjust(places + 1, "0")
    return "-" * (units < 0) + (digits if places == 0 else digits[:-places] + "." + digits[-places:])


def qualified(rng, text, often, qualifiers=("<", ">", "~", "=", ">=", "<=")):
    return rng.choice(qualifiers) + text if rng.random() < often and F(text) != 0 else text


def draw_record(rng):
    whole = rng.random() < 0.15
    form = rng.choice(("growth", "growth", "ratio", "times", "times_increase", "absolute", "points"))
    record = {"unit": "dự án" if whole else "tỷ đồng", "kind": "rate" if form == "points" else "flow",
              "completion_form": rng.choice(("ratio", "ratio", "over", "shortfall")), "growth_form": form}
    value = {}
    for name in LEVELS:
        text = str(rng.randint(1, rng.choice((9, 99, 999))))
        if not whole and rng.random() < 0.4:
            text += "." + str(rng.randint(0, 99))
        value[name] = F(text)
        # A plan or a base that may be 0 or less is another matter: those are not "at most" anything here.
        qualifiers = ("<", ">", "~", "=", ">=") + ("<=",) * (name == "actual")
        if rng.random() < 0.85 or (whole and name == "actual"):
            record[name] = text if whole else qualified(rng, text, 0.3, qualifiers)
    ratio = value["actual"] / value["base"]
    done = 100 * value["actual"] / value["plan"]
    if rng.random() < 0.85 and form != "points":
        done = {"ratio": done, "over": done - 100, "shortfall": 100 - done}[record["completion_form"]]
        record["completion"] = qualified(rng, text_near(rng, done, rng.randrange(3)), 0.2)
    if rng.random() < 0.85:
        change = value["actual"] - value["base"]
        said = {"growth": 100 * (ratio - 1), "ratio": 100 * ratio, "times": ratio,
                "times_increase": ratio - rng.randrange(2)}.get(form, change)
        places = 0 if whole and form == "absolute" else rng.randrange(3)
        record["growth"] = text_near(rng, said, places)
        if form not in ("absolute", "points"):
            record["growth"] = qualified(rng, record["growth"], 0.2)
    return record


def fewest_wrong(record, mode):
    """The size of the smallest sets of figures without which the rest has a truth, and all that are in one."""
    printed = [name for name in MEMBERS if name in record]
    for size in range(1, len(printed) + 1):
        sets = [leave for leave in itertools.combinations(printed, size)
                if is_feasible({key: text for key, text in record.items() if key not in leave}, mode)]
        if sets:
            return size, {name for leave in sets for name in leave}


def is_solvable(constraints, count):
    """Fourier-Motzkin: whether rows (coefficients, constant, strict) of sums < 0 or <= 0 have a common solution."""
    for at in range(count):
        kept = {}
        above = [row for row in constraints if row[0][at] > 0]
        below = [row for row in constraints if row[0][at] < 0]
        sums = [(tuple(a * -q[0][at] + b * p[0][at] for a, b in zip(p[0], q[0], strict=True)),
                 p[1] * -q[0][at] + q[1] * p[0][at], p[2] or q[2]) for p in above for q in below]
        for row in [row for row in constraints if row[0][at] == 0] + sums:
            scale = next((abs(factor) for factor in row[0] if factor), F(1))
            factors, rest = tuple(factor / scale for factor in row[0]), (row[1] / scale, row[2])
            kept[factors] = max(kept.get(factors, rest), rest)
        constraints = [(factors, *rest) for factors, rest in kept.items()]
    return all(constant < 0 or (constant == 0 and not strict) for _, constant, strict in constraints)


def between(interval, part, whole=None):
    """part (or part / whole) in a range, both being sums of unknowns."""
    rows = []
    for end, is_open, sign in ((*interval[:2], -1), (*interval[2:], 1)):
        rows.append((tuple(sign * (a - (end * b if whole else 0)) for a, b in zip(part, whole or part, strict=True)),
                     F(0) if whole else -sign * end, is_open))
    return rows


def unknowns(*places):
    return tuple(F(place in places) for place in range(4))


def document_is_feasible(rows, members):
    """A total of two parts, the unknowns being level and base of each."""
    total, places = unknowns(0, 2), (((0, 2), (1, 3)), ((0,), (1,)), ((2,), (3,)))
    constraints = [(tuple(-x for x in unknowns(place)), F(0), True) for place in range(4)]
    for row, (level, base) in zip(rows, places, strict=True):
        said = {name: true_values(row[name], "half_up") for name in members if name in row}
        if "actual" in said:
            constraints += between(said["actual"], unknowns(*level))
        if "base" in said:
            constraints += between(said["base"], unknowns(*base))
        if "growth" in said:
            constraints += between(mapped(said["growth"], F(1, 100), 1), unknowns(*level), unknowns(*base))
        if "share" in said:
            constraints += between(mapped(said["share"], F(1, 100)), unknowns(*level), total)
    return is_solvable(constraints, 4)


def draw_document(rng):
    levels, bases = ([F(rng.randint(10, 999), 10) for _ in range(2)] for _ in range(2))
    places, decimals, often = rng.randrange(2), rng.randrange(3), rng.choice((0, 0.1))
    rows = []
    for level, base in ((sum(levels), sum(bases)), *zip(levels, bases, strict=True)):
        row = {"actual": text_near(rng, level, places, often),
               "growth": text_near(rng, 100 * (level / base - 1), decimals, often)}
        if rng.random() < 0.3:
            row["base"] = text_near(rng, base, places, often)
        if rows and rng.random() < 0.5:
            row["share"] = text_near(rng, 100 * level / sum(levels), decimals, often)
        rows.append(row)
    return rows


class Records(unittest.TestCase):
    def check(self, mode, rng, cases):
        records = [draw_record(rng) for _ in range(cases)]
        audited = [ct.Indicator(f"{i}", period="2021", **record) for i, record in enumerate(records)]
        wrong = {}
        for finding in ct.audit(audited, rounding=mode).where(verdict="inconsistent"):
            wrong.setdefault(int(finding.indicator.name), []).append(finding)
        for i, record in enumerate(records):
            self.assertEqual(i not in wrong, is_feasible(record, mode), (mode, record, wrong.get(i)))
        for i, findings in wrong.items():
            if records[i]["unit"] == "dự án" or records[i]["growth_form"] == "times_increase":
                continue
            for finding in findings:
                self.assertEqual((finding.fewest, set(finding.suspects)), fewest_wrong(records[i], mode),
                                 (mode, records[i], finding))
        return len(wrong)

    def test_feasible_or_not(self):
        cases = max(CASES // len(MODES), 100)
        for mode in MODES:
            with self.subTest(mode=mode):
                found = self.check(mode, random.Random(f"{SEED} {mode}"), cases)
                self.assertGreater(found, cases // 10)
                self.assertLess(found, cases * 9 // 10)


class Documents(unittest.TestCase):
    def test_totals_of_two_parts(self):
        """Nothing that has a truth is called inconsistent; sums of levels that have none are."""
        rng = random.Random(f"{SEED} documents")
        documents = [draw_document(rng) for _ in range(max(CASES // 10, 100))]
        audited = []
        for i, rows in enumerate(documents):
            for part, row in enumerate(rows):
                names = {"parent": "T"} if part else {"complete": True}
                audited.append(ct.Indicator(f"P{part}" if part else "T", source=f"{i}", period="2021",
                                            unit="tỷ đồng", **names, **row))
        wrong = {int(finding.indicator.source) for finding in ct.audit(audited).where(verdict="inconsistent")}
        unfit = {i for i, rows in enumerate(documents)
                 if not document_is_feasible(rows, ("actual", "base", "growth", "share"))}
        levels = {i for i, rows in enumerate(documents) if not document_is_feasible(rows, ("actual",))}
        self.assertLessEqual(wrong, unfit, [documents[i] for i in wrong - unfit][:3])
        self.assertLessEqual(levels, wrong, [documents[i] for i in levels - wrong][:3])
        self.assertGreater(len(levels), len(documents) // 50)
        self.assertGreater(len(wrong), len(unfit) // 2)
        self.assertGreater(len(documents) - len(unfit), len(documents) // 10)


if __name__ == "__main__":
    unittest.main()
