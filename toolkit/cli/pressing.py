"""The commands that do what a button does with a closed workbook."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.closed_press import pressed
from toolkit.cli.options import ChosenConference, Json, Out, Workbook, WrittenWorkbook
from toolkit.cli.printing import print_lines, print_outcome
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
    from toolkit.tasks.launched_workbook import meant, read_from  # slow import

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
