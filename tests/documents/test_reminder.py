"""Công văn đôn đốc: to whom it goes, and by when they are to answer."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import conference, office
from toolkit.documents.reminder import reminders
from toolkit.plan.model import ConferenceStatus, Plan

REPORTS = """
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Ngày nhận         |
|----------|-----------|-------------------|
| HN1-2024 | {}        | {{date:2024-05-10}} |
"""


def ahead(*sheets: str) -> Plan:
    """The office before its first conference."""
    plan = office(*sheets)
    first = replace(conference(plan), status=ConferenceStatus.INVITED, report_deadline=dt.date(2024, 5, 14))
    return replace(plan, conferences=(first, *plan.conferences[1:]))


def words(plan: Plan) -> dict[str, object]:
    (document,) = reminders(plan, conference(plan))
    return document.words()


def test_it_goes_to_those_alone_who_have_sent_nothing() -> None:
    told = words(ahead(REPORTS.format("H-CN")))
    assert (told["kinh_gui"], told["so_don_vi"]) == ("Ban Thường vụ Thị đoàn Duyên Hải", "01")
    assert (told["han_bao_cao"], told["han_moi"]) == ("14/5/2024", "22/5/2024")


@pytest.mark.parametrize("due", [dt.date(2024, 5, 14), dt.date(2024, 5, 30)])
def test_a_single_unit_is_not_counted(due: dt.date) -> None:
    plan = ahead(REPORTS.format("H-CN"))
    first = replace(conference(plan), report_deadline=due)
    (document,) = reminders(plan, first)
    text = aloud(rendered(document))
    assert "01 đơn vị" not in text
    assert ("báo cáo của đơn vị. " in text) or ("trân trọng nhắc đơn vị hoàn thành" in text)


def test_a_unit_without_a_row_of_its_own_is_waited_for_too() -> None:
    assert words(ahead())["so_don_vi"] == "02"


@pytest.mark.parametrize(
    ("due", "sheets", "codes"),
    [
        (dt.date(2024, 5, 14), (), ["reminder-unnoted"]),
        (dt.date(2024, 5, 30), (), []),
        (dt.date(2024, 5, 14), (REPORTS.format("H-CN"),), []),
    ],
)
def test_a_letter_after_the_last_day_asks_whether_nobody_sent_or_nobody_noted(
    due: dt.date, sheets: tuple[str, ...], codes: list[str]
) -> None:
    plan = replace(ahead(*sheets), today=dt.date(2024, 5, 20))
    (document,) = reminders(plan, replace(conference(plan), report_deadline=due))
    assert [one.code for one in document.problems if one.code.startswith("reminder")] == codes


def test_when_all_have_sent_there_is_no_letter() -> None:
    both = REPORTS.format("H-CN") + "| HN1-2024 | TX-DH | {date:2024-05-12} |\n"
    plan = ahead(both)
    assert list(reminders(plan, conference(plan))) == []


def test_many_units_stand_in_a_list_of_their_own() -> None:
    plan = ahead()
    model = next(unit for unit in plan.units if unit.code == "H-CN")
    more = [replace(model, code=f"X{turn:02}", name=f"Xã đoàn Số {turn}") for turn in range(15)]
    (document,) = reminders(replace(plan, units=(*plan.units, *more)), conference(plan))
    told = aloud(rendered(document))
    assert "Kính gửi: Các đơn vị có tên trong danh sách kèm theo" in told
    assert "DANH SÁCH" in told
    assert "báo cáo của 17 đơn vị có tên trong danh sách kèm theo." in told
    assert "nêu trên" not in told
    assert [told.count(f"Ban Thường vụ Xã đoàn Số {turn} ") for turn in (0, 14)] == [1, 1]


def test_few_units_are_named_at_the_head_and_no_list_follows() -> None:
    told = aloud(rendered(next(reminders(ahead(), conference(ahead())))))
    assert "danh sách kèm theo" not in told
    assert "DANH SÁCH" not in told


def as_of(day: dt.date, plan: Plan | None = None) -> str:
    """What the letter says when it is written on that day."""
    plan = replace(plan or ahead(), today=day)
    (document,) = reminders(plan, conference(plan))
    return aloud(rendered(document))


def test_before_the_deadline_it_reminds_and_moves_no_day() -> None:
    told = as_of(dt.date(2024, 5, 14))
    assert "chậm nhất ngày 14/5/2024" in told
    assert "trân trọng nhắc 02 đơn vị nêu trên hoàn thành báo cáo" in told
    assert "khẩn trương" not in told
    assert "22/5/2024" not in told


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (dt.date(2024, 5, 15), "22/5/2024"),
        (dt.date(2024, 5, 23), "23/5/2024"),
        (dt.date(2024, 5, 24), "24/5/2024"),
    ],
)
def test_after_the_deadline_it_asks_for_a_day_that_has_not_passed(day: dt.date, wanted: str) -> None:
    told = as_of(day)
    assert "Để chuẩn bị Hội nghị" in told
    assert f"khẩn trương hoàn thành và gửi về Ban Tổ chức - Kiểm tra chậm nhất ngày {wanted}." in told


def test_the_day_asked_for_is_a_working_day() -> None:
    plan = ahead()
    monday = replace(conference(plan), date=dt.date(2024, 5, 27))
    plan = replace(plan, conferences=(monday, *plan.conferences[1:]))
    assert "chậm nhất ngày 24/5/2024." in as_of(dt.date(2024, 5, 20), plan)


@pytest.mark.parametrize("status", [ConferenceStatus.INVITED, ConferenceStatus.CONCLUDED])
def test_after_the_meeting_nothing_is_prepared_any_more(status: ConferenceStatus) -> None:
    plan = ahead()
    plan = replace(plan, conferences=(replace(conference(plan), status=status), *plan.conferences[1:]))
    told = as_of(dt.date(2024, 5, 29), plan)
    assert "Để tổng hợp kết quả Hội nghị" in told
    assert "đôn đốc gửi báo cáo phục vụ tổng hợp kết quả Hội nghị" in told
    assert "chậm nhất ngày 05/6/2024." in told


def test_a_draft_says_no_month_that_may_be_over_when_it_is_signed() -> None:
    assert "tháng 5 năm 2024" in as_of(dt.date(2024, 5, 15))
    assert "tháng 5 năm 2024" not in as_of(dt.date(2024, 5, 29))
