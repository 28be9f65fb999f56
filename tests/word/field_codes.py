"""Templates with Word's field codes, written as people write them: "Kính gửi { MERGEFIELD Ten }"."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

OLD = "«cũ»"


def runs(notation: str, *, look: str = "", result_look: str = "", letters: int = 0) -> str:
    """The runs of a text in which braces are fields.

    Args:
        notation: the text.
        look: the inside of each code run's and text's ``w:rPr``.
        result_look: the same for the old results.
        letters: split codes into runs of so many letters, as spell checking does.
    """
    depth = 0
    made = []
    for piece in re.split(r"([{}])", notation):
        if piece == "{":
            made.append(run('<w:fldChar w:fldCharType="begin"/>', look))
            depth += 1
        elif piece == "}":
            made.append(run('<w:fldChar w:fldCharType="separate"/>', look))
            made.append(run(f"<w:t>{OLD}</w:t>", result_look))
            made.append(run('<w:fldChar w:fldCharType="end"/>', look))
            depth -= 1
        elif piece:
            size = letters if depth and letters else len(piece)
            kind = "instrText" if depth else "t"
            for at in range(0, len(piece), size):
                text = escape(piece[at : at + size])
                made.append(run(f'<w:{kind} xml:space="preserve">{text}</w:{kind}>', look))
    return "".join(made)


def run(content: str, look: str = "") -> str:
    """One run."""
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{content}</w:r>"


def add(paragraph: Paragraph, xml: str) -> None:
    """Put runs at the end of a paragraph."""
    for child in parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"):
        paragraph._p.append(child)


def template(
    *paragraphs: str, draw: Callable[[WordDocument], object] | None = None, **style: object
) -> bytes:
    """A .docx whose paragraphs are given in the notation of `runs`."""
    document = Document()
    for text in paragraphs:
        add(document.add_paragraph(), runs(text, **style))  # type: ignore[arg-type]
    if draw is not None:
        draw(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def with_parts(content: bytes, changed: Mapping[str, Callable[[str], str]]) -> bytes:
    """The package with some of its XML parts changed."""
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, changed[name](text.decode()) if name in changed else text)
    return saved.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    """Every part of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
