"""The group of an opinion as whoever reads the page sees it: above, by a sign, in nearly its words."""

from collections.abc import Callable

import pytest

from tests.tasks.collecting.conference import Book
from tests.tasks.collecting.messes import NAME, read, reshaped, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.opinion_lists import parted

HARD, WISH = "Khó khăn, vướng mắc", "Kiến nghị"
Row = tuple[str | None, str | None]


def opinions(*rows: Row) -> tuple[list[tuple[str, str]], str]:
    """Group and words of the opinions that these rows of the form make, and what is told of the form."""

    def fill(book: Book) -> None:
        for number, (group, content) in enumerate(rows, start=2):
            for column, value in enumerate((group, content, None), start=1):
                book["Ý kiến"].cell(number, column).value = value

    form = read(NAME, reshaped(fill))
    assert isinstance(form, Form)
    return [(one.group, one.content) for one in form.filled.remarks if one.content], told_of(form)


@pytest.mark.parametrize(
    "rows",
    [
        ((HARD, None), (None, "Thiếu vốn"), (None, "Thiếu đất"), (WISH, None), (None, "Mở lớp")),
        (
            (None, "I. KHÓ KHĂN, VƯỚNG MẮC"),
            (None, "Thiếu vốn"),
            (None, "Thiếu đất"),
            (None, "II. KIẾN NGHỊ:"),
            (None, "Mở lớp"),
        ),
        ((None, "Khó khăn:"), (None, "Thiếu vốn"), (None, "Thiếu đất"), (WISH, "Mở lớp")),
        (("I. Khó khăn, vướng mắc", None), (None, "Thiếu vốn"), (None, "Thiếu đất"), (WISH, "Mở lớp")),
        ((None, "Những khó khăn, vướng mắc:"), (None, "Thiếu vốn"), (None, "Thiếu đất"), (WISH, "Mở lớp")),
        ((None, "Khó khăn: thiếu vốn"), (HARD, "Thiếu đất"), (None, "Kiến nghị: mở lớp")),
        ((HARD, "Thiếu vốn"), ("nt", "Thiếu đất"), (WISH, "Mở lớp")),
        (("Khó khăn", "Thiếu vốn"), ('"', "Thiếu đất"), ("Kiến nghị với Tỉnh đoàn", "Mở lớp")),
        (
            ("kho khan", "Thiếu vốn"),
            ("KHÓ KHĂN, VƯỚNG MẮC", "Thiếu đất"),
            ("III. Kiến nghị, đề xuất", "Mở lớp"),
        ),
    ],
)
def test_a_group_is_understood_where_a_reader_sees_it(rows: tuple[Row, ...]) -> None:
    assert opinions(*rows) == ([(HARD, "Thiếu vốn"), (HARD, "Thiếu đất"), (WISH, "Mở lớp")], "")


def test_a_heading_merged_over_the_whole_table_is_one() -> None:
    def fill(book: Book) -> None:
        sheet = book["Ý kiến"]
        sheet.tables.clear()
        for number, row in enumerate(
            (("I. KHÓ KHĂN", None), (None, "Thiếu vốn"), ("II. KIẾN NGHỊ", None)), 2
        ):
            for column, value in enumerate((*row, None), 1):
                sheet.cell(number, column).value = value
        sheet["B5"] = "Mở lớp"
        for area in ("A2:C2", "A4:C4"):
            sheet.merge_cells(area)

    form = read(NAME, reshaped(fill))
    assert isinstance(form, Form)
    opinions = [(one.group, one.content) for one in form.filled.remarks if one.content]
    assert (opinions, told_of(form)) == ([(HARD, "Thiếu vốn"), (WISH, "Mở lớp")], "")


def test_an_opinion_that_begins_like_a_group_is_no_heading() -> None:
    found, _ = opinions((WISH, "Kiến nghị Tỉnh đoàn mở lớp"), (None, "Kiến nghị Tỉnh đoàn cấp tài liệu"))
    assert found == [(WISH, "Kiến nghị Tỉnh đoàn mở lớp"), ("", "Kiến nghị Tỉnh đoàn cấp tài liệu")]


def test_a_group_that_no_list_knows_or_that_could_be_two_is_told() -> None:
    found, told = opinions(("Thuận lợi", "Đông đoàn viên"), ("Giải pháp, kiến nghị", "Mở lớp"))
    assert found == [("Thuận lợi", "Đông đoàn viên"), ("Giải pháp, kiến nghị", "Mở lớp")]
    assert told == (
        f"{NAME}, Ý kiến!A2: “Thuận lợi” không có trong danh mục “Nhóm ý kiến”. Sửa lại nếu gõ nhầm, hoặc "
        "thêm vào trang Danh mục. [choice-unlisted]\n"
        f"{NAME}, Ý kiến!A3: “Giải pháp, kiến nghị” không có trong danh mục “Nhóm ý kiến”. Sửa lại nếu gõ "
        "nhầm, hoặc thêm vào trang Danh mục. [choice-unlisted]"
    )


