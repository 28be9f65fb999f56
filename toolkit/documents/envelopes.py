"""Nhãn địa chỉ và phong bì: to whom the letters of a conference go, two labels a row, an envelope a page."""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.documents import kinds_at
from toolkit.documents.context import Context, tag
from toolkit.documents.invitation import obstacles
from toolkit.documents.kind import Document, Entry, Listing, Work
from toolkit.documents.letter_receipts import letter_entries
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.printed_pairs import side_by_side
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.wording import held_at_the_end

_LINE = 30  # letters of size 14 on one line of a label


class Address(Context):
    """To whom one letter goes."""

    nguoi_nhan: str = tag("Đơn vị hoặc người nhận, viết trọn vẹn")
    co_dia_chi: bool = tag("Đã biết địa chỉ hoặc địa bàn của đơn vị")
    dia_chi: str = tag("Địa chỉ của đơn vị; chưa ghi thì là địa bàn")
    co_so: bool = tag("Giấy mời đã có số")
    so: str = tag("Số, ký hiệu của giấy mời, ví dụ “12-GM/TĐTN-TCKT”")


class LabelRow(Context):
    """Two labels side by side."""

    trai: tuple[Address, ...] = tag("Nhãn bên trái")
    phai: tuple[Address, ...] = tag("Nhãn bên phải")


class LabelsContext(Context):
    """What the template of the labels may say."""

    hang: tuple[LabelRow, ...] = tag("Các hàng nhãn, mỗi hàng hai nhãn")


class EnvelopesContext(Context):
    """What the template of the envelopes may say: a page for each letter."""

    co_quan: str = tag("Cơ quan gửi, chữ in hoa")
    co_dia_chi_gui: bool = tag("Đã biết địa chỉ nơi gửi")
    dia_chi_gui: str = tag("Địa chỉ nơi gửi")
    phong_bi: tuple[Address, ...] = tag("Các phong bì, theo thứ tự giấy mời")


def _labels(plan: Plan, conference: Conference, addresses: Sequence[Entry]) -> Document:
    """Labels of each letter of the conference, in the order of the letters."""
    context = LabelsContext(hang=side_by_side(LabelRow, [one.words for one in addresses]))
    title = f"Nhãn địa chỉ {conference_name(plan, conference)}"
    return conference_document(plan, conference, kinds_at.LABELS, context, title=title)


def _envelopes(plan: Plan, conference: Conference, addresses: Sequence[Entry]) -> Document:
    """A page for each letter."""
    sender = _where(_home(plan))
    context = EnvelopesContext(
        co_quan=plan.settings.body_name,
        co_dia_chi_gui=bool(sender),
        dia_chi_gui=sender,
        phong_bi=tuple(one.words for one in addresses),
    )
    title = f"Phong bì {conference_name(plan, conference)}"
    return conference_document(plan, conference, kinds_at.ENVELOPES, context, title=title)


def _addresses(plan: Plan, conference: Conference) -> list[Entry]:
    """Where each letter goes, in the order of the letters."""
    return [replace(one, words=_address(plan, one)) for one in letter_entries(plan, conference)]


def _address(plan: Plan, letter: Entry) -> Address:
    where = _where(plan.unit(letter.unit))
    return Address(
        nguoi_nhan=held_at_the_end(letter.name, room=_LINE),
        co_dia_chi=bool(where),
        dia_chi=where,
        co_so=bool(letter.words),
        so=letter.words,
    )


def _home(plan: Plan) -> Unit | None:
    """The office's own unit."""
    return next((unit for unit in plan.units if unit.name == plan.settings.office_name), None)


def _where(unit: Unit | None) -> str:
    return (unit.postal_address or unit.area) if unit else ""


LABEL_LISTING = Listing(entries=_addresses, paper=_labels)
ENVELOPE_LISTING = Listing(entries=_addresses, paper=_envelopes)
LABELS = Work(LabelsContext, LABEL_LISTING.documents, obstacles, listing=LABEL_LISTING)
ENVELOPES = Work(EnvelopesContext, ENVELOPE_LISTING.documents, obstacles, listing=ENVELOPE_LISTING)
