"""docxtpl's own output for a template, and what differs from it."""

import io
import re
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate
from lxml import etree

from tests.word.templates import members

TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*<")


def by_docxtpl(source: bytes, words: Mapping[str, Any]) -> bytes:
    """What docxtpl alone makes of it, as its documentation recommends: with autoescape."""
    template = DocxTemplate(io.BytesIO(source))
    template.render(dict(words), autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    return saved.getvalue()


def differing_parts(ours: bytes, theirs: bytes) -> list[str]:
    """The parts that are not the same: XML is compared in its canonical form (C14N), the rest by bytes."""
    first, second = members(ours), members(theirs)
    return [
        name
        for name in sorted(first.keys() | second.keys())
        if canonical(name, first.get(name, b"")) != canonical(name, second.get(name, b""))
    ]


def canonical(name: str, content: bytes) -> bytes:
    """XML in canonical form, without the times at which python-docx saved it.

    Tables without rows, which Word calls broken, are left out: docxtpl leaves them in, we do not.
    """
    if not content or not name.endswith((".xml", ".rels")):
        return content
    root = etree.fromstring(TIMES.sub(rb"\1<", content))
    for table in list(root.iter("{*}tbl")):
        above = table.getparent()
        if above is not None and next(table.iter("{*}tr"), None) is None:
            above.remove(table)
    return etree.tostring(root, method="c14n")
