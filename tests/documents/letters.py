"""The example's documents, filled into the templates of the folder, with their charts."""

from functools import cache
from pathlib import Path

from toolkit.documents import Document
from toolkit.documents.kinds import kind_named
from toolkit.tasks.making.template_choice import Form, form_of

TEMPLATES = Path(__file__).parents[2] / "templates"


def rendered(document: Document) -> bytes:
    """The document as the .docx that is laid on the shelf."""
    made = _form(document.kind).filled(document)
    assert made.problems == ()
    return made.content


@cache
def _form(name: str) -> Form:
    kind = kind_named(name)
    assert kind is not None
    return form_of(kind, TEMPLATES)
