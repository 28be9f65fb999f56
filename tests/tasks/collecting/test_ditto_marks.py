"""A mark that repeats the cell above is followed in every column, and a paper's name is no title."""

from typing import Any

import pytest

from tests.tasks.collecting.conference import the_conference
from tests.tasks.collecting.messes import NAME, read, spoiled, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

_AS_IT_IS = "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ."
_PAPER = "Kinh tế xanh trong doanh nghiệp"
SPEECH = ("Người", "Chức vụ", "Tên tham luận", "Số phút")


def speeches(*changes: tuple[str, Any]) -> tuple[list[tuple[object, ...]], str]:
    """The speeches of a form with these cells, and what is told of it."""
    form = read(NAME, spoiled(*(("Phát biểu", cell, value) for cell, value in changes)))
    assert isinstance(form, Form)
    rows = [one.values for one in lines(form, the_conference()) if one.table == "tblPhatBieu"]
    return [tuple(row.get(header) for header in SPEECH) for row in rows], told_of(form)


@pytest.mark.parametrize("mark", ["nt", "-nt-", '"', "như trên"])
def test_a_mark_is_read_as_the_cell_above(mark: str) -> None:
    found, told = speeches(("A3", mark), ("B3", mark), ("C3", "Bài hai"), ("D3", mark))
    assert found[1] == ("Lê Thị Lập", "Phó Bí thư", "Bài hai", 8)
    assert told.splitlines()[0] == (
        f"{NAME}, Phát biểu!A3: Ô của cột “Người phát biểu” ghi “{mark}”, được hiểu là như dòng trên: "
        "“Lê Thị Lập”. Điền hẳn giá trị vào ô này, nếu không phải ý này. [cell-as-above]"
    )
    assert len(told.splitlines()) == 3


@pytest.mark.parametrize("mark", ["nt", '"', "như trên"])
def test_a_mark_in_place_of_a_figure_copies_none_and_is_asked_about_once(mark: str) -> None:
    form = read(NAME, spoiled(("Số liệu", "B3", mark)))
    assert isinstance(form, Form)
    assert [one.value for one in form.filled.figures][:2] == ["40", ""]
    assert told_of(form) == (
        f"{NAME}, Số liệu!B3: Ô này ghi “{mark}” thay cho con số; số “40” của dòng trên không được chép "
        "xuống. Hỏi đơn vị con số thật, rồi ghi vào cột Số liệu của báo cáo này ở trang Báo cáo đơn vị. "
        "[return-figure-ditto]"
    )


@pytest.mark.parametrize("paper", ["Tham luận: Kinh tế xanh trong doanh nghiệp", _PAPER])
def test_a_paper_in_place_of_the_title_is_a_paper(paper: str) -> None:
    found, told = speeches(("A2", "Đ/c Lê Thị Lập - Phó Bí thư"), ("B2", paper), ("C2", None))
    assert found == [("Lê Thị Lập", "Phó Bí thư", _PAPER, 8)]
    assert told == (
        f"{NAME}, Phát biểu!B2: Ô này cần chức vụ, nhưng ghi “{paper}”; được hiểu là tên tham luận “Kinh tế "
        f"xanh trong doanh nghiệp”. {_AS_IT_IS} [return-paper-for-title]\n"
        f"{NAME}, Phát biểu!A2: Ô này ghi cả họ tên và chức vụ; được hiểu là Lê Thị Lập, chức vụ Phó Bí thư. "
        f"{_AS_IT_IS} [return-name-with-title]"
    )


@pytest.mark.parametrize("title", ["Phó Bí thư", "Chủ nhiệm Câu lạc bộ", "CTV"])
def test_a_title_without_a_paper_stays_one(title: str) -> None:
    found, told = speeches(("B2", title), ("C2", None))
    assert found == [("Lê Thị Lập", title, None, 8)]
    assert told.startswith(
        f"{NAME}, Phát biểu!A2: Lê Thị Lập đăng ký phát biểu nhưng chưa ghi tên tham luận."
    )
    assert "[return-paper-for-title]" not in told
