"""A copy with comments: at the places, beside those that were there, everything else untouched."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument

from tests.real.office import convert, needs_office
from tests.word.templates import members, part, table, template, text_box, texts
from toolkit.problems import BadTemplate, Place, Problem, problem
from toolkit.word.check.annotate import annotated
from toolkit.word.check.lint import lint_problems

CHANGED = frozenset(
    (
        "word/document.xml",
        "word/comments.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    )
)


def faulty() -> bytes:
    def draw(document: WordDocument) -> None:
        table(document, ("Tên", "{{ ho ten }}"))
        text_box(document, "", "{{ a b }}")
        document.sections[0].header.paragraphs[0].text = "{{ c"

    return template("Mở đầu", "{{ chưa đóng", draw=draw)


def comments(content: bytes) -> list[tuple[str, str, str]]:
    found = Document(io.BytesIO(content)).comments
    return [(one.author, one.initials, one.text) for one in found]


def found_in(content: bytes) -> tuple[Problem, ...]:
    return lint_problems(content, "m.docx")


def test_each_problem_becomes_a_comment_by_giaoban() -> None:
    content = faulty()
    problems = found_in(content)
    made = comments(annotated(content, problems))
    assert len(made) == len(problems) == 4
    assert {(author, initials) for author, initials, _ in made} == {("giaoban", "gb")}
    assert made[0][2] == (
        "Lỗi: Thẻ mở bằng “{{” mà chưa đóng, ở chỗ “{{ chưa đóng”.\n"
        "Thêm dấu đóng “}}” ngay sau tên, trong cùng một đoạn. [tag-unclosed]"
    )


def test_a_comment_stands_at_its_paragraph_and_what_word_cannot_mark_stands_first_with_its_place() -> None:
    content = faulty()
    document = Document(io.BytesIO(annotated(content, found_in(content))))
    starts = document.element.body.xpath("//w:commentRangeStart")
    places = [start.getparent().text for start in starts]
    assert sorted(places) == sorted(["Mở đầu", "Mở đầu", "{{ chưa đóng", "{{ ho ten }}"])
    told = [text for _, _, text in comments(annotated(content, found_in(content)))]
    assert [text.startswith("Lỗi: m.docx, đầu trang") for text in told] == [False, False, False, True]
    assert [text.startswith("Lỗi: m.docx, đoạn 3, khung chữ 1") for text in told].count(True) == 1


def test_the_comments_that_were_there_stay() -> None:
    def draw(document: WordDocument) -> None:
        document.add_comment(document.paragraphs[0].runs, text="Xem lại", author="An", initials="A")

    content = template("Chữ", "{{ a", draw=draw)
    made = comments(annotated(content, found_in(content)))
    assert [author for author, _, _ in made] == ["An", "giaoban", "giaoban"]
    body = Document(io.BytesIO(annotated(content, found_in(content)))).element.body
    assert len(set(body.xpath("//w:commentReference/@w:id"))) == 3


def test_every_other_part_stays_byte_for_byte_and_the_same_input_gives_the_same_bytes() -> None:
    content = faulty()
    made = annotated(content, found_in(content))
    before, after = members(content), members(made)
    assert {name for name in after if after[name] != before.get(name)} <= CHANGED
    assert annotated(content, found_in(content)) == made


def test_the_text_of_the_document_is_unchanged() -> None:
    content = faulty()
    assert texts(annotated(content, found_in(content))) == texts(content)


def test_a_document_without_paragraphs_gets_one_to_bear_the_comment() -> None:
    made = annotated(template(), [problem("template-plain", Place(file="m.docx"))])
    assert [text.split(":")[0] for _, _, text in comments(made)] == ["Cảnh báo"]
    assert "commentRangeStart" in part(made, "word/document.xml")


def test_a_file_that_is_not_word_is_refused() -> None:
    with pytest.raises(BadTemplate):
        annotated(b"x", ())


@pytest.mark.office
@needs_office
def test_libreoffice_opens_the_copy_and_shows_every_comment(tmp_path: Path) -> None:
    content = faulty()
    path = tmp_path / "m.docx"
    path.write_bytes(annotated(content, found_in(content)))
    convert([path], "odt", tmp_path / "odt")
    xml = members((tmp_path / "odt/m.odt").read_bytes())["content.xml"].decode()
    assert xml.count("<dc:creator>giaoban</dc:creator>") == 4
