"""A late pattern answers as the pattern that it stands for, and is compiled when it is first asked."""

import atexit
import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.patterns import Kept, pattern

_TEXT = "HN1-2024 và HN2-2024"


def test_it_answers_as_the_compiled_one_does() -> None:
    late, ready = pattern(r"HN(?P<number>\d)", re.IGNORECASE), re.compile(r"HN(?P<number>\d)", re.IGNORECASE)
    for _ in range(2):
        assert late.findall(_TEXT) == ready.findall(_TEXT) == ["1", "2"]
        assert late.sub("hội nghị \\1", _TEXT) == ready.sub("hội nghị \\1", _TEXT)
        assert [one.span("number") for one in late.finditer(_TEXT)] == [(2, 3), (14, 15)]
        assert late.fullmatch(_TEXT) is None
    assert (late.pattern, late.flags, late.groupindex) == (ready.pattern, ready.flags, ready.groupindex)


def test_bytes_have_patterns_of_bytes() -> None:
    assert pattern(rb"<row\b").findall(b"<row/><rows/>") == [b"<row"]


def test_what_is_no_expression_is_known_when_it_is_asked() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("")


_WATCHED = """
import re, sys

ours, real = [], re._compile

def watched(text, flags):
    frame = sys._getframe(2)
    where = frame.f_globals["__name__"]
    if where.startswith("toolkit.") and where != "toolkit.patterns":
        ours.append((where, text))
    return real(text, flags)

re._compile = watched
import toolkit.buttons.door, toolkit.tasks.merge
print(ours)
"""


def test_no_module_of_ours_compiles_by_itself_while_it_is_loaded() -> None:
    ran = subprocess.run([sys.executable, "-c", _WATCHED], check=True, capture_output=True, timeout=60)
    assert ran.stdout.decode().strip() == "[]"


_FORMS = (
    (r"HN(?P<number>\d)(?:-(?P<year>20\d\d))?", int(re.IGNORECASE)),
    ("[\ud800-\udfffà-ỹĐđ]{2,}|(?<!\\w)(?i:đồng chí)\\b", 0),
    (r"^\s*# nothing is said here" + "\n", int(re.VERBOSE | re.MULTILINE)),
    (rb"<row\b[^>]*>", int(re.DOTALL)),
)


@pytest.fixture
def bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python may write down what it compiled, whatever the habit of the machine."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(atexit, "register", lambda work: work)


@pytest.mark.usefixtures("bytecode")
def test_what_was_kept_is_the_pattern_itself(tmp_path: Path) -> None:
    made = [re.compile(text, flags) for text, flags in _FORMS]
    first, second = (Kept(tmp_path / "kept") for _ in range(2))
    assert [first.pattern(text, flags) for text, flags in _FORMS] == made
    first.write()
    again = [second.pattern(text, flags) for text, flags in _FORMS]
    assert again == made
    assert [one.groupindex for one in again] == [one.groupindex for one in made]
    assert not any(one is other for one, other in zip(again, made, strict=True))


@pytest.mark.usefixtures("bytecode")
@pytest.mark.parametrize("content", [b"", b"no marshal", marshal.dumps((0, {("a", 0): ()}))])
def test_a_file_that_is_not_whole_or_of_another_python_is_made_anew(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kept"
    file.write_bytes(content)
    kept = Kept(file)
    assert kept.pattern("a", 0) == re.compile("a")
    kept.write()
    assert marshal.loads(file.read_bytes())[1].keys() == {("a", 0)}
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.usefixtures("bytecode")
def test_where_nothing_may_be_written_nothing_is_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "no such folder" / "kept")
    assert kept.pattern("a", 0) == re.compile("a")
    kept.write()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("bytecode")
def test_only_the_newest_forms_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.patterns._MOST_KEPT", 2)
    for texts in ("ab", "c"):
        kept = Kept(tmp_path / "kept")
        for text in texts:
            kept.pattern(text, 0)
        kept.write()
    assert list(marshal.loads((tmp_path / "kept").read_bytes())[1]) == [("b", 0), ("c", 0)]
