"""How often the live workbook's code speaks to the office program: a call takes Excel a millisecond."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.real import uno_cells, uno_engine

_SPOKEN_TO = (
    *(uno_engine.App, uno_engine.Book, uno_engine.Sheets, uno_engine.Sheet),
    *(uno_cells.Tables, uno_cells.Table, uno_cells.Range),
)
_SPECIAL = ("__call__", "__contains__", "__iter__", "__len__")
_HERE = str(Path(__file__).parent)


@contextmanager
def calls() -> Iterator[Counter[str]]:
    """Count while this lasts; what the stand-in asks of itself is no call."""
    counted: Counter[str] = Counter()
    kept = [(one, name, member) for one in _SPOKEN_TO for name, member in list(vars(one).items())]
    for one, name, member in kept:
        if not name.startswith("_") or name in _SPECIAL:
            _count(counted, one, name, member)
    try:
        yield counted
    finally:
        for one, name, member in kept:
            if not name.startswith("_") or name in _SPECIAL:
                setattr(one, name, member)


def _count(counted: Counter[str], spoken_to: type, name: str, member: Any) -> None:
    def note(what: str) -> None:
        if not sys._getframe(2).f_code.co_filename.startswith(_HERE):
            counted[what] += 1

    label = f"{spoken_to.__name__}.{name}"
    if isinstance(member, property):
        given, taken = member.fget, member.fset

        def get(self: Any) -> Any:
            note(label)
            return given(self) if given else None

        def put(self: Any, value: Any) -> None:
            note(f"{label} =")
            if taken:
                taken(self, value)

        setattr(spoken_to, name, property(get, put if taken else None))
    elif callable(member):

        def call(self: Any, *given: Any, **named: Any) -> Any:
            note(label)
            return member(self, *given, **named)

        setattr(spoken_to, name, call)
