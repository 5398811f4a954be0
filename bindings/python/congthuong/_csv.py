# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Reading the CSV interchange."""

import io
import os

from . import _swig
from ._indicator import Indicator
from ._measure import default_lang
from ._report import Report


def _open(source):
    """(file object, name to show, whether to close it)"""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return io.BytesIO(source), "<bytes>", True
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        return source, name if isinstance(name, str) else "<file>", False
    path = os.fspath(source)
    return open(path, "rb"), os.fsdecode(path), True


def _rows(source, numbers, lang, columns):
    file, name, is_ours = _open(source)
    try:
        shown = name.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")
        reader = _swig.Reader(file.read, shown, numbers, lang or default_lang())
        while True:
            texts = reader.next()
            columns[:] = [reader.columns()]
            if texts is None:
                return
            yield Indicator._of_texts(texts)
    finally:
        if is_ours:
            file.close()


def iter_csv(source, *, numbers=None, lang=None):
    """Read indicators one at a time; memory does not grow with the input.

    Takes what read_csv() takes. Nothing is read before the first indicator is asked for, and rows before an error
    have been given when it is raised.
    """
    return _rows(source, numbers, lang, [])


def read_csv(source, *, numbers=None, lang=None):
    """Read the CSV interchange as a Report.

    ``source`` is a path, a file object (binary or text), or bytes. ``numbers`` says how figures are written in rows
    that do not say so themselves: "plain" (24800.5) or "vi" (24.800,5); without it, the first figure that could be
    read both ways is refused. ``lang`` is the language of the report, and of what is said about a mistake.

    Raises CsvError, which names file, line and column, or OSError.

    >>> read_csv(b"indicator,actual,plan\\nGRDP,24800,24800\\n")[0].completion.value
    Decimal('100.00')
    """
    columns = [0]
    rows = list(_rows(source, numbers, lang, columns))
    return Report._of_rows(rows, lang, columns[0])
