"""Giấy mời đơn vị: one letter for each unit that sends people to a conference."""

from collections import Counter
from collections.abc import Iterator

from toolkit.documents.context import tag
from toolkit.documents.invitation import Addressee, InvitationContext, letters, obstacles, printed
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import INVITATION_UNIT, LETTER
from toolkit.documents.parts.follow_up_lines import unit_follow_up
from toolkit.documents.parts.named_people import COMRADE
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs, series
from toolkit.documents.parts.release import invitation_release
from toolkit.documents.parts.unit_paper import committee
from toolkit.plan.guests import Guest
from toolkit.plan.model import Conference, Grouping, Plan
from toolkit.plan.tallies import report_due
from toolkit.wording import capitalised, day_short, quantity


class UnitInvitationContext(InvitationContext):
    """What the letter to a unit may say; ``kinh_moi`` is the unit's committee."""

    co_cu: bool = tag("Có nêu những người mà đơn vị cử đi dự")
    cu: tuple[Paragraph, ...] = tag("Những người mà đơn vị cử, ví dụ “Đồng chí Bí thư;”")
    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý thảo luận")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý thảo luận")
    co_viec_ky_truoc: bool = tag("Đơn vị còn kết luận kỳ trước chưa hoàn thành")
    viec_ky_truoc: tuple[Paragraph, ...] = tag("Những kết luận kỳ trước mà chính đơn vị chủ trì, chưa xong")
    co_han_bao_cao: bool = tag("Có hạn gửi báo cáo của đơn vị")
    han_bao_cao: str = tag("Hạn gửi báo cáo viết bằng số, ví dụ “14/5/2024”")


def unit_invitations(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for each unit of a rule "Theo đơn vị", in the order of rules and units.

    A unit that several rules invite gets one letter that names everybody it sends.
    """
    invited: dict[str, list[Guest]] = {}
    for guest in printed(plan, conference, outside=False):
        if guest.grouping is Grouping.PER_UNIT:
            invited.setdefault(guest.unit.code, []).append(guest)
    shared = _topic_words(plan, conference)
    release = invitation_release(plan, conference, LETTER)
    open_ones = unit_follow_up(plan, conference, release.day)
    addressees = [_addressee(together, shared, open_ones.get(code, ())) for code, together in invited.items()]
    yield from letters(plan, conference, INVITATION_UNIT, addressees)


def sent(invited: list[Guest]) -> list[str]:
    """Whom a unit sends, by title: "Đồng chí Bí thư", "Các đồng chí Phó Bí thư"."""
    people = [guest.person for guest in invited if guest.person]
    if not people:
        return _asked_for(invited)
    counted = Counter(person.title or person.name for person in people)
    return [
        capitalised(f"{COMRADE} {title}") if count == 1 else f"Các {COMRADE} {title}"
        for title, count in counted.items()
    ]


def _asked_for(invited: list[Guest]) -> list[str]:
    """Without anybody in the roster: the titles that the rules ask for, or only how many people."""
    titles = dict.fromkeys(title for guest in invited for title in guest.rule.titles)
    if titles:
        return [capitalised(f"{COMRADE} {title}") for title in titles]
    return [f"{quantity(guest.rule.quantity)} {COMRADE}" for guest in invited if guest.rule.quantity]


def _addressee(
    invited: list[Guest], shared: dict[str, object], open_ones: tuple[Paragraph, ...]
) -> Addressee:
    unit = invited[0].unit
    lines = series(sent(invited))
    own = {
        **shared,
        "co_cu": bool(lines),
        "cu": lines,
        "co_viec_ky_truoc": bool(open_ones),
        "viec_ky_truoc": open_ones,
    }
    return Addressee(unit=unit.code, words=committee(unit), own=own)


def _topic_words(plan: Plan, conference: Conference) -> dict[str, object]:
    topic = plan.topic(conference.topic)
    prompts = paragraphs(topic.prompts) if topic else ()
    due = report_due(plan, conference)
    return {
        "co_goi_y": bool(prompts),
        "goi_y": prompts,
        "co_han_bao_cao": due is not None,
        "han_bao_cao": day_short(due) if due else "",
    }


WORK = Work(UnitInvitationContext, unit_invitations, obstacles)
