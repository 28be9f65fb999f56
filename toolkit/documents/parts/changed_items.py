"""What a letter of invitation tells that may change after it went out, item by item, in finished words."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from toolkit.documents.context import spread
from toolkit.documents.parts.named_people import named
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.time_and_place import meeting
from toolkit.plan.model import Conference, Plan, SentPaper
from toolkit.plan.tallies import report_due
from toolkit.wording import day_short

ITEMS: Mapping[str, str] = MappingProxyType(
    {
        "thoi_gian": "Thời gian",
        "hinh_thuc": "Hình thức họp",
        "dia_diem": "Địa điểm",
        "don_vi_dang_cai": "Đơn vị đăng cai",
        "chuyen_de": "Chuyên đề",
        "chu_tri": "Chủ trì",
        "chuan_bi": "Chuẩn bị",
        "han_xac_nhan": "Hạn xác nhận dự họp",
        "han_bao_cao": "Hạn gửi báo cáo",
        "lien_he": "Người liên hệ",
    }
)
"""The items by the tag that holds what is so now, with their names in a table."""

SECOND = "; buổi thứ hai "
"""Behind day and hours of the first session, where there is a second one."""

AS_IT_STANDS = "con_ghi"
"""Among the words that are kept of a letter: the tags of which it says other words than its fellows."""

_WHEN = (
    *("gio_bat_dau", "co_gio_ket_thuc", "gio_ket_thuc", "thu", "ngay_hop", "ngay_hop_chu"),
    *("co_buoi_hai", "buoi_hai", "la_truc_tuyen", "hinh_thuc"),
)
_HOW = ("chu_tri", "chuan_bi", "han_xac_nhan", "han_bao_cao", "lien_he", "dien_thoai_lien_he")
TOLD_TAGS = frozenset(
    (*_WHEN, "dia_diem", "don_vi_dang_cai", "chuyen_de", *_HOW, *(f"co_{name}" for name in _HOW))
)
"""The tags of a letter that the items tell."""


def items_said(papers: Iterable[SentPaper]) -> dict[str, str]:
    """What letters of one number said; the first that tells an item counts, blank is as good as not told."""
    words: dict[str, str] = {}
    for paper in papers:
        words = {**dict(paper.words), **{tag: said for tag, said in words.items() if said}}
    return _items(words)


def begin_said(words: Mapping[str, str]) -> str:
    """Day with hour as messages tell them: "14 giờ 00 phút, thứ Tư, ngày 23/9/2026; buổi thứ hai từ ...".

    ``words`` are those of a letter, by tag.
    """
    when = f"{words.get('gio_bat_dau', '')}, {words.get('thu', '')}, ngày {words.get('ngay_hop', '')}"
    return f"{when}{_second(words)}".replace("\u00a0", " ")


def items_now(plan: Plan, conference: Conference) -> Mapping[str, str]:
    """The same items as the workbook has them today; blank where it does not say."""
    due, settings = report_due(plan, conference), plan.settings
    settled = conference.date and conference.start
    words: dict[str, str] = {
        **(spread(meeting(plan, conference)) if settled else {}),
        "chu_tri": "; ".join(named(plan, who, conference.date) for who in conference.chairs),
        "chuan_bi": bare(conference.preparation),
        "han_xac_nhan": day_short(conference.confirm_deadline) if conference.confirm_deadline else "",
        "han_bao_cao": day_short(due) if due else "",
        "lien_he": settings.contact_name,
        "dien_thoai_lien_he": settings.contact_phone,
    }
    return _items(words)


def _items(words: Mapping[str, str]) -> dict[str, str]:
    """The items by the tags of a letter."""
    name, phone = words.get("lien_he", ""), words.get("dien_thoai_lien_he", "")
    told = {
        "thoi_gian": _time(words) if words.get("gio_bat_dau") else "",
        "hinh_thuc": (words["hinh_thuc"] or "trực tiếp") if "hinh_thuc" in words else "",
        "lien_he": f"{name}, điện thoại {phone}" if name and phone else name,
    }
    return {item: told.get(item, words.get(item, "")) for item in ITEMS}


def _time(words: Mapping[str, str]) -> str:
    begins, ends = words.get("gio_bat_dau", ""), words.get("gio_ket_thuc", "")
    hours = f"từ {begins} đến {ends}" if ends else begins
    return f"{hours}, {words.get('thu', '')}, ngày {words.get('ngay_hop', '')}{_second(words)}"


def _second(words: Mapping[str, str]) -> str:
    second = words.get("buoi_hai", "")
    return f"{SECOND}{second}" if second else ""