def test_a_row_without_a_group_below_a_full_one_is_still_asked_for() -> None:
    found, told = opinions((HARD, "Thiếu vốn"), (None, "Mở lớp"))
    assert found == [(HARD, "Thiếu vốn"), ("", "Mở lớp")]
    assert told == (
        f"{NAME}, Ý kiến!B3: Ý kiến này chưa chọn nhóm. Chọn nhóm ở trang Ý kiến của sổ, hoặc đề nghị đơn vị "
        "chọn. [return-group-missing]"
    )


def test_a_row_that_only_introduces_a_list_is_no_opinion_and_its_group_holds_below() -> None:
    rows: tuple[Row, ...] = (
        (WISH, "Đơn vị có các kiến nghị sau:"),
        (None, "Mở lớp"),
        (None, "Đơn vị gặp một số khó khăn như sau:"),
        (None, "Thiếu vốn"),
    )
    assert opinions(*rows) == ([(WISH, "Mở lớp"), (HARD, "Thiếu vốn")], "")


def test_an_opinion_in_the_column_of_groups_is_read_behind_its_group_or_told() -> None:
    assert opinions(("Khó khăn: thiếu vốn", None), (WISH, "Mở lớp")) == (
        [(HARD, "Thiếu vốn"), (WISH, "Mở lớp")],
        "",
    )
    found, told = opinions(("Kiến nghị tăng phụ cấp cho bí thư chi đoàn ấp, khóm", None), (WISH, "Mở lớp"))
    assert found == [(WISH, "Mở lớp")]
    assert "[return-content-missing]" in told


@pytest.mark.parametrize(
    ("group", "content", "kept"),
    [
        (
            "Kiến nghị: hỗ trợ đồng phục",
            "cho đoàn viên nghèo",
            (WISH, "Hỗ trợ đồng phục cho đoàn viên nghèo"),
        ),
        ("2. Kiến nghị - trước mắt", "Mở lớp", (WISH, "Trước mắt: Mở lớp")),
        ("Khó khăn (về kinh phí)", "Thiếu vốn", (HARD, "Về kinh phí: Thiếu vốn")),
        ("Khó khăn - vướng mắc:", "Thiếu vốn", (HARD, "Thiếu vốn")),
        ("Kiến nghị (nếu có)", "Mở lớp", (WISH, "Mở lớp")),
    ],
)
def test_words_behind_the_group_in_its_cell_stand_before_the_opinion(
    group: str, content: str, kept: tuple[str, str]
) -> None:
    assert opinions((group, content), (WISH, "Cấp cờ")) == ([kept, (WISH, "Cấp cờ")], "")


def test_words_behind_the_group_of_a_list_stand_before_each_of_its_opinions() -> None:
    found, told = opinions(("Kiến nghị: trước mắt", "- Mở lớp\n- Cấp cờ"), (WISH, "Mở lớp"))
    assert [(group, parted(text)) for group, text in found] == [
        (WISH, ("Trước mắt: Mở lớp", "Trước mắt: Cấp cờ")),
        (WISH, ("Mở lớp",)),
    ]
    assert told == ""


@pytest.mark.parametrize("group", [None, "Khác"])
@pytest.mark.parametrize(
    "text",
    [
        "Khó khăn:\n- Thiếu vốn\nKiến nghị:\n- Mở lớp",
        "I. KHÓ KHĂN, VƯỚNG MẮC\nThiếu vốn\nII. KIẾN NGHỊ\nMở lớp",
    ],
)
def test_several_groups_as_headings_in_one_cell_hold_for_what_stands_below_them(
    group: str | None, text: str
) -> None:
    assert opinions((group, text), (HARD, "Thiếu đất")) == (
        [(HARD, "Thiếu vốn"), (WISH, "Mở lớp"), (HARD, "Thiếu đất")],
        "",
    )


@pytest.mark.parametrize("typed", ["Mô hình hay", "kết quả", "MÔ HÌNH HAY:"])
def test_a_part_of_a_group_s_name_names_it(typed: str) -> None:
    found, told = opinions((typed, "Trồng dừa hữu cơ"))
    assert found[0] == ("Kết quả, mô hình hay", "Trồng dừa hữu cơ")
    assert told == ""


