"""The commands that look back at what was made: undo, history, why and affects."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import DONE, exit_code
from toolkit.cli.options import Json
from toolkit.cli.printing import print_any_problems, print_json, print_lines
from toolkit.cli.progress_bar import watched

_Workbook = Annotated[
    Path | None,
    typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ; thư mục kết quả theo trang Cấu hình."),
]
_Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="THƯ_MỤC", readable=False, help="Thư mục kết quả, khi không nêu sổ."),
]


def undo(
    workbook: _Workbook = None,
    out: _Out = None,
    redo: Annotated[
        bool, typer.Option("--redo", help="Làm lại lần vừa hoàn tác, đúng các tệp lúc đó.")
    ] = False,
    json: Json = False,
) -> int:
    from toolkit.tasks.undo import folder_meant  # slow import
    from toolkit.tasks.undo import undo as work

    undone = work(folder_meant(workbook, out), again=redo, workbook=workbook)
    if json:
        print_json(undone.record())
    else:
        print_lines([undone.sentence()])
        print_any_problems(undone.problems)
    return exit_code(undone.outcome)


def history(
    workbook: _Workbook = None,
    out: _Out = None,
    prune: Annotated[
        bool,
        typer.Option(
            "--prune",
            help="Dọn bớt: chỉ giữ lần làm sau cùng để hoàn tác; văn bản đã phát hành luôn được nhớ.",
        ),
    ] = False,
    json: Json = False,
) -> int:
    from toolkit.tasks.history import history as work  # slow import
    from toolkit.tasks.history import prune as clear
    from toolkit.tasks.undo import folder_meant

    folder = folder_meant(workbook, out)
    pruned = clear(folder) if prune else None
    told = pruned or work(folder)
    print_json(told.record()) if json else print_lines(told.lines())
    return DONE


def why(
    path: Annotated[Path, typer.Argument(metavar="TỆP", readable=False, help="Văn bản cần hỏi (.docx).")],
    workbook: Annotated[
        Path | None,
        typer.Option(
            "--workbook",
            metavar="SỔ",
            readable=False,
            help="Sổ đã làm ra tệp; nếu không nêu: sổ nằm cạnh thư mục kết quả.",
        ),
    ] = None,
    out: _Out = None,
    words: Annotated[
        bool, typer.Option("--words", help="Nêu cả từng đoạn lấy từ ô nào, của ai, và những đoạn đã sửa tay.")
    ] = False,
    annex: Annotated[
        Path | None,
        typer.Option(
            "--annex",
            metavar="TỆP_MỚI",
            readable=False,
            help="Ghi thêm phụ lục nguồn (Word): từng đoạn lấy từ ô nào, của ai.",
        ),
    ] = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.why import why as work  # slow import

    facts = work(path, workbook=workbook, out=out, hand=words or annex is not None)
    if annex:
        from toolkit.tasks.source_annex import write_source_annex  # slow import

        write_source_annex(facts, annex)
    print_json(facts.record()) if json else print_lines(facts.lines())
    return DONE


def affects(
    workbook: Annotated[
        Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx, .xlsm hoặc .ods.")
    ],
    out: _Out = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.affects import affects as work  # slow import

    with watched(quiet=json) as progress:
        affected = work(workbook, out=out, progress=progress)
    print_json(affected.record()) if json else print_lines(affected.lines())
    return exit_code(affected.outcome)
