"""The places of pictures in one part: drawings that name a mark, fields that hold one, marks in the text."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Protocol

from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern

MARK = "\ue020{}\ue021"
NO_PICTURE = MARK.format("0" * 16)
"""The mark of a blank cell: the placeholder goes, and nothing comes in its place."""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_V = "urn:schemas-microsoft-com:vml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS = pattern("\ue020[0-9a-f]{16}\ue021")
_STYLED = pattern(r"(width|height)\s*:\s*([\d.]+)\s*(pt|in|cm|mm|px)?", re.IGNORECASE)
_UNITS = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525, "": 9_525}
TWIP = 635
WIDEST = 16 * 360_000
"""Where nothing tells how wide a picture may be."""

_DRAWING = (
    f'<w:drawing xmlns:w="{_W}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:pic="{_PIC}" xmlns:r="{_R}">'
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="Picture {number}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    f'<a:graphic><a:graphicData uri="{_PIC}"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
)


class Sized(Protocol):
    """A picture's own name and size in EMU."""

    @property
    def name(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


class Placed(Struct, frozen=True):
    """The part with its pictures, and by relationship id the mark of the picture that it stands for."""

    xml: bytes
    relations: Mapping[str, str]


class PartPictures:
    """Puts pictures into one part; used once."""

    def __init__(self, xml: bytes, pictures: Mapping[str, Sized]) -> None:
        self._root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
        self._pictures = pictures
        self._relations: dict[str, str] = {}
        numbers = [int(one.get("id", "0")) for one in self._root.iter(f"{{{_WP}}}docPr")]
        self._number = max(numbers, default=0)

    def placed(self) -> Placed:
        self._fill_drawings()
        for paragraph in list(self._root.iter(_w("p"))):
            self._replace_fields(paragraph)
        for text in list(self._root.iter(_w("t"))):
            if _MARKS.search(text.text or ""):
                self._replace_text(text)
        xml = etree.tostring(self._root, encoding="UTF-8", xml_declaration=True, standalone=True)
        return Placed(_MARKS.sub("", xml.decode()).encode(), self._relations)

    def _identity(self, mark: str) -> str:
        found = next((identity for identity, one in self._relations.items() if one == mark), "")
        identity = found or f"rIdHinh{len(self._relations) + 1}"
        self._relations[identity] = mark
        return identity

    def _known(self, text: str) -> str:
        """The first mark in a text that has a picture, or blank."""
        return next((mark for mark in _MARKS.findall(text) if mark in self._pictures), "")

    def _fill_drawings(self) -> None:
        """Placeholders: a drawing whose alternative text or title is a tag of the picture's column."""
        for named in list(self._root.iter(f"{{{_WP}}}docPr")):
            words = named.get("descr", "") + named.get("title", "")
            mark = self._known(words)
            frame = named.getparent()
            if NO_PICTURE in words:
                _remove(named, "drawing")
            if not mark or frame is None:
                continue
            named.set("descr", self._pictures[mark].name)
            if "title" in named.attrib:
                del named.attrib["title"]
            for blip in frame.iter(f"{{{_A}}}blip"):
                self._put_into(blip, mark, _extent(frame))
        for shape in list(self._root.iter(f"{{{_V}}}shape")):
            if NO_PICTURE in shape.get("alt", ""):
                _remove(shape, "pict")
            elif mark := self._known(shape.get("alt", "")):
                shape.set("alt", self._pictures[mark].name)
                for image in shape.iter(f"{{{_V}}}imagedata"):
                    image.set(f"{{{_R}}}id", self._identity(mark))

    def _put_into(self, blip: etree._Element, mark: str, room: tuple[int, int] | None) -> None:
        for child in list(blip):  # a vector twin of the placeholder would be shown in the picture's stead
            blip.remove(child)
        if f"{{{_R}}}link" in blip.attrib:
            del blip.attrib[f"{{{_R}}}link"]
        blip.set(f"{{{_R}}}embed", self._identity(mark))
        fill = blip.getparent()
        if fill is None or room is None:
            return
        for old in fill.findall(f"{{{_A}}}srcRect"):
            fill.remove(old)
        if margins := _margins(self._pictures[mark], room):
            blip.addnext(etree.Element(f"{{{_A}}}srcRect", margins))

    def _replace_fields(self, paragraph: etree._Element) -> None:
        """INCLUDEPICTURE whose file is a mark: the picture, as large as the field's last result."""
        simple = ([field] for field in paragraph.iter(_w("fldSimple")))
        for runs in [*_fields(paragraph), *simple]:
            codes = (text.text or "" for run in runs for text in run.iter(_w("instrText")))
            code = runs[0].get(_w("instr")) or "".join(codes)
            mark = self._known(code)
            if not _MARKS.search(code) or not code.strip().upper().startswith("INCLUDEPICTURE"):
                continue
            room = next((found for run in runs if (found := _extent(run))), None)
            if mark:
                runs[0].addprevious(self._run(mark, room, runs[0]))
            for run in runs:
                parent = run.getparent()
                if parent is not None:
                    parent.remove(run)

    def _replace_text(self, text: etree._Element) -> None:
        run = text.getparent()
        assert run is not None
        pieces = re.split(f"({_MARKS.pattern})", text.text or "")
        for piece in pieces:
            if piece in self._pictures:
                run.addprevious(self._run(piece, None, run))
            elif piece:
                run.addprevious(_text_run(run, piece))
        run.remove(text)
        if all(child.tag == _w("rPr") for child in run):
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)

    def _run(self, mark: str, room: tuple[int, int] | None, beside: etree._Element) -> etree._Element:
        picture = self._pictures[mark]
        width, height = room or _fitting(picture, beside)
        self._number += 1
        words = {"width": width, "height": height, "number": self._number, "identity": self._identity(mark)}
        drawing = etree.fromstring(_DRAWING.format(**words))
        frame = drawing[0]
        frame.find(f"{{{_WP}}}docPr").set("descr", picture.name)  # type: ignore[union-attr]
        for blip in drawing.iter(f"{{{_A}}}blip"):
            self._put_into(blip, mark, room)
        run = etree.Element(_w("r"))
        run.append(drawing)
        return run


