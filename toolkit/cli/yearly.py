"""The commands that begin a year: next year's workbook, and a roster taken in from a list."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.help import VietnameseCommand
from toolkit.cli.printing import print_json, print_lines, print_problems


def add_to(app: typer.Typer) -> None:
    """Put the commands of this room into the command line."""
    summary = "Lập sổ cho năm sau: đơn vị, nhân sự mang sang; đề xuất tháng và đơn vị đăng cai."
    app.command(name="next-year", cls=VietnameseCommand, help=summary)(next_year)


def next_year(
    workbook: Annotated[Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ năm nay.")],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="TỆP", readable=False, help="Tên sổ mới; nếu không nêu: đặt cạnh sổ năm nay."
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="In kết quả thành một đối tượng JSON.")] = False,
) -> int:
    from toolkit.tasks.next_year import next_year as work  # slow import

    following = work(workbook, out=out)
    if json:
        told = [{"heading": heading.value, "message": words} for heading, words in following.told]
        print_json({**following.outcome.record(), "told": told})
        return exit_code(following.outcome)
    if following.outcome.problems:
        print_problems(following.outcome.problems)
    else:
        print_lines((f"Đã lập {following.path}.", *following.lines()))
    return exit_code(following.outcome)
