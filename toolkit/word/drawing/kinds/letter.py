"""A template drawn from the sketch of its kind: head, title, a few paragraphs, signature, a list."""

from toolkit.documents.kind import Kind
from toolkit.word.drawing import Column, blank_document, ruled_table
from toolkit.word.drawing.kinds.frame import addressed, annexed, concluded, ended, letterhead, title
from toolkit.word.layout import Profile

_LISTED = (Column("TT", 14, "tt", centered=True), Column("Đơn vị", 146, "don_vi"))


def letter(kind: Kind, profile: Profile) -> bytes:
    """The template of a kind that has a sketch."""
    sketch, name = kind.sketch, kind.label
    if sketch is None:
        raise ValueError(f"{kind.name} has no sketch")
    body = blank_document(profile)
    letterhead(body, numbered=kind.registered, dated=True, summary=sketch.dispatch)
    if not sketch.dispatch:
        title(body, name.upper())
    if sketch.addressed_to:
        addressed(body, sketch.addressed_to)
    *before, last = sketch.text.splitlines()
    for line in before:
        body.text(line)
    body.lead(last)
    concluded(body, sketch.closing)
    if sketch.listed:
        with body.when("co_danh_sach"):
            annexed(body, sketch.listed, "(Kèm theo Công văn {{ trich_yeu }})", kind="DANH SÁCH")
            ruled_table(body, _LISTED).rows("dong", "danh_sach")
    return ended(body, name)
