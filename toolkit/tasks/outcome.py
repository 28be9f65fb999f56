"""What a task brought about, as one value: files, problems, and what was held back; printed by the doors."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from toolkit.history import State
from toolkit.patterns import pattern
from toolkit.problems import Problem, Severity
from toolkit.problems import problem_of as problem_of

_Value = TypeVar("_Value")
_BESIDE = pattern(r" \(ban moi(?: \d+)?\)(?=\.(?:docx|pdf)$)")
# The mail server, which is of the world too.
_UNREACHED = ("send-server", "send-login")


class Made(Struct, frozen=True, kw_only=True):
    """One document and where it lies; ``conference``, ``unit`` and ``person`` are codes, or blank.

    ``register`` is the code of the row of Văn bản đi under which it goes out, blank for a draft;
    ``corrects`` that of the row whose paper it corrects; ``stays`` is the file that went out and that this
    new version was laid beside.
    """

    path: Path
    kind: str
    conference: str = ""
    unit: str = ""
    person: str = ""
    state: State = State.MADE
    register: str = ""
    corrects: str = ""
    stays: Path | None = None

    @property
    def first(self) -> Path:
        """Where it would lie if nothing else had to stay there."""
        return self.path.with_name(_BESIDE.sub("", self.path.name))

    def record(self) -> dict[str, str]:
        """For other programs, as ``--json`` prints it."""
        return {
            "path": str(self.path),
            "kind": self.kind,
            "conference": self.conference,
            "unit": self.unit,
            "person": self.person,
            "state": self.state.value,
        }


class Held(Struct, frozen=True, kw_only=True):
    """Documents that an error kept from being made: one, or all of a kind for one subject.

    ``subject`` is the code of a conference or of a year's plan.
    """

    kind: str
    subject: str
    unit: str = ""
    person: str = ""


class Outcome(Struct, frozen=True, kw_only=True):
    """What a task brought about.

    ``files`` stand in the order in which they were made, ``pdf`` are the PDF files made beside them;
    ``folder`` is where they lie, None for a task that writes none. ``dry``: nothing was written, ``files``
    tell what would be. ``run`` names the run in the history of ``folder``; it is blank when no file was
    changed.
    """

    files: tuple[Made, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    folder: Path | None = None
    dry: bool = False
    run: str = ""
    pdf: tuple[Path, ...] = ()

    @property
    def made(self) -> tuple[Made, ...]:
        return self._in(State.MADE)

    @property
    def kept(self) -> tuple[Made, ...]:
        return self._in(State.KEPT)

    @property
    def edited(self) -> tuple[Made, ...]:
        return self._in(State.EDITED)

    @property
    def set_aside(self) -> tuple[Made, ...]:
        return self._in(State.SET_ASIDE)

    @property
    def refused(self) -> bool:
        """Whether the world stood in the way somewhere: a file locked, a full disk, a program not there."""
        errors = [found.code for found in self.problems if found.severity is Severity.ERROR]
        if not errors:
            return False
        from toolkit.problems.catalogue.files import FILES  # slow import: most runs end without an error
        from toolkit.problems.catalogue.office_programs import OFFICE

        return any(code in FILES or code in OFFICE or code in _UNREACHED for code in errors)

    @property
    def worst(self) -> Severity | None:
        """The gravest kind of problem; hints are none, and a document that was held back is an error."""
        if self.held or self.counted(Severity.ERROR):
            return Severity.ERROR
        return Severity.WARNING if self.counted(Severity.WARNING) else None

    def counted(self, severity: Severity) -> int:
        """How many problems of one severity there are."""
        return sum(1 for found in self.problems if found.severity is severity)

    def record(self) -> dict[str, Any]:
        """For other programs, as ``--json`` prints it."""
        record: dict[str, Any] = {
            "made": [made.record() for made in self.files],
            "problems": [problem_record(found) for found in self.problems],
        }
        if self.pdf:
            record["pdf"] = [str(path) for path in self.pdf]
        return record

    def _in(self, state: State) -> tuple[Made, ...]:
        return tuple(made for made in self.files if made.state is state)


class Step(Struct, frozen=True, kw_only=True):
    """How far a long task is: ``done`` of ``total`` steps, and in Vietnamese what it works at."""

    done: int
    total: int
    label: str


Progress = Callable[[Step], None]


def silent(step: Step) -> None:
    """A progress that nobody watches."""


def problem_record(found: Problem) -> dict[str, str]:
    """One problem for other programs; ``cell`` holds the spot when it lies in a Word file."""
    place = found.place
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell or place.spot,
        "message": found.message,
        "remedy": found.remedy,
    }


def distinct(values: Iterable[_Value]) -> tuple[_Value, ...]:
    """Each value once, at its first place."""
    return tuple(dict.fromkeys(values))
