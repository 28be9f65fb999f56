"""Biển tên and thẻ đại biểu: what stands on the table before a delegate, and what is worn."""

from collections.abc import Sequence

from toolkit.documents import kinds_at
from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Entry, Listing, Work
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.presence import Attendee, coming
from toolkit.documents.parts.printed_pairs import side_by_side
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.model import Conference, Plan

# How many capitals of a name a line of the card takes in the large, and in the middle size.
_LARGE, _MIDDLE = 12, 16


class Card(Context):
    """One delegate; exactly one of the three sizes is true."""

    ho_ten: str = tag("Họ và tên, chữ in hoa")
    la_ten_ngan: bool = tag("Tên ngắn, in cỡ lớn")
    la_ten_vua: bool = tag("Tên vừa, in cỡ vừa")
    la_ten_dai: bool = tag("Tên dài, in cỡ nhỏ")
    co_chuc_vu: bool = tag("Đã biết chức vụ hoặc đơn vị")
    chuc_vu: str = tag("Chức vụ và đơn vị, ví dụ “Bí thư Huyện đoàn Cầu Ngang”")
    hoi_nghi: str = tag("Tên hội nghị")


class Pair(Context):
    """Two cards side by side."""

    trai: tuple[Card, ...] = tag("Thẻ bên trái")
    phai: tuple[Card, ...] = tag("Thẻ bên phải")


class PlatesContext(Context):
    """What the template of the table signs may say: a page for each."""

    bien: tuple[Card, ...] = tag("Các biển tên, theo thứ tự trang Đại biểu")


class BadgesContext(Context):
    """What the template of the badges may say."""

    hang: tuple[Pair, ...] = tag("Các hàng thẻ, mỗi hàng hai thẻ")


def _plates(plan: Plan, conference: Conference, cards: Sequence[Entry]) -> Document:
    """Table signs, a page for each."""
    context = PlatesContext(bien=tuple(one.words for one in cards))
    title = f"Biển tên {conference_name(plan, conference)}"
    return conference_document(plan, conference, kinds_at.PLATES, context, title=title)


def _badges(plan: Plan, conference: Conference, cards: Sequence[Entry]) -> Document:
    context = BadgesContext(hang=side_by_side(Pair, [one.words for one in cards]))
    title = f"Thẻ đại biểu {conference_name(plan, conference)}"
    return conference_document(plan, conference, kinds_at.BADGES, context, title=title)


def _marked(plan: Plan, conference: Conference) -> list[Entry]:
    """A card of each whom Đại biểu marks, or of everybody when it marks nobody."""
    seated = _seated(plan, conference)
    return _cards(plan, conference, [one for one in seated if one.delegate.name_card] or seated)


def _everybody(plan: Plan, conference: Conference) -> list[Entry]:
    """A card of everybody who is expected to come."""
    return _cards(plan, conference, _seated(plan, conference))


def _cards(plan: Plan, conference: Conference, people: list[Attendee]) -> list[Entry]:
    if obstacles(plan, conference):
        return []
    name = conference_name(plan, conference)
    return [
        Entry(
            name=one.name,
            words=_card(one, name),
            unit=one.unit_code,
            person=one.delegate.person,
            row=str(one.delegate.origin.place()),
        )
        for one in people
    ]


def _seated(plan: Plan, conference: Conference) -> list[Attendee]:
    return [one for one in coming(plan, conference) if one.name]


def _card(one: Attendee, conference: str) -> Card:
    name, where = one.name.upper(), one.position
    return Card(
        ho_ten=name,
        la_ten_ngan=len(name) <= _LARGE,
        la_ten_vua=_LARGE < len(name) <= _MIDDLE,
        la_ten_dai=len(name) > _MIDDLE,
        co_chuc_vu=bool(where),
        chuc_vu=where,
        hoi_nghi=conference,
    )


obstacles = obstacles_of_a_list(_seated, what="đại biểu nào có tên")
PLATE_LISTING = Listing(entries=_marked, paper=_plates)
BADGE_LISTING = Listing(entries=_everybody, paper=_badges)
PLATES = Work(PlatesContext, PLATE_LISTING.documents, obstacles, listing=PLATE_LISTING)
BADGES = Work(BadgesContext, BADGE_LISTING.documents, obstacles, listing=BADGE_LISTING)
