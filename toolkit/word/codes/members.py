"""A template's package: its members, and those of them that may hold fields."""

import io
import zipfile
from collections.abc import Mapping

from toolkit.patterns import pattern

TYPES = "[Content_Types].xml"
_ORDER = ("main", "header", "footer", "footnotes", "endnotes", "comments")
_OVERRIDE = pattern(r"<(?:\w+:)?Override\b[^>]*>")
_ATTRIBUTE = pattern(r'\b(PartName|ContentType)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')


def parts_of(content: bytes) -> dict[str, bytes]:
    """Every member of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def text_part_names(parts: Mapping[str, bytes]) -> list[str]:
    """The parts that may hold fields: the body first, then headers, footers, notes and comments."""
    types = parts.get(TYPES, b"").decode("utf-8", "replace")
    found: list[tuple[int, int, str]] = []
    for override in _OVERRIDE.findall(types):
        said = {name: double or single for name, double, single in _ATTRIBUTE.findall(override)}
        kind = said.get("ContentType", "").removesuffix("+xml").rpartition(".")[2]
        name = said.get("PartName", "").lstrip("/")
        if kind in _ORDER and name in parts:
            found.append((_ORDER.index(kind), len(name), name))
    return [name for _, _, name in sorted(found)]
