"""Biên bản: the minutes of one conference, signed by its secretary and its chair."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Document, Kind, spread, tag
from toolkit.documents.parts.bodies import Bodies, bodies
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.dispatch import minutes_release
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.named_people import (
    COMRADE,
    holder,
    known,
    name_of,
    named,
    position,
    with_position,
)
from toolkit.documents.parts.paragraphs import Paragraph, bare, ended, inside, series
from toolkit.documents.parts.points import point_words
from toolkit.documents.parts.presence import Roll, delegate_named, replaced_name, roll, roll_problems
from toolkit.documents.parts.readiness import flag_problems, meeting_obstacles
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.time_and_place import Meeting, conference_name, meeting, was_held
from toolkit.documents.reads import NEXT_HOST
from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.guests import Guest
from toolkit.plan.model import (
    AgendaItem,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    MeetingPoint,
    Opinion,
    Phase,
    Plan,
)
from toolkit.plan.rotation import flag_recipients, year_of
from toolkit.problems import Problem, problem
from toolkit.wording import capitalised, fold, joined, quantity

NAME = "minutes"
TYPE = "BB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A secretary, who signs."""

    ho_ten: str = tag("Họ và tên")
    chuc_vu: str = tag("Chức vụ và đơn vị; để trống khi không biết")
    co_chuc_vu: bool = tag("Đã biết chức vụ")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPoint:
    """One point of the agenda as it went."""

    noi_dung: str = tag("Nội dung, không có dấu chấm cuối")
    co_nguoi_thuc_hien: bool = tag("Đã biết người thực hiện")
    nguoi_thuc_hien: str = tag("Người thực hiện")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One opinion that was spoken at the conference."""

    nguoi: str = tag("Người phát biểu, chức vụ và đơn vị, ví dụ “Đồng chí Lê Thị An, Bí thư Huyện đoàn ...”")
    noi_dung: str = tag("Nội dung phát biểu, đã có dấu câu ở cuối")


@dataclass(frozen=True, kw_only=True)
class MinutesContext(Letterhead, Bodies, Meeting, Recipients):
    """What the template of the minutes may say."""

    co_chu_tri: bool = tag("Đã biết người chủ trì")
    chu_tri: str = tag("Những người chủ trì, kèm chức vụ, cách nhau bằng “;”")
    co_thu_ky: bool = tag("Đã biết thư ký")
    ghi_bien_ban: str = tag("Các thư ký, kèm chức vụ, cách nhau bằng “;”")
    thu_ky: tuple[Officer, ...] = tag("Các thư ký, đều ký biên bản")
    co_diem_danh: bool = tag("Đã ghi ai có mặt, ai vắng")
    co_so_diem_cau: bool = tag("Hội nghị trực tuyến, đã điểm danh theo điểm cầu")
    so_diem_cau: str = tag("Số điểm cầu có đại biểu được mời, ví dụ “13”")
    so_diem_cau_co_mat: str = tag("Số điểm cầu có đại biểu dự, ví dụ “12”")
    co_diem_cau_vang: bool = tag("Có điểm cầu không có đại biểu nào dự")
    diem_cau_vang: str = tag("Tên các điểm cầu không có đại biểu nào dự")
    so_co_mat: str = tag("Số đại biểu có mặt, ví dụ “45”")
    so_duoc_moi: str = tag("Số đại biểu được mời, ví dụ “50”")
    co_vang_co_ly_do: bool = tag("Có đại biểu vắng có lý do")
    so_vang_co_ly_do: str = tag("Số đại biểu vắng có lý do, ví dụ “02”")
    vang_co_ly_do: tuple[Paragraph, ...] = tag("Tên, chức vụ những người vắng có lý do")
    co_vang_khong_ly_do: bool = tag("Có đại biểu vắng không lý do")
    so_vang_khong_ly_do: str = tag("Số đại biểu vắng không lý do, ví dụ “01”")
    vang_khong_ly_do: tuple[Paragraph, ...] = tag("Tên, chức vụ những người vắng không lý do")
    co_du_thay: bool = tag("Có người dự thay")
    du_thay: tuple[Paragraph, ...] = tag("Ai dự thay ai")
    chuong_trinh: tuple[AgendaPoint, ...] = tag("Các điểm của chương trình")
    co_chuong_trinh: bool = tag("Hội nghị có chương trình")
    co_y_kien: bool = tag("Có ý kiến phát biểu tại hội nghị")
    so_y_kien: str = tag("Số ý kiến phát biểu, ví dụ “09”")
    y_kien: tuple[Speech, ...] = tag("Các ý kiến phát biểu, theo thứ tự ghi")
    co_ket_luan: bool = tag("Hội nghị có kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận")
    co_don_vi_nhan_co: bool = tag("Đã biết đơn vị nhận cờ luân lưu")
    don_vi_nhan_co: str = tag("Đơn vị nhận cờ luân lưu")
    da_hop: bool = tag("Hội nghị đã họp, nên biên bản đã được thông qua")
    nguoi_ky_chu_tri: str = tag("Họ và tên người chủ trì ký biên bản; để trống khi chưa biết")


def minutes(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The minutes of one conference: one document.

    What was not recorded is left out with its sentence, and named among the document's problems.
    """
    if obstacles(plan, conference):
        return
    release = minutes_release(plan, conference, TYPE)
    name = conference_name(plan, conference)
    called = roll(plan, conference)
    context = MinutesContext(
        **spread(
            letterhead(plan, release, name),
            bodies(plan, year_of(plan, conference)),
            meeting(plan, conference),
            recipients(plan, TYPE),
        ),
        **_officer_words(plan, conference),
        **_roll_words(plan, conference, called),
        **point_words(plan, conference, called),
        **_course_words(plan, conference),
        da_hop=was_held(conference),
    )
    title, found = f"Biên bản {name}", _problems(plan, conference, called)
    yield conference_document(
        plan, conference, context, kind=NAME, prefix=TYPE, title=title, release=release, problems=found
    )


