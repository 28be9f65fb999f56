"""The technician's commands: the packaged files built anew, the machine looked at, the portable folder."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import DONE, WORLD
from toolkit.cli.options import Json
from toolkit.cli.printing import print_findings, print_json, print_lines, print_outcome

_LABELS = {"workbook": "Sổ", "template": "Mẫu", "launcher": "Tệp bấm chạy", "guide": "Hướng dẫn"}


def build(
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="THƯ_MỤC", readable=False, help="Nơi dựng; nếu không nêu: thư mục mã nguồn."
        ),
    ] = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.build import build as work  # slow import

    outcome = work(out)
    return print_outcome(outcome, _LABELS, as_json=json)


def doctor(
    workbook: Annotated[
        Path | None,
        typer.Argument(
            metavar="SỔ", readable=False, help="Sổ hoặc thư mục cần xem; nếu không nêu: thư mục đang đứng."
        ),
    ] = None,
    trust: Annotated[
        bool, typer.Option("--trust", help="Cho LibreOffice chạy nút bấm của các sổ trong thư mục này.")
    ] = False,
    json: Json = False,
) -> int:
    from msgspec.structs import asdict

    from toolkit.tasks.doctor import Health, findings  # slow import
    from toolkit.tasks.libreoffice_trust import profiles
    from toolkit.tasks.libreoffice_trust import trust as trust_folder

    if workbook and workbook.is_dir():
        folder, workbook = workbook.absolute(), None
    else:
        folder = workbook.absolute().parent if workbook else Path.cwd()
    for profile in profiles() if trust else ():
        trust_folder(folder, profile)
    found = tuple(findings(folder, workbook))
    if json:
        print_json({"findings": [asdict(finding) for finding in found]})
    else:
        print_findings(found)
    return WORLD if any(finding.health is Health.BAD for finding in found) else DONE


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
    json: Json = False,
) -> int:
    from toolkit.tasks.bundle import bundle as work  # slow import

    built = work(folder, archive=archive, python=python, wheels=wheels)
    print_json(built.record()) if json else print_lines(built.sentences())
    return DONE
