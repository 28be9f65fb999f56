"""What a letter of invitation tells that may change after it went out, item by item, in finished words."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from toolkit.documents.parts.named_people import named
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.time_and_place import venue
from toolkit.plan.model import Conference, Plan, SentPaper
from toolkit.plan.tallies import report_due
from toolkit.wording import clock, day_short, weekday

ITEMS: Mapping[str, str] = MappingProxyType(
    {
        "thoi_gian": "Thời gian",
        "dia_diem": "Địa điểm",
        "chu_tri": "Chủ trì",
        "chuan_bi": "Chuẩn bị",
        "han_xac_nhan": "Hạn xác nhận dự họp",
        "han_bao_cao": "Hạn gửi báo cáo",
        "lien_he": "Người liên hệ",
    }
)
"""The items by the tag that holds what is so now, with their names in a table."""

_WHEN = ("gio_bat_dau", "co_gio_ket_thuc", "gio_ket_thuc", "thu", "ngay_hop", "ngay_hop_chu")
_HOW = ("chu_tri", "chuan_bi", "han_xac_nhan", "han_bao_cao", "lien_he", "dien_thoai_lien_he")
TOLD_TAGS = frozenset((*_WHEN, "dia_diem", *_HOW, *(f"co_{name}" for name in _HOW)))
"""The tags of a letter that the items tell."""


def items_said(papers: Iterable[SentPaper]) -> dict[str, str]:
    """What letters of one number said; the first that tells an item counts, blank is as good as not told."""
    words: dict[str, str] = {}
    for paper in papers:
        words = {**dict(paper.words), **{tag: said for tag, said in words.items() if said}}
    begins, ends = words.get("gio_bat_dau", ""), words.get("gio_ket_thuc", "")
    said = {
        "thoi_gian": _time(begins, ends, words.get("thu", ""), words.get("ngay_hop", "")) if begins else "",
        "lien_he": _contact(words.get("lien_he", ""), words.get("dien_thoai_lien_he", "")),
    }
    return {name: said.get(name, words.get(name, "")) for name in ITEMS}


def items_now(plan: Plan, conference: Conference) -> Mapping[str, str]:
    """The same items as the workbook has them today; blank where it does not say."""
    day, start, end = conference.date, conference.start, conference.end
    due, settings = report_due(plan, conference), plan.settings
    known = day and start
    now = {
        "dia_diem": venue(conference, plan.unit(conference.host)),
        "chu_tri": "; ".join(named(plan, who, day) for who in conference.chairs),
        "chuan_bi": bare(conference.preparation),
        "han_xac_nhan": day_short(conference.confirm_deadline) if conference.confirm_deadline else "",
        "han_bao_cao": day_short(due) if due else "",
        "lien_he": _contact(settings.contact_name, settings.contact_phone),
    }
    if known and day and start:
        ends = clock(end) if end else ""
        now["thoi_gian"] = _time(clock(start), ends, weekday(day), day_short(day))
    return now


def _time(begins: str, ends: str, weekday_words: str, day: str) -> str:
    hours = f"từ {begins} đến {ends}" if ends else begins
    return f"{hours}, {weekday_words}, ngày {day}"


def _contact(name: str, phone: str) -> str:
    return f"{name}, điện thoại {phone}" if name and phone else name
