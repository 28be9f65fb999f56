"""Headers in other words are known by their words first, and by their place only where the cells fit."""

import pytest

from tests.tasks.collecting.conference import Book
from tests.tasks.collecting.messes import NAME, read, reshaped, told_of
from toolkit.tasks.collecting.form_reading import Form

OPINIONS = [
    ("Kết quả, mô hình hay", "Tổ dệt chiếu.", ""),
    ("Kiến nghị", "Đề nghị làm sân phơi.", "Cấp ủy, chính quyền"),
]


def came(headers: tuple[str, ...], order: tuple[int, ...]) -> tuple[list[tuple[str, ...]], str]:
    """The opinions of a sheet with these headers and its columns in this order, and what is told of it."""

    def change(book: Book) -> None:
        sheet = book["Ý kiến"]
        sheet.tables.clear()
        for column, (header, field) in enumerate(zip(headers, order, strict=True), start=1):
            sheet.cell(1, column).value = header
            for row, opinion in enumerate(OPINIONS, start=2):
                sheet.cell(row, column).value = opinion[field] or None

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    return [(one.group, one.content, one.addressed_to) for one in form.filled.remarks], told_of(form)


@pytest.mark.parametrize(
    "headers",
    [
        ("NHOM", "NOI DUNG", "GUI TOI"),
        ("Loai y kien", "noi dung", "Noi nhan"),
        ("NHÓM", "Noi dung", "Gui toi"),
    ],
)
def test_headers_in_capitals_and_without_marks_are_the_form_s_own(headers: tuple[str, ...]) -> None:
    assert came(headers, (0, 1, 2)) == (OPINIONS, "")


@pytest.mark.parametrize(
    ("headers", "understood"),
    [
        (
            ("Nội dung ý kiến", "Nơi nhận kiến nghị", "Loại ý kiến"),
            "“Nội dung ý kiến” là Nội dung; “Nơi nhận kiến nghị” là Gửi tới",
        ),
        (
            ("Nội dung ý kiến", "Gửi tới", "Nhóm ý kiến"),
            "“Nội dung ý kiến” là Nội dung; “Nhóm ý kiến” là Nhóm",
        ),
    ],
)
def test_headers_in_more_words_and_another_order_are_known(headers: tuple[str, ...], understood: str) -> None:
    told = (
        f"{NAME}, Ý kiến!A1: Dòng tiêu đề của trang này được ghi bằng chữ khác; được hiểu: {understood}. "
        "Đúng thì để nguyên; lần sau đề nghị đơn vị giữ nguyên dòng tiêu đề. [return-headers-by-words]"
    )
    assert came(headers, (1, 2, 0)) == (
        OPINIONS,
        told,
    )


def test_headers_that_say_nothing_are_read_by_place_where_the_cells_fit() -> None:
    opinions, told = came(("Mục A", "Mục B", "Mục C"), (0, 1, 2))
    assert opinions == OPINIONS
    assert told.endswith("[return-headers-by-place]")


def test_headers_that_say_nothing_over_cells_of_other_columns_are_told() -> None:
    told = (
        f"{NAME}, Ý kiến: Không tìm thấy dòng tiêu đề của bảng trong 20 dòng đầu. Đặt lại dòng tiêu đề có "
        "các cột: Nhóm; Nội dung; Gửi tới. [header-missing]"
    )
    assert came(("Mục A", "Mục B", "Mục C"), (1, 2, 0)) == ([], told)


def test_headers_that_say_nothing_and_are_one_more_are_told_where_no_cell_proves_their_place() -> None:
    def change(book: Book) -> None:
        sheet = book["Phát biểu"]
        sheet.tables.clear()
        for column, header in enumerate(("Mục A", "Mục B", "Mục C", "Mục D", "Mục E"), start=1):
            sheet.cell(1, column).value = header

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert form.filled.speeches == ()
    assert told_of(form).endswith("[header-missing]")


def test_figures_that_were_laid_side_by_side_are_told_and_none_is_taken() -> None:
    def change(book: Book) -> None:
        sheet = book["Số liệu"]
        sheet.tables.clear()
        names = [sheet.cell(row, 1).value for row in (2, 3, 4)]
        for column, name in enumerate(names, start=1):
            sheet.cell(1, column).value, sheet.cell(2, column).value = name, 40
            sheet.cell(3, column).value = sheet.cell(4, column).value = None

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert form.filled.figures == ()
    assert told_of(form).endswith("[header-missing]")


def _over_the_header(book: Book) -> None:
    sheet = book["Ý kiến"]
    sheet.tables.clear()
    for row, (group, content, _) in enumerate(OPINIONS, start=1):
        sheet.cell(row, 1).value, sheet.cell(row, 2).value = group, content
    sheet["C2"] = OPINIONS[1][2]
    sheet.delete_rows(3)


def _above_the_header(book: Book) -> None:
    sheet = book["Ý kiến"]
    sheet.tables.clear()
    for column, (cell, header) in enumerate(
        zip(OPINIONS[0], ("Nhóm", "Nội dung", "Gửi tới"), strict=True), 1
    ):
        sheet.cell(1, column).value, sheet.cell(2, column).value = cell or None, header
        sheet.cell(3, column).value = OPINIONS[1][column - 1]


