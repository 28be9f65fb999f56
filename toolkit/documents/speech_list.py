"""Bảng đăng ký phát biểu: who asked to speak, in the order in which they are called."""

from collections.abc import Iterator

from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_at import SPEECH_LIST
from toolkit.documents.parts.conference_paper import UnsignedPaper, conference_document, unsigned_words
from toolkit.documents.parts.named_people import known, position
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.model import Conference, Plan, SpeechRequest
from toolkit.plan.roster import LAST
from toolkit.wording import quantity


class SpeechRow(Context):
    """One who asked to speak."""

    tt: str = tag("Số thứ tự điều hành")
    don_vi: str = tag("Đơn vị đăng ký")
    nguoi: str = tag("Họ và tên người phát biểu; để trống khi chưa biết")
    chuc_vu: str = tag("Chức vụ người phát biểu; để trống khi chưa biết")
    ten_tham_luan: str = tag("Tên tham luận, không có dấu chấm cuối")
    so_phut: str = tag("Thời lượng tính bằng phút; để trống khi chưa biết")
    ghi_chu: str = tag("“Đã phát biểu”, hoặc để trống")


class SpeechListContext(UnsignedPaper):
    """What the template of the table may say."""

    dang_ky: tuple[SpeechRow, ...] = tag("Những người đăng ký, theo thứ tự điều hành")
    so_dang_ky: str = tag("Số người đăng ký, ví dụ “06”")
    tong_so_phut: str = tag("Tổng thời lượng tính bằng phút, ví dụ “52”")


def speech_lists(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One table for a conference, without number."""
    rows = _requests(plan, conference)
    name = conference_name(plan, conference)
    context = SpeechListContext(
        **unsigned_words(plan, conference, f"Tại {name}"),
        dang_ky=tuple(_row(plan, conference, row, tt) for tt, row in enumerate(rows, start=1)),
        so_dang_ky=quantity(len(rows)),
        tong_so_phut=quantity(sum(row.minutes or 0 for row in rows)),
    )
    title = f"Bảng đăng ký phát biểu tại {name}"
    yield conference_document(plan, conference, SPEECH_LIST, context, title=title)


def _requests(plan: Plan, conference: Conference) -> list[SpeechRequest]:
    mine = [one for one in plan.speech_requests if one.conference == conference.code]
    return sorted(mine, key=lambda one: LAST if one.order is None else one.order)


def _row(plan: Plan, conference: Conference, row: SpeechRequest, tt: int) -> SpeechRow:
    person = known(plan, row.speaker, row.unit, conference.date)
    return SpeechRow(
        tt=str(tt),
        don_vi=plan.unit_name(row.unit),
        nguoi=person.name if person else row.speaker,
        chuc_vu=row.title or (position(plan, person) if person else ""),
        ten_tham_luan=bare(row.paper),
        so_phut=f"{row.minutes:02}" if row.minutes else "",
        ghi_chu="Đã phát biểu" if row.spoken else "",
    )


obstacles = obstacles_of_a_list(_requests, what="dòng nào ở trang Đăng ký phát biểu")
WORK = Work(SpeechListContext, speech_lists, obstacles)
