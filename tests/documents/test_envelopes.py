"""What goes out with the letters: each letter once, in their order, to where its unit lies."""

from msgspec.structs import replace

from tests.documents.plans import example
from toolkit.documents.envelopes import Address, EnvelopesContext, LabelsContext
from toolkit.documents.kinds_at import ENVELOPES, LABELS
from toolkit.documents.kinds_at import LETTER_RECEIPTS as RECEIPTS
from toolkit.documents.letter_receipts import ReceiptsContext, letter_entries
from toolkit.plan.model import Conference, ConferenceStatus, Plan


def first(plan: Plan) -> Conference:
    return next(one for one in plan.conferences if one.code == "HN1-2024")


def addressed(plan: Plan) -> tuple[Address, ...]:
    (document,) = ENVELOPES.documents(plan, first(plan))
    assert isinstance(document.context, EnvelopesContext)
    return document.context.phong_bi


def test_each_letter_has_one_line_one_label_and_one_envelope() -> None:
    plan = example()
    sent = [one.name for one in letter_entries(plan, first(plan))]
    (receipts,), (stuck,) = RECEIPTS.documents(plan, first(plan)), LABELS.documents(plan, first(plan))
    assert isinstance(receipts.context, ReceiptsContext)
    assert isinstance(stuck.context, LabelsContext)
    pairs = [(*row.trai, *row.phai) for row in stuck.context.hang]
    assert [row.nguoi_nhan for row in receipts.context.giay_moi] == sent
    assert [len(pair) for pair in pairs] == [2] * (len(sent) // 2) + [1] * (len(sent) % 2)
    assert [one for pair in pairs for one in pair] == list(addressed(plan))
    assert [one.nguoi_nhan.replace("\u00a0", " ") for one in addressed(plan)] == sent
    assert receipts.context.tong_so == str(len(sent)) == "31"


def test_an_envelope_says_the_units_address_or_else_its_area() -> None:
    plan = example()
    assert [(one.co_dia_chi, one.dia_chi, one.so) for one in addressed(plan)[:2]] == [
        (True, "thành phố Trà Vinh", "12-GM/TĐTN-TCKT"),
        (True, "Số 12, đường Mẫu 2, phường 1, thị xã Duyên Hải", "12-GM/TĐTN-TCKT"),
    ]


def test_a_conference_that_was_called_off_has_none() -> None:
    plan = example()
    off = replace(first(plan), status=ConferenceStatus.CANCELLED)
    assert [one for kind in (RECEIPTS, LABELS, ENVELOPES) for one in kind.documents(plan, off)] == []
