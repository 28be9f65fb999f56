"""Opinions of one cell whose own lines say to whom they go: "Đối với Tỉnh đoàn: ..."."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import Remark
from toolkit.tasks.collecting.addressee_names import addressee_meant
from toolkit.wording import capitalised

_SIGN = r"[-–—+*•●▪]|\(?\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ][.)/]"
_WHOM = pattern(
    rf"\s*(?:(?:{_SIGN})\s*)*(?P<asks>(?:kiến nghị|đề nghị|đề xuất)\s+)?(?:đối với|với|gửi|về phía)\s+"
    r"(?P<whom>[^:\n]{2,60}):\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_WITHIN = pattern(
    rf"(?<=[.;…])(?<!^\d\.)(?<!\s\d\.)\s+(?=(?:(?:{_SIGN})\s*)*(?:đối với|về phía)\s[^:.;\n]{{2,60}}:)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKED = pattern(r"^\s*[-–—+*•]\s+")


def by_addressee(one: Remark) -> Iterator[Remark]:
    """The parts of a cell, each to the body that the line above it names; a cell without such lines whole.

    Its first line names a body that is known; where the column Gửi tới says one, a further line does, too.
    A line for somebody whom no list knows stays with what stands below it.
    """
    rows = _WITHIN.sub("\n", one.content).splitlines() if ":" in one.content else []
    heads = {at: found for at, row in enumerate(rows) if (found := _WHOM.match(row))}
    settled = one.addressed_to or (heads[0]["asks"] if 0 in heads else "")
    names_group = 0 in heads and heads[0]["asks"] and not one.group
    if (
        0 not in heads
        or not addressee_meant(heads[0]["whom"])
        or names_group
        or (settled and len(heads) == 1)
    ):
        yield one
        return
    for start, end in pairwise([*heads, len(rows)]):
        to = addressee_meant(heads[start]["whom"])
        first = capitalised(heads[start]["rest"].strip()) if to else rows[start]
        below = [row for row in (first, *rows[start + 1 : end]) if row.strip()]
        text = _MARKED.sub("", below[0]) if len(below) == 1 else "\n".join(below)
        if text:
            yield replace(one, content=text, addressed_to=to)
