"""The commands: each takes its words, calls one task, prints what came of it and returns the exit code."""

from pathlib import Path
from typing import Annotated, Any

import typer

from toolkit import __version__
from toolkit.cli import bundling, looking_back, mailing, merging, numbering, pressing, setting_up
from toolkit.cli.exits import DONE, WORLD, WRONG_USE, exit_code
from toolkit.cli.help import VietnameseCommand, VietnameseGroup
from toolkit.cli.options import ChosenConference, DryRun, Json, Out, Workbook
from toolkit.cli.pdf_options import Pdf, PdfArchive, PdfOnly, pdf_wish
from toolkit.cli.printing import (
    print_fields,
    print_findings,
    print_json,
    print_kinds,
    print_lines,
    print_made,
    print_problems,
)
from toolkit.cli.set_options import Copies, Duplex, OneFile, Order, print_set, set_wish
from toolkit.cli.watching import watched
from toolkit.documents.kinds import DOCUMENTS
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Outcome

_LABELS = {kind.name: kind.label for kind in DOCUMENTS} | {
    "workbook": "Sổ",
    "template": "Mẫu",
    "launcher": "Tệp bấm chạy",
    "guide": "Hướng dẫn",
    "consolidation": "Bảng tổng hợp năm",
    "print-set": "Bộ in",
}

_Codes = list[str] | None

app = typer.Typer(
    cls=VietnameseGroup,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    help="Từ sổ kế hoạch giao ban làm ra giấy mời, chương trình, biên bản và các văn bản khác.",
)


def command() -> Any:
    """The whole command line, ready to be run."""
    return typer.main.get_command(app)


@app.callback()
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="In số phiên bản.")] = False,
) -> int:
    """What happens without a verb."""
    if context.invoked_subcommand:
        return DONE
    typer.echo(f"giaoban {__version__}" if version else context.get_help())
    return DONE if version else WRONG_USE


@app.command(cls=VietnameseCommand, help="Làm mọi văn bản của sổ mẫu năm 2024 để xem thử.")
def demo(
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="THƯ_MỤC", readable=False, help="Nơi đặt văn bản; nếu không nêu: demo."
        ),
    ] = Path("demo"),
    json: Json = False,
) -> int:
    from toolkit.tasks.demo import demo as work  # slow import

    with watched(quiet=json) as progress:
        outcome = work(out, progress=progress)
    return _report(outcome, json)


@app.command(cls=VietnameseCommand, help="Kiểm tra sổ: chỉ ra từng ô sai hoặc đáng ngờ và cách sửa.")
def check(workbook: Workbook, json: Json = False) -> int:
    from toolkit.tasks.check import check as work  # slow import

    outcome = work(workbook)
    if json:
        print_json({"problems": outcome.record()["problems"]})
    else:
        print_problems(outcome.problems)
    return exit_code(outcome)


@app.command(cls=VietnameseCommand, help="Làm văn bản từ sổ. Tệp đã sửa tay không bao giờ bị ghi đè.")
def make(
    workbook: Workbook,
    kinds: Annotated[
        _Codes, typer.Argument(metavar="LOẠI", help="Loại văn bản (xem: giaoban kinds); all là tất cả.")
    ] = None,
    conference: Annotated[
        _Codes,
        typer.Option("--conference", metavar="MÃ", help="Chỉ làm cho hội nghị này; nêu được nhiều lần."),
    ] = None,
    unit: Annotated[
        _Codes, typer.Option("--unit", metavar="MÃ", help="Chỉ làm cho đơn vị này; nêu được nhiều lần.")
    ] = None,
    out: Out = None,
    pdf: Pdf = False,
    pdf_only: PdfOnly = False,
    pdf_a: PdfArchive = False,
    one_file: OneFile = None,
    duplex: Duplex = False,
    copies: Copies = False,
    order: Order = "unit",
    dry_run: DryRun = False,
    json: Json = False,
) -> int:
    from toolkit.tasks.make import make as work  # slow import

    chosen = Selection(kinds=tuple(kinds or ()), conferences=tuple(conference or ()), units=tuple(unit or ()))
    with watched(quiet=json) as progress:
        wish = pdf_wish(pdf, pdf_only, pdf_a)
        if one_file and not dry_run:
            bound = set_wish(one_file, duplex, copies, order, wish)
            outcome = print_set(workbook, chosen, bound, out=out, progress=progress)
        else:
            outcome = work(workbook, chosen, out=out, pdf=wish, dry_run=dry_run, progress=progress)
    return _report(outcome, json)


merging.add_to(app)
bundling.add_to(app)
looking_back.add_to(app)
numbering.add_to(app)
mailing.add_to(app)
pressing.add_to(app)
setting_up.add_to(app)


@app.command(
    cls=VietnameseCommand, help="Tổng hợp cả năm thành một tệp Excel: dự họp, báo cáo, ý kiến, kết luận."
)
def consolidate(workbook: Workbook, out: Out = None, dry_run: DryRun = False, json: Json = False) -> int:
    from toolkit.tasks.consolidate import consolidate as work  # slow import

    return _report(work(workbook, out=out, dry_run=dry_run), json)


@app.command(cls=VietnameseCommand, help="Liệt kê các loại văn bản.")
def kinds(json: Json = False) -> int:
    from toolkit.tasks.describe import kinds as work  # slow import

    found = work()
    print_json({"kinds": list(found)}) if json else print_kinds(found)
    return DONE


@app.command(cls=VietnameseCommand, help="Liệt kê các thẻ mà mẫu của một loại được dùng.")
def fields(
    kind: Annotated[str, typer.Argument(metavar="LOẠI", help="Tên loại văn bản (xem: giaoban kinds).")],
    json: Json = False,
) -> int:
    from msgspec.structs import asdict

    from toolkit.tasks.describe import fields as work  # slow import

    found = work(kind)
    if json:
        print_json({"kind": kind, "fields": [asdict(line) for line in found]})
    else:
        print_fields(found)
    return DONE


@app.command(cls=VietnameseCommand, help="Dựng lại các sổ và mẫu đi kèm chương trình từ nguồn của chúng.")
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

    return _report(work(out), json)


@app.command(
    cls=VietnameseCommand,
    help="Làm như một nút của sổ: kết quả được ghi vào sổ; sổ đang mở thì ghi vào tệp riêng bên cạnh.",
)
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
    return pressing.pressed(workbook, action, conference, json=json)


@app.command(cls=VietnameseCommand, help="Xem máy này đã đủ để chạy chưa, thiếu gì thì làm thế nào.")
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


def _report(outcome: Outcome, json: bool) -> int:
    if json:
        print_json(outcome.record())
    else:
        if outcome.problems:
            print_problems(outcome.problems)
        print_made(outcome, _LABELS)
    return exit_code(outcome)
