"""Which rows become letters, in what order, and several rows in one letter."""

from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from tests.book.workbooks import workbook
from tests.tasks.merged_letters import names, said, written
from tests.word.field_codes import template as field_template
from tests.word.field_codes import with_parts
from tests.word.templates import table as draw_table
from tests.word.templates import template
from toolkit.problems import WrongUse
from toolkit.tasks.merge import Wish, merge

DELEGATES = [
    ("STT", "Họ tên", "Đơn vị", "Địa chỉ", "Loại"),
    (1, "Nguyễn Văn An", "Huyện đoàn Cầu Kè", "Thị trấn Cầu Kè", "Huyện"),
    (2, "Trần Thị Bé", "Xã đoàn Hòa Ân", "Ấp 1", "Xã"),
    (3, "Lý Văn Chín", "Huyện đoàn Cầu Kè", "Thị trấn Cầu Kè", "Huyện"),
    (4, "Âu Thị Dung", "Thị đoàn Duyên Hải", "Phường 1", "Huyện"),
]


@pytest.fixture
def delegates(tmp_path: Path) -> Path:
    return workbook(tmp_path / "bang.xlsx", DELEGATES, title="Danh sách")


def texts(path: Path) -> list[str]:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


@pytest.mark.parametrize(
    ("wish", "people"),
    [
        (Wish(where=("Loại!=Xã", "stt>1")), ["Lý Văn Chín", "Âu Thị Dung"]),
        (Wish(where=("don_vi~cau ke",)), ["Nguyễn Văn An", "Lý Văn Chín"]),
        (Wish(where=("Họ tên=Trần Thị Bé|Lý Văn Chín",)), ["Trần Thị Bé", "Lý Văn Chín"]),
        (Wish(sort=("Họ tên",)), ["Nguyễn Văn An", "Trần Thị Bé", "Lý Văn Chín", "Âu Thị Dung"]),
        (Wish(sort=("-Họ tên",)), ["Âu Thị Dung", "Lý Văn Chín", "Trần Thị Bé", "Nguyễn Văn An"]),
        (Wish(sort=("Địa chỉ",)), ["Trần Thị Bé", "Âu Thị Dung", "Nguyễn Văn An", "Lý Văn Chín"]),
        (Wish(sort=("Loại", "-STT")), ["Âu Thị Dung", "Lý Văn Chín", "Nguyễn Văn An", "Trần Thị Bé"]),
    ],
)
def test_rows_are_chosen_and_ordered(tmp_path: Path, delegates: Path, wish: Wish, people: list[str]) -> None:
    outcome = merge(written(tmp_path, template("{{ ho_ten }}")), delegates, wish)
    assert (names(outcome), said(outcome)) == (people, [])


def test_a_column_to_sort_or_to_group_by_that_is_not_there_is_refused(
    tmp_path: Path, delegates: Path
) -> None:
    form = written(tmp_path, template("{{ ho_ten }}"))
    for wish in (Wish(sort=("-Đơn v",)), Wish(group_by="Đơn v")):
        with pytest.raises(WrongUse) as caught:
            merge(form, delegates, wish)
        assert str(caught.value) == (
            "Trang Danh sách của bang.xlsx không có cột “Đơn v”. Có phải ý là “Đơn vị”?"
        )


def invitation(document: WordDocument) -> None:
    draw_table(
        document,
        ("{%tr for dong in cac_dong %}", ""),
        ("{{ dong.stt }}", "{{ dong.ho_ten }}"),
        ("{%tr endfor %}", ""),
    )


def test_rows_of_one_unit_share_a_letter(tmp_path: Path, delegates: Path) -> None:
    form = written(tmp_path, template("{{ don_vi }}, {{ dia_chi }}: {{ so_dong }} người", draw=invitation))
    outcome = merge(form, delegates, Wish(group_by="Đơn vị", name="{don_vi}"))
    assert said(outcome) == []
    assert {made.path.name: texts(made.path) for made in outcome.files} == {
        "Huyen_doan_Cau_Ke.docx": [
            "Huyện đoàn Cầu Kè, Thị trấn Cầu Kè: 2 người",
            *("1", "Nguyễn Văn An", "3", "Lý Văn Chín"),
        ],
        "Xa_doan_Hoa_An.docx": ["Xã đoàn Hòa Ân, Ấp 1: 1 người", "2", "Trần Thị Bé"],
        "Thi_doan_Duyen_Hai.docx": ["Thị đoàn Duyên Hải, Phường 1: 1 người", "4", "Âu Thị Dung"],
    }


