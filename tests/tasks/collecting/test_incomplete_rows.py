"""What units write by half or beside its cell is told with its place; what is read with certainty is not."""

import datetime as dt
from typing import Any

import pytest

from tests.tasks.collecting.conference import CAME, the_conference, the_plan
from tests.tasks.collecting.messes import NAME, read, spoiled, told_of
from toolkit.documents.parts.time_and_place import topic_name
from toolkit.tasks.collecting.form_problems import form_problems
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

_UNREAD = (
    "không đọc được thành một con số, nên không được cộng vào tổng. Ghi một con số: 1.234 là một nghìn hai "
    "trăm ba mươi tư, 12,5 là mười hai phẩy năm; điều cần giải thích ghi ở cột Ghi chú. "
    "[return-figure-unread]"
)
_MIXED = (
    "ngoài một họ tên, chức vụ còn có chữ khác, và sẽ được in như vậy. Mỗi dòng chỉ ghi một người; bỏ số "
    "điện thoại, dấu câu thừa ở dòng này của sổ hoặc của phiếu. [return-name-mixed]"
)
_SENDS = (("D", "Cử người thay"), ("E", "Lê Văn Tám"))


def told(*changes: tuple[str, str, Any]) -> str:
    return told_of(read(NAME, spoiled(*changes)))


@pytest.mark.parametrize("typed", ["45/40", "30-35", "1,234", "12.5", "40; trong đó 12 yếu"])
def test_a_figure_that_no_sum_can_take_is_told(typed: str) -> None:
    assert told(("Số liệu", "B2", typed)) == f"{NAME}, Số liệu!B2: Số liệu “{typed}” {_UNREAD}"


@pytest.mark.parametrize("typed", [40, 1234, "1.250", "35 chi đoàn", "40 (ước tính)", "khoảng 40"])
def test_a_figure_with_its_unit_or_a_note_is_none_to_be_told(typed: object) -> None:
    assert told(("Số liệu", "B2", typed)) == ""


def test_a_figure_beside_its_cell_is_told() -> None:
    assert told(("Số liệu", "B2", None), ("Số liệu", "C2", 40)) == (
        f"{NAME}, Số liệu!C2: Ô Ghi chú có “40” nhưng ô Kết quả để trống, nên số liệu này không được thu. "
        "Ghi con số vào cột Kết quả. [return-figure-beside]"
    )


def test_figures_that_all_stand_beside_their_cells_are_told_though_nothing_else_was_filled_in() -> None:
    blank = [("Phiếu", "B10"), ("Phiếu", "B11"), ("Số liệu", "B2"), ("Số liệu", "B3")]
    blank += [("Ý kiến", f"{column}{row}") for column in "ABC" for row in (2, 3)]
    blank += [("Phát biểu", f"{column}2") for column in "ABCD"]
    beside = [("Số liệu", "C2", "40 buổi"), ("Số liệu", "C3", 35)]
    found = told(*((sheet, cell, None) for sheet, cell in blank), *beside)
    assert [line.split(" nhưng ")[0] for line in found.splitlines()] == [
        f"{NAME}, Số liệu!C2: Ô Ghi chú có “40 buổi”",
        f"{NAME}, Số liệu!C3: Ô Ghi chú có “35”",
    ]


def test_words_in_place_of_the_help_of_a_blank_key_are_told() -> None:
    assert told(("Phiếu", "B10", None), ("Phiếu", "C10", "15-BC/ĐTN")) == (
        f"{NAME}, Phiếu!C10: Ô này ghi “15-BC/ĐTN” ở ngoài các cột của phiếu, nên không được đọc. Chép vào "
        "đúng trang của sổ, hoặc đề nghị đơn vị ghi vào đúng cột. [return-cell-unread]"
    )


def test_another_name_over_an_invited_one_is_told() -> None:
    assert told(("Người dự", "B2", "Nguyễn Văn Mới")) == (
        f"{NAME}, Người dự!B2: Mã NS027 là của Kim Sa Thương, nhưng tên trong ô là Nguyễn Văn Mới. Nếu đơn "
        "vị cử người khác, ghi Nguyễn Văn Mới vào cột “Người dự thay”; nếu người được mời nay là Nguyễn Văn "
        "Mới, sửa trang Nhân sự. [return-person-differs]"
    )


