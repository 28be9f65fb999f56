"""How a conference went, item by item of its agenda: who did what, what was adopted, said and answered."""

import datetime as dt
from collections.abc import Collection, Iterable

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.follow_up_lines import follow_up_lines, follow_up_sentence
from toolkit.documents.parts.named_people import addressed_as_typed, known, named, with_position
from toolkit.documents.parts.opinion_groups import answer_words
from toolkit.documents.parts.paragraphs import (
    Paragraph,
    bare,
    below_a_dash,
    ended,
    inside,
    paragraphs,
    series,
    unmarked,
)
from toolkit.documents.parts.presence import Attendee, attendee_named, attendees
from toolkit.documents.parts.units_with_district import placed_name
from toolkit.plan.agenda_parts import Part, concluding, doers_of, items_of, part_of
from toolkit.plan.expected_guests import stayed_away
from toolkit.plan.follow_up import conclusions_of, conferences_before, open_conclusions
from toolkit.plan.merged_opinions import MergedOpinion, merged_opinions
from toolkit.plan.model import AgendaItem, Conference, Opinion, Phase, Plan, SpeechRequest
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import flag_recipients
from toolkit.wording import capitalised, fold, quantity, uncapitalised

MEETING = "Hội nghị"
_TOLD_APART = (Part.BREAK, Part.CONCLUSION, Part.FLAG, Part.CLOSING)
# words with which an item says what somebody does; any other item only names what took place
_DEEDS = (
    *("tuyên bố", "phát biểu", "thông qua", "gợi ý", "báo cáo", "trình bày", "giới thiệu", "khai mạc"),
    *("công bố", "đọc", "triển khai", "quán triệt"),
)
# how a closing is named that nobody is said to have spoken
_CLOSED = frozenset(
    map(fold, (f"{deed}bế mạc{of}" for deed in ("", "tuyên bố ", "phát biểu ") for of in ("", " hội nghị")))
)


class Speech(Context):
    """One opinion that was spoken at the conference, with its answer."""

    nguoi: str = tag("Người phát biểu, chức vụ và đơn vị, ví dụ “Đồng chí Lê Thị An, Bí thư Huyện đoàn ...”")
    noi_dung: str = tag("Nội dung phát biểu, đã có dấu câu ở cuối")
    co_tra_loi: bool = tag("Ý kiến đã được trả lời")
    tra_loi: str = tag("Câu trả lời, kèm người trả lời, đã có dấu câu ở cuối")


class CoursePoint(Context):
    """One item of the agenda as it went."""

    so: str = tag("Số thứ tự")
    cau: str = tag("Việc đã làm, kèm người làm, đã có dấu câu ở cuối")
    ghi: tuple[Paragraph, ...] = tag("Những điều ghi thêm: văn bản đã thông qua, việc chưa xong")
    co_y_kien: bool = tag("Có ý kiến phát biểu ở phần này")
    so_y_kien: str = tag("Số ý kiến phát biểu, ví dụ “09”")
    ten_y_kien: str = tag("“ý kiến phát biểu”; “lượt phát biểu” khi có người chỉ ghi là đã phát biểu")
    y_kien: tuple[Speech, ...] = tag("Các ý kiến phát biểu, theo thứ tự ghi")


def course_with_opinions(plan: Plan, conference: Conference, *, held: bool) -> tuple[CoursePoint, ...]:
    """What is told before the conclusions: every item but breaks, with the opinions under the discussion.

    ``held``: else the items are told as what is intended.
    Opinions of a conference whose agenda names no discussion stand behind all items.
    """
    items = [item for item in items_of(plan, conference, *Part) if part_of(item) not in _TOLD_APART]
    discussion = next((item for item in items if part_of(item) is Part.DISCUSSION), None)
    if discussion is None and (_spoken(plan, conference) or speeches_without_words(plan, conference)):
        discussion = AgendaItem(conference=conference.code, content="Đại biểu phát biểu ý kiến")
        items.append(discussion)
    return _points(plan, conference, items, held, discussion)


def course(plan: Plan, conference: Conference, part: Part, *, held: bool) -> tuple[CoursePoint, ...]:
    """The items of one part, as they went."""
    return _points(plan, conference, items_of(plan, conference, part), held)


