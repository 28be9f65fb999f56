"""Công văn đôn đốc: to whom it goes, and by when they are to answer."""

import datetime as dt

from msgspec.structs import replace

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


def test_a_unit_without_a_row_of_its_own_is_waited_for_too() -> None:
    assert words(ahead())["so_don_vi"] == "02"


def test_when_all_have_sent_there_is_no_letter() -> None:
    both = REPORTS.format("H-CN") + "| HN1-2024 | TX-DH | {date:2024-05-12} |\n"
    plan = ahead(both)
    assert list(reminders(plan, conference(plan))) == []
