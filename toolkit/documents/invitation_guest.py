"""Giấy mời khách: one letter for each guest outside the Đoàn, a person or a body."""

from collections.abc import Iterator

from toolkit.documents.context import tag
from toolkit.documents.invitation import Addressee, InvitationContext, letters, obstacles, printed
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import INVITATION_GUEST
from toolkit.documents.parts.named_people import form_of_address, position
from toolkit.plan.guests import Guest
from toolkit.plan.model import Conference, Grouping, Plan
from toolkit.wording import capitalised

# Its own prefix, so that a guest's file never meets one of the units' and members' letters.
PREFIX = "GMK"


class GuestInvitationContext(InvitationContext):
    """What the letter to a guest may say; ``kinh_moi`` is a person with title, or a body."""

    la_tap_the: bool = tag("Khách mời là một tập thể, không phải một người")
    dai_tu: str = tag("Cách xưng hô giữa câu: “ông”, “bà”, “đồng chí” hoặc tên tập thể")


def guest_invitations(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for each person outside the Đoàn, or for each body when its rule says "Theo đơn vị"."""
    addressees: dict[tuple[str, str], Addressee] = {}
    for guest in printed(plan, conference, outside=True):
        found = _addressee(plan, guest)
        addressees.setdefault((found.unit, found.person), found)
    yield from letters(plan, conference, INVITATION_GUEST, addressees.values(), prefix=PREFIX)


def _addressee(plan: Plan, guest: Guest) -> Addressee:
    person = None if guest.grouping is Grouping.PER_UNIT else guest.person
    if person is None:
        name = guest.unit.name
        return Addressee(unit=guest.unit.code, words=name, own={"la_tap_the": True, "dai_tu": name})
    address = form_of_address(plan, person)
    where = position(plan, person)
    words = f"{capitalised(address)} {person.name}"
    return Addressee(
        unit=guest.unit.code,
        person=person.code,
        words=f"{words} - {where}" if where else words,
        own={"la_tap_the": False, "dai_tu": address},
    )


WORK = Work(GuestInvitationContext, guest_invitations, obstacles)
