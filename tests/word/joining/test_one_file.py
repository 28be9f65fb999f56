"""Documents bound into one file: its pages, sections, headers, and what becomes of files that fail."""

from pathlib import Path
from typing import Any

import openxml_audit
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.word.contexts import CONTEXTS, words_of
from tests.word.letters import bound, count_pages, landscape, letter, opened
from tests.word.templates import members, part, picture, table, texts, zipped
from toolkit.problems import NotWritable, ToolkitError
from toolkit.word import Template
from toolkit.word.joining import OneFile, write_one_file

TEMPLATES = Path(__file__).parents[3] / "templates"
INVITATION = "giay-moi-don-vi.docx"
BODY = "word/document.xml"


def headers(content: bytes) -> list[str]:
    return [section.header.paragraphs[0].text for section in opened(content).sections]


def section_values(content: bytes, path: str) -> list[str | None]:
    """An attribute of each section: "w:pgNumType/@w:start"."""
    found = [section._sectPr.xpath(path) for section in opened(content).sections]
    return [one[0] if one else None for one in found]


def invitations(number: int) -> list[bytes]:
    template = Template(TEMPLATES / INVITATION)
    words = words_of(CONTEXTS[INVITATION], length=1)
    return [template.render({**words, "kinh_moi": f"Đơn vị {n}"}).content for n in range(1, number + 1)]


@pytest.mark.parametrize("number", [1, 2, 13])
def test_each_letter_is_a_section_that_starts_on_a_page_of_its_own_with_number_1(number: int, tmp_path: Path):
    letters = invitations(number)
    content = bound(tmp_path, *letters)
    assert texts(content) == [text for one in letters for text in texts(one)]
    assert section_values(content, "w:type/@w:val") == ["nextPage"] * number
    assert section_values(content, "w:pgNumType/@w:start") == ["1"] * number
    assert [section.different_first_page_header_footer for section in opened(content).sections] == [
        True
    ] * number


def test_what_letters_have_in_common_stands_in_the_file_once(tmp_path: Path):
    one, many = (set(members(bound(tmp_path, *invitations(number)))) for number in (1, 13))
    assert many == one


def test_a_thousand_letters_are_not_a_thousand_files_long(tmp_path: Path):
    content = bound(tmp_path, *invitations(1000))
    assert len(opened(content).sections) == 1000
    assert len(content) < 200_000


def test_every_kind_of_document_may_stand_beside_every_other(tmp_path: Path):
    made = [
        Template(TEMPLATES / name).render(words_of(context, length=2)).content
        for name, context in CONTEXTS.items()
    ]
    content = bound(tmp_path, *made)
    assert texts(content) == [text for one in made for text in texts(one)]
    orientations = [section.orientation for one in made for section in opened(one).sections]
    assert [section.orientation for section in opened(content).sections] == orientations
    assert WD_ORIENT.LANDSCAPE in orientations


def test_the_judge_finds_no_fault_that_the_letters_did_not_have(tmp_path: Path):
    single = tmp_path / "don.docx"
    single.write_bytes(invitations(1)[0])
    bound(tmp_path, *invitations(3))
    judge = openxml_audit.OpenXmlValidator()
    known, found = (
        {fault.description for fault in judge.validate(str(path)).errors}
        for path in (single, tmp_path / "gop.docx")
    )
    assert found - known == set()


def test_each_letter_keeps_its_own_header_and_footer(tmp_path: Path):
    letters = [letter("Nội dung", header=f"Kính gửi {n}", footer=f"Lưu {n}") for n in (1, 2, 3)]
    content = bound(tmp_path, *letters)
    assert headers(content) == ["Kính gửi 1", "Kính gửi 2", "Kính gửi 3"]
    footers = [section.footer.paragraphs[0].text for section in opened(content).sections]
    assert footers == ["Lưu 1", "Lưu 2", "Lưu 3"]


def test_a_letter_without_a_header_does_not_show_its_neighbours(tmp_path: Path):
    content = bound(tmp_path, letter("Một", header="Chỉ của một"), letter("Hai"), letter("Ba", header="Ba"))
    assert headers(content) == ["Chỉ của một", "", "Ba"]


def test_a_letter_after_one_with_a_first_page_header_has_none(tmp_path: Path):
    def first_page(document: Any) -> None:
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].first_page_header.paragraphs[0].text = "Trang đầu"

    content = bound(tmp_path, letter("Một", draw=first_page), letter("Hai", draw=count_pages))
    shown = [section.first_page_header.paragraphs[0].text for section in opened(content).sections]
    assert shown == ["Trang đầu", ""]


def test_even_pages_show_the_ordinary_header_where_another_letter_wants_them_different(tmp_path: Path):
    def even(document: Any) -> None:
        document.settings.odd_and_even_pages_header_footer = True
        document.sections[0].even_page_header.paragraphs[0].text = "Trang chẵn"

    content = bound(tmp_path, letter("Một", header="Đầu trang"), letter("Hai", header="Trang lẻ", draw=even))
    shown = [section.even_page_header.paragraphs[0].text for section in opened(content).sections]
    assert shown == ["Đầu trang", "Trang chẵn"]
    assert opened(content).settings.odd_and_even_pages_header_footer


def test_a_document_of_several_sections_keeps_them_all(tmp_path: Path):
    long = letter(
        "Dọc", header="Dọc", draw=lambda d: (landscape(d, "Ngang", "Ngang"), landscape(d, "Dọc lại"))
    )
    content = bound(tmp_path, long, letter("Sau", header="Sau"), long)
    assert headers(content) == ["Dọc", "Ngang", "Ngang", "Sau", "Dọc", "Ngang", "Ngang"]
    widths = [section.page_width for section in opened(long).sections]
    assert widths[0] != widths[1]
    assert [section.page_width for section in opened(content).sections] == [*widths, widths[0], *widths]
    starts = section_values(content, "w:pgNumType/@w:start")
    assert starts == ["1", None, None, "1", "1", None, None]