def test_a_code_that_is_nobody_s_or_of_another_unit_is_told() -> None:
    assert told(("Người dự", "A2", "NS999")) == (
        f"{NAME}, Người dự!A2: Trang Nhân sự của sổ không có mã NS999. Sửa lại mã có sẵn của phiếu; người "
        "thêm mới thì để trống ô mã. [return-person-unknown]"
    )
    assert told(("Người dự", "A2", "NS001"), ("Người dự", "B2", "Trần Hoàng Minh Đăng")) == (
        f"{NAME}, Người dự!A2: Mã NS001 là của Trần Hoàng Minh Đăng, thuộc Tỉnh đoàn Trà Vinh, không phải "
        "đơn vị gửi phiếu này. Xem dòng này có đúng người không; nếu là người thêm mới, để trống ô mã. "
        "[return-person-elsewhere]"
    )


def test_a_share_without_its_sign_is_told() -> None:
    assert told(("Số liệu", "B2", 0.35)) == (
        f"{NAME}, Số liệu!B2: Số liệu “0,35” nhỏ hơn 1, có lẽ là một tỷ lệ phần trăm mà tệp kiểu cũ không "
        "ghi dấu %. Nếu là tỷ lệ, ghi kèm dấu %, ví dụ 35%; nếu đúng là số như vậy, để nguyên. "
        "[return-figure-share]"
    )


def test_a_substitute_who_is_invited_already_is_told() -> None:
    assert told(("Người dự", "D2", "Cử người thay"), ("Người dự", "E2", "đ/c Võ Hoài Phong")) == (
        f"{NAME}, Người dự!E2: Võ Hoài Phong cũng được mời ở ô B3 của trang này; được hiểu là Võ Hoài Phong "
        "dự thay, Kim Sa Thương vắng. Đúng thì để nguyên; nếu không, sửa các dòng này ở trang Đại biểu. "
        "[return-substitute-own]"
    )


@pytest.mark.parametrize(
    ("sheet", "cell", "typed", "shown"),
    [
        ("Phát biểu", "A2", "Lê Thị Lập\nKim Sa Thương", "Lê Thị Lập Kim Sa Thương"),
        ("Phát biểu", "A2", "Lê Thị Lập; Kim Sa Thương", "Lê Thị Lập; Kim Sa Thương"),
        ("Phát biểu", "A2", "Lê Thị Lập và Kim Sa Thương", "Lê Thị Lập và Kim Sa Thương"),
        ("Phát biểu", "B2", "Phó Bí thư, 0912 345 678", "Phó Bí thư, 0912 345 678"),
    ],
)
def test_two_people_or_a_phone_number_in_one_cell_are_told(
    sheet: str, cell: str, typed: str, shown: str
) -> None:
    assert told((sheet, cell, typed)) == f"{NAME}, {sheet}!{cell}: Ô này ghi “{shown}”: {_MIXED}"


@pytest.mark.parametrize("phone", [" (0912 345 678)", " - 0912.345.678", ", ĐT: 0912345678"])
def test_a_phone_behind_a_name_is_told_and_not_taken(phone: str) -> None:
    form = read(NAME, spoiled(("Phát biểu", "A2", f"Lê Thị Lập{phone}")))
    assert isinstance(form, Form)
    assert [one.speaker for one in form.filled.speeches] == ["Lê Thị Lập"]
    assert told_of(form) == (
        f"{NAME}, Phát biểu!A2: Ô này ghi cả số điện thoại, “Lê Thị Lập{phone}”; chỉ họ tên Lê Thị Lập được "
        "thu. Nếu cần số điện thoại, ghi vào cột Điện thoại của trang Nhân sự. [return-name-phone]"
    )


