"""Nơi nhận: the lines at the bottom left, with the marks that their order asks for."""

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.paragraphs import Paragraph, bare
from toolkit.plan.model import Plan, Recipient
from toolkit.plan.roster import LAST
from toolkit.problems import Problem, problem
from toolkit.problems.problem import Place
from toolkit.wording import fold, held_at_the_end

FOR_EVERY_TYPE = "*"
_AS_ABOVE = fold("Như trên")
# How many letters of size 11 stand on one line of the column.
_LINE = 36


class Recipients(Context):
    """Who receives copies of the document."""

    co_noi_nhan: bool = tag("Có ít nhất một dòng nơi nhận")
    noi_nhan: tuple[Paragraph, ...] = tag(
        "Các dòng nơi nhận: đã có dấu “;” và dấu “.” ở dòng cuối, chưa có gạch đầu dòng"
    )


def recipients(plan: Plan, type_code: str, *, addressed: bool = False) -> Recipients:
    """The lines of this document type in their order, or the lines for all types when it has none.

    Source of the marks: Hướng dẫn 29-HD/TWĐTN-VP, pages 13 and 14; its own example puts the number of
    copies of the last line behind the full stop ("VT-LT. (4b)"). ``addressed``: whether the paper begins
    with whom it goes to, whom the lines for all types call "Như trên".
    """
    rows = recipient_rows(plan, type_code)
    if not addressed:
        rows = [one for one in rows if one.document != FOR_EVERY_TYPE or fold(bare(one.line)) != _AS_ABOVE]
    lines = [_line(row, ";") for row in rows[:-1]] + [_line(row, ".") for row in rows[-1:]]
    return Recipients(co_noi_nhan=bool(lines), noi_nhan=tuple(Paragraph(dong=line) for line in lines))


def recipient_problems(plan: Plan, type_code: str) -> tuple[Problem, ...]:
    """A document that goes to nobody is named."""
    if recipient_rows(plan, type_code):
        return ()
    return (problem("recipients-missing", Place(file=plan.settings.origin.file), document=type_code),)


def recipient_rows(plan: Plan, type_code: str) -> list[Recipient]:
    """The rows of Nơi nhận for a type in their order; those for all types when it has none."""
    names = {type_code, *(item.value for item in plan.lists if item.code == type_code)}
    own = [row for row in plan.recipients if row.document in names]
    rows = own or [row for row in plan.recipients if row.document == FOR_EVERY_TYPE]
    return sorted(
        (row for row in rows if bare(row.line)), key=lambda row: LAST if row.order is None else row.order
    )


def _line(row: Recipient, mark: str) -> str:
    purpose = f" ({row.purpose.strip('() ')})" if row.purpose else ""
    copies = f" ({row.copies}b)" if row.copies and row.copies > 1 else ""
    text = held_at_the_end(bare(row.line), room=_LINE) + purpose
    return text + mark + copies if mark == "." else text + copies + mark
