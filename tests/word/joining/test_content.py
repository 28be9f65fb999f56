"""What stands in bound documents: notes, styles, bookmarks, fields; each document's stay its own."""

import io
import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.word import letters
from tests.word.letters import bookmark, bound, control, field, hyperlink, letter, listed, opened, refer
from tests.word.templates import members, part, picture, text_box, texts, with_footnote, zipped
from toolkit.word.joining import OneFile

BODY = "word/document.xml"


def test_footnotes_of_each_document_count_from_one_under_ids_of_their_own(tmp_path: Path):
    documents = [
        with_footnote(letter(f"Thư {n}", draw=lambda d: refer(d, 2)), f"Chú thích {n}") for n in (1, 2, 3)
    ]
    content = bound(tmp_path, *documents)
    notes = re.findall(
        r'<w:footnote w:id="(\d+)">.*?<w:t[^>]*>(.*?)</w:t>', part(content, "word/footnotes.xml")
    )
    assert notes == [("1", "Chú thích 1"), ("2", "Chú thích 2"), ("3", "Chú thích 3")]
    assert re.findall(r'footnoteReference w:id="(\d+)"', part(content, BODY)) == ["1", "2", "3"]
    assert part(content, BODY).count('<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>') == 3


def test_a_reference_to_a_note_that_is_not_there_goes(tmp_path: Path):
    one = letter("Thư", draw=lambda d: refer(d, 5))
    assert "footnoteReference" not in part(bound(tmp_path, one, one), BODY)


def test_comments_stay_with_what_they_are_about(tmp_path: Path):
    def commented(text: str) -> bytes:
        return letter("Thư", draw=lambda d: d.add_comment(d.paragraphs[0].runs[0], text=text, author="Soát"))

    content = bound(tmp_path, commented("Sửa chỗ này"), commented("Xóa chỗ này"))
    assert [comment.text for comment in opened(content).comments] == ["Sửa chỗ này", "Xóa chỗ này"]
    assert re.findall(r'commentReference w:id="(\d+)"', part(content, BODY)) == ["0", "1"]


def test_bookmarks_get_names_of_their_own_and_what_points_to_them_follows(tmp_path: Path):
    def draw(document: Any) -> None:
        bookmark(document.add_paragraph("Chỗ này"), "Ten")
        line = document.add_paragraph("Xem ")
        field(line, " REF Ten \\h ")
        hyperlink(document, line, "#Ten", "ở trên")

    one = letter(draw=draw)
    body = part(bound(tmp_path, one, one), BODY)
    assert re.findall(r'bookmarkStart [^>]*w:name="(\w+)"', body) == ["Ten", "Ten_r2"]
    assert re.findall(r"<w:instrText[^>]*>(.*?)<", body) == [" REF Ten \\h ", " REF Ten_r2 \\h "]
    assert re.findall(r'w:anchor="(\w+)"', body) == ["Ten", "Ten_r2"]


