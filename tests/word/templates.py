"""Templates for the tests, drawn with python-docx so that the tags stand in the test."""

import io
import zipfile
from collections.abc import Callable

from docx import Document
from docx.document import Document as WordDocument


def template(*paragraphs: str, draw: Callable[[WordDocument], object] | None = None) -> bytes:
    """A .docx with these paragraphs, then whatever ``draw`` adds."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if draw is not None:
        draw(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def texts(content: bytes) -> list[str]:
    """The text of each body paragraph."""
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


def part(content: bytes, name: str) -> str:
    """One XML part as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()
