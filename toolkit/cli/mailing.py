"""The commands that write messages, send them, and read what comes back."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.exits import DONE, exit_code
from toolkit.cli.options import ChosenConference, Json, Out, Workbook
from toolkit.cli.printing import print_any_problems, print_json, print_lines, print_outcome
from toolkit.cli.progress_bar import watched
from toolkit.problems import WrongUse

if TYPE_CHECKING:
    from toolkit.tasks.making.send_list import SendList
    from toolkit.tasks.send import Sent

_Remind = Annotated[
    bool, typer.Option("--remind", help="Thư nhắc những nơi đã gửi giấy mời mà chưa xác nhận.")
]
_Again = Annotated[
    list[Path] | None,
    typer.Option(
        "--again",
        metavar="TỆP",
        readable=False,
        help="Gửi lại thư này dù không rõ lần trước đã đến chưa; nêu được nhiều lần.",
    ),
]
_LABELS = {"message": "Thư", "calendar": "Lịch họp"}


def outbox(
    workbook: Workbook,
    conference: ChosenConference = "",
    remind: _Remind = False,
    out: Out = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.outbox import outbox as work  # slow import

    with watched(quiet=json) as progress:
        outcome = work(workbook, conference, remind=remind, out=out, progress=progress)
    return print_outcome(outcome, _LABELS, as_json=json)


def send(
    workbook: Workbook,
    conference: ChosenConference = "",
    remind: _Remind = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ liệt kê thư nào sẽ gửi cho ai.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Gửi luôn, không hỏi lại.")] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Gửi cả thư mang giấy mời dự thảo.")] = False,
    again: _Again = None,
    password: Annotated[
        bool,
        typer.Option("--password", help="Nhập mật khẩu hộp thư, cất vào kho của máy; không gửi."),
    ] = False,
    out: Out = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.send import send as work  # slow import

    if password:
        return _keep_password(workbook)
    with watched(quiet=json) as progress:
        sent = work(
            workbook,
            conference,
            remind=remind,
            out=out,
            drafts=drafts,
            again=again or (),
            agreed=partial(_agreed, dry_run=dry_run, yes=yes, quiet=json),
            progress=progress,
        )
    return _told(sent, json=json)


def _told(sent: "Sent", *, json: bool) -> int:
    """Print what came of sending; returns the exit code."""
    if json:
        listed = [one.line() for one in sent.listed.dispatches] if sent.listed else []
        print_json({"listed": listed, "sent": sent.sent, "problems": sent.outcome.record()["problems"]})
    else:
        print_any_problems(sent.problems)
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
    from toolkit.tasks.making.mail_account import store_password  # slow import

    if not sys.stdin.isatty():
        remedy = "Mở cửa sổ lệnh rồi chạy lại giaoban send SỔ --password."
        raise WrongUse("Mật khẩu phải được gõ ở bàn phím.", remedy=remedy)
    word = typer.prompt("Mật khẩu của hộp thư", hide_input=True)
    account = store_password(workbook, word)
    print_lines([f"Đã cất mật khẩu của {account} vào kho mật khẩu của máy này."])
    return DONE
