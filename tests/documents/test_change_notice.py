"""Thông báo thay đổi: old and new, the number of the letter, who got it; what was told is not told again."""

from msgspec.structs import asdict, replace

from tests.documents.plans import SENT, conference, example
from toolkit.documents.change_notice import TYPE, Change, ChangeNoticeContext, change_notices, is_told
from toolkit.plan.model import ConferenceStatus, DocumentStatus, OutgoingDocument, Plan, SentPaper

NEW = "từ 08 giờ 00 phút đến 11 giờ 30 phút, thứ Sáu, ngày 24/5/2024"


def notices(plan: Plan) -> list[ChangeNoticeContext]:
    made = [one.context for one in change_notices(plan, conference(plan))]
    assert all(isinstance(one, ChangeNoticeContext) for one in made)
    return made  # type: ignore[return-value]


def called_off(plan: Plan, status: ConferenceStatus) -> Plan:
    days = tuple(replace(one, status=status) if one.code == "HN1-2024" else one for one in plan.conferences)
    return replace(plan, conferences=days)


def told(plan: Plan) -> Plan:
    """The plan after its notice went out as 09-TB."""
    (notice,) = notices(plan)
    row = OutgoingDocument(
        code="VB050",
        kind=TYPE,
        number=9,
        date=conference(plan).date,
        subject_code="HN1-2024",
        earlier="VB002",
        status=DocumentStatus.ISSUED,
    )
    words = tuple((name, said) for name, said in asdict(notice).items() if isinstance(said, str))
    paper = SentPaper(kind="change-notice", conference="HN1-2024", register="VB050", words=words)
    return replace(plan, outgoing=(*plan.outgoing, row), sent=(*plan.sent, paper))


def test_it_says_old_and_new_and_cites_the_letter() -> None:
    (notice,) = notices(example())
    assert notice.thay_doi == (
        Change(
            noi_dung="Thời gian",
            cu="từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Năm, ngày 23/5/2024",
            moi=NEW,
        ),
        Change(
            noi_dung="Địa điểm",
            cu="Hội trường Thị ủy Duyên Hải, Thị xã Duyên Hải",
            moi="Hội trường Trung tâm Văn hóa - Thể thao Thị xã Duyên Hải",
        ),
    )
    assert (notice.so_giay_moi, notice.ngay_giay_moi) == ("12-GM/TĐTN-TCKT", "06/5/2024")
    assert notice.trich_yeu.startswith("Điều chỉnh thời gian và địa điểm Hội nghị")


def test_everybody_who_got_a_letter_is_listed_once() -> None:
    (notice,) = notices(replace(example(), sent=(*SENT, *SENT)))
    assert [one.noi_nhan for one in notice.danh_sach] == [
        "Ban Thường vụ Thị đoàn Duyên Hải",
        "Ban Thường vụ Huyện đoàn Càng Long",
    ]


def test_without_letters_or_without_a_change_there_is_none() -> None:
    assert notices(replace(example(), sent=())) == []
    said = tuple((tag, words) for tag, words in SENT[0].words if tag in ("kinh_moi", "thu"))
    assert notices(replace(example(), sent=(replace(SENT[0], words=said),))) == []


def test_a_conference_that_is_put_off_or_not_held_is_told_so() -> None:
    (off,) = notices(called_off(example(), ConferenceStatus.POSTPONED))
    assert (off.la_hoan, off.la_dieu_chinh, off.viec) == (True, False, "hoãn")
    assert off.thoi_gian == "từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Năm, ngày 23/5/2024"
    (gone,) = notices(called_off(example(), ConferenceStatus.CANCELLED))
    assert (gone.la_khong_to_chuc, gone.viec) == (True, "không tổ chức")


def test_what_a_notice_told_is_not_told_again() -> None:
    after = told(example())
    (same,) = notices(after)
    assert same.so_ky_hieu == "Số: 09-TB/TĐTN-TCKT"
    assert is_told(after, conference(after), "VB002", {"ngay_hop", "dia_diem"})
    assert not is_told(after, conference(after), "VB002", {"ngay_hop", "nguoi_ky"})


def test_a_further_change_cites_the_notice_before_it() -> None:
    first, second = notices(called_off(told(example()), ConferenceStatus.POSTPONED))
    assert (first.viec, second.viec) == ("điều chỉnh", "hoãn")
    assert second.thong_bao_truoc == "09-TB/TĐTN-TCKT ngày 24/5/2024"
    assert second.thoi_gian == NEW
