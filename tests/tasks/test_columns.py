"""Every column of the workbook is read or filled by something, or says that it is a note."""

import pytest

from tests.tasks.column_uses import Uses, described, uses
from toolkit.book.building.drop_downs import validation
from toolkit.book.schema import SHEETS


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Uses:
    patch = pytest.MonkeyPatch()
    try:
        return uses(tmp_path_factory.mktemp("worked"), patch)
    finally:
        patch.undo()


def test_every_column_is_used_or_says_that_it_is_a_note(found: Uses) -> None:
    assert len(found.anything) > 150
    silent = {(sheet.title, column.field) for sheet, column in described() if not column.note}
    assert silent - found.anything == set()


def test_no_column_that_a_document_reads_says_that_it_is_a_note(found: Uses) -> None:
    notes = {(sheet.title, column.field) for sheet, column in described() if column.note}
    assert len(notes) > 10
    assert len(found.documents) > 100
    assert notes & found.documents == set()


def test_the_help_beside_a_note_says_that_it_is_not_printed() -> None:
    columns = [column for sheet in SHEETS for column in (*sheet.columns, *sheet.keys) if column.note]
    notes = [column for column in columns if not (column.leads or column.written)]
    assert notes
    for column in notes:
        shown = validation(column)["input_message"]
        assert shown.startswith(f"{column.help} Ghi chú riêng, không in.")
        assert " in " not in column.help
