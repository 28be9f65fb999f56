"""What XlsxWriter leaves out of a workbook with macros: the ribbon, and buttons as Excel stores them."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RIBBON = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_CONTROL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/ctrlProp"
_CONTROL_TYPE = "application/vnd.ms-excel.controlproperties+xml"
_RIBBON_PART = "customUI/customUI14.xml"
_VML = {"v": "urn:schemas-microsoft-com:vml", "x": "urn:schemas-microsoft-com:office:excel"}
_AFTER_CONTROLS = ("webPublishItems", "tableParts", "extLst")
_PIXEL = 9525  # a pixel of the anchor in the drawing's own unit
_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    b'<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    b'objectType="Button" lockText="1"/>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PREFIXES = {
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_NATIVE = '<mc:AlternateContent><mc:Choice Requires="x14">{}</mc:Choice></mc:AlternateContent>'
_CONTROLS = _NATIVE.format("<controls>{}</controls>")
_ONE_CONTROL = _NATIVE.format(
    '<control shapeId="{shape}" r:id="{relation}" name="{name}">'
    '<controlPr defaultSize="0" print="0" autoFill="0" autoPict="0" macro="{macro}"><anchor>'
    "<from><xdr:col>{0}</xdr:col><xdr:colOff>{1}</xdr:colOff>"
    "<xdr:row>{2}</xdr:row><xdr:rowOff>{3}</xdr:rowOff></from>"
    "<to><xdr:col>{4}</xdr:col><xdr:colOff>{5}</xdr:colOff>"
    "<xdr:row>{6}</xdr:row><xdr:rowOff>{7}</xdr:rowOff></to>"
    "</anchor></controlPr></control>"
)


class _Shape(Struct, frozen=True, kw_only=True):
    """A button as the old drawing (VML) holds it; ``anchor`` is column, offset, row, offset, twice."""

    number: int
    anchor: tuple[int, ...]
    macro: str


def made_native(content: bytes, ribbon: bytes) -> bytes:
    """The workbook with a ribbon part and with its buttons in the form that Excel 2010 and later store.

    Args:
        content: an ``.xlsm`` as XlsxWriter wrote it; its buttons are in the form of Excel 2007.
        ribbon: a ``customUI14.xml`` part.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_RIBBON_PART] = ribbon
    _relate(parts, "_rels/.rels", _RIBBON, _RIBBON_PART)
    controls = 0
    for sheet in [name for name in parts if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]:
        controls = _add_controls(parts, sheet, controls)
    return _zipped(parts)


def _add_controls(parts: dict[str, bytes], sheet: str, before: int) -> int:
    """Give one sheet's buttons their native form; how many controls the workbook has then."""
    relations = f"xl/worksheets/_rels/{posixpath.basename(sheet)}.rels"
    shapes = list(_shapes(parts, relations)) if relations in parts else []
    if not shapes:
        return before
    written = []
    for number, shape in enumerate(shapes, before + 1):
        part = f"xl/ctrlProps/ctrlProp{number}.xml"
        parts[part] = _PROPERTIES
        _declare(parts, f"/{part}")
        relation = _relate(parts, relations, _CONTROL, f"../ctrlProps/ctrlProp{number}.xml")
        places = [
            value * _PIXEL if index % 2 else value for index, value in enumerate(shape.anchor)
        ]  # columns and rows are counts, what lies between them are offsets
        written.append(
            _ONE_CONTROL.format(
                *places, shape=shape.number, relation=relation, name=f"Button {number}", macro=shape.macro
            )
        )
    root = _with_prefixes(parts[sheet])
    below = [child for child in root if etree.QName(child).localname in _AFTER_CONTROLS]
    place = root.index(below[0]) if below else len(root)
    root.insert(place, _parsed(_CONTROLS.format("".join(written))))
    parts[sheet] = _serialized(root)
    return before + len(shapes)


def _with_prefixes(sheet: bytes) -> etree._Element:
    """The sheet with every prefix declared at its top.

    ``Requires="x14"`` names a prefix in a value, where no XML library sees it: left undeclared, Excel calls
    the workbook damaged.
    """
    known = etree.fromstring(sheet).nsmap
    missing = {prefix: name for prefix, name in _PREFIXES.items() if prefix not in known}
    return etree.fromstring(sheet.replace(b"<worksheet", f"<worksheet{_declared(missing)}".encode(), 1))


def _parsed(xml: str) -> etree._Element:
    return etree.fromstring(f'<root xmlns="{_MAIN}"{_declared(_PREFIXES)}>{xml}</root>')[0]


def _declared(prefixes: Mapping[str, str]) -> str:
    return "".join(f' xmlns:{prefix}="{name}"' for prefix, name in prefixes.items())


def _shapes(parts: dict[str, bytes], relations: str) -> Iterator[_Shape]:
    for relation in etree.fromstring(parts[relations]):
        if not relation.get("Type", "").endswith("/vmlDrawing"):
            continue
        drawing = posixpath.normpath(posixpath.join("xl/worksheets", relation.get("Target", "")))
        for shape in etree.fromstring(parts[drawing]).iterfind("v:shape", _VML):
            client = shape.find("x:ClientData", _VML)
            if client is not None and client.get("ObjectType") == "Button":
                anchor = client.findtext("x:Anchor", "", _VML).split(",")
                yield _Shape(
                    number=int(shape.get("id", "").rpartition("_s")[2]),
                    anchor=tuple(int(value) for value in anchor),
                    macro=client.findtext("x:FmlaMacro", "", _VML),
                )


def _relate(parts: dict[str, bytes], part: str, kind: str, target: str) -> str:
    root = etree.fromstring(parts[part])
    identity = f"rIdGiaoBan{len(root) + 1}"
    etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", Id=identity, Type=kind, Target=target)
    parts[part] = _serialized(root)
    return identity


def _declare(parts: dict[str, bytes], part: str) -> None:
    root = etree.fromstring(parts["[Content_Types].xml"])
    etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=part, ContentType=_CONTROL_TYPE)
    parts["[Content_Types].xml"] = _serialized(root)


def _serialized(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same parts give the same bytes
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return out.getvalue()
