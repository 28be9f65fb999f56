"""Cells that units typed, pasted, merged or left half filled."""

import datetime as dt

import pytest

from tests.tasks.collecting.conference import Book
from tests.tasks.collecting.messes import (
    NAME,
    Mess,
    outcome,
    read,
    reshaped,
    spoiled,
    told_of,
)
from toolkit.plan.model.filled_form import Attendance
from toolkit.tasks.collecting.form_reading import Form


def _merged(book: Book) -> None:
    book["Ý kiến"].merge_cells("A2:A3")


MESSES = (
    Mess(
        about="a word pasted over a drop-down",
        content=lambda: spoiled(("Ý kiến", "A2", "Vướng mắc lớn")),
        told=(
            f"{NAME}, Ý kiến!A2: “Vướng mắc lớn” không có trong danh mục “Nhóm ý kiến”. Sửa lại nếu gõ "
            "nhầm, hoặc thêm vào trang Danh mục. [choice-unlisted]"
        ),
    ),
    Mess(
        about="an addressee pasted over a drop-down",
        content=lambda: spoiled(("Ý kiến", "C3", "Sở Nội vụ")),
        told=(
            f"{NAME}, Ý kiến!C3: Phiếu có ý kiến ghi gửi tới “Sở Nội vụ”, ngoài danh sách nơi gửi; được giữ "
            "đúng như đơn vị ghi. Đúng thì để nguyên; nếu cần, chọn lại ở cột Gửi tới của trang Ý kiến trong "
            "sổ. [return-addressee-kept]"
        ),
    ),
    Mess(
        about="minutes in words",
        content=lambda: spoiled(("Phát biểu", "D2", "tám phút")),
    ),
    Mess(
        about="about so many minutes",
        content=lambda: spoiled(("Phát biểu", "D2", "từ 5 đến 7 phút")),
        told=(
            f"{NAME}, Phát biểu!D2: Cột “Số phút” cần một số phút; “từ 5 đến 7 phút” là một khoảng, từ 5 đến "
            "7. Gõ một số, ví dụ 7: chương trình dành đủ giờ cho số phút dài nhất. [minutes-between]"
        ),
    ),
    Mess(
        about="an answer pasted over Tham dự",
        content=lambda: spoiled(("Người dự", "D2", "đi họp")),
        told=(
            f"{NAME}, Người dự!D2: Cột “Tham dự” không nhận “đi họp”. Chọn một trong các giá trị: Dự; Vắng; "
            "Cử người thay. [choice-unknown]"
        ),
    ),
    Mess(about="a group merged over its opinions", content=lambda: reshaped(_merged)),
    Mess(
        about="a formula that was not computed",
        content=lambda: spoiled(("Ý kiến", "B2", "=A1+1")),
        opinions=1,
        told=(
            f"{NAME}, Ý kiến!B2: Công thức =A1+1 ở cột “Nội dung” chưa được tính nên ô chưa có giá trị. Mở "
            "sổ bằng Excel, nhấn Ctrl+Alt+F9 rồi lưu lại, hoặc gõ thẳng giá trị vào ô. [formula-uncomputed]"
        ),
    ),
    Mess(
        about="several opinions in one cell",
        opinions=3,
        content=lambda: spoiled(("Ý kiến", "B2", "- ý một\n- ý hai")),
    ),
    Mess(
        about="numbered opinions in one cell",
        opinions=4,
        content=lambda: spoiled(("Ý kiến", "B2", "1. ý một\n2. ý hai\n3. ý ba")),
    ),
    Mess(about="text in a decomposed form", content=lambda: spoiled(("Ý kiến", "A2", "Kiến nghị"))),
    Mess(
        about="blank lines between opinions",
        content=lambda: spoiled(("Ý kiến", "A9", "Khác"), ("Ý kiến", "B9", "cách quãng")),
        opinions=3,
    ),
    Mess(
        about="opinions below the rows that were drawn",
        opinions=3,
        content=lambda: spoiled(("Ý kiến", "A60", "Khác"), ("Ý kiến", "B60", "ở dưới")),
    ),
    Mess(
        about="an opinion typed into the column of groups",
        content=lambda: spoiled(("Ý kiến", "A4", "Đề nghị cấp thêm kinh phí")),
        told=(
            f"{NAME}, Ý kiến!A4: Dòng này ghi “Đề nghị cấp thêm kinh phí” nhưng chưa có gì ở cột “Nội dung”, "
            "nên không thành ý kiến. Nếu ý kiến ghi nhầm cột, chép vào trang Ý kiến của sổ, hoặc đề nghị "
            "đơn vị ghi lại. [return-content-missing]"
        ),
    ),
    Mess(
        about="an addressee without an opinion",
        content=lambda: spoiled(("Ý kiến", "C4", "Tỉnh đoàn")),
        told=(
            f"{NAME}, Ý kiến!C4: Dòng này ghi “Tỉnh đoàn” nhưng chưa có gì ở cột “Nội dung”, nên không "
            "thành ý kiến. Nếu ý kiến ghi nhầm cột, chép vào trang Ý kiến của sổ, hoặc đề nghị "
            "đơn vị ghi lại. [return-content-missing]"
        ),
    ),
    Mess(
        about="an opinion without its group",
        content=lambda: spoiled(("Ý kiến", "A2", None)),
        told=(
            f"{NAME}, Ý kiến!B2: Ý kiến này chưa chọn nhóm. Chọn nhóm ở trang Ý kiến của sổ, hoặc đề nghị "
            "đơn vị chọn. [return-group-missing]"
        ),
    ),
    Mess(about="a group chosen ahead and not used", content=lambda: spoiled(("Ý kiến", "A4", "Kiến nghị"))),
    Mess(
        about="a speech without a speaker",
        content=lambda: spoiled(("Phát biểu", "A2", None), ("Phát biểu", "C2", None)),
        speeches=0,
        told=(
            f"{NAME}, Phát biểu!A2: Dòng này chưa có người phát biểu và tên tham luận, nên không thành đăng "
            "ký. Đề nghị đơn vị ghi người phát biểu. [return-speech-missing]"
        ),
    ),
    Mess(
        about="a substitute without a name",
        content=lambda: spoiled(("Người dự", "D2", "Cử người thay")),
        told=(
            f"{NAME}, Người dự!E2: Dòng này chọn “Cử người thay” nhưng chưa ghi người dự thay. Đề nghị đơn "
            "vị ghi họ tên, chức vụ người dự thay. [return-substitute-missing]"
        ),
    ),
    Mess(
        about="a number that Excel made a day",
        content=lambda: spoiled(("Số liệu", "B3", dt.datetime(2024, 5, 12))),
        told=(
            f"{NAME}, Số liệu!B3: Excel đã đổi nội dung ô của cột “Kết quả” thành ngày 12/05/2024. Định dạng "
            "ô là Text rồi gõ lại đúng nội dung. [text-became-date]"
        ),
    ),
    Mess(
        about="an old font's letters",
        content=lambda: spoiled(("Ý kiến", "B2", "ThiÕu kinh phÝ ho¹t ®éng")),
        told=(
            f"{NAME}, Ý kiến!B2: Ô của cột “Nội dung” gõ bằng bảng mã TCVN3; chuyển sang Unicode là “Thiếu "
            "kinh phí hoạt động”. So lại rồi thay nội dung ô bằng chữ Unicode này. [cell-legacy]"
        ),
    ),
)


