"""What a template keeps of its data source in Word: sheet, part, conditions, order; obeyed, or told."""

from pathlib import Path

import openpyxl
import pytest

from tests.book.workbooks import workbook
from tests.tasks.merged_letters import names, said, written
from tests.word.field_codes import template as field_template
from tests.word.field_codes import with_parts
from tests.word.templates import members, zipped
from toolkit.tasks.merge import merge

DELEGATES = [
    ("Họ tên", "Loại"),
    ("Nguyễn Văn An", "Huyện"),
    ("Trần Thị Bé", "Xã"),
    ("Lý Văn Chín", "Huyện"),
    ("Âu Thị Dung", "Huyện"),
]


@pytest.fixture
def delegates(tmp_path: Path) -> Path:
    return workbook(tmp_path / "bang.xlsx", DELEGATES, title="Danh sách")


def linked(query: str) -> bytes:
    link = (
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/>'
        f'<w:query w:val="{query}"/></w:mailMerge></w:settings>'
    )
    return with_parts(
        field_template("{ MERGEFIELD ho_ten }"),
        {"word/settings.xml": lambda xml: xml.replace("</w:settings>", link)},
    )


def test_the_choice_that_the_template_keeps_is_obeyed_and_told(tmp_path: Path, delegates: Path) -> None:
    query = "SELECT * FROM `'Danh sách$'` WHERE `Loại` = 'Huyện' ORDER BY `Họ tên` DESC"
    outcome = merge(written(tmp_path, linked(query)), delegates)
    assert names(outcome) == ["Nguyễn Văn An", "Lý Văn Chín", "Âu Thị Dung"]
    assert said(outcome) == [
        (
            "thu.docx: Mẫu này đã chọn sẵn dữ liệu trong Word, và việc chọn đó được làm theo: trang Danh "
            "sách, Loại = Huyện, xếp theo Họ tên giảm dần. Nếu muốn lấy mọi dòng: mở mẫu bằng Word, bỏ "
            "lọc và sắp xếp trong danh sách người nhận, rồi lưu lại. [source-followed]"
        )
    ]


def test_a_choice_that_cannot_be_followed_is_told(tmp_path: Path, delegates: Path) -> None:
    outcome = merge(written(tmp_path, linked("SELECT * FROM `A$` WHERE `Tuổi` &gt; 30")), delegates)
    assert len(outcome.files) == 4
    assert said(outcome) == [
        (
            "thu.docx: Mẫu này đã chọn sẵn dữ liệu trong Word nhưng không làm theo được với bảng này, "
            "nên mọi dòng được lấy: trang A, Tuổi > 30. Chọn dòng bằng --where, xếp bằng --sort, nêu "
            "trang bằng --sheet. [source-not-followed]"
        )
    ]


def test_a_link_without_a_choice_needs_no_word(tmp_path: Path, delegates: Path) -> None:
    outcome = merge(written(tmp_path, linked("SELECT * FROM `Sheet1$`")), delegates)
    assert (len(outcome.files), said(outcome)) == (4, [])


def test_a_part_of_a_sheet_is_told_where_all_of_it_is_taken(tmp_path: Path, delegates: Path) -> None:
    outcome = merge(written(tmp_path, linked("SELECT * FROM `'Danh sách$A1:E3'`")), delegates)
    assert len(outcome.files) == 4
    assert said(outcome) == [
        (
            "thu.docx: Trong Word, mẫu này chỉ lấy vùng A1:E3; ở đây mọi dòng của bảng được lấy. Chọn dòng "
            "bằng --where, hoặc chép các dòng cần dùng sang trang riêng rồi nêu trang bằng "
            "--sheet. [source-area]"
        )
    ]


def test_a_sheet_of_the_template_that_is_gone_is_told_where_there_are_several(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title in ("Khách", "Đại biểu"):
        sheet = book.create_sheet(title)
        sheet.append(["ho_ten"])
        sheet.append([f"{title} An"])
    del book["Sheet"]
    book.save(tmp_path / "bang.xlsx")
    outcome = merge(written(tmp_path, linked("SELECT * FROM `Danh sách$`")), tmp_path / "bang.xlsx")
    assert said(outcome) == [
        (
            "Khách: Tệp có nhiều trang; bảng được đọc ở trang này, các trang Đại biểu được bỏ qua. "
            "Nếu cần trang khác, nêu tên trang bằng --sheet. [table-sheet-chosen]"
        ),
        (
            "Khách: Trong Word, mẫu này lấy dữ liệu ở trang “Danh sách”, mà tệp này không có; bảng được đọc "
            "ở trang này. Nếu cần trang khác, nêu tên trang bằng --sheet. [source-sheet-gone]"
        ),
    ]


def test_recipients_without_a_tick_in_word_are_told(tmp_path: Path, delegates: Path) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = members(linked("SELECT * FROM `Sheet1$`"))
    parts["word/recipientData.xml"] = (
        b'<w:recipients xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:recipientData><w:active w:val="0"/></w:recipientData><w:recipientData/></w:recipients>'
    )
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/recipientData" Target="recipientData.xml"/></Relationships>'
    ).encode()
    outcome = merge(written(tmp_path, zipped(parts)), delegates)
    assert len(outcome.files) == 4
    (found,) = outcome.problems
    assert str(found) == (
        "thu.docx: Trong Word, mẫu này bỏ dấu chọn 1 người nhận; ở đây các dòng đó vẫn được lấy. "
        "Chọn dòng bằng --where, hoặc xóa các dòng đó khỏi bảng. [source-unticked]"
    )
