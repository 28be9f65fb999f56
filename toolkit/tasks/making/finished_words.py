"""Whether a finished paper still says what the workbook has it say, where its history kept only a mark."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.documents.kind import Document
from toolkit.history.older_log import paragraphs_of
from toolkit.tasks.making.issued import Differences
from toolkit.tasks.making.template_choice import Form


def really_different(
    found: Differences, file: Path, document: Document, form: Form, made_by: str
) -> Differences:
    """The differences without those lists and tables that only another version keeps otherwise.

    Of a list the history has a mark of its records, which another version may order or name otherwise. So
    the papers themselves are looked at. By the same template they say the same; by another one than
    ``made_by``, or one for another version, all words of the list that today's paper prints must stand in
    the finished one.
    """
    values = document.words()
    lists = [tag for tag in found if isinstance(values[tag], (list, tuple))]
    today = _lines(io.BytesIO(form.filled(document).content)) if lists else ()
    if not today:
        return found
    then = _lines(file)
    if then == today:
        same = set(lists)
    elif made_by in ("", form.digest) and not form.has_former:
        return found
    else:
        old, new = ("\n".join(lines) for lines in (then, today))
        same = {tag for tag in lists if all(word in old for word in _said(values[tag]) if word in new)}
    return {tag: change for tag, change in found.items() if tag not in same}


def _said(value: Any) -> Iterator[str]:
    """Every word or text in a value, each line for itself; a number without the zero before it."""
    if isinstance(value, str):
        lines = filter(None, map(str.strip, value.split("\n")))
        yield from (line.lstrip("0") or "0" if line.isdecimal() else line for line in lines)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _said(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _said(one)


def _lines(file: Path | io.BytesIO) -> tuple[str, ...]:
    return tuple(sorted(paragraphs_of(file)))
