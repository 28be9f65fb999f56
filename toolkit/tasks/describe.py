"""Describe: the kinds of documents, and the tags that a template of a kind may use."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from msgspec import Struct

from toolkit.documents.context import Context
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.message import MessageContext
from toolkit.plan.model import Plan
from toolkit.problems import ToolkitError
from toolkit.tasks.making.selection import chosen_kinds

MESSAGE = "message"
_FORMS: Mapping[type, str] = {str: "chữ", bool: "có/không"}
_REACHES = {Reach.CONFERENCE: "từng hội nghị", Reach.YEAR: "cả năm"}


class TagLine(Struct, frozen=True, kw_only=True):
    """One tag: ``tag`` as ``nhom.dai_bieu.ho_ten`` inside loops, an example from the example plan."""

    tag: str
    form: str
    meaning: str
    example: str = ""


def kinds() -> tuple[dict[str, str], ...]:
    """Every kind: its name at the terminal, its Vietnamese label, its template and what a run covers."""
    return tuple(
        {
            "name": kind.name,
            "label": kind.label,
            "type": kind.type_code,
            "template": kind.template,
            "reach": _REACHES[kind.reach],
        }
        for kind in DOCUMENTS
    )


def fields(name: str, today: dt.date | None = None) -> tuple[TagLine, ...]:
    """The tags of one kind, in the order of its context, with an example value where there is one.

    ``name`` is a kind's, or "message" for the words of messages.

    Raises:
        WrongUse: there is no such kind; the nearest one is told.
    """
    if name == MESSAGE:
        return tuple(tag_lines(MessageContext, {}))
    (kind,) = chosen_kinds([name])[:1]
    example = _example(kind, today)
    return tuple(tag_lines(kind.context, example.words() if example else {}))


def tag_lines(context: type[Context], words: Mapping[str, Any], above: str = "") -> Iterator[TagLine]:
    """The tags of a context, those of a list after the list; ``words`` are examples, if there are any."""
    for name, hint in context.hints.items():
        tag, meaning, value = f"{above}{name}", context.meanings[name], words.get(name, "")
        if get_origin(hint) is tuple:
            yield TagLine(tag=tag, form="danh sách", meaning=meaning)
            first = value[0] if value else {}
            yield from tag_lines(get_args(hint)[0], first, f"{tag}.")
        else:
            yield TagLine(tag=tag, form=_FORMS[hint], meaning=meaning, example=_shown(value))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    return str(value)


def _example(kind: Kind, today: dt.date | None) -> Document | None:
    """The first document of a kind from the example plan; None where that was not built."""
    from toolkit.tasks.demo import example_workbook  # slow import
    from toolkit.tasks.making.plan_reading import read_workbook  # slow import

    try:
        plan = read_workbook(example_workbook(), today).plan
    except ToolkitError:
        return None
    documents = (document for subject in _subjects(kind, plan) for document in kind.documents(plan, subject))
    return next(documents, None)


def _subjects(kind: Kind, plan: Plan) -> tuple[Any, ...]:
    return plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences
