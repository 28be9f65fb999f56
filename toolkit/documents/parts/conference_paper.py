"""What signed papers about one conference share: their words from head to foot, and how they go out."""

from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.documents.context import Context, spread
from toolkit.documents.kind import Document
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.issuing_bodies import Bodies, bodies
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.release import Release, follow_up_release
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.parts.time_and_place import Meeting, meeting
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rotation import year_of
from toolkit.problems import Problem


class ConferencePaper(Letterhead, Bodies, Meeting, Signature, Recipients):
    """What every signed paper about one conference may say."""


def signed_paper(
    plan: Plan,
    conference: Conference,
    context: type[ConferencePaper],
    own: Mapping[str, Any],
    *,
    type_code: str,
    subject: str,
    release: Release | None = None,
    **named: str,
) -> Document:
    """The paper of a conference that has no obstacles: signed, with recipients.

    Args:
        plan: the whole plan.
        conference: what it is about.
        context: the kind's own context.
        own: the fields that the context has besides those of ``ConferencePaper``.
        type_code: its type in the register; its file name begins with it, unless a ``prefix`` is named.
        subject: trích yếu.
        release: how it goes out; without one it is sent after the conference.
        named: kind, title, and what else ``conference_document`` names it by.
    """
    release = release or follow_up_release(plan, conference, type_code)
    words = spread(
        letterhead(plan, release, subject),
        bodies(plan, year_of(plan, conference)),
        meeting(plan, conference),
        signature(plan, release),
        recipients(plan, type_code),
    )
    problems = (*signature_problems(plan, release), *recipient_problems(plan, type_code))
    named = {"prefix": type_code, **named}
    return conference_document(
        plan, conference, context(**words, **own), release=release, problems=problems, **named
    )


def conference_document(
    plan: Plan,
    conference: Conference,
    context: Context,
    *,
    kind: str,
    prefix: str,
    title: str,
    release: Release | None = None,
    problems: Iterable[Problem] = (),
    code: str = "",
    unit: str = "",
    person: str = "",
) -> Document:
    """A document of a kind for a conference, in the conference's folder: "BB_HN1-2024".

    ``code``: what tells it from the others of its kind, the ASCII name of a unit or a person.
    """
    folder = folder_of(plan, conference)
    return Document(
        kind=kind,
        folder=folder,
        stem=f"{prefix}_{folder}" + (f"_{code}" if code else ""),
        title=title,
        context=context,
        conference=conference.code,
        unit=unit,
        person=person,
        register=release.register if release else None,
        problems=tuple(problems),
    )