def test_a_template_with_a_loop_asks_for_the_column_of_the_groups(tmp_path: Path, delegates: Path) -> None:
    outcome = merge(written(tmp_path, template("{{ don_vi }}", draw=invitation)), delegates)
    assert outcome.files == ()
    assert said(outcome) == [
        (
            "thu.docx: Mẫu lặp qua nhiều dòng của bảng (cac_dong), nhưng chưa biết các dòng nào chung "
            'một văn bản. Thêm --group-by và tên cột, ví dụ: --group-by "Đơn vị". [merge-needs-group]'
        )
    ]


def test_what_differs_inside_a_group_and_is_printed_once_is_told(tmp_path: Path) -> None:
    rows = [("Họ tên", "Đơn vị", "Địa chỉ"), ("An", "A", "Ấp 1"), ("Bé", "A", "Ấp 2")]
    table = workbook(tmp_path / "bang.xlsx", rows, title="B")
    outcome = merge(
        written(tmp_path, template("{{ dia_chi }}", draw=invitation_of_names)), table, Wish(group_by="Đơn vị")
    )
    assert [texts(made.path) for made in outcome.files] == [["Ấp 1", "An", "Bé"]]
    assert said(outcome) == [
        (
            "B!C3: Cột “Địa chỉ” không giống nhau ở các dòng chung một văn bản (dòng 2, 3); văn bản in "
            "giá trị của dòng đầu. Sửa cho giống nhau, hoặc đặt thẻ này vào trong vòng lặp qua cac_dong. "
            "[group-values-differ]"
        ),
    ]


def test_a_row_that_may_belong_to_any_letter_holds_all_of_them(tmp_path: Path) -> None:
    rows = [("Họ tên", "Đơn vị"), ("An", "A"), ("Bé", None), ("Ca", "B")]
    table = workbook(tmp_path / "bang.xlsx", rows, title="B")
    form = written(tmp_path, template("{{ don_vi }}", draw=invitation_of_names))
    outcome = merge(form, table, Wish(group_by="Đơn vị"))
    assert outcome.files == ()
    assert [held.subject for held in outcome.held] == ["B!A2", "B!A3", "B!A4"]
    assert said(outcome) == [
        (
            "B!B3: Ô của cột “Đơn vị” còn trống nên không biết dòng này thuộc văn bản nào; chưa làm văn bản "
            "nào. Điền giá trị vào ô này (ghi “nt” nếu như dòng trên) rồi làm lại. [group-key-blank]"
        )
    ]


def invitation_of_names(document: WordDocument) -> None:
    draw_table(document, ("{%tr for d in cac_dong %}",), ("{{ d.ho_ten }}",), ("{%tr endfor %}",))


def directory(*paragraphs: str) -> bytes:
    kind = '<w:mailMerge><w:mainDocumentType w:val="catalog"/></w:mailMerge></w:settings>'
    return with_parts(
        field_template(*paragraphs),
        {"word/settings.xml": lambda xml: xml.replace("</w:settings>", kind)},
    )


RECIPE = (
    '{ IF { MERGEFIELD don_vi } <> { truoc } "{ MERGEFIELD don_vi }: " "" }'
    "{ SET truoc { MERGEFIELD don_vi } }{ MERGEFIELD ho_ten }"
)