@pytest.mark.parametrize("mess", MESSES, ids=lambda mess: mess.about)
def test_a_mess_is_understood_or_named(mess: Mess) -> None:
    assert outcome(mess) == (mess.told, mess.opinions, mess.speeches)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("có", Attendance.COMES),
        ("X", Attendance.COMES),
        ("Không", Attendance.AWAY),
        ("xin vắng", Attendance.AWAY),
        ("Ủy quyền", Attendance.SENDS),
        ("✔", Attendance.COMES),
        ("Không tham dự", Attendance.AWAY),
        ("Vắng (có lý do)", Attendance.AWAY),
        ("Sẽ dự", Attendance.COMES),
        ("Không tham dự được", Attendance.AWAY),
        ("K dự", Attendance.AWAY),
        ("Không vắng", Attendance.COMES),
        ("ko tham dự được", Attendance.AWAY),
    ],
)
def test_what_people_write_instead_of_choosing_is_understood(typed: str, meant: Attendance) -> None:
    form = read(NAME, spoiled(("Người dự", "D2", typed)))
    assert isinstance(form, Form)
    assert form.filled.attendants[0].attendance is meant
    assert form.problems == ()


@pytest.mark.parametrize(
    ("typed", "answer", "meant"),
    [
        ("Vắng (đi học)", "Vắng", Attendance.AWAY),
        ("vắng do bận họp Huyện ủy", "vắng", Attendance.AWAY),
        ("Không dự được, đi công tác", "Không dự", Attendance.AWAY),
        ("Dự - đến muộn", "Dự", Attendance.COMES),
        ("Dự trực tuyến", "Dự", Attendance.COMES),
        ("Vắng mặt có lý do (ốm)", "Vắng mặt có lý do", Attendance.AWAY),
        ("Bận, không dự được", "Vắng", Attendance.AWAY),
        ("Đi công tác", "Vắng", Attendance.AWAY),
        ("Vắng không phép", "Vắng", Attendance.AWAY),
    ],
)
def test_an_answer_with_a_reason_is_the_answer_and_told(typed: str, answer: str, meant: Attendance) -> None:
    form = read(NAME, spoiled(("Người dự", "D2", typed)))
    assert isinstance(form, Form)
    assert form.filled.attendants[0].attendance is meant
    assert told_of(form) == (
        f"{NAME}, Người dự!D2: Ô này ghi “{typed}”; được hiểu là {answer}, phần còn lại không được thu. Đúng "
        "thì để nguyên; nếu không, sửa dòng này ở sổ. [return-attendance-reason]"
    )


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "Vắng, cử đ/c Phong dự thay",
            "x, y",
            "Dự (nếu không bận)",
            "Bận nhưng sẽ dự",
            "Bận, sẽ cố gắng đến",
        ),
        *("Không bận", "Đi họp", "Chưa xác nhận", "Dự hoặc vắng"),
    ],
)
def test_an_answer_that_says_more_than_a_reason_is_told(typed: str) -> None:
    assert told_of(read(NAME, spoiled(("Người dự", "D2", typed)))).endswith("[choice-unknown]")


