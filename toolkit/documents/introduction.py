"""Giấy giới thiệu: for those who go to the host to prepare a conference."""

from collections.abc import Iterator

from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import INTRODUCTION
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.file_names import slugs
from toolkit.documents.parts.named_people import form_of_address, holder, position
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.release import invitation_release
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.hosting import hosting_codes
from toolkit.plan.model import Conference, Person, Plan
from toolkit.wording import capitalised


class IntroductionLetterContext(ConferencePaper):
    """What the template of the letter may say."""

    nguoi_duoc_gioi_thieu: str = tag("Người được giới thiệu, ví dụ “Đồng chí Lê Thị An”")
    co_chuc_vu: bool = tag("Đã biết chức vụ của người được giới thiệu")
    chuc_vu: str = tag("Chức vụ và đơn vị, ví dụ “Phó Trưởng Ban Tổ chức - Kiểm tra Tỉnh đoàn”")


def introductions(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for each person in charge of a duty who does not belong to a host."""
    people = _envoys(plan, conference)
    for person, code in zip(people, slugs(person.code for person in people), strict=True):
        where = position(plan, person)
        yield signed_paper(
            plan,
            conference,
            INTRODUCTION,
            {
                "nguoi_duoc_gioi_thieu": f"{capitalised(form_of_address(plan, person))} {person.name}",
                "co_chuc_vu": bool(where),
                "chuc_vu": where,
            },
            release=invitation_release(plan, conference, INTRODUCTION.type_code),
            subject=f"Chuẩn bị {conference_name(plan, conference)}",
            title=f"Giấy giới thiệu {form_of_address(plan, person)} {person.name}",
            code=code,
            person=person.code,
        )


def _envoys(plan: Plan, conference: Conference) -> list[Person]:
    """The people of other units than the hosts who are in charge of something, once each."""
    codes = dict.fromkeys(one.person for one in plan.assignments if one.conference == conference.code)
    found = (holder(plan, code, conference.date) for code in codes if code)
    at_home = hosting_codes(plan, conference)
    return [person for person in found if person and person.unit not in at_home]


obstacles = obstacles_of_a_list(_envoys, what="người phụ trách nào ở trang Phân công")
WORK = Work(IntroductionLetterContext, introductions, obstacles)
