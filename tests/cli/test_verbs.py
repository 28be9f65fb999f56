"""The table of commands: each is found by its name, and asking for one loads nothing of the others."""

import subprocess
import sys

import pytest

from tests.cli.test_commands import run
from toolkit.cli.verbs import VERBS, Verb

_ROOMS = ("book", "documents", "history", "office", "outbox", "plan", "tasks", "word")
_FIRST = {verb.module: verb for verb in reversed(VERBS)}


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_a_verbs_help_begins_with_its_name_and_its_line(
    capsys: pytest.CaptureFixture[str], verb: Verb
) -> None:
    code, out, err = run(capsys, verb.name, "--help")
    usage, blank, summary, *_ = out.splitlines()
    assert (code, usage.split()[:4], blank, summary, err) == (
        0,
        ["Cách", "dùng:", "giaoban", verb.name],
        "",
        verb.summary,
        "",
    )


@pytest.mark.parametrize("verb", _FIRST.values(), ids=lambda verb: verb.name)
def test_asking_for_a_verb_loads_its_own_module_alone(verb: Verb) -> None:
    looked_at = [*(f"toolkit.cli.{module}" for module in _FIRST), *(f"toolkit.{room}" for room in _ROOMS)]
    assert _loaded((verb.name, "--help"), looked_at) == [f"toolkit.cli.{verb.module}"]


def test_the_list_of_all_commands_loads_none_of_them() -> None:
    assert _loaded(("--help",), [f"toolkit.cli.{module}" for module in _FIRST]) == []


def test_merging_any_table_loads_neither_the_workbooks_schema_nor_its_documents() -> None:
    looked_at = ["toolkit.book.reading", "toolkit.book.schema", "toolkit.documents"]
    assert _after("import toolkit.tasks.merge", looked_at) == ["toolkit.book.reading"]


def _loaded(words: tuple[str, ...], looked_at: list[str]) -> list[str]:
    """Which of the modules a command line loads."""
    return _after(f"from toolkit.cli import main; main({list(words)!r})", looked_at)


def _after(work: str, looked_at: list[str]) -> list[str]:
    program = f"import sys; {work}; print([name for name in {looked_at!r} if name in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    return [name.strip("'") for name in ran.stdout.splitlines()[-1].strip("[]").split(", ") if name]
