"""What messages say once letters that went out hold no more: to each place what it does not know yet."""

import datetime as dt
import email
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.mail_office import CONFERENCE, NOW, MailOffice, told
from toolkit.history import Letter, SendingFate, Told, noted, open_shelf
from toolkit.outbox.addresses import Mailbox
from toolkit.plan.model import Invitation
from toolkit.tasks.making.letter_rows import sending_values
from toolkit.tasks.making.outbox_messages import Message
from toolkit.tasks.making.send_list import send_list

CAU_NGANG, CANG_LONG = "GM_HN3-2024_H-CN", "GM_HN3-2024_H-CL"
NOTICE, LATER_NOTICE = "TB_HN3-2024_thay-doi_VB010.docx", "TB_HN3-2024_thay-doi_VB014.docx"
A_WEEK_LATER = {"Ngày": dt.date(2024, 11, 29)}
A_DAY_EARLIER = {"Ngày": dt.date(2024, 11, 28), "Thứ": None}


@pytest.fixture
def office(tmp_path: Path) -> MailOffice:
    return MailOffice(tmp_path)


def send(office: MailOffice, *, refused: str = "") -> None:
    """All messages that are ready reach their places, but for one unit's."""
    ready = [one for one in office.composed().messages if one.eml and one.issued]
    with open_shelf(office.out.parent) as shelf:
        for one in ready:
            fate = SendingFate.REFUSED if one.letter.unit == refused else SendingFate.SENT
            assert one.eml
            path = one.eml.relative_to(shelf.folder).as_posix()
            shelf.note_sending(noted(one.letter, path, "digest", fate, {"noi-nhan@giaoban.example": ""}))


def notice(office: MailOffice, code: str, corrects: str, number: int) -> None:
    """A notice of what differs today goes out under a number."""
    row = {"Loại": "TB", "Số": number, "Ngày": dt.date(2024, 11, 15), "Trạng_thái": "Phát hành"}
    office.type("Văn bản đi", code, **row, **{"Mã HN/KH": CONFERENCE, "Văn bản trước": corrects})
    office.make("change-notice")