def test_a_paper_without_a_speaker_and_a_speaker_without_a_paper_are_told() -> None:
    assert told(("Phát biểu", "A2", None), ("Phát biểu", "B2", None)) == (
        f"{NAME}, Phát biểu!C2: Dòng này có tên tham luận “Tham luận của H-CN” nhưng chưa ghi người phát "
        "biểu. Đề nghị đơn vị ghi họ tên, chức vụ người phát biểu. [return-speaker-missing]"
    )
    assert told(("Phát biểu", "C2", None)) == (
        f"{NAME}, Phát biểu!A2: Lê Thị Lập đăng ký phát biểu nhưng chưa ghi tên tham luận. Hỏi đơn vị rồi "
        "ghi ở trang Đăng ký phát biểu; nếu chỉ phát biểu trao đổi thì để nguyên. [return-paper-missing]"
    )


def test_somebody_of_another_unit_s_roster_is_told() -> None:
    sent = (("Người dự", "D2", "Cử người thay"), ("Người dự", "E2", "Tô Quang Vinh"))
    said = (
        f"{NAME}, Người dự!E2: Tô Quang Vinh có trong danh sách của Huyện đoàn Tiểu Cần (mã NS034), không "
        "phải của đơn vị gửi phiếu này. Hỏi lại đơn vị; nếu chỉ trùng họ tên thì để nguyên. "
        "[return-person-of-other]"
    )
    assert told(*sent) == said
    assert told(*sent, ("Người dự", "F2", "Phó Bí thư")) == said
    assert told(*sent, ("Người dự", "F2", "Ủy viên Ban Thường vụ")) == ""


def test_a_substitute_beside_a_blank_answer_is_understood_and_told() -> None:
    assert told(("Người dự", "E2", "Lê Văn Tám")) == (
        f"{NAME}, Người dự!E2: Dòng này để trống cột Tham dự nhưng ghi người dự thay; được hiểu là cử Lê Văn "
        "Tám dự thay. Đúng thì để nguyên; nếu không, sửa dòng này ở sổ. [return-substitute-assumed]"
    )


def test_a_name_is_taken_without_its_address() -> None:
    form = read(NAME, spoiled(("Phát biểu", "A2", "Đ/c Lê Thị Lập"), ("Phiếu", "B11", "đồng chí Lê Thị Lập")))
    assert isinstance(form, Form)
    rows = list(lines(form, the_conference()))
    assert {row.values["Người"] for row in rows if "Người" in row.values} == {"Lê Thị Lập"}


def test_a_number_before_a_group_and_a_sign_behind_it_are_passed_over() -> None:
    form = read(NAME, spoiled(("Ý kiến", "A2", "2. Khó khăn, vướng mắc"), ("Ý kiến", "A3", "KIẾN NGHỊ:")))
    assert isinstance(form, Form)
    assert form.problems == ()
    assert [one.group for one in form.filled.remarks if one.content] == ["Khó khăn, vướng mắc", "Kiến nghị"]


@pytest.mark.parametrize(
    "typed", ["Trần Thị Hoa 0900 000 111", "Đ/c Trần Thị Hoa - Phó Bí thư - ĐT: 0900 000 111"]
)
def test_who_filled_the_form_in_is_named_without_a_number_to_call(typed: str) -> None:
    form = read(NAME, spoiled(("Phiếu", "B11", typed)))
    assert isinstance(form, Form)
    opinions = [row for row in lines(form, the_conference()) if row.table == "tblYKien"]
    assert {row.values["Người"] for row in opinions} == {"Trần Thị Hoa"}


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [
        ("Số: 15-BC/ĐTN ngày 05/11/2024", "15-BC/ĐTN"),
        ("số 15/BC-ĐTN, ngày 5 tháng 11 năm 2024", "15/BC-ĐTN"),
        ("Số: 63 - BC/ĐTN ngày 12/8/2024", "63-BC/ĐTN"),
        ("63 BC/ĐTN", "63-BC/ĐTN"),
        ("BC số 63 / BC – ĐTN (12/8/2024)", "63/BC-ĐTN"),
        ("Báo cáo số: 63-BC/ĐTN, 12.8.2024", "63-BC/ĐTN"),
        ("15-BC/ĐTN (dự thảo)", "15-BC/ĐTN (dự thảo)"),
        ("15", "15"),
    ],
)
def test_the_number_of_a_report_is_taken_without_its_day(typed: str, symbol: str) -> None:
    form = read(NAME, spoiled(("Phiếu", "B10", typed)))
    assert isinstance(form, Form)
    assert next(iter(lines(form, the_conference()))).values["Số ký hiệu"] == symbol


