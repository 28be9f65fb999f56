"""Biên bản: the minutes of one conference, signed by its secretary and its chair."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import MINUTES
from toolkit.documents.minutes_course import (
    MEETING,
    CoursePoint,
    course,
    course_with_opinions,
    speeches_without_words,
    who_concluded,
    who_does,
)
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.issuing_bodies import Bodies, bodies
from toolkit.documents.parts.joining_points import PointRow, point_words
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.minutes_chair import chair_who_signs
from toolkit.documents.parts.named_people import holder, name_of, named, position
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs, series
from toolkit.documents.parts.presence import Roll, replaced_name, roll, roll_problems
from toolkit.documents.parts.readiness import flag_problems, meeting_obstacles
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.release import Release, minutes_release
from toolkit.documents.parts.time_and_place import Meeting, conference_name, meeting, was_held
from toolkit.plan.agenda_parts import Part, items_of
from toolkit.plan.expected_guests import chairs_who_came, secretaries_who_came
from toolkit.plan.model import Conference, Phase, Plan
from toolkit.plan.rotation import flag_recipients, year_of
from toolkit.problems import Problem, problem
from toolkit.wording import capitalised, clock, day_short, joined, quantity


class Officer(Context):
    """A secretary, who signs."""

    ho_ten: str = tag("Họ và tên")
    chuc_vu: str = tag("Chức vụ và đơn vị; để trống khi không biết")
    co_chuc_vu: bool = tag("Đã biết chức vụ")


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
    bang_diem_cau: tuple[PointRow, ...] = tag("Các điểm cầu, số đại biểu được mời và có mặt")
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
    khai_mac: str = tag("Giờ khai mạc thực tế, hoặc giờ bắt đầu khi không ghi, ví dụ “08 giờ 05 phút”")
    co_be_mac: bool = tag("Đã biết giờ bế mạc hoặc giờ kết thúc")
    be_mac: str = tag("Giờ bế mạc thực tế, hoặc giờ kết thúc, ví dụ “11 giờ 35 phút cùng ngày”")
    dien_bien: tuple[CoursePoint, ...] = tag("Diễn biến theo chương trình, đến trước phần kết luận")
    co_phan_ket_luan: bool = tag("Có đánh giá chung, kết luận; hoặc Hội nghị chưa họp, còn chỗ để ghi")
    co_danh_gia: bool = tag("Có phần đánh giá chung")
    danh_gia: tuple[Paragraph, ...] = tag("Các đoạn đánh giá chung")
    co_nguoi_ket_luan: bool = tag("Đã biết ai phát biểu kết luận")
    nguoi_ket_luan: str = tag(
        "Ai phát biểu kết luận, kèm chức vụ; không rõ thì là người chủ trì, hoặc “Hội nghị”"
    )
    co_ket_luan: bool = tag("Hội nghị có kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận")
    co_don_vi_nhan_co: bool = tag("Đã biết đơn vị nhận cờ luân lưu")
    don_vi_nhan_co: str = tag("Đơn vị nhận cờ luân lưu")
    nguoi_trao_co: str = tag("Ai trao cờ luân lưu; “Hội nghị” khi không biết")
    co_trao_co: bool = tag("Có điều để ghi về việc trao cờ")
    ghi_trao_co: tuple[Paragraph, ...] = tag("Những điều thư ký ghi về việc trao cờ")
    phan_be_mac: tuple[CoursePoint, ...] = tag("Phần bế mạc, đáp từ")
    da_hop: bool = tag("Hội nghị đã họp; nếu chưa, biên bản là dự thảo để thư ký ghi tiếp")
    nguoi_ky_chu_tri: str = tag("Họ và tên người chủ trì ký biên bản; để trống khi chưa biết")


def minutes(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The minutes of one conference: one document.

    What was not recorded is left out with its sentence, and named among the document's problems.
    """
    release = minutes_release(plan, conference, MINUTES.type_code)
    name = conference_name(plan, conference)
    called = roll(plan, conference)
    held = _took_place(plan, conference, called)
    context = MinutesContext(
        **spread(
            letterhead(plan, release, name),
            bodies(plan, year_of(plan, conference)),
            meeting(plan, _as_it_ended(conference)),
            recipients(plan, MINUTES.type_code),
        ),
        **_officer_words(plan, conference, release),
        **_roll_words(plan, conference, called),
        **point_words(plan, conference, called),
        **_course_words(plan, conference, held),
        da_hop=held,
    )
    title, found = f"Biên bản {name}", _problems(plan, conference, called)
    yield conference_document(
        plan, conference, MINUTES, context, title=title, release=release, problems=found
    )


