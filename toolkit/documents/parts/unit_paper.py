"""A unit's own paper, prefilled for it: its letterhead, its number to be given, its signature."""

from toolkit.documents.parts.letterhead import Letterhead, name_in_lines
from toolkit.documents.parts.paragraphs import series
from toolkit.documents.parts.recipients import Recipients
from toolkit.documents.parts.signature import Signature
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import people_on, roster_day
from toolkit.wording import BLANK, fold, place_and_date

COMMITTEE = "Ban Thường vụ"
_UNION = fold("đoàn")
# Below the province the bodies' code is the same everywhere (Hướng dẫn 29-HD/TWĐTN-VP, page 7).
_CODE = "ĐTN"
_DIRECT = fold("Đoàn trực thuộc")


def committee(unit: Unit) -> str:
    """How a unit is addressed as a body: a union by its standing committee, any other by its name."""
    return f"{COMMITTEE} {unit.name}" if _UNION in fold(unit.kind) else unit.name


def unit_letterhead(
    plan: Plan, conference: Conference, unit: Unit, *, type_code: str, subject: str
) -> Letterhead:
    """The office above, the unit below it, room for number and day; the unit numbers its own papers."""
    settings = plan.settings
    return Letterhead(
        co_co_quan_cap_tren=bool(settings.office_name),
        co_quan_cap_tren=name_in_lines(settings.office_name.upper()),
        co_quan=name_in_lines(unit.header_name or f"BCH {unit.name.upper()}"),
        trich_yeu=subject,
        so_ky_hieu=f"Số:{BLANK}-{type_code}/{_CODE}",
        dia_danh_ngay=place_and_date(
            unit.place or settings.place, year=conference.date.year if conference.date else None
        ),
        la_du_thao=True,
        co_thay_the=False,
        thay_the="",
    )


def unit_signature(plan: Plan, conference: Conference, unit: Unit) -> Signature:
    """TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN, with the highest title and its holder on the conference's day."""
    serving = people_on(plan, roster_day(conference)).get(unit.code, ())
    first = serving[0] if serving else None
    body = "ĐOÀN" if fold(unit.kind) == _DIRECT else unit.kind.upper()
    title = first.title.upper() if first else ""
    return Signature(
        de_ky=f"TM. BAN THƯỜNG VỤ {body}".strip(),
        co_chuc_vu_ky=bool(title),
        chuc_vu_ky=title,
        nguoi_ky=first.name if first else "",
    )


def unit_recipients(*lines: str) -> Recipients:
    """The lines of Nơi nhận in their order; the last one is the unit's own archive."""
    told = series((*lines, "Lưu VT"))
    return Recipients(co_noi_nhan=True, noi_nhan=told)
