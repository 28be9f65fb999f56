"""Lists as offices keep them: the letters that a person would write, and a word on every other row."""

from pathlib import Path

import docx
import pytest

from tests.real.office import convert, needs_office
from tests.tasks.office_lists import (
    EVERY_LIST,
    FILTERED,
    MERGED_UNITS,
    NUMBERED,
    WITHOUT_NUMBERS,
    OfficeList,
    workbook_of,
)
from tests.word.templates import template
from toolkit.tasks.merge import Wish, merge
from toolkit.tasks.outcome import Outcome
from toolkit.wording import tag_name


def merged(folder: Path, made: OfficeList, wish: Wish | None = None) -> Outcome:
    form = folder / "thu.docx"
    form.write_bytes(template(made.prints))
    return merge(form, workbook_of(folder / "danh-sach.xlsx", made), wish)


def letters(outcome: Outcome) -> list[str]:
    return [docx.Document(str(made.path)).paragraphs[0].text for made in outcome.files]


@pytest.mark.parametrize("name", EVERY_LIST)
def test_a_list_gives_the_letters_that_a_person_would_write(tmp_path: Path, name: str) -> None:
    made = EVERY_LIST[name]
    assert letters(merged(tmp_path, made)) == list(made.letters)


def test_every_row_that_is_no_record_is_told_by_its_kind(tmp_path: Path) -> None:
    remedy = "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng."
    assert [str(found) for found in merged(tmp_path, NUMBERED).problems] == [
        (
            "Danh sách!A7: Dòng 7 chỉ đánh số hoặc ghi chú cho các cột, không làm thành văn bản. Không "
            "cần sửa gì. [table-rows-numbering]"
        ),
        f"Danh sách!A11: Dòng 11 là dòng tổng cộng, không làm thành văn bản. {remedy} [table-rows-total]",
        (
            "Danh sách!D13: Dòng 13, 14, 15, 17 là phần ghi chú hoặc chữ ký dưới bảng, không làm thành văn "
            f"bản. {remedy} [table-rows-foot]"
        ),
        (
            "Danh sách!A10: Dòng 10 chỉ có số thứ tự hoặc dấu chấm, không làm thành văn bản. "
            "Điền các ô khác của dòng, nếu cần văn bản cho dòng này. [table-rows-order]"
        ),
    ]


def test_groups_and_repeated_headers_are_told(tmp_path: Path) -> None:
    found = {one.code: one for one in merged(tmp_path, WITHOUT_NUMBERS).problems}
    assert str(found["table-rows-group"]) == (
        "Danh sách!A2: Dòng 2, 6 là tên một nhóm, không làm thành văn bản. Nếu đó là một người hoặc một đơn "
        "vị, điền số thứ tự và các ô khác của dòng. [table-rows-group]"
    )
    assert str(found["table-rows-header"]) == (
        "Danh sách!A5: Dòng 5 lặp lại tiêu đề của bảng, không làm thành văn bản. Không cần sửa gì. "
        "[table-rows-header]"
    )


def test_merged_cells_are_told_by_column(tmp_path: Path) -> None:
    assert [str(found) for found in merged(tmp_path, MERGED_UNITS).problems] == [
        f"Danh sách!{cell}: Cột “{column}” có 2 ô gộp nhiều dòng; giá trị của ô gộp được dùng cho mọi dòng "
        "mà ô đó phủ. Bỏ gộp ô và điền từng dòng, nếu không phải ý này. [table-cells-merged]"
        for cell, column in (("A2", "STT"), ("B2", "Đơn vị"))
    ]


def test_hidden_rows_are_counted_and_left_out_on_request(tmp_path: Path) -> None:
    every = merged(tmp_path, FILTERED)
    assert [str(found) for found in every.problems] == [
        (
            "Danh sách!A3: 1 dòng đang ẩn (do lọc hoặc do người dùng ẩn) vẫn được làm thành văn bản: dòng 3. "
            "Thêm --visible-only nếu chỉ cần các dòng đang hiện. [table-rows-hidden]"
        )
    ]
    visible = merged(tmp_path, FILTERED, Wish(visible_only=True, out=tmp_path / "hien"))
    assert letters(visible) == ["Huyện đoàn Cầu Ngang", "Huyện đoàn Châu Thành"]
    assert [made.path.name for made in visible.files] == ["thu_001.docx", "thu_003.docx"]
    assert [str(found) for found in visible.problems] == [
        (
            "Danh sách!A3: 1 dòng đang ẩn được bỏ qua: dòng 3. Bỏ --visible-only nếu cần cả các dòng này. "
            "[table-rows-hidden-left]"
        )
    ]


def test_a_group_title_and_a_short_name_are_not_taken_for_each_other(tmp_path: Path) -> None:
    made = OfficeList(
        rows=[
            ["Họ tên", "Chức vụ", "Đơn vị"],
            ["Nguyễn Văn An", "Bí thư", "Huyện đoàn Cầu Kè"],
            ["Trần Thị Bé"],
            ["Khối trường học"],
            ["Lý Văn Chín", "Bí thư", "Trường THPT Cầu Kè"],
        ],
        prints="{{ ho_ten }}",
        letters=[],
    )
    assert letters(merged(tmp_path, made)) == ["Nguyễn Văn An", "Trần Thị Bé", "Lý Văn Chín"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Tên xã", "Bí thư"], ["Cộng Hòa", "Lê An"], ["Tổng Cọt", "Lê Bé"], ["Tổng công ty Điện", "Lê Ca"]],
        [["TT", "Đơn vị"], ["I", "Huyện đoàn A"], ["II", "Huyện đoàn B"], ["III", "Huyện đoàn C"]],
        [["Năm", "Số"], [1, 2], [3, 4], [5, 6]],
        [["Họ tên", "Ghi chú"], ["Lê An", "* ưu tiên"], ["Lê Bé", "ghi chú: vắng"], ["Lê Ca", "x"]],
        [["Chức vụ", "Họ tên"], ["Bí thư", "Lê An"], ["Người lập biểu", "Lê Bé"], ["Thủ trưởng", "Lê Ca"]],
        [["Cơ quan", "Người ký"], ["TM. Ban Thường vụ", "An"], ["Văn phòng", "Bé"], ["KT. Bí thư", "Ca"]],
        [["STT", "Tên", "Tuổi"], [1, "An", None], [None, "Bé", 20], [3, None, 30]],
    ],
)
def test_records_that_only_look_odd_stay_records(tmp_path: Path, rows: list[list[object]]) -> None:
    made = OfficeList(rows=rows, prints="Kính gửi: {{ " + tag_name(str(rows[0][1])) + " }}", letters=[])
    assert len(letters(merged(tmp_path, made))) == 3


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("name", ["numbers in many formats", "units merged over their people", "filtered"])
def test_a_libreoffice_workbook_gives_the_same_letters(tmp_path: Path, name: str) -> None:
    made = EVERY_LIST[name]
    convert([workbook_of(tmp_path / "danh-sach.xlsx", made)], "ods", tmp_path / "ods")
    form = tmp_path / "thu.docx"
    form.write_bytes(template(made.prints))
    outcome = merge(form, tmp_path / "ods" / "danh-sach.ods")
    codes = [found.code for found in merged(tmp_path, made).problems]
    assert (letters(outcome), [found.code for found in outcome.problems]) == (list(made.letters), codes)
