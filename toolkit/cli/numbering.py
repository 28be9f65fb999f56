"""The commands that give a row of the register its number, and issue what has one."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import FAULTY, exit_code
from toolkit.cli.options import ChosenConference, Json, WrittenWorkbook
from toolkit.cli.printing import print_any_problems, print_json, print_lines
from toolkit.cli.progress_bar import watched


def number(
    workbook: WrittenWorkbook,
    code: Annotated[str, typer.Argument(metavar="MÃ_VB", help="Mã dòng ở trang Văn bản đi, ví dụ VB010.")],
    wished: Annotated[
        int | None,
        typer.Argument(metavar="SỐ", min=1, max=99_999, help="Số cần lấy; nếu không nêu: số tiếp theo."),
    ] = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.number import number as work  # slow import
    from toolkit.tasks.outcome import Outcome

    numbers = work(workbook, code, wished)
    outcome = Outcome(problems=numbers.problems)
    if json:
        given = [{"code": one.row.code, "number": one.number, "date": str(one.date)} for one in numbers.given]
        print_json({"given": given, "problems": outcome.record()["problems"]})
    else:
        print_lines(numbers.lines())
        print_any_problems(numbers.problems)
    return FAULTY if numbers.held else exit_code(outcome)


def issue(
    workbook: WrittenWorkbook,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="TỆP", readable=False, help="Các tệp cần phát hành; nếu không nêu: theo hội nghị."
        ),
    ] = None,
    conference: ChosenConference = "",
    json: Json = False,
) -> int:
    from toolkit.documents.buttons import ISSUE  # slow import
    from toolkit.tasks.making.press_edits import occasion_now
    from toolkit.tasks.outcome import Outcome
    from toolkit.tasks.press import press_closed

    with watched(quiet=json) as progress:
        occasion = occasion_now(ISSUE, workbook, conference=conference, files=files or ())
        pressed = press_closed(workbook, occasion, progress=progress)
    outcome = pressed.outcome or Outcome()
    if json:
        print_json({"message": pressed.message, **outcome.record()})
    else:
        print_lines([pressed.message])
        print_any_problems(outcome.problems)
    return exit_code(outcome)
