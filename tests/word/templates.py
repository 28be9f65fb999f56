"""Templates for the tests, drawn with python-docx so that the tags stand in the test."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

Draw = Callable[[WordDocument], object]

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FOOTNOTES_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def template(*paragraphs: str, draw: Draw | None = None) -> bytes:
    """A .docx with these paragraphs, then whatever ``draw`` adds."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if draw is not None:
        draw(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def table(document: WordDocument, *rows: tuple[str, ...]) -> Any:
    """Add a table with these cells."""
    made = document.add_table(len(rows), len(rows[0]))
    for row, texts_of_row in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts_of_row, strict=True):
            cell.text = text
    return made


def runs(document: WordDocument, *pieces: str) -> None:
    """Add a paragraph of several runs, every other one bold."""
    paragraph = document.add_paragraph()
    for number, piece in enumerate(pieces):
        paragraph.add_run(piece).bold = number % 2 == 1


def picture(document: WordDocument) -> None:
    """Add a paragraph with a small picture."""
    document.add_paragraph().add_run().add_picture(io.BytesIO(png()), width=Cm(1))


def png() -> bytes:
    """A picture of one red dot."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")


def text_box(document: WordDocument, before: str, inside: str) -> None:
    """Add a paragraph that holds another one in a text box."""
    paragraph = document.add_paragraph(before)
    paragraph.add_run()._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>'
            f"<w:txbxContent><w:p><w:r><w:t>{inside}</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict>"
        )
    )


def with_footnote(source: bytes, text: str) -> bytes:
    """The template with one footnote."""
    notes = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{WORD}">'
        f'<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    parts = members(source)
    types = parts["[Content_Types].xml"].decode()
    relations = parts["word/_rels/document.xml.rels"].decode()
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{FOOTNOTES_TYPE}"/></Types>'
    relation = f'<Relationship Id="rIdNotes" Type="{FOOTNOTES_RELATION}" Target="footnotes.xml"/>'
    parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>", relation + "</Relationships>"
    ).encode()
    parts["word/footnotes.xml"] = notes.encode()
    return zipped(parts)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """These parts as a package."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return saved.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    """Every part of a package by name; fails when the archive is not sound."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def texts(content: bytes) -> list[str]:
    """The text of each body paragraph."""
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


def part(content: bytes, name: str) -> str:
    """One XML part as text."""
    return members(content)[name].decode()
