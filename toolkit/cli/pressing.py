"""The commands that do what a button does with a closed workbook."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.options import ChosenConference, Json, Out, Workbook, WrittenWorkbook
from toolkit.cli.printing import print_json, print_lines, print_outcome, print_problems
from toolkit.cli.progress_bar import watched


def press(
    workbook: Workbook,
    action: Annotated[
        str, typer.Argument(metavar="VIỆC", help="Tên việc, ví dụ check, invitations, minutes.")
    ],
    conference: ChosenConference = "",
    latest: Annotated[
        bool,
        typer.Option("--latest", help="Trong các bản .xlsm, .ods, .xlsx cùng tên, lấy bản lưu sau cùng."),
    ] = False,
    json: Json = False,
) -> int:
    from toolkit.tasks.launch import meant, read_from  # slow import

    workbook = meant(workbook, latest=latest)
    if not json:
        print_lines(read_from(workbook))
    return pressed(workbook, action, conference, json=json)


def lists(workbook: WrittenWorkbook, conference: ChosenConference = "", json: Json = False) -> int:
    return pressed(workbook, "lists", conference, json=json)


def returns(
    workbook: WrittenWorkbook,
    conference: ChosenConference = "",
    out: Out = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.returns import KIND  # slow import
    from toolkit.tasks.returns import returns as work

    with watched(quiet=json) as progress:
        outcome = work(workbook, conference, out=out, progress=progress)
    return print_outcome(outcome, {KIND: "Phiếu của đơn vị"}, as_json=json)


def collect(
    workbook: WrittenWorkbook,
    folder: Annotated[
        Path, typer.Argument(metavar="THƯ_MỤC", readable=False, help="Thư mục chứa các tệp gửi về.")
    ],
    conference: ChosenConference = "",
    json: Json = False,
) -> int:
    return pressed(workbook, "collect", conference, json=json, returned=folder)


def pressed(workbook: Path, action: str, conference: str, *, json: bool, returned: Path | None = None) -> int:
    """Press a button of a closed workbook and tell how it went; returns the exit code.

    ``returned`` is the folder of what units sent; what is wrong there is told at once.
    """
    from msgspec.structs import replace

    from toolkit.documents.buttons import button_named  # slow import
    from toolkit.office.desktop import open_folder
    from toolkit.tasks.making.press_edits import occasion_now
    from toolkit.tasks.outcome import Outcome
    from toolkit.tasks.press import press_closed

    occasion = occasion_now(button_named(action), workbook, conference=conference)
    occasion = replace(occasion, returned=returned)
    with watched(quiet=json) as progress:
        done = press_closed(workbook, occasion, progress=progress)
    if done.folder:
        open_folder(done.folder)
    if json:
        print_json({"message": done.message, **(done.outcome or Outcome()).record()})
    else:
        typer.echo(done.message)
        if done.outcome and (returned or not done.recorded):
            print_problems(done.outcome.problems)
    return exit_code(done.outcome or Outcome())
