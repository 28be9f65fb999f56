"""Phụ lục nguồn: what each paragraph of a paper rests on, as a Word file of its own."""

from collections.abc import Iterable

from toolkit.word.drawing.packing import packed
from toolkit.word.drawing.page import blank_document
from toolkit.word.drawing.tables import Column, ruled_table
from toolkit.word.layout import HD29

_COLUMNS = (Column("TT", 12, centered=True), Column("Nội dung văn bản", 82), Column("Nguồn", 66))


def source_table(paper: str, rows: Iterable[tuple[str, str]]) -> bytes:
    """The annex of a paper, as the bytes of a .docx.

    Args:
        paper: what the paper is called.
        rows: the words of each passage and where they stand in the workbook, in order.
    """
    body = blank_document(HD29)
    parts = body.profile.title
    body.line(parts.kind, "PHỤ LỤC NGUỒN")
    body.line(parts.subject, paper)
    body.line(parts.annex_note, "(Mỗi đoạn của văn bản lấy từ trang, ô nào của sổ, của đơn vị, người nào)")
    body.line(parts.rule_line, parts.rule)
    table = ruled_table(body, _COLUMNS)
    for turn, (words, source) in enumerate(rows, start=1):
        table.row(str(turn), words, source)
    body.line(body.profile.body.end)
    return packed(body.document, f"Phụ lục nguồn: {paper}")
