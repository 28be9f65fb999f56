"""When, where and on what one conference meets, in the words that its documents share."""

import datetime as dt
from collections.abc import Iterable

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.paragraphs import bare
from toolkit.plan.hosting import hosts_of
from toolkit.plan.model import Conference, ConferenceStatus, MeetingForm, Plan, Unit
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import in_order, year_of
from toolkit.wording import clock, day_in_words, day_short, fold, joined, ordinal_words, weekday

_FORMS = {
    MeetingForm.ONLINE: "trực tuyến",
    MeetingForm.HYBRID: "trực tiếp kết hợp trực tuyến",
}


class Meeting(Context):
    """One conference whose day, hour and venue are settled."""

    lan_thu: str = tag("Lần thứ mấy trong năm, để đứng trước chữ “năm”, ví dụ “thứ nhất”, “thứ năm,”")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    gio_bat_dau: str = tag("Giờ bắt đầu, ví dụ “08 giờ 00 phút”")
    co_gio_ket_thuc: bool = tag("Đã biết giờ kết thúc")
    gio_ket_thuc: str = tag("Giờ kết thúc, ví dụ “11 giờ 30 phút”")
    thu: str = tag("Thứ trong tuần của ngày họp, ví dụ “thứ Sáu”")
    ngay_hop: str = tag("Ngày họp viết bằng số, ví dụ “24/5/2024”")
    ngay_hop_chu: str = tag("Ngày họp viết bằng chữ, ví dụ “ngày 24 tháng 5 năm 2024”")
    cac_ngay_hop: str = tag("Ngày họp, hoặc cả hai ngày khi họp hai ngày, ví dụ “24/5/2024 và 25/5/2024”")
    ngay_cuoi: str = tag("Ngày họp cuối cùng, ví dụ “25/5/2024”")
    co_buoi_hai: bool = tag("Hội nghị có hai buổi")
    buoi_hai: str = tag("Thời gian của buổi thứ hai, ví dụ “từ 13 giờ 30 phút đến 16 giờ 30 phút cùng ngày”")
    la_truc_tuyen: bool = tag("Hội nghị họp trực tuyến, hoặc vừa trực tiếp vừa trực tuyến")
    hinh_thuc: str = tag("“trực tuyến” hoặc “trực tiếp kết hợp trực tuyến”; để trống khi họp trực tiếp")
    dia_diem: str = tag("Địa điểm họp, kèm địa bàn; họp trực tuyến thì là điểm cầu chính")
    don_vi_dang_cai: str = tag("Tên đơn vị đăng cai; nhiều đơn vị thì nối bằng chữ “và”")


def meeting(plan: Plan, conference: Conference) -> Meeting:
    """The words of a conference whose day and hour are known.

    Raises:
        ValueError: day or start is blank; ``readiness.obstacles`` names the cells beforehand.
    """
    day, start, end = conference.date, conference.start, conference.end
    if day is None or start is None:
        raise ValueError(f"{conference.code} has no day or no hour yet")
    host = plan.unit(conference.host)
    return Meeting(
        lan_thu=_turn_before_year(plan, conference),
        chuyen_de=topic_name(plan, conference),
        gio_bat_dau=clock(start),
        co_gio_ket_thuc=end is not None,
        gio_ket_thuc=clock(end) if end else "",
        thu=weekday(day),
        ngay_hop=day_short(day),
        ngay_hop_chu=day_in_words(day),
        cac_ngay_hop=days_short(conference),
        ngay_cuoi=day_short(conference.last_day or day),
        co_buoi_hai=conference.second_start is not None,
        buoi_hai=second_session(conference),
        la_truc_tuyen=conference.online,
        hinh_thuc=_FORMS.get(conference.form, ""),
        dia_diem=venue(conference, host),
        don_vi_dang_cai=host_names(plan, conference),
    )


