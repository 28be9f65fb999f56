"""A template drawn from the sketch of its kind: head, title, a few paragraphs, signature."""

from toolkit.documents.kind import Sketch
from toolkit.word.drawing import blank_document, packed, slanted
from toolkit.word.drawing.kinds.frame import end, letterhead, signature, title
from toolkit.word.layout import Profile


def letter(name: str, sketch: Sketch, profile: Profile) -> bytes:
    document, body = blank_document(profile)
    letterhead(document, body, numbered=sketch.numbered, dated=True, summary=sketch.dispatch)
    if not sketch.dispatch:
        title(body, name.upper())
    if sketch.addressed_to:
        greeting, mark, whom = sketch.addressed_to.partition(": ")
        body.line(profile.title.addressed_to, slanted(greeting + mark), whom)
    for line in sketch.text.splitlines():
        body.text(line)
    body.line(profile.body.closing, sketch.closing)
    signature(document, body)
    end(body)
    return packed(document, name)
