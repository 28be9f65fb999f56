"""A fault in one row holds its letter and its line in the lists; all the others are made, and it is named."""

from pathlib import Path

import docx
import pytest

from tests.tasks.mail_office import CONFERENCE, MailOffice
from toolkit.book.grid import CellError, Raw
from toolkit.tasks.outcome import Outcome

LISTS = ("letter-receipts", "labels", "envelopes")
CARDS = ("name-plates", "badges")
DELEGATES_TOLD = (*CARDS, "attendance", "script", "minutes", "opinions", "conclusions")
GUEST = ("invitation-guest", "HU-CT", "NS064")


@pytest.fixture
def office(tmp_path: Path) -> MailOffice:
    return MailOffice(tmp_path)


def held(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(one.kind, one.unit, one.person) for one in outcome.held]


def left_out(outcome: Outcome) -> list[str]:
    return [found.message for found in outcome.problems if found.code == "list-without"]


def printed(outcome: Outcome, kind: str) -> list[str]:
    """The words of every paragraph and cell of the one paper of a kind."""
    (path,) = [one.path for one in outcome.files if one.kind == kind]
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def letters_in(outcome: Outcome) -> int:
    rows = [words for words in printed(outcome, "letter-receipts") if words.isdigit()]
    return max(map(int, rows))


def test_a_guest_without_a_name_is_left_out_and_named(office: MailOffice) -> None:
    everybody = letters_in(office.make(*LISTS))
    office.type("Nhân sự", "NS064", Họ_và_tên=None)
    outcome = office.make("invitation-guest", *LISTS)
    assert held(outcome) == [GUEST]
    assert letters_in(outcome) == everybody - 1
    assert not [words for words in printed(outcome, "letter-receipts") if "Huyện ủy Châu Thành" in words]
    where = "chưa có 01 dòng vì ô của dòng đó còn lỗi"
    who = "Đồng chí - Phó Bí thư Thường trực Huyện ủy Châu Thành (NS064)"
    names = ("Danh sách ký nhận", "Nhãn địa chỉ", "Phong bì")
    assert left_out(outcome) == [f"{name} của HN3-2024 {where}: {who}." for name in names]


def test_a_line_of_address_of_another_unit_holds_its_own_letter_alone(office: MailOffice) -> None:
    wrong = {"Mã_đơn_vị": "H-CN", "Kính_mời": "Ban Thường vụ Huyện đoàn Châu Thành"}
    office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, **wrong)
    outcome = office.make("invitation", "invitation-guest", *LISTS)
    assert held(outcome) == [("invitation", "H-CN", "")]
    assert len(left_out(outcome)) == 3


def test_a_row_of_which_nobody_knows_whose_it_is_holds_all_that_it_could_be(office: MailOffice) -> None:
    office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_NS="NS999")
    outcome = office.make(*LISTS)
    assert held(outcome) == [(kind, "", "") for kind in LISTS]


def test_a_delegate_with_another_name_than_in_the_roster_has_no_card(office: MailOffice) -> None:
    before = office.make(*CARDS)
    names = [words.upper() for words in printed(before, "name-plates")]
    assert any("ĐẶNG VĂN BỀN" in words for words in names)
    office.type("Nhân sự", "NS064", Họ_và_tên="Đặng Văn Sông")
    outcome = office.make(*CARDS)
    assert held(outcome) == []
    assert [message.partition(":")[2] for message in left_out(outcome)] == [" Đặng Văn Bền (NS064)."] * 2
    assert not [words for words in printed(outcome, "name-plates") if "BỀN" in words or "SÔNG" in words]


@pytest.mark.parametrize(
    "cells",
    [
        {"Mã_HN": "HN3 - 2024"},
        {"Mã_HN": "HN9-2024"},
        {"Mã_HN": CellError("#REF!")},
        {"Mã_NS": CellError("#REF!"), "Họ_và_tên": None},
        {"Mã_NS": None, "Họ_và_tên": CellError("#N/A")},
    ],
)
def test_a_delegate_of_whom_no_list_knows_holds_every_paper_that_tells_delegates(
    office: MailOffice, cells: dict[str, Raw]
) -> None:
    office.type("Đại biểu", CONFERENCE, **cells)
    outcome = office.make(*DELEGATES_TOLD)
    assert [one.kind for one in outcome.files] == []
    assert {one.kind for one in outcome.held} == set(DELEGATES_TOLD)


def test_a_mark_that_cannot_be_read_holds_the_name_plates_alone(office: MailOffice) -> None:
    office.type("Đại biểu", CONFERENCE, Biển_tên=CellError("#REF!"))
    outcome = office.make(*CARDS)
    assert held(outcome) == [("name-plates", "", "")]
    assert [one.kind for one in outcome.files] == ["badges"]


def test_a_list_is_held_whole_when_what_all_lines_share_is_wanting(office: MailOffice) -> None:
    office.type("Cấu hình", "Địa danh", Giá_trị=None)
    outcome = office.make(*LISTS)
    assert held(outcome) == [(kind, "", "") for kind in LISTS]
    assert left_out(outcome) == []
