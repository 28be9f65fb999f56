"""A document's words as they are kept and as a page has them."""

from collections.abc import Iterator
from typing import Any

from tests.documents.plans import example
from toolkit.documents.invitation_unit import unit_invitations
from toolkit.documents.kind import Reach
from toolkit.documents.kinds import DOCUMENTS

NBSP = "\u00a0"


def test_a_page_holds_together_what_no_line_should_end_in() -> None:
    plan = example()
    letter = next(unit_invitations(plan, plan.conferences[0]))
    kept, page = letter.words(), letter.printed()
    assert (page["don_vi_soan"], page["gio_bat_dau"], page["la_du_thao"]) == (
        f"Ban Tổ chức{NBSP}- Kiểm tra",
        f"08{NBSP}giờ{NBSP}00{NBSP}phút",
        False,
    )
    assert _unbound(page) == _unbound(kept)


def _unbound(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace(NBSP, " ")
    if isinstance(value, dict):
        return {name: _unbound(part) for name, part in value.items()}
    return [_unbound(part) for part in value] if isinstance(value, list | tuple) else value


def test_the_words_of_every_kind_may_be_known_again_by_what_they_say() -> None:
    """The lists of a context are known by their words: all in them must be a key, and no 1 stand for yes."""
    seen: set[type] = set()
    plan = example()
    for kind in DOCUMENTS:
        for subject in plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences:
            for document in kind.documents(plan, subject):
                hash(document.context)
                seen |= set(_leaves(document.words()))
    assert seen == {str, bool}


def _leaves(value: Any) -> Iterator[type]:
    if isinstance(value, (dict, list, tuple)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _leaves(part)
    else:
        yield type(value)
