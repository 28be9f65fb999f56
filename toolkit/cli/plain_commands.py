"""``make`` and ``collect`` in plain words, read without the library of the command line.

Loading it takes a tenth of the one, a twentieth of the other.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.cli.printing import report
from toolkit.cli.progress_bar import watched

_Words = Mapping[str, Sequence[str]]


def done_plainly(words: Sequence[str]) -> int | None:
    """Do what a command in plain words says and give the exit code; None, and nothing done, of others."""
    found = plain_words(words)
    return None if found is None else _PLAIN[words[0]].work(found)


def plain_words(words: Sequence[str]) -> _Words | None:
    """The values of each option of a command, and under "" the words that stand for themselves.

    None for any other command, and where any word is of another kind, or one is missing or too many: what
    such words mean, or that they are wrong, is for the library to say.
    """
    plain = _PLAIN.get(words[0]) if words else None
    if plain is None:
        return None
    found: dict[str, list[str]] = {name: [] for name in ("", *plain.with_a_value, *plain.alone)}
    rest = iter(words[1:])
    for word in rest:
        name = word if word in found else ""
        value = next(rest, "-") if word in plain.with_a_value else word if not name else ""
        if value.startswith("-"):
            return None
        found[name].append(value)
    return found if len(found[""]) in plain.words else None


def _make(found: _Words) -> int:
    from toolkit.tasks.make import make  # slow import
    from toolkit.tasks.making.selection import Selection

    workbook, *kinds = found[""]
    chosen = Selection(
        kinds=tuple(kinds), conferences=tuple(found["--conference"]), units=tuple(found["--unit"])
    )
    out = Path(found["--out"][-1]) if found["--out"] else None
    as_json = bool(found["--json"])
    with watched(quiet=as_json) as progress:
        outcome = make(Path(workbook), chosen, out=out, dry_run=bool(found["--dry-run"]), progress=progress)
    return report(outcome, as_json=as_json)


def _collect(found: _Words) -> int:
    from toolkit.cli.closed_press import pressed  # slow import

    workbook, folder = map(Path, found[""])
    conference = next(reversed(found["--conference"]), "")
    return pressed(workbook, "collect", conference, json=bool(found["--json"]), returned=folder)


class _Plain(NamedTuple):
    """The options of one command that are plain, how many words stand for themselves, and its work."""

    with_a_value: tuple[str, ...]
    alone: tuple[str, ...]
    words: range
    work: Callable[[_Words], int]


_PLAIN = {
    "make": _Plain(("--conference", "--unit", "--out"), ("--dry-run", "--json"), range(1, 1_000), _make),
    "collect": _Plain(("--conference",), ("--json",), range(2, 3), _collect),
}
