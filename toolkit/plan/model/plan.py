"""Everything that the workbook says, with look-ups by code."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from toolkit.plan.model.office import ListItem, Person, Settings, Unit
from toolkit.plan.model.papers import Holiday, OutgoingDocument, Recipient, SentPaper
from toolkit.plan.model.proceedings import (
    Assignment,
    Conclusion,
    Delegate,
    Invitation,
    MeetingPoint,
    Opinion,
    SpeechRequest,
    UnitReport,
)
from toolkit.plan.model.year import AgendaItem, AnnualPlan, Conference, GuestRule, LegalBasis, Topic
from toolkit.wording import same_name_key


class Plan(Struct, frozen=True, kw_only=True, dict=True):
    """Everything that the workbook says, in the workbook's order; then what the history says was sent.

    ``today`` is the day as of which it is looked at; None where nobody says.
    """

    settings: Settings = Settings()
    lists: tuple[ListItem, ...] = ()
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    annual_plans: tuple[AnnualPlan, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    topics: tuple[Topic, ...] = ()
    conferences: tuple[Conference, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    guest_rules: tuple[GuestRule, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    meeting_points: tuple[MeetingPoint, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    speech_requests: tuple[SpeechRequest, ...] = ()
    unit_reports: tuple[UnitReport, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    outgoing: tuple[OutgoingDocument, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    sent: tuple[SentPaper, ...] = ()
    today: dt.date | None = None

    def unit(self, code: str) -> Unit | None:
        return self._units.get(code)

    def unit_name(self, code: str) -> str:
        """The name of a unit; words that are no code stay as typed."""
        unit = self.unit(code)
        return unit.name if unit else code

    def unit_names(self, codes: tuple[str, ...]) -> str:
        """Several units in words, with commas between."""
        return ", ".join(self.unit_name(code) for code in codes if code)

    def inheritors(self, code: str) -> tuple[Unit, ...]:
        """The units that name this one under "Kế thừa từ", in sheet order."""
        return self._inheritors.get(code, ())

    def person(self, code: str) -> Person | None:
        return self._people.get(code)

    def people_of(self, code: str) -> tuple[Person, ...]:
        """All rows of one person, in sheet order."""
        return self._people_by_code.get(code, ())

    def people_named(self, name: str) -> tuple[Person, ...]:
        """All rows of people of that name, however it is spelt, in sheet order."""
        return self._people_by_name.get(same_name_key(name), ()) if name else ()

    def topic(self, code: str) -> Topic | None:
        return self._topics.get(code)

    def conference(self, code: str) -> Conference | None:
        return self._conferences.get(code)

    def entry(self, code: str) -> OutgoingDocument | None:
        """The row of the register with that code."""
        return next((row for row in self.outgoing if code and row.code == code), None)

    def is_of_earlier_term(self, day: dt.date | None) -> bool:
        """Whether a day of the workbook's years lies before the term, in one of other numbers."""
        start, years = self.settings.term_from, [one.year for one in self.annual_plans if one.year]
        first = min(years, default=self.settings.year)
        return bool(day and start and first and day < start and day.year >= first)

    def corrected(self, row: OutgoingDocument) -> OutgoingDocument | None:
        """The paper of another type that a row's paper corrects, itself or by an earlier correction."""
        first, seen = row, {row.code}
        while (earlier := self.entry(first.earlier)) and earlier.code not in seen:
            first = earlier
            seen.add(first.code)
        return None if first.kind == row.kind else first

    def annual_plan(self, code: str) -> AnnualPlan | None:
        return next((found for found in self.annual_plans if found.code == code), None)

    def listed(self, list_name: str) -> tuple[ListItem, ...]:
        """The items of one list of Danh mục, in sheet order."""
        return self._items.get(list_name, ())

    def title_rank(self, title: str) -> int:
        """A title's rank in the list "Chức vụ" (1 is highest); 99 when the list does not name it."""
        return self._title_ranks.get(title, 99)

    @cached_property
    def units_by_day(self) -> dict[dt.date | None, tuple[Unit, ...]]:
        """Which units exist on the days that were asked for; ``plan.roster`` fills it."""
        return {}

    @cached_property
    def people_by_day(self) -> dict[dt.date | None, Mapping[str, tuple[Person, ...]]]:
        """Who serves in each unit on the days that were asked for; ``plan.roster`` fills it."""
        return {}

    @cached_property
    def worked_out(self) -> dict[tuple[Any, ...], tuple[Conference | None, Any]]:
        """What was found so far, for single conferences or of the whole plan; ``plan.once`` fills it."""
        return {}

    @cached_property
    def paragraphs(self) -> dict[tuple[str, tuple[str, ...]], Any]:
        """The paragraphs of some columns of a table; ``plan.rules.texts`` fills it."""
        return {}

    @cached_property
    def unit_labels(self) -> dict[tuple[str, str], str]:
        """How messages name units, by code and name; ``plan.disambiguation`` fills it."""
        return {}

    @cached_property
    def _items(self) -> dict[str, tuple[ListItem, ...]]:
        found: dict[str, tuple[ListItem, ...]] = {}
        for item in self.lists:
            found[item.list_name] = (*found.get(item.list_name, ()), item)
        return found

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in reversed(self.units)}

    @cached_property
    def _inheritors(self) -> dict[str, tuple[Unit, ...]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            for code in dict.fromkeys(unit.inherits):
                found.setdefault(code, []).append(unit)
        return {code: tuple(units) for code, units in found.items()}

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.code: person for person in reversed(self.people)}

    @cached_property
    def _people_by_code(self) -> dict[str, tuple[Person, ...]]:
        found: dict[str, list[Person]] = {}
        for person in self.people:
            found.setdefault(person.code, []).append(person)
        return {code: tuple(rows) for code, rows in found.items() if code}

    @cached_property
    def _people_by_name(self) -> dict[str, tuple[Person, ...]]:
        found: dict[str, list[Person]] = {}
        for person in self.people:
            found.setdefault(same_name_key(person.name), []).append(person)
        return {name: tuple(rows) for name, rows in found.items() if name}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {topic.code: topic for topic in reversed(self.topics)}

    @cached_property
    def _conferences(self) -> dict[str, Conference]:
        return {conference.code: conference for conference in reversed(self.conferences)}

    @cached_property
    def _title_ranks(self) -> dict[str, int]:
        return {item.value: item.rank for item in self.listed("Chức vụ") if item.rank is not None}
