"""Thư cảm ơn: to the host of a conference, and to the committees of its area that came, or lead its place."""

from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Sketch, Work
from toolkit.documents.kinds_after import THANKS
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.local_authorities import as_addressed, authorities
from toolkit.documents.parts.named_people import is_outside
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import conference_name, was_held
from toolkit.documents.parts.unit_paper import committee
from toolkit.plan.guests import guests
from toolkit.plan.hosting import hosts_of
from toolkit.plan.model import Conference, Plan
from toolkit.wording import fold, joined


class ThanksContext(ConferencePaper):
    da_hop: bool = tag("Hội nghị đã họp; nếu chưa, thư là bản soạn trước")
    kinh_gui: str = tag("Cấp ủy, chính quyền và đơn vị đăng cai được cảm ơn, cách nhau bằng “,” và “và”")


def letters_of_thanks(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for a conference, without a number."""
    outside = (guest.unit for guest in guests(plan, conference) if is_outside(guest.unit))
    came = [unit for unit in outside if "ủy" in fold(unit.name).split()]
    named = (*(as_addressed(unit.name) for unit in came), *authorities(plan, conference, came))
    name = conference_name(plan, conference)
    held = was_held(conference)
    own = {
        "da_hop": held,
        "kinh_gui": joined((*dict.fromkeys(named), *map(committee, hosts_of(plan, conference)))),
    }
    about, title = f"Về việc phối hợp tổ chức {name}", f"Thư cảm ơn {name}"
    paper = signed_paper(plan, conference, THANKS, own, subject=about, title=title, addressed=True)
    early = () if held else (conference.problem("thanks-early", "status", conference=conference.code),)
    yield replace(paper, problems=(*paper.problems, *early))


WORK = Work(
    ThanksContext,
    letters_of_thanks,
    meeting_obstacles,
    sketch=Sketch(
        addressed_to="{{ kinh_gui }}",
        text="Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }} giữa {{ thuong_truc }} với {{ cac_don_vi }}, "
        "chuyên đề: “{{ chuyen_de }}”, {% if da_hop %}đã được tổ chức{% else %}dự kiến tổ chức{% endif %} "
        "ngày\u00a0{{ cac_ngay_hop }} tại {{ dia_diem }}.\n"
        "{{ ban_thuong_vu }} trân trọng cảm ơn {{ kinh_gui }} đã quan tâm, tạo điều kiện để "
        "{% if da_hop %}Hội nghị thành công tốt đẹp{% else %}chuẩn bị, tổ chức Hội nghị{% endif %}.",
        closing="{{ ban_thuong_vu }} mong tiếp tục nhận được sự quan tâm, phối hợp trong thời gian tới./.",
    ),
)
