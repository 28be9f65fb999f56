"""What documents share: the letterhead above; the title; recipients and signatures below."""

from toolkit.word.drawing import Block, Run, annex, blank_document, packed, room, side_by_side, strong
from toolkit.word.layout import Profile

# a no-break space: a day alone on the next line is hard to read
_MEETING_TIME = (
    "{% if co_gio_ket_thuc %}từ {{ gio_bat_dau }} đến {{ gio_ket_thuc }}"
    "{% else %}bắt đầu lúc {{ gio_bat_dau }}{% endif %}, {{ thu }}, ngày\u00a0{{ ngay_hop }}"
    "{% if co_buoi_hai %}; buổi thứ hai {{ buoi_hai }}{% endif %}."
)
_MEETING_PLACE = "{% if la_truc_tuyen %}điểm cầu chính tại {% endif %}{{ dia_diem }}"
_MEETING_FORM = "{% if la_truc_tuyen %}; họp theo hình thức {{ hinh_thuc }}{% endif %}"


def opened(profile: Profile, kind: str, *, landscape: bool = False, note: str = "", **head: bool) -> Block:
    """A document down to its title; ``head``: what ``letterhead`` shows, ``note``: to what it belongs."""
    body = blank_document(profile, landscape=landscape)
    letterhead(body, **head)
    title(body, kind, note=note)
    return body


def closed(body: Block, closing: str, name: str, *, below_table: bool = False) -> bytes:
    """The closing words and the signature, and the file of that name."""
    concluded(body, closing, below_table=below_table)
    return ended(body, name)


def concluded(body: Block, closing: str, *, below_table: bool = False) -> None:
    """Which paper this one takes the place of, the closing words, the signature."""
    parts = body.profile.body
    with body.when("co_thay_the"):
        body.line(parts.below_table if below_table else parts.last, "{{ thay_the }}")
    body.line(parts.below_table if below_table else parts.closing, closing)
    signature(body)


def ended(body: Block, name: str) -> bytes:
    """The file of a document in which nothing follows."""
    end(body)
    return packed(body.document, name)


def annexed(body: Block, subject: str, note: str, *, kind: str = "PHỤ LỤC") -> None:
    """A new page with the title of an annex; ``note`` says to what it belongs."""
    annex(body)
    _titled(body, kind, subject, note)


def letterhead(body: Block, *, numbered: bool = True, dated: bool = False, summary: bool = False) -> None:
    """Ô 1 to 4; number and date stand level, however many lines the body's name takes.

    A document without number and date of its own (an annex, a list) is not ``numbered``; a letter may
    still be ``dated``. A công văn has no title: its ``summary`` stands below the number.
    """
    parts = body.profile.letterhead
    rows = 2 if numbered or dated else 1
    pairs = side_by_side(body, _widths(body, parts.columns), rows=rows)
    left, right = pairs[0]
    with left.when("co_co_quan_cap_tren"):
        left.line(parts.superior_name, "{{ co_quan_cap_tren }}")
    left.line(parts.body_name, "{{ co_quan }}")
    left.line(parts.mark_line, parts.mark)
    right.line(parts.title_line, parts.national_title)
    if parts.motto:
        right.line(parts.motto_line, parts.motto)
    if rows > 1:
        number, place_date = pairs[1]
        if numbered:
            number.line(parts.number, "{{ so_ky_hieu }}")
        if summary:
            number.line(parts.summary, "V/v {{ trich_yeu }}")
        place_date.line(parts.place_date, "{{ dia_danh_ngay }}")


def addressed(body: Block, whom: str = "{{ kinh_gui }}") -> None:
    """Ô 10: to whom a công văn goes."""
    body.line(body.profile.title.recipient, Run("Kính gửi: ", italic=True), whom)


def by_the_plan(body: Block, then: str) -> None:
    """The paragraph that rests on the year's plan, and what follows from it."""
    body.lead(
        "{% if co_so_ke_hoach %}Thực hiện Kế hoạch số {{ so_ke_hoach }} ngày {{ ngay_ke_hoach }} của "
        "{{ ban_thuong_vu }}, {% else %}{% if co_ten_ke_hoach %}Thực hiện Kế hoạch {{ ten_ke_hoach }}, "
        "{% endif %}{% endif %}" + then
    )


def title(body: Block, kind: str, *, note: str = "") -> None:
    """Ô 8 and 9 with the dashes below; ``note`` says to what an annex belongs."""
    _titled(body, kind, "{{ trich_yeu }}", note)


def _titled(body: Block, kind: str, subject: str, note: str) -> None:
    parts = body.profile.title
    body.line(parts.kind, kind)
    body.line(parts.subject, subject)
    if note:
        body.line(parts.annex_note, note)
    body.line(parts.rule_line, parts.rule)


def when_and_where(body: Block, labels: tuple[str, str], *, form_told: bool = False) -> None:
    """Time and venue; not justified, since words that stay together would tear wide gaps into their lines.

    ``form_told``: that the conference is online was said before.
    """
    place = f"{_MEETING_PLACE}{'' if form_told else _MEETING_FORM}."
    for label, words in zip(labels, (_MEETING_TIME, place), strict=True):
        body.line(body.profile.body.contact, strong(label), words)


def signature(body: Block) -> None:
    """Ô 12 to 15 in one row, so that no page break falls into it."""
    parts = body.profile.signature
    ((left, right),) = side_by_side(body, parts.columns)
    # the cell keeps this paragraph when there are no recipients: Word refuses a cell without one
    left.line(parts.recipients_heading, "{% if co_noi_nhan %}Nơi nhận:{% endif %}")
    with left.each("noi", "noi_nhan"):
        left.line(parts.recipients, "- {{ noi.dong }}")
    right.line(parts.authority, "{{ de_ky }}")
    with right.when("co_chuc_vu_ky"):
        right.line(parts.title, "{{ chuc_vu_ky }}")
    right.line(parts.name, "{{ nguoi_ky }}")


def signatures_of_minutes(body: Block) -> None:
    """The secretaries on the left with the recipients below them, the chair on the right, all in one row."""
    parts = body.profile.signature
    half = room(body) / 2
    ((left, right),) = side_by_side(body, (half, half))
    left.line(parts.authority, "THƯ KÝ")
    with left.each("nguoi", "thu_ky"):
        left.line(parts.name, "{{ nguoi.ho_ten }}")
    with left.when("co_noi_nhan"):
        left.line(parts.recipients_heading, "Nơi nhận:")
        with left.each("noi", "noi_nhan"):
            left.line(parts.recipients, "- {{ noi.dong }}")
    right.line(parts.authority, "CHỦ TRÌ")
    right.line(parts.name, "{{ nguoi_ky_chu_tri }}")


def end(body: Block) -> None:
    """The paragraph that Word wants after a last table; hidden, or a full page is followed by a blank one."""
    body.line(body.profile.body.end)


def _widths(body: Block, columns: tuple[float, float]) -> tuple[float, float]:
    """The columns, stretched to the paper where it lies on its side."""
    stretch = room(body) / sum(columns)
    return columns[0] * stretch, columns[1] * stretch
