"""``make`` in plain words, read without the library of the command line: that takes a tenth of such a run."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from toolkit.cli.printing import report
from toolkit.cli.progress_bar import watched

_WITH_A_VALUE = ("--conference", "--unit", "--out")
_ALONE = ("--dry-run", "--json")


def plain_words(words: Sequence[str]) -> Mapping[str, Sequence[str]] | None:
    """The values of each option of ``make``, and under "" the words that stand for themselves.

    None where any word is of another kind, or the workbook is missing: what such words mean, or that they
    are wrong, is for the library to say.
    """
    found: dict[str, list[str]] = {name: [] for name in ("", *_WITH_A_VALUE, *_ALONE)}
    rest = iter(words)
    for word in rest:
        name = word if word in found else ""
        value = next(rest, "-") if word in _WITH_A_VALUE else word if not name else ""
        if value.startswith("-"):
            return None
        found[name].append(value)
    return found if found[""] else None


def make_plainly(words: Sequence[str]) -> int | None:
    """Do what the words behind ``make`` say and give the exit code; None, and nothing done, of others."""
    found = plain_words(words)
    if found is None:
        return None
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
