"""Giấy mời: what the letters to units, to persons and to guests outside the Đoàn have in common."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Kind
from toolkit.documents.kinds_before import LETTER
from toolkit.documents.parts.contact import Contact, contact
from toolkit.documents.parts.file_names import folder_of, slugs
from toolkit.documents.parts.issuing_bodies import Bodies, bodies
from toolkit.documents.parts.joining_points import Point, point
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.named_people import is_outside, named
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.plan_reference import PLAN_TYPE, PlanReference, plan_reference
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.release import Release, invitation_release, issued
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.parts.time_and_place import Meeting, conference_name, meeting
from toolkit.plan.guests import Guest, guests
from toolkit.plan.joining_points import points_by_unit
from toolkit.plan.model import Conference, Grouping, Invitation, Plan, Scope
from toolkit.plan.rotation import year_of
from toolkit.problems import Problem
from toolkit.wording import uncapitalised


class InvitationContext(Letterhead, Bodies, Meeting, Point, PlanReference, Contact, Signature, Recipients):
    """What every letter of invitation may say."""

    kinh_moi: str = tag("Người hoặc đơn vị được mời, viết trọn vẹn")
    co_chu_tri: bool = tag("Đã biết người chủ trì")
    chu_tri: str = tag("Những người chủ trì, kèm chức vụ, cách nhau bằng “;”")
    co_chuan_bi: bool = tag("Hội nghị có lời dặn chuẩn bị")
    chuan_bi: str = tag("Lời dặn chuẩn bị (tài liệu, trang phục), không có dấu chấm cuối")


class Addressee(Struct, frozen=True, kw_only=True):
    """To whom one letter goes: codes of unit and person, the line of address, and the kind's own words."""

    unit: str
    person: str = ""
    words: str
    own: dict[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.person or self.unit


def printed(plan: Plan, conference: Conference, *, outside: bool) -> tuple[Guest, ...]:
    """The guests whose letters are printed, inside the Đoàn or outside it, in their order."""
    return tuple(
        guest
        for guest in guests(plan, conference)
        if guest.grouping is not Grouping.NOT_PRINTED and _stands_outside(guest) is outside
    )


def letters(
    plan: Plan,
    conference: Conference,
    kind: Kind,
    addressees: Iterable[Addressee],
    *,
    prefix: str = LETTER,
    beside: Iterable[str] = (),
) -> Iterator[Document]:
    """One document per addressee, in their order.

    A row of Giấy mời may give a letter its own line of address and its own entry in the register;
    all other letters of a conference share one number. ``beside`` are the codes of other letters with the
    same prefix.
    """
    everybody = tuple(addressees)
    if not everybody:
        return
    shared, rows = _shared_words(plan, conference), _rows(plan, conference)
    points = points_by_unit(plan, conference)
    stems = slugs((one.code for one in everybody), beside=beside)
    folder = folder_of(plan, conference)
    frame_of = cache(partial(_frame, plan, conference))
    for one, stem in zip(everybody, stems, strict=True):
        row = rows.get(_key(one.unit, one.person))
        frame = frame_of(row.document if row else "")
        address = (row.addressee if row else "") or one.words
        own = {**spread(point(plan, one.unit, points.get(one.unit))), "kinh_moi": address, **one.own}
        yield Document(
            kind=kind.name,
            folder=folder,
            stem=f"{prefix}_{folder}_{stem}",
            title=_title(one, address, conference_name(plan, conference)),
            context=kind.context(**shared, **frame.words, **own),
            conference=conference.code,
            unit=one.unit,
            person=one.person,
            register=frame.release.register,
            problems=frame.problems,
        )


def _title(one: Addressee, address: str, conference: str) -> str:
    return f"Giấy mời {uncapitalised(address) if one.person else address} dự {conference}"


class _Frame(Struct, frozen=True, kw_only=True):
    """Head and foot of the letters that go out together."""

    release: Release
    words: dict[str, Any]
    problems: tuple[Problem, ...]


def _frame(plan: Plan, conference: Conference, entry: str) -> _Frame:
    release, name = _release(plan, conference, entry), conference_name(plan, conference)
    return _Frame(
        release=release,
        words=spread(letterhead(plan, release, f"Dự {name}"), signature(plan, release)),
        problems=_problems(plan, conference, release),
    )


def _rows(plan: Plan, conference: Conference) -> dict[tuple[str, str], Invitation]:
    """The rows of Giấy mời by addressee; of several rows the last one counts."""
    mine = (row for row in plan.invitations if row.conference == conference.code)
    return {_key(row.unit, row.person): row for row in mine}


def _key(unit: str, person: str) -> tuple[str, str]:
    """A person's letter is known by the person alone, whichever unit its row names."""
    return ("", person) if person else (unit, "")


def _shared_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    """What all letters of one conference say alike."""
    chairs = "; ".join(named(plan, who, conference.date) for who in conference.chairs)
    return {
        **spread(
            bodies(plan, year_of(plan, conference)),
            meeting(plan, conference),
            recipients(plan, LETTER, addressed=True),
            plan_reference(plan, conference),
            contact(plan, conference),
        ),
        "co_chu_tri": bool(chairs),
        "chu_tri": chairs,
        "co_chuan_bi": bool(conference.preparation),
        "chuan_bi": bare(conference.preparation),
    }


def _release(plan: Plan, conference: Conference, entry: str) -> Release:
    """The letter's own entry in the register when its row names one that stands, else the conference's."""
    usual = invitation_release(plan, conference, LETTER)
    own = next((row for row in plan.outgoing if entry and row.code == entry and row.stands), None)
    return replace(usual, row=own, day=own.date or usual.day) if own else usual


def _problems(plan: Plan, conference: Conference, release: Release) -> tuple[Problem, ...]:
    found = [*signature_problems(plan, release), *recipient_problems(plan, LETTER)]
    annual = plan.annual_plan(conference.plan)
    if annual and not issued(plan, PLAN_TYPE, conference.plan):
        found.append(annual.problem("plan-not-issued", plan=annual.code))
    return tuple(found)


def _stands_outside(guest: Guest) -> bool:
    return guest.rule.scope is Scope.OUTSIDE or is_outside(guest.unit)


obstacles = obstacles_of_a_list(guests, "no-guests")
