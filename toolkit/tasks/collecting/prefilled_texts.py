"""The texts that a form came with: in its own hidden sheet, or else as the plan would ask today."""

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from toolkit.book.grid import Grid, Raw
from toolkit.book.schema.return_form import FIGURES, GIVEN, KNOWN, SENDER
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Plan
from toolkit.plan.model.filled_form import ANSWERED
from toolkit.plan.unit_questions import answered_opinions, figures_asked
from toolkit.wording import fold

_SHEET = fold(GIVEN.title)
PROMPTS = SENDER.column("prompts").header
ONLY_TOLD = ("topic", "day", "due", "send_to")
"""The keys of Phiếu that say something to the unit and ask nothing."""


class GivenTexts(Struct, frozen=True, kw_only=True):
    """What stood in a form before anybody filled it in.

    ``is_certain``: the form says so itself; of one that does not, older than this or made in Word, only
    questions, figures and answers are known, as the plan has them now. ``others`` are told by their letters.
    """

    prompts: tuple[str, ...]
    figures: tuple[str, ...]
    others: frozenset[str] = frozenset()
    is_certain: bool = False

    def holds(self, text: str) -> bool:
        return letters(text) in self.others


def given_texts(grid: Grid, plan: Plan, conference: Conference) -> GivenTexts:
    """What the form was given, as far as that can be known."""
    sheet = next((one for one in grid if fold(one.name) == _SHEET), None)
    rows = [row for row in sheet.rows[1:] if len(row) > 1] if sheet else []
    given = [(row[0], text) for row in rows if isinstance(text := row[1], str)]
    if not given:
        topic = plan.topic(conference.topic)
        prompts = topic.prompts if topic else ()
        has_answers = any(fold(one.name) == fold(KNOWN.title) for one in grid)
        others = _answers(plan, conference) if has_answers else frozenset()
        return GivenTexts(prompts=prompts, figures=figures_asked(plan, conference), others=others)
    return _said_by_the_form(tuple(given))


@lru_cache(maxsize=64)  # most forms of a conference were given the same
def _said_by_the_form(given: tuple[tuple[Raw, str], ...]) -> GivenTexts:
    return GivenTexts(
        prompts=tuple(text for where, text in given if where == PROMPTS),
        figures=tuple(text for where, text in given if where == FIGURES.title),
        others=frozenset(letters(text) for _, text in given),
        is_certain=True,
    )


@once
def _answers(plan: Plan, conference: Conference) -> frozenset[str]:
    """What forms for this conference tell of answered opinions."""
    before = (one for one in plan.conferences if one.code != conference.code)
    told = (said for one in before for said in answered_opinions(plan, one))
    texts = (text for one in told for text in (one.code, one.content, one.summary, one.answer))
    return frozenset(map(letters, (ANSWERED, *texts)))


@lru_cache(maxsize=1024)  # most forms keep what they were given
def letters(text: str) -> str:
    """The letters and digits of a text alone, as a template may set it with other spaces and dashes."""
    return "".join(filter(str.isalnum, fold(text)))


def typed_behind(line: str, is_printed: Callable[[str], bool]) -> str:
    """What somebody typed behind the printed words of a line; all of it where it begins otherwise."""
    words = line.split()
    ends = (end for end in range(len(words), 0, -1) if is_printed(" ".join(words[:end])))
    return " ".join(words[next(ends, 0) :])


def key(line: str) -> str:
    """A line without the marks around it, as it is compared."""
    return fold(line).strip(" -–+*.;:,?!")
