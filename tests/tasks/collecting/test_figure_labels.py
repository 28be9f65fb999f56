"""A figure's name that was numbered or lightly reworded is the one that the form gave."""

import pytest

from tests.tasks.collecting.conference import Book
from tests.tasks.collecting.messes import NAME, read, reshaped, told_of
from toolkit.plan.model.filled_form import Figure
from toolkit.tasks.collecting.figure_labels import labels_as_given
from toolkit.tasks.collecting.form_reading import Form

ASKED = ("Số chi đoàn trên địa bàn dân cư", "Số chi đoàn sinh hoạt đúng định kỳ", "Số đoàn viên đi làm ăn xa")


def came(*names: str) -> tuple[list[tuple[str, str]], str]:
    """The figures of a form whose first names were typed so, and what is told of it."""

    def change(book: Book) -> None:
        sheet = book["Số liệu"]
        sheet.tables.clear()
        for row, (name, value) in enumerate(
            zip((*names, *ASKED[len(names) :]), (52, 47, 310), strict=True), 2
        ):
            sheet.cell(row, 1).value, sheet.cell(row, 2).value = name, value

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    return [(one.name, one.value) for one in form.filled.figures], told_of(form)


RIGHT = list(zip(ASKED, ("52", "47", "310"), strict=True))


@pytest.mark.parametrize(
    "marks",
    [
        ("1. ", "2. ", "3. "),
        ("1.", "2.", "3."),
        ("1.1. ", "1.2) ", "2/ "),
        ("(1) ", "2: ", "3 - "),
        ("a) ", "b. ", "c/ "),
        ("i) ", "ii. ", "- a) "),
        ("- ", "+ ", "•"),
        ("A. ", "B. ", "C. "),
        ("A) ", "I/ ", "C - "),
        ("A.1. ", "A.2 ", "B: "),
    ],
)
def test_a_number_a_letter_or_a_dash_before_a_name_only_counts_its_row(marks: tuple[str, ...]) -> None:
    assert came(*(f"{mark}{name}:" for mark, name in zip(marks, ASKED, strict=True))) == (RIGHT, "")


@pytest.mark.parametrize(
    "typed",
    ["Số chi đoàn địa bàn dân cư", "1. Tổng số chi đoàn ở địa bàn dân cư:", "Chi đoàn tại địa bàn dân cư"],
)
def test_a_name_in_other_small_words_is_that_figures_and_told(typed: str) -> None:
    said = typed.removeprefix("1. ")
    assert came(typed) == (
        RIGHT,
        (
            f"{NAME}, Số liệu!A2: Tên số liệu “{said}” được hiểu là “{ASKED[0]}”. Đúng thì để nguyên; nếu là "
            "số liệu khác, sửa tên ở cột Số liệu của trang Báo cáo đơn vị. [return-figure-renamed]"
        ),
    )


@pytest.mark.parametrize(
    "typed", ["Số CĐ sinh hoạt (cả trực tuyến)", "Chi đoàn sinh hoạt định kỳ", "Số chi đoàn đúng định kỳ"]
)
def test_a_name_in_fewer_words_in_the_row_of_its_figure_is_that_figures_and_told(typed: str) -> None:
    figures, told = came(ASKED[0], typed)
    assert figures == RIGHT
    assert f"Tên số liệu “{typed}” được hiểu là “{ASKED[1]}”." in told
    assert "return-figure-missing" not in told


@pytest.mark.parametrize("typed", ["Đoàn viên", "Số chi đoàn", "Số chi đoàn sinh hoạt ghép"])
def test_too_few_words_or_one_of_its_own_are_another_figure(typed: str) -> None:
    assert came(ASKED[0], typed)[0][1] == (typed, "47")


@pytest.mark.parametrize(
    "typed", ["Số chi đoàn không trên địa bàn dân cư", "Số chi đoàn", "đ/c ở địa bàn dân cư", "3 tổ ở ấp"]
)
def test_a_name_that_counts_another_thing_keeps_its_words(typed: str) -> None:
    figures, told = came(typed)
    assert figures[0][0] == typed
    assert "return-figure-renamed" not in told


def test_a_number_before_a_figure_of_the_units_own_goes_and_the_figure_is_read() -> None:
    figures, told = came("1. Số câu lạc bộ:")
    assert figures[0] == ("Số câu lạc bộ", "52")
    assert "return-figure-unread" not in told


@pytest.mark.parametrize("typed", ["Số chi đoàn", "2. số chi đoàn:", "Tổng số chi đoàn"])
def test_a_name_that_the_plan_has_in_small_letters_begins_with_a_capital(typed: str) -> None:
    (figure,), _ = labels_as_given([Figure(name=typed, value="52")], ["số chi đoàn"], NAME)
    assert figure.name == "Số chi đoàn"
