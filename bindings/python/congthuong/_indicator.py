# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Indicators: one row of a report, its levels, and what follows from them."""

import datetime

from . import _swig
from ._errors import of_status
from ._figure import Figure, figure_text
from ._frozen import Frozen, set_slot
from ._interval import Interval, interval_of
from ._measure import default_lang, measure_of
from ._period import Period
from ._scalars import allowed
from ._unit import Unit

COLUMNS = tuple(_swig.column_name(column) for column in range(_swig.COLUMN_COUNT))
_AT = {name: at for at, name in enumerate(COLUMNS)}
_FIGURES = ("actual", "plan", "base", "completion", "growth", "share")
_MEASURES = ("completion", "growth", "multiple", "change", "remaining")
FITS = ("neither", "ratio", "increase", "both")
_DEFAULTS = {"kind": "flow", "polarity": "higher", "completion_form": "ratio", "growth_form": "growth"}


def _cell(name, value, numbers):
    """The interchange text of one keyword argument."""
    if name in _FIGURES:
        return figure_text(value, name, numbers)
    if name == "complete" and isinstance(value, bool):
        return "yes" if value else ""
    if value is None and name != "indicator":
        return ""
    if isinstance(value, (Period, datetime.date)):
        return str(value) if isinstance(value, Period) else value.isoformat()[:10]
    if not isinstance(value, str):
        raise TypeError(f"{name}: expected str, got {type(value).__name__}")
    if name == "indicator" and not value:
        raise of_status(_swig.E_SYNTAX, name, value, 0, _swig.REASON_EMPTY)
    return str(value)


def _is_increase(reading):
    if reading not in ("ratio", "increase"):
        raise of_status(_swig.E_ARGUMENT, None, f"reading is one of ratio, increase, not {reading!r}")
    return reading == "increase"


def _text_property(column, words):
    at = _AT[column]
    default = _DEFAULTS.get(column)
    return property(lambda self: self._texts[at] or default, doc=words)


def _figure_property(column, words):
    at = _AT[column]
    return property(lambda self: Figure._of_key((self._texts[at], 0)) if self._texts[at] else None, doc=words)


def _measure_property(measure, words):
    at = _MEASURES.index(measure)
    return property(lambda self: self._measure(at), doc=words)


