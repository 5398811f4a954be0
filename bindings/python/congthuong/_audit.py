# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Audits: which printed figures cannot all be true, and what went wrong."""

import operator
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple, Optional

from . import _swig
from ._errors import ArgumentError
from ._figure import Figure
from ._frozen import Frozen, set_slot
from ._indicator import FITS, Indicator
from ._interval import Interval, interval_of
from ._measure import default_lang

# What a record or an audit comes to: the first of these that one of its findings has.
_GRAVEST = ("inconsistent", "suspicious", "consistent", "undetermined")
_VERDICTS = tuple(map(_swig.verdict_name, range(_swig.VERDICT_COUNT)))
_CHECKS = tuple(map(_swig.check_name, range(_swig.CHECK_KINDS)))
_RULES = tuple(map(_swig.rule_name, range(_swig.RULE_COUNT)))
_LIMITS = ("revision_limit", "series_limit", "completion_limit", "fall_limit")
_LIMIT_MAX = 10000


def _figure(key):
    return None if key is None else Figure._of_key(key)


class Repair(NamedTuple):
    """One repair that restores consistency: what may have gone wrong (``kind``), with what (``member``).

    ``figure`` is how the member would read, None where it is the ``unit``, and that is then the unit it would have.
    """

    kind: str
    member: str
    figure: Optional[Figure]
    unit: Optional[str]


class Finding(NamedTuple):
    """What one check of one indicator found. Words are those of the library's CSV.

    ``other`` is the indicator that it was compared with, None where its own figures were compared. ``verdict`` is
    consistent, inconsistent, suspicious or undetermined; ``rule`` names the soft rule behind it, or is None.
    ``printed`` is the figure of ``member`` that was checked, ``allowed`` what all the others allow for it,
    ``distance`` how far they are apart (of a revision: by how many percent the level moved), ``suggested`` the
    figure computed from the others. ``reading`` is of "tăng n lần": neither, ratio, increase or both; None elsewhere.
    ``fewest`` is how many figures must at least be wrong and ``suspects`` the members that may be among them;
    ``repairs`` are those that restore consistency, likeliest first.
    """

    indicator: Indicator
    other: Optional[Indicator]
    check: str
    verdict: str
    rule: Optional[str]
    member: str
    printed: Optional[Figure]
    allowed: Optional[Interval]
    distance: Optional[Fraction]
    suggested: Optional[Figure]
    reading: Optional[str]
    fewest: int
    suspects: tuple
    repairs: tuple

    def words(self, lang=None):
        """What was checked, the verdict and its rule, in words for people."""
        lang = lang or default_lang()
        said = [_swig.check_text(_CHECKS.index(self.check), lang), _swig.verdict_text(_VERDICTS.index(self.verdict), lang)]
        if self.rule:
            said.append(_swig.rule_text(_RULES.index(self.rule), lang))
        return ": ".join(said)

    def __repr__(self):
        shown = [f"{self.check} {self.verdict}"]
        if self.rule:
            shown.append(f"rule {self.rule}")
        if self.printed is not None:
            shown.append(f"printed {self.printed}")
        if self.suggested is not None:
            shown.append(f"suggested {self.suggested}")
        return f"<Finding {self.indicator.name}: {', '.join(shown)}>"


def _finding_of(parts, indicators):
    record, other, check, verdict, rule, member, printed, allowed, distance, suggested, reading, fewest, suspects, \
        repairs = parts
    indicator = indicators[record]
    is_read = reading != 0 or (indicator.growth_form == "times_increase" and member == "growth" and allowed is not None)
    return Finding(indicator, None if other is None else indicators[other], check, verdict, rule or None, member,
                   _figure(printed), None if allowed is None else interval_of(allowed),
                   None if distance is None else Fraction(*distance), _figure(suggested),
                   FITS[reading] if is_read else None, fewest, suspects,
                   tuple(Repair(kind, which, _figure(figure), unit) for kind, which, figure, unit in repairs))


