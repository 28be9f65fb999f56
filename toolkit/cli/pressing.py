"""The commands that do what a button does with a closed workbook."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.help import VietnameseCommand
from toolkit.cli.printing import print_json, print_problems
from toolkit.cli.watching import watched
from toolkit.tasks.outcome import Outcome

_Workbook = Annotated[Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx hoặc .xlsm.")]
_Conference = Annotated[
    str, typer.Option("--conference", metavar="MÃ", help="Hội nghị; nếu không nêu: theo trang Bắt đầu.")
]
_Json = Annotated[bool, typer.Option("--json", help="In kết quả thành một đối tượng JSON.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands of this room into the command line."""
    summary = "Lập danh sách trước hội nghị: thêm các dòng đã biết vào sổ; dòng đã có được giữ nguyên."
    app.command(cls=VietnameseCommand, help=summary)(lists)


def lists(workbook: _Workbook, conference: _Conference = "", json: _Json = False) -> int:
    return pressed(workbook, "lists", conference, json=json)


def pressed(workbook: Path, action: str, conference: str, *, json: bool) -> int:
    """Press a button of a closed workbook and tell how it went; returns the exit code."""
    from toolkit.office.desktop import open_folder  # slow import
    from toolkit.tasks.making.press_edits import occasion_now
    from toolkit.tasks.press import button_named, press_closed

    occasion = occasion_now(button_named(action), workbook, conference=conference)
    with watched(quiet=json) as progress:
        done = press_closed(workbook, occasion, progress=progress)
    if done.folder:
        open_folder(done.folder)
    if json:
        print_json({"message": done.message, **(done.outcome or Outcome()).record()})
    else:
        typer.echo(done.message)
        if done.outcome and not done.recorded:
            print_problems(done.outcome.problems)
    return exit_code(done.outcome or Outcome())
