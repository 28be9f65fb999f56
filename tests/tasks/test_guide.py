"""The staff guide tells of everything that there is, and the list of problems is the catalogue's own."""

import re
from pathlib import Path

import pytest

from toolkit.book.schema import SHEETS
from toolkit.cli.app import app
from toolkit.documents.buttons import BUTTONS
from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems import CATALOGUE
from toolkit.tasks.guide import FILE, problem_guide

TOP = Path(__file__).parents[2]
GUIDE = (TOP / "HUONG-DAN.md").read_text(encoding="utf-8")


def test_the_committed_list_of_problems_is_what_the_build_writes() -> None:
    assert (TOP / FILE).read_text(encoding="utf-8") == problem_guide()


def test_every_problem_has_one_row_with_what_was_seen_and_what_to_do() -> None:
    rows = [line.split(" | ") for line in problem_guide().splitlines() if line.startswith("| `")]
    assert [row[0].strip("| `") for row in rows] == sorted(CATALOGUE)
    assert [row for row in rows if len(row) != 4 or re.search(r"(?<!\{)\{\w+\}", "".join(row))] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.table)
def test_every_sheet_is_named_in_the_guide(sheet: object) -> None:
    assert sheet.title in GUIDE  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_every_kind_is_named_in_the_guide(kind: object) -> None:
    assert f"`{kind.name}` {kind.label}" in GUIDE  # type: ignore[attr-defined]


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.action)
def test_every_button_has_its_row_in_the_guide(button: object) -> None:
    rows = [line for line in GUIDE.splitlines() if line.startswith("| ")]
    assert any(button.caption in row.split(" | ")[0] for row in rows)  # type: ignore[attr-defined]


def test_every_command_is_told_in_the_guide() -> None:
    named = [(one.name, one.callback) for one in app.registered_commands]
    names = [name or callback.__name__ for name, callback in named if callback]
    assert [name for name in names if f"`giaoban {name}" not in GUIDE] == []
