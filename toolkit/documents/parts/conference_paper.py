"""What the papers about one conference share: their words from head to foot, and how they go out."""

from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.documents.context import Context, spread
from toolkit.documents.kind import Document, Kind
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.issuing_bodies import Bodies, bodies
from toolkit.documents.parts.letterhead import Letterhead, Masthead, letterhead, masthead
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.release import Release, follow_up_release
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.parts.time_and_place import Meeting, meeting
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rotation import year_of
from toolkit.problems import Problem


class UnsignedPaper(Masthead, Bodies, Meeting):
    """What every paper about one conference may say that bears no number and no signature."""


def unsigned_words(plan: Plan, conference: Conference, subject: str) -> dict[str, Any]:
    """The fields of ``UnsignedPaper``."""
    return spread(masthead(plan, subject), bodies(plan, year_of(plan, conference)), meeting(plan, conference))


class ConferencePaper(Letterhead, Bodies, Meeting, Signature, Recipients):
    """What every signed paper about one conference may say."""


def signed_paper(
    plan: Plan,
    conference: Conference,
    kind: Kind,
    own: Mapping[str, Any],
    *,
    subject: str,
    release: Release | None = None,
    addressed: bool = False,
    **named: str,
) -> Document:
    """The paper of a conference that has no obstacles: signed, with recipients.

    Args:
        plan: the whole plan.
        conference: what it is about.
        kind: what it is; its type in the register asks for number and recipients.
        own: the fields that its context has besides those of ``ConferencePaper``.
        subject: trích yếu.
        release: how it goes out; without one it is sent after the conference.
        addressed: whether it begins with whom it goes to.
        named: the title, and what else ``conference_document`` names it by.
    """
    release = release or follow_up_release(plan, conference, kind.type_code)
    words = spread(
        letterhead(plan, release, subject),
        bodies(plan, year_of(plan, conference)),
        meeting(plan, conference),
        signature(plan, release),
        recipients(plan, kind.type_code, addressed=addressed),
    )
    problems = (*signature_problems(plan, release), *recipient_problems(plan, kind.type_code))
    return conference_document(
        plan, conference, kind, kind.context(**words, **own), release=release, problems=problems, **named
    )


def conference_document(
    plan: Plan,
    conference: Conference,
    kind: Kind,
    context: Context,
    *,
    title: str,
    prefix: str = "",
    release: Release | None = None,
    problems: Iterable[Problem] = (),
    code: str = "",
    unit: str = "",
    person: str = "",
) -> Document:
    """A document of a kind for a conference, in the conference's folder: "BB_HN1-2024".

    ``prefix``: what its file name begins with, where that is not the code of its type; ``code``: what tells
    it from the others of its kind, the ASCII name of a unit or a person.
    """
    folder = folder_of(plan, conference)
    return Document(
        kind=kind.name,
        folder=folder,
        stem=f"{prefix or kind.type_code}_{folder}" + (f"_{code}" if code else ""),
        title=title,
        context=context,
        conference=conference.code,
        unit=unit,
        person=person,
        register=release.register if release else None,
        problems=tuple(problems),
    )
