"""What is told of a letter is told at the cell where it was typed."""

from pathlib import Path

from tests.book.workbooks import workbook
from tests.tasks.merged_letters import said, written
from tests.word.templates import template, texts
from toolkit.tasks.merge import Wish, merge

BRACES = (
    "{cell}: Dữ liệu có dấu ngoặc của thẻ, được giữ nguyên trong văn bản: “{text}”. "
    "Kiểm tra xem có phải là chỗ còn thiếu hay không. [value-braces]"
)
RAW = (
    "Đơn vị!{cell}: Mẫu đưa ô này vào văn bản như mã XML, vì thẻ “noi_dung” có “|safe”; "
    "mà ô có dấu “{sign}”: “{text}”. "
    "Bỏ “|safe” trong thẻ của mẫu để chữ được giữ như đã gõ. [value-raw]"
)


def test_braces_are_told_once_at_each_cell_that_holds_them(tmp_path: Path) -> None:
    form = written(tmp_path, template("{{ ten }}", "{{ noi_dung }}", "{{ noi_dung }} {{ ghi_chu }}"))
    rows = [
        ("Tên", "Nội dung", "Ghi chú", "Khác"),
        ("An", "gõ {{ ho_ten }} vào mẫu", "dấu {% và %}", "{{ x }}"),
        ("Bê", "họp", "không", "{{ x }}"),
    ]
    outcome = merge(form, workbook(tmp_path / "b.xlsx", rows))
    assert said(outcome) == [
        BRACES.format(cell="Đơn vị!B2", text="gõ {{ ho_ten }} vào mẫu"),
        BRACES.format(cell="Đơn vị!C2", text="dấu {% và %}"),
    ]
    assert len(outcome.files) == 2


def test_braces_are_told_at_the_row_of_a_group_that_holds_them(tmp_path: Path) -> None:
    form = written(tmp_path, template("{{ xa }}: {% for d in cac_dong %}{{ d.ten }}, {% endfor %}"))
    rows = [("Xã", "Tên"), ("Một", "An"), ("Một", "{{ Bê }}"), ("Hai", "Cò")]
    outcome = merge(form, workbook(tmp_path / "b.xlsx", rows), Wish(group_by="Xã"))
    assert said(outcome) == [BRACES.format(cell="Đơn vị!B3", text="{{ Bê }}")]


def test_signs_of_markup_that_a_tag_prints_as_they_are_hold_the_letter_and_name_cell_and_cause(
    tmp_path: Path,
) -> None:
    form = written(tmp_path, template("{{ ten }}", "{{ noi_dung|trim | safe }}"))
    rows = [
        ("Tên", "Nội dung"),
        ("A & B", "mã ]]> hết <w:p>"),
        ("Bê", "x & y"),
        ("Dê", "1 > 0 ]]> hết"),
    ]
    outcome = merge(form, workbook(tmp_path / "b.xlsx", rows))
    assert said(outcome) == [
        RAW.format(cell="B2", sign="<", text="mã ]]> hết <w:p>"),
        RAW.format(cell="B3", sign="&", text="x & y"),
    ]
    assert [texts(made.path.read_bytes()) for made in outcome.files] == [
        ["Dê", "1 > 0 ]]> hết"],
    ]


def test_a_tag_that_is_not_printed_as_it_is_blames_no_cell(tmp_path: Path) -> None:
    form = written(tmp_path, template("{{ ten|safe }}", "{{ noi_dung }}"))
    rows = [("Tên", "Nội dung"), ("An", "x < y & z")]
    outcome = merge(form, workbook(tmp_path / "b.xlsx", rows))
    assert said(outcome) == []
    assert texts(outcome.files[0].path.read_bytes()) == ["An", "x < y & z"]