def _remove(element: etree._Element, holder: str) -> None:
    """Take a drawing out of its run."""
    whole = next(element.iterancestors(_w(holder)), None)
    run = whole.getparent() if whole is not None else None
    if whole is not None and run is not None:
        run.remove(whole)


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


def _fields(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """The runs of each outermost field that begins and ends in one paragraph."""
    runs: list[etree._Element] = []
    depth = 0
    for run in paragraph.iter(_w("r")):
        kinds = [mark.get(_w("fldCharType")) for mark in run.iter(_w("fldChar"))]
        depth += kinds.count("begin")
        if depth:
            runs.append(run)
        depth -= kinds.count("end")
        if runs and depth <= 0:
            yield runs
            runs, depth = [], 0


def _extent(holder: etree._Element) -> tuple[int, int] | None:
    """How large a drawing or an old picture is; None for what holds neither."""
    extent = next(holder.iter(f"{{{_WP}}}extent"), None)
    if extent is not None:
        return int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    for shape in holder.iter(f"{{{_V}}}shape"):
        sizes = {
            side.lower(): round(float(number) * _UNITS[(unit or "").lower()])
            for side, number, unit in _STYLED.findall(shape.get("style", ""))
        }
        if len(sizes) == 2:
            return sizes["width"], sizes["height"]
    return None


def _margins(picture: Sized, room: tuple[int, int]) -> dict[str, str]:
    """What to leave free at two sides, so that the picture fills its room without being bent.

    In thousandths of a percent of the picture, below zero: the picture's edge lies outside of it.
    """
    wide, high = picture.width * room[1], picture.height * room[0]
    if abs(wide - high) * 200 < max(wide, high):  # half a percent is not seen
        return {}
    if wide > high:
        free = str(-round((wide / high - 1) * 50_000))
        return {"t": free, "b": free}
    free = str(-round((high / wide - 1) * 50_000))
    return {"l": free, "r": free}


def _fitting(picture: Sized, beside: etree._Element) -> tuple[int, int]:
    """The picture's own size, or smaller where its cell or the page is narrower."""
    widest = _room_around(beside)
    if picture.width <= widest:
        return picture.width, picture.height
    return widest, max(1, round(picture.height * widest / picture.width))


def _room_around(element: etree._Element) -> int:
    cell = next(element.iterancestors(_w("tc")), None)
    width = cell.find(f"{_w('tcPr')}/{_w('tcW')}") if cell is not None else None
    if width is not None and width.get(_w("type")) == "dxa":
        return max(int(width.get(_w("w"), "0")) - 216, 200) * TWIP  # 108 twips at each side are Word's own
    section = next(element.getroottree().iter(_w("sectPr")), None)
    page = section.find(_w("pgSz")) if section is not None else None
    margins = section.find(_w("pgMar")) if section is not None else None
    if page is None or margins is None:
        return WIDEST
    sides = int(margins.get(_w("left"), "0")) + int(margins.get(_w("right"), "0"))
    return max(int(page.get(_w("w"), "11906")) - sides, 200) * TWIP


def _text_run(run: etree._Element, words: str) -> etree._Element:
    made = etree.Element(_w("r"))
    look = run.find(_w("rPr"))
    if look is not None:
        made.append(deepcopy(look))
    etree.SubElement(made, _w("t"), {_SPACE: "preserve"}).text = words
    return made
