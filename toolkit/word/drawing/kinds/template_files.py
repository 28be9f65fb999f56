"""The list of templates and the writing of their files."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from toolkit.documents.kinds import DOCUMENTS
from toolkit.word.drawing.kinds import cards, forms, papers_at, papers_before, receipts_and_envelopes
from toolkit.word.drawing.kinds.agenda_and_attendance import agenda, attendance
from toolkit.word.drawing.kinds.annual_plan import annual_plan
from toolkit.word.drawing.kinds.change_notice import change_notice
from toolkit.word.drawing.kinds.invitation import guest_invitation, person_invitation, unit_invitation
from toolkit.word.drawing.kinds.letter import letter
from toolkit.word.drawing.kinds.minutes import minutes, notice_of_conclusions
from toolkit.word.drawing.kinds.print_cover import print_cover
from toolkit.word.drawing.kinds.register_table import register
from toolkit.word.drawing.kinds.reports import opinions_report
from toolkit.word.drawing.kinds.tracking import tracking
from toolkit.word.drawing.kinds.unit_form import return_form
from toolkit.word.drawing.kinds.year_papers import year_minutes, year_report
from toolkit.word.layout import HD29, Profile

Drawn = Callable[[Profile], bytes]

BLANKS: Mapping[str, Drawn] = MappingProxyType(
    {
        "ke-hoach.docx": annual_plan,
        "giay-moi-don-vi.docx": unit_invitation,
        "giay-moi-ca-nhan.docx": person_invitation,
        "giay-moi-khach.docx": guest_invitation,
        "chuong-trinh.docx": agenda,
        "thong-bao-thay-doi.docx": change_notice,
        "danh-sach-dai-bieu.docx": attendance,
        "bien-ban.docx": minutes,
        "tong-hop-y-kien.docx": opinions_report,
        "thong-bao-ket-luan.docx": notice_of_conclusions,
        "tong-hop-nam.docx": year_minutes,
        "bao-cao-nam.docx": year_report,
        "bang-theo-doi.docx": tracking,
        "so-van-ban-di.docx": register,
        "cong-van-trieu-tap.docx": papers_before.summons,
        "cong-van-bao-cao-cap-uy.docx": papers_before.committee_letter,
        "cong-van-don-vi-dang-cai.docx": papers_before.host_letter,
        "phieu-don-vi.docx": return_form,
        "phan-cong-nhiem-vu.docx": papers_before.assignments,
        "giay-gioi-thieu.docx": papers_before.introduction,
        "mau-bao-cao-chuyen-de.docx": forms.report_form,
        "phieu-dang-ky-phat-bieu.docx": forms.speech_form,
        "phieu-lay-y-kien.docx": forms.opinion_form,
        "kich-ban-dieu-hanh.docx": papers_at.script,
        "bang-dang-ky-phat-bieu.docx": papers_at.speech_list,
        "bien-ten.docx": cards.name_plates,
        "the-dai-bieu.docx": cards.badges,
        "phieu-danh-gia.docx": forms.evaluation_form,
        **{kind.template: partial(letter, kind) for kind in DOCUMENTS if kind.sketch},
        "danh-muc-bo-in.docx": print_cover,
        "danh-sach-ky-nhan.docx": receipts_and_envelopes.letter_receipts,
        "nhan-dia-chi.docx": receipts_and_envelopes.labels,
        "phong-bi.docx": receipts_and_envelopes.envelopes,
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
