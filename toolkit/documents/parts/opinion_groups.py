"""Opinions by group and addressee, each told once with all its units and with the answer beside it."""

from collections.abc import Iterable

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.issuing_bodies import addressee_called
from toolkit.documents.parts.named_people import name_of
from toolkit.documents.parts.paragraphs import bare, below_a_dash, ended, inside
from toolkit.documents.parts.units_with_district import placed_names
from toolkit.plan.merged_opinions import MergedOpinion
from toolkit.plan.model import ADDRESSEES, OPINION_GROUPS, Conference, Opinion, Plan
from toolkit.wording import capitalised

UNGROUPED = "Khác"


class OpinionLine(Context):
    """One opinion, with all units that share it."""

    noi_dung: str = tag("Nội dung ý kiến, không có dấu chấm cuối")
    co_don_vi: bool = tag("Đã biết đơn vị nêu ý kiến")
    don_vi: str = tag("Các đơn vị cùng ý kiến, ví dụ “Huyện đoàn Cầu Kè, Huyện đoàn Trà Cú”")
    co_tra_loi: bool = tag("Ý kiến đã được trả lời")
    tra_loi: str = tag("Câu trả lời, kèm người trả lời, đã có dấu câu ở cuối")


class AddressedOpinions(Context):
    """Opinions of one group that speak to the same body."""

    co_noi_gui: bool = tag("Ý kiến có nơi gửi tới")
    noi_gui: str = tag("Nơi ý kiến gửi tới, như đứng giữa câu, ví dụ “cấp ủy, chính quyền”")
    y_kien: tuple[OpinionLine, ...] = tag("Các ý kiến")


class OpinionGroup(Context):
    """All opinions of one group (Nhóm ý kiến)."""

    so: str = tag("Số thứ tự của nhóm, ví dụ “1”")
    ten: str = tag("Tên nhóm ý kiến, ví dụ “Khó khăn, vướng mắc”")
    phan: tuple[AddressedOpinions, ...] = tag("Ý kiến của nhóm, chia theo nơi gửi tới")


def opinion_groups(
    plan: Plan, conference: Conference, merged: Iterable[MergedOpinion]
) -> tuple[OpinionGroup, ...]:
    """The opinions by group, groups in the order of Danh mục; those without a group stand last."""
    together: dict[str, list[MergedOpinion]] = {item.value: [] for item in plan.listed(OPINION_GROUPS)}
    for one in merged:
        together.setdefault(one.head.group or UNGROUPED, []).append(one)
    filled = [(name, members) for name, members in together.items() if members]
    return tuple(
        OpinionGroup(so=str(so), ten=name, phan=_parts(plan, conference, members))
        for so, (name, members) in enumerate(filled, start=1)
    )


def answer_words(plan: Plan, conference: Conference, answers: Iterable[Opinion]) -> str:
    """ "Trả lời của đồng chí Lê Thị An: ...", one behind the other; blank while nobody answered."""
    told = []
    for one in answers:
        who = name_of(plan, one.answered_by, conference.date)
        told.append(f"Trả lời{f' của {inside(who)}' if who else ''}: {ended(one.answer)}")
    return " ".join(told)


def _parts(plan: Plan, conference: Conference, members: list[MergedOpinion]) -> tuple[AddressedOpinions, ...]:
    """A group's opinions by the body that they speak to: none first, then by rank, others as they come.

    One that speaks to several is told to each.
    """
    together: dict[str, list[MergedOpinion]] = {body: [] for body in ("", *ADDRESSEES)}
    for one in members:
        for body in one.head.bodies:
            together.setdefault(body, []).append(one)
    return tuple(
        AddressedOpinions(
            co_noi_gui=bool(body),
            noi_gui=inside(addressee_called(plan, body)),
            y_kien=tuple(_line(plan, conference, one) for one in opinions),
        )
        for body, opinions in together.items()
        if opinions
    )


def _line(plan: Plan, conference: Conference, merged: MergedOpinion) -> OpinionLine:
    """What was said, in short when the sheet has it so, and by which units."""
    units = placed_names(merged.units)
    answer = answer_words(plan, conference, merged.answers)
    return OpinionLine(
        noi_dung=below_a_dash(capitalised(bare(merged.head.summary or merged.head.content))),
        co_don_vi=bool(units),
        don_vi=units,
        co_tra_loi=bool(answer),
        tra_loi=answer,
    )
