"""What most documents share: the letterhead above, recipients and signature below."""

from docx.document import Document

from toolkit.word.drawing import Block, side_by_side
from toolkit.word.layout import Profile


def letterhead(document: Document, profile: Profile) -> None:
    """Ô 1 to 4; number and date stand level whatever the body's name takes."""
    parts = profile.letterhead
    (left, right), (number, place_date) = side_by_side(document, profile, parts.columns, rows=2)
    with left.when("co_quan_cap_tren"):
        left.line(parts.superior_name, "{{ co_quan_cap_tren }}")
    left.line(parts.body_name, "{{ co_quan_ban_hanh }}")
    left.line(parts.mark_line, parts.mark)
    right.line(parts.title_line, parts.national_title)
    if parts.motto:
        right.line(parts.motto_line, parts.motto)
    number.line(parts.number, "{{ so_ky_hieu }}")
    place_date.line(parts.place_date, "{{ dia_diem_ngay }}")


def title(block: Block, kind: str, subject: str = "{{ trich_yeu }}") -> None:
    """Ô 8 and 9 with the dashes below."""
    parts = block.profile.title
    block.line(parts.kind, kind)
    block.line(parts.subject, subject)
    block.line(parts.rule_line, parts.rule)


def signature(document: Document, profile: Profile) -> None:
    """Ô 12 to 15 in one row, so that no page break falls into it."""
    parts = profile.signature
    ((left, right),) = side_by_side(document, profile, parts.columns)
    left.line(parts.recipients_heading, "Nơi nhận:")
    with left.each("dong", "noi_nhan"):
        left.line(parts.recipients, "{{ dong }}")
    right.line(parts.authority, "{{ the_thuc_ky }}")
    right.line(parts.title, "{{ chuc_vu_ky }}")
    right.line(parts.name, "{{ nguoi_ky }}")


def double_signature(
    document: Document, profile: Profile, left: tuple[str, str], right: tuple[str, str]
) -> None:
    """Two people who sign side by side; each is (what they are, the tag of the name)."""
    parts = profile.signature
    half = profile.page.text_width / 2
    ((first, second),) = side_by_side(document, profile, (half, half))
    for block, (role, name) in ((first, left), (second, right)):
        block.line(parts.authority, role)
        block.line(parts.name, name)
