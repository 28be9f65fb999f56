"""A template filled twice with made-up words, everything there and nothing there, to see whether it holds."""

from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.problems import Problem
from toolkit.word.check.tag_scan import Scanned, Use
from toolkit.word.fill.template import Template

TOLD = frozenset(("template-broken", "template-endless", "tag-forbidden"))
"""What made-up words can show; a value of the wrong kind they cannot."""

TURNS = 2


def rehearsal_problems(template: Template, parts: Sequence[Scanned]) -> Iterator[Problem]:
    """What goes wrong whatever the data says."""
    uses = [use for part in parts for use in part.uses]
    found: dict[Problem, None] = {}
    for full in (True, False):
        rendered = template.render(_words(uses, full=full))
        found |= dict.fromkeys(problem for problem in rendered.problems if problem.code in TOLD)
    yield from found


def _words(uses: Sequence[Use], *, full: bool) -> dict[str, Any]:
    """Words for every name: lists where a loop asks for one, records where a field is asked for."""
    listed = frozenset(use.name for use in uses if use.tag.word == "for")
    names = sorted({use.name for use in uses})
    return _record("", names, listed, full=full)


def _record(above: str, names: Sequence[str], listed: frozenset[str], *, full: bool) -> dict[str, Any]:
    words: dict[str, Any] = {}
    start = f"{above}." if above else ""
    inside = [name for name in names if name.startswith(start)]
    for step in dict.fromkeys(name.removeprefix(start).partition(".")[0] for name in inside):
        path = start + step
        deeper = any(name.startswith(f"{path}.") for name in inside)
        value: Any = _record(path, inside, listed, full=full) if deeper else "…" if full else ""
        words[step] = ([value] * TURNS if full else []) if path in listed else value
    return words
