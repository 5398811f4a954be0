#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Numbers in words by a second speller, through tests/spell: written alike, and read back, also as people vary them.

The rules here are those of the grammar books, from the highest power down; nothing is taken from the library.
"""

import random
import subprocess
import sys
import unicodedata

FLOOR = 300_000
VI = "không một hai ba bốn năm sáu bảy tám chín".split()
EN = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      "seventeen eighteen nineteen").split()
EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
EN_POWERS = ["", "thousand", "million", "billion", "trillion", "quadrillion"]


def vi(n):
    for power, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")):
        if n >= power:
            rest = n % power
            return f"{vi(n // power)} {name}" + (f" {vi_places(rest)}" if rest else "")
    return vi_places(n) if n >= 100 else vi_tens(n)


def vi_places(n):
    """What follows a power: all three places of its first group are said."""
    if n >= 1000:
        power, name = ((10**6, "triệu") if n >= 10**6 else (10**3, "nghìn"))
        rest = n % power
        return f"{vi_places(n // power)} {name}" + (f" {vi_places(rest)}" if rest else "")
    hundreds = f"{VI[n // 100]} trăm"
    if n % 100 == 0:
        return hundreds
    return f"{hundreds} linh {VI[n % 10]}" if n % 100 < 10 else f"{hundreds} {vi_tens(n % 100)}"


def vi_tens(n):
    if n < 10:
        return VI[n]
    if n < 20:
        return {10: "mười", 15: "mười lăm"}.get(n) or f"mười {VI[n - 10]}"
    last = {0: "", 1: " mốt", 4: " tư", 5: " lăm"}.get(n % 10, " " + VI[n % 10])
    return f"{VI[n // 10]} mươi{last}"


def en(n):
    groups = f"{n:,}".split(",")
    said = []
    for place, group in zip(range(len(groups) - 1, -1, -1), groups):
        if int(group):
            words = en_group(int(group))
            joined = "and " if place == 0 and said and int(group) < 100 else ""
            said.append(f"{joined}{words} {EN_POWERS[place]}".strip())
    return " ".join(said) or "zero"


def en_group(n):
    if n >= 100:
        return f"{EN[n // 100]} hundred" + (f" and {en_group(n % 100)}" if n % 100 else "")
    if n < 20:
        return EN[n]
    return EN_TENS[n // 10] + (f"-{EN[n % 10]}" if n % 10 else "")


def spell(lang, units, scale):
    sign, digits = units < 0, str(abs(units)).rjust(scale + 1, "0")
    whole, fraction = digits[:len(digits) - scale], digits[len(digits) - scale:]
    words = (vi if lang == "vi" else en)(int(whole))
    if sign:
        words = ("âm " if lang == "vi" else "minus ") + words
    if scale:
        names, mark = (VI, "phẩy") if lang == "vi" else (EN, "point")
        words += f" {mark} " + " ".join(names[int(d)] for d in fraction)
    return words


def plain(units, scale):
    digits = str(abs(units)).rjust(scale + 1, "0")
    text = digits if scale == 0 else f"{digits[:-scale]}.{digits[-scale:]}"
    return "-" + text if units < 0 else text


VARIANTS = {"nghìn": "ngàn", "tỷ": "tỉ", "linh": "lẻ", "tư": "bốn", "lăm": "nhăm", "mốt": "một", "bảy": "bẩy",
            "phẩy": "phảy", "minus": "negative"}


def vary(words, lang, chance):
    """The same number, as somebody else would type it."""
    out = []
    for word in words.split(" "):
        if word in VARIANTS and chance.random() < 0.5:
            word = VARIANTS[word]
        elif word == "and" and chance.random() < 0.3:
            continue
        out.append(word)
    text = " ".join(out)
    if lang == "en" and chance.random() < 0.5:
        text = text.replace("-", " ")
    text = unicodedata.normalize(chance.choice(["NFC", "NFD"]), text)
    text = chance.choice([str, str.upper, str.title])(text)
    return text.replace(" ", chance.choice([" ", "\u00a0", "  "]))


def values(chance):
    for n in range(10_000):
        yield n, 0
    for k in range(18):
        for n in [10**k - 1, 10**k, 10**k + 1] + [d * 10**k for d in range(1, 10)] + [105 * 10**k]:
            if n < 10**18:
                yield n, 0
                yield -n, 0
    for _ in range(30_000):  # groups that are often 0 or small, which is where spelling is hard
        n = 0
        for _ in range(chance.randint(1, 6)):
            n = n * 1000 + chance.choice([0, 0, 1, 4, 5, 10, 15, 21, 100, 105, chance.randint(0, 999)])
        yield chance.choice([n, -n]), 0
    for _ in range(35_000):
        yield chance.randint(-10**18 + 1, 10**18 - 1) // 10**chance.randint(0, 17), chance.randint(0, 18)
    for scale in range(19):
        for n in (0, 1, -1, 10**18 - 1, 1 - 10**18, 5 * 10**17, 505 * 10**15):
            yield n, scale


def main():
    chance = random.Random(20211231)
    lines = []
    for units, scale in values(chance):
        for lang in ("vi", "en"):
            words = spell(lang, units, scale)
            lines.append(f"both\t{lang}\t{plain(units, scale)}\t{words}")
            lines.append(f"read\t{lang}\t{plain(units, scale)}\t{vary(words, lang, chance)}")
    run = subprocess.run([sys.argv[1]], input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
    print(run.stdout.strip()[-2000:])
    checked = int(run.stdout.rsplit("\n", 2)[-2].split()[0]) if run.returncode in (0, 1) else 0
    if run.returncode != 0 or checked != len(lines) or checked < FLOOR:
        sys.exit(f"{sys.argv[1]}: status {run.returncode}, {checked} of {len(lines)} lines, at least {FLOOR} wanted")


main()
