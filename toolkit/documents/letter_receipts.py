"""Danh sách ký nhận: the letters of a conference, each with a line in which its receiver signs for it."""

from collections.abc import Iterator

from msgspec import Struct

from toolkit.documents import invitation_guest, invitation_person, invitation_unit
from toolkit.documents.button import Button, Stage
from toolkit.documents.context import Context, spread, tag
from toolkit.documents.invitation import READS, TYPE, obstacles
from toolkit.documents.kind import Document, Kind
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.dispatch import symbol
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.guests import Guest
from toolkit.plan.model import Conference, Plan
from toolkit.wording import capitalised, quantity

NAME = "letter-receipts"
BUTTON = Button(
    action="receipts-and-envelopes",
    caption="Ký nhận, phong bì",
    macro="KyNhanPhongBi",
    help="Làm danh sách ký nhận giấy mời, nhãn địa chỉ và phong bì.",
    icon="EnvelopesAndLabelsDialog",
    stage=Stage.BEFORE,
)
_LETTERS = (invitation_unit.KIND, invitation_person.KIND, invitation_guest.KIND)


class Sent(Struct, frozen=True, kw_only=True):
    """One letter of a conference: its line of address, its unit's code, its number or blank."""

    addressee: str
    unit: str
    number: str


class ReceiptRow(Context):
    """One letter; day, name and signature stay blank in the template."""

    tt: str = tag("Số thứ tự")
    nguoi_nhan: str = tag("Đơn vị hoặc người nhận")
    so: str = tag("Số, ký hiệu của giấy mời; để trống khi chưa có số")


class ReceiptsContext(Masthead):
    """What the template of the list may say."""

    giay_moi: tuple[ReceiptRow, ...] = tag("Các giấy mời, theo thứ tự đã làm")
    tong_so: str = tag("Tổng số giấy mời, ví dụ “31”")


def letter_receipts(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The list of one conference: letters to units, to persons, to guests outside the Đoàn."""
    found = list(sent_letters(plan, conference))
    if not found:
        return
    name = conference_name(plan, conference)
    context = ReceiptsContext(
        **spread(masthead(plan, f"Giấy mời dự {name}")),
        giay_moi=tuple(
            ReceiptRow(tt=str(place), nguoi_nhan=one.addressee, so=one.number)
            for place, one in enumerate(found, start=1)
        ),
        tong_so=quantity(len(found)),
    )
    title = f"Danh sách ký nhận giấy mời dự {name}"
    yield conference_document(plan, conference, context, kind=NAME, prefix="KN", title=title)


def sent_letters(plan: Plan, conference: Conference) -> Iterator[Sent]:
    """The letters of a conference in the order in which they are made."""
    for kind in _LETTERS:
        for letter in kind.documents(plan, conference):
            row = letter.register
            yield Sent(
                addressee=capitalised(letter.words()["kinh_moi"]),
                unit=letter.unit,
                number=symbol(plan, TYPE, row.number) if row else "",
            )


KIND = Kind(
    name=NAME,
    label="Danh sách ký nhận",
    type_code="KN",
    template="danh-sach-ky-nhan.docx",
    button=BUTTON,
    reads={**READS, Guest: ()},
    context=ReceiptsContext,
    documents=letter_receipts,
    obstacles=obstacles,
)
