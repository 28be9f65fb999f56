"""What was found out about a template is kept: the next run looks only at what is new to it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.word.field_codes import template as field_template
from tests.word.templates import template
from toolkit.word.any_template import AnyTemplate
from toolkit.word.check.data_names import Supplied
from toolkit.word.fill import cache

LETTER = template("Kính gửi: {{ ten }}", "{% if chuc_vu %}{{ chuc_vu }}{% endif %}")
BOTH = Supplied(names=frozenset(("ten", "chuc_vu")))
ONE = Supplied(names=frozenset(("ten",)))

PROGRAM = """
import sys
from pathlib import Path
from toolkit.word.any_template import AnyTemplate, Record
from toolkit.word.check.data_names import Supplied
form = AnyTemplate(Path(sys.argv[1]))
assert form.problems(Supplied(names=frozenset(("ten", "chuc_vu"))), ()) == ()
[letter] = form.letters([Record({"ten": "An", "chuc_vu": ""}, {})])
assert letter.rendered.ready
print([name for name in ("jinja2", "docx", "docxtpl") if name in sys.modules])
"""


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A template, and an empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "thu.docx"
    path.write_bytes(LETTER)
    return path


def codes(path: Path, supplied: Supplied, *, keep_outside: bool = False) -> list[str]:
    return [one.code for one in AnyTemplate(path, keep_outside=keep_outside).problems(supplied, ())]


def test_a_second_look_says_what_the_first_said(letter: Path) -> None:
    assert [codes(letter, supplied) for supplied in (BOTH, ONE, BOTH, ONE)] == [
        [],
        ["tag-unknown"],
        [],
        ["tag-unknown"],
    ]


def test_the_facts_are_the_same_from_the_folder(letter: Path) -> None:
    first, second = AnyTemplate(letter).known, AnyTemplate(letter).known
    assert first == second
    assert (first.names, first.printed, first.has_fields) == ({"ten", "chuc_vu"}, {"ten"}, False)


def test_a_changed_template_is_looked_at_anew(letter: Path) -> None:
    assert codes(letter, BOTH) == []
    letter.write_bytes(template("{{ ten }} {{ tuoi }}"))
    assert codes(letter, BOTH) == ["tag-unknown"]


@pytest.mark.skipif(sys.platform == "win32", reason="the cache folder is set by XDG_CACHE_HOME")
def test_a_template_that_suits_is_filled_without_any_template_language(letter: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(letter)]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="the cache folder is set by XDG_CACHE_HOME")
@pytest.mark.parametrize("spoil", [lambda whole: whole[:60], lambda whole: whole[:-1] + b"?"])
def test_facts_that_are_not_whole_are_found_out_anew(letter: Path, spoil: Callable[[bytes], bytes]) -> None:
    first = AnyTemplate(letter).known
    kept = letter.parent / "cache" / "giaoban" / "templates" / cache.key(LETTER, ("known",))
    kept.write_bytes(spoil(kept.read_bytes()))
    assert AnyTemplate(letter).known == first


def test_merge_fields_are_checked_with_each_table(letter: Path) -> None:
    letter.write_bytes(field_template("{ MERGEFIELD Tên }"))
    told = [[one.code for one in AnyTemplate(letter).problems(ONE, [name])] for name in ("Tên", "Đơn vị")]
    assert (told[0], bool(told[1])) == ([], True)
