"""What a unit types over the form's own words is read as the answer where it answers, and is named."""

import io
from typing import Any

import openpyxl
import pytest

from tests.tasks.collecting.conference import Book, Desk, blank_forms, filled, said, the_conference
from tests.tasks.collecting.messes import NAME, UNIT, read, reshaped, spoiled, told_of
from toolkit.book.schema.return_form import GIVEN
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

_OVER = (
    "được thu thành ý kiến chưa có nhóm. Xem lại ý kiến này và chọn nhóm ở trang Ý kiến của sổ; lần sau đề "
    "nghị đơn vị trả lời ở phần Ý kiến của phiếu. [return-prompt-answer]"
)
_LAST = "Cách làm nào giúp sinh hoạt chi đoàn thiết thực, hấp dẫn hơn?"


def told(*changes: tuple[str, str, Any]) -> str:
    return told_of(read(NAME, spoiled(*changes)))


def prompts() -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(spoiled()))
    return str(book["Phiếu"]["B9"].value).splitlines()


def answers(content: bytes) -> list[tuple[str, str]]:
    """The opinions that were read from the sheet Phiếu, each with its cell."""
    form = read(NAME, content)
    assert isinstance(form, Form)
    asked = [one for one in lines(form, the_conference()) if one.table == "tblYKien"]
    return [
        (one.source.cell, str(one.values["Nội dung"])) for one in asked if one.source.cell.startswith("Phiếu")
    ]


def figures(*changes: tuple[str, str, Any]) -> list[str]:
    form = read(NAME, spoiled(*changes))
    assert isinstance(form, Form)
    return str(next(iter(lines(form, the_conference()))).values["Số liệu"]).split("; ")


def test_answers_in_place_of_all_questions_are_opinions() -> None:
    typed = ("Phiếu", "B9", "Đạt 85%.\nPhụ cấp thấp.")
    assert answers(spoiled(typed)) == [("Phiếu!B9/1", "Đạt 85%."), ("Phiếu!B9/2", "Phụ cấp thấp.")]
    assert told(typed) == (
        f"{NAME}, Phiếu!B9: Chỗ này có sẵn các câu hỏi gợi ý, nay ghi “Đạt 85%.” (và 1 ý khác); {_OVER}"
    )


@pytest.mark.parametrize(
    "typed",
    [
        f"{_LAST} Chiếu phim.",
        f"- {_LAST}\nChiếu phim.",
        f"{_LAST}\n- Chiếu phim.",
        f"{_LAST[:-1]}: Chiếu phim.",
    ],
)
def test_an_answer_behind_or_below_its_question_is_an_opinion(typed: str) -> None:
    asked = "\n".join([*prompts()[:-1], typed])
    ((cell, text),) = answers(spoiled(("Phiếu", "B9", asked)))
    assert (cell, text.removeprefix("- ")) == ("Phiếu!B9", "Chiếu phim.")
    assert told(("Phiếu", "B9", asked)).startswith(
        f"{NAME}, Phiếu!B9: Chỗ này có sẵn câu hỏi “{_LAST}”, nay ghi “"
    )


def test_an_answer_in_place_of_its_question_is_known_by_its_line() -> None:
    first, *others = prompts()
    asked = "\n".join(["Đạt 85%.", *others])
    assert answers(spoiled(("Phiếu", "B9", asked))) == [("Phiếu!B9", "Đạt 85%.")]
    assert told(("Phiếu", "B9", asked)).startswith(
        f"{NAME}, Phiếu!B9: Chỗ này có sẵn câu hỏi “{first[:77]}...”, nay ghi “Đạt 85%.”; "
    )


@pytest.mark.parametrize("typed", ["", "Không có ý kiến", "-"])
def test_questions_that_were_wiped_away_say_nothing(typed: str) -> None:
    assert (answers(spoiled(("Phiếu", "B9", typed))), told(("Phiếu", "B9", typed))) == ([], "")


def test_a_form_filled_in_nowhere_else_is_not_empty() -> None:
    content = filled(UNIT, lambda book: book["Phiếu"].__setitem__("B9", "Đạt 85%."))
    assert answers(content) == [("Phiếu!B9", "Đạt 85%.")]


def test_an_older_form_is_held_against_the_questions_of_today() -> None:
    def older(line: str) -> bytes:
        def change(book: Book) -> None:
            del book[GIVEN.title]
            book["Phiếu"]["B9"] = line

        return reshaped(change)

    assert answers(older(f"{_LAST}\nChiếu phim.")) == [("Phiếu!B9", "Chiếu phim.")]
    assert answers(older("Một câu hỏi của lần trước?")) == []


@pytest.mark.parametrize("cell", ["B5", "B6", "B7", "B8"])
def test_words_in_place_of_what_the_unit_is_only_told_are_named(cell: str) -> None:
    key = {"B5": "Chuyên đề", "B6": "Hội nghị", "B7": "Hạn gửi", "B8": "Gửi về"}[cell]
    assert told(("Phiếu", cell, "Phụ cấp thấp")) == (
        f"{NAME}, Phiếu!{cell}: Ô này có sẵn “{key}” để đơn vị biết, nay ghi “Phụ cấp thấp”; phần này không "
        "được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các ô để trống của phiếu. "
        "[return-given-over]"
    )


def test_words_in_place_of_a_help_are_named() -> None:
    assert told(("Phiếu", "C9", "Phụ cấp thấp")).startswith(
        f"{NAME}, Phiếu!C9: Ô này ghi “Phụ cấp thấp” ở ngoài các cột của phiếu"
    )


