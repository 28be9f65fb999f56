"""The list of templates and the writing of their files."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from toolkit.documents.kinds import DOCUMENTS
from toolkit.word.drawing.kinds import envelopes
from toolkit.word.drawing.kinds.agenda_and_attendance import agenda, attendance
from toolkit.word.drawing.kinds.annual_plan import annual_plan
from toolkit.word.drawing.kinds.invitation import guest_invitation, person_invitation, unit_invitation
from toolkit.word.drawing.kinds.letter import letter
from toolkit.word.drawing.kinds.minutes import minutes, notice_of_conclusions
from toolkit.word.drawing.kinds.print_cover import print_cover
from toolkit.word.drawing.kinds.reports import opinions_report, year_minutes
from toolkit.word.layout import HD29, Profile

Drawn = Callable[[Profile], bytes]

BLANKS: Mapping[str, Drawn] = MappingProxyType(
    {
        "ke-hoach.docx": annual_plan,
        "giay-moi-don-vi.docx": unit_invitation,
        "giay-moi-ca-nhan.docx": person_invitation,
        "giay-moi-khach.docx": guest_invitation,
        "chuong-trinh.docx": agenda,
        "danh-sach-dai-bieu.docx": attendance,
        "bien-ban.docx": minutes,
        "tong-hop-y-kien.docx": opinions_report,
        "thong-bao-ket-luan.docx": notice_of_conclusions,
        "tong-hop-nam.docx": year_minutes,
        **{kind.template: partial(letter, kind.label, kind.sketch) for kind in DOCUMENTS if kind.sketch},
        "danh-muc-bo-in.docx": print_cover,
        "danh-sach-ky-nhan.docx": envelopes.letter_receipts,
        "nhan-dia-chi.docx": envelopes.labels,
        "phong-bi.docx": envelopes.envelopes,
    }
)


def build_templates(folder: Path, profile: Profile = HD29) -> tuple[Path, ...]:
    """Draw every template into the folder, over what stands there.

    Args:
        folder: made when it is missing.
        profile: the layout rule to draw by.

    Returns:
        The files, in the order of ``BLANKS``; the same bytes each time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for name, draw in BLANKS.items():
        path = folder / name
        path.write_bytes(draw(profile))
        drawn.append(path)
    return tuple(drawn)
