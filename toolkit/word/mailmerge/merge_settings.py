"""A template's own settings: its decimal sign, its kind of merge, and the link to its data, which is cut.

A document that keeps the link asks for the data source, or runs its query, when Word opens it.
Of the link only its query, and the recipients left out, are read.
"""

import posixpath
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.markup import Markup
from toolkit.word.codes.members import parts_of

SETTINGS = "word/settings.xml"
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_RELATIONS = ("/mailMergeSource", "/mailMergeHeaderSource", "/recipientData")


class Settings(Struct, frozen=True, kw_only=True):
    """``decimal`` is the decimal sign where the template was last saved; ``kind`` is Word's name of the
    merge: "formLetters", "mailingLabels", "catalog" ..., blank if the template says none;
    ``keeps_blank_lines``: paragraphs of merge fields that are all blank stay."""

    decimal: str = ""
    kind: str = ""
    keeps_blank_lines: bool = False


def settings(parts: Mapping[str, bytes]) -> Settings:
    """What the template's settings say."""
    xml = parts.get(SETTINGS)
    if xml is None:
        return Settings()
    markup = Markup(SETTINGS, xml)
    found = {}
    for name in ("decimalSymbol", "mainDocumentType"):
        element = next(markup.root.iter(markup.tag(name)), None)
        found[name] = "" if element is None else markup.value(element, "val")
    decimal = found["decimalSymbol"]
    kept = next(markup.root.iter(markup.tag("doNotSuppressBlankLines")), None)
    return Settings(
        decimal=decimal if decimal in (".", ",") else "",
        kind=found["mainDocumentType"],
        keeps_blank_lines=kept is not None and markup.value(kept, "val") not in ("0", "false", "off"),
    )


def unlinked(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without any link to a data source; a template becomes a document."""
    kept = dict(parts)
    types = kept.get("[Content_Types].xml", b"")
    if _TEMPLATE_TYPE in types:
        kept["[Content_Types].xml"] = types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    xml = kept.get(SETTINGS, b"")
    if b"mailMerge" in xml:
        markup = Markup(SETTINGS, xml)
        for element in list(markup.root.iter(markup.tag("mailMerge"))):
            markup.root.remove(element)
        kept[SETTINGS] = markup.whole()
    _cut_relations(kept)
    return kept


def _cut_relations(parts: dict[str, bytes]) -> None:
    name = _SETTINGS_RELATIONS
    if not any(kind.encode() in parts.get(name, b"") for kind in _RELATIONS):
        return
    markup = Markup(name, parts[name])
    for relation in list(markup.root):
        if str(relation.get("Type", "")).endswith(_RELATIONS):
            markup.root.remove(relation)
            if relation.get("TargetMode") != "External":
                _drop(parts, posixpath.normpath(posixpath.join("word", str(relation.get("Target", "")))))
    parts[name] = etree.tostring(markup.root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _drop(parts: dict[str, bytes], name: str) -> None:
    if parts.pop(name.lstrip("/"), None) is None:
        return
    types = Markup("[Content_Types].xml", parts["[Content_Types].xml"])
    for override in list(types.root):
        if override.get("PartName", "").lstrip("/") == name.lstrip("/"):
            types.root.remove(override)
    parts["[Content_Types].xml"] = types.whole()


_SETTINGS_RELATIONS = "word/_rels/settings.xml.rels"
_LEFT_OUT = pattern(rb"""<(?:\w+:)?active\b[^>]*\bval=["'](?:0|false|off)["']""")


class DataSource(Struct, frozen=True, kw_only=True):
    """``query`` is Word's own SQL, or blank; ``left_out`` counts recipients without a tick in Word's list."""

    query: str = ""
    left_out: int = 0


def data_source(content: bytes) -> DataSource:
    """The data source that a template keeps; blank where it keeps none."""
    parts = parts_of(content)
    xml = parts.get(SETTINGS, b"")
    if b"mailMerge" not in xml:
        return DataSource()
    markup = Markup(SETTINGS, xml)
    queries = [markup.value(element, "val") for element in markup.root.iter(markup.tag("query"))]
    return DataSource(query=queries[0] if queries else "", left_out=_left_out(parts))


def _left_out(parts: Mapping[str, bytes]) -> int:
    if b"recipientData" not in parts.get(_SETTINGS_RELATIONS, b""):
        return 0
    relations = Markup(_SETTINGS_RELATIONS, parts[_SETTINGS_RELATIONS])
    targets = (
        str(relation.get("Target", ""))
        for relation in relations.root
        if str(relation.get("Type", "")).endswith("/recipientData")
    )
    names = (posixpath.normpath(posixpath.join("word", target)).lstrip("/") for target in targets)
    return sum(len(_LEFT_OUT.findall(parts.get(name, b""))) for name in names)
