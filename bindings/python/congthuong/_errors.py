# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Exceptions: one for each result class and each call error, under Error."""

from . import _swig


class Error(Exception):
    """Base of every exception of congthuong.

    ``status`` is the number of the class or error and ``name`` its lower-case word, the same in C, CSV and Python.
    """

    status = 0
    name = "ok"


class MissingError(Error):
    """An input is absent: None, or a level that the indicator does not have."""

    status = 1


class NotComparableError(Error):
    """Other quantity, currency, price basis or kind, or windows of time that do not fit."""

    status = 2


class RateError(Error):
    """The indicator is itself a rate: ask for points, not for a percentage of it."""

    status = 3


class ZeroPlanError(Error, ZeroDivisionError):
    """The plan is 0."""

    status = 4


class ZeroBaseError(Error, ZeroDivisionError):
    """The base, or the total, is 0."""

    status = 5


class NegativePlanError(Error):
    """The plan is below 0."""

    status = 6


class NegativeBaseError(Error):
    """The base, or the total, is below 0."""

    status = 7


class SignChangeError(Error):
    """The actual is below 0 and what it is divided by is above."""

    status = 8


class InexactError(Error, ValueError):
    """A number that is no decimal of at most 18 digits, such as Fraction(1, 3)."""

    status = 9


class DecimalOverflowError(Error, OverflowError):
    """The result needs more than 18 digits."""

    status = 10


class ArgumentError(Error, ValueError):
    """An argument is outside its documented range."""

    status = 32


class ColumnError(ArgumentError, TypeError):
    """A column was refused: its type, its length, or how its rows lie in memory.

    ``argument`` names the argument, ``dtype`` is the type of its elements, ``length`` the number of rows, ``stride``
    how many bytes they are apart (None where that cannot be told), and ``remedy`` says what to give instead.
    """

    argument = None
    dtype = None
    length = None
    stride = None
    remedy = None


class TextError(Error, ValueError):
    """A text was refused.

    ``argument`` names the argument, ``text`` is what was given, ``position`` the character (of bytes the byte,
    from 0) at which it went wrong, or None, and ``reason`` says why in words.
    """

    argument = None
    text = None
    position = None
    reason = None


class TextSyntaxError(TextError):
    """The text is not of the form asked for."""

    status = 33


class AmbiguousError(TextError):
    """The figure could be read in both notations: state which one is meant."""

    status = 34


class RangeError(TextError):
    """Well formed, but outside the limits: 18 digits, years 1 to 9999, no NaN or infinity."""

    status = 35


class EncodingError(TextError):
    """The text is not valid Unicode, or holds a NUL."""

    status = 36


class LimitError(Error, ValueError):
    """A stated limit was passed: bytes of a row, rows of a report."""

    status = 40


class DuplicateError(Error, ValueError):
    """Two rows of a panel are of one series and one month; ``rows`` are both, the earlier one first."""

    status = 42
    rows = None


class CsvError(Error, ValueError):
    """A CSV input was refused.

    ``file``, ``line`` and ``column`` (characters, from 1) say where; ``cell_name`` is the header of the cell's
    column, ``text`` the start of the cell, and ``reason`` says why in words. ``status`` and ``name`` are the error's.
    """

    file = None
    line = None
    column = None
    cell_name = None
    text = None
    reason = None


CLASSES = tuple(word for word in map(_swig.status_name, range(_swig.FIRST_ERROR)) if word != "unknown")

EXCEPTIONS = (MissingError, NotComparableError, RateError, ZeroPlanError, ZeroBaseError, NegativePlanError,
              NegativeBaseError, SignChangeError, InexactError, DecimalOverflowError, ArgumentError, TextSyntaxError,
              AmbiguousError, RangeError, EncodingError, LimitError, DuplicateError)
_BY_STATUS = {exception.status: exception for exception in EXCEPTIONS}
for _exception in (*EXCEPTIONS, ColumnError):
    _exception.name = _swig.status_name(_exception.status)


def of_status(status, argument=None, text=None, position=-1, reason=0):
    """Make the exception of a status. Called from C; position is a byte offset, or -1."""
    exception = _BY_STATUS.get(status, Error)
    words = _swig.status_text(status, "en")
    if not issubclass(exception, TextError):
        if exception is ArgumentError and text is not None:
            return exception(text)
        return exception(words if argument is None else f"{argument}: {words}")
    if reason:
        words = _swig.reason_text(reason, "en")
    unit = "byte" if isinstance(text, bytes) else "character"
    if position >= 0 and isinstance(text, str):
        position = len(text.encode("utf-8", "surrogatepass")[:position].decode("utf-8", "replace"))
    shown = "" if text is None else f" {text[:80]!r}"
    where = f" at {unit} {position}" if position > 0 else ""
    error = exception(f"{argument or 'text'}{shown}{where}: {words}")
    error.argument = argument
    error.text = text
    error.position = position if position >= 0 else None
    error.reason = words
    return error


def of_csv(status, message, file, line, column, cell_name, text, reason):
    """Make a CsvError. Called from C."""
    error = CsvError(message)
    error.status = status
    error.name = _swig.status_name(status)
    error.file = file
    error.line = line or None
    error.column = column or None
    error.cell_name = cell_name or None
    error.text = text
    error.reason = _swig.reason_text(reason, "en") if reason else _swig.status_text(status, "en")
    return error
