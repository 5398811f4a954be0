# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Reports: indicators in a row, and the forms in which they are handed on."""

from collections.abc import Sequence

from . import _swig
from ._indicator import Indicator
from ._measure import default_lang
from ._scalars import allowed


class Report(Sequence):
    """Indicators in the order in which they were read or given: len(), index, slice, iterate.

    ``lang`` ("vi" or "en") is the language of tables and pages; without it, that of LC_ALL, LC_MESSAGES or LANG.
    Rendering is done by the library, so the same figures appear as from its programs.
    """

    __slots__ = ("_rows", "_columns", "lang")

    def __init__(self, indicators=(), *, lang=None):
        self._rows = tuple(indicators)
        self._columns = 0
        self.lang = lang
        for row in self._rows:
            if not isinstance(row, Indicator):
                raise TypeError(f"expected indicators, got {type(row).__name__}")

    @classmethod
    def _of_rows(cls, rows, lang, columns):
        report = cls(rows, lang=lang)
        report._columns = columns
        return report

    def __len__(self):
        return len(self._rows)

    def __getitem__(self, at):
        if isinstance(at, slice):
            return self._of_rows(self._rows[at], self.lang, self._columns)
        return self._rows[at]

    def __eq__(self, other):
        return self._rows == other._rows if isinstance(other, Report) else NotImplemented

    def __hash__(self):
        return hash(self._rows)

    def __repr__(self):
        return f"<Report of {len(self)} indicators>"

    def __str__(self):
        return self.to_table()

    def _render(self, form, lang, places, rounding, allow, fragment=False, title=""):
        return _swig.render((row._texts for row in self._rows), form, lang or self.lang or default_lang(), places,
                            rounding, allow, self._columns, fragment, title)

    def to_table(self, *, lang=None, title="", places=2, rounding="half_up", allow_negative_base=False,
                 allow_sign_change=False):
        """The table for people, as text aligned by width."""
        return self._render("table", lang, places, rounding, allowed(allow_negative_base, allow_sign_change), False,
                            title)

    def to_csv(self, *, places=2, rounding="half_up", allow_negative_base=False, allow_sign_change=False):
        """The interchange with the computed columns; read_csv() reads it back."""
        return self._render("csv", "en", places, rounding, allowed(allow_negative_base, allow_sign_change))

    def to_json(self, *, places=2, rounding="half_up", allow_negative_base=False, allow_sign_change=False):
        """An array of objects; figures are strings, so that no reader loses a digit."""
        return self._render("json", "en", places, rounding, allowed(allow_negative_base, allow_sign_change))

    def to_html(self, *, lang=None, title="", fragment=False, places=2, rounding="half_up",
                allow_negative_base=False, allow_sign_change=False):
        """One self-contained page with a bullet bar for each indicator; with ``fragment`` only its body."""
        return self._render("html", lang, places, rounding, allowed(allow_negative_base, allow_sign_change), fragment,
                            title)

    def _repr_html_(self):
        return self.to_html(fragment=True)
