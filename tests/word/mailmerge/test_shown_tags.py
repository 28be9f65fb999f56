"""A tag among the words that a field shows: it is filled and stays filled, or is told by name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.word.field_codes import add, run, runs, template
from tests.word.templates import members, texts
from toolkit.word import Template
from toolkit.word.any_template import AnyTemplate, Record
from toolkit.word.check.data_names import Supplied
from toolkit.word.check.lint import lint_problems
from toolkit.word.mailmerge.settled_template import settled

WORKED_OUT_ANEW = [
    "DOCPROPERTY Ngay", "TITLE", "AUTHOR", "DATE", "SAVEDATE", "REF khong_co", "PAGEREF khong_co", "PAGE",
    "NUMPAGES", "FILENAME", "= 1 + 1", 'IF 1 = 1 "a" "b"', "QUOTE x", "SEQ Hình", "DOCVARIABLE v", "USERNAME",
]  # fmt: skip
SIMPLE = '<w:fldSimple w:instr=" {code} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def complex_field(code: str, shown: str) -> str:
    return runs(f"{{ {code} }}").replace("«cũ»", shown)


def simple_field(code: str, shown: str) -> str:
    return SIMPLE.format(code=code.replace('"', "&quot;"), shown=shown)


def with_field(xml: str) -> bytes:
    return template("Kính gửi.", draw=lambda document: add(document.add_paragraph(), xml))


@pytest.mark.parametrize("shape", [complex_field, simple_field])
@pytest.mark.parametrize("code", WORKED_OUT_ANEW)
def test_a_tag_that_a_field_shows_is_filled_and_no_field_can_put_other_words_there(
    code: str, shape: Callable[[str, str], str]
) -> None:
    content = with_field(shape(code, "{{ thu }}"))
    made = settled(content, "m.docx")
    letter = Template(made.content).render({"thu": "thứ Hai"}).content
    assert (made.problems, lint_problems(content, "m.docx"), texts(letter)[-1]) == ((), (), "thứ Hai")
    assert not any(mark in members(letter)["word/document.xml"] for mark in (b"fldChar", b"fldSimple"))


def test_a_tag_in_pieces_and_words_around_it_are_kept_with_their_looks() -> None:
    pieces = run("<w:t>ngày {{ th</w:t>", "<w:b/>") + run("<w:t>u }} tuần này</w:t>", "<w:b/>")
    xml = complex_field("DOCPROPERTY Ngay", "«cũ»").replace(run("<w:t>«cũ»</w:t>"), pieces)
    letter = Template(settled(with_field(xml), "m.docx").content).render({"thu": "Hai"}).content
    assert texts(letter)[-1] == "ngày Hai tuần này"
    assert b"<w:b/>" in members(letter)["word/document.xml"]


KEPT = ["HYPERLINK https://a.vn", "FORMTEXT", "TOC", "MACROBUTTON x y"]


@pytest.mark.parametrize("code", KEPT)
def test_a_field_whose_words_nobody_works_out_again_stays_a_field(code: str) -> None:
    content = with_field(complex_field(code, "{{ thu }}"))
    assert settled(content, "m.docx").content == content


def test_a_field_that_shows_a_bookmark_with_the_same_tag_is_left_to_the_merge() -> None:
    marked = '<w:bookmarkStart w:id="7" w:name="ngay"/>{inside}<w:bookmarkEnd w:id="7"/>'
    xml = marked.format(inside=run("<w:t>{{ thu }}</w:t>")) + complex_field("REF ngay", "{{ thu }}")
    content = with_field(xml)
    assert settled(content, "m.docx").content == content


TOLD = (
    "m.docx, đoạn 2: Trường trộn thư “MERGEFIELD ho_ten” đang hiện “{{ thu }}”; khi trộn, Word in giá trị "
    "của cột vào đúng chỗ này nên thẻ sẽ mất. Muốn in thẻ: bấm vào trường, nhấn Ctrl+Shift+F9 để trường "
    "thành chữ thường. Muốn in cột: xóa thẻ, hoặc chuyển thẻ ra ngoài trường. [field-shows-tag]"
)


@pytest.mark.parametrize("shape", [complex_field, simple_field])
def test_a_tag_in_the_place_of_another_column_is_an_error_of_lint_and_merge(
    shape: Callable[[str, str], str], tmp_path: Path
) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(with_field(shape("MERGEFIELD ho_ten", "{{ thu }}")))
    headers = {"Họ tên": "ho_ten", "Thứ": "thu"}
    found = AnyTemplate(path).problems(Supplied(names=frozenset(("ho_ten", "thu")), headers=headers), headers)
    assert [str(one) for one in found] == [TOLD]
    assert [str(one) for one in lint_problems(path.read_bytes(), "m.docx")] == [TOLD]


def test_a_tag_of_the_same_column_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(with_field(complex_field('MERGEFIELD "Họ tên"', "{{ ho_ten }}")))
    any_template = AnyTemplate(path)
    supplied = Supplied(names=frozenset(("ho_ten",)), headers={"Họ tên": "ho_ten"})
    letter = next(any_template.letters([Record({"ho_ten": "An"}, {"Họ tên": "An"})]))
    assert (any_template.problems(supplied, ["Họ tên"]), texts(letter.rendered.content)[-1]) == ((), "An")
