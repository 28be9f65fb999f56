"""How the sheets of a LibreOffice workbook look: hidden or on top, hidden rows, formats."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.appearance import Appearance, Run
from toolkit.book.reading.files.archive import Archive
from toolkit.book.reading.files.open_document_formats import cell_formats, struck_styles, symbol_styles
from toolkit.patterns import pattern

CONTENT, STYLES, SETTINGS = "content.xml", "styles.xml", "settings.xml"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_PLAIN = ("General", "@", "")
_SHEET = pattern(r"<table:table\b[^>]*>")
_ACTIVE = pattern(r'config:name="ActiveTable"[^>]*>([^<]*)<')
_UNSEEN = pattern(
    r'<style:style style:name="([^"]+)" style:family="table"[^>]*>\s*'
    r'<style:table-properties\b[^>]*table:display="false"'
)


class SheetStates(Struct, frozen=True, kw_only=True):
    """The names of hidden sheets, and of the one on top (blank where the file does not say)."""

    hidden: frozenset[str]
    active: str


def sheet_states(archive: Archive, content: bytes) -> SheetStates:
    """Told by a quick look at the text, without reading the sheets."""
    text = content.decode("utf-8", "replace")
    unseen = frozenset(_UNSEEN.findall(text))
    hidden = {
        _attribute(tag, "name") for tag in _SHEET.findall(text) if _attribute(tag, "style-name") in unseen
    }
    settings = archive.read(SETTINGS).decode("utf-8", "replace") if SETTINGS in archive.names else ""
    active = _ACTIVE.search(settings)
    return SheetStates(hidden=frozenset(hidden), active=_plain(active[1]) if active else "")


def may_be_struck(archive: Archive, content: bytes) -> bool:
    """Whether anything in the workbook may be crossed out."""
    styles = archive.read(STYLES) if STYLES in archive.names else b""
    return any(b"line-through" in part for part in (content, styles))


def sheet_looks(archive: Archive, name: str) -> Appearance:
    """The looks of one sheet.

    Raises:
        Damaged: a part is missing or cut off.
    """
    content = archive.read(CONTENT)
    styles = archive.read(STYLES) if STYLES in archive.names else b""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    tables = etree.fromstring(content, parser).iter(f"{_TABLE}table")
    table = next((one for one in tables if one.get(f"{_TABLE}name") == name), None)
    if table is None:
        return Appearance()
    formats = cell_formats(styles, content)
    codes = {style: code for style, code in formats.items() if code not in _PLAIN}
    looks = _looks(table, codes, struck_styles(styles, content), symbol_styles(styles, content))
    lines = struck_styles(styles, content, family="text")
    fonts = symbol_styles(styles, content, family="text")
    return replace(looks, runs=cache(partial(_runs, table, lines, fonts)))


def _looks(
    table: etree._Element, codes: Mapping[str, str], lines: frozenset[str], fonts: Mapping[str, str]
) -> Appearance:
    hidden: list[int] = []
    shown: dict[tuple[int, int], str] = {}
    struck: dict[tuple[int, int], bool] = {}
    symbols: dict[tuple[int, int], str] = {}
    defaults = list(_column_styles(table))
    top = 1
    for row in table.iter(f"{_TABLE}table-row"):
        height = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        if row.get(f"{_TABLE}visibility") in ("collapse", "filter") and height < 10_000:
            hidden += range(top, top + height)
        for left, cell in _cells(row):
            default = defaults[left - 1] if left <= len(defaults) else ""
            style = cell.get(f"{_TABLE}style-name") or default
            places = [(number, left) for number in range(top, top + min(height, 10_000))]
            if code := codes.get(style):
                shown |= dict.fromkeys(places, code)
            if style in lines:
                struck |= dict.fromkeys(places, True)
            if style in fonts:
                symbols |= dict.fromkeys(places, fonts[style])
        top += height
    return Appearance(
        hidden_rows=frozenset(hidden),
        formats=lambda: shown,
        struck=lambda: struck,
        symbols=lambda: symbols,
    )


def _runs(
    table: etree._Element, lines: frozenset[str], fonts: Mapping[str, str]
) -> Mapping[tuple[int, int], tuple[Run, ...]]:
    """By row and column, the runs of each cell that has some crossed out or in a font of signs."""
    found: dict[tuple[int, int], tuple[Run, ...]] = {}
    top = 1
    for row in table.iter(f"{_TABLE}table-row") if lines or fonts else ():
        for left, cell in _cells(row):
            runs = tuple(_cell_runs(cell, lines, fonts))
            if any(one.struck or one.font for one in runs):
                found[top, left] = runs
        top += int(row.get(f"{_TABLE}number-rows-repeated", "1"))
    return found


def _cell_runs(cell: etree._Element, lines: frozenset[str], fonts: Mapping[str, str]) -> Iterator[Run]:
    for number, paragraph in enumerate(cell.iterchildren(f"{_TEXT}p")):
        yield Run(text=("\n" if number else "") + (paragraph.text or ""))
        for part in paragraph:
            style = part.get(f"{_TEXT}style-name", "")
            text = "".join(map(str, part.itertext()))
            yield Run(text=text, struck=style in lines, font=fonts.get(style, ""))
            yield Run(text=part.tail or "")


def _cells(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The filled cells of a row, each with its column; one that is repeated stands for each."""
    left = 1
    for cell in row.iterchildren(*_CELLS):
        count = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if cell.get(f"{_OFFICE}value-type") is not None:
            for step in range(min(count, 1000)):
                yield left + step, cell
        left += count


def _column_styles(table: etree._Element) -> Iterator[str]:
    for column in table.iter(f"{_TABLE}table-column"):
        count = int(column.get(f"{_TABLE}number-columns-repeated", "1"))
        for _ in range(min(count, 1000)):
            yield column.get(f"{_TABLE}default-cell-style-name", "")


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'table:{name}="([^"]*)"', tag)
    return _plain(found[1]) if found else ""


def _plain(text: str) -> str:
    signs = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
    for written, sign in signs.items():
        text = text.replace(written, sign)
    return text
