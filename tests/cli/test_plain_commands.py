"""``make`` and ``collect`` in plain words do what the library of the command line would do, without it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.tasks.example import example_workbook
from toolkit.cli.plain_commands import plain_words

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
    assert plain_words(words) is not None
    assert plain_words((*words, *_SAID_IN_FULL)) is None
    assert run(capsys, *words) == run(capsys, *words, *_SAID_IN_FULL)


@pytest.mark.parametrize(
    ("plain", "in_full"),
    [
        (("--conference", "HN3-2024"), ("--conference=HN3-2024",)),
        (("--conference", "HN3-2024", "--json"), ("--json", "--conference=HN3-2024")),
        (("--conference", "HN9-2024", "--conference", "HN2-2024"), ("--conference=HN2-2024",)),
        (("--conference", "HN9-2024"), ("--conference=HN9-2024",)),
    ],
    ids=lambda words: " ".join(words),
)
def test_collect_in_plain_words_says_what_it_says_to_the_library(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plain: tuple[str, ...], in_full: tuple[str, ...]
) -> None:
    folder = tmp_path / "phieu"
    folder.mkdir()
    words = ("collect", str(example_workbook(tmp_path)), str(folder))
    assert plain_words((*words, *plain)) is not None
    assert plain_words((*words, *in_full)) is None
    assert run(capsys, *words, *plain) == run(capsys, *words, *in_full)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("make",),
        ("make", "--json"),
        ("make", "so.xlsx", "--help"),
        ("make", "so.xlsx", "--out"),
        ("make", "so.xlsx", "--out", "--json"),
        ("make", "so.xlsx", "--out=đâu"),
        ("make", "so.xlsx", "--pdf"),
        ("make", "so.xlsx", "--", "agenda"),
        ("make", "so.xlsx", "--jsn"),
        ("make", "so.xlsx", "-"),
        ("collect", "so.xlsx"),
        ("collect", "so.xlsx", "phieu", "phieu-2"),
        ("collect", "so.xlsx", "phieu", "--unit", "H-CN"),
        ("check", "so.xlsx"),
    ],
    ids=" ".join,
)
def test_other_words_are_left_to_the_library(words: tuple[str, ...]) -> None:
    assert plain_words(words) is None


@pytest.mark.parametrize("words", [("make", "agenda", "--dry-run", "--json"), ("collect", "--json")])
def test_plain_words_load_no_library_of_the_command_line(tmp_path: Path, words: tuple[str, ...]) -> None:
    verb, *rest = words
    words = (verb, str(example_workbook(tmp_path)), *([str(tmp_path)] if verb == "collect" else ()), *rest)
    program = f"import sys; from toolkit.cli import main; main({[*words]!r}); print('typer' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.splitlines()[-1] == "False"
