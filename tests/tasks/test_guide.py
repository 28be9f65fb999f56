"""The staff guide tells of everything that there is, and the list of problems is the catalogue's own."""

import re
from pathlib import Path

import pytest

from toolkit.book.schema import SHEETS
from toolkit.cli.verbs import VERBS
from toolkit.documents.buttons import BUTTONS
from toolkit.documents.kinds import buttons
from toolkit.problems.catalogue import CATALOGUE
from toolkit.tasks.guide import PAGES, problem_guide

TOP = Path(__file__).parents[2]
GUIDE = (TOP / "HUONG-DAN.md").read_text(encoding="utf-8")
OTHERS = [one for one in BUTTONS if one not in buttons()]


@pytest.mark.parametrize("name", PAGES)
def test_the_committed_lists_are_what_the_build_writes(name: str) -> None:
    assert (TOP / name).read_text(encoding="utf-8") == PAGES[name]()
    assert f"({name})" in GUIDE


def test_every_problem_has_one_row_with_what_was_seen_and_what_to_do() -> None:
    rows = [line.split(" | ") for line in problem_guide().splitlines() if line.startswith("| `")]
    assert [row[0].strip("| `") for row in rows] == sorted(CATALOGUE)
    assert [row for row in rows if len(row) != 4 or re.search(r"(?<!\{)\{\w+\}", "".join(row))] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.table)
def test_every_sheet_is_named_in_the_guide(sheet: object) -> None:
    assert sheet.title in GUIDE  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "button", [one for one in BUTTONS if one not in buttons()], ids=lambda button: button.action
)
def test_every_other_button_has_its_row_in_the_guide(button: object) -> None:
    rows = [line for line in GUIDE.splitlines() if line.startswith("| ")]
    assert any(button.caption in row.split(" | ")[0] for row in rows)  # type: ignore[attr-defined]


def test_every_command_is_told_in_the_guide() -> None:
    assert VERBS
    assert [verb.name for verb in VERBS if f"`giaoban {verb.name}" not in GUIDE] == []
