"""The commands for any template and any table: merge and lint."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.options import Json
from toolkit.cli.pdf_options import Pdf, PdfArchive, PdfOnly, pdf_wish
from toolkit.cli.printing import print_outcome, print_problems
from toolkit.cli.progress_bar import watched

_LABELS = {"merge": "Văn bản trộn", "annotated": "Bản có nhận xét"}

_Template = Annotated[Path, typer.Argument(metavar="MẪU", readable=False, help="Tệp mẫu Word (.docx).")]
_Sheet = Annotated[
    str,
    typer.Option("--sheet", metavar="TRANG", help="Trang có bảng; nếu không nêu: trang hợp với mẫu nhất."),
]
_Table = Annotated[
    Path, typer.Argument(metavar="BẢNG", readable=False, help="Bảng: .xlsx, .xlsm, .ods hoặc .csv.")
]
_Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="THƯ_MỤC", help="Nơi đặt kết quả; nếu không nêu: ket-qua cạnh bảng."),
]
_Name = Annotated[
    str,
    typer.Option(
        "--name",
        metavar="KIỂU_TÊN",
        help="Tên tệp theo cột, ví dụ “GM_{ma_don_vi}” hoặc “Thư «Họ tên»”; {#} là số thứ tự.",
    ),
]
_OneFile = Annotated[
    Path | None,
    typer.Option("--one-file", metavar="TỆP", help="Ghép mọi văn bản vào một tệp Word để in."),
]
_Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="CỘT=GIÁ_TRỊ",
        help="Chỉ lấy các dòng này; dùng được =, !=, >, <, ~ (có chứa), nhiều giá trị cách nhau bởi |.",
    ),
]
_Sort = Annotated[
    list[str] | None,
    typer.Option("--sort", metavar="CỘT", help="Xếp theo cột; thêm dấu - trước tên cột để xếp giảm dần."),
]
_GroupBy = Annotated[
    str,
    typer.Option(
        "--group-by",
        metavar="CỘT",
        help="Các dòng cùng giá trị ở cột này chung một văn bản; mẫu lặp qua “cac_dong”.",
    ),
]
_VisibleOnly = Annotated[
    bool, typer.Option("--visible-only", help="Bỏ qua các dòng đang ẩn do lọc hoặc do người dùng ẩn.")
]
_KeepOutside = Annotated[
    bool,
    typer.Option("--keep-outside", help="Giữ liên kết ra ngoài và đối tượng nhúng của mẫu trong văn bản."),
]


def merge(
    template: _Template,
    table: _Table,
    sheet: _Sheet = "",
    out: _Out = None,
    name: _Name = "",
    one_file: _OneFile = None,
    where: _Where = None,
    sort: _Sort = None,
    group_by: _GroupBy = "",
    visible_only: _VisibleOnly = False,
    keep_outside: _KeepOutside = False,
    pdf: Pdf = False,
    pdf_only: PdfOnly = False,
    pdf_a: PdfArchive = False,
    json: Json = False,
) -> int:
    from toolkit.tasks.making.pdf_files import NO_PDF  # slow import
    from toolkit.tasks.merge import Wish
    from toolkit.tasks.merge import merge as work

    wish = Wish(
        sheet=sheet,
        where=tuple(where or ()),
        sort=tuple(sort or ()),
        group_by=group_by,
        visible_only=visible_only,
        keep_outside=keep_outside,
        name=name,
        out=out,
        one_file=one_file,
        pdf=pdf_wish(pdf, pdf_only, pdf_a) or NO_PDF,
    )
    with watched(quiet=json) as progress:
        outcome = work(template, table, wish, progress=progress)
    return print_outcome(outcome, _LABELS, as_json=json)


def lint(
    template: _Template,
    kind: Annotated[
        str,
        typer.Option("--kind", metavar="LOẠI", help="Loại văn bản mà mẫu này dùng cho (xem: giaoban kinds)."),
    ] = "",
    table: Annotated[
        Path | None, typer.Option("--table", metavar="BẢNG", readable=False, help="Bảng mà mẫu này dùng với.")
    ] = None,
    sheet: _Sheet = "",
    annotate: Annotated[
        Path | None,
        typer.Option("--annotate", metavar="TỆP", help="Ghi một bản sao có nhận xét ở từng chỗ sai."),
    ] = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.lint import lint as work  # slow import

    outcome = work(template, kind=kind, table=table, sheet=sheet, annotate=annotate)
    if annotate or json:
        return print_outcome(outcome, _LABELS, as_json=json)
    print_problems(outcome.problems)
    return exit_code(outcome)
