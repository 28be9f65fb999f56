"""The options that ask for one print-ready file of what a workbook makes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from toolkit.tasks.making.pdf_files import PdfWish
    from toolkit.tasks.making.selection import Selection
    from toolkit.tasks.outcome import Outcome, Progress
    from toolkit.tasks.print_set import SetWish

OneFile = Annotated[
    Path | None,
    typer.Option(
        "--one-file", metavar="TỆP", help="Ghép các văn bản vào một tệp Word để in, có danh mục ở đầu."
    ),
]
Duplex = Annotated[
    bool, typer.Option("--duplex", help="Để in hai mặt: mỗi văn bản trong tệp ghép bắt đầu ở một tờ mới.")
]
Copies = Annotated[
    bool,
    typer.Option("--copies-from-sheet", help="Lặp mỗi văn bản theo số bản ở Văn bản đi hoặc Nơi nhận."),
]
Order = Annotated[
    str,
    typer.Option(
        "--order",
        metavar="CÁCH",
        help="Xếp tệp ghép theo đơn vị (unit) hay theo loại văn bản (kind).",
    ),
]


def set_wish(path: Path, duplex: bool, copies: bool, order: str, pdf: "PdfWish | None") -> "SetWish":
    """What the options ask for."""
    from toolkit.tasks.making.pdf_files import NO_PDF  # slow import
    from toolkit.tasks.print_set import SetWish

    return SetWish(path=path, duplex=duplex, copies=copies, order=order, pdf=pdf or NO_PDF)


def print_set(
    workbook: Path, chosen: "Selection", wish: "SetWish", *, out: Path | None, progress: "Progress"
) -> "Outcome":
    """The print set of a workbook's file."""
    from toolkit.tasks.making.plan_reading import read_workbook  # slow import
    from toolkit.tasks.print_set import print_set as work

    return work(read_workbook(workbook), workbook.absolute().parent, chosen, wish, out=out, progress=progress)
