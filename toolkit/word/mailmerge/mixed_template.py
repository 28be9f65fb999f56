"""Templates that hold ``{{ tags }}`` and merge fields: tags are filled first, with a mark for each field.

The marks are filled last and what they get is never looked at again, so neither a value of a tag nor one
of a field can become a tag or a field code.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.patterns import pattern
from toolkit.word.codes.members import parts_of
from toolkit.word.fill.rendered import Rendered
from toolkit.word.fill.template import Template
from toolkit.word.mailmerge.blank_lines import Line
from toolkit.word.mailmerge.cut_part import CutPart
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Expression, xml_of
from toolkit.word.mailmerge.merge_field import Bare
from toolkit.word.mailmerge.merge_rules import Twin
from toolkit.word.mailmerge.paragraphs import Paragraphs
from toolkit.word.opc.zip_writer import archive, deflated, in_order, rewrapped, sealed

_TAGS = pattern(rb"\{\{|\{%|\{#")
_MARKUP = pattern(rb"<[^>]*>")
# docxtpl writes xml:space itself where a tag is near: marks carry it from the start.
_RUN = b'<w:r><w:t xml:space="preserve">', b"</w:t></w:r>"
_PARAGRAPH = b"<w:p>" + _RUN[0], _RUN[1] + b"</w:p>"


_WHOLE = (Line, Paragraphs)
"""What brings its paragraphs along."""


def has_tags(xml: bytes) -> bool:
    """Whether the text of a part holds the beginning of a tag, also one that is split over runs."""
    return b"{" in xml and _TAGS.search(_MARKUP.sub(b"", xml)) is not None


class Mixed:
    """One template of both kinds, ready for many records."""

    def __init__(self, members: Mapping[str, bytes], parts: Sequence[CutPart], name: str) -> None:
        self._names = [part.name for part in parts]
        self._holes: list[Expression] = []
        seed = hashlib.sha256(b"".join(part for _, part in sorted(members.items()))).hexdigest()[:16]
        self._mark = f"\ue010{seed}.".encode(), "\ue011".encode()
        mark = re.escape(self._mark[0]) + rb"(\d+)" + re.escape(self._mark[1])
        self._marks = re.compile(
            b"|".join(before + mark + after for before, after in (_PARAGRAPH, _RUN, (b"", b"")))
        )
        marked = dict(members) | {part.name: self._marked(part) for part in parts}
        packed = sealed(in_order(deflated(part, xml) for part, xml in marked.items()))
        self._template = Template(archive(packed, ()), name=name)

    def rendered(self, words: Mapping[str, Any], making: Making) -> Rendered:
        """One document: the tags from ``words``, the fields from the record at hand."""
        made = self._template.render(words)
        if not made.content:
            return made
        parts = parts_of(made.content)
        filled: dict[str, bytes] = {}
        for name in self._names:
            making.start_over()
            filled[name] = self._marks.sub(lambda mark: self._filled(mark, making), parts[name])
        return Rendered(content=rewrapped(made.content, filled), tier=made.tier, problems=made.problems)

    def _filled(self, mark: re.Match[bytes], making: Making) -> bytes:
        number = next(number for number in mark.groups() if number)
        hole = self._holes[int(number)]
        if isinstance(hole, Bare):  # the run around it is the template's own
            return mark[0].replace(number.join(self._mark), hole.merge.escaped(making))
        filled = xml_of(hole, making)
        run = number.join(self._mark).join(_RUN)
        if isinstance(hole, _WHOLE) or run not in mark[0]:
            return filled
        return mark[0].replace(run, filled)  # a paragraph around it is the template's own as well

    def _marked(self, part: CutPart) -> bytes:
        """The part with a mark in each hole: text where text fits, else a run or a paragraph."""
        pieces: list[bytes] = []
        for piece in part.pieces:
            if isinstance(piece, bytes):
                pieces.append(piece)
            elif not isinstance(piece, Twin):
                mark = str(len(self._holes)).encode().join(self._mark)
                self._holes.append(piece)
                around = _PARAGRAPH if isinstance(piece, _WHOLE) else _RUN
                pieces.append(mark if isinstance(piece, Bare) else mark.join(around))
        return b"".join(pieces)
