"""What a unit's mail says of single people stands in Đại biểu, or is told."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.tasks.mail_office import CONFERENCE, MailOffice, told
from tests.tasks.test_confirmations import answer, read
from toolkit.book.writing.edits import AppendRow, SetCell
from toolkit.problems import Problem
from toolkit.tasks.making.written_cells import note_cells

SENDER = "caungang@giaoban.example"


@pytest.fixture
def office(tmp_path: Path) -> MailOffice:
    """The office before the roll is called, when Đại biểu has nobody of the conference yet."""
    office = MailOffice(tmp_path)
    office.outbox()
    (tmp_path / "phieu-gui-ve").mkdir()
    sheets = [
        replace(sheet, rows=[row for row in sheet.rows if row[0] != CONFERENCE])
        if sheet.name == "Đại biểu"
        else sheet
        for sheet in office.grid
    ]
    office.grid = replace(office.grid, sheets=tuple(sheets))
    return office


def rows(office: MailOffice) -> list[dict[str, Any]]:
    """The rows of Đại biểu that the answers add, without what all of them say."""
    shared = ("Mã HN", "Mã đơn vị", "Nhóm")
    return [
        {header: value for header, value in edit.values.items() if header not in shared and value}
        for edit in read(office).edits
        if isinstance(edit, AppendRow) and edit.table == "tblDaiBieu"
    ]


def confirmed(office: MailOffice) -> list[object]:
    edits = [edit for edit in read(office).edits if isinstance(edit, AppendRow)]
    return [edit.values["Xác nhận"] for edit in edits if edit.table == "tblGiayMoi"]


def the_problem(office: MailOffice) -> Problem:
    (found,) = read(office).problems.values()
    return found


BOTH = [
    {"Mã NS": "NS027", "Họ và tên": "Kim Sa Thương", "Có mặt": "Vắng có lý do"},
    {"Mã NS": "NS028", "Họ và tên": "Võ Hoài Phong", "Có mặt": "Vắng có lý do"},
]


@pytest.mark.parametrize(
    "words",
    [
        "Do trùng lịch, cả hai đồng chí Bí thư, Phó Bí thư xin phép vắng mặt.",
        "Huyện đoàn không tham dự được do ảnh hưởng của bão.",
        "Đồng chí Bí thư bận họp, đồng chí Phó Bí thư đi học nên đơn vị xin vắng.",
        "Đ/c Bí thư đi công tác nên Huyện đoàn Cầu Ngang xin phép vắng.",
        "Xin phép vắng, kính mong đồng chí Bí thư Tỉnh đoàn thông cảm.",
    ],
)
def test_a_unit_that_stays_away_is_away_with_all_its_people(office: MailOffice, words: str) -> None:
    answer(office, "1.eml", words, sender=SENDER)
    assert (rows(office), confirmed(office), read(office).problems) == (BOTH, ["Vắng có lý do"], {})


@pytest.mark.parametrize(
    "words",
    [
        "Đ/c Phó Bí thư Võ Hoài Phong nghỉ ốm, không cử người thay; đ/c Bí thư dự đúng thành phần.",
        "Đồng chí Bí thư sẽ dự, còn đồng chí Phong bận đi học.",
    ],
)
def test_of_whom_a_reason_is_given_while_another_one_comes_is_away(office: MailOffice, words: str) -> None:
    answer(office, "1.eml", words, sender=SENDER)
    assert (rows(office), confirmed(office)) == (BOTH[1:], ["Dự"])
    assert the_problem(office).message == (
        f"Thư trả lời “1.eml” của Huyện đoàn Cầu Ngang ({SENDER}) viết “{words}”: được hiểu là đơn vị dự, "
        "riêng Võ Hoài Phong vắng."
    )


def test_one_who_stays_away_is_no_answer_for_the_others(office: MailOffice) -> None:
    for words in (
        "Đồng chí Phó Bí thư xin vắng vì đi học.",
        "Đơn vị xin báo đồng chí Phó Bí thư không dự được.",
    ):
        answer(office, "1.eml", words, sender=SENDER)
        assert (rows(office), confirmed(office)) == (BOTH[1:], []), words
        assert told(tuple(read(office).problems.values())) == ["reply-some-away"]


def test_somebody_invited_who_comes_for_another_one_gets_no_second_row(office: MailOffice) -> None:
    words = "Huyện đoàn cử đ/c Võ Hoài Phong, Phó Bí thư dự thay đ/c Bí thư (đ/c Bí thư đi học)."
    answer(office, "1.eml", words, sender=SENDER)
    joined = {"Mã NS": "NS028", "Họ và tên": "Võ Hoài Phong", "Dự thay cho": "NS027"}
    assert (rows(office), confirmed(office)) == ([joined, BOTH[0]], ["Cử người thay"])


def test_each_of_two_substitutes_gets_a_row(office: MailOffice) -> None:
    words = "Cử 02 đồng chí dự thay:\n1. Đ/c Lê Văn Tám - Ủy viên Ban Thường vụ (thay đ/c Bí thư)\n"
    words += "2. Đ/c Sơn Thị Ba - Chánh Văn phòng (thay đ/c Phó Bí thư)"
    answer(office, "1.eml", words, sender=SENDER)
    assert [tuple(row.values()) for row in rows(office)] == [
        ("Lê Văn Tám", "Ủy viên Ban Thường vụ", "NS027"),
        ("Sơn Thị Ba", "Chánh Văn phòng", "NS028"),
    ]
    assert read(office).problems == {}


def test_a_second_substitute_for_one_person_is_told_and_not_added(office: MailOffice) -> None:
    office.type("Đại biểu", CONFERENCE, Họ_và_tên="Trần Văn Rô", Mã_đơn_vị="H-CN", Dự_thay_cho="NS027")
    answer(office, "1.eml", "Cử đồng chí Lê Văn Tám, Ủy viên dự thay đồng chí Bí thư.", sender=SENDER)
    assert rows(office) == []
    assert the_problem(office).message == (
        "Dòng này ghi Trần Văn Rô dự thay Kim Sa Thương, thư trả lời “1.eml” lại cử Lê Văn Tám; Lê Văn Tám "
        "chưa được thêm."
    )


def test_what_stands_in_the_row_of_somebody_is_not_written_over(office: MailOffice) -> None:
    office.type("Đại biểu", CONFERENCE, Mã_NS="NS027", Họ_và_tên="Kim Sa Thương", Có_mặt="Vắng không lý do")
    answer(office, "1.eml", "Huyện đoàn xin vắng.", sender=SENDER)
    assert rows(office) == BOTH[1:]
    assert not any(isinstance(edit, SetCell) for edit in read(office).edits)


def test_an_answer_that_takes_back_an_earlier_one_names_the_rows_that_it_left(office: MailOffice) -> None:
    row = {"Mã_HN": CONFERENCE, "Mã_đơn_vị": "H-CN", "Xác_nhận": "Vắng có lý do"}
    answer(office, "1.eml", "Huyện đoàn xin vắng.", sender=SENDER)
    office.type("Giấy mời", "GM-1", **row | {"Xác_nhận": "Chưa"})
    note_cells(
        read(office).edits, office.grid, folder=office.folder / "ket-qua", workbook=office.folder / "so"
    )
    office.type("Giấy mời", "GM-1", **row)
    office.type("Đại biểu", CONFERENCE, Mã_NS="NS027", Họ_và_tên="Kim Sa Thương", Có_mặt="Vắng có lý do")
    answer(office, "2.eml", "Nay đơn vị thu xếp được, xin xác nhận dự.", sender=SENDER, day=7)
    assert [edit.value for edit in read(office).edits if isinstance(edit, SetCell)] == ["Dự"]
    assert the_problem(office).message == (
        f"Thư trả lời “2.eml” của Huyện đoàn Cầu Ngang ({SENDER}) nay báo “Dự” (trước là “Vắng có lý do”), "
        "nhưng trang Đại biểu vẫn ghi theo thư trước: Kim Sa Thương."
    )


def test_answers_of_programs_are_one_word_for_all(office: MailOffice) -> None:
    for number, sender in enumerate((SENDER, "canglong@giaoban.example")):
        answer(office, f"{number}.eml", "Tôi đi công tác.", sender=sender, Auto_Submitted="auto-replied")
    assert the_problem(office).message == (
        "02 thư trả lời tự động của hộp thư (Huyện đoàn Cầu Ngang và Huyện đoàn Càng Long) không phải trả "
        "lời giấy mời, nên được bỏ qua."
    )


def test_a_unit_that_writes_from_a_strange_address_is_known_by_its_name(office: MailOffice) -> None:
    office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CN")
    words = "Dạ em là Khởi - Huyện đoàn Cầu Ngang, đơn vị em sẽ dự đầy đủ ạ."
    answer(office, "1.eml", words, sender="khoi1990@gmail.example")
    assert [edit.value for edit in read(office).edits if isinstance(edit, SetCell)] == ["Dự"]
    assert told(tuple(read(office).problems.values())) == ["reply-by-words"]
