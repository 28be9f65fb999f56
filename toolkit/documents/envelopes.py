"""Nhãn địa chỉ và phong bì: to whom the letters of a conference go, two labels a row, an envelope a page."""

from collections.abc import Iterator

from toolkit.documents.context import Context, tag
from toolkit.documents.invitation import READS, obstacles
from toolkit.documents.kind import Document, Kind
from toolkit.documents.letter_receipts import BUTTON, Sent, sent_letters
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.guests import Guest
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
    """Two labels side by side; the right one is missing behind the last of an odd number."""

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


def labels(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One file of labels: of each letter of the conference, in the order of the letters."""
    found = _addresses(plan, conference)
    if found:
        pairs = (found[at : at + 2] for at in range(0, len(found), 2))
        context = LabelsContext(hang=tuple(LabelRow(trai=pair[:1], phai=pair[1:]) for pair in pairs))
        title = f"Nhãn địa chỉ {conference_name(plan, conference)}"
        yield conference_document(plan, conference, context, kind=LABELS.name, prefix="NDC", title=title)


def envelopes(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One file of envelopes, a page for each letter."""
    found = _addresses(plan, conference)
    if found:
        sender = _where(_home(plan))
        context = EnvelopesContext(
            co_quan=plan.settings.body_name,
            co_dia_chi_gui=bool(sender),
            dia_chi_gui=sender,
            phong_bi=found,
        )
        title = f"Phong bì {conference_name(plan, conference)}"
        yield conference_document(plan, conference, context, kind=ENVELOPES.name, prefix="PB", title=title)


def _addresses(plan: Plan, conference: Conference) -> tuple[Address, ...]:
    return tuple(_address(plan, one) for one in sent_letters(plan, conference))


def _address(plan: Plan, one: Sent) -> Address:
    where = _where(plan.unit(one.unit))
    return Address(
        nguoi_nhan=held_at_the_end(one.addressee, room=_LINE),
        co_dia_chi=bool(where),
        dia_chi=where,
        co_so=bool(one.number),
        so=one.number,
    )


def _home(plan: Plan) -> Unit | None:
    """The office's own unit."""
    return next((unit for unit in plan.units if unit.name == plan.settings.office_name), None)


def _where(unit: Unit | None) -> str:
    return (unit.postal_address or unit.area) if unit else ""


LABELS = Kind(
    name="labels",
    label="Nhãn địa chỉ",
    type_code="NDC",
    template="nhan-dia-chi.docx",
    button=BUTTON,
    reads={**READS, Guest: (), Unit: ("postal_address",)},
    context=LabelsContext,
    documents=labels,
    obstacles=obstacles,
)
ENVELOPES = Kind(
    name="envelopes",
    label="Phong bì",
    type_code="PB",
    template="phong-bi.docx",
    button=BUTTON,
    reads={**READS, Guest: (), Unit: ("postal_address",)},
    context=EnvelopesContext,
    documents=envelopes,
    obstacles=obstacles,
)
