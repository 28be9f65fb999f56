"""Fields in the staff's own templates: worked out once, or told; the title is each paper's own."""

from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from tests.tasks.example import made
from tests.word.field_codes import add, runs
from tests.word.letters import bookmark
from tests.word.templates import members
from toolkit.shelf import packaged
from toolkit.tasks.lint import lint

OF_THE_PAPER = (
    "Trường “{code}” hiện tên của văn bản, mỗi văn bản một tên, nên chỉ Word điền được; "
    "chưa mở bằng Word thì còn chữ cũ “«cũ»”. Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, "
    "trước khi in hoặc gửi; hoặc thay trường này bằng thẻ hay chữ gõ hẳn. [field-given-property]"
)


def own(folder: Path, code: str) -> Path:
    """The template of the agenda in the folder of the workbook, with a field in its header."""
    document: WordDocument = docx.Document(str(packaged("templates") / "chuong-trinh.docx"))
    document.core_properties.author = "Văn phòng"
    document.core_properties.title = "Mẫu chương trình"
    document.sections[0].first_page_header.paragraphs[0].text = "Trang đầu: "
    add(document.sections[0].first_page_header.paragraphs[0], runs(code))
    path = folder / "mau" / "chuong-trinh.docx"
    path.parent.mkdir()
    document.save(str(path))
    return path


def header(path: Path) -> str:
    """The XML of the header with the field."""
    xml = [text.decode() for name, text in members(path.read_bytes()).items() if "header" in name]
    return next(one for one in xml if "Trang đầu: " in one)


@pytest.mark.parametrize(
    ("code", "shown"),
    [("{ DOCPROPERTY Author }", ">Văn phòng<"), ('{ IF 1 = 1 "Chính thức" "Dự thảo" }', ">Chính thức<")],
)
def test_a_fixed_field_shows_in_every_paper_what_it_says(tmp_path: Path, code: str, shown: str) -> None:
    template = own(tmp_path, code)
    outcome = made(tmp_path, "agenda")
    headers = [header(one.path) for one in outcome.files]
    assert len(headers) > 1
    assert all(shown in one and "«cũ»" not in one for one in headers)
    assert not any(one.place.file == template.name for one in outcome.problems)
    assert not any(one.code.startswith("field-") for one in lint(template, kind="agenda").problems)


TITLES = [
    ("TITLE", "TITLE"),
    ("DOCPROPERTY Title", "DOCPROPERTY Title"),
    ("INFO Title", "INFO Title"),
    ('IF 1 = 1 "{ TITLE }" ""', 'IF 1 = 1 "{TITLE}" ""'),
]


@pytest.mark.parametrize(("code", "written"), TITLES)
def test_the_title_is_left_to_word_and_told_for_each_paper_has_its_own(
    tmp_path: Path, code: str, written: str
) -> None:
    template = own(tmp_path, f"{{ {code} }}")
    outcome = made(tmp_path, "agenda")
    assert outcome.files
    assert all('w:dirty="1"' in header(one.path) for one in outcome.files)
    found = [str(one) for one in outcome.problems if one.place.file == template.name]
    told = f"chuong-trinh.docx, đầu trang của trang đầu, đoạn 1: {OF_THE_PAPER.format(code=written)}"
    assert found == [told]
    in_lint = [str(one) for one in lint(template, kind="agenda").problems if one.code.startswith("field-")]
    assert in_lint == found


def test_a_field_that_asks_for_nothing_known_is_told_and_does_not_hold_the_papers(tmp_path: Path) -> None:
    template = own(tmp_path, "{ DOCPROPERTY Khoa }")
    outcome = made(tmp_path, "agenda")
    assert outcome.files
    assert {one.code for one in outcome.problems if one.place.file == template.name} == {"field-no-property"}
    assert {one.code for one in lint(template, kind="agenda").problems} >= {"field-no-property"}


def test_a_field_that_shows_a_tag_holds_the_papers_which_would_show_old_words(
    tmp_path: Path,
) -> None:
    document: WordDocument = docx.Document(str(packaged("templates") / "chuong-trinh.docx"))
    (topic,) = (one for one in document.paragraphs if one.text == "{{ trich_yeu }}")
    bookmark(topic, "Trich")
    add(document.sections[0].first_page_header.paragraphs[0], runs("{ REF Trich }"))
    template = tmp_path / "mau" / "chuong-trinh.docx"
    template.parent.mkdir()
    document.save(str(template))
    outcome = made(tmp_path, "agenda")
    assert [one.path for one in outcome.files] == []
    found = {one.code for one in outcome.problems if one.place.file == template.name}
    assert found == {"field-stale"}
    assert {one.code for one in lint(template, kind="agenda").problems} >= {"field-stale"}