@pytest.mark.parametrize(
    ("typed", "name", "title"),
    [
        ("Cử đ/c Lê Văn Bé, Ủy viên BTV dự thay", "Lê Văn Bé", "Ủy viên Ban Thường vụ"),
        ("Bận, cử đồng chí Lê Văn Bé (Ủy viên BTV) đi dự thay", "Lê Văn Bé", "Ủy viên Ban Thường vụ"),
        ("Đ/c Lê Văn Bé dự thay", "Lê Văn Bé", ""),
    ],
)
def test_who_comes_instead_is_read_from_the_answer_and_told(typed: str, name: str, title: str) -> None:
    form = read(NAME, spoiled(("Người dự", "D2", typed)))
    assert isinstance(form, Form)
    who = form.filled.attendants[0]
    assert (who.attendance, who.substitute, who.substitute_title) == (Attendance.SENDS, name, title)
    shown = title.replace("Ban Thường vụ", "BTV")  # as it was typed
    meant = f"{name}, {shown}" if title else name
    assert told_of(form) == (
        f"{NAME}, Người dự!D2: Ô này ghi “{typed}”; được hiểu là cử {meant} dự thay. Đúng thì để nguyên; nếu "
        "không, sửa dòng này ở sổ. [return-attendance-substitute]"
    )


def test_a_substitute_in_both_places_is_not_chosen_between() -> None:
    form = read(
        NAME, spoiled(("Người dự", "D2", "Cử đ/c Lê Văn Bé dự thay"), ("Người dự", "E2", "Trần Văn Chín"))
    )
    assert isinstance(form, Form)
    assert form.filled.attendants[0].substitute == "Trần Văn Chín"
    assert "Cột “Tham dự” không nhận “Cử đ/c Lê Văn Bé dự thay”" in told_of(form)


@pytest.mark.parametrize(
    ("value", "shown", "words"),
    [
        (0.355, "0.0%", "35,5%"),
        (1, "0%", "100%"),
        (2.5, "0%", "250%"),
        (12.5, "General", "12,5"),
        (1234567, "#,##0", "1234567"),
    ],
)
def test_a_percent_is_taken_as_its_cell_shows_it(value: float, shown: str, words: str) -> None:
    def change(book: Book) -> None:
        cell = book["Số liệu"]["B2"]
        cell.value, cell.number_format = value, shown

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert form.filled.figures[0].value == words
