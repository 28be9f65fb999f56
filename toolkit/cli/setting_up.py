"""The commands that set up a workbook: a new office's, next year's, and a roster taken in from a list."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.exits import exit_code
from toolkit.cli.options import Json
from toolkit.cli.printing import print_any_problems, print_json, print_lines, print_made
from toolkit.problems import WrongUse

if TYPE_CHECKING:
    from toolkit.plan.office_names import OfficeStart

_LABELS = {"workbook": "Sổ", "template": "Mẫu", "launcher": "Tệp bấm chạy"}
_NEXT = "Mở sổ trong thư mục này, điền trang Cấu hình trước tiên, rồi bấm Kiểm tra để biết còn thiếu gì."
_ASKED = (
    ("term", "Nhiệm kỳ, ví dụ 2025 - 2030"),
    ("department", "Tên ban soạn văn bản, ví dụ Ban Công tác Đoàn và Thanh thiếu nhi"),
    ("department_code", "Ký hiệu của ban ấy trong số văn bản, ví dụ CTĐ&TTN"),
    ("unit_types", "Các loại đơn vị được mời, ví dụ Đoàn xã; Đoàn phường; Đoàn trực thuộc"),
)


def new(
    folder: Annotated[
        Path,
        typer.Argument(metavar="THƯ_MỤC", readable=False, help="Thư mục sẽ lập; tệp đã có được giữ nguyên."),
    ],
    own_templates: Annotated[
        bool, typer.Option("--own-templates", help="Chép cả mẫu Word vào thư mục mau để sửa thành mẫu riêng.")
    ] = False,
    province: Annotated[
        str, typer.Option("--province", metavar="TỈNH", help="Tên tỉnh, hoặc TP. và tên thành phố.")
    ] = "",
    term: Annotated[str, typer.Option("--term", metavar="NHIỆM_KỲ", help="Ví dụ “2025 - 2030”.")] = "",
    department: Annotated[
        str, typer.Option("--department", metavar="BAN", help="Tên ban soạn văn bản.")
    ] = "",
    department_code: Annotated[
        str, typer.Option("--department-code", metavar="KÝ_HIỆU", help="Ký hiệu của ban trong số văn bản.")
    ] = "",
    unit_types: Annotated[
        str,
        typer.Option("--unit-types", metavar="CÁC_LOẠI", help="“Đoàn xã; Đoàn phường; Đoàn trực thuộc”."),
    ] = "",
    json: Json = False,
) -> int:
    from toolkit.tasks.new import new as work  # slow import

    said = {"term": term, "department": department}
    said |= {"department_code": department_code, "unit_types": unit_types}
    if not json and not province and sys.stdin.isatty():
        province, said = _asked(said)
    outcome = work(folder, own_templates=own_templates, start=_start(province, said))
    if json:
        print_json(outcome.record())
    else:
        print_made(outcome, _LABELS)
        print_any_problems(outcome.problems)
        print_lines([_NEXT])
    return exit_code(outcome)


def next_year(
    workbook: Annotated[Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ năm nay.")],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="TỆP", readable=False, help="Tên sổ mới; nếu không nêu: đặt cạnh sổ năm nay."
        ),
    ] = None,
    json: Json = False,
) -> int:
    from toolkit.tasks.next_year import next_year as work  # slow import

    following = work(workbook, out=out)
    if json:
        told = [{"heading": heading.value, "message": words} for heading, words in following.told]
        print_json({**following.outcome.record(), "told": told})
        return exit_code(following.outcome)
    if following.told:
        print_lines((f"Đã lập {following.path}.", *following.lines()))
    print_any_problems(following.outcome.problems)
    return exit_code(following.outcome)


def import_roster(
    workbook: Annotated[Path, typer.Argument(metavar="SỔ", readable=False, help="Tệp sổ: .xlsx hoặc .xlsm.")],
    roster: Annotated[
        Path, typer.Argument(metavar="DANH_SÁCH", readable=False, help="Tệp .xlsx, .xlsm, .ods hoặc .csv.")
    ],
    sheet: Annotated[str, typer.Option("--sheet", metavar="TRANG", help="Trang của danh sách.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Ghi ngay, không hỏi lại.")] = False,
    json: Json = False,
) -> int:
    from toolkit.tasks import import_roster as work  # slow import
    from toolkit.tasks.outcome import Outcome

    found = work.understand_roster(workbook, roster, sheet=sheet)
    if not json:
        print_lines(found.roster.lines() if not found.problems else ())
    ask = not yes and not json and sys.stdin.isatty()
    if found.roster.has_news and (yes or (ask and typer.confirm("Ghi vào sổ?", default=False))):
        found = work.import_roster(found)
    elif found.roster.has_news and not json:
        print_lines(("Chưa ghi gì vào sổ; thêm --yes để ghi.",))
    outcome = Outcome(problems=found.problems)
    if json:
        people, units = len(found.roster.found.people), len(found.roster.found.units)
        told = {"units": units, "people": people, "written": found.written, "lines": [*found.roster.lines()]}
        print_json({**told, "problems": outcome.record()["problems"]})
        return exit_code(outcome)
    print_lines((found.written,) if found.written else ())
    print_any_problems(found.problems)
    return exit_code(outcome)


def _asked(said: dict[str, str]) -> tuple[str, dict[str, str]]:
    """What somebody at the terminal answers; no province, and nothing more is asked."""
    province = typer.prompt("Tên tỉnh (để trống thì lập sổ trống)", default="", show_default=False)
    if not province:
        return "", said
    return province, {
        name: said[name] or typer.prompt(words, default="", show_default=False) for name, words in _ASKED
    }


def _start(province: str, said: dict[str, str]) -> "OfficeStart | None":
    from toolkit.plan.office_names import OfficeStart  # slow import

    if not province.strip():
        return None
    kinds = tuple(kind.strip() for kind in said["unit_types"].split(";") if kind.strip())
    start = OfficeStart(
        province=province,
        term=said["term"],
        department=said["department"],
        department_code=said["department_code"],
        unit_kinds=kinds,
    )
    if start.term and not start.term_years:
        remedy = "Ghi năm đầu và năm cuối, ví dụ “2025 - 2030”."
        raise WrongUse(f"Nhiệm kỳ “{start.term}” không nêu hai năm.", remedy=remedy)
    return start