class Findings(Frozen, Sequence):
    """All that an audit found, in the order of the indicators: len(), index, slice, iterate.

    Made by audit(). Tables and pages show what is not simply consistent or undetermined for want of figures, unless
    ``all`` is true; they are written by the library, so the same appears as from its programs. ``lang`` is their
    language, as a Report's.
    """

    __slots__ = ("_indicators", "_options", "_lang", "_at", "_audit")

    def __init__(self):
        raise TypeError("findings are made by audit()")

    @classmethod
    def _of_audit(cls, indicators, options, lang, at=None, audit=None):
        findings = cls.__new__(cls)
        if audit is None:
            audit = _swig.Audit((indicator._texts for indicator in indicators), *options)
        set_slot(findings, "_indicators", indicators)
        set_slot(findings, "_options", options)
        set_slot(findings, "_lang", lang)
        set_slot(findings, "_audit", audit)
        set_slot(findings, "_at", tuple(range(audit.count())) if at is None else at)
        return findings

    def _only(self, at):
        return self._of_audit(self._indicators, self._options, self._lang, tuple(at), self._audit)

    def _get(self, place):
        return _finding_of(self._audit.finding(place), self._indicators)

    def __len__(self):
        return len(self._at)

    def __getitem__(self, at):
        return self._only(self._at[at]) if isinstance(at, slice) else self._get(self._at[at])

    @property
    def lang(self):
        """The language of tables and pages, or None: that of the environment."""
        return self._lang

    @property
    def verdict(self):
        """The gravest verdict: inconsistent, else suspicious, else consistent, else undetermined."""
        found = {finding.verdict for finding in self}
        return next((verdict for verdict in _GRAVEST if verdict in found), "undetermined")

    @property
    def counts(self):
        """How many indicators come to each verdict, by the gravest of each."""
        gravest = {}
        for place in self._at:
            record, _, _, verdict = self._audit.finding(place)[:4]
            rank = _GRAVEST.index(verdict)
            gravest[record] = min(rank, gravest.get(record, rank))
        return {verdict: list(gravest.values()).count(rank) for rank, verdict in enumerate(_GRAVEST)}

    def of(self, indicator):
        """The findings about this indicator."""
        return self._only(place for place in self._at if self._get(place).indicator == indicator)

    def where(self, *, verdict=None, check=None, rule=None):
        """The findings that have these words."""
        def fits(finding):
            return all(wanted in (None, word) for wanted, word in
                       ((verdict, finding.verdict), (check, finding.check), (rule, finding.rule)))
        return self._only(place for place in self._at if fits(self._get(place)))

    def _render(self, form, lang="en", all=False, fragment=False, title=""):
        lang = lang or self._lang or default_lang()
        return self._audit.render(self._at, form, lang, bool(all), bool(fragment), title)

    def to_table(self, *, lang=None, title="", all=False):
        """The table for people, as text aligned by width."""
        return self._render("table", lang, all, False, title)

    def to_csv(self):
        """One line for each finding, as audit-report writes them."""
        return self._render("csv")

    def to_json(self):
        """An array of objects; figures are strings, so that no reader loses a digit."""
        return self._render("json")

    def to_html(self, *, lang=None, title="", fragment=False, all=False):
        """One self-contained page; with ``fragment`` only its body."""
        return self._render("html", lang, all, fragment, title)

    def _repr_html_(self):
        return self.to_html(fragment=True)

    def __str__(self):
        return self.to_table()

    def __repr__(self):
        counted = ", ".join(f"{number} {verdict}" for verdict, number in self.counts.items() if number)
        return f"<Findings: {len(self)} about {counted or 'nothing'}>"

    def _key(self):
        return (self._indicators, self._options, self._lang, self._at)

    @classmethod
    def _of_key(cls, key):
        return cls._of_audit(*key)


def _limit(name, value):
    if isinstance(value, bool):
        raise TypeError(f"{name}: a bool is no number")
    if not 1 <= operator.index(value) <= _LIMIT_MAX:
        raise ArgumentError(f"{name} must be from 1 to {_LIMIT_MAX}")
    return operator.index(value)


def audit(indicators, *, rounding="half_up", revision_limit=10, series_limit=50, completion_limit=20, fall_limit=20,
          lang=None):
    """Audit printed figures: each indicator by itself, within its document, and between documents.

    ``indicators`` is one Indicator or an iterable of them (a Report, say); those of one ``source`` are one document.
    ``rounding`` is how the figures were rounded. The limits of the soft rules are whole percent: a level that moved
    up to ``revision_limit`` between documents is a revision, beyond ``series_limit`` another series; a year that grew
    at less than ``completion_limit`` of its plan, or a year in between that fell by more than ``fall_limit``, is
    suspicious. ``lang`` is of the findings' tables; without it, that of the Report.

    >>> retail = Indicator("Bán lẻ", period="2021", unit="tỷ đồng", actual=76581, plan=84000, completion="92.19")
    >>> findings = audit(retail)
    >>> findings.verdict, findings[0].suggested
    ('inconsistent', Figure('91.17'))
    """
    given = (indicators,) if isinstance(indicators, Indicator) else tuple(indicators)
    for indicator in given:
        if not isinstance(indicator, Indicator):
            raise TypeError(f"expected indicators, got {type(indicator).__name__}")
    values = (revision_limit, series_limit, completion_limit, fall_limit)
    options = (rounding, *map(_limit, _LIMITS, values))
    return Findings._of_audit(given, options, lang or getattr(indicators, "lang", None))
