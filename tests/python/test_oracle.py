# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Random and edge-biased cases of completion, growth and multiple against fractions.Fraction.

CASES says how many (default 50,000; `make campaign-python` runs a million), SEED which ones.
"""

import os
import random
import unittest
from decimal import Decimal
from fractions import Fraction

import congthuong as ct

CASES = int(os.environ.get("CASES", "50000"))
MODES = ("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor")
LIMIT = 10**18


def rounded(value, places, mode):
    """Units of 10**-places by the mode's definition, from floor and remainder alone."""
    scaled = value * 10**places
    low = scaled.numerator // scaled.denominator
    rest = scaled - low
    if rest == 0 or mode == "floor":
        return low
    toward_zero = low if scaled > 0 else low + 1
    away = low + 1 if scaled > 0 else low
    nearest = low if rest < Fraction(1, 2) else low + 1
    tie = rest == Fraction(1, 2)
    return {"ceiling": low + 1, "up": away, "down": toward_zero,
            "half_up": away if tie else nearest, "half_down": toward_zero if tie else nearest,
            "half_even": low + low % 2 if tie else nearest}[mode]


def text_of(units, places):
    sign = "-" if units < 0 else ""
    digits = str(abs(units)).rjust(places + 1, "0")
    return sign + (digits if places == 0 else digits[:-places] + "." + digits[-places:])


def expected(function, actual, base, places, mode, allow):
    """The text of the result, or the class, in the order of the page on classes."""
    zero, negative = ("zero_plan", "negative_plan") if function is ct.completion else ("zero_base", "negative_base")
    if base == 0:
        return zero
    if base < 0 and not allow.get("allow_negative_base"):
        return negative
    if actual < 0 < base and not allow.get("allow_sign_change"):
        return "sign_change"
    if function is ct.completion:
        quotient = 100 * actual / base
    elif function is ct.growth:
        quotient = 100 * (actual - base) / abs(base)
    else:
        quotient = actual / base
    units = rounded(quotient, places, mode)
    return "overflow" if abs(units) >= LIMIT else text_of(units, places)


def number(rng):
    """A number's text: of any length and scale, with many at the edges, ties and small divisors."""
    kind = rng.randrange(6)
    if kind == 0:
        units = rng.randrange(10 ** rng.randrange(1, 19))
    elif kind == 1:
        units = max(0, 10 ** rng.randrange(19) - 1 + rng.randrange(-1, 2))
    elif kind == 2:
        units = rng.choice((1, 2, 4, 5, 8, 16, 25, 125, 1000)) * rng.randrange(1, 1000)
    elif kind == 3:
        units = LIMIT - 1 - rng.randrange(3)
    else:
        units = rng.randrange(1000000)
    units = min(units, LIMIT - 1) * rng.choice((1, 1, 1, 1, -1))
    return text_of(units, rng.choice((0, 0, 0, 1, 2, 3, rng.randrange(19))))


def as_type(text, rng):
    """The same value in one of the types that are taken."""
    return rng.choice((str, Decimal, Fraction, lambda t: int(t) if "." not in t else t))(text)


class Oracle(unittest.TestCase):
    def test_against_fractions(self):
        rng = random.Random(int(os.environ.get("SEED", "2021")))
        seen = {}
        for case in range(CASES):
            function = rng.choice((ct.completion, ct.growth, ct.multiple))
            actual, base = number(rng), number(rng)
            places, mode = rng.choice((2, 2, 0, 1, rng.randrange(17))), rng.choice(MODES)
            allow = {"allow_sign_change": rng.random() < 0.3}
            if function is ct.growth:
                allow["allow_negative_base"] = rng.random() < 0.3
            wanted = expected(function, Fraction(actual), Fraction(base), places, mode, allow)
            try:
                got = str(format(function(as_type(actual, rng), as_type(base, rng), places=places, rounding=mode,
                                          **allow), "f"))
            except ct.Error as error:
                got = error.name
            if got != wanted:
                self.fail(f"case {case}: {function.__name__}({actual}, {base}, {places}, {mode}, {allow}): "
                          f"{got}, not {wanted}")
            kind = wanted if wanted in ct.CLASSES else "ok"
            seen[kind] = seen.get(kind, 0) + 1
        self.assertEqual(sum(seen.values()), CASES)
        self.assertGreater(seen["ok"], CASES // 3)
        for kind in ("zero_plan", "zero_base", "negative_plan", "negative_base", "sign_change", "overflow"):
            self.assertGreater(seen.get(kind, 0), CASES // 5000, kind)
        print(f"{CASES} cases, 0 wrong: " + ", ".join(f"{kind} {n}" for kind, n in sorted(seen.items())))


if __name__ == "__main__":
    unittest.main()
