"""The letters that an answer by mail may mean: by message, meeting, or address and conference."""

from collections.abc import Mapping

from msgspec import Struct, field

from toolkit.documents.message import Occasion
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.history import Label, Letter, Shelf, Told, sendings
from toolkit.outbox.addresses import addressed, unit_of_address
from toolkit.outbox.appointment import uid_of
from toolkit.outbox.draft import message_text
from toolkit.outbox.replies import Reply
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import roster_day
from toolkit.plan.succession import heir
from toolkit.tasks.making.outbox_messages import MESSAGE
from toolkit.wording import fold

Owner = tuple[str, str, str]
"""Codes of conference, unit and person."""


class KnownLetters(Struct, frozen=True, kw_only=True):
    """What an answer may name: messages, meetings, addresses; and the words that each message asked in."""

    messages: Mapping[str, Owner]
    sent: Mapping[str, Told]
    meetings: Mapping[str, Owner]
    addresses: Mapping[str, frozenset[Owner]]
    asked: Mapping[Owner, str] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan, shelf: Shelf) -> "KnownLetters":
        sent = {told.letter.message_id: told for told in sendings(shelf.events).values()}
        messages = {name: _owner(plan, told.letter) for name, told in sent.items()}
        meetings: dict[str, Owner] = {}
        addresses: dict[str, set[Owner]] = {}
        asked: dict[Owner, str] = {}
        for event in shelf.events:
            label = event.label
            conference = plan.conference(label.conference)
            if label.kind != MESSAGE or conference is None or label.source == Occasion.CANCEL:
                continue
            owner = _owner(plan, label)
            meetings[uid_of(label.conference, label.unit, label.person)] = owner
            asked[owner] = message_text(shelf.folder / event.path)
            for address in addressed(plan, conference, label.unit, label.person).everybody:
                addresses.setdefault(address.casefold(), set()).add(owner)
        return cls(
            messages=messages,
            sent=sent,
            meetings=meetings,
            addresses={address: frozenset(owners) for address, owners in addresses.items()},
            asked=asked,
        )

    def owner(self, plan: Plan, reply: Reply) -> Owner | None:
        """Whose answer it is: by the message or the meeting that it names, else by address and conference.

        The conference is the one that the subject names, or else the words that the answer quotes.
        """
        named = [self.messages[one] for one in reply.answers_to if one in self.messages]
        if named or reply.uid in self.meetings:
            return named[0] if named else self.meetings[reply.uid]
        mine = self.addresses.get(reply.sender.casefold()) or _letters_of(plan, self.unit(plan, reply))
        for text in (reply.subject, reply.everything):
            about = [one for one in mine if _speaks_of(plan, plan.conference(one[0]), text)]
            if about:
                return about[0] if len(about) == 1 else None
        return None

    def unit(self, plan: Plan, reply: Reply) -> Unit | None:
        """Whose mailbox it came from, or else the one unit that its writer calls by the whole name."""
        known = unit_of_address(plan, reply.sender)
        return known or (None if reply.sender.casefold() in self.addresses else unit_in_words(plan, reply))

    def is_by_words(self, plan: Plan, reply: Reply) -> bool:
        """Whether only its own words tell of which unit a mail is."""
        is_told = reply.uid in self.meetings or any(one in self.messages for one in reply.answers_to)
        known = reply.sender.casefold() in self.addresses or unit_of_address(plan, reply.sender)
        return not (is_told or known)

    def asked_of(self, plan: Plan, reply: Reply) -> str:
        """The words of the message that is answered; blank where that is not known."""
        owner = self.owner(plan, reply)
        return self.asked.get(owner, "") if owner else ""


def _owner(plan: Plan, letter: Label | Letter) -> Owner:
    """Whose letter it was; a unit that has ended by the day of the conference is its heir, as in the plan."""
    conference = plan.conference(letter.conference)
    unit = heir(plan, letter.unit, roster_day(conference)) if conference else letter.unit
    return letter.conference, unit, letter.person


def _speaks_of(plan: Plan, conference: Conference | None, text: str) -> bool:
    return conference is not None and fold(conference_name(plan, conference)) in fold(text)


def _letters_of(plan: Plan, unit: Unit | None) -> frozenset[Owner]:
    """The letters in Giấy mời of a unit, whoever wrote to it; those to the unit itself where it has one."""
    mine = [one for one in plan.invitations if unit and one.unit == unit.code]
    return frozenset((one.conference, one.unit, one.person) for one in mine)


def unit_in_words(plan: Plan, reply: Reply) -> Unit | None:
    """The one unit with a letter that a mail calls by its whole name: "em là Khởi, Huyện đoàn Cầu Kè"."""
    text = fold(" ".join((reply.writer, *reply.lines)))
    codes = {one.unit for one in plan.invitations if one.unit and not one.person}
    found = [unit for unit in plan.units if unit.code in codes and unit.name and fold(unit.name) in text]
    return found[0] if len(found) == 1 else None
