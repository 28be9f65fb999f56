"""The one list of document kinds; its buttons, commands and contract tests follow from it."""

from toolkit.documents import kinds_after, kinds_at, kinds_before
from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Kind
from toolkit.documents.paper_buttons import INVITATIONS as INVITATIONS
from toolkit.documents.records_read import OWN_FIELDS, SHARED

DOCUMENTS: tuple[Kind, ...] = (*kinds_before.KINDS, *kinds_at.KINDS, *kinds_after.KINDS)


def buttons() -> dict[Button, tuple[Kind, ...]]:
    """Each button with the kinds that it makes, by stage of the work."""
    found: dict[Button, tuple[Kind, ...]] = {}
    for kind in sorted(DOCUMENTS, key=lambda kind: tuple(Stage).index(kind.button.stage)):
        found[kind.button] = (*found.get(kind.button, ()), kind)
    return found


def works_on_a_conference(button: Button) -> bool:
    """Whether what the button does is for one conference, not for the whole year or workbook."""
    always = (Stage.ALWAYS, Stage.YEAR_START, Stage.YEAR_END)
    return not button.for_all and button.stage not in always


def kind_named(name: str) -> Kind | None:
    """The kind of that English name."""
    return next((kind for kind in DOCUMENTS if kind.name == name), None)


def kinds_telling(record: type, field: str = "") -> frozenset[str] | None:
    """The names of the kinds that say something of a record, or of one of its fields; None for all."""
    own = field in OWN_FIELDS.get(record, ())
    if record in SHARED and not own:
        return None
    found = (kind for kind in DOCUMENTS if record in kind.reads)
    return frozenset(kind.name for kind in found if not own or field in kind.reads[record])
