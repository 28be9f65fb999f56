"""Letters that look otherwise than the rest of their cell: crossed out, or in a font of signs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from xml.etree import ElementTree

from toolkit.book.appearance import Run
from toolkit.book.area import cell_position, column_number
from toolkit.book.reading.files.archive import Archive
from toolkit.wording.symbol_fonts import is_symbol_font

Runs = Mapping[tuple[int, int], tuple[Run, ...]]

_SHARED = "/sharedStrings.xml"
_LOOKS = (b"strike", b"rFont")
_CELL = (
    rb"""<(?:\w+:)?c\b(?=[^>]*\bt=["']s["'])(?=[^>]*\br=["']([A-Z]{1,3})(\d+)["'])"""
    rb"""[^>]*>\s*<(?:\w+:)?v>(%s)</"""
)
_OFF = ("0", "false")


def cell_runs(archive: Archive, sheet: str, *, inline: bool) -> Runs:
    """By row and column, the runs of each cell that has some crossed out or in a font of signs.

    ``inline``: cells of the sheet keep such texts themselves, as many a program writes them; office programs
    keep them among the texts that cells share. Most workbooks have none.
    """
    own = ElementTree.fromstring(archive.read(sheet)).iterfind(".//{*}c") if inline else ()
    return dict(chain(_shared(archive, sheet), _of_cells(own)))


def _shared(archive: Archive, sheet: str) -> Iterator[tuple[tuple[int, int], tuple[Run, ...]]]:
    part = next((name for name in archive.names if name.endswith(_SHARED)), "")
    texts = archive.read(part) if part else b""
    is_plain = not any(look in texts for look in _LOOKS)
    entries = () if is_plain else ElementTree.fromstring(texts)  # the archive has refused entities
    found = {number: runs for number, one in enumerate(entries) if (runs := _telling(one))}
    cell = re.compile(_CELL % b"|".join(str(number).encode() for number in found))
    cells = chain.from_iterable(map(cell.findall, archive.pieces(sheet))) if found else ()
    for letters, row, number in cells:
        yield (int(row), column_number(letters.decode())), found[int(number)]


def _of_cells(cells: Iterable[ElementTree.Element]) -> Iterator[tuple[tuple[int, int], tuple[Run, ...]]]:
    for cell in cells:
        text = cell.find("{*}is")
        if text is not None and (runs := _telling(text)) and (address := cell.get("r")):
            yield cell_position(address)[::-1], runs


def _telling(text: ElementTree.Element) -> tuple[Run, ...]:
    """The runs of a text, if any of them tells something."""
    runs = tuple(map(_run, text.iterfind("{*}r")))
    return runs if any(one.struck or is_symbol_font(one.font) for one in runs) else ()


def _run(run: ElementTree.Element) -> Run:
    strike, font = run.find("{*}rPr/{*}strike"), run.find("{*}rPr/{*}rFont")
    return Run(
        text="".join(one.text or "" for one in run.iterfind("{*}t")),
        struck=strike is not None and strike.get("val", "1") not in _OFF,
        font="" if font is None else font.get("val", ""),
    )