class Indicator(Frozen):
    """One indicator: what was measured, where, when, in what unit; its levels; and the percentages as printed.

    All that is known is given by keyword; the rest is absent. Levels and percentages are numbers, or figures as
    printed (">76581" is hơn 76.581; see Figure). Indicators never change: use replace(). Attributes never raise;
    methods raise the exception of the class.

    >>> output = Indicator("Industrial output", period="2021", unit="tỷ đồng", actual=24800, plan=24800, base=22519)
    >>> output.completion, output.growth.value
    (Measure(value=Decimal('100.00'), cls='ok'), Decimal('10.13'))
    >>> output.replace(base=0).growth
    Measure(value=None, cls='zero_base')
    """

    __slots__ = ("_texts", "_made", "_taken")

    def __init__(self, name, *, parent=None, complete=False, region=None, source=None, published=None, period=None,
                 unit=None, prices=None, kind="flow", polarity="higher", status=None, actual=None, plan=None,
                 base=None, completion=None, completion_form="ratio", plan_scope=None, growth=None,
                 growth_form="growth", base_period=None, share=None, numbers=None):
        cells = {"indicator": name, "parent": parent, "complete": complete, "region": region, "source": source,
                 "published": published, "period": period, "unit": unit, "prices": prices, "kind": kind,
                 "polarity": polarity, "status": status, "actual": actual, "plan": plan, "base": base,
                 "completion": completion, "completion_form": completion_form, "plan_scope": plan_scope,
                 "growth": growth, "growth_form": growth_form, "base_period": base_period, "share": share}
        self._fill(tuple([_cell(column, cells[column], numbers) for column in COLUMNS]), None)
        made = self._record()
        set_slot(self, "_texts", made.texts())

    def _fill(self, texts, made):
        set_slot(self, "_texts", texts)
        set_slot(self, "_made", made)
        set_slot(self, "_taken", None)

    def _record(self):
        """The C struct, made when it is first asked for."""
        if self._made is None:
            set_slot(self, "_made", _swig.Record(self._texts))
        return self._made

    def _measure(self, at):
        if self._taken is None:
            set_slot(self, "_taken", self._record().measures(2, "half_up", 0))
        return measure_of(self._taken[at])

    name = _text_property("indicator", "What was measured.")
    parent = _text_property("parent", "The indicator that it is part of, or None.")
    region = _text_property("region", "Province or office, or None.")
    source = _text_property("source", "Document or source family, or None.")
    published = _text_property("published", "ISO date of publication, or None.")
    prices = _text_property("prices", "Price basis: current, constant2010 ..., or None.")
    kind = _text_property("kind", "flow, stock, rate, index or count.")
    polarity = _text_property("polarity", "higher or lower: which is better.")
    status = _text_property("status", "estimate, preliminary, official, target, or None.")
    completion_form = _text_property("completion_form", "What the printed completion says: ratio, over, shortfall.")
    plan_scope = _text_property("plan_scope", "Whose plan, or None.")
    growth_form = _text_property("growth_form", "What the printed growth says: growth, ratio, times ...")
    base_period = _text_property("base_period", 'A period, "previous", or None for the same period last year.')

    actual = _figure_property("actual", "The level, as printed, or None.")
    plan = _figure_property("plan", "The plan, as printed, or None.")
    base = _figure_property("base", "The base, as printed, or None.")
    printed_completion = _figure_property("completion", "The percent of plan that was printed, or None.")
    printed_growth = _figure_property("growth", "The growth that was printed, by its growth_form, or None.")
    printed_share = _figure_property("share", "The percent of the parent that was printed, or None.")

    completion = _measure_property("completion", "Plan completion in percent, from the levels.")
    growth = _measure_property("growth", "Growth on the base in percent, from the levels.")
    multiple = _measure_property("multiple", "The multiple of the base, from the levels.")
    change = _measure_property("change", "Actual less base; of a rate, in points.")
    remaining = _measure_property("remaining", "Plan less actual; of a rate, in points.")

    @property
    def complete(self):
        """Whether the parts named in its document are all of them."""
        return self._texts[_AT["complete"]] == "yes"

    @property
    def period(self):
        """When, as a Period, or None."""
        text = self._texts[_AT["period"]]
        return Period(text) if text else None

    @property
    def unit(self):
        """The unit of the levels, as a Unit (a str), or None."""
        text = self._texts[_AT["unit"]]
        return Unit(text) if text else None

    @property
    def is_met(self):
        """Whether the plan is met, by its polarity; None where that cannot be said."""
        return self._record().is_met()

    def measures(self, *, places=2, rounding="half_up", allow_negative_base=False, allow_sign_change=False):
        """All measures by name, computed with these options."""
        taken = self._record().measures(places, rounding, allowed(allow_negative_base, allow_sign_change))
        return {name: measure_of(parts) for name, parts in zip(_MEASURES, taken)}

    def completion_of(self, plan, *, places=2, rounding="half_up", allow_sign_change=False):
        """Completion against the level of another indicator: a target, or the plan printed elsewhere.

        Units are converted. Raises NotComparableError for units of different quantity, other prices or kind, or a
        period that is not within the plan's, and otherwise as completion().
        """
        return self._record().completion_of(_record_of(plan), places, rounding, allowed(False, allow_sign_change))

    def growth_on(self, base, *, places=2, rounding="half_up", allow_negative_base=False, allow_sign_change=False):
        """Growth on the level of another indicator, of the period that this one names as its base."""
        return self._record().growth_on(_record_of(base), places, rounding,
                                        allowed(allow_negative_base, allow_sign_change))

    def share_of(self, total, *, places=2, rounding="half_up", allow_sign_change=False):
        """Share, in percent, of the level of another indicator of the same period."""
        return self._record().share_of(_record_of(total), places, rounding, allowed(False, allow_sign_change))

    def contribution_to(self, total, *, places=2, rounding="half_up"):
        """Contribution, in points, of this part (actual and base) to the growth of a total (base)."""
        return self._record().contribution_to(_record_of(total), places, rounding, 0)

    def recover_plan(self, *, rounding="half_up"):
        """The plans that the printed actual and completion allow, as an Interval in the unit of the level."""
        return interval_of(self._record().recover_plan(rounding))

    def recover_base(self, *, reading="ratio", rounding="half_up"):
        """The bases that the printed actual and growth allow, as an Interval in the unit of the level.

        ``reading`` is of "tăng n lần" (growth_form "times_increase"): "ratio" is what the press means, "increase"
        (n + 1 times) what textbooks say.
        """
        return interval_of(self._record().recover_base(_is_increase(reading), rounding))

    def recover_actual(self, *, reading="ratio", rounding="half_up"):
        """The actuals that all that is printed allows: plan and completion, base and growth, the actual itself.

        An empty interval says that these contradict one another.
        """
        return interval_of(self._record().recover_actual(_is_increase(reading), rounding))

    def roundest(self, level, within=None, *, reading="ratio", rounding="half_up"):
        """The roundest decimal of a recovered "plan", "base" or "actual": a figure that someone may have set.

        Of several the one nearest to what the printed values give as they stand; at exactly 100 % the actual itself.
        ``within`` is the interval to look in, such as a narrowed one; without it, the one that is recovered.

        >>> Indicator("Nhập khẩu", actual=915, completion="963.16").roundest("plan")
        Decimal('95')
        """
        if within is None and level in ("plan", "base", "actual"):
            recovered = getattr(self, f"recover_{level}")
            within = recovered(rounding=rounding) if level == "plan" else recovered(reading=reading, rounding=rounding)
        within = Interval() if within is None else within
        if not isinstance(within, Interval):
            raise TypeError(f"within: expected an Interval, got {type(within).__name__}")
        return self._record().roundest(level, _is_increase(reading), within._parts())

    def completion_range(self, *, rounding="half_up"):
        """The completions, in percent, that the printed actual and plan allow when both are intervals."""
        return interval_of(self._record().completion_range(rounding))

    def growth_range(self, *, rounding="half_up"):
        """The growths, in percent, that the printed actual and base allow when both are intervals."""
        return interval_of(self._record().growth_range(rounding))

    def growth_reading(self, *, rounding="half_up"):
        """Which reading of a printed "tăng n lần" the levels bear out: neither, ratio, increase or both."""
        return FITS[self._record().growth_reading(rounding)]

    def sentence(self, lang="vi"):
        """The indicator as a sentence of a bulletin, in "vi" or "en"; nothing is said where there is no number.

        Raises MissingError where it has no figure at all.
        """
        return self._record().sentence(lang)

    def replace(self, **changes):
        """The same indicator with other values for these keyword arguments of Indicator()."""
        numbers = changes.pop("numbers", None)
        texts = list(self._texts)
        for keyword, value in changes.items():
            column = "indicator" if keyword == "name" else keyword
            if keyword == "indicator" or column not in _AT:
                raise TypeError(f"replace() got an unexpected keyword argument {keyword!r}")
            texts[_AT[column]] = _cell(column, value, numbers)
        made = _swig.Record(tuple(texts))
        return self._of_texts(made.texts(), made)

    def _shown(self):
        for column in ("actual", "plan", "base"):
            if self._texts[_AT[column]]:
                yield f"{column} {self._texts[_AT[column]]}"
        if self.unit:
            yield self.unit
        for name, needed in (("completion", "plan"), ("growth", "base")):
            if self._texts[_AT[needed]]:
                measure = getattr(self, name)
                yield f"{name} {measure.value} %" if measure.is_ok else f"{name} {measure.cls}"
            printed = self._texts[_AT[name]]
            if printed:
                yield f"printed {name} {printed}"

    def __repr__(self):
        who = ", ".join(filter(None, (self.name, self.region, self._texts[_AT["period"]])))
        return f"<Indicator {who}: {', '.join(self._shown()) or 'no figures'}>"

    def _repr_html_(self):
        """A table row with a bullet bar, for notebooks."""
        return _swig.render((self._texts,), "html", default_lang(), 2, "half_up", 0, 0, 1, "")

    def _key(self):
        return self._texts

    @classmethod
    def _of_texts(cls, texts, made=None):
        indicator = cls.__new__(cls)
        indicator._fill(texts, made)
        return indicator

    @classmethod
    def _of_key(cls, key):
        return cls._of_texts(tuple(key))


def _record_of(indicator):
    if not isinstance(indicator, Indicator):
        raise TypeError(f"expected an Indicator, got {type(indicator).__name__}")
    return indicator._record()
