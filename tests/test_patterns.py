"""A late pattern answers as the pattern that it stands for, and is compiled when it is first asked."""

import re
import subprocess
import sys

import pytest

from toolkit.patterns import pattern

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
