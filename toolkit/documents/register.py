"""Sổ đăng ký văn bản đi: every number that was given, by type and within its term, with what became of it."""

from collections.abc import Iterator

from msgspec import Struct

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import MINUTES, REGISTER
from toolkit.documents.kinds_before import ANNUAL_PLAN
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.minutes_chair import chair_of_row
from toolkit.documents.parts.named_people import short_name_of
from toolkit.documents.parts.release import DOCUMENT_TYPES, symbol
from toolkit.plan.model import AnnualPlan, DocumentStatus, Numbering, OutgoingDocument, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.wording import capitalised, day_short, quantity

_EARLIER = " (nhiệm kỳ trước)"


class RegisterRow(Context):
    """One number of the register."""

    so: str = tag("Số, ví dụ “12”")
    ky_hieu: str = tag("Số và ký hiệu, ví dụ “12-GM/TĐTN-TCKT”")
    ngay: str = tag("Ngày văn bản; để trống khi chưa ghi")
    trich_yeu: str = tag("Tên loại và trích yếu")
    nguoi_ky: str = tag("Người ký")
    noi_nhan: str = tag("Nơi nhận văn bản")
    so_ban: str = tag("Số bản; để trống khi một bản")
    ngay_gui: str = tag("Ngày gửi; để trống khi chưa gửi")
    ghi_chu: str = tag("Thay cho, thay bằng văn bản nào, hủy; hoặc để trống")


class Series(Context):
    """The numbers of one type; a row without a number names those that the workbook does not have."""

    ten: str = tag("Tên loại văn bản, ví dụ “Giấy mời”")
    so_luong: str = tag("Bao nhiêu số, ví dụ “03”")
    dong: tuple[RegisterRow, ...] = tag("Các số của loại này, từ nhỏ đến lớn")


class RegisterContext(Masthead):
    """What the template of the register may say."""

    don_vi_soan: str = tag("Đơn vị soạn và lưu văn bản")
    day_so: tuple[Series, ...] = tag("Các loại văn bản, mỗi loại một dãy số")
    tong_so: str = tag("Tổng số văn bản, ví dụ “12”")


class RegisterLine(Struct, frozen=True, kw_only=True):
    """One row of the register as a sheet lists it: beside what is printed, its type and its term or year."""

    series: str
    period: str
    row: RegisterRow


def register_lines(plan: Plan) -> Iterator[RegisterLine]:
    """Every row of the registers of all years' plans, in the order in which they are printed."""
    for annual_plan in plan.annual_plans:
        period = _period(plan, annual_plan)
        for series in _series(plan, _rows(plan, annual_plan)):
            when = f"trước {period}" if series.ten.endswith(_EARLIER) else period
            yield from (RegisterLine(series=series.ten, period=when, row=row) for row in series.dong)


