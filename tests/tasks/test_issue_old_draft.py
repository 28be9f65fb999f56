"""A draft that the office issues by name though the workbook says otherwise: its words are kept."""

from tests.tasks.making.register_office import Office, text_of
from tests.tasks.test_issue import LETTER, issue, office, press
from toolkit.tasks.check import check
from toolkit.tasks.why import why

__all__ = ["office"]
NOTICE = "TB_HN1-2024_thay-doi_VB002.docx"
NEW, CHANGE = "Hội trường Thị ủy Duyên Hải", " → Hội trường Thị ủy Duyên Hải"


def test_its_own_place_is_told_by_check_why_and_the_notice_of_a_change(office: Office) -> None:
    office.type("Hội nghị", "HN1-2024", Địa_điểm_cụ_thể=NEW)
    issue(office, office.out / LETTER)
    found = check(office.workbook).problems
    (told,) = (one for one in found if one.code == "issued-changed")
    assert CHANGE in told.message
    assert told.message.endswith("ở 1 văn bản.")
    assert any(CHANGE in line for line in why(office.out / LETTER).lines())
    press(office, "invitations")
    issue(office)
    press(office, "change-notice")
    said = text_of(office.out / NOTICE).replace("\u00a0", " ")
    assert (
        f"{NEW}, Thị xã Duyên Hải; riêng giấy mời gửi Ban Thường vụ Huyện đoàn Càng Long ghi Hội trường"
        in said
    )
