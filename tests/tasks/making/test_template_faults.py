"""An own template that fails its papers: told alike by lint, make and check."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from tests.tasks.example import example_workbook, made
from tests.word.field_codes import add, runs
from toolkit.documents.kinds import DOCUMENTS
from toolkit.plan.model import Conference
from toolkit.problems import Severity
from toolkit.shelf import packaged
from toolkit.tasks.check import check
from toolkit.tasks.lint import lint
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Outcome

LETTER = "giay-moi-don-vi.docx"
SAME = (
    "giay-moi-don-vi.docx: Mẫu thiếu thẻ ghi nơi nhận ({{ kinh_moi }}), nên mọi bản làm ra sẽ giống hệt "
    "nhau, dù dành cho những đơn vị, những người khác nhau. Đặt thẻ vào chỗ ghi đơn vị hoặc người nhận; "
    "hoặc bỏ mẫu riêng này để dùng mẫu đi kèm. [template-same-for-all]"
)


def own(folder: Path, change: Callable[[WordDocument], None]) -> Path:
    """The template of the letters to units, changed in Word and saved beside the workbook."""
    document: WordDocument = docx.Document(str(packaged("templates") / LETTER))
    change(document)
    path = folder / "mau" / LETTER
    path.parent.mkdir()
    document.save(str(path))
    return path


def typed(tag: str, words: str) -> Callable[[WordDocument], None]:
    """Somebody types these words over a tag."""

    def change(document: WordDocument) -> None:
        cells = (part for table in document.tables for cell in table._cells for part in cell.paragraphs)
        for paragraph in (*document.paragraphs, *cells):
            if f"{{{{ {tag} }}}}" in paragraph.text:
                paragraph.text = paragraph.text.replace(f"{{{{ {tag} }}}}", words)

    return change


def told(outcome: Outcome, template: Path) -> list[str]:
    grave = (one for one in outcome.problems if one.severity is not Severity.HINT)
    return [
        str(one) for one in grave if one.place.file == template.name and not one.code.startswith("layout")
    ]


def letters(folder: Path) -> Outcome:
    return made(folder, "invitation", conferences=("HN3-2024",))


@pytest.mark.parametrize(
    "words", ["Ban Thường vụ Huyện đoàn Cầu Kè", "｛｛ kinh_moi ｝｝", "[[kinh_moi]]", "«kinh_moi»"]
)
def test_a_letter_that_names_one_addressee_for_all_is_not_made(tmp_path: Path, words: str) -> None:
    template = own(tmp_path, typed("kinh_moi", words))
    outcome = letters(tmp_path)
    assert outcome.files == ()
    assert told(outcome, template)[0] == SAME
    assert told(lint(template, kind="invitation"), template) == told(outcome, template)
    assert told(check(example_workbook(tmp_path)), template) == told(outcome, template)


def test_a_paper_saved_as_a_template_is_not_made_for_everybody(tmp_path: Path) -> None:
    paper = letters(tmp_path).files[0].path
    template = tmp_path / "mau" / LETTER
    template.parent.mkdir()
    template.write_bytes(paper.read_bytes())
    outcome = letters(tmp_path)
    assert outcome.files == ()
    assert told(outcome, template) == [SAME]


def test_the_missing_addressee_is_no_mere_name_that_the_template_does_not_use(tmp_path: Path) -> None:
    template = own(tmp_path, typed("kinh_moi", "Huyện đoàn Cầu Kè"))
    assert [str(one) for one in lint(template, kind="invitation").problems] == [SAME]


def test_words_own_merge_field_in_the_place_of_the_addressee_holds_the_letters(tmp_path: Path) -> None:
    def change(document: WordDocument) -> None:
        typed("kinh_moi", "")(document)
        add(document.paragraphs[2], runs("{ MERGEFIELD kinh_moi }"))

    template = own(tmp_path, change)
    outcome = letters(tmp_path)
    assert outcome.files == ()
    assert [one.code for one in outcome.problems if one.place.file == template.name] == ["field-in-paper"]


def test_a_place_typed_over_its_tag_is_a_doubt_and_the_letters_are_made(tmp_path: Path) -> None:
    template = own(tmp_path, typed("dia_diem", "Hội trường Tỉnh đoàn"))
    outcome = letters(tmp_path)
    assert outcome.files
    assert [one.partition(".docx: ")[2] for one in told(outcome, template)] == [
        (
            "Mẫu không có thẻ {{ dia_diem }} như mẫu đi kèm; chữ gõ sẵn ở chỗ ấy không đổi theo sổ. "
            "Đặt lại thẻ vào chỗ của nó; nếu cố ý gõ sẵn hoặc bỏ hẳn thì không phải làm gì. "
            "[template-typed-over]"
        )
    ]


def test_a_faithful_own_template_is_not_spoken_of(tmp_path: Path) -> None:
    def change(document: WordDocument) -> None:
        document.core_properties.author = "Văn phòng"

    template = own(tmp_path, change)
    for _ in range(2):  # the second time by what was kept
        outcome = letters(tmp_path)
        assert outcome.files
        assert told(outcome, template) == []
    assert told(check(example_workbook(tmp_path)), template) == []


def test_the_tags_of_the_addressee_differ_from_copy_to_copy_and_stand_in_our_template(tmp_path: Path) -> None:
    plan = read_workbook(example_workbook(tmp_path)).plan
    letters_to = [kind for kind in DOCUMENTS if kind.addressee]
    assert letters_to
    for kind in letters_to:
        for _, subject in Selection(kinds=(kind.name,)).tasks(plan):
            assert isinstance(subject, Conference)
            copies = [document.words() for document in kind.documents(plan, subject)]
            said = {repr([words[tag] for tag in kind.addressee]) for words in copies}
            assert len(said) == len(copies)
