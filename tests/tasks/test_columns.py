"""Every column of the workbook is read or filled by something, or says that it is a note."""

import pytest

from tests.tasks.column_uses import Use, described, uses
from toolkit.book.building.drop_downs import validation
from toolkit.book.schema import SHEETS

# A choice of layout that no document obeys yet.
UNDECIDED = {("Cấu hình", "layout_profile")}


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> set[Use]:
    patch = pytest.MonkeyPatch()
    try:
        return uses(tmp_path_factory.mktemp("worked"), patch)
    finally:
        patch.undo()


def test_every_column_is_used_or_says_that_it_is_a_note(used: set[Use]) -> None:
    assert len(used) > 150
    silent = {(sheet.title, column.field) for sheet, column in described() if not column.note} - used
    assert silent == UNDECIDED


def test_no_column_that_is_used_says_that_it_is_a_note(used: set[Use]) -> None:
    notes = {(sheet.title, column.field) for sheet, column in described() if column.note}
    assert len(notes) > 10
    assert notes & used == set()


def test_the_help_beside_a_note_says_that_it_is_not_printed() -> None:
    notes = [column for sheet in SHEETS for column in (*sheet.columns, *sheet.keys) if column.note]
    assert notes
    for column in notes:
        shown = validation(column)["input_message"]
        assert shown.startswith(f"{column.help} Ghi chú riêng, không in.")
        assert " in " not in column.help