def days_short(conference: Conference) -> str:
    """ "24/5/2024", or both days of a conference of two: "24/5/2024 và 25/5/2024"; blank without a day."""
    days = dict.fromkeys(day for day in (conference.date, conference.last_day) if day)
    return " và ".join(map(day_short, days))


def second_session(conference: Conference) -> str:
    """ "từ 13 giờ 30 phút đến 16 giờ 30 phút cùng ngày"; blank for a conference of one session."""
    start, end, day = conference.second_start, conference.second_end, conference.second_date
    if start is None:
        return ""
    hours = f"từ {clock(start)} đến {clock(end)}" if end else f"bắt đầu lúc {clock(start)}"
    if day is None or day == conference.date:
        return f"{hours} cùng ngày"
    return f"{hours}, {weekday(day)}, ngày\u00a0{day_short(day)}"


def host_names(plan: Plan, conference: Conference) -> str:
    """The hosts as one names them together: "Huyện đoàn Cầu Ngang và Huyện đoàn Châu Thành"."""
    return joined(unit.name for unit in hosts_of(plan, conference))


def host_areas(plan: Plan, conference: Conference) -> str:
    """The hosts' areas behind "tại"."""
    return joined(dict.fromkeys(area_of(unit) for unit in hosts_of(plan, conference)))


def was_held(conference: Conference) -> bool:
    """Whether the sheet says that the conference has taken place."""
    return conference.was_held


def is_postponed(conference: Conference) -> bool:
    """Whether it was put off: what its sheets hold is then no course of a year."""
    return conference.status is ConferenceStatus.POSTPONED


def as_far_as_it_has_come(plan: Plan, conferences: Iterable[Conference]) -> dt.date | None:
    """The day as of which a year is told: today's, or that of the last conference that was held."""
    held = (roster_day(one) for one in conferences if was_held(one))
    return max(filter(None, (plan.today, *held)), default=None)


def turn(plan: Plan, conference: Conference) -> int:
    """Which conference of its year it is: as typed, or else by its place among them."""
    if conference.ordinal:
        return conference.ordinal
    codes = [one.code for one in in_order(plan, conference.plan)]
    return codes.index(conference.code) + 1 if conference.code in codes else 1


def turn_words(plan: Plan, conference: Conference) -> str:
    """ "thứ nhất", "thứ hai", behind the word "lần"."""
    return f"thứ {ordinal_words(turn(plan, conference))}"


def turn_and_topic(plan: Plan, conference: Conference) -> str:
    """ "lần thứ hai, chuyên đề “Mô hình kinh tế”"; of one without its number what it is about alone."""
    turn = f"lần {turn_words(plan, conference)}" if conference.ordinal else ""
    topic = topic_name(plan, conference)
    return ", ".join(filter(None, (turn, f"chuyên đề “{topic}”" if topic else ""))) or conference.code


def _turn_before_year(plan: Plan, conference: Conference) -> str:
    """The same before "năm 2024", with a comma where "năm" would stand twice: "thứ năm,"."""
    words = turn_words(plan, conference)
    return f"{words}," if words.endswith("năm") else words


def conference_name(plan: Plan, conference: Conference) -> str:
    """ "Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024"."""
    year = year_of(plan, conference)
    name = "Hội nghị giao ban theo chuyên đề lần"
    if not year:
        return f"{name} {turn_words(plan, conference)}"
    return f"{name} {_turn_before_year(plan, conference)} năm {year}"


def topic_name(plan: Plan, conference: Conference) -> str:
    """The topic's name without the marks around it; blank while none is known."""
    topic = plan.topic(conference.topic)
    return bare(topic.name) if topic else ""


def area_of(host: Unit | None) -> str:
    """How the host's area is called behind "tại"."""
    return (host.area or host.name) if host else ""


def venue(conference: Conference, host: Unit | None) -> str:
    """The venue, with the host's area unless the venue names it already."""
    hall, area = bare(conference.venue), host.area if host else ""
    if not area or fold(area) in fold(hall):
        return hall
    return f"{hall}, {area}" if hall else area