def _opinions(form: Form) -> list[tuple[str, str, str]]:
    return [(one.group, one.content, one.addressed_to) for one in form.filled.remarks]


def test_an_opinion_typed_over_some_of_the_headers_is_taken_with_those_below() -> None:
    form = read(NAME, reshaped(_over_the_header))
    assert isinstance(form, Form)
    assert _opinions(form) == OPINIONS
    assert [one.origin.cells["content"] for one in form.filled.remarks] == ["B1", "B2"]
    assert told_of(form).startswith(f"{NAME}, Ý kiến!A1: Dòng tiêu đề của trang này bị sửa")


def test_an_opinion_typed_above_the_headers_is_taken_and_told() -> None:
    form = read(NAME, reshaped(_above_the_header))
    assert isinstance(form, Form)
    assert _opinions(form) == OPINIONS
    assert [one.origin.cells["content"] for one in form.filled.remarks] == ["B1", "B3"]
    assert told_of(form) == (
        f"{NAME}, Ý kiến!A1: Trang này có 1 dòng ghi phía trên dòng tiêu đề, tính từ ô này; vẫn được thu như "
        "các dòng bên dưới. Đúng thì để nguyên; lần sau đề nghị đơn vị ghi dưới dòng tiêu đề. "
        "[return-rows-above]"
    )


def test_a_speaker_typed_over_the_headers_is_taken() -> None:
    def change(book: Book) -> None:
        sheet = book["Phát biểu"]
        sheet.tables.clear()
        for cell, text in zip(("A1", "B1", "C1"), ("Lâm Thị Ngọc Ánh", "Bí thư", "Vốn ủy thác"), strict=True):
            sheet[cell] = text

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    first = form.filled.speeches[0]
    assert (first.speaker, first.title, first.paper) == ("Lâm Thị Ngọc Ánh", "Bí thư", "Vốn ủy thác")
    assert len(form.filled.speeches) == 2


@pytest.mark.parametrize(
    "row",
    [
        ("HUYỆN ĐOÀN CẦU NGANG", "TỔNG HỢP Ý KIẾN", None),
        ("Đơn vị:", "Kiến nghị", None),
        ("Kiến nghị", None, None),
        ("Cầu Ngang, ngày 08 tháng 8 năm 2024", "Kiến nghị", None),
    ],
)
def test_titles_above_the_headers_are_no_rows(row: tuple[str | None, ...]) -> None:
    def change(book: Book) -> None:
        sheet = book["Ý kiến"]
        sheet.tables.clear()
        sheet.insert_rows(1)
        for column, text in enumerate(row, start=1):
            sheet.cell(1, column).value = text

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert len(_opinions(form)) == 2
    assert told_of(form) == ""


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (("Chỉ tiêu", 2024), []),
        (("Số câu lạc bộ", 12), ["Số câu lạc bộ"]),
    ],
)
def test_a_figure_typed_over_the_headers_is_taken_and_a_year_is_a_header(
    typed: tuple[str, int], names: list[str]
) -> None:
    def change(book: Book) -> None:
        sheet = book["Số liệu"]
        sheet.tables.clear()
        sheet["A1"], sheet["B1"] = typed

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert [one.name for one in form.filled.figures if one.value][:-2] == names
    assert told_of(form).endswith("[return-headers-by-place]")


YEARS = "Trang này có cột của nhiều năm: “{}” ở ô B1; “{}” ở ô {}; chỉ cột “{}” được thu làm Kết quả."


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        (("Số liệu", "Năm 2023", "Năm 2024"), YEARS.format("Năm 2023", "Năm 2024", "C1", "Năm 2024")),
        (("Chỉ tiêu", 2024, 2023), YEARS.format(2024, 2023, "C1", 2024)),
        (
            ("Số liệu", "Kết quả năm 2023", "Ghi chú", "Kết quả năm 2024"),
            YEARS.format("Kết quả năm 2023", "Kết quả năm 2024", "D1", "Kết quả năm 2024"),
        ),
    ],
)
def test_of_columns_for_several_years_the_latest_is_the_result_and_all_are_told(
    headers: tuple[str | int, ...], told: str
) -> None:
    def change(book: Book) -> None:
        sheet = book["Số liệu"]
        sheet.tables.clear()
        for column, header in enumerate(headers, start=1):
            sheet.cell(1, column).value = header
            for row in (2, 3, 4) if "20" in str(header) else ():
                sheet.cell(row, column).value = 52 if "2024" in str(header) else 50

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert [(one.value, one.note) for one in form.filled.figures] == [("52", "")] * 3
    assert [(one.place.spot, one.message) for one in form.problems] == [("Số liệu!B1", told)]
    assert "nhiều năm" in told_of(form)


def test_a_year_beside_the_forms_own_header_is_no_question() -> None:
    def change(book: Book) -> None:
        sheet = book["Số liệu"]
        sheet.tables.clear()
        sheet["B1"], sheet["C1"] = "Kết quả năm 2024", "Ghi chú (so với năm 2023)"

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert [one.code for one in form.problems] == ["return-headers-by-words"]
