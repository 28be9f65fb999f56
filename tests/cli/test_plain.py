"""``make`` in plain words does what the library of the command line would do, without loading it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.tasks.example import example_workbook
from toolkit.cli.plain import plain_words

_SAID_IN_FULL = ("--order", "unit")  # what holds anyway, but is no plain word


@pytest.mark.parametrize(
    "words",
    [
        ("agenda", "minutes", "--dry-run"),
        ("--dry-run", "--conference", "HN1-2024", "invitation", "--unit", "H-CN", "--unit", "H-CT", "--json"),
        ("--json", "--out", "đâu đó", "--conference", "HN2-2024", "--conference", "HN3-2024", "--dry-run"),
        ("--out", "trước", "--out", "sau", "agenda", "--dry-run"),
        ("agenda", "agenda", "--dry-run", "--dry-run"),
        ("all", "--conference", "HN9-2024"),
        ("agendas", "--dry-run"),
    ],
    ids=" ".join,
)
def test_plain_words_say_what_they_say_to_the_library(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...]
) -> None:
    words = ("make", str(example_workbook(tmp_path)), *words)
    assert plain_words(words[1:]) is not None
    assert plain_words((*words[1:], *_SAID_IN_FULL)) is None
    assert run(capsys, *words) == run(capsys, *words, *_SAID_IN_FULL)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--json",),
        ("so.xlsx", "--help"),
        ("so.xlsx", "--out"),
        ("so.xlsx", "--out", "--json"),
        ("so.xlsx", "--out=đâu"),
        ("so.xlsx", "--pdf"),
        ("so.xlsx", "--", "agenda"),
        ("so.xlsx", "--jsn"),
        ("so.xlsx", "-"),
    ],
    ids=" ".join,
)
def test_other_words_are_left_to_the_library(words: tuple[str, ...]) -> None:
    assert plain_words(words) is None


def test_plain_words_load_no_library_of_the_command_line(tmp_path: Path) -> None:
    words = ["make", str(example_workbook(tmp_path)), "agenda", "--dry-run", "--json"]
    program = f"import sys; from toolkit.cli import main; main({words!r}); print('typer' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.splitlines()[-1] == "False"
