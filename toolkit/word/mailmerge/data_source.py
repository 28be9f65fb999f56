"""What a template says of the data that it was linked to in Word: a query, and recipients left out."""

import posixpath
from collections.abc import Mapping

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.markup import Markup
from toolkit.word.codes.members import parts_of
from toolkit.word.mailmerge.merge_settings import SETTINGS

_RELATIONS = "word/_rels/settings.xml.rels"
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
    if b"recipientData" not in parts.get(_RELATIONS, b""):
        return 0
    relations = Markup(_RELATIONS, parts[_RELATIONS])
    targets = (
        str(relation.get("Target", ""))
        for relation in relations.root
        if str(relation.get("Type", "")).endswith("/recipientData")
    )
    names = (posixpath.normpath(posixpath.join("word", target)).lstrip("/") for target in targets)
    return sum(len(_LEFT_OUT.findall(parts.get(name, b""))) for name in names)