def message(office: MailOffice, name: str) -> EmailMessage:
    found = email.message_from_bytes(office.drafts()[f"{name}.eml"], policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def lines(office: MailOffice, name: str) -> list[str]:
    body = message(office, name).get_body()
    assert body
    return [line for line in body.get_content().splitlines() if line]


def files(office: MailOffice, name: str) -> list[str | None]:
    return [part.get_filename() for part in message(office, name).iter_attachments()]


def ready(office: MailOffice) -> Iterator[Message]:
    """What would be sent now."""
    for one in office.composed().messages:
        if one.eml and one.issued and not (one.told and one.told.sent):
            yield one


def test_a_notice_that_went_out_is_mailed_to_all_who_hold_the_letter(office: MailOffice) -> None:
    send(office)
    office.type("Hội nghị", CONFERENCE, **A_WEEK_LATER)
    assert told(office.outbox().problems, "outbox-")[-1] == "outbox-changed"
    assert list(ready(office)) == []
    notice(office, "VB014", "VB010", 9)
    assert "outbox-change-told" in told(office.outbox().problems)
    assert len(list(ready(office))) == 13
    assert lines(office, f"{CAU_NGANG}_doi")[1:4] == [
        (
            "Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024 có thay đổi so với Giấy mời số "
            "14-GM/TĐTN-TCKT ngày 04/11/2024:"
        ),
        "- Thời gian đã báo: 08 giờ 00 phút, thứ Sáu, ngày 22/11/2024.",
        "- Thời gian mới: 08 giờ 00 phút, thứ Sáu, ngày 29/11/2024.",
    ]
    assert "ghi trong Thông báo số 09-TB/TĐTN-TCKT ngày 15/11/2024" in lines(office, f"{CAU_NGANG}_doi")[-4]
    assert files(office, f"{CAU_NGANG}_doi") == [NOTICE, "lich-hop.ics"]
    assert b"SEQUENCE:1" in office.drafts()[f"{CAU_NGANG}.ics"]
    send(office)
    assert list(ready(office)) == []
    assert "outbox-change-told" not in [
        one.code for one in office.outbox().problems if "15 nơi" in one.message
    ]


def test_the_notice_may_be_issued_before_any_message_is_written_of_it(office: MailOffice) -> None:
    send(office)
    office.type("Hội nghị", CONFERENCE, **A_WEEK_LATER)
    notice(office, "VB014", "VB010", 9)
    office.outbox()
    assert files(office, f"{CAU_NGANG}_doi") == [NOTICE, "lich-hop.ics"]
    assert b"SEQUENCE:1" in office.drafts()[f"{CAU_NGANG}.ics"]


def test_a_place_that_never_got_the_letter_gets_it_with_the_notice(office: MailOffice) -> None:
    send(office, refused="H-CL")
    office.type("Hội nghị", CONFERENCE, **A_WEEK_LATER)
    notice(office, "VB014", "VB010", 9)
    office.outbox()
    assert f"{CANG_LONG}_doi.eml" not in office.drafts()
    assert files(office, CANG_LONG)[:2] == [f"{CANG_LONG}.docx", NOTICE]
    said = lines(office, CANG_LONG)
    assert said[3] == (
        "- Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 29/11/2024 "
        "(giấy mời ghi 08 giờ 00 phút, thứ Sáu, ngày 22/11/2024)."
    )
    assert "giấy mời đã được điều chỉnh bằng Thông báo số 09-TB/TĐTN-TCKT" in "".join(said)
    send(office)
    assert list(ready(office)) == []


def test_a_further_change_tells_what_was_told_last_and_brings_its_own_notice(office: MailOffice) -> None:
    send(office, refused="H-CL")
    for typed, code, corrects, number in (
        (A_WEEK_LATER, "VB014", "VB010", 9),
        (A_DAY_EARLIER, "VB015", "VB014", 10),
    ):
        office.type("Hội nghị", CONFERENCE, **typed)
        notice(office, code, corrects, number)
        send(office)
    for place in (CAU_NGANG, CANG_LONG):
        assert lines(office, f"{place}_doi")[2:4] == [
            "- Thời gian đã báo: 08 giờ 00 phút, thứ Sáu, ngày 29/11/2024.",
            "- Thời gian mới: 08 giờ 00 phút, thứ Năm, ngày 28/11/2024.",
        ]
        assert files(office, f"{place}_doi") == [LATER_NOTICE, "lich-hop.ics"]


def test_the_text_for_zalo_tells_the_change(office: MailOffice) -> None:
    row = {"Mã_HN": CONFERENCE, "Mã_đơn_vị": "H-CN", "Kênh": "Zalo", "Ngày_gửi": NOW.date()}
    office.type("Giấy mời", "GM-1", **row)
    office.type("Hội nghị", CONFERENCE, **A_WEEK_LATER)
    notice(office, "VB014", "VB010", 9)
    texts = {one.letter.unit: one.chat for one in office.composed().messages}
    assert "theo Thông báo số 09-TB/TĐTN-TCKT ngày 15/11/2024" in texts["H-CN"]
    assert "mới: 08 giờ 00 phút, thứ Sáu, ngày 29/11/2024 (đã báo: 08 giờ 00 phút" in texts["H-CN"]


def test_a_notice_of_something_else_than_day_hour_or_place_is_mailed_too(office: MailOffice) -> None:
    send(office)
    office.type("Hội nghị", CONFERENCE, Hạn_xác_nhận=dt.date(2024, 11, 20))
    notice(office, "VB014", "VB010", 9)
    office.outbox()
    assert message(office, f"{CAU_NGANG}_doi")["Subject"].startswith("Điều chỉnh một số nội dung Hội nghị")
    assert "- Hạn xác nhận dự họp: 20/11/2024 (trước đây: 19/11/2024)." in lines(office, f"{CAU_NGANG}_doi")


def test_who_was_invited_another_way_is_told_that_the_conference_is_off(office: MailOffice) -> None:
    row = {"Mã_HN": CONFERENCE, "Mã_đơn_vị": "H-CN", "Kênh": "VNPT-iOffice", "Ngày_gửi": NOW.date()}
    office.type("Giấy mời", "GM-1", **row)
    office.type("Hội nghị", CONFERENCE, Trạng_thái="Hoãn")
    found = office.composed()
    (off,) = [one for one in found.outcome.problems if one.code == "outbox-called-off"]
    assert "báo cho 15 nơi" in off.message
    texts = {one.letter.unit: one.chat for one in found.messages}
    assert "dự kiến tổ chức lúc 08 giờ 00 phút, thứ Sáu, ngày 22/11/2024, được tạm hoãn" in texts["H-CN"]
    assert files(office, f"{CAU_NGANG}_huy") == []


def test_who_was_never_told_of_another_day_is_not_told_that_it_was_meant(office: MailOffice) -> None:
    send(office)
    office.type("Hội nghị", CONFERENCE, **A_WEEK_LATER)
    office.outbox()
    office.type("Hội nghị", CONFERENCE, Trạng_thái="Hủy")
    office.outbox()
    assert "lúc 08 giờ 00 phút, thứ Sáu" in lines(office, f"{CAU_NGANG}_huy")[1]


def test_a_letter_under_a_new_number_goes_to_all_whom_the_former_one_was_mailed(office: MailOffice) -> None:
    send(office)
    for unit in ("H-CN", "H-CL"):
        row = {"Mã_HN": CONFERENCE, "Mã_đơn_vị": unit, "Kênh": "Email", "Ngày_gửi": NOW.date()}
        office.type("Giấy mời", f"GM-{unit}", **row)
    by_hand = {"Mã_HN": CONFERENCE, "Mã_đơn_vị": "H-TC", "Kênh": "Zalo", "Ngày_gửi": NOW.date()}
    office.type("Giấy mời", "GM-H-TC", **by_hand)
    office.type("Hội nghị", CONFERENCE, **A_WEEK_LATER)
    office.type("Văn bản đi", "VB010", Trạng_thái="Thay thế")
    new = {"Loại": "GM", "Số": 20, "Ngày": dt.date(2024, 11, 8), "Trạng_thái": "Phát hành"}
    office.type("Văn bản đi", "VB014", **new, **{"Mã HN/KH": CONFERENCE, "Văn bản trước": "VB010"})
    office.make("invitation")
    composed = office.composed()
    found = send_list(
        office.reading, composed, sender=Mailbox(name="Tỉnh đoàn", address="td@giaoban.example")
    )
    assert {one.message.letter.unit for one in found.dispatches} >= {"H-CN", "H-CL"}
    assert [one.message for one in found.problems if one.code == "send-noted"] == [
        "Trang Giấy mời đã ghi 01 giấy gửi bằng cách khác nên không gửi thư nữa."
    ]
    letter = f"{CAU_NGANG} (so 20)"
    assert "Giấy mời này thay thế Giấy mời số 14-GM/TĐTN-TCKT ngày 04/11/2024." in lines(office, letter)
    assert files(office, letter)[0] == f"{letter}.docx"
    assert b"SEQUENCE:1" in office.drafts()[f"{letter}.ics"]


def test_the_day_of_the_letter_that_holds_takes_the_place_of_the_former_one_s() -> None:
    letter = Letter(occasion="invite", conference=CONFERENCE, unit="H-CN", release="VB014")
    sent_now = Told(
        letter=letter, path="", fates={"a@b.example": SendingFate.SENT}, sent_at="2024-11-08T09:00:00"
    )
    row = Invitation(code="GM-1", channel="Email", sent_on=dt.date(2024, 11, 5))
    assert sending_values(row, sent_now, [dt.date(2024, 11, 5)]) == {"sent_on": dt.date(2024, 11, 8)}
    assert sending_values(row, sent_now, [dt.date(2024, 11, 4)]) == {}  # a day that somebody typed stays
