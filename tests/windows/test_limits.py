"""A doubtful template is filled by a process apart, which Windows puts into a job with a limit of memory.

Wine takes the job and its limit (a wrong size or class of the limits is refused) and does not hold the
process to it: what Windows does with the limit is not seen here.
"""

from pathlib import Path

import pytest
from docx import Document

from tests.windows.conftest import subprocess_of_linux
from tests.windows.wine import PROGRAMS, Wine, needs_wine

pytestmark = [needs_wine, pytest.mark.windows]
HEAVY = "{{ (ten ~ ' ')|replace('', 'x' * 400000)|length }} {{ ten|upper }}"
ENDLESS = "{% for a in 'x' * 30000 %}{% for b in 'x' * 30000 %}{{ (a ~ b)|upper }}{% endfor %}{% endfor %}"


def merged(folder: Path, tags: str) -> tuple[str, str]:
    """The template and the table of a merge."""
    document = Document()
    document.add_paragraph(tags)
    document.save(str(folder / "mau.docx"))
    (folder / "bang.csv").write_text("ten\nAn\nBình\n", encoding="utf-8")
    return "mau.docx", "bang.csv"


def test_the_process_lies_in_the_job_that_has_the_limit(wine: Wine, desk: Path) -> None:
    ended = wine.run(wine.python, "-X", "utf8", PROGRAMS / "limited.py", str(256 << 20), folder=desk)
    assert (ended.code, ended.words) == (0, "limited")


def test_a_doubtful_template_is_filled_as_here(wine: Wine, desk: Path) -> None:
    words = ("merge", *merged(desk, HEAVY), "--out")
    there = wine.toolkit(*words, "o-windows", folder=desk)
    here = subprocess_of_linux(*words, "o-day", folder=desk)
    assert (there.code, here.returncode) == (0, 0)
    letters = sorted((desk / "o-day").glob("*.docx"))
    assert len(letters) == 2
    assert [(desk / "o-windows" / one.name).read_bytes() for one in letters] == [
        one.read_bytes() for one in letters
    ]


def test_an_endless_template_is_refused_with_the_words_that_it_has_here(wine: Wine, desk: Path) -> None:
    words = ("merge", *merged(desk, ENDLESS), "--out")
    there = wine.toolkit(*words, "o-windows", folder=desk)
    here = subprocess_of_linux(*words, "o-day", folder=desk)
    assert there.code == here.returncode == 1
    assert "[template-endless]" in there.words
    first = there.words.splitlines()[0]
    assert first == here.stdout.decode().splitlines()[0]
