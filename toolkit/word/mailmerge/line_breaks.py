"""Lines of one value in a justified paragraph: the setting that keeps Word from stretching them.

A line break inside a paragraph set "justified" makes Word and LibreOffice spread the words before it over the
whole width. ``w:doNotExpandShiftReturn`` (Word's option "Don't expand character spaces on a line that ends
with SHIFT-RETURN") stops both; it is put only into documents that have such a line.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.patterns import pattern
from toolkit.word.codes.members import parts_of
from toolkit.word.opc.zip_writer import CONTENT_TYPES, rewrapped

SETTINGS = "word/settings.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_JUSTIFIED = pattern(rb"""<(?:\w+:)?jc\b[^>]*\bval=["'](?:both|distribute|thaiDistribute)["']""")
_MAY_JUSTIFY = pattern(r"word/(?:document|styles|numbering|header\d*|footer\d*)\.xml")
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_COMPAT = pattern(rb"<(?P<prefix>\w+:)?compat\b[^>]*?(?P<empty>/)?>")
# The order of elements is the schema's: ECMA-376 Part 1, 17.15.1.78 and 17.15.3.
_BEFORE_OURS = pattern(
    rb"\s*<(?:\w+:)?(?:useSingleBorderforContiguousCells|wpJustification|noTabHangInd|noLeading|spaceForUL"
    rb"|noColumnBalance|balanceSingleByteDoubleByteWidth|noExtraLineSpacing|doNotLeaveBackslashAlone"
    rb"|ulTrailSpace)\b[^>]*/>"
)
_AFTER_COMPAT = pattern(
    rb"<(?:\w+:)?(?:docVars|rsids|mathPr|attachedSchema|themeFontLang|clrSchemeMapping"
    rb"|doNotIncludeSubdocsInStats|doNotAutoCompressPictures|forceUpgrade|captions|readModeInkLockDown"
    rb"|smartTagType|schemaLibrary|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|listSeparator|docId"
    rb"|chartTrackingRefBased|(?:\w+:)?extLst)\b|</(?:\w+:)?settings>"
)


def justifies(template: bytes) -> bool:
    """Whether a template justifies anything."""
    parts = parts_of(template)
    return any(_JUSTIFIED.search(xml) for name, xml in parts.items() if _MAY_JUSTIFY.fullmatch(name))


class LineBreaks:
    """Knows which documents have lines in their values that would be stretched.

    ``matters``: the template justifies something.
    """

    def __init__(self, *, matters: bool) -> None:
        self._matters = matters
        self.seen = False
        """Whether any document so far needed it."""

    def needed_for(self, values: Iterable[Mapping[str, Any]]) -> bool:
        """Whether a document made of these words has a line that would be stretched."""
        if not self._matters:
            return False
        found = any("\n" in value for words in values for value in words.values() if isinstance(value, str))
        self.seen = self.seen or found
        return found


def unstretched(document: bytes) -> bytes:
    """The document with the setting; its other parts are as they were."""
    parts = parts_of(document)
    if SETTINGS in parts:
        return rewrapped(document, {SETTINGS: with_setting(parts[SETTINGS])})
    blank = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="{_MAIN}"></w:settings>'
    )
    override = f'<Override PartName="/{SETTINGS}" ContentType="{_TYPE}"/>'.encode()
    relation = f'<Relationship Id="rIdSettings" Type="{_RELATION}" Target="settings.xml"/>'.encode()
    return rewrapped(
        document,
        {
            SETTINGS: with_setting(blank.encode()),
            CONTENT_TYPES: parts[CONTENT_TYPES].replace(b"</Types>", override + b"</Types>"),
            _RELATIONS: parts[_RELATIONS].replace(b"</Relationships>", relation + b"</Relationships>"),
        },
    )


def with_setting(settings: bytes) -> bytes:
    """The settings part with ``doNotExpandShiftReturn``, at the place that the schema gives it."""
    if b"doNotExpandShiftReturn" in settings:
        return settings
    found = _COMPAT.search(settings)
    prefix = _prefix(settings)
    ours = b"<" + prefix + b"doNotExpandShiftReturn/>"
    if found and not found["empty"]:
        at = found.end()
        while before := _BEFORE_OURS.match(settings, at):
            at = before.end()
        return settings[:at] + ours + settings[at:]
    whole = b"<" + prefix + b"compat>" + ours + b"</" + prefix + b"compat>"
    if found:
        return settings[: found.start()] + whole + settings[found.end() :]
    if re.search(rb"<(?:\w+:)?settings\b[^>]*/>\s*$", settings):
        name = b"</" + prefix + b"settings>"
        return re.sub(rb"/>\s*$", lambda _: b">" + whole + name, settings)
    after = _AFTER_COMPAT.search(settings)
    assert after is not None
    return settings[: after.start()] + whole + settings[after.start() :]


def _prefix(settings: bytes) -> bytes:
    root = re.search(rb"<((?:\w+:)?)settings\b", settings)
    return root[1] if root else b"w:"
