"""Whether a document speaks of certain units, people or settings: it is written again with other names."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.kind import Document, Entry, Kind, Listing
from toolkit.plan.model import Person, Plan, Settings, Unit
from toolkit.tasks.making.shared_codes import SharedCode, corrected
from toolkit.tasks.making.unreadable_cells import CHOOSING, other_readings, other_settings

_OF_A_UNIT = ("name", "short_name", "header_name", "place", "area", "postal_address")
_OF_A_PERSON = ("name", "address", "full_title")
_MASK = "⟨?⟩"

_Named = TypeVar("_Named", Unit, Person)

Suspects = Mapping[str, frozenset[str]]
Tags = frozenset[str] | None


class Doubts(Struct, frozen=True, kw_only=True):
    """Of what it is not known how it is called.

    Attributes:
        units: the units' codes, each with its fields in doubt; a field that is no name puts all in doubt.
        people: the same for people.
        settings: the fields of Cấu hình of which it is known what they change in a document.
        shared: codes that stand at two people.
    """

    units: Suspects
    people: Suspects
    settings: frozenset[str] = frozenset()
    shared: tuple[SharedCode, ...] = ()


class Disguise:
    """A plan beside its twins, in which some units, people and settings bear other names.

    A document that reads the same in all says nothing of them. A name that is blank by mistake is found as
    well as one that is printed. Where a code stands at two people there is a twin for either of them, and
    where a cell that chooses guests could not be read there is one for each of its likely answers.
    """

    def __init__(self, plan: Plan, doubts: Doubts) -> None:
        self._plan = plan
        # What chooses among units does not tell how they are called.
        self._units = {code: called for code, names in doubts.units.items() if (called := names - CHOOSING)}
        codes = {code for one in doubts.shared for code in (one.code, one.own)}
        self._people = frozenset({*doubts.people, *codes})
        self._any = bool(doubts.units or self._people or doubts.settings)
        masked = replace(
            plan,
            units=tuple(_masked(one, self._units, _OF_A_UNIT) for one in plan.units),
            people=tuple(_masked(one, doubts.people, _OF_A_PERSON) for one in plan.people),
            settings=replace(plan.settings, **_masked_words(plan.settings, doubts.settings)),
        )
        self._twins = (
            *corrected(masked, doubts.shared),
            *other_readings(masked, doubts.units),
            *other_settings(masked, doubts.settings),
        )
        self._known: tuple[str, str] = ("", "")
        self._told: tuple[dict[tuple[str, str, str], int], ...] = ()

    def gives_away(self, document: Document, kind: Kind, subject: Any, tags: Tags = None) -> bool:
        """Whether a document is to one of the disguised, or reads differently without their names.

        Args:
            document: one of ``kind.documents(plan, subject)``.
            kind: the document's kind.
            subject: the conference or the year's plan that it is for.
            tags: the tags that its template places; the others are never read. None means all.
        """
        if not self._any:
            return False
        if document.unit in self._units or document.person in self._people:
            return True
        if self._known != (kind.name, subject.code):
            self._known = (kind.name, subject.code)
            self._told = tuple(
                {_key(one): _print(one, tags) for one in kind.documents(twin, _in(twin, subject))}
                for twin in self._twins
            )
        own = _print(document, tags)
        return any(told.get(_key(document)) != own for told in self._told)

    def sure(
        self, listing: Listing, subject: Any, doubted: Callable[[Entry], bool], tags: Tags = None
    ) -> tuple[Document | None, tuple[Entry, ...]]:
        """A paper without the entries that speak of the disguised, or are doubted otherwise.

        Returns:
            The paper, None when it is in doubt without them too; what was left out.
        """
        here = listing.entries(self._plan, subject)
        there = [listing.entries(twin, _in(twin, subject)) for twin in self._twins]
        same = frozenset(here).intersection(*there)
        kept = [one for one in here if one in same and not (self._is_disguised(one) or doubted(one))]
        places = {_place(one) for one in kept}
        every = (one for found in (*there, here) for one in found)
        left = {_place(one): one for one in every if _place(one) not in places}
        if not kept:
            return None, tuple(left.values())
        paper, *others = (
            listing.paper(plan, _in(plan, subject), kept) for plan in (self._plan, *self._twins)
        )
        is_sure = all(_print(paper, tags) == _print(other, tags) for other in others)
        return (paper if is_sure else None), tuple(left.values())

    def _is_disguised(self, one: Entry) -> bool:
        return one.unit in self._units or one.person in self._people


def _in(plan: Plan, subject: Any) -> Any:
    """The same conference, or year's plan, as another plan has it: another unit may be its host there."""
    return plan.conference(subject.code) or plan.annual_plan(subject.code) or subject


def _masked(record: _Named, suspects: Suspects, names: tuple[str, ...]) -> _Named:
    if record.code not in suspects:
        return record
    doubtful = suspects[record.code]
    masked = doubtful if doubtful <= set(names) else names
    named: dict[str, Any] = {name: f"{getattr(record, name)}{_MASK}" for name in masked}
    return replace(record, **named)


def _masked_words(settings: Settings, names: Iterable[str]) -> dict[str, str]:
    said = ((name, getattr(settings, name)) for name in names)
    return {name: f"{words}{_MASK}" for name, words in said if isinstance(words, str)}


def _key(document: Document) -> tuple[str, str, str]:
    return document.stem, document.unit, document.person


def _place(one: Entry) -> tuple[str, str, str]:
    return one.unit, one.person, one.row


def _print(document: Document, tags: Tags) -> int:
    """A number in the place of all words, so that thousands of documents need little memory."""
    words = document.words().items()
    return hash((document.title, repr([word for word in words if tags is None or word[0] in tags])))
