"""What the clerk is told of next year's workbook: what was carried, changed, left blank, and needs a look."""

from collections.abc import Iterator
from enum import StrEnum

from toolkit.documents.parts.time_and_place import was_held
from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.next_year import avoided, flag_holder, last_conferences, last_handover, posts_ending
from toolkit.tasks.making.copied_rows import unknown_headers
from toolkit.tasks.making.next_year_rows import CARRIED, YearDraft
from toolkit.wording import day_short, joined, quantity


class Heading(StrEnum):
    """Under which a sentence stands."""

    CARRIED = "Mang sang"
    CHANGED = "Đã đổi"
    BLANK = "Để trống"
    LOOK = "Cần xem"


Line = tuple[Heading, str]


def year_told(draft: YearDraft) -> tuple[Line, ...]:
    """Every sentence with its heading, in the order of the headings."""
    said = [*_carried(draft), *_changed(draft), *_blank(draft), *_to_look_at(draft)]
    return tuple(line for heading in Heading for line in said if line[0] is heading)


def _carried(draft: YearDraft) -> Iterator[Line]:
    counts = joined(f"{title} {quantity(len(draft.rows[title]))} dòng" for title in CARRIED)
    yield Heading.CARRIED, f"Cấu hình; {counts}."
    left = [one for one in draft.renewal.plan.people if not draft.renewal.stays(one)]
    if left:
        words = (
            f"{quantity(len(left))} dòng nhân sự đã thôi chức vụ trước ngày {day_short(draft.renewal.start)}"
        )
        yield Heading.CARRIED, f"Không mang sang {words}."
    numbers = [f"{one.number:02}-{one.kind}" for one in draft.renewal.last_numbers()]
    if numbers:
        yield Heading.CARRIED, f"Số cuối đã dùng trong nhiệm kỳ: {joined(numbers)}; số năm mới nối tiếp."


def _changed(draft: YearDraft) -> Iterator[Line]:
    renewal = draft.renewal
    words = f"Năm {renewal.old} thành năm {renewal.year} ở Cấu hình, lời văn kế hoạch và căn cứ"
    yield Heading.CHANGED, f"{words}; Ngày nghỉ là của năm {renewal.year}."
    yield from _guest_kinds(draft)
    for number, month in enumerate(draft.months, 1):
        moved = f" (lùi từ tháng {month.moved.number} vì ít ngày thuận)" if month.moved else ""
        avoid = f" Tránh {avoided(month)}." if month.avoid else ""
        yield (
            Heading.CHANGED,
            f"Hội nghị {number}: đề xuất tháng {month.month}{moved}, {_host(draft, number)}.{avoid}",
        )


def _guest_kinds(draft: YearDraft) -> Iterator[Line]:
    for rule, kinds in draft.renewal.followed_rules():
        words = f"loại {'; '.join(rule.value)} nay là {'; '.join(kinds)}"
        yield Heading.CHANGED, f"Thành phần “{rule.text}”: {words}; xem lại lời mô tả."


def _host(draft: YearDraft, number: int) -> str:
    if number > len(draft.hosts):
        return "chưa có đơn vị nào được đăng cai"
    turn = draft.hosts[number - 1]
    return f"đăng cai {unit_label(draft.renewal.plan, turn.unit)} ({turn.reason})"


def _blank(draft: YearDraft) -> Iterator[Line]:
    yield Heading.BLANK, f"Tên {quantity(len(draft.months))} chuyên đề ở trang Chuyên đề."
    yield Heading.BLANK, "Ngày, địa điểm của từng hội nghị; Chương trình và Lời dẫn."
    if any(one.online for one in draft.conferences):
        yield Heading.BLANK, "Điểm cầu của hội nghị trực tuyến."
    renewal = draft.renewal
    for basis in renewal.bases():
        if renewal.is_yearly(basis) and renewal.lasts(basis) and (basis.symbol or basis.date):
            yield Heading.BLANK, f"Số và ngày của căn cứ “{renewal.text(basis.about)}”."
    end = renewal.plan.settings.term_to
    if renewal.term_over and end:
        words = f"Nhiệm kỳ ở Cấu hình: nhiệm kỳ cũ hết ngày {day_short(end)}"
        yield Heading.BLANK, f"{words}; điền nhiệm kỳ mới, số văn bản bắt đầu lại từ 01."
    if renewal.has_left(renewal.plan.settings.signer):
        yield Heading.BLANK, "Người ký mặc định ở Cấu hình: người cũ đã thôi chức vụ."


def _to_look_at(draft: YearDraft) -> Iterator[Line]:
    renewal, plan = draft.renewal, draft.renewal.plan
    yield Heading.LOOK, f"Cờ luân lưu: {_flag(draft)}."
    yield from _people_and_term(draft)
    for conference in (one for one in last_conferences(plan, renewal.old) if not was_held(one)):
        words = f"Hội nghị {conference.code} còn ở trạng thái “{conference.status.value}”"
        yield Heading.LOOK, f"{words}: không mang sang; chưa xong thì làm tiếp ở sổ năm {renewal.old}."
    for one in renewal.open_conclusions():
        lead = ", ".join(unit_label(plan, code) for code in renewal.leaders(one))
        words = f"Kết luận {one.code} còn mở ({lead}): đã ghi vào Phân công của hội nghị đầu năm"
        yield Heading.LOOK, f"{words}."
    if standing := [one.code for one in renewal.standing_conclusions()]:
        words = f"Kết luận thực hiện thường xuyên ({', '.join(standing)}) không mang sang"
        yield Heading.LOOK, f"{words}; việc nào còn làm thì ghi vào Phân công của hội nghị đầu năm."
    for basis in renewal.bases():
        if not renewal.lasts(basis):
            yield Heading.LOOK, f"Căn cứ “{basis.about}” đã hết thời gian nên không mang sang."
    for title in CARRIED:
        table = draft.tables.get(title)
        own = unknown_headers(table) if table else ()
        if own:
            yield Heading.LOOK, f"Trang {title}: cột riêng {joined(own)} không có trong sổ mới."
    days = "Ngày nghỉ hoán đổi"
    if any("Khmer" in one.name for one in draft.holidays):
        days = f"{days}, ngày lễ của đồng bào Khmer"
    yield Heading.LOOK, f"{days}: đối chiếu với thông báo của Nhà nước và của tỉnh."


def _flag(draft: YearDraft) -> str:
    plan, year = draft.renewal.plan, draft.renewal.old
    holder, last = flag_holder(plan, year), last_handover(plan, year)
    if not (holder and last):
        return "chưa ghi đơn vị nào nhận ở hội nghị cuối năm"
    return f"{unit_label(plan, holder)} {'đang giữ' if last.was_held else f'nhận ở hội nghị {last.code}'}"


def _people_and_term(draft: YearDraft) -> Iterator[Line]:
    renewal, plan = draft.renewal, draft.renewal.plan
    for person in posts_ending(plan, renewal.year):
        unit = unit_label(plan, person.unit)
        end = day_short(person.valid_to) if person.valid_to else ""
        yield Heading.LOOK, f"{person_label(person)}, {person.title} - {unit}: thôi chức vụ ngày {end}."
    end_of_term = plan.settings.term_to
    if end_of_term and end_of_term.year == renewal.year:
        words = f"Nhiệm kỳ hết ngày {day_short(end_of_term)}: sau ngày đó sửa Nhiệm kỳ ở Cấu hình"
        yield Heading.LOOK, f"{words}, số văn bản bắt đầu lại từ 01."
