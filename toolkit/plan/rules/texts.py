"""The free texts of the plan, paragraph by paragraph, with the cells that they stand in."""

from collections.abc import Callable, Iterator, Set
from itertools import chain, pairwise
from typing import TypeVar

from msgspec import Struct

from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Origin, Plan
from toolkit.problems import Place
from toolkit.wording import words_of

Seen = TypeVar("Seen")
Columns = tuple[tuple[str, tuple[str, ...]], ...]
Sign = Callable[[str], bool]
Pair = tuple[str, str]
PairSign = Callable[[Pair], bool]
_FIRST_WORDS = 6
Slip = tuple[str, str]
"""Words as they were typed, and as they are written."""

PLAN_TEXT: Columns = (
    (
        "annual_plans",
        (
            "subject",
            "lead",
            "purposes",
            "requirements",
            "participants",
            "contents",
            "committee_duties",
            "unit_duties",
            "closing",
        ),
    ),
)
PRINTED_TEXT: Columns = (
    *PLAN_TEXT,
    ("legal_bases", ("about",)),
    ("topics", ("name", "prompts", "figures")),
    ("conferences", ("venue", "preparation", "assessment")),
    ("agenda", ("content",)),
    ("guest_rules", ("text",)),
    ("conclusions", ("content",)),
    ("assignments", ("content",)),
    ("recipients", ("line", "purpose")),
    ("outgoing", ("subject",)),
)
EVERY_TEXT: Columns = (
    *PRINTED_TEXT,
    ("agenda", ("script", "logistics", "course")),
    ("invitations", ("addressee",)),
    ("speech_requests", ("paper",)),
    ("unit_reports", ("figures",)),
    ("opinions", ("content", "summary", "answer")),
    ("conclusions", ("evidence",)),
    ("outgoing", ("recipients",)),
)


NAMES: Columns = (
    ("settings", ("contact_name",)),
    ("people", ("name",)),
    ("delegates", ("name",)),
    ("speech_requests", ("speaker",)),
    ("opinions", ("speaker",)),
)
CALLED: Columns = (
    (
        "settings",
        (
            *("body_name", "superior_body", "office_name", "issuing_body", "standing_body"),
            *("department_name", "place", "units_phrase", "signing_authority"),
        ),
    ),
    ("units", ("name", "short_name", "header_name", "place", "area", "postal_address")),
    ("people", ("title", "full_title")),
    ("legal_bases", ("kind", "issuer")),
    ("agenda", ("speakers",)),
    ("delegates", ("title", "unit")),
    ("speech_requests", ("title",)),
    ("opinions", ("answered_by",)),
    ("conclusions", ("lead_units", "supporting_units")),
    ("assignments", ("lead", "support", "person")),
    ("meeting_points", ("name", "address", "technician")),
    ("outgoing", ("signing_authority",)),
)
ALL_TEXT: Columns = (*CALLED, *EVERY_TEXT, *NAMES)
"""Every column of words that some document prints or somebody reads aloud."""


class Passage(Struct, frozen=True, kw_only=True):
    """One paragraph of one cell; ``record`` counts the rows of its sheet from 0.

    ``alone``: the cell says nothing else.
    """

    record: int
    field: str
    text: str
    origin: Origin
    alone: bool = True

    @property
    def place(self) -> Place:
        return self.origin.place(self.field)


def slips(
    plan: Plan,
    columns: Columns,
    slip_of: Callable[[str], Seen | None],
    sign: Sign | None = None,
    pair_sign: PairSign | None = None,
) -> Iterator[tuple[Passage, Seen]]:
    """The paragraphs with a slip, each with the slip; a text that recurs, as titles do, is looked at once.

    Args:
        plan: the plan, whose texts are made of few words.
        columns: where to look.
        slip_of: the slip in a text, if there is one.
        sign: whether a word is one without which no text has the slip; each word is asked once.
        pair_sign: as ``sign``, of a word and the next one; a text needs either.
    """
    texts = texts_in(plan, columns)
    if sign or pair_sign:
        signs = frozenset(filter(sign, words_in(plan, columns))) if sign else frozenset()
        pairs = frozenset(filter(pair_sign, pairs_in(plan, columns))) if pair_sign else frozenset()
        texts = tuple(one for one in texts if _has_one(words_of(one), signs, pairs)) if signs or pairs else ()
    found = {text: slip for text in texts if (slip := slip_of(text))}
    for passage in passages(plan, columns) if found else ():
        if passage.text in found:
            yield passage, found[passage.text]


@once_of_plan
def texts_in(plan: Plan, columns: Columns) -> tuple[str, ...]:
    """Every paragraph of some columns, each text once."""
    return tuple(dict.fromkeys([passage.text for one in columns for passage in _of_table(plan, one)]))


@once_of_plan
def whole_text(plan: Plan, columns: Columns) -> str:
    """All paragraphs of some columns: what stands nowhere in it need not be looked for in each."""
    return "\n".join(texts_in(plan, columns))


def _has_one(words: tuple[str, ...], signs: Set[str], pairs: Set[Pair]) -> bool:
    return not signs.isdisjoint(words) or bool(pairs and not pairs.isdisjoint(pairwise(words)))


@once_of_plan
def words_in(plan: Plan, columns: Columns) -> frozenset[str]:
    """Every word of some columns, as typed."""
    return frozenset(chain.from_iterable(map(words_of, texts_in(plan, columns))))


@once_of_plan
def pairs_in(plan: Plan, columns: Columns) -> frozenset[Pair]:
    """Every word of some columns with the one behind it, as typed."""
    return frozenset(chain.from_iterable(map(pairwise, map(words_of, texts_in(plan, columns)))))


def passages(plan: Plan, columns: Columns) -> Iterator[Passage]:
    """Every paragraph that is not blank, by table, row and column, in the order of ``columns``."""
    for one in columns:
        yield from _of_table(plan, one)


def passages_with(plan: Plan, columns: Columns, sign: str) -> Iterator[Passage]:
    """Every paragraph that has a sign in it; where none has one, none is looked at."""
    if sign in whole_text(plan, columns):
        yield from (passage for passage in passages(plan, columns) if sign in passage.text)


def beginning(text: str) -> str:
    """The first words of a text, by which a message names it."""
    words = text.split()
    return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")


def _of_table(plan: Plan, one: tuple[str, tuple[str, ...]]) -> tuple[Passage, ...]:
    if one not in plan.paragraphs:
        plan.paragraphs[one] = tuple(_passages(plan, *one))
    found: tuple[Passage, ...] = plan.paragraphs[one]
    return found


def _passages(plan: Plan, table: str, fields: tuple[str, ...]) -> Iterator[Passage]:
    records = getattr(plan, table)
    for number, record in enumerate(records if isinstance(records, tuple) else (records,)):
        for field in fields:
            said = getattr(record, field)
            if not said:
                continue
            lines = _lines(said)
            alone = len(lines) == 1
            for line in lines:
                yield Passage(record=number, field=field, text=line, origin=record.origin, alone=alone)


def _lines(said: str | tuple[str, ...]) -> list[str]:
    """The lines of a cell, trimmed, without blank ones; mostly there is one."""
    if isinstance(said, str) and said.isprintable():
        return [line] if (line := said.strip()) else []
    cells = (said,) if isinstance(said, str) else said
    return [line.strip() for text in cells for line in text.splitlines() if line.strip()]
