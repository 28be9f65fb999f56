"""The papers of a conference as they lie in the output folder today: what can go with a message."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from toolkit.book.reading.plans import Reading
from toolkit.documents.kinds import buttons, kind_named
from toolkit.documents.kinds_before import AGENDA
from toolkit.documents.paper_buttons import INVITATIONS
from toolkit.plan.model import Conference
from toolkit.problems import Problem
from toolkit.tasks.affects import fate_of
from toolkit.tasks.make import make_from
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Made, Outcome

NOTICE = "change-notice"
# What a message may carry: a paper that says what the workbook says, staff's edits by hand included.
_FIT = ("fresh", "touched")


class Paper(Struct, frozen=True, kw_only=True):
    """One paper and its file; ``stays``: it went out, and the workbook says something else today."""

    made: Made
    path: Path
    fit: bool
    stays: bool = False


class Papers(Struct, frozen=True, kw_only=True):
    """The papers of a conference, and what was found on the way.

    ``letters`` are by kind, unit and person; ``notices``, of changes or a cancellation, by the code of the
    register's row that each of them corrects.
    """

    letters: Mapping[tuple[str, str, str], Paper] = field(default_factory=dict)
    agenda: Paper | None = None
    notices: Mapping[str, Paper] = field(default_factory=dict)
    outcome: Outcome = Outcome()


def papers_of(reading: Reading, folder: Path, conference: Conference, out: Path | None) -> Papers:
    """Hold the papers of a conference against the workbook; nothing is written.

    Of one that is called off only the notice that says so is looked for.
    """
    kinds = [NOTICE] if kind_named(NOTICE) else []
    if not conference.is_called_off:
        kinds += [*(kind.name for kind in buttons()[INVITATIONS]), AGENDA.name]
    if not kinds:
        return Papers()
    chosen = Selection(kinds=tuple(kinds), conferences=(conference.code,))
    outcome = make_from(reading, folder, chosen, out=out, dry_run=True)
    papers = tuple(_papers(outcome))
    of = {paper.made.kind: paper for paper in papers}
    letters = {
        (paper.made.kind, paper.made.unit, paper.made.person): paper
        for paper in papers
        if paper.made.kind not in (AGENDA.name, NOTICE)
    }
    notices = {paper.made.corrects: paper for paper in papers if paper.made.kind == NOTICE}
    return Papers(letters=letters, agenda=of.get(AGENDA.name), notices=notices, outcome=outcome)


def wanting(outcome: Outcome) -> tuple[Problem, ...]:
    """What the dry run found, without its word on files that a later making would lay aside."""
    return tuple(found for found in outcome.problems if found.code != "document-left-over")


def _papers(outcome: Outcome) -> Iterator[Paper]:
    for made in outcome.files:
        fate, path = fate_of(made)
        yield Paper(made=made, path=path, fit=fate in _FIT, stays=fate == "went-out")
