"""How an ``.ods`` is shown: frozen panes, grid lines, the first sheet on top; its buttons take no focus.

LibreOffice keeps panes and lines with a window, and a workbook that it converts has never had one. A button
that takes the focus hands it to the form's first or last one: the page jumps there, that one looks pressed.
A cell that is coloured by its state takes size and place from the style "Default" (all seen in 7.4).
"""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from toolkit.book.building.styles import BODY
from toolkit.book.writing.workbook_package import Package

_CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
_VIEWS = "ooo:view-settings"
_SETTINGS, _CONTENT, _STYLES = "settings.xml", "content.xml", "styles.xml"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_FORM = "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_FROZEN = 2


def with_views(twin: bytes, workbook: bytes) -> bytes:
    """The ``.ods`` with its sheets shown as the ``.xlsm`` shows them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(twin)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == _SETTINGS:
                content = _with_views(content, Package(workbook))
            elif entry.filename == _CONTENT:
                content = _with_still_buttons(content)
            elif entry.filename == _STYLES:
                content = _with_body_as_default(content)
            target.writestr(entry, content, entry.compress_type)
    return out.getvalue()


def _with_views(content: bytes, package: Package) -> bytes:
    root = etree.fromstring(content)
    (views,) = (found for found in root.iter(_tag("config-item-set")) if found.get(_tag("name")) == _VIEWS)
    entry = _add(_add(views, "config-item-map-indexed", "Views"), "config-item-map-entry")
    _set(entry, {"ViewId": "view1", "ActiveTable": next(iter(package.sheets))})
    tables = _add(entry, "config-item-map-named", "Tables")
    for title, part in package.sheets.items():
        _set(_add(tables, "config-item-map-entry", title), _view(package, part))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _with_still_buttons(content: bytes) -> bytes:
    root = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    for properties in root.iterfind(f".//{{{_FORM}}}button/{{{_FORM}}}properties"):
        etree.SubElement(
            properties,
            f"{{{_FORM}}}property",
            {
                f"{{{_FORM}}}property-name": "FocusOnClick",
                f"{{{_OFFICE}}}value-type": "boolean",
                f"{{{_OFFICE}}}boolean-value": "false",
            },
        )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _with_body_as_default(content: bytes) -> bytes:
    root = etree.fromstring(content)
    default = next(
        style
        for style in root.iter(f"{{{_STYLE}}}style")
        if (style.get(f"{{{_STYLE}}}name"), style.get(f"{{{_STYLE}}}family")) == ("Default", "table-cell")
    )
    for properties in default:
        if etree.QName(properties).localname == "table-cell-properties":
            properties.set(f"{{{_STYLE}}}vertical-align", str(BODY["valign"]))
        elif etree.QName(properties).localname == "text-properties":
            properties.set(f"{{{_FO}}}font-size", f"{BODY['font_size']}pt")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _view(package: Package, part: str) -> Mapping[str, str | int | bool]:
    (sheet_view,) = package.tree(part).iter(package.tag("sheetView"))
    grid = {"ShowGrid": sheet_view.get("showGridLines") != "0"}
    pane = sheet_view.find(package.tag("pane"))
    if pane is None:
        return grid
    columns, rows = int(pane.get("xSplit", "0")), int(pane.get("ySplit", "0"))
    return {
        **grid,
        "HorizontalSplitMode": _FROZEN if columns else 0,
        "VerticalSplitMode": _FROZEN if rows else 0,
        "HorizontalSplitPosition": columns,
        "VerticalSplitPosition": rows,
        "ActiveSplitRange": 3 if columns else 2,  # the pane that scrolls
        "PositionRight": columns,
        "PositionBottom": rows,
    }


def _set(entry: etree._Element, values: Mapping[str, str | int | bool]) -> None:
    for name, value in values.items():
        item = _add(entry, "config-item", name)
        item.set(_tag("type"), _kind(name, value))
        item.text = str(value).lower() if isinstance(value, bool) else str(value)


def _kind(name: str, value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    return "short" if name.endswith(("Mode", "Range")) else "int"


def _add(parent: etree._Element, tag: str, name: str = "") -> etree._Element:
    added = etree.SubElement(parent, _tag(tag))
    if name:
        added.set(_tag("name"), name)
    return added


def _tag(name: str) -> str:
    return f"{{{_CONFIG}}}{name}"
