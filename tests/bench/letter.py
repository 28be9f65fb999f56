"""One realistic letter, drawn once for each tool in that tool's own tags."""

import io
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Mm, Pt
from docx.text.paragraph import Paragraph

FIELDS = ("tt", "gio", "noi_dung", "nguoi")
HEADS = ("TT", "Thời gian", "Nội dung", "Người thực hiện")
ROWS = 10
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


@dataclass(frozen=True)
class Style:
    """How a tool writes a value, and the rows of the agenda's table."""

    value: Callable[[str], str]
    rows: tuple[tuple[str, ...], ...]


def _rows(pattern: str) -> tuple[tuple[str, ...], ...]:
    """A table's row holds all rows of the agenda side by side: ``r1_tt``, ``r1_gio`` ... ``r10_nguoi``."""
    return tuple(tuple(pattern.format(f"r{row}_{name}") for name in FIELDS) for row in range(1, ROWS + 1))


STYLES = {
    "docxtpl": Style("{{{{ {} }}}}".format, _rows("{{{{ {} }}}}")),
    "docxtemplater": Style("{{{}}}".format, _rows("{{{}}}")),
}


def draw(style_name: str, path: Path) -> None:
    """Write the letter's template for one tool."""
    letter = _Letter(STYLES[style_name])
    letter.header_and_footer()
    letter.letterhead()
    letter.body()
    letter.agenda()
    letter.signature()
    letter.document.core_properties.title = "Giấy mời"
    letter.document.save(str(path))


class _Letter:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.document = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(20)
        section.top_margin = section.bottom_margin = Mm(20)
        normal: Any = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)

    def put(self, paragraph: Paragraph, *pieces: str, size: int = 14, bold: bool = False) -> None:
        """Add runs; a piece that begins with ``$`` names a value."""
        for piece in pieces:
            run = paragraph.add_run(self.style.value(piece[1:]) if piece.startswith("$") else piece)
            run.font.size, run.bold = Pt(size), bold

    def line(self, *pieces: str, bold: bool = False, centred: bool = False) -> None:
        paragraph = self.document.add_paragraph()
        if centred:
            paragraph.alignment = CENTRE
        self.put(paragraph, *pieces, bold=bold)

    def header_and_footer(self) -> None:
        section = self.document.sections[0]
        section.header.paragraphs[0].alignment = RIGHT
        self.put(section.header.paragraphs[0], "Mã thư mời: ", "$ma", size=9)
        self.put(section.footer.paragraphs[0], "Giấy mời số ", "$so", " – Tỉnh đoàn Trà Vinh", size=9)

    def letterhead(self) -> None:
        picture, body, league = self.document.add_table(1, 3).rows[0].cells
        picture.paragraphs[0].add_run().add_picture(io.BytesIO(_noise()), width=Cm(2))
        self.put(body.paragraphs[0], "BCH ĐOÀN TỈNH TRÀ VINH", bold=True)
        self.put(body.add_paragraph(), "Số: ", "$so")
        self.put(league.paragraphs[0], "ĐOÀN TNCS HỒ CHÍ MINH", bold=True, size=15)
        date = league.add_paragraph()
        self.put(date, "$dia_danh", ", ngày ", "$ngay", " tháng ", "$thang", " năm ", "$nam", size=13)

    def body(self) -> None:
        self.line("GIẤY MỜI", bold=True, centred=True)
        self.line("$hoi_nghi", centred=True)
        self.line("Kính gửi: ", "$xung_ho", " ", "$ten", bold=True)
        self.line("Chức vụ: ", "$chuc_vu")
        self.line("Đơn vị: ", "$don_vi")
        self.line("Địa chỉ: ", "$dia_chi")
        self.line("Ban Thường vụ Tỉnh đoàn trân trọng kính mời ", "$xung_ho", " dự ", "$hoi_nghi", ":")
        self.line("1. Thời gian: ", "$thoi_gian")
        self.line("2. Địa điểm: ", "$dia_diem")
        self.line("3. Chủ trì: ", "$chu_tri")
        self.line("4. Chương trình:")

    def agenda(self) -> None:
        table = self.document.add_table(1, len(FIELDS))
        table.style = "Table Grid"
        for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
            self.put(cell.paragraphs[0], head, bold=True, size=11)
        for row in self.style.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(text).font.size = Pt(11)

    def signature(self) -> None:
        self.line(
            "Mọi chi tiết xin liên hệ ", "$lien_he", ", điện thoại ", "$dien_thoai", ", thư ", "$thu", "."
        )
        left, right = self.document.add_table(1, 2).rows[0].cells
        self.put(left.paragraphs[0], "Nơi nhận:", bold=True, size=13)
        for text in ("- Như trên;", "- Lưu VT, TCKT."):
            self.put(left.add_paragraph(), text, size=11)
        for text in ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ", "", "Người ký mẫu"):
            paragraph = right.add_paragraph()
            paragraph.alignment = CENTRE
            self.put(paragraph, text, bold=True)


def _noise() -> bytes:
    """A PNG of about 22 KB that does not compress, as photographs do not."""
    width, height = 92, 80
    chance = random.Random(1)
    lines = b"".join(b"\0" + chance.randbytes(3 * width) for _ in range(height))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(lines))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")
