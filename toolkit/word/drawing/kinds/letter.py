"""A template drawn from the sketch of its kind: head, title, a few paragraphs, signature."""

from toolkit.documents.kind import Kind
from toolkit.word.drawing import blank_document
from toolkit.word.drawing.kinds.frame import addressed, closed, letterhead, title
from toolkit.word.layout import Profile


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
    return closed(body, sketch.closing, name)
