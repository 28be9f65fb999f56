"""What part of a conference an agenda item is, told from its words."""

from enum import Enum, auto

from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.expected_guests import chairs_who_came, stayed_away
from toolkit.plan.model import AgendaItem, Conference, Plan
from toolkit.wording import fold


class Part(Enum):
    """The parts that minutes tell in their own way; all others are told as they stand."""

    BREAK = auto()
    FOLLOW_UP = auto()
    FLAG = auto()
    CLOSING = auto()
    ADOPTION = auto()
    CONCLUSION = auto()
    DISCUSSION = auto()
    OTHER = auto()


# words that stand in an item -> its part; the first that fits counts: "Gợi ý thảo luận" opens a discussion
_WORDS = (
    (Part.BREAK, ("giải lao", "nghỉ giữa giờ", "nghỉ trưa", "ăn trưa", "ăn sáng", "đón tiếp đại biểu")),
    (Part.FOLLOW_UP, ("thực hiện kết luận", "thực hiện các kết luận", "kết luận kỳ trước")),
    (Part.FLAG, ("cờ luân lưu", "trao cờ")),
    (Part.CLOSING, ("bế mạc", "đáp từ")),
    (Part.OTHER, ("gợi ý", "mục đích", "tuyên bố lý do", "khai mạc", "chụp ảnh")),
    (Part.ADOPTION, ("thông qua",)),
    (Part.CONCLUSION, ("kết luận",)),
    (Part.DISCUSSION, ("thảo luận", "tham luận", "trao đổi", "ý kiến")),
)


def part_of(item: AgendaItem) -> Part:
    """The part that the item's words name."""
    words = fold(item.content)
    return next((part for part, names in _WORDS if any(fold(name) in words for name in names)), Part.OTHER)


def items_of(plan: Plan, conference: Conference, *parts: Part) -> tuple[AgendaItem, ...]:
    """The conference's items of these parts, in their order."""
    return tuple(item for item in agenda_items(plan, conference) if part_of(item) in parts)


def doers_of(plan: Plan, conference: Conference, item: AgendaItem | None) -> tuple[str, ...]:
    """Whom an item names, by code or as typed; whoever stayed away did nothing."""
    away = stayed_away(plan, conference)
    return tuple(who for who in item.speakers if who not in away) if item else ()


def concluding(plan: Plan, conference: Conference) -> tuple[str, ...]:
    """The codes of those who conclude: the people whom the agenda names, else the first chair who came."""
    item = next(iter(items_of(plan, conference, Part.CONCLUSION)), None)
    people = tuple(who for who in doers_of(plan, conference, item) if plan.person(who))
    return people or chairs_who_came(plan, conference)[:1]
