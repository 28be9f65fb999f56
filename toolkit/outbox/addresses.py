"""To whom a message goes: the contacts of the roster and the mailbox of the unit, or the cell to fill."""

from collections.abc import Iterable

from msgspec import Struct

from toolkit.documents.parts.named_people import holder
from toolkit.plan.model import Conference, Person, Plan, Unit
from toolkit.plan.roster import people_on, roster_day
from toolkit.problems import Place
from toolkit.wording import is_mail_address, mail_addresses


class Mailbox(Struct, frozen=True, kw_only=True):
    """One address with the name shown before it."""

    name: str
    address: str


class Addressed(Struct, frozen=True, kw_only=True):
    """The mailboxes of one recipient; ``gap`` is the cell to fill when ``to`` is empty.

    ``unfit`` are cells whose words hold an "@" and are no addresses, with those words.
    """

    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    gap: Place = Place()
    unfit: tuple[tuple[Place, str], ...] = ()

    @property
    def everybody(self) -> tuple[str, ...]:
        """All addresses, each once whatever its letter case."""
        return tuple({one.address.casefold(): one.address for one in (*self.to, *self.cc)}.values())


def addressed(plan: Plan, conference: Conference, unit_code: str, person_code: str) -> Addressed:
    """The mailboxes of a unit's or of a person's letter, in roster order.

    A unit is written to at its contacts' addresses, with its own mailbox as a copy; without contacts at its
    own mailbox. A person without an address is written to at the unit's mailbox.
    """
    unit = plan.unit(unit_code)
    own, own_unfit = _of_unit(unit)
    if person_code:
        person = holder(plan, person_code, roster_day(conference))
        to, unfit = _of_people([person] if person else [])
        about = person or unit
        gap = about.origin.place("email" if person else "contact_address") if about else Place()
        return Addressed(to=to or own, gap=gap, unfit=unfit if to else (*unfit, *own_unfit))
    people = people_on(plan, roster_day(conference)).get(unit_code, ())
    to, unfit = _of_people(person for person in people if person.is_contact)
    known = {one.address.casefold() for one in to}
    cc = tuple(one for one in own if one.address.casefold() not in known) if to else ()
    gap = unit.origin.place("contact_address") if unit else Place()
    return Addressed(to=to or own, cc=cc, gap=gap, unfit=(*unfit, *own_unfit))


def unit_of_address(plan: Plan, address: str) -> Unit | None:
    """The one unit whose own address it is, or that of one of its people; None for several."""
    wanted = address.casefold()
    boxes = ((unit.code, unit.contact_address) for unit in plan.units)
    people = ((person.unit, person.email) for person in plan.people)
    cells = ((code, cell) for code, cell in (*boxes, *people) if wanted in cell.casefold())
    found = {code for code, cell in cells if wanted in map(str.casefold, mail_addresses(cell))}
    return plan.unit(found.pop()) if wanted and len(found) == 1 else None


def one_line(text: str) -> str:
    """Words that cannot end a header's line: control characters and line ends are spaces."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _of_unit(unit: Unit | None) -> tuple[tuple[Mailbox, ...], tuple[tuple[Place, str], ...]]:
    """The addresses among what the unit's cell holds besides: a Zalo group is a name and no address."""
    if unit is None:
        return (), ()
    return _read(unit.contact_address, unit.name, unit.origin.place("contact_address"))


def _of_people(
    people: Iterable[Person],
) -> tuple[tuple[Mailbox, ...], tuple[tuple[Place, str], ...]]:
    found: dict[str, Mailbox] = {}
    unfit: list[tuple[Place, str]] = []
    for person in people:
        boxes, bad = _read(person.email, person.name, person.origin.place("email"))
        found |= {one.address.casefold(): one for one in boxes if one.address.casefold() not in found}
        unfit += bad
    return tuple(found.values()), tuple(unfit)


def _read(text: str, name: str, place: Place) -> tuple[tuple[Mailbox, ...], tuple[tuple[Place, str], ...]]:
    words = mail_addresses(text)
    good = [word for word in words if is_mail_address(word)]
    bad = tuple((place, one_line(word)) for word in words if word not in good)
    each = {word.casefold(): Mailbox(name=one_line(name), address=word) for word in reversed(good)}
    return tuple(reversed(each.values())), bad
