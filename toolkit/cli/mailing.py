"""The commands that write messages, send them, and read what comes back."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.exits import DONE, exit_code
from toolkit.cli.help import VietnameseCommand
from toolkit.cli.printing import print_json, print_lines, print_made, print_problems
from toolkit.cli.watching import watched
from toolkit.problems import WrongUse

if TYPE_CHECKING:
    from toolkit.tasks.making.send_list import SendList

_LABELS = {"message": "Thư", "calendar": "Lịch họp"}
_Workbook = Annotated[
    Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx, .xlsm hoặc .ods.")
]
_Conference = Annotated[
    str, typer.Option("--conference", metavar="MÃ", help="Hội nghị; nếu không nêu: theo trang Bắt đầu.")
]
_Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="THƯ_MỤC",
        readable=False,
        help="Thư mục kết quả; nếu không nêu: theo trang Cấu hình.",
    ),
]
_Json = Annotated[bool, typer.Option("--json", help="In kết quả thành một đối tượng JSON.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands of this room into the command line."""
    summary = "Soạn thư mời kèm giấy mời, lịch họp và tin Zalo cho từng nơi nhận; không gửi gì."
    app.command(cls=VietnameseCommand, help=summary)(outbox)
    summary = "Gửi các thư đã soạn qua máy chủ thư của cơ quan; hỏi trước khi gửi, không gửi thư nào hai lần."
    app.command(cls=VietnameseCommand, help=summary)(send)


def outbox(
    workbook: _Workbook,
    conference: _Conference = "",
    remind: Annotated[
        bool, typer.Option("--remind", help="Soạn thư nhắc những nơi đã gửi giấy mời mà chưa xác nhận.")
    ] = False,
    out: _Out = None,
    json: _Json = False,
) -> int:
    from toolkit.tasks.outbox import outbox as work  # slow import

    with watched(quiet=json) as progress:
        outcome = work(workbook, conference, remind=remind, out=out, progress=progress)
    if json:
        print_json(outcome.record())
    else:
        if outcome.problems:
            print_problems(outcome.problems)
        print_made(outcome, _LABELS)
    return exit_code(outcome)


def send(
    workbook: _Workbook,
    conference: Annotated[str, typer.Option("--conference", metavar="MÃ", help="Hội nghị của các thư.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ liệt kê thư nào sẽ gửi cho ai.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Gửi luôn, không hỏi lại.")] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Gửi cả thư mang giấy mời dự thảo.")] = False,
    again: Annotated[
        list[Path] | None,
        typer.Option(
            "--again",
            metavar="TỆP",
            readable=False,
            help="Gửi lại thư này dù không rõ lần trước đã đến chưa; nêu được nhiều lần.",
        ),
    ] = None,
    password: Annotated[
        bool,
        typer.Option("--password", help="Nhập mật khẩu hộp thư, cất vào kho của máy; không gửi."),
    ] = False,
    out: _Out = None,
    json: _Json = False,
) -> int:
    from toolkit.tasks.send import send as work  # slow import

    if password:
        return _keep_password(workbook)
    if not conference:
        raise WrongUse("Chưa nêu hội nghị.", remedy="Thêm --conference MÃ, ví dụ --conference HN1-2024.")

    def agreed(found: "SendList") -> bool:
        return _agreed(found, dry_run=dry_run, yes=yes, quiet=json)

    with watched(quiet=json) as progress:
        sent = work(
            workbook, conference, out=out, drafts=drafts, again=again or (), agreed=agreed, progress=progress
        )
    if json:
        listed = [one.line() for one in sent.listed.dispatches] if sent.listed else []
        print_json({"listed": listed, "sent": sent.sent, "problems": sent.outcome.record()["problems"]})
    else:
        if sent.problems:
            print_problems(sent.problems)
        print_lines(sent.lines())
    return exit_code(sent.outcome)


def _agreed(found: "SendList", *, dry_run: bool, yes: bool, quiet: bool) -> bool:
    """Show the list and ask; a program that cannot be asked must say --yes."""
    if not quiet:
        print_lines(found.lines())
    if dry_run:
        return False
    if yes or not found.dispatches:
        return True
    if quiet or not sys.stdin.isatty():
        raise WrongUse("Chưa gửi: lệnh này cần được xác nhận.", remedy="Xem danh sách rồi thêm --yes để gửi.")
    return typer.confirm("Gửi các thư này?")


def _keep_password(workbook: Path) -> int:
    from toolkit.tasks.send import store_password  # slow import

    word = typer.prompt("Mật khẩu của hộp thư", hide_input=True)
    account = store_password(workbook, word)
    print_lines([f"Đã cất mật khẩu của {account} vào kho mật khẩu của máy này."])
    return DONE