@pytest.mark.parametrize("typed", ["Không", "Không có", "Không đăng ký", "Không có bài tham luận", "-"])
def test_whoever_says_that_nobody_speaks_registers_nobody(typed: str) -> None:
    for cell in ("A2", "C2"):
        cleared = [("Phát biểu", f"{column}2", None) for column in "ABCD"]
        form = read(NAME, spoiled(*cleared, ("Phát biểu", cell, typed)))
        assert told_of(form) == ""
        assert isinstance(form, Form)
        assert not [row for row in lines(form, the_conference()) if row.table == "tblPhatBieu"]


def test_a_closing_line_below_a_table_is_no_row() -> None:
    closing = "Trên đây là đăng ký của đơn vị, trân trọng cảm ơn!"
    cells = (("Phát biểu", "A3"), ("Người dự", "B4"), ("Ý kiến", "B5"), ("Số liệu", "A5"))
    form, plain = read(NAME, spoiled(*((*cell, closing) for cell in cells))), read(NAME, spoiled())
    assert isinstance(form, Form)
    assert isinstance(plain, Form)
    assert list(lines(form, the_conference())) == list(lines(plain, the_conference()))
    assert told_of(form) == ""


@pytest.mark.parametrize(("attendance", "rows"), [("Dự", 2), (None, 2), ("Vắng", 3)])
def test_an_invited_person_typed_once_more_is_not_counted_twice(attendance: str | None, rows: int) -> None:
    typed = (
        ("Người dự", "B4", "Đ/c Kim Sa Thương"),
        ("Người dự", "C4", "Bí thư"),
        ("Người dự", "D4", attendance),
    )
    form = read(NAME, spoiled(*typed))
    assert isinstance(form, Form)
    assert sum(row.table == "tblDaiBieu" for row in lines(form, the_conference())) == rows


def test_a_phone_number_is_nobody_s_name() -> None:
    form = read(NAME, spoiled(("Phiếu", "B11", "0912345678")))
    assert isinstance(form, Form)
    assert not any("Người" in row.values for row in lines(form, the_conference()) if row.table == "tblYKien")


def test_who_comes_and_is_stood_in_for_is_told_and_comes() -> None:
    form = read(NAME, spoiled(("Người dự", "D2", "Dự"), ("Người dự", "E2", "Trần Văn Chín")))
    assert isinstance(form, Form)
    asked = [line for line in lines(form, the_conference()) if line.table == "tblDaiBieu" and line.adds]
    assert not [line for line in asked if "Dự thay cho" in line.values]
    assert told_of(form).splitlines()[0] == (
        f"{NAME}, Người dự!E2: Dòng này chọn “Dự” mà lại ghi người dự thay là Trần Văn Chín, nên người dự "
        "thay không được thu. Nếu cử người dự thay, đề nghị đơn vị chọn “Cử người thay”; nếu không, xóa tên "
        "người dự thay. [return-substitute-comes]"
    )


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ((("Ý kiến", "A5", "Vướng mắc lớn"),), ["return-content-missing"]),
        ((("Ý kiến", "C5", "Sở Nội vụ"),), ["return-content-missing"]),
        ((("Ý kiến", "A5", "Vướng mắc lớn"), ("Ý kiến", "B5", "#N/A")), ["choice-unlisted", "cell-error"]),
        ((("Phát biểu", "A3", "#N/A"),), ["cell-error"]),
        ((("Người dự", "E2", "Cử thay"),), ["return-substitute-missing"]),
        ((("Người dự", "D2", "Cử người thay"), ("Người dự", "E2", "Lª V¨n T¸m")), ["cell-legacy"]),
    ],
)
def test_one_fault_of_a_cell_is_told_once(
    changes: tuple[tuple[str, str, str], ...], codes: list[str]
) -> None:
    form = read(NAME, spoiled(*changes))
    assert isinstance(form, Form)
    told = [one.code for one in form_problems(the_plan(), the_conference(), form, CAME.date())]
    assert told == [*codes, "return-send-back"]


