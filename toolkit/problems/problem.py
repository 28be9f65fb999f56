"""A problem: what was seen, where, and what to do; a value that is collected, never raised."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from toolkit.problems.entry import Severity
from toolkit.problems.errors import ToolkitError

Refusal = TypeVar("Refusal", bound=ToolkitError)


class Place(Struct, frozen=True, order=True):
    """Where something was seen; every part may be blank.

    ``sheet`` and ``cell`` speak of a workbook ("Hội nghị", "C3"), ``spot`` of a Word file
    in words ("đoạn 4, bảng 1 ô B2").
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    spot: str = ""

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{self.file}, {self.spot}" if self.file and self.spot else self.file or self.spot


class Problem(Struct, frozen=True, kw_only=True):
    """One finding, in finished Vietnamese words.

    ``also`` are the cells that suffer from a cause which is told once, at ``place``.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str
    also: tuple[Place, ...] = ()

    def __str__(self) -> str:
        where = f"{self.place}: " if str(self.place) else ""
        return f"{where}{self.message} {self.remedy} [{self.code}]"


def problem(code: str, place: Place, /, **words: object) -> Problem:
    """The catalogue's wording of ``code``, filled with ``words``.

    Raises:
        KeyError: ``code`` is not in the catalogue, or a word that its text names is not given.
    """
    from toolkit.problems.catalogue import CATALOGUE  # slow import: many runs find nothing

    entry = CATALOGUE[code]
    return Problem(
        code=code,
        severity=entry.severity,
        place=place,
        message=entry.message.format_map(words),
        remedy=entry.remedy.format_map(words),
    )


def refusal(kind: type[Refusal], code: str, path: Path | str = "", **words: object) -> Refusal:
    """An error of the world in the catalogue's wording; ``{name}`` is the path's last part, unless given.

    Raises:
        KeyError: as ``problem``.
    """
    names = {"name": Path(path).name, **words}
    found = problem(code, Place(file=str(path)), **names)
    return kind(found.message, path or None, remedy=found.remedy, code=code)


def problem_of(error: ToolkitError) -> Problem:
    """The world's refusal as a problem, to stand among the others."""
    from toolkit.problems.catalogue import CATALOGUE  # slow import: as above

    return Problem(
        code=error.code,
        severity=CATALOGUE[error.code].severity if error.code in CATALOGUE else Severity.ERROR,
        place=Place(file=str(error.path or "")),
        message=error.message,
        remedy=error.remedy,
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them stops a document."""
    return any(found.severity is Severity.ERROR for found in problems)
