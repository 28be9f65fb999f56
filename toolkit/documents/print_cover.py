"""The cover of a print set: what is inside, for whom, in how many copies; and how many those are."""

from collections.abc import Sequence

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Kind
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.recipients import recipient_rows
from toolkit.plan.model import Plan
from toolkit.wording import quantity

TEMPLATE = "danh-muc-bo-in.docx"
_BOTH_SIDES = "In hai mặt, lật theo cạnh dài; mỗi văn bản bắt đầu ở một tờ mới."
_ONE_SIDE = "In một mặt."


class CoverLine(Context):
    """One document of the set; ``cuoi`` names the bookmark at its end, whose page the template asks for."""

    tt: str = tag("Số thứ tự")
    van_ban: str = tag("Loại văn bản, ví dụ “Giấy mời đơn vị”")
    nguoi_nhan: str = tag("Đơn vị hoặc người nhận; để trống với văn bản chung")
    so_ban: str = tag("Số bản in, ví dụ “01”")
    cuoi: str = tag("Tên dấu trang ở cuối văn bản, cho trường PAGEREF đếm số trang")


class CoverContext(Masthead):
    """What the template of the cover may say; ``trich_yeu`` is whose set it is."""

    cach_in: str = tag("Một mặt hay hai mặt")
    cac_van_ban: tuple[CoverLine, ...] = tag("Các văn bản, theo thứ tự trong tệp")
    tong_so: str = tag("Tổng số văn bản, ví dụ “26”")
    tong_so_ban: str = tag("Tổng số bản in, ví dụ “39”")


def print_cover(
    plan: Plan, about: str, lines: Sequence[CoverLine], copies: int, *, duplex: bool
) -> CoverContext:
    """The cover of a set about a conference or a unit."""
    return CoverContext(
        **spread(masthead(plan, about)),
        cach_in=_BOTH_SIDES if duplex else _ONE_SIDE,
        cac_van_ban=tuple(lines),
        tong_so=quantity(len(lines)),
        tong_so_ban=quantity(copies),
    )


def copies_of(plan: Plan, kind: Kind, register: str) -> int:
    """How many copies of a document that is the same for all: what its row of Văn bản đi says, else Nơi nhận.

    A line of Nơi nhận without a number is one copy; a document that prints no Nơi nhận is printed once.
    """
    row = next((one for one in plan.outgoing if register and one.code == register), None)
    if row and row.copies:
        return row.copies
    if "noi_nhan" not in kind.context.meanings:
        return 1
    return sum(one.copies or 1 for one in recipient_rows(plan, kind.type_code)) or 1
