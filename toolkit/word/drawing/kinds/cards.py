"""Biển tên and thẻ đại biểu: a folded sign on each page, and badges two by two."""

from toolkit.word.drawing import Block, blank_document, room
from toolkit.word.drawing.kinds.frame import end, ended
from toolkit.word.drawing.tables import card_table
from toolkit.word.layout import Part, Profile

# A sign fills the page between its margins; a badge has the size of those that are worn on a ribbon.
_SIGN_HEIGHT, _BADGE_HEIGHT = 165.0, 60.0
# The page is folded down its middle: the tops of both halves meet at the fold, so each side reads upright.
_TOP_AT_THE_FOLD = ("tbRl", "btLr")


def name_plates(profile: Profile) -> bytes:
    body = blank_document(profile, landscape=True, numbered=False)
    half = room(body) / 2
    table = card_table(body, (half, half), _SIGN_HEIGHT)
    with table.each("the", "bien"):
        for block in table.row(directions=_TOP_AT_THE_FOLD):
            card = profile.card
            block.line(card.sign_word, "ĐẠI BIỂU")
            _name(block, (card.sign_large, card.sign_middle, card.sign_small))
            with block.when("the.co_chuc_vu"):
                block.line(card.sign_post, "{{ the.chuc_vu }}")
            block.line(card.sign_event, "{{ the.hoi_nghi }}")
            end(block)
    return ended(body, "Biển tên")


def badges(profile: Profile) -> bytes:
    body = blank_document(profile, numbered=False)
    half = room(body) / 2
    table = card_table(body, (half, half), _BADGE_HEIGHT, ruled=True)
    with table.each("hang_the", "hang"):
        for block, side in zip(table.row(), ("trai", "phai"), strict=True):
            _badge(block, side)
            end(block)
    return ended(body, "Thẻ đại biểu")


def _badge(block: Block, side: str) -> None:
    card = block.profile.card
    with block.each("the", f"hang_the.{side}"):
        block.line(card.word, "ĐẠI BIỂU")
        _name(block, (card.badge_large, card.badge_middle, card.badge_small))
        with block.when("the.co_chuc_vu"):
            block.line(card.badge_post, "{{ the.chuc_vu }}")
        block.line(card.event, "{{ the.hoi_nghi }}")


def _name(block: Block, parts: tuple[Part, Part, Part]) -> None:
    """The name in one of three sizes: a long one is written smaller."""
    for part, size in zip(parts, ("ngan", "vua", "dai"), strict=True):
        with block.when(f"the.la_ten_{size}"):
            block.line(part, "{{ the.ho_ten }}")
