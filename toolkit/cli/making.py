"""The commands of a workbook's documents: demo, check, make and consolidate."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.one_file_options import Copies, Duplex, OneFile, Order, print_set, set_wish
from toolkit.cli.options import DryRun, Json, Out, Workbook
from toolkit.cli.pdf_options import Pdf, PdfArchive, PdfOnly, pdf_wish
from toolkit.cli.printing import print_json, print_problems, report
from toolkit.cli.progress_bar import watched

_Codes = list[str] | None


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
    return report(outcome, as_json=json)


def check(workbook: Workbook, json: Json = False) -> int:
    from toolkit.tasks.check import check as work  # slow import

    outcome = work(workbook)
    if json:
        print_json({"problems": outcome.record()["problems"]})
    else:
        print_problems(outcome.problems)
    return exit_code(outcome)


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
    from toolkit.tasks.making.selection import Selection

    chosen = Selection(kinds=tuple(kinds or ()), conferences=tuple(conference or ()), units=tuple(unit or ()))
    with watched(quiet=json) as progress:
        wish = pdf_wish(pdf, pdf_only, pdf_a)
        if one_file and not dry_run:
            bound = set_wish(one_file, duplex, copies, order, wish)
            outcome = print_set(workbook, chosen, bound, out=out, progress=progress)
        else:
            outcome = work(workbook, chosen, out=out, pdf=wish, dry_run=dry_run, progress=progress)
    return report(outcome, as_json=json)


def consolidate(workbook: Workbook, out: Out = None, dry_run: DryRun = False, json: Json = False) -> int:
    from toolkit.tasks.consolidate import consolidate as work  # slow import

    return report(work(workbook, out=out, dry_run=dry_run), as_json=json)
