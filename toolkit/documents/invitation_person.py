"""Giấy mời cá nhân: one letter for each member who is invited by name."""

from collections.abc import Iterator

from toolkit.documents.context import tag
from toolkit.documents.invitation import Addressee, InvitationContext, letters, obstacles, printed
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import INVITATION_PERSON
from toolkit.documents.parts.named_people import form_of_address, position, with_position
from toolkit.plan.model import Conference, Grouping, Person, Plan
from toolkit.wording import capitalised


class PersonInvitationContext(InvitationContext):
    """What the letter to one person may say; ``kinh_moi`` is form of address, name, title and unit."""

    xung_ho: str = tag("Cách xưng hô đầu câu, ví dụ “Đồng chí”")
    dai_tu: str = tag("Cách xưng hô giữa câu, ví dụ “đồng chí”")
    ho_ten: str = tag("Họ và tên người được mời")
    co_chuc_vu: bool = tag("Đã biết chức vụ của người được mời")
    chuc_vu: str = tag("Chức vụ và đơn vị, ví dụ “Bí thư Huyện đoàn Cầu Ngang”")


def person_invitations(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for each person of a rule "Theo cá nhân", in the order of rules, units, ranks and names."""
    addressees = [
        _addressee(plan, guest.unit.code, guest.person)
        for guest in printed(plan, conference, outside=False)
        if guest.grouping is Grouping.PER_PERSON and guest.person
    ]
    units = [unit.code for unit in plan.units]
    yield from letters(plan, conference, INVITATION_PERSON, addressees, beside=units)


def _addressee(plan: Plan, unit: str, person: Person) -> Addressee:
    address, where = form_of_address(plan, person), position(plan, person)
    return Addressee(
        unit=unit,
        person=person.code,
        words=capitalised(with_position(plan, person)),
        own={
            "xung_ho": capitalised(address),
            "dai_tu": address,
            "ho_ten": person.name,
            "co_chuc_vu": bool(where),
            "chuc_vu": where,
        },
    )


WORK = Work(PersonInvitationContext, person_invitations, obstacles)
