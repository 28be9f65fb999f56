"""Danh sách ký nhận: the letters of a conference, each with a line in which its receiver signs for it."""

from collections.abc import Sequence
from typing import cast

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.invitation import InvitationContext, obstacles
from toolkit.documents.kind import Document, Entry, Listing, Work
from toolkit.documents.kinds_at import LETTER_RECEIPTS
from toolkit.documents.kinds_before import INVITATION_GUEST, INVITATION_PERSON, INVITATION_UNIT, LETTER
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.release import symbol
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.model import Conference, Plan
from toolkit.wording import capitalised, quantity

_LETTERS = (INVITATION_UNIT, INVITATION_PERSON, INVITATION_GUEST)


class ReceiptRow(Context):
    """One letter; day, name and signature stay blank in the template."""

    tt: str = tag("Số thứ tự")
    nguoi_nhan: str = tag("Đơn vị hoặc người nhận")
    so: str = tag("Số, ký hiệu của giấy mời; để trống khi chưa có số")


class ReceiptsContext(Masthead):
    """What the template of the list may say."""

    giay_moi: tuple[ReceiptRow, ...] = tag("Các giấy mời, theo thứ tự đã làm")
    tong_so: str = tag("Tổng số giấy mời, ví dụ “31”")


def letter_entries(plan: Plan, conference: Conference) -> list[Entry]:
    """The letters of a conference in the order in which they are made: to units, persons, guests outside.

    The words of each are its number, blank for a draft.
    """
    return [
        Entry(
            name=capitalised(cast(InvitationContext, letter.context).kinh_moi),
            words=symbol(plan, LETTER, letter.register.number) if letter.register else "",
            unit=letter.unit,
            person=letter.person,
        )
        for kind in _LETTERS
        for letter in kind.documents(plan, conference)
    ]


def _receipts(plan: Plan, conference: Conference, letters: Sequence[Entry]) -> Document:
    name = conference_name(plan, conference)
    context = ReceiptsContext(
        **spread(masthead(plan, f"Giấy mời dự {name}")),
        giay_moi=tuple(
            ReceiptRow(tt=str(place), nguoi_nhan=one.name, so=one.words)
            for place, one in enumerate(letters, start=1)
        ),
        tong_so=quantity(len(letters)),
    )
    title = f"Danh sách ký nhận giấy mời dự {name}"
    return conference_document(plan, conference, LETTER_RECEIPTS, context, title=title)


LISTING = Listing(entries=letter_entries, paper=_receipts)
WORK = Work(ReceiptsContext, LISTING.documents, obstacles, listing=LISTING)
