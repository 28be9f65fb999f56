"""What was sent by mail to whom: an intent before each sending and a result after it, in the folder's log."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field

from toolkit.history.event import Event, Label

KIND = "sending"


class Fate(StrEnum):
    """What befell a message for one address, as far as the log tells.

    INTENT without a later line: the run was cut off in between, and nobody here knows whether it went out.
    UNKNOWN is that, noticed by the run itself. FAILED never reached the server whole.
    """

    INTENT = "intent"
    SENT = "sent"
    REFUSED = "refused"
    FAILED = "failed"
    UNKNOWN = "unknown"


_DOUBTFUL = (Fate.INTENT, Fate.UNKNOWN)
_OUT = (Fate.SENT, Fate.UNKNOWN)
_NOT_OUT = (Fate.REFUSED, Fate.FAILED)


class Letter(Struct, frozen=True, kw_only=True):
    """One message to one recipient: what must not go out twice.

    ``occasion`` says what it is about ("invite"), ``release`` which paper it carries: the code of a register
    row, blank for a draft. ``message_id`` is how an answer names it.
    """

    occasion: str
    conference: str
    unit: str = ""
    person: str = ""
    release: str = ""
    message_id: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return (self.occasion, self.conference, self.unit, self.person, self.release)


class Told(Struct, frozen=True, kw_only=True):
    """What the log tells of one letter: by address its last fate, why it was refused, when it was sent."""

    letter: Letter
    path: str
    fates: Mapping[str, Fate] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    sent_at: str = ""

    def _with(self, fate: Fate) -> tuple[str, ...]:
        return tuple(address for address, one in self.fates.items() if one is fate)

    @property
    def sent(self) -> tuple[str, ...]:
        return self._with(Fate.SENT)

    @property
    def doubtful(self) -> tuple[str, ...]:
        """The addresses of which nobody knows whether they got it."""
        return tuple(address for address, one in self.fates.items() if one in _DOUBTFUL)

    @property
    def owed(self) -> tuple[str, ...]:
        """The addresses that surely have not got it: they were refused, or it never left."""
        kept = (Fate.SENT, *_DOUBTFUL)
        return tuple(address for address, one in self.fates.items() if one not in kept)


def noted(letter: Letter, path: str, digest: str, fate: Fate, addresses: Mapping[str, str]) -> Event:
    """The event that tells a fate; ``addresses`` map to why it was refused, or to nothing."""
    label = Label(
        kind=KIND,
        conference=letter.conference,
        unit=letter.unit,
        person=letter.person,
        register=letter.release,
        source=f"{letter.occasion} {letter.message_id}".strip(),
        words=tuple(f"{address}={reason}" for address, reason in addresses.items()),
    )
    return Event(path=path, digest=digest, sent=fate.value, label=label)


def is_out(event: Event) -> bool:
    """Whether an event tells that a message reached somebody, or may have."""
    return event.sent in _OUT


def sendings(events: Iterable[Event]) -> dict[tuple[str, ...], Told]:
    """All letters that were sent or were to be sent, by their key."""
    found: dict[tuple[str, ...], Told] = {}
    for event in events:
        if event.sent:
            letter = _letter(event.label)
            found[letter.key] = _later(found.get(letter.key), letter, event)
    return found


def _later(known: Told | None, letter: Letter, event: Event) -> Told:
    fates, reasons = dict(known.fates if known else {}), dict(known.reasons if known else {})
    fate = Fate(event.sent) if event.sent in tuple(Fate) else Fate.UNKNOWN
    named = {address: reason for address, _, reason in (word.partition("=") for word in event.label.words)}
    if fate is Fate.INTENT:  # it is tried again; an address that did not get it and is no more meant is done
        for address in [one for one, before in fates.items() if before in _NOT_OUT and one not in named]:
            del fates[address], reasons[address]
    for address, reason in named.items():
        fates[address] = fate
        reasons[address] = reason
    at = event.at if fate is Fate.SENT else (known.sent_at if known else "")
    return Told(letter=letter, path=event.path, fates=fates, reasons=reasons, sent_at=at)


def _letter(label: Label) -> Letter:
    occasion, _, message_id = label.source.partition(" ")
    return Letter(
        occasion=occasion,
        conference=label.conference,
        unit=label.unit,
        person=label.person,
        release=label.register,
        message_id=message_id,
    )
