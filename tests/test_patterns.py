"""A late pattern answers as the pattern that it stands for, and is compiled when it is first asked."""

import gc
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import toolkit
from toolkit.patterns import _Signed, pattern

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


def test_a_text_without_signs_has_nothing_of_a_pattern() -> None:
    late, text = pattern(r"hội nghị (\d)", re.IGNORECASE, signs=("nghị", "họp")), "Giao ban 1"
    assert (late.search(text), late.match(text), late.fullmatch(text)) == (None, None, None)
    assert (list(late.finditer(text)), late.findall(text)) == ([], [])
    assert (late.split(text), late.sub("", text)) == ([text], text)


def test_a_text_with_a_sign_is_looked_at_whatever_its_case() -> None:
    late, ready = pattern(r"hội nghị (\d)", re.IGNORECASE, signs=("nghị",)), re.compile(r"(?i)hội nghị (\d)")
    for text in ("HỘI NGHỊ 1 và hội nghị 2", "HỘI NGHỊ", "Giao ban 1"):
        assert late.findall(text) == ready.findall(text)
        assert late.split(text, 1) == ready.split(text, 1)
        assert late.sub("-", text, 1) == ready.sub("-", text, 1)


def test_no_pattern_finds_a_text_without_its_signs() -> None:
    for name in _modules_with_signs():
        import_module(name)
    signed = [one for one in gc.get_objects() if type(one) is _Signed]
    assert len(signed) > 40
    missed = {
        one.pattern: spelt
        for one in signed
        for spelt in _spellings(_PARSER.parse(one.pattern, one.flags & ~re.UNICODE))
        if not one._is_due(spelt)
    }
    assert missed == {}


def test_signs_of_any_case_are_written_small() -> None:
    for name in _modules_with_signs():
        import_module(name)
    signed = [one for one in gc.get_objects() if type(one) is _Signed]
    assert len(signed) > 50
    for one in signed:
        assert not one.flags & re.IGNORECASE or all(sign == sign.casefold() for sign in one.signs), (
            one.pattern
        )


_PARSER = import_module("re._parser")
_OPEN = "\0"  # stands for all that an expression leaves open


def _modules_with_signs() -> list[str]:
    root = Path(toolkit.__file__).parent
    files = (file for file in root.rglob("*.py") if "signs=" in file.read_text(encoding="utf-8"))
    return [".".join((toolkit.__name__, *file.relative_to(root).with_suffix("").parts)) for file in files]


def _spellings(items: Iterable[Any]) -> set[str]:
    """What may stand in a text where a parsed expression finds something."""
    said = {""}
    for kind, given in items:
        said = {before + one for before in said for one in _spelt(str(kind), given)}
    return said


def _spelt(kind: str, given: Any) -> set[str]:
    match kind:
        case "LITERAL":
            return {chr(given)}
        case "IN" if all(str(one) == "LITERAL" for one, _ in given):
            return {chr(letter) for _, letter in given}
        case "SUBPATTERN":
            return _spellings(given[3])
        case "BRANCH":
            return set().union(*map(_spellings, given[1]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, repeated = given
            once = _spellings(repeated) if most == 1 or least else {_OPEN}
            return {one + _OPEN * (most > 1) for one in once} | ({""} if not least else set())
        case "ASSERT":
            return {f"{_OPEN}{one}{_OPEN}" for one in _spellings(given[1])}
        case "AT" | "ASSERT_NOT":
            return {""}
    return {_OPEN}
