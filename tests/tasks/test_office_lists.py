"""Lists as offices keep them: exactly the letters that a person would write, and a word on every other row."""

from pathlib import Path

import docx
import pytest

from tests.tasks.office_lists import EVERY_LIST, FILTERED, NUMBERED, OfficeList, workbook_of
from tests.word.templates import template
from toolkit.tasks.merge import Wish, merge
from toolkit.tasks.outcome import Outcome


def merged(folder: Path, made: OfficeList, wish: Wish | None = None) -> Outcome:
    form = folder / "thu.docx"
    form.write_bytes(template(made.prints))
    return merge(form, workbook_of(folder / "danh-sach.xlsx", made), wish)


def letters(outcome: Outcome) -> list[str]:
    return [docx.Document(str(made.path)).paragraphs[0].text for made in outcome.files]


@pytest.mark.parametrize("name", EVERY_LIST)
def test_a_list_gives_the_letters_that_a_person_would_write(tmp_path: Path, name: str) -> None:
    made = EVERY_LIST[name]
    assert letters(merged(tmp_path, made)) == list(made.letters)