def test_a_section_that_runs_on_within_a_document_still_does(tmp_path: Path):
    two = letter("Một", draw=lambda d: d.add_section(WD_SECTION.CONTINUOUS) and d.add_paragraph("Hai"))
    content = bound(tmp_path, two, two)
    assert section_values(content, "w:type/@w:val") == ["nextPage", "continuous"] * 2


def test_for_two_sided_printing_each_document_starts_on_an_odd_page(tmp_path: Path):
    content = bound(tmp_path, *invitations(3), odd_pages=True)
    assert section_values(content, "w:type/@w:val") == ["oddPage"] * 3


def test_a_document_that_ends_with_a_table_gets_a_paragraph_that_takes_no_room(tmp_path: Path):
    ends = letter("Trước", draw=lambda d: table(d, ("a", "b")))
    body = opened(bound(tmp_path, ends, letter("Sau"))).element.body
    carrier = body[2]
    assert [child.tag for child in body[:3]] == [qn("w:p"), qn("w:tbl"), qn("w:p")]
    assert carrier.pPr.find(qn("w:sectPr")) is not None
    assert carrier.pPr.find(qn("w:spacing")).get(qn("w:line")) == "20"


def test_equal_pictures_stand_in_the_file_once(tmp_path: Path):
    content = bound(tmp_path, *(letter(f"Số {n}", draw=picture) for n in range(5)))
    assert [name for name in members(content) if "media" in name] == ["word/media/image1.png"]
    assert len(opened(content).inline_shapes) == 5


def test_the_number_of_pages_is_that_of_the_letter(tmp_path: Path):
    content = bound(tmp_path, *(letter("Thư", draw=count_pages) for _ in range(2)))
    footers = [members(content)[f"word/footer{n}.xml"].decode() for n in (1, 2)]
    assert [f" PAGEREF _giaoban_{n} " in footer for n, footer in enumerate(footers, start=1)] == [True, True]
    assert [f'w:name="_giaoban_{n}"' in part(content, BODY) for n in (1, 2)] == [True, True]


def test_the_same_documents_give_the_same_bytes(tmp_path: Path):
    letters = [letter(f"Số {n}", header=f"Đầu {n}", draw=picture) for n in range(3)]
    assert bound(tmp_path, *letters) == bound(tmp_path, *letters)


@settings(max_examples=10, deadline=None)
@given(
    st.lists(st.lists(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))), min_size=1), min_size=1)
)
def test_no_text_is_lost_or_changed(tmp_path_factory: pytest.TempPathFactory, letters: list[list[str]]):
    documents = [letter(*paragraphs) for paragraphs in letters]
    content = bound(tmp_path_factory.mktemp("gop"), *documents)
    assert texts(content) == [text for one in documents for text in texts(one)]


@pytest.mark.parametrize(
    "content", [b"", b"PK", zipped({"a.txt": b"a"}), zipped({"[Content_Types].xml": b"<a/>"})]
)
def test_what_is_no_word_document_is_refused_by_name(content: bytes, tmp_path: Path):
    with (
        pytest.raises(ToolkitError, match=r"Không gộp được thu-moi\.docx"),
        OneFile(tmp_path / "g.docx") as file,
    ):
        file.add(content, "thu-moi.docx")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (BODY, b"<w:document"),
        (BODY, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        (BODY, b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'),
        ("word/styles.xml", b"<w:styles"),
        ("word/_rels/document.xml.rels", b"<Relationships"),
    ],
)
def test_a_part_that_cannot_be_read_is_a_broken_document(name: str, content: bytes, tmp_path: Path):
    broken = zipped({**members(letter("Thư")), name: content})
    with pytest.raises(ToolkitError, match="văn bản thứ 2") as error:
        list(write_one_file([letter("Thư"), broken], tmp_path / "gop.docx"))
    assert error.value.code == "document-broken"
    assert list(tmp_path.iterdir()) == []


def test_a_flipped_byte_is_a_broken_document(tmp_path: Path):
    content = bytearray(letter("Thư"))
    at = content.index(b"word/styles.xml") + 500
    content[at] ^= 0xFF
    with pytest.raises(ToolkitError, match=r"word/styles\.xml"):
        list(write_one_file([bytes(content)], tmp_path / "gop.docx"))


def test_a_file_that_failed_is_not_written_even_when_the_caller_goes_on(tmp_path: Path):
    def going_on() -> None:
        with OneFile(tmp_path / "gop.docx") as one_file:
            one_file.add(letter("Thư"))
            with pytest.raises(ToolkitError):
                one_file.add(b"")

    with pytest.raises(ToolkitError, match="Không gộp được"):
        going_on()
    assert list(tmp_path.iterdir()) == []


def test_no_documents_are_no_file(tmp_path: Path):
    with pytest.raises(ToolkitError, match="Không có văn bản nào"):
        list(write_one_file([], tmp_path / "gop.docx"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_until_the_new_one_is_whole(tmp_path: Path):
    path = tmp_path / "gop.docx"
    path.write_bytes(b"old")
    with pytest.raises(ToolkitError):
        list(write_one_file([letter("Thư"), b""], path))
    assert path.read_bytes() == b"old"
    list(write_one_file([letter("Thư")], path))
    assert texts(path.read_bytes()) == ["Thư"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(NotWritable, match=r"Không ghi được gop\.docx"), OneFile(tmp_path / "no" / "gop.docx"):
        pass