def test_words_own_recipe_for_groups_compares_with_the_record_before(tmp_path: Path, delegates: Path) -> None:
    form = written(tmp_path, directory(RECIPE))
    whole = merge(form, delegates, Wish(sort=("Đơn vị", "STT"), out=tmp_path / "chung"))
    assert [text for made in whole.files for text in texts(made.path) if text] == [
        "Huyện đoàn Cầu Kè: Nguyễn Văn An",
        "Lý Văn Chín",
        "Thị đoàn Duyên Hải: Âu Thị Dung",
        "Xã đoàn Hòa Ân: Trần Thị Bé",
    ]
    each = merge(form, delegates, Wish(group_by="Đơn vị", out=tmp_path / "rieng"))
    assert [[text for text in texts(made.path) if text] for made in each.files] == [
        ["Huyện đoàn Cầu Kè: Nguyễn Văn An", "Lý Văn Chín"],
        ["Xã đoàn Hòa Ân: Trần Thị Bé"],
        ["Thị đoàn Duyên Hải: Âu Thị Dung"],
    ]


def test_a_template_of_fields_that_has_no_room_for_a_row_is_not_made(tmp_path: Path, delegates: Path) -> None:
    form = written(tmp_path, field_template("{ MERGEFIELD don_vi }: { MERGEFIELD ho_ten }"))
    outcome = merge(form, delegates, Wish(group_by="Đơn vị"))
    assert names(outcome) == ["Xã đoàn Hòa Ân: Trần Thị Bé", "Thị đoàn Duyên Hải: Âu Thị Dung"]
    assert said(outcome) == [
        (
            "Danh sách!A4: Mẫu không có chỗ cho 1 dòng của nhóm này (từ dòng 4), nên văn bản không được "
            "làm. Dùng vòng lặp qua cac_dong, trường NEXT cho đủ số dòng, hoặc kiểu Thư mục (Directory) "
            "của Word. [group-rows-unshown]"
        )
    ]


def test_rows_that_are_the_same_are_told(tmp_path: Path) -> None:
    rows = [("STT", "Họ tên", "Đơn vị"), (1, "An", "A"), (2, "Bé", "B"), (3, "An", "A"), (4, "An", "A")]
    table = workbook(tmp_path / "bang.xlsx", rows, title="B")
    outcome = merge(written(tmp_path, template("{{ ho_ten }}")), table)
    assert len(outcome.files) == 4
    assert said(outcome) == [
        (
            "B!A4: Dòng 4, 5 giống hệt dòng 2 ở mọi ô, nên có nhiều văn bản như nhau. Xóa các dòng lặp, "
            "nếu không cố ý. [table-rows-alike]"
        )
    ]


def test_letters_of_an_earlier_run_whose_row_is_gone_are_told(tmp_path: Path, delegates: Path) -> None:
    form = written(tmp_path, template("{{ ho_ten }}"))
    merge(form, delegates)
    workbook(delegates, DELEGATES[:-1], title="Danh sách")
    outcome = merge(form, delegates)
    left = tmp_path / "ket-qua" / "thu_004.docx"
    assert said(outcome) == [
        (
            f"{left}: Tệp thu_004.docx làm từ lần trộn trước, nay không còn dòng nào của bảng bang.xlsx. "
            "Chương trình không xóa tệp; nếu không dùng nữa, hãy tự chuyển tệp đi nơi khác. [merge-left-over]"
        )
    ]
    chosen = merge(form, delegates, Wish(where=("Loại=Huyện",)))
    assert [(len(chosen.files), found.place.file) for found in chosen.problems] == [(2, str(left))]


def test_letters_of_another_table_are_no_left_overs(tmp_path: Path, delegates: Path) -> None:
    form = written(tmp_path, template("{{ ho_ten }}"))
    merge(form, delegates)
    other = workbook(tmp_path / "khac.xlsx", DELEGATES[:2], title="B")
    assert said(merge(form, other, Wish(name="K_{#}"))) == []


def test_default_names_sort_by_number(tmp_path: Path) -> None:
    rows = [("Họ tên", "Số"), *((f"Người {number}", number) for number in range(1001))]
    table = workbook(tmp_path / "bang.xlsx", rows, title="B")
    made = merge(written(tmp_path, template("{{ ho_ten }}")), table, Wish(where=("Số>=999",))).files
    assert [one.path.name for one in made] == ["thu_1000.docx", "thu_1001.docx"]
    few = merge(written(tmp_path, template("{{ ho_ten }}")), table, Wish(where=("Số<2",))).files
    assert [one.path.name for one in few] == ["thu_0001.docx", "thu_0002.docx"]
