"""What of a year's plan still holds in the next one: texts, legal bases, people, conclusions."""

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.follow_up import conclusions_of, is_open
from toolkit.plan.guests import EVERY_CONFERENCE
from toolkit.plan.model import (
    AnnualPlan,
    Conclusion,
    ConclusionStatus,
    GuestRule,
    LegalBasis,
    Numbering,
    OutgoingDocument,
    Person,
    Plan,
    Scope,
)
from toolkit.plan.next_year import last_conferences
from toolkit.plan.succession import heir, kinds_since

_SPAN = pattern(r"20\d\d\s*[-–]\s*(20\d\d)")


class Renewal(Struct, frozen=True, kw_only=True):
    """The plan of ``old`` seen from the year after it."""

    plan: Plan
    old: int

    @property
    def year(self) -> int:
        return self.old + 1

    @property
    def start(self) -> dt.date:
        return dt.date(self.year, 1, 1)

    @property
    def annual(self) -> AnnualPlan | None:
        return next((one for one in self.plan.annual_plans if one.year == self.old), None)

    @property
    def term_over(self) -> bool:
        """Whether the term that numbers run in ends before the year begins."""
        end = self.plan.settings.term_to
        return end is not None and end < self.start

    def text(self, words: str) -> str:
        """ "năm 2024" as "năm 2025", but not within "2023 - 2024"."""
        return re.sub(rf"(?<![-–] )\bnăm {self.old}\b(?! ?[-–])", f"năm {self.year}", words)

    def stays(self, person: Person) -> bool:
        """Whether a post reaches into the year."""
        return person.valid_to is None or person.valid_to >= self.start

    def has_left(self, code: str) -> bool:
        """Whether the roster knows somebody, and none of their posts reaches into the year."""
        rows = self.plan.people_of(code)
        return bool(rows) and not any(self.stays(row) for row in rows)

    def followed_rules(self) -> tuple[tuple[GuestRule, tuple[str, ...]], ...]:
        """The rules that name kinds which ended, each with the kinds that stand there in the year."""
        told = [
            (rule, kinds_since(self.plan, rule.value, self.start))
            for rule in self.plan.guest_rules
            if rule.scope is Scope.UNIT_KIND and rule.conference == EVERY_CONFERENCE
        ]
        return tuple((rule, kinds) for rule, kinds in told if kinds and kinds != rule.value)

    def bases(self) -> tuple[LegalBasis, ...]:
        """The legal bases of the old plan."""
        code = self.annual.code if self.annual else ""
        return tuple(one for one in self.plan.legal_bases if one.plan == code)

    def lasts(self, basis: LegalBasis) -> bool:
        """Whether a span of years in its words, if there is one, reaches into the year."""
        ends = [int(end) for end in _SPAN.findall(basis.about)]
        return not ends or max(ends) >= self.year

    def is_yearly(self, basis: LegalBasis) -> bool:
        """Whether it is a paper of one year, of which the next has another: its number is not known yet."""
        return self.text(basis.about) != basis.about

    def open_conclusions(self) -> tuple[Conclusion, ...]:
        """What the old year's conferences concluded and is not done; led by the units that exist now."""
        return tuple(one for one in self._concluded() if is_open(one, None))

    def standing_conclusions(self) -> tuple[Conclusion, ...]:
        """What the old year's conferences left to be done without an end."""
        return tuple(one for one in self._concluded() if one.status is ConclusionStatus.STANDING)

    def _concluded(self) -> Iterator[Conclusion]:
        for conference in last_conferences(self.plan, self.old):
            yield from conclusions_of(self.plan, conference)

    def leaders(self, conclusion: Conclusion) -> tuple[str, ...]:
        """The codes of the units that lead it in the new year, or the words that the sheet has."""
        return tuple(dict.fromkeys(heir(self.plan, lead, self.start) for lead in conclusion.lead_units))

    def last_numbers(self) -> tuple[OutgoingDocument, ...]:
        """The last entry of each type where the numbers of the new year follow on; else none."""
        if self.plan.settings.numbering is Numbering.BY_YEAR or self.term_over:
            return ()
        last: dict[str, OutgoingDocument] = {}
        for row in self.plan.outgoing:
            if self.plan.is_of_earlier_term(row.date):
                continue
            if row.number and row.kind and row.number > (_number(last.get(row.kind)) or 0):
                last[row.kind] = row
        return tuple(last.values())


def _number(row: OutgoingDocument | None) -> int | None:
    return row.number if row else None
