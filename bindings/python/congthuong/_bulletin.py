# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Bulletins: what prose states of indicators, and indicators as prose; numbers in words."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from . import _swig
from ._indicator import COLUMNS, Indicator
from ._measure import default_lang
from ._report import Report

_DOUBTS = tuple(_swig.doubt_name(1 << at) for at in range(_swig.DOUBT_COUNT))


class Statement(NamedTuple):
    """What a text states of one indicator, and where.

    ``span`` is (start, end): ``text[start:end]`` runs from the first to the last character that it was read from.
    ``spans`` says the same of columns, by their names; what was inherited or is not stated has none. ``doubts`` names
    what is uncertain: comma, times, year, period, base, name, bracket. Of bytes, places are bytes.
    """

    indicator: Indicator
    span: tuple
    spans: dict
    doubts: tuple

    def words(self, lang=None):
        """The doubts, in words for people."""
        return [_swig.doubt_text(1 << _DOUBTS.index(doubt), lang or default_lang()) for doubt in self.doubts]


class Bulletin(Sequence):
    """The statements of one text, in its order: len(), index, slice, iterate.

    Made by read_bulletin(). ``text`` is what was read; ``lang`` is the language of tables and pages, as a Report's.
    """

    __slots__ = ("_rows", "text", "lang")

    def __init__(self):
        raise TypeError("bulletins are made by read_bulletin()")

    @classmethod
    def _of_rows(cls, rows, text, lang):
        bulletin = cls.__new__(cls)
        bulletin._rows = tuple(rows)
        bulletin.text = text
        bulletin.lang = lang
        return bulletin

    def __len__(self):
        return len(self._rows)

    def __getitem__(self, at):
        return self._of_rows(self._rows[at], self.text, self.lang) if isinstance(at, slice) else self._rows[at]

    def __eq__(self, other):
        return (self.text, self._rows) == (other.text, other._rows) if isinstance(other, Bulletin) else NotImplemented

    __hash__ = None  # type: ignore

    def __repr__(self):
        return f"<Bulletin of {len(self)} statements>"

    def __str__(self):
        return self.to_table()

    @property
    def report(self):
        """The indicators alone, as a Report."""
        return Report([row.indicator for row in self._rows], lang=self.lang)

    def _render(self, form, lang="en", fragment=False, title=""):
        rows = ((row.indicator._texts, *row[1:]) for row in self._rows)
        return _swig.list_statements(rows, self.text, form, lang or self.lang or default_lang(), bool(fragment), title)

    def to_table(self, *, lang=None, title=""):
        """The table for people: figures as printed, line and character, bytes, doubts in words."""
        return self._render("table", lang, False, title)

    def to_csv(self):
        """The interchange, as read-report writes it; read_csv() reads it back."""
        return self._render("csv")

    def to_json(self):
        """An array of objects with spans and doubts, as read-report writes it: spans are bytes of UTF-8."""
        return self._render("json")

    def to_html(self, *, lang=None, title="", fragment=False):
        """One self-contained page with the content of the table; with ``fragment`` only its body."""
        return self._render("html", lang, fragment, title)

    def to_pandas(self):
        """A DataFrame: the interchange's columns as str, figures as printed; start, end, and doubts as one str."""
        import pandas  # type: ignore
        rows = [(*row.indicator._texts, *row.span, " ".join(row.doubts)) for row in self._rows]
        return pandas.DataFrame(rows, columns=[*COLUMNS, "start", "end", "doubts"])

    def _repr_html_(self):
        return self.to_html(fragment=True)


def _given(value):
    return "" if value is None else _swig.normalize(value)


def read_bulletin(text, *, region=None, source=None, published=None, lang=None):
    """Read what Vietnamese or English prose states of indicators, as a Bulletin of statements.

    ``text`` is str, or UTF-8 as bytes. ``region`` is the province where the text names none; ``source`` and
    ``published`` (an ISO date or a date) are copied into the indicators, and months without a year are of the year of
    publication. ``lang`` is the language of tables. What is no statement of an indicator is left alone.

    >>> read = read_bulletin("Năm 2021, kim ngạch xuất khẩu ước đạt 610 triệu USD, tăng 5,17%.")
    >>> [(str(row.indicator.actual), row.indicator.unit) for row in read]
    [('610', Unit('triệu USD'))]
    """
    if isinstance(text, (bytearray, memoryview)):
        text = bytes(text)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"text: expected str or bytes, got {type(text).__name__}")
    if isinstance(published, datetime.date):
        published = published.isoformat()[:10]
    rows = _swig.read_bulletin(text, _given(region), _given(source), _given(published))
    return Bulletin._of_rows((Statement(Indicator._of_texts(texts), *places) for texts, *places in rows), text, lang)


def write_bulletin(indicators, lang="vi"):
    """Indicators in their order as a bulletin: a paragraph for each region and period in a row.

    Rows whose parent is the row before them stand in its sentence; what has no figure is left out. read_bulletin()
    reads the same figures back.
    """
    given = (indicators,) if isinstance(indicators, Indicator) else tuple(indicators)
    for indicator in given:
        if not isinstance(indicator, Indicator):
            raise TypeError(f"expected indicators, got {type(indicator).__name__}")
    return _swig.write_bulletin((indicator._texts for indicator in given), lang)


def number_in_words(value, lang="vi"):
    """A number in words, all its decimals included.

    >>> number_in_words(1205, "en")
    'one thousand two hundred and five'
    """
    return _swig.number_words(value, lang)


def parse_number_words(text, lang="vi"):
    """The number that words say, as a Decimal; the whole text is one number.

    >>> parse_number_words("một nghìn hai trăm")
    Decimal('1200')
    """
    return _swig.number_of_words(text, lang)