def test_links_lead_where_they_led(tmp_path: Path):
    def linked(address: str) -> bytes:
        return letter("Thư", draw=lambda d: hyperlink(d, d.paragraphs[0], address, "trang"))

    content = bound(tmp_path, *(linked(f"https://example.org/{n}?a=1&b=2") for n in (1, 2, 1)))
    document = opened(content)
    addresses = [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert addresses == [f"https://example.org/{n}?a=1&b=2" for n in (1, 2, 1)]


def test_sequences_start_anew(tmp_path: Path):
    def draw(document: Any) -> None:
        for _ in range(2):
            field(document.add_paragraph("Hình "), " SEQ Hình \\* ARABIC ")

    one = letter(draw=draw)
    codes = re.findall(r"<w:instrText[^>]*>(.*?)<", part(bound(tmp_path, one, one), BODY))
    assert codes == [" SEQ Hình \\r 1 \\* ARABIC ", " SEQ Hình \\* ARABIC "] * 2


def test_a_content_control_keeps_its_words_and_forgets_the_data_behind_it(tmp_path: Path):
    content = bound(tmp_path, *(letter(draw=lambda d, n=n: control(d, f"Số {n}")) for n in (1, 2)))
    assert re.findall(r"Số \d", part(content, BODY)) == ["Số 1", "Số 2"]
    assert "dataBinding" not in part(content, BODY)


def test_drawings_and_text_boxes_have_ids_of_their_own(tmp_path: Path):
    def draw(document: Any) -> None:
        picture(document)
        picture(document)
        text_box(document, "Ngoài", "Trong")

    one = letter(draw=draw)
    assert re.findall(r'<wp:docPr id="(\d+)"', part(bound(tmp_path, one, one), BODY)) == ["1", "2", "3", "4"]


def test_styles_of_one_template_stand_in_the_file_once(tmp_path: Path):
    one = letter("Thư")
    content = bound(tmp_path, one, one)
    assert [s.style_id for s in opened(content).styles] == [s.style_id for s in opened(one).styles]


def test_styles_that_only_share_their_name_stay_apart(tmp_path: Path):
    def sized(points: int) -> bytes:
        def draw(document: Any) -> None:
            document.styles["Heading 1"].font.size = Pt(points)
            document.styles["Normal"].font.size = Pt(points)
            document.add_heading(f"Tiêu đề {points}")
            document.add_paragraph(f"Đoạn {points}")

        return letter(draw=draw)

    content = bound(tmp_path, sized(14), sized(20), sized(14))
    found = [(paragraph.text, paragraph.style.font.size) for paragraph in opened(content).paragraphs]
    assert found == [(f"{text} {n}", Pt(n)) for n in (14, 20, 14) for text in ("Tiêu đề", "Đoạn")]


def test_a_document_keeps_the_defaults_that_another_does_not_have(tmp_path: Path):
    def with_defaults(points: int) -> bytes:
        def draw(document: Any) -> None:
            size = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:sz')}")
            size.set(qn("w:val"), str(2 * points))
            document.add_paragraph("Đoạn")

        return letter(draw=draw)

    content = bound(tmp_path, with_defaults(11), with_defaults(16))
    assert [paragraph.style.font.size for paragraph in opened(content).paragraphs] == [None, Pt(16)]


def test_prefixes_that_mean_something_else_in_another_document_stay_what_they_are(tmp_path: Path):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    other = zipped(
        {
            **members(letter("Thư")),
            BODY: (
                f'<x:document xmlns:x="{word}" xmlns:w="urn:other"><x:body><x:p><x:r><x:t>Khác</x:t></x:r>'
                "</x:p></x:body></x:document>"
            ).encode(),
        }
    )
    assert texts(bound(tmp_path, letter("Một"), other, letter("Hai"))) == ["Một", "Khác", "Hai"]


def test_the_title_is_not_that_of_the_first_document(tmp_path: Path):
    first = letter("Thư", draw=lambda d: setattr(d.core_properties, "title", "Thư gửi A"))
    with OneFile(tmp_path / "gop.docx", title="Giấy mời") as one_file:
        one_file.add(first)
    assert Document(io.BytesIO((tmp_path / "gop.docx").read_bytes())).core_properties.title == "Giấy mời"


def test_letters_from_everything_at_once_hold_together(tmp_path: Path):
    def draw(document: Any) -> None:
        listed(document, "List Number", "một", "hai")
        listed(document, "List Bullet", "gạch")
        bookmark(document.add_paragraph("Chỗ này"), "Ten")
        picture(document)
        letters.count_pages(document)
        letters.landscape(document, "Ngang", "Ngang")
        refer(document, 2)

    documents = [
        with_footnote(letter(f"Thư {n}", header=f"Đầu {n}", draw=draw), f"Ghi {n}") for n in range(4)
    ]
    content = bound(tmp_path, *documents)
    assert texts(content) == [text for one in documents for text in texts(one)]