@pytest.mark.parametrize("typed", [12, "12", "Số đoàn viên đi làm ăn xa: 12", "Số đoàn viên đi làm ăn xa 12"])
def test_a_figure_in_place_of_its_name_is_that_figure(typed: object) -> None:
    assert figures(("Số liệu", "A4", typed))[-1] == "Số đoàn viên đi làm ăn xa: 12"
    assert told(("Số liệu", "A4", typed)) == (
        f"{NAME}, Số liệu!A4: Ô này có sẵn tên số liệu “Số đoàn viên đi làm ăn xa”, nay ghi “{typed}”; được "
        "hiểu là kết quả của số liệu ấy. Xem lại cột Số liệu của báo cáo này ở trang Báo cáo đơn vị. "
        "[return-figure-over]"
    )


def test_figures_in_place_of_all_names_keep_their_rows() -> None:
    typed = [("Số liệu", f"A{row}", number) for row, number in ((2, 40), (3, 35), (4, 12))]
    blank = [("Số liệu", "B2", None), ("Số liệu", "B3", None)]
    assert figures(*typed, *blank) == [
        "Số chi đoàn trên địa bàn dân cư: 40",
        "Số chi đoàn sinh hoạt đúng định kỳ: 35",
        "Số đoàn viên đi làm ăn xa: 12",
    ]


def test_a_figure_whose_name_was_wiped_away_keeps_its_name() -> None:
    typed = (("Số liệu", "A4", None), ("Số liệu", "B4", 12))
    assert (figures(*typed)[-1], told(*typed)) == ("Số đoàn viên đi làm ăn xa: 12", "")


def test_a_figure_of_the_unit_s_own_is_read_and_one_without_a_name_is_named() -> None:
    typed = (("Số liệu", "A5", "Số chi đoàn mới"), ("Số liệu", "B5", 7), ("Số liệu", "B6", 9))
    assert figures(*typed)[-1] == "Số chi đoàn mới: 7"
    assert told(*typed) == (
        f"{NAME}, Số liệu!B6: Ô này ghi “9” nhưng dòng không có tên số liệu, nên không được thu. Ghi tên số "
        "liệu vào cột Số liệu, hoặc chuyển con số vào đúng dòng. [return-figure-nameless]"
    )


def test_a_row_added_below_the_figures_without_one_is_named() -> None:
    assert told(("Số liệu", "A5", "Phụ lục kèm theo")) == (
        f"{NAME}, Số liệu!A5: Dòng này thêm “Phụ lục kèm theo” ở cột Số liệu nhưng ô Kết quả để trống, nên "
        "không được thu. Ghi con số vào cột Kết quả; điều cần giải thích ghi ở cột Ghi chú. "
        "[return-figure-blank]"
    )


def test_collecting_answers_twice_changes_nothing(tmp_path: Any) -> None:
    desk = Desk(tmp_path)
    desk.receive(NAME, spoiled(("Phiếu", "B9", "Đạt 85%.\nPhụ cấp thấp.")))
    desk.collect()
    opinions = desk.rows("Ý kiến")
    assert [one["Nội dung"] for one in opinions][-2:] == ["Đạt 85%.", "Phụ cấp thấp."]
    assert desk.collect().message.count("đã thu từ trước") <= 1
    assert desk.rows("Ý kiến") == opinions


def test_words_in_the_sheet_that_only_tells_the_unit_are_named() -> None:
    unit = next(code for code, content in blank_forms().items() if "Để biết" in sheets(content))

    def fill(book: Book) -> None:
        said(unit)(book)
        book["Để biết"]["D2"], book["Để biết"]["C9"] = "Chưa thấy trả lời", "Xin nhắc lại"

    assert told_of(read("phieu.xlsx", filled(unit, said(unit)))) == ""
    assert told_of(read("phieu.xlsx", filled(unit, fill))) == (
        "phieu.xlsx, Để biết!D2: Trang này chỉ để đơn vị biết; điều ghi thêm “Chưa thấy trả lời; Xin "
        "nhắc lại” không được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi ở trang Ý kiến của "
        "phiếu. [return-known-unread]"
    )


def sheets(content: bytes) -> list[str]:
    return openpyxl.load_workbook(io.BytesIO(content)).sheetnames


@pytest.mark.parametrize(
    "typed",
    [
        "1. {0}\nTrả lời: Đạt 85%\n2. {1}",
        "{0} => Đạt 85%\n{1}",
        "Câu 1: Đạt 85%",
        "Câu hỏi 1: {0}\nĐáp: Đạt 85%",
    ],
)
def test_numbers_and_signs_of_an_answer_are_none_of_it(typed: str) -> None:
    first, second, *_ = prompts()
    content = spoiled(("Phiếu", "B9", typed.format(first, second)))
    assert answers(content) == [("Phiếu!B9", "Đạt 85%")]
    assert f"câu hỏi “{first[:77]}...”, nay ghi “Đạt 85%”; " in told_of(read(NAME, content))


def test_a_question_that_was_retyped_is_no_answer() -> None:
    first, *others = prompts()
    typed = ("Phiếu", "B9", "\n".join([first.replace("đúng định kỳ", "định kỳ"), *others]))
    assert (answers(spoiled(typed)), told(typed)) == ([], "")


def test_rows_of_figures_that_were_deleted_or_named_with_more_words_are_left_alone() -> None:
    form = read(NAME, reshaped(lambda book: book["Số liệu"].delete_rows(3)))
    assert isinstance(form, Form)
    assert [one.value for one in form.filled.figures] == ["40", ""]
    assert told_of(form) == ""
    assert told(("Số liệu", "A4", "Số đoàn viên đi làm ăn xa (ước tính)")) == ""
