"""The options that ask for PDF files, the same words for every command that makes documents."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from toolkit.tasks.making.pdf_files import PdfWish

Pdf = Annotated[bool, typer.Option("--pdf", help="Làm thêm tệp PDF cạnh mỗi tệp Word.")]
PdfOnly = Annotated[bool, typer.Option("--pdf-only", help="Chỉ làm tệp PDF, không để lại tệp Word.")]
PdfArchive = Annotated[
    bool,
    typer.Option(
        "--pdf-a", help="PDF để lưu trữ lâu dài (PDF/A); PDF nằm cạnh tệp Word nếu không nêu --pdf-only."
    ),
]


def pdf_wish(beside: bool, only: bool, archive: bool) -> "PdfWish | None":
    """What the options ask for; None when they say nothing."""
    from toolkit.plan.model import PdfFiles  # slow import
    from toolkit.tasks.making.pdf_files import PdfWish

    if not (beside or only or archive):
        return None
    return PdfWish(files=PdfFiles.ONLY if only else PdfFiles.BESIDE, archive=archive)
