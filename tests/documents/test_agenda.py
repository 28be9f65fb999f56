"""The agenda: its clock, its speakers, and the invitation that it is annexed to."""

import datetime as dt

from msgspec.structs import replace

from tests.documents.meetings import BODIES, FIRST, MASTHEAD, MEETING, NBSP
from tests.documents.parts.test_release import register
from tests.documents.plans import conference, office
from toolkit.documents import kinds_before
from toolkit.documents.agenda import AgendaContext, AgendaRow, agendas, obstacles
from toolkit.documents.kind import Document
from toolkit.plan.model import Plan
from toolkit.plan.rules.agenda import agenda_overlap

AGENDA = """
### Chương trình
| Mã HN    | Thứ tự | Số phút | Nội dung            | Người thực hiện |
|----------|--------|---------|---------------------|-----------------|
| HN1-2024 | 2      | 90      | Thảo luận.          | Các đơn vị      |
| HN1-2024 | 1      | 15      | Tuyên bố lý do      | NS02            |
| HN1-2024 | 3      |         | Bế mạc              |                 |
| HN2-2024 | 1      | 15      | Hội nghị khác       | NS02            |
"""


def only_agenda(plan: Plan) -> Document:
    (document,) = agendas(plan, conference(plan))
    return document


def test_the_clock_runs_from_the_first_start() -> None:
    found = only_agenda(office(AGENDA))
    assert found.context == AgendaContext(
        **MASTHEAD,
        **BODIES,
        **MEETING,
        trich_yeu=FIRST,
        la_du_thao=True,
        so_giay_moi=f"{NBSP}-GM/TĐTN-TCKT",
        ngay_giay_moi=f"ngày{NBSP}tháng 5 năm 2024",
        muc=(
            AgendaRow(
                tt="1",
                thoi_gian="08:00 - 08:15",
                noi_dung="Tuyên bố lý do",
                nguoi_thuc_hien="Đ/c Hồ Văn Thuận",
            ),
            AgendaRow(tt="2", thoi_gian="08:15 - 09:45", noi_dung="Thảo luận", nguoi_thuc_hien="Các đơn vị"),
            AgendaRow(tt="3", thoi_gian="09:45", noi_dung="Bế mạc", nguoi_thuc_hien=""),
        ),
        co_viec_ky_truoc=False,
        muc_viec_ky_truoc="",
        viec_ky_truoc=(),
    )
    assert (found.folder, found.stem, found.title) == ("HN1-2024", "CTr_HN1-2024", f"Chương trình {FIRST}")


def test_it_is_annexed_to_the_issued_invitation() -> None:
    entry = register("| VB1 | GM | 7 | {date:2024-05-10} | HN1-2024 | Phát hành | | |")
    found = only_agenda(office(AGENDA, entry))
    words = found.words()
    assert (words["la_du_thao"], words["so_giay_moi"], words["ngay_giay_moi"]) == (
        False,
        "07-GM/TĐTN-TCKT",
        "ngày 10 tháng 5 năm 2024",
    )
    assert found.issued


def test_a_clock_that_is_not_known_is_left_blank() -> None:
    plan = office(
        """
        ### Chương trình
        | Mã HN    | Thứ tự | Số phút | Nội dung       |
        |----------|--------|---------|----------------|
        | HN1-2024 | 1      |         | Tuyên bố lý do |
        | HN1-2024 | 2      | 15      | Bế mạc         |
        """
    )
    assert [row["thoi_gian"] for row in only_agenda(plan).words()["muc"]] == ["08:00", ""]


def test_of_two_days_the_first_item_of_each_says_the_day() -> None:
    plan = office(AGENDA.replace("| HN1-2024 | 3      |         |", "| HN1-2024 | 3      | 30      |"))
    one = replace(conference(plan), second_date=dt.date(2024, 5, 25), second_start=dt.time(7, 30))
    items = tuple(replace(item, start=one.second_start) if item.order == 3 else item for item in plan.agenda)
    two_days = replace(plan, conferences=(one,), agenda=items)
    assert [row["thoi_gian"] for row in only_agenda(two_days).words()["muc"]] == [
        "24/5/2024\n08:00 - 08:15",
        "08:15 - 09:45",
        "25/5/2024\n07:30 - 08:00",
    ]
    assert list(agenda_overlap(two_days, dt.date(2024, 5, 1))) == []


def test_no_agenda_at_all_is_named() -> None:
    plan = office()
    assert [one.code for one in obstacles(plan, conference(plan))] == ["no-agenda"]
    assert list(kinds_before.AGENDA.documents(plan, conference(plan))) == []


def test_the_conference_itself_comes_before_its_agenda() -> None:
    plan = office(AGENDA)
    unset = replace(conference(plan), start=None)
    assert [one.place.cell for one in obstacles(plan, unset)] == ["H2"]


def test_a_conference_at_midnight_has_an_hour() -> None:
    plan = office(AGENDA)
    midnight = replace(conference(plan), start=dt.time(0, 0))
    assert obstacles(plan, midnight) == ()