def _took_place(plan: Plan, conference: Conference, called: Roll) -> bool:
    """Whether anything in the workbook says so: its state, its real hours, the roll, what was spoken."""
    spoken = any(one.conference == conference.code and one.phase is Phase.AT for one in plan.opinions)
    hours = conference.opened_at or conference.closed_at
    return bool(was_held(conference) or hours or called.taken or spoken)


def _as_it_ended(conference: Conference) -> Conference:
    """Its second session until it was closed: the planned end stands nowhere beside the real one."""
    starts, closed = conference.second_start, conference.closed_at
    return replace(conference, second_end=closed) if starts and closed and closed > starts else conference


def _officer_words(plan: Plan, conference: Conference, release: Release) -> dict[str, Any]:
    chairs, secretaries = chairs_who_came(plan, conference), secretaries_who_came(plan, conference)
    signs = filter(None, (chair_who_signs(plan, conference, release.row),))
    return {
        "co_chu_tri": bool(chairs),
        "chu_tri": _all_named(plan, conference, chairs),
        "co_thu_ky": bool(secretaries),
        "ghi_bien_ban": _all_named(plan, conference, secretaries),
        "thu_ky": officers(plan, conference, secretaries),
        "nguoi_ky_chu_tri": "".join(one.ho_ten for one in officers(plan, conference, signs)),
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


def _course_words(plan: Plan, conference: Conference, held: bool) -> dict[str, Any]:
    """How it went: the agenda as it was, what was concluded, where the flag went, how it was closed."""
    conclusions = conclusion_lines(plan, conference)
    receivers = flag_recipients(plan, conference)
    noted = paragraphs(line for item in items_of(plan, conference, Part.FLAG) for line in item.course)
    end, concluding = _end(conference), who_concluded(plan, conference)
    return {
        "khai_mac": clock(conference.opened_at or conference.start) if conference.start else "",
        "co_be_mac": bool(end),
        "be_mac": end,
        "dien_bien": course_with_opinions(plan, conference, held=held),
        "co_phan_ket_luan": bool(conclusions or conference.assessment or not held),
        "co_danh_gia": bool(conference.assessment),
        "danh_gia": paragraphs(conference.assessment),
        "co_nguoi_ket_luan": bool(concluding),
        "nguoi_ket_luan": concluding or MEETING,
        "co_ket_luan": bool(conclusions),
        "ket_luan": conclusions,
        "co_don_vi_nhan_co": bool(receivers),
        "don_vi_nhan_co": joined(unit.name for unit in receivers),
        "nguoi_trao_co": capitalised(who_does(plan, conference, Part.FLAG)) or MEETING,
        "co_trao_co": bool(receivers or noted or (not held and items_of(plan, conference, Part.FLAG))),
        "ghi_trao_co": noted,
        "phan_be_mac": course(plan, conference, Part.CLOSING, held=held),
    }


def _all_named(plan: Plan, conference: Conference, codes: Iterable[str]) -> str:
    return "; ".join(named(plan, code, conference.date) for code in codes)


def officers(plan: Plan, conference: Conference, codes: Iterable[str]) -> tuple[Officer, ...]:
    """Those who sign minutes, by name and title on the conference's day."""
    found = []
    for code in codes:
        person = holder(plan, code, conference.date)
        where = position(plan, person) if person else ""
        found.append(Officer(ho_ten=person.name if person else code, chuc_vu=where, co_chuc_vu=bool(where)))
    return tuple(found)


def _end(conference: Conference) -> str:
    """ "11 giờ 30 phút cùng ngày", or the day of the second session; blank while nobody knows."""
    time = conference.closed_at or conference.second_end or conference.end
    if time is None:
        return ""
    day = conference.second_date if conference.second_start else None
    return f"{clock(time)}, ngày {day_short(day)}" if day else f"{clock(time)} cùng ngày"


def _problems(plan: Plan, conference: Conference, called: Roll) -> tuple[Problem, ...]:
    found = [*roll_problems(conference, called), *recipient_problems(plan, MINUTES.type_code)]
    chairs, secretaries = chairs_who_came(plan, conference), secretaries_who_came(plan, conference)
    for field, known, what in (
        ("chairs", chairs, "người chủ trì có mặt" if conference.chairs else "người chủ trì"),
        ("secretaries", secretaries, "thư ký có mặt" if conference.secretaries else "thư ký"),
        ("end", _end(conference), "giờ kết thúc"),
    ):
        if not known:
            place = conference.origin.place(field)
            found.append(problem("minutes-incomplete", place, what=what, conference=conference.code))
    for one in speeches_without_words(plan, conference):
        who = name_of(plan, one.speaker, conference.date) or plan.unit_name(one.unit)
        found.append(one.problem("speech-unwritten", "spoken", who=capitalised(who)))
    return (*found, *flag_problems(plan, conference))


WORK = Work(MinutesContext, minutes, meeting_obstacles)