def registers(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The register of one year's plan: one document, when any number was given."""
    rows = _rows(plan, annual_plan)
    folder, about = folder_of(plan, annual_plan), _about(plan, annual_plan)
    yield Document(
        kind=REGISTER.name,
        folder=folder,
        stem=f"{REGISTER.type_code}_{folder}",
        title=f"Sổ đăng ký văn bản đi {about}",
        context=RegisterContext(
            **spread(masthead(plan, capitalised(about))),
            don_vi_soan=plan.settings.department_name,
            day_so=tuple(_series(plan, rows)),
            tong_so=quantity(len(rows)),
        ),
    )


def obstacles(plan: Plan, annual_plan: AnnualPlan) -> tuple[Problem, ...]:
    """That no number was given yet."""
    if _rows(plan, annual_plan):
        return ()
    return (problem("register-empty", Place(sheet="Văn bản đi")),)


def _rows(plan: Plan, annual_plan: AnnualPlan) -> list[OutgoingDocument]:
    """The rows with a number, of the plan's year or without a day."""
    year = annual_plan.year
    return [
        row
        for row in plan.outgoing
        if row.number is not None and (year is None or row.date is None or row.date.year == year)
    ]


def _period(plan: Plan, annual_plan: AnnualPlan) -> str:
    """The term or the year in which the numbers run."""
    year = str(annual_plan.year or "")
    return year if plan.settings.numbering is Numbering.BY_YEAR else plan.settings.term or year


def _about(plan: Plan, annual_plan: AnnualPlan) -> str:
    term = plan.settings.term
    year = f"năm {annual_plan.year}" if annual_plan.year else ""
    if plan.settings.numbering is Numbering.BY_YEAR or not term:
        return year
    return ", ".join(part for part in (f"nhiệm kỳ {term}", year) if part)


def _series(plan: Plan, rows: list[OutgoingDocument]) -> Iterator[Series]:
    """By type, in the order of Danh mục; types that it does not name come last.

    Of a type that was numbered in two terms, the earlier one stands first.
    """
    names = {item.code: item.value for item in plan.listed(DOCUMENT_TYPES)}
    order = list(names)
    found: dict[tuple[str, bool], list[OutgoingDocument]] = {}
    for row in rows:
        found.setdefault((row.kind, _is_earlier(plan, row)), []).append(row)
    for kind, earlier in sorted(
        found, key=lambda one: (order.index(one[0]) if one[0] in order else len(order), not one[1])
    ):
        mine = sorted(found[kind, earlier], key=lambda row: row.number or 0)
        yield Series(
            ten=f"{names.get(kind, kind)}{_EARLIER if earlier else ''}",
            so_luong=quantity(len(mine)),
            dong=tuple(_with_gaps(plan, mine)),
        )


def _is_earlier(plan: Plan, row: OutgoingDocument) -> bool:
    return plan.settings.numbering is not Numbering.BY_YEAR and plan.is_of_earlier_term(row.date)


def _with_gaps(plan: Plan, rows: list[OutgoingDocument]) -> Iterator[RegisterRow]:
    """The rows of a type, and between them the numbers that no row has."""
    last = rows[0].number or 0
    for row in rows:
        number = row.number or 0
        if number > last + 1:
            yield _gap(last + 1, number - 1)
        same = [one for one in rows if one.number == row.number and one is not row]
        yield _row(plan, row, same)
        last = number


def _gap(first: int, last: int) -> RegisterRow:
    which = f"Số {first:02}" if first == last else f"Từ số {first:02} đến số {last:02}"
    blank = dict.fromkeys(RegisterRow.__struct_fields__, "")
    return RegisterRow(**{**blank, "trich_yeu": f"({which} không có trong sổ này)"})


def _row(plan: Plan, row: OutgoingDocument, same: list[OutgoingDocument]) -> RegisterRow:
    notes = [*_notes(plan, row), *(f"Trùng số với {one.code}" for one in same)]
    return RegisterRow(
        so=f"{row.number:02}",
        ky_hieu=symbol(plan, row.kind, row.number),
        ngay=day_short(row.date) if row.date else "",
        trich_yeu=row.subject,
        nguoi_ky=short_name_of(plan, _signer(plan, row), row.date),
        noi_nhan=row.recipients,
        so_ban=quantity(row.copies) if row.copies and row.copies > 1 else "",
        ngay_gui=day_short(row.sent_on) if row.sent_on else "",
        ghi_chu="; ".join(notes),
    )


def _signer(plan: Plan, row: OutgoingDocument) -> str:
    """Who signs that paper: a chair the minutes, the plan's own signer the plan, else as the row says."""
    annual = next((one for one in plan.annual_plans if one.code == row.subject_code), None)
    own = annual.signer if annual and row.kind == ANNUAL_PLAN.type_code else ""
    chair = chair_of_row(plan, row) if row.kind == MINUTES.type_code else ""
    return chair or row.signer or own or plan.settings.signer


def _notes(plan: Plan, row: OutgoingDocument) -> Iterator[str]:
    """Which paper it replaces or corrects, which one replaced it, that it was cancelled or not issued yet."""
    earlier = plan.entry(row.earlier)
    if earlier and earlier.number:
        verb = "Thay cho" if earlier.kind == row.kind else "Điều chỉnh"
        yield f"{verb} {earlier.number:02}-{earlier.kind}"
    later = [one for one in plan.outgoing if one.earlier == row.code and one.kind == row.kind and one.number]
    if row.status is DocumentStatus.REPLACED:
        yield f"Thay bằng {later[-1].number:02}-{later[-1].kind}" if later else "Đã thay thế"
    elif row.status is DocumentStatus.CANCELLED:
        yield "Hủy"
    elif row.status is not DocumentStatus.ISSUED:
        yield "Chưa phát hành"


WORK = Work(RegisterContext, registers, obstacles)
