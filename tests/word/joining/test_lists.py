"""Lists of bound documents: each document's begin anew, bullets are shared."""

from pathlib import Path
from typing import Any

import pytest
from docx.shared import Pt

from tests.word.letters import bound, in_list, letter, listed, new_list, opened
from tests.word.templates import part
from toolkit.problems import ToolkitError
from toolkit.word.joining import OneFile, lists

NUMBERING = "word/numbering.xml"


def numbers_of(content: bytes) -> list[tuple[str, str]]:
    """Each numbered paragraph: its text, and its list's id."""
    found = []
    for paragraph in opened(content).paragraphs:
        properties = paragraph._p.pPr
        if properties is not None and properties.numPr is not None:
            found.append((paragraph.text, str(properties.numPr.numId.val)))
    return found


def list_of(content: bytes, id_: str) -> tuple[str, dict[int, int]]:
    """A list's form, and the levels that it takes back to a number."""
    numbering: Any = opened(content).part.numbering_part.element
    num = numbering.num_having_numId(int(id_))
    overrides = {
        one.ilvl: one.startOverride.val for one in num.lvlOverride_lst if one.startOverride is not None
    }
    return num.abstractNumId.val, overrides


def test_a_list_that_a_style_brings_begins_anew_in_each_document(tmp_path: Path):
    one = letter(draw=lambda d: listed(d, "List Number", "một", "hai"))
    content = bound(tmp_path, one, one)
    found = numbers_of(content)
    assert [text for text, _ in found] == ["một", "hai"] * 2
    first, second = found[0][1], found[2][1]
    assert [id_ for _, id_ in found] == [first, first, second, second]
    assert first != second
    assert list_of(content, first)[1] == list_of(content, second)[1] == dict.fromkeys(range(9), 1)


def test_the_indents_of_a_style_with_a_list_stay(tmp_path: Path):
    def draw(document: Any) -> None:
        document.styles["List Number"].paragraph_format.left_indent = Pt(50)
        listed(document, "List Number", "một")

    one = letter(draw=draw)
    content = bound(tmp_path, one, one)
    assert [p.paragraph_format.left_indent for p in opened(content).paragraphs] == [Pt(50), Pt(50)]


def test_bullets_are_shared(tmp_path: Path):
    one = letter(draw=lambda d: listed(d, "List Bullet", "gạch"))
    content = bound(tmp_path, one, one)
    assert numbers_of(content) == []
    assert part(content, NUMBERING).count("<w:num ") == part(one, NUMBERING).count("<w:num ")


def test_lists_that_count_on_from_each_other_still_do_and_begin_anew_in_the_next_document(tmp_path: Path):
    def draw(document: Any) -> None:
        listed(document, "List Number", "một")
        styled = document.styles["List Number"].element.pPr.numPr.numId.val
        in_list(document, new_list(document, like=styled), "hai")

    one = letter(draw=draw)
    content = bound(tmp_path, one, one)
    forms = [list_of(content, id_) for _, id_ in numbers_of(content)]
    assert [overrides for _, overrides in forms] == [{}, {}] * 2
    assert forms[0] == forms[1]
    assert forms[2] == forms[3]
    assert forms[0] != forms[2]


def test_a_second_list_that_restarts_itself_needs_no_form_of_its_own(tmp_path: Path):
    def draw(document: Any) -> None:
        styled = document.styles["List Number"].element.pPr.numPr.numId.val
        in_list(document, new_list(document, like=styled), "một")
        in_list(document, new_list(document, like=styled, restart=True), "một")

    one = letter(draw=draw)
    content = bound(tmp_path, one, one)
    assert len({list_of(content, id_)[0] for _, id_ in numbers_of(content)}) == 1
    assert len({id_ for _, id_ in numbers_of(content)}) == 4


def test_a_list_that_the_document_does_not_define_is_none(tmp_path: Path):
    one = letter(draw=lambda d: in_list(d, 77, "một"))
    assert numbers_of(bound(tmp_path, one, one)) == [("một", "0")] * 2


def test_more_lists_than_word_counts_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lists, "MOST", 12)
    one = letter(draw=lambda d: listed(d, "List Number", "một"))

    def bind() -> None:
        with OneFile(tmp_path / "gop.docx") as one_file:
            for _ in range(9):
                one_file.add(one)

    with pytest.raises(ToolkitError, match="danh sách đánh số") as error:
        bind()
    assert error.value.code == "one-file-too-large"
