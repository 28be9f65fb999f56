"""ARCHITECTURE.md and pyproject.toml tell of the same house, and it is the one that stands."""

import re
import tomllib
from pathlib import Path

import pytest

from toolkit.plan import rules
from toolkit.problems.catalogue import PARTS, part_of

TOP = Path(__file__).parents[1]
PAGE = (TOP / "ARCHITECTURE.md").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]
LONGEST_FILE = 300
MOST_OF_A_NAME = 2


def floors(container: str) -> list[str]:
    """The floors of a package from top to bottom, as the contracts have them."""
    found = [one for one in CONTRACTS if one.get("containers") == [container]]
    return [floor for one in found for floor in one["layers"]]


def rooms(container: str) -> set[str]:
    """What lies in a package: folders and modules."""
    folder = TOP / container.replace(".", "/")
    folders = {path.parent.name for path in folder.glob("*/__init__.py")}
    return folders | {path.stem for path in folder.glob("*.py")} - {"__init__"}


def test_the_picture_shows_the_floors_that_are_checked() -> None:
    picture = PAGE.split("```")[1].strip().splitlines()
    shown = [re.split(r"\s{2,}", line)[0] for line in picture]
    assert shown == [floor for floor in floors("toolkit") if floor != "__main__"]


def test_every_room_is_told_in_the_table() -> None:
    table = PAGE[PAGE.index("| room |") :].split("\n\n")[0]
    told = set(re.findall(r"`(\w+)(?:/|\.py)`", "\n".join(row.split("|")[1] for row in table.splitlines())))
    assert told == rooms("toolkit") - {"__main__", "example"}


@pytest.mark.parametrize("room", ["book", "word", "plan", "documents", "tasks", "problems"])
def test_the_inner_rooms_are_told_too(room: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{room}/` |"))
    folders = {path.parent.name for path in (TOP / "toolkit" / room).glob("*/__init__.py")}
    assert folders
    assert {name for name in folders if f"`{name}/`" not in row} == set()


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_module_that_a_page_names_stands(page: str) -> None:
    parts = [path.relative_to(TOP).with_suffix("").parts for path in (TOP / "toolkit").rglob("*")]
    inner = {part for path in parts for part in path}
    known = {path[start:stop] for path in parts for start in range(len(path)) for stop in range(start, 9)}
    words = re.findall(r"`([a-z_/]+)(?:\.py)?(?:::\w+)?`", (TOP / page).read_text(encoding="utf-8"))
    named = {tuple(word.strip("/").split("/")) for word in words if "/" in word}
    named = {name for name in named if name[0] in inner}
    assert len(named) > 2
    assert named - known == set()


def test_every_check_of_the_list_names_rules_that_stand() -> None:
    told = set(re.findall(r"rules\.(\w+)", rules.__doc__ or ""))
    assert len(told) > 15
    assert told - rooms("toolkit/plan/rules") == set()


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["build"], *extras["dev"]]
    names = {re.split(r"[\[>=<; ]", one)[0] for one in wanted} - {"giaoban"}
    assert len(names) > 10
    section = PAGE[PAGE.index("## Dependencies") : PAGE.index("## Speed")]
    assert {name for name in names if name.lower() not in section.lower()} == set()


def test_no_file_is_too_long_and_no_name_stands_three_times() -> None:
    files = sorted((TOP / "toolkit").rglob("*.py"))
    assert len(files) > 100
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}
    names = [path.name for path in files if path.name != "__init__.py"]
    assert {name for name in names if names.count(name) > MOST_OF_A_NAME} == set()


def test_no_problem_code_stands_twice() -> None:
    codes = [code for part in PARTS for code in part_of(part)]
    assert len(codes) > 200
    assert [code for code in set(codes) if codes.count(code) > 1] == []


def test_records_are_structs_for_a_dataclass_costs_every_press_its_making() -> None:
    files = sorted((TOP / "toolkit").rglob("*.py"))
    assert sum("Struct" in path.read_text(encoding="utf-8") for path in files) > 100
    made = re.compile(r"^\s*(?:@dataclass\b|@dataclasses\.|(?:import|from) dataclasses\b)", re.MULTILINE)
    assert [str(path) for path in files if made.search(path.read_text(encoding="utf-8"))] == []
