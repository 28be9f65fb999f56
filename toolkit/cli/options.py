"""The arguments and options that several commands share, each in the same words everywhere."""

from pathlib import Path
from typing import Annotated

import typer

# readable=False: whether a file can be read is found out by reading it, and told in our own words.
Workbook = Annotated[
    Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx, .xlsm hoặc .ods.")
]
WrittenWorkbook = Annotated[
    Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx hoặc .xlsm.")
]
"""A workbook that the command writes into: an .ods is written by LibreOffice's macro alone."""
ChosenConference = Annotated[
    str, typer.Option("--conference", metavar="MÃ", help="Hội nghị; nếu không nêu: theo trang Bắt đầu.")
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="THƯ_MỤC",
        readable=False,
        help="Thư mục kết quả; nếu không nêu: theo trang Cấu hình.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ cho biết sẽ làm gì, không ghi tệp nào.")]
Json = Annotated[bool, typer.Option("--json", help="In kết quả thành một đối tượng JSON.")]
