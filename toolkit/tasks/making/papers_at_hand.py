"""The papers of a conference as they lie in the output folder today: what can go with a message."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.book.reading.plans import Reading
from toolkit.documents.agenda import NAME as AGENDA
from toolkit.documents.invitation import INVITATIONS
from toolkit.documents.kinds import buttons
from toolkit.plan.model import Conference
from toolkit.problems import Problem
from toolkit.tasks.affects import fate_of
from toolkit.tasks.make import make_from
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Made, Outcome

# What a message may carry: a paper that says what the workbook says, or that staff edited by hand.
_FIT = ("fresh", "edited")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper and its file; ``stays``: it went out, and the workbook says something else today."""

    made: Made
    path: Path
    fit: bool
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The letters of a conference by kind, unit and person, its agenda, and what was found on the way."""

    letters: Mapping[tuple[str, str, str], Paper] = field(default_factory=dict)
    agenda: Paper | None = None
    outcome: Outcome = Outcome()  # noqa: RUF009 - a frozen value may be shared


def papers_of(reading: Reading, folder: Path, conference: Conference, out: Path | None) -> Papers:
    """Hold the letters and the agenda of a conference against the workbook; nothing is written."""
    kinds = tuple(kind.name for kind in buttons()[INVITATIONS])
    chosen = Selection(kinds=(*kinds, AGENDA), conferences=(conference.code,))
    outcome = make_from(reading, folder, chosen, out=out, dry_run=True)
    letters: dict[tuple[str, str, str], Paper] = {}
    agenda = None
    for paper in _papers(outcome):
        if paper.made.kind == AGENDA:
            agenda = paper
        else:
            letters[paper.made.kind, paper.made.unit, paper.made.person] = paper
    return Papers(letters=letters, agenda=agenda, outcome=outcome)


def wanting(outcome: Outcome) -> tuple[Problem, ...]:
    """What the dry run found, without its word on files that a later making would lay aside."""
    return tuple(found for found in outcome.problems if found.code != "document-left-over")


def _papers(outcome: Outcome) -> Iterator[Paper]:
    for made in outcome.files:
        fate, path = fate_of(made)
        yield Paper(made=made, path=path, fit=fate in _FIT, stays=fate == "went-out")
