"""Finished letters to be bound together, drawn with python-docx, with everything that must be kept apart."""

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from tests.word.soundness import faults
from tests.word.templates import Draw
from toolkit.word.joining import write_one_file

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def bound(folder: Path, *documents: bytes, odd_pages: bool = False) -> bytes:
    """The documents as one, looked at from all sides."""
    path = folder / "gop.docx"
    assert list(write_one_file(documents, path, odd_pages=odd_pages)) == list(range(1, len(documents) + 1))
    content = path.read_bytes()
    found = faults(content)
    assert not found or set(found) <= {fault for document in documents for fault in faults(document)}
    opened(content)
    return content


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def letter(*paragraphs: str, header: str = "", footer: str = "", draw: Draw | None = None) -> bytes:
    """A letter on A4 with these paragraphs, then whatever ``draw`` adds."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        section.header.paragraphs[0].text = header
    if footer:
        section.footer.paragraphs[0].text = footer
    if draw is not None:
        draw(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def field(paragraph: Any, code: str, shown: str = "?") -> None:
    """Append a field in Word's long form."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run(shown if kind == "shown" else "")
        if kind == "code":
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{code}</w:instrText>'))
        elif kind != "shown":
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))


def count_pages(document: WordDocument) -> None:
    """A footer "Trang 1/2"."""
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run("Trang ")
    field(footer, " PAGE ")
    footer.add_run("/")
    field(footer, " NUMPAGES ")


def listed(document: WordDocument, style: str, *texts: str) -> None:
    """Paragraphs of a list that their style brings: "List Number" counts, "List Bullet" does not."""
    for text in texts:
        document.add_paragraph(text, style=style)


def in_list(document: WordDocument, num_id: int, *texts: str, level: int = 0) -> None:
    """Paragraphs that name their list themselves."""
    for text in texts:
        numbering = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_ilvl().val = level
        numbering.get_or_add_numId().val = num_id


def new_list(document: WordDocument, like: int, *, restart: bool = False) -> int:
    """One more list of the form that a list has; its id."""
    numbering: Any = document.part.numbering_part.element
    num = numbering.add_num(numbering.num_having_numId(like).abstractNumId.val)
    if restart:
        num.add_lvlOverride(0).add_startOverride(1)
    return int(num.numId)


def landscape(document: WordDocument, text: str, header: str = "") -> None:
    """A section on its side."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    if header:
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = header
    document.add_paragraph(text)


def bookmark(paragraph: Any, name: str) -> None:
    """Put a bookmark around the paragraph's text."""
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="0" w:name="{name}"/>')
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="0"/>'))


def hyperlink(document: WordDocument, paragraph: Any, address: str, text: str) -> None:
    """A link to a page, or to a bookmark of the document ("#name")."""
    if address.startswith("#"):
        where = f'w:anchor="{address[1:]}"'
    else:
        where = f'r:id="{document.part.relate_to(address, f"{OFFICE}/hyperlink", is_external=True)}"'
    paragraph._p.append(
        parse_xml(f"<w:hyperlink {nsdecls('w', 'r')} {where}><w:r><w:t>{text}</w:t></w:r></w:hyperlink>")
    )


def refer(document: WordDocument, note: int, kind: str = "footnote") -> None:
    """A reference to a note, in the last paragraph."""
    run = document.paragraphs[-1].add_run()
    run._r.append(parse_xml(f'<w:{kind}Reference {nsdecls("w")} w:id="{note}"/>'))


def control(document: WordDocument, text: str) -> None:
    """A content control that Word fills from data inside the file."""
    document.element.body.insert(
        0,
        parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:id w:val="7"/><w:dataBinding w:xpath="/a" '
            f'w:storeItemID="{{A}}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
            "</w:sdtContent></w:sdt>"
        ),
    )
