"""The example's documents, filled into the templates of the folder."""

from functools import cache
from pathlib import Path

from toolkit.documents import DOCUMENTS, Document
from toolkit.word import Template

TEMPLATES = Path(__file__).parents[2] / "templates"
_FILES = {kind.name: TEMPLATES / kind.template for kind in DOCUMENTS}


def rendered(document: Document) -> bytes:
    """The document as the .docx that is laid on the shelf."""
    made = _template(document.kind).render(document.printed())
    assert made.problems == ()
    return made.content


@cache
def _template(kind: str) -> Template:
    return Template(_FILES[kind])