def test_a_day_in_a_note_is_none_that_excel_made() -> None:
    form = read(NAME, spoiled(("Số liệu", "C2", dt.date(2024, 10, 31))))
    assert isinstance(form, Form)
    assert form.filled.figures[0].note == "31/10/2024"
    assert told_of(form) == ""


def test_another_title_of_an_invited_person_is_told_with_the_one_of_the_workbook() -> None:
    assert told(("Người dự", "C3", "Phó Bí thư Thường trực")) == (
        f"{NAME}, Người dự!C3: Phiếu ghi chức vụ của Võ Hoài Phong là “Phó Bí thư Thường trực”, sổ ghi “Phó "
        "Bí thư”; chức vụ trong phiếu không được thu. Nếu chức vụ trong phiếu mới đúng, sửa dòng NS028 ở "
        "trang Nhân sự; nếu không, để nguyên. [return-title-differs]"
    )


@pytest.mark.parametrize(
    "typed",
    [
        *("PBT", "phó bí thư", "PHÓ BÍ THƯ", "P. Bí thư", "Pho Bi thu", "Phó Bí thư Huyện đoàn Cầu Ngang"),
        *("Phó Bí thư BCH Huyện đoàn", "...", None),
    ],
)
def test_the_same_title_in_other_letters_is_none_to_be_told(typed: str | None) -> None:
    assert told(("Người dự", "C3", typed)) == ""


def test_one_substitute_for_two_people_is_told_once() -> None:
    sent = [
        (f"{column}{row}", text)
        for row in (2, 3)
        for column, text in (("D", "Cử người thay"), ("E", "Lê Văn Tám"))
    ]
    assert told(*(("Người dự", cell, text) for cell, text in sent)) == (
        f"{NAME}, Người dự!E3: Lê Văn Tám đã được cử dự thay ở ô E2; mỗi người chỉ dự thay được cho một "
        "người. Đề nghị đơn vị cử người khác dự thay, hoặc chọn “Vắng” ở một trong hai dòng. "
        "[return-substitute-twice]"
    )


def test_the_topic_of_another_conference_is_told() -> None:
    (other,) = (one for one in the_plan().conferences if one.code == "HN2-2024")
    found = told(("Phiếu", "B5", topic_name(the_plan(), other))).splitlines()[-1]
    assert found.startswith(f"{NAME}, Phiếu!B5: Phiếu ghi mã HN3-2024, nhưng chuyên đề “Giải pháp")
    assert found.endswith(
        "là của hội nghị HN2-2024; phiếu vẫn được thu cho HN3-2024. Hỏi lại đơn vị; nếu là phiếu của hội "
        "nghị HN2-2024, sửa mã hội nghị trong phiếu rồi thu lại cho hội nghị ấy. [return-topic-other]"
    )


@pytest.mark.parametrize(("days", "until"), [(0, "chậm nhất ngày 12/11/2024"), (30, "sớm nhất có thể")])
def test_a_form_is_asked_for_by_its_deadline_and_soon_when_that_is_past(days: int, until: str) -> None:
    form = read(NAME, spoiled(("Số liệu", "B2", "chưa rõ")))
    assert isinstance(form, Form)
    today = CAME.date() + dt.timedelta(days=days)
    *_, asked = form_problems(the_plan(), the_conference(), form, today)
    assert f"Đồng chí sửa rồi gửi lại tệp này {until}. Trân trọng cảm ơn!" in str(asked)


def test_whoever_asks_to_speak_and_does_not_come_is_told() -> None:
    speaks = ("Phát biểu", "A2", "đ/c Kim Sa Thương")
    assert "Kim Sa Thương đăng ký phát biểu, mà ô Người dự!D2 ghi “Vắng”." in told(
        speaks, ("Người dự", "D2", "Vắng")
    )
    assert "ô Người dự!D2 cử Lê Văn Tám dự thay." in told(
        speaks, *(("Người dự", "D2", _SENDS[0][1]), ("Người dự", "E2", _SENDS[1][1]))
    )
    assert "return-speaker-away" not in told(speaks, ("Người dự", "D2", "Dự"))
