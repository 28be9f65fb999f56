"""The technician's command that builds the portable folder for Windows."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import DONE
from toolkit.cli.help import VietnameseCommand
from toolkit.cli.printing import print_json, print_lines


def add_to(app: typer.Typer) -> None:
    """Put the command of this room into the command line."""
    summary = "Lập bộ chạy sẵn cho Windows: một thư mục có cả Python, giải nén là dùng, không cần cài."
    app.command(cls=VietnameseCommand, help=summary)(bundle)


def bundle(
    folder: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục mới sẽ lập.")],
    archive: Annotated[
        Path | None, typer.Option("--zip", metavar="TỆP", help="Nén cả thư mục vào tệp .zip này để chép đi.")
    ] = None,
    python: Annotated[
        Path | None,
        typer.Option("--python", metavar="TỆP", help="Bộ Python nhúng đã tải; nếu không nêu: tự tải."),
    ] = None,
    wheels: Annotated[
        Path | None,
        typer.Option("--wheels", metavar="THƯ_MỤC", help="Các gói đã tải sẵn, dùng khi không có mạng."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="In kết quả thành một đối tượng JSON.")] = False,
) -> int:
    from toolkit.tasks.bundle import bundle as work  # slow import

    built = work(folder, archive=archive, python=python, wheels=wheels)
    print_json(built.record()) if json else print_lines(built.sentences())
    return DONE
