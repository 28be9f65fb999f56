"""A document's words as they are kept and as a page has them."""

from typing import Any

from tests.documents.plans import example
from toolkit.documents.invitation_unit import unit_invitations

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
