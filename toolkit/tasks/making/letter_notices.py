"""The notices of a change that belong to a letter: those that went out, in their order, and the one due."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from toolkit.documents.change_notice import TYPE, Change, ChangeNoticeContext, change_notices
from toolkit.documents.kind import Document
from toolkit.documents.kinds_at import CHANGE_NOTICE
from toolkit.documents.parts.release import symbol
from toolkit.plan.model import Conference, Plan
from toolkit.wording import day_short

OWN_LINES = ("Thời gian", "Địa điểm")
"""What a message tells in lines of its own."""


class Notice(Struct, frozen=True, kw_only=True):
    """One notice: its code in the register and its number in words, both blank for a draft.

    ``says`` is what holds by it, item by item; ``ends`` that by it the conference is called off.
    """

    corrects: str
    code: str = ""
    number: str = ""
    ends: bool = False
    changes: tuple[Change, ...] = ()
    says: Mapping[str, str] = field(default_factory=dict)

    @property
    def moves(self) -> bool:
        """Whether it changes day, hour or place."""
        return any(one.noi_dung in OWN_LINES for one in self.changes)

    def lines(self) -> Iterator[str]:
        """What it changes besides day, hour and place: "- Chủ trì: ... (trước đây: ...)."."""
        for one in self.changes:
            if one.noi_dung not in OWN_LINES:
                yield f"- {one.noi_dung}: {one.moi} (trước đây: {one.cu})."


class Notices(Struct, frozen=True, kw_only=True):
    """The notices of one letter: ``out`` went out one after the other, ``due`` has not yet."""

    out: tuple[Notice, ...] = ()
    due: Notice | None = None

    @property
    def all(self) -> tuple[Notice, ...]:
        return (*self.out, self.due) if self.due else self.out


def notices_by_letter(plan: Plan, conference: Conference) -> dict[str, Notices]:
    """The notices of a conference by the register's code of the letter that they follow."""
    found = {one.corrects: one for one in change_notices(plan, conference)}
    sent = {one.register for one in plan.sent if one.kind == CHANGE_NOTICE.name}
    letters = [code for code in found if (row := plan.entry(code)) and row.kind != TYPE]
    return {code: _chain(plan, code, found, sent) for code in letters}


def _chain(plan: Plan, code: str, found: Mapping[str, Document], sent: set[str]) -> Notices:
    out: list[Notice] = []
    while one := found.get(out[-1].code if out else code):
        notice = _notice(plan, one, sent)
        if not notice.code:
            return Notices(out=tuple(out), due=notice)
        out.append(notice)
    return Notices(out=tuple(out))


def _notice(plan: Plan, document: Document, sent: set[str]) -> Notice:
    context, row = document.context, document.register
    if not isinstance(context, ChangeNoticeContext):
        raise TypeError(f"{document.kind} is no notice of a change")
    notice = Notice(
        corrects=document.corrects,
        ends=not context.la_dieu_chinh,
        changes=context.thay_doi,
        says={"thoi_gian": context.thoi_gian, "dia_diem": context.dia_diem},
    )
    if row is None or row.code not in sent or row.date is None:
        return notice  # a row with a number alone has sent nothing yet
    return Notice(
        corrects=notice.corrects,
        code=row.code,
        number=f"{symbol(plan, TYPE, row.number)} ngày {day_short(row.date)}",
        ends=notice.ends,
        changes=notice.changes,
        says=notice.says,
    )


def files_of(carried: Mapping[str, Path], notices: tuple[Notice, ...]) -> tuple[Path, ...]:
    """The files of some notices, where they lie; ``carried`` are by the code of what each corrects."""
    return tuple(carried[one.corrects] for one in notices if one.corrects in carried)
