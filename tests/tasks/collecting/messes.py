"""Files as units really send them, and what must come of each: rows, or a word with its place and remedy."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import openpyxl

from tests.tasks.collecting.conference import CAME, Book, filled, said, the_conference, the_plan
from toolkit.problems import Problem
from toolkit.shelf import packaged
from toolkit.tasks.collect import WORD_FORMS
from toolkit.tasks.collecting.form_problems import form_problems
from toolkit.tasks.collecting.form_reading import Form, read_forms
from toolkit.tasks.collecting.form_rows import lines
from toolkit.tasks.collecting.form_template_lines import PrintedLines, printed_lines
from toolkit.tasks.collecting.mailbag import Arrived

UNIT = "H-CN"
NAME = f"PHIEU_HN3-2024_{UNIT}.xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mess:
    """A file as it came: what is said of it, and how many opinions and speeches it still brings.

    The sentence that goes back to the unit repeats what is said, and is left out here.
    """

    about: str
    content: Callable[[], bytes]
    name: str = NAME
    told: str = ""
    opinions: int = 2
    speeches: int = 1


def read(name: str, content: bytes) -> Form | Problem:
    one = Arrived(name=name, content=content, on=CAME)
    return read_forms((one,), the_plan(), the_conference(), printed())[0]


@cache
def printed() -> PrintedLines:
    templates = (packaged("templates") / kind.template for kind in WORD_FORMS)
    return printed_lines(the_plan(), the_conference(), templates)


def told_of(found: Form | Problem) -> str:
    """Everything that is told of a file, each on a line, but for the sentence to the unit."""
    if isinstance(found, Problem):
        return str(found)
    everything = form_problems(the_plan(), the_conference(), found, CAME.date())
    return "\n".join(str(one) for one in everything if one.code != "return-send-back")


def outcome(mess: Mess) -> tuple[str, int, int]:
    """What is told of a mess, and how many opinions and speeches it brings."""
    found = read(mess.name, mess.content())
    asked = [] if isinstance(found, Problem) else list(lines(found, the_conference()))
    opinions, speeches = (
        sum(1 for one in asked if one.table == table) for table in ("tblYKien", "tblPhatBieu")
    )
    return told_of(found), opinions, speeches


def spoiled(*changes: tuple[str, str, Any]) -> bytes:
    """A form that was filled in well but for some cells."""

    def fill(book: Book) -> None:
        said(UNIT)(book)
        for sheet, cell, value in changes:
            book[sheet][cell] = value

    return filled(UNIT, fill)


def reshaped(change: Callable[[Book], object]) -> bytes:
    """A form that was filled in well, and then changed as a whole."""

    def fill(book: Book) -> None:
        said(UNIT)(book)
        change(book)

    return filled(UNIT, fill)


def table(*rows: tuple[object, ...], name: str = "Sheet1") -> bytes:
    """A workbook of one plain table."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.title = name
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