def addressees(fill: Callable[[Book], None]) -> tuple[list[str], str]:
    """To whom the opinions of a form go, and what is told of it."""
    form = read(NAME, reshaped(fill))
    assert isinstance(form, Form)
    return [one.addressed_to for one in form.filled.remarks if one.content], told_of(form)


def test_several_bodies_in_one_cell_or_heading_are_each_understood() -> None:
    both = "Cấp ủy, chính quyền; Tỉnh đoàn"
    typed = ("Tỉnh đoàn, Cấp ủy, chính quyền", "1. BTV Tỉnh đoàn và cấp ủy, chính quyền")
    assert addressees(lambda book: wishes(book, *typed)) == ([both, both], "")


def wishes(book: Book, *sent_to: str | None) -> None:
    sheet = book["Ý kiến"]
    for row, to in enumerate(sent_to, start=2):
        for column, value in enumerate((WISH, f"Mở lớp tập huấn số {row}", to), start=1):
            sheet.cell(row, column).value = value


@pytest.mark.parametrize("mark", ["nt", "như trên", '"', "-nt-"])
def test_a_ditto_mark_repeats_to_whom_an_opinion_goes(mark: str) -> None:
    assert addressees(lambda book: wishes(book, "Tỉnh đoàn", mark, mark, None)) == (
        ["Tỉnh đoàn", "Tỉnh đoàn", "Tỉnh đoàn", ""],
        "",
    )


def test_an_addressee_merged_over_several_opinions_is_of_all_of_them() -> None:
    def fill(book: Book) -> None:
        sheet = book["Ý kiến"]
        sheet.tables.clear()
        wishes(book, "Cấp ủy, chính quyền", "Tỉnh đoàn", None, None)
        sheet.merge_cells("C3:C4")

    assert addressees(fill) == (["Cấp ủy, chính quyền", "Tỉnh đoàn", "Tỉnh đoàn", ""], "")


def test_an_opinion_merged_with_the_cell_beside_it_goes_to_nobody_above() -> None:
    def fill(book: Book) -> None:
        sheet = book["Ý kiến"]
        sheet.tables.clear()
        wishes(book, "Tỉnh đoàn", None)
        sheet.merge_cells("B3:C3")

    assert addressees(fill)[0] == ["Tỉnh đoàn", ""]


def test_an_addressee_without_accents_is_understood() -> None:
    assert addressees(lambda book: wishes(book, "tinh doan", "2. Trung uong Doan")) == (
        ["Tỉnh đoàn", "Trung ương Đoàn"],
        "",
    )


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ((("Kiến nghị với Tỉnh đoàn", "Mở lớp"),), ["Tỉnh đoàn"]),
        ((("Kiến nghị, đề xuất gửi Trung ương Đoàn", "Mở lớp"),), ["Trung ương Đoàn"]),
        ((("III. Kiến nghị với UBND huyện", "Mở lớp"),), ["UBND huyện"]),
        ((("Kiến nghị với Tỉnh đoàn: mở lớp", None),), ["Tỉnh đoàn"]),
        (((None, "Kiến nghị với Tỉnh đoàn: mở lớp"),), ["Tỉnh đoàn"]),
        (
            ((None, "KIẾN NGHỊ VỚI TỈNH ĐOÀN:"), (None, "Mở lớp"), (None, "Kiến nghị:"), (None, "Mở lớp")),
            ["Tỉnh đoàn", ""],
        ),
    ],
)
def test_whom_a_heading_or_a_group_asks_is_the_addressee(rows: tuple[Row, ...], asked: list[str]) -> None:
    form = read(NAME, reshaped(lambda book: _type(book, rows)))
    assert isinstance(form, Form)
    found = [(one.group, one.content, one.addressed_to) for one in form.filled.remarks if one.content]
    assert (found, told_of(form)) == ([(WISH, "Mở lớp", whom) for whom in asked], "")


def test_an_opinion_that_asks_somebody_in_its_own_sentence_stays_whole() -> None:
    found, _ = opinions((WISH, "Kiến nghị với Tỉnh đoàn: mở lớp"), (WISH, "Đề nghị Tỉnh đoàn mở lớp"))
    assert found == [(WISH, "Kiến nghị với Tỉnh đoàn: mở lớp"), (WISH, "Đề nghị Tỉnh đoàn mở lớp")]


def _type(book: Book, rows: tuple[Row, ...]) -> None:
    for cells in book["Ý kiến"].iter_rows(min_row=2, max_row=3):
        for cell in cells:
            cell.value = None
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            book["Ý kiến"].cell(number, column).value = value