def obstacles(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
    return meeting_obstacles(plan, conference)


def _officer_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    chairs, secretaries = conference.chairs, conference.secretaries
    return {
        "co_chu_tri": bool(chairs),
        "chu_tri": _all_named(plan, conference, chairs),
        "co_thu_ky": bool(secretaries),
        "ghi_bien_ban": _all_named(plan, conference, secretaries),
        "thu_ky": _officers(plan, conference, secretaries),
        "nguoi_ky_chu_tri": "".join(one.ho_ten for one in _officers(plan, conference, chairs[:1])),
    }


def _roll_words(plan: Plan, conference: Conference, called: Roll) -> dict[str, Any]:
    replaced = [
        f"{capitalised(one.sentence)}, dự thay {replaced_name(plan, one, conference.date)}"
        for one in called.substitutes
    ]
    return {
        "co_diem_danh": called.taken,
        "so_co_mat": quantity(len(called.present)),
        "so_duoc_moi": quantity(called.expected),
        "co_vang_co_ly_do": bool(called.excused),
        "so_vang_co_ly_do": quantity(len(called.excused)),
        "vang_co_ly_do": series(capitalised(one.sentence) for one in called.excused),
        "co_vang_khong_ly_do": bool(called.unexcused),
        "so_vang_khong_ly_do": quantity(len(called.unexcused)),
        "vang_khong_ly_do": series(capitalised(one.sentence) for one in called.unexcused),
        "co_du_thay": bool(replaced),
        "du_thay": series(replaced),
    }


def _course_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    """How it went: the agenda, what was said, what was concluded, where the flag went."""
    points = tuple(
        _point(plan, conference, item.content, item.speakers) for item in agenda_items(plan, conference)
    )
    spoken = [one for one in plan.opinions if one.conference == conference.code and one.phase is Phase.AT]
    conclusions = conclusion_lines(plan, conference)
    receivers = flag_recipients(plan, conference)
    return {
        "co_chuong_trinh": bool(points),
        "chuong_trinh": points,
        "co_y_kien": bool(spoken),
        "so_y_kien": quantity(len(spoken)),
        "y_kien": tuple(_speech(plan, conference, one) for one in spoken),
        "co_ket_luan": bool(conclusions),
        "ket_luan": conclusions,
        "co_don_vi_nhan_co": bool(receivers),
        "don_vi_nhan_co": joined(unit.name for unit in receivers),
    }


def _all_named(plan: Plan, conference: Conference, codes: Iterable[str]) -> str:
    return "; ".join(named(plan, code, conference.date) for code in codes)


def _officers(plan: Plan, conference: Conference, codes: Iterable[str]) -> tuple[Officer, ...]:
    found = []
    for code in codes:
        person = holder(plan, code, conference.date)
        where = position(plan, person) if person else ""
        found.append(Officer(ho_ten=person.name if person else code, chuc_vu=where, co_chuc_vu=bool(where)))
    return tuple(found)


def _point(plan: Plan, conference: Conference, content: str, speakers: Iterable[str]) -> AgendaPoint:
    who = "; ".join(inside(name_of(plan, one, conference.date)) for one in speakers)
    return AgendaPoint(noi_dung=bare(content), co_nguoi_thuc_hien=bool(who), nguoi_thuc_hien=who)


def _speech(plan: Plan, conference: Conference, opinion: Opinion) -> Speech:
    return Speech(nguoi=_speaker(plan, conference, opinion), noi_dung=ended(opinion.content))


def _speaker(plan: Plan, conference: Conference, opinion: Opinion) -> str:
    """Who spoke: from the roster with title, else the typed name with the unit, else the unit itself."""
    person = known(plan, opinion.speaker, opinion.unit, conference.date)
    if person:
        return capitalised(with_position(plan, person))
    delegate = delegate_named(plan, conference, opinion.speaker, opinion.unit)
    if delegate:
        return capitalised(delegate.sentence)
    unit = plan.unit(opinion.unit)
    if not opinion.speaker:
        return f"Đại diện {unit.name}" if unit else "Đại biểu"
    addressed = fold(opinion.speaker).startswith(fold(COMRADE))
    words = opinion.speaker if addressed else f"{COMRADE} {opinion.speaker}"
    return capitalised(f"{words} - {unit.name}" if unit else words)


def _problems(plan: Plan, conference: Conference, called: Roll) -> tuple[Problem, ...]:
    found = [*roll_problems(conference, called), *recipient_problems(plan, TYPE)]
    for field, codes, what in (
        ("chairs", conference.chairs, "người chủ trì"),
        ("secretaries", conference.secretaries, "thư ký"),
        ("end", conference.end, "giờ kết thúc"),
    ):
        if not codes:
            place = conference.origin.place(field)
            found.append(problem("minutes-incomplete", place, what=what, conference=conference.code))
    return (*found, *flag_problems(plan, conference))


KIND = Kind(
    name=NAME,
    label="Biên bản",
    type_code=TYPE,
    template="bien-ban.docx",
    button=Button(
        action="minutes",
        caption="Biên bản",
        macro="BienBan",
        help="Làm biên bản hội nghị.",
        icon="FileNew",
        stage=Stage.AFTER,
    ),
    reads={
        **dict.fromkeys((Guest, GuestRule, MeetingPoint, Delegate, AgendaItem, Opinion, Conclusion), ()),
        Conference: ("secretaries", "flag_recipient", NEXT_HOST),
    },
    context=MinutesContext,
    documents=minutes,
    obstacles=obstacles,
)
