"""The command that gives a row of the register its number."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.help import VietnameseCommand
from toolkit.cli.printing import print_json, print_lines, print_problems
from toolkit.tasks.outcome import Outcome


def add_to(app: typer.Typer) -> None:
    """Put the command of this room into the command line."""
    summary = "Cấp số cho một dòng của trang Văn bản đi: số tiếp theo của loại đó, hoặc số đã nêu."
    app.command(cls=VietnameseCommand, help=summary)(number)


def number(
    workbook: Annotated[Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx hoặc .xlsm.")],
    code: Annotated[str, typer.Argument(metavar="MÃ_VB", help="Mã dòng ở trang Văn bản đi, ví dụ VB010.")],
    wished: Annotated[
        int | None,
        typer.Argument(metavar="SỐ", min=1, max=99_999, help="Số cần lấy; nếu không nêu: số tiếp theo."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="In kết quả thành một đối tượng JSON.")] = False,
) -> int:
    from toolkit.tasks.number import number as work  # slow import

    numbers = work(workbook, code, wished)
    outcome = Outcome(problems=numbers.problems)
    if json:
        given = [{"code": one.row.code, "number": one.number, "date": str(one.date)} for one in numbers.given]
        print_json({"given": given, "problems": outcome.record()["problems"]})
    else:
        print_lines(numbers.lines())
        if numbers.problems:
            print_problems(numbers.problems)
    return exit_code(outcome)
