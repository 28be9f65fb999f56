"""A .docx as the text that somebody reads aloud: head of the page, body, tables row by row, foot."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree


def aloud(content: bytes) -> str:
    """Every paragraph on a line of its own; the cells of a row stand between bars, the lines of one between
    slashes; a chart is what it tells those who cannot see it. No-break spaces are shown as spaces, so the
    room that a draft leaves is seen.
    """
    document = docx.Document(io.BytesIO(content))
    lines = [*_margins(document, "header"), *_blocks(document.element.body), *_margins(document, "footer")]
    text = "\n".join(line.replace("\u00a0", " ").rstrip() for line in lines)
    return text.strip("\n") + "\n"


def _margins(document: Document, name: str) -> Iterator[str]:
    for section in document.sections:
        for label, kind in (("trang đầu", f"first_page_{name}"), ("các trang sau", name)):
            margin = getattr(section, kind)
            if margin.is_linked_to_previous:
                continue
            text = " ".join(_text(paragraph._p) for paragraph in margin.paragraphs).strip()
            if text:
                yield f"[{'đầu' if name == 'header' else 'cuối'} {label}] {text}"


def _blocks(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield _text(child)
        elif child.tag == qn("w:tbl"):
            for row in child.iter(qn("w:tr")):
                yield "| " + " | ".join(_cell(cell) for cell in row.iter(qn("w:tc"))) + " |"


def _cell(cell: etree._Element) -> str:
    return " / ".join(_text(paragraph) for paragraph in cell.iter(qn("w:p")))


def _text(paragraph: etree._Element) -> str:
    shown = {qn("w:br"): " / ", qn("w:tab"): "\t"}
    return "".join(
        (node.text or "")
        if node.tag == qn("w:t")
        else f"[{node.get('descr')}]"
        if node.tag == qn("wp:docPr") and node.get("descr")
        else shown.get(node.tag, "")
        for node in paragraph.iter()
        if node.getparent().tag != qn("w:tabs")  # where a tab would stop
    )