def who_does(plan: Plan, conference: Conference, part: Part, away: Collection[str] = ()) -> str:
    """Who does the first item of a part, inside a sentence; blank when nobody is or all are ``away``.

    Who is to take the flag, though the item may name them as well, does not hand it over.
    """
    item, everybody = next(iter(items_of(plan, conference, part)), None), attendees(plan, conference)
    does = [who for who in doers_of(plan, conference, item) if who not in away]
    if part is Part.FLAG:
        takers = {unit.code for unit in flag_recipients(plan, conference)}
        people = {one.code for one in plan.people if one.unit in takers}
        does = [who for who in does if who not in takers | people]
    return "; ".join(_named(plan, conference, who, everybody) for who in does)


def who_concluded(plan: Plan, conference: Conference) -> str:
    """Who concluded, to begin a sentence: as the agenda says, else the first chair who came, or blank."""
    who = who_does(plan, conference, Part.CONCLUSION)
    others = (named(plan, one, conference.date) for one in concluding(plan, conference))
    return capitalised(who or "; ".join(others))


def speeches_without_words(plan: Plan, conference: Conference) -> tuple[SpeechRequest, ...]:
    """Those who are registered as having spoken and of whom, or of whose unit, Ý kiến holds no words."""
    spoken, everybody = _spoken(plan, conference), attendees(plan, conference)
    units = {one.unit for one in spoken} - {""}
    people = {_speaker(plan, conference, one, everybody) for one in spoken if one.speaker}
    return tuple(
        one
        for one in plan.speech_requests
        if one.conference == conference.code and one.spoken and (one.unit or one.speaker)
        if one.unit not in units and _speaker(plan, conference, one, everybody) not in people
    )


def _points(
    plan: Plan,
    conference: Conference,
    items: Iterable[AgendaItem],
    held: bool,
    discussion: AgendaItem | None = None,
) -> tuple[CoursePoint, ...]:
    everybody = attendees(plan, conference)
    speeches = _speeches(plan, conference, everybody)
    unwritten = bool(speeches_without_words(plan, conference))
    points = []
    for so, item in enumerate(items, start=1):
        said = speeches if item is discussion else ()
        sentence, noted = _told(plan, conference, item, everybody, held)
        points.append(
            CoursePoint(
                so=str(so),
                cau=sentence,
                ghi=noted,
                co_y_kien=bool(said),
                so_y_kien=quantity(len(said)),
                ten_y_kien="lượt phát biểu" if unwritten else "ý kiến phát biểu",
                y_kien=said,
            )
        )
    return tuple(points)


def _told(
    plan: Plan, conference: Conference, item: AgendaItem, everybody: tuple[Attendee, ...], held: bool
) -> tuple[str, tuple[Paragraph, ...]]:
    """What was done at an item, or is intended, and what was noted of it."""
    part, who = part_of(item), _doers(plan, conference, item, everybody)
    if part is Part.FOLLOW_UP:
        found = open_conclusions(plan, conference, None if held else _day_of_draft(plan, conference))
        done = f"{who or MEETING} báo cáo kết quả thực hiện kết luận của các hội nghị trước."
        lead = done if held else _intended(item, who)
        before = conferences_before(plan, conference)
        dated = any(one.due for earlier in before for one in conclusions_of(plan, earlier))
        rest = follow_up_sentence(found, dated=dated)
        lines = series(follow_up_lines(plan, conference, found))
        told = f"{lead} {rest}{':' if found else '.'}" if rest else lead
        return told, (*lines, *paragraphs(map(unmarked, item.course)))
    if not held:
        return _intended(item, who), paragraphs(map(unmarked, item.course))
    if part is Part.ADOPTION and item.course:
        return f"{bare(_deed(item, who))}, gồm:", series(item.course)
    return _deed(item, who), paragraphs(map(unmarked, item.course))


def _day_of_draft(plan: Plan, conference: Conference) -> dt.date | None:
    """As of which day a draft tells what is late: nothing is, ahead of its term, though it may be by then."""
    return min(filter(None, (plan.today, roster_day(conference))), default=None)


def _intended(item: AgendaItem, who: str) -> str:
    """ "Tuyên bố lý do, giới thiệu đại biểu (dự kiến: đồng chí Lê Thị An - Bí thư ...)."."""
    return f"{bare(item.content)} (dự kiến: {uncapitalised(who)})." if who else ended(item.content)


def _deed(item: AgendaItem, who: str) -> str:
    """One sentence: "Đồng chí Lê Thị An - Bí thư ... tuyên bố lý do, giới thiệu đại biểu."."""
    content, part = bare(item.content), part_of(item)
    if not who and fold(content) in _CLOSED:
        return f"{MEETING} bế mạc."
    if part is Part.DISCUSSION or not who:
        return ended(content)
    if part is Part.CLOSING:
        return (
            f"{who} {'phát biểu đáp từ' if 'đáp từ' in content.casefold() else 'tuyên bố bế mạc Hội nghị'}."
        )
    if part is Part.ADOPTION:
        return f"{who} trình bày để Hội nghị {uncapitalised(content)}."
    if content.casefold().startswith(_DEEDS):
        return f"{who} {uncapitalised(content)}."
    return f"{content}: {uncapitalised(who)}."


