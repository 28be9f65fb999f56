"""A document that strays from the layout is told where and how."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.word.contexts import CONTEXTS, words_of
from toolkit.problems import BadTemplate, FileMissing
from toolkit.word import Template
from toolkit.word.check.layout_check import layout_problems

TEMPLATES = Path(__file__).parents[3] / "templates"


@pytest.fixture
def letter(tmp_path: Path) -> Callable[[Callable[[Document], object]], list[str]]:
    """Changes a good letter, and says what is found wrong with it."""

    def changed(change: Callable[[Document], object]) -> list[str]:
        path = tmp_path / "giay-moi.docx"
        words = words_of(CONTEXTS["giay-moi-don-vi.docx"])
        path.write_bytes(Template(TEMPLATES / "giay-moi-don-vi.docx").render(words).content)
        document = docx.Document(str(path))
        change(document)
        document.save(str(path))
        return [
            str(found).removeprefix("giay-moi.docx").removeprefix(", ") for found in layout_problems(path)
        ]

    return changed


def signature_cell(document: Document):
    return document.tables[1].rows[0].cells[1]


def test_a_good_letter_has_no_problem(letter):
    assert letter(lambda document: None) == []


def test_a_margin_is_named_with_its_side(letter):
    def narrow(document):
        document.sections[0].right_margin = Mm(15)

    assert letter(narrow) == [": Lề phải là 15.0 mm. Đặt lề phải 20 mm theo thể thức. [layout-margin]"]


def test_letter_paper_is_not_a4(letter):
    def american(document):
        document.sections[0].page_width, document.sections[0].page_height = Mm(215.9), Mm(279.4)

    assert letter(american) == [
        ": Khổ giấy là 216 × 279 mm. Đặt khổ giấy A4, 210 × 297 mm. [layout-paper]",
    ]


def test_a_table_page_may_lie_on_its_side(letter):
    def turned(document):
        document.sections[0].page_width, document.sections[0].page_height = Mm(297), Mm(210)

    assert letter(turned) == []


def test_a_strange_font_is_named_once(letter):
    def coloured(document):
        for paragraph in document.paragraphs[3:6]:
            paragraph.runs[0].font.name = "Arial"

    assert letter(coloured) == [
        (
            "đoạn 4: Chữ “Thực hiện Kế hoạch số 12-KH/TĐTN-TCKT…” dùng phông Arial. "
            "Chọn cả văn bản và đổi sang phông Times New Roman. [layout-font]"
        )
    ]


def test_a_font_given_by_the_theme_is_seen(letter):
    def themed(document):
        fonts = document.paragraphs[3].runs[0]._r.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(f"{{{fonts.nsmap['w']}}}asciiTheme", "minorHAnsi")
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/theme"):
                part = relation.target_part
                part._blob = part.blob.replace(b"Times New Roman", b"Calibri")

    assert [found.split("[")[1] for found in letter(themed)] == ["layout-font]"]


def test_the_signers_title_is_not_bold(letter):
    def bold(document):
        signature_cell(document).paragraphs[1].runs[0].bold = True

    assert letter(bold) == [
        (
            "bảng 2 ô B1, đoạn 2: “Chức vụ ký” ở chữ “PHÓ BÍ THƯ THƯỜNG TRỰC” đang là: đậm. "
            "Sửa theo thể thức: cỡ 14, không đậm, in hoa, canh giữa. [layout-part]"
        )
    ]


def test_every_difference_of_a_line_is_in_one_problem(letter):
    def plain(document):
        kind = document.paragraphs[0]
        kind.runs[0].text, kind.runs[0].bold, kind.runs[0].font.size = "Giấy mời", False, Pt(14)
        kind.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    assert letter(plain) == [
        (
            "đoạn 1: “Tên loại” ở chữ “Giấy mời” đang là: cỡ 14, không đậm, không in hoa, canh phải. "
            "Sửa theo thể thức: cỡ 16, đậm, in hoa, canh giữa. [layout-part]"
        )
    ]


def test_the_body_is_of_one_size_but_may_be_bold_in_places(letter):
    def small(document):
        document.paragraphs[3].runs[0].font.size = Pt(13)
        document.paragraphs[5].runs[0].bold = True

    assert letter(small) == [
        (
            "đoạn 4: “Câu dẫn” ở chữ “Thực hiện Kế hoạch số 12-KH/TĐTN-TCKT…” đang là: cỡ 13. "
            "Sửa theo thể thức: cỡ 14. [layout-part]"
        )
    ]


def test_wide_spacing_is_found(letter):
    def wide(document):
        document.paragraphs[3].paragraph_format.space_after = Pt(12)
        document.paragraphs[3].paragraph_format.line_spacing = 1.5

    assert letter(wide) == [
        (
            "đoạn 4: Đoạn “Thực hiện Kế hoạch số 12-KH/TĐTN-TCKT…” cách đoạn khác 12 pt. "
            "Đặt khoảng cách giữa các đoạn không quá 6 pt. [layout-spacing]"
        ),
        (
            "đoạn 4: Đoạn “Thực hiện Kế hoạch số 12-KH/TĐTN-TCKT…” giãn dòng 1.50 lần. "
            "Đặt giãn dòng từ 1 đến 1.2 lần. [layout-line-spacing]"
        ),
    ]


def test_a_body_name_of_too_many_lines_is_measured(letter):
    name = "BAN CHẤP HÀNH ĐOÀN KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH TRÀ VINH, TỈNH VĨNH LONG MỚI"

    def long(document):
        document.tables[0].rows[0].cells[0].paragraphs[1].runs[0].text = name

    assert letter(long) == [
        (
            "bảng 1 ô A1, đoạn 2: “BAN CHẤP HÀNH ĐOÀN KHỐI CÁC CƠ QUAN VÀ…” chiếm 4 dòng trong ô rộng 78 mm. "
            "Rút gọn để không quá 3 dòng, ví dụ viết tắt BCH, TP. [layout-wraps]"
        )
    ]


def test_an_authority_that_does_not_fit_one_line_is_measured(letter):
    def long(document):
        signature_cell(document).paragraphs[0].runs[0].text = "TM. BAN THƯỜNG VỤ ĐOÀN KHỐI CƠ QUAN"

    assert [found.split("[")[1] for found in letter(long)] == ["layout-wraps]"]


def test_a_page_number_below_is_out_of_place(letter):
    def moved(document):
        section = document.sections[0]
        section.footer.is_linked_to_previous = False
        number = section.header.paragraphs[0]._p
        section.footer.paragraphs[0]._p.addnext(number)

    assert letter(moved) == [
        (
            "chân trang: Số trang không ở giữa đầu trang. Chuyển số trang lên giữa đầu trang. "
            "[layout-page-number-place]"
        )
    ]


def test_a_page_number_on_the_first_page_and_one_on_the_right_are_found(letter):
    def shown(document):
        document.sections[0].different_first_page_header_footer = False
        document.sections[0].header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    assert [found.split("[")[1] for found in letter(shown)] == [
        "layout-page-number-first]",
        "layout-page-number-place]",
    ]


def test_a_letter_without_page_number_gets_a_hint(letter):
    def removed(document):
        document.sections[0].header.is_linked_to_previous = True

    assert [found.split("[")[1] for found in letter(removed)] == ["layout-page-number-missing]"]


def test_a_letter_made_by_somebody_else_is_read_by_its_places(tmp_path: Path):
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "BCH ĐOÀN TỈNH TRÀ VINH"
    head.cell(0, 0).add_paragraph("***")
    head.cell(0, 1).text = "ĐOÀN TNCS HỒ CHÍ MINH"
    head.cell(1, 0).text = "Số: 12-GM/TĐTN-TCKT"
    head.cell(1, 1).text = "Trà Vinh, ngày 05 tháng 3 năm 2024"
    for text in ("GIẤY MỜI", "Dự hội nghị", "-------", "Trân trọng kính mời."):
        document.add_paragraph(text)
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:"
    foot.cell(0, 0).add_paragraph("- Như trên.")
    foot.cell(0, 1).text = "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN"
    foot.cell(0, 1).add_paragraph("PHÓ BÍ THƯ")
    foot.cell(0, 1).add_paragraph("Nguyễn Thanh Nhã")
    path = tmp_path / "khac.docx"
    document.save(str(path))
    parts = [
        found.message.split("”")[0].strip("“") for found in layout_problems(path) if "part" in found.code
    ]
    assert parts == [
        "Cơ quan ban hành",
        "Dấu sao",
        "Tiêu đề",
        "Số và ký hiệu",
        "Địa điểm và ngày tháng",
        "Tên loại",
        "Trích yếu",
        "Gạch dưới trích yếu",
        "Nơi nhận",
        "Dòng nơi nhận",
        "Thể thức đề ký",
        "Chức vụ ký",
        "Họ tên ký",
    ]


def test_a_text_without_letterhead_misses_its_components(tmp_path: Path):
    path = tmp_path / "trang.docx"
    docx.Document().save(str(path))
    missing = [found.message for found in layout_problems(path) if found.code == "layout-missing"]
    assert missing == [
        "Không thấy thành phần “Tiêu đề” trong bảng đầu văn bản.",
        "Không thấy thành phần “Cơ quan ban hành” trong bảng đầu văn bản.",
        "Không thấy thành phần “Dấu sao” trong bảng đầu văn bản.",
    ]


def test_measures_with_units_and_widths_in_parts_of_the_page_are_read(letter):
    def strict(document):
        for part, name, value in (("w:spacing", "w:after", "1in"), ("w:tcW", "w:type", "pct")):
            found = next(document.element.body.iter(qn(part)), None)
            if found is None:
                found = document.paragraphs[3]._p.get_or_add_pPr()._add_spacing()
            found.set(qn(name), value)

    assert [found.split("[")[1] for found in letter(strict)] == ["layout-spacing]"]


def test_a_broken_part_is_said_so(letter, tmp_path: Path):
    letter(lambda document: None)
    good, broken = tmp_path / "giay-moi.docx", tmp_path / "hong.docx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(
                name, source.read(name)[:200] if name == "word/document.xml" else source.read(name)
            )
    with pytest.raises(BadTemplate, match=r"hong\.docx"):
        layout_problems(broken)
    broken.write_bytes(good.read_bytes()[:3000])
    with pytest.raises(BadTemplate, match=r"hong\.docx"):
        layout_problems(broken)


def test_what_is_not_there_or_not_word_is_said_so(tmp_path: Path):
    with pytest.raises(FileMissing, match=r"khong-co\.docx"):
        layout_problems(tmp_path / "khong-co.docx")
    text = tmp_path / "chu.docx"
    text.write_text("chỉ là chữ")
    with pytest.raises(BadTemplate, match=r"chu\.docx"):
        layout_problems(text)


def test_a_page_may_not_break_between_the_last_words_and_the_signature(letter):
    def loosened(document):
        closing, before = document.paragraphs[-2], document.paragraphs[-3]
        assert (closing.style.name, before.style.name) == ("Câu kết", "Đoạn cuối")
        closing.paragraph_format.keep_with_next = False
        before.paragraph_format.keep_with_next = False

    found = letter(loosened)
    assert [one.split("“")[1][:20] for one in found] == ["Rất mong các đồng ch", "Giấy mời này thay th"]
    assert found[0].endswith(
        "đến dự đúng giờ, đúng thành phần./.”. "
        "Chọn đoạn này, mở hộp Paragraph, đánh dấu Keep with next. [layout-break]"
    )


def test_a_closing_of_two_lines_goes_to_the_next_page_by_itself(letter):
    def long(document):
        document.paragraphs[-2].runs[0].text = "Rất mong các đồng chí đến dự đúng giờ. " * 4
        document.paragraphs[-3].paragraph_format.keep_with_next = False

    assert letter(long) == []


def test_a_heading_and_a_sentence_that_leads_to_a_list_stay_with_what_follows(letter):
    def loosened(document):
        for place, words in ((-3, "V. KIẾN NGHỊ"), (-4, "Hội nghị thảo luận các nội dung sau:")):
            paragraph = document.paragraphs[place].insert_paragraph_before(words)
            paragraph.style = document.styles["Nội dung"]

    found = letter(loosened)
    assert [one.split("“")[1].split("”")[0] for one in found if "layout-break" in one] == [
        "Hội nghị thảo luận các nội dung sau:",
        "V. KIẾN NGHỊ",
    ]


def test_a_table_that_grows_repeats_its_heading_row(tmp_path: Path) -> None:
    path = shutil.copy(TEMPLATES / "danh-sach-dai-bieu.docx", tmp_path)
    document = docx.Document(path)
    for table in document.tables:
        for head in list(table._tbl.iter(qn("w:tblHeader"))):
            head.getparent().remove(head)
    document.save(path)
    found = [str(one) for one in layout_problems(Path(path))]
    assert found[0] == (
        "danh-sach-dai-bieu.docx, bảng 2: Bảng “TT | Họ và tên | Chức vụ | Đơn vị | Điện thoại | Ký tên | "
        "Ghi chú” sang trang sau thì không còn dòng tiêu đề. Chọn dòng đầu của bảng, mở thẻ Layout của bảng, "
        "bấm Repeat Header Rows. [layout-table-head]"
    )
    assert [one.code for one in layout_problems(Path(path))] == ["layout-table-head"] * 2
