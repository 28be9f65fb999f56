"""Where something stands in a Word form, which has no cells: the part of the form and the line in it."""

from pathlib import PurePosixPath

from msgspec.structs import replace

from toolkit.book.schema.return_form import SENDER
from toolkit.patterns import pattern
from toolkit.problems import Problem

_CELL = pattern(r"(?:[A-Z]{2,4} )?(?P<sheet>[^!]+)![A-Z]+(?P<row>\d+)(?:/\d+)?")


def spot_shown(file: str, spot: str) -> str:
    """A place as whoever opens the file finds it: "Ý kiến!B5" of a Word form is its fourth line there."""
    found = _CELL.fullmatch(spot) if PurePosixPath(file).suffix.lower() == ".docx" else None
    if found is None:
        return spot
    if found["sheet"] == SENDER.title:
        return "phần đầu phiếu"
    return f"phần {found['sheet']}, dòng {max(int(found['row']) - 1, 1)}"


def as_found(one: Problem) -> Problem:
    """The problem at a place that its file has."""
    spot = spot_shown(one.place.file, one.place.spot)
    return one if spot == one.place.spot else replace(one, place=replace(one.place, spot=spot))
