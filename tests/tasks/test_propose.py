"""Before a conference one press proposes the rows that the program knows, and never one twice."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.plans import conference, office
from tests.sheets import rows_of, type_rows
from tests.tasks.making.register_office import Office, column, text_of
from toolkit.book.reading.plans import Reading
from toolkit.documents.buttons import LISTS
from toolkit.plan.model import ConferenceStatus, Plan
from toolkit.tasks.make import make
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.press import press_closed
from toolkit.tasks.propose import proposed

NEXT = "HN3-2024"


def ahead(plan: Plan) -> Plan:
    """The plan before its first conference."""
    first = replace(conference(plan), status=ConferenceStatus.DATED)
    return replace(plan, conferences=(first, *plan.conferences[1:]))


def rows(plan: Plan, table: str) -> list[dict[str, object]]:
    found = proposed(Reading(plan=ahead(plan), problems=()), conference(ahead(plan))).rows
    return [dict(one.values) for one in found if one.table == table]


@pytest.fixture
def before(tmp_path: Path) -> Office:
    """The example before its third conference: nothing of it was written down yet."""
    office = Office(tmp_path)
    for title in ("Đại biểu", "Báo cáo đơn vị", "Giấy mời"):
        head, *rows = rows_of(office.workbook, title)
        blank = dict.fromkeys(filter(None, head))
        mine = [row for row, cells in enumerate(rows, start=2) if cells[head.index("Mã HN")] == NEXT]
        type_rows(office.workbook, title, [(row, blank) for row in mine])
    office.type("Hội nghị", NEXT, Trạng_thái="Đã chốt ngày")
    return office


def pressed(office: Office, code: str = NEXT) -> str:
    occasion = occasion_now(LISTS, office.workbook, conference=code)
    return press_closed(office.workbook, occasion).message


def test_guests_of_the_dated_roster_become_delegates() -> None:
    assert rows(office(), "tblDaiBieu")[:2] == [
        {
            "Mã HN": "HN1-2024",
            "Mã NS": "NS01",
            "Họ và tên": "Nguyễn Thanh Nhã",
            "Mã đơn vị": "TINH",
            "Nhóm": "",
        },
        {
            "Mã HN": "HN1-2024",
            "Mã NS": "NS02",
            "Họ và tên": "Hồ Văn Thuận",
            "Mã đơn vị": "TX-DH",
            "Nhóm": "",
        },
    ]


def test_every_unit_that_is_invited_as_one_has_a_report_to_send() -> None:
    found = rows(office(), "tblBaoCao")
    assert [one["Mã đơn vị"] for one in found] == ["TX-DH", "H-CN"]


def test_letters_have_their_line_of_address() -> None:
    found = {str(one["Mã GM"]): one["Kính mời"] for one in rows(office(), "tblGiayMoi")}
    assert found["GM_HN1-2024_TX-DH"] == "Ban Thường vụ Thị đoàn Duyên Hải"


def test_a_guest_who_was_typed_by_name_is_not_proposed_again() -> None:
    typed = """
        ### Đại biểu
        | Mã HN    | Họ và tên    | Mã đơn vị |
        |----------|--------------|-----------|
        | HN1-2024 | hồ văn thuận | TX-DH     |
        """
    assert "NS02" not in [one["Mã NS"] for one in rows(office(typed), "tblDaiBieu")]


def test_a_conference_that_is_over_gets_no_lists() -> None:
    plan = office("### Hội nghị\n| Mã HN | Trạng thái |\n|---|---|\n| HN1-2024 | Đã họp |")
    found = proposed(Reading(plan=plan, problems=()), conference(plan))
    assert (found.rows, [one.code for one in found.problems]) == ((), ["lists-over"])


def test_pressed_twice_the_second_press_adds_nothing(before: Office) -> None:
    said = pressed(before)
    assert said.splitlines()[0] == (
        "Lập danh sách HN3-2024: Đã thêm Đại biểu 48 dòng, Báo cáo đơn vị 13 dòng và Giấy mời 32 dòng; "
        "những dòng đã có được giữ nguyên."
    )
    counts = {
        title: len(column(before.workbook, title, "Mã HN", conference=NEXT))
        for title in ("Đại biểu", "Báo cáo đơn vị", "Giấy mời")
    }
    assert pressed(before).splitlines()[0] == "Lập danh sách HN3-2024: Không có dòng nào phải thêm."
    assert counts == {
        title: len(column(before.workbook, title, "Mã HN", conference=NEXT)) for title in counts
    }


def test_what_was_proposed_holds_no_fault_and_prints_the_same_list(before: Office) -> None:
    chosen = Selection(kinds=("attendance",), conferences=(NEXT,))
    first = make(before.workbook, chosen, out=before.out)
    (words,) = (text_of(made.path) for made in first.made)
    pressed(before)
    second = make(before.workbook, chosen, out=before.out)
    told = [one.code for one in second.problems if one.code != "day-gone"]  # the example's day is long over
    assert told == [one.code for one in first.problems]
    (made,) = second.files
    assert text_of(made.path) == words


def test_the_deadline_is_the_conference_s(before: Office) -> None:
    pressed(before)
    assert set(column(before.workbook, "Báo cáo đơn vị", "Hạn", conference=NEXT)) == {
        dt.datetime(2024, 11, 12)
    }


def test_what_an_error_puts_in_doubt_is_told_and_proposed_only_when_it_is_mended(before: Office) -> None:
    roster = enumerate(rows_of(before.workbook, "Nhân sự"), start=1)
    row, name = next((row, cells[1]) for row, cells in roster if cells[0] == "NS027")
    before.type("Nhân sự", "NS027", Họ_và_tên="Kim Sa Th??ng")
    occasion = occasion_now(LISTS, before.workbook, conference=NEXT)
    said = press_closed(before.workbook, occasion)
    first, *rest = said.message.splitlines()
    assert first == (
        "Lập danh sách HN3-2024: Đã thêm Đại biểu 47 dòng, Báo cáo đơn vị 13 dòng và Giấy mời 32 dòng; "
        "những dòng đã có được giữ nguyên."
    )
    assert rest[:2] == [
        "Có 01 lỗi phải sửa trong sổ; dòng nào liên quan thì chưa được thêm.",
        "Chi tiết ghi ở trang Kiểm tra.",
    ]
    assert said.outcome
    assert [(one.code, str(one.place)) for one in said.outcome.problems] == [
        ("cell-garbled", f"Nhân sự!B{row}")
    ]
    before.type("Nhân sự", "NS027", Họ_và_tên=name)
    assert pressed(before).splitlines()[0] == (
        "Lập danh sách HN3-2024: Đã thêm Đại biểu 01 dòng; những dòng đã có được giữ nguyên."
    )


def test_a_guest_rule_that_cannot_be_read_holds_the_lists_that_follow_from_it(before: Office) -> None:
    type_rows(before.workbook, "Thành phần", [(2, {"Mã HN": "HN9-2024"})])
    said = press_closed(before.workbook, occasion_now(LISTS, before.workbook, conference=NEXT))
    assert said.message.splitlines()[:2] == [
        "Lập danh sách HN3-2024: Không có dòng nào phải thêm.",
        "Có 01 lỗi phải sửa trong sổ; dòng nào liên quan thì chưa được thêm.",
    ]