def _doers(plan: Plan, conference: Conference, item: AgendaItem, everybody: tuple[Attendee, ...]) -> str:
    """Those who did an item, to begin a sentence."""
    came = doers_of(plan, conference, item)
    return capitalised("; ".join(_named(plan, conference, who, everybody) for who in came))


def _named(plan: Plan, conference: Conference, who: str, everybody: tuple[Attendee, ...]) -> str:
    """Somebody with the title that Đại biểu gives, else the roster; a unit by its name."""
    attendee = attendee_named(everybody, who)
    if attendee:
        return attendee.sentence
    return inside(plan.unit_name(who)) if plan.unit(who) else inside(named(plan, who, conference.date))


def _spoken(plan: Plan, conference: Conference) -> list[Opinion]:
    return [one for one in plan.opinions if one.conference == conference.code and one.phase is Phase.AT]


def _speeches(plan: Plan, conference: Conference, everybody: tuple[Attendee, ...]) -> tuple[Speech, ...]:
    """What was spoken, in the order of the sheet, then who else spoke.

    An answer stands once; whoever stayed away gave none there.
    """
    answers: dict[int, str] = {}
    away = stayed_away(plan, conference)
    spoken = _spoken(plan, conference)
    for merged in merged_opinions(plan, conference):
        answers |= _answers(plan, conference, merged, away, everybody)
    told = [
        Speech(
            nguoi=_speaker(plan, conference, one, everybody),
            noi_dung=below_a_dash(ended(capitalised(bare(one.content)))),
            co_tra_loi=id(one) in answers,
            tra_loi=answers.get(id(one), ""),
        )
        for one in spoken
    ]
    for one in speeches_without_words(plan, conference):
        words = f"Trình bày tham luận “{bare(one.paper)}”." if one.paper else "Phát biểu tại Hội nghị."
        who = _speaker(plan, conference, one, everybody)
        told.append(Speech(nguoi=who, noi_dung=words, co_tra_loi=False, tra_loi=""))
    return tuple(told)


def _answers(
    plan: Plan,
    conference: Conference,
    merged: MergedOpinion,
    away: Collection[str],
    everybody: tuple[Attendee, ...],
) -> dict[int, str]:
    """What stands under each that was spoken of opinions that say the same: of several answers its own."""
    mine = [one for one in merged.members if one.phase is Phase.AT]
    given = [one for one in merged.answers if one.answered_by not in away]
    if not mine or not given:
        return {}
    held: dict[int, list[Opinion]] = {}
    for one in given:
        own = len(given) > 1 and any(one is other for other in mine)
        held.setdefault(id(one if own else mine[0]), []).append(one)
    first = next(one for one in mine if id(one) in held)
    who = _speaker(plan, conference, first, everybody).split(" - ")[0]
    again = f"Đã được trả lời cùng ý kiến của {uncapitalised(who)}."
    return {
        id(one): answer_words(plan, conference, held[id(one)]) if id(one) in held else again for one in mine
    }


def _speaker(
    plan: Plan, conference: Conference, opinion: Opinion | SpeechRequest, everybody: tuple[Attendee, ...]
) -> str:
    """Who spoke: as Đại biểu, the roster or the row titles them, else the typed name, else the unit."""
    attendee = attendee_named(everybody, opinion.speaker, opinion.unit)
    if attendee:
        return capitalised(attendee.sentence)
    person = known(plan, opinion.speaker, opinion.unit, conference.date)
    if person:
        return capitalised(with_position(plan, person))
    unit = plan.unit(opinion.unit)
    if not opinion.speaker:
        return f"Đại diện {placed_name(unit)}" if unit else "Đại biểu"
    words = addressed_as_typed(plan, opinion.speaker, opinion.unit)
    if unit is None:
        return capitalised(words)
    title = opinion.title if isinstance(opinion, SpeechRequest) else ""
    named_in = _body(unit.name) in fold(title)
    place = ", ".join(part for part in (title, "" if named_in else unit.name) if part)
    return capitalised(f"{words} - {place}")


def _body(unit: str) -> str:
    """The name of whatever a union is of: "Trường Đại học" of "Đoàn Trường Đại học"."""
    return fold(unit).removeprefix("đoàn ")
