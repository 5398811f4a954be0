# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""A number, or the class that says why there is none."""

import os
from typing import NamedTuple, Optional
from decimal import Decimal

from . import _swig
from ._errors import CLASSES, of_status


def default_lang():
    """The language that the programs of the library would use: of LC_ALL, LC_MESSAGES and LANG; else English."""
    return _swig.lang_of_environment(*map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG")))


class Measure(NamedTuple):
    """A measure of an indicator: ``value`` is a Decimal, or None where ``cls`` is not "ok".

    >>> Measure(None, "zero_base").words("vi") != ""
    True
    """

    value: Optional[Decimal]
    cls: str

    @property
    def is_ok(self):
        """Whether there is a number."""
        return self.cls == "ok"

    def words(self, lang=None):
        """The class in words for people: "the base is 0", "cùng kỳ bằng 0"."""
        return _swig.status_text(CLASSES.index(self.cls), lang or default_lang())

    def required(self):
        """The number; raises the class's exception where there is none."""
        if self.value is None:
            raise of_status(CLASSES.index(self.cls))
        return self.value


def measure_of(parts):
    """Make a measure of (status, value or None)."""
    return Measure(parts[1], CLASSES[parts[0]])
