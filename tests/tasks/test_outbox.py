"""The outbox of a conference: drafts, invitations and texts, made once and kept while nothing changes."""

import datetime as dt
import email
import shutil
import zipfile
from email import policy
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject

from tests.tasks.mail_office import CONFERENCE, MailOffice, told
from toolkit.history import Letter, SendingFate, State, noted, open_shelf
from toolkit.plan.model import ConferenceStatus
from toolkit.tasks.outbox import composed
from toolkit.tasks.undo import undo

UNIT = "GM_HN3-2024_H-CN"


@pytest.fixture
def office(tmp_path: Path) -> MailOffice:
    return MailOffice(tmp_path)


def parsed(content: bytes) -> EmailMessage:
    message = email.message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def calendar(content: bytes) -> dict[str, object]:
    """What an independent reader finds in an invitation."""
    read = vobject.readOne(content.decode())
    event = read.vevent
    return {
        "method": read.method.value,
        "uid": event.uid.value,
        "sequence": int(event.sequence.value),
        "status": event.status.value,
        "start": event.dtstart.value,
        "end": event.dtend.value,
        "place": event.location.value,
        "attendees": [one.value for one in event.contents.get("attendee", [])],
    }


def test_each_recipient_with_an_address_gets_a_draft_with_letter_agenda_and_invitation(
    office: MailOffice,
) -> None:
    outcome = office.outbox()
    drafts = office.drafts()
    assert sorted(name for name in drafts if name.endswith(".eml")) == sorted(
        f"{path.stem}.eml" for path in office.mail.glob("*.eml")
    )
    assert {made.kind: sum(one.kind == made.kind for one in outcome.files) for made in outcome.files} == {
        "calendar": 15,
        "message": 13,
    }
    message = parsed(drafts[f"{UNIT}.eml"])
    assert {name: str(message[name]) for name in ("X-Unsent", "From", "To", "Cc", "Subject")} == {
        "X-Unsent": "1",
        "From": "Ban Tổ chức - Kiểm tra <vanphong@giaoban.example>",
        "To": "Huyện đoàn Cầu Ngang <caungang@giaoban.example>",
        "Cc": "None",
        "Subject": "Giấy mời dự Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024",
    }
    body = message.get_body()
    assert body
    assert body.get_content().splitlines()[:3] == [
        "Kính gửi: Ban Thường vụ Huyện đoàn Cầu Ngang",
        "",
        (
            "Ban Thường vụ Tỉnh đoàn trân trọng kính mời dự "
            "Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024:"
        ),
    ]
    files = {str(part.get_filename()): part.get_payload(decode=True) for part in message.iter_attachments()}
    assert files == {
        f"{UNIT}.docx": (office.out / f"{UNIT}.docx").read_bytes(),
        "CTr_HN3-2024.docx": (office.out / "CTr_HN3-2024.docx").read_bytes(),
        "lich-hop.ics": drafts[f"{UNIT}.ics"],
    }


def test_a_recipient_without_an_address_is_named_by_its_cell_and_has_a_text(office: MailOffice) -> None:
    outcome = office.outbox()
    gaps = [one for one in outcome.problems if one.code == "mail-no-address"]
    assert len(gaps) == 2
    assert {one.place.sheet for one in gaps} == {"Nhân sự"}
    assert {one.place.cell[0] for one in gaps} == {"L"}
    assert all(" để gửi đồng chí " in one.message for one in gaps)


def test_where_the_workbook_keeps_no_texts_none_is_promised(office: MailOffice) -> None:
    office.type("Giấy mời", "Mã GM", Tin_Zalo="Cột khác")  # as in a workbook of an earlier version
    problems = [one for one in office.outbox().problems if one.code in ("mail-no-address", "mail-nowhere")]
    assert {one.code for one in problems} == {"mail-nowhere"}
    assert "gõ “Tin Zalo” vào ô tiêu đề" in problems[0].remedy


def test_a_second_run_writes_nothing(office: MailOffice) -> None:
    office.outbox()
    before = office.drafts()
    again = office.outbox()
    assert {one.state for one in again.files} == {State.KEPT}
    assert (again.run, office.drafts()) == ("", before)


def test_an_edited_letter_goes_along_only_while_the_workbook_says_what_it_was_made_from(
    tmp_path: Path,
) -> None:
    office = MailOffice(tmp_path, issued=False)
    letter = office.out / f"{UNIT}.docx"
    letter.chmod(0o644)
    with zipfile.ZipFile(letter, "a") as edited:
        edited.comment = b"by hand"
    assert "outbox-letter-stale" not in told(office.outbox().problems, "outbox-")
    files = parsed(office.drafts()[f"{UNIT}.eml"]).iter_attachments()
    assert letter.read_bytes() in [part.get_payload(decode=True) for part in files]
    (office.mail / f"{UNIT}.eml").unlink()
    office.type("Hội nghị", CONFERENCE, Giờ_bắt_đầu=dt.time(7, 30))
    office.make()
    stale = [one for one in office.outbox().problems if one.code == "outbox-letter-stale"]
    assert [one.message[:12] for one in stale] == ["1 giấy mời c"]
    assert f"{UNIT}.eml" not in office.drafts()


def test_a_draft_that_staff_edited_stays(office: MailOffice) -> None:
    office.outbox()
    mine = office.mail / f"{UNIT}.eml"
    mine.write_bytes(mine.read_bytes().replace(b"X-Unsent: 1", b"X-Unsent: 1\r\nX-Mine: yes"))
    office.type("Cấu hình", "Liên hệ: họ tên", Giá_trị="Lê Thị Hoa")
    office.make()
    outcome = office.outbox()
    assert b"X-Mine: yes" in mine.read_bytes()
    assert f"{UNIT} (ban moi).eml" in office.drafts()
    assert told(outcome.problems, "outbox-") == ["outbox-edited"]


def test_an_invitation_holds_place_and_local_time_and_the_same_name_at_each_change(
    tmp_path: Path,
) -> None:
    office = MailOffice(tmp_path, issued=False)
    office.outbox()
    first = calendar(office.drafts()[f"{UNIT}.ics"])
    start = first["start"]
    assert isinstance(start, dt.datetime)
    assert (start.isoformat(), start.astimezone(dt.UTC).hour) == ("2024-11-22T08:00:00+07:00", 1)
    assert first == {
        "method": "REQUEST",
        "uid": first["uid"],
        "sequence": 0,
        "status": "CONFIRMED",
        "start": start,
        "end": start.replace(hour=11, minute=30),
        "place": "Hội trường Trung tâm Chính trị huyện Châu Thành",
        "attendees": ["mailto:caungang@giaoban.example"],
    }
    office.type("Hội nghị", CONFERENCE, Ngày=dt.date(2024, 11, 29))
    office.make()
    office.outbox()
    later = calendar(office.drafts()[f"{UNIT}.ics"])
    assert later == {**first, "sequence": 1, "start": start.replace(day=29), "end": later["end"]}


def test_a_conference_that_is_called_off_leaves_every_calendar(office: MailOffice) -> None:
    office.outbox()
    first = calendar(office.drafts()[f"{UNIT}.ics"])
    office.type("Hội nghị", CONFERENCE, Trạng_thái=ConferenceStatus.POSTPONED.value, Ngày=None)
    outcome = office.outbox()
    off = calendar(office.drafts()[f"{UNIT}.ics"])
    assert off == {**first, "method": "CANCEL", "sequence": 1, "status": "CANCELLED"}
    body = parsed(office.drafts()[f"{UNIT}_huy.eml"]).get_body()
    assert body
    assert "lúc 08 giờ 00 phút, thứ Sáu, ngày 22/11/2024" in body.get_content()
    assert "được tạm hoãn" in body.get_content()
    assert told(outcome.problems, "outbox-") == ["outbox-called-off"]
    assert {one.state for one in office.outbox().files} == {State.KEPT}


def test_a_change_after_the_letters_went_out_is_told_with_old_and_new(office: MailOffice) -> None:
    office.outbox()
    office.type("Hội nghị", CONFERENCE, Ngày=dt.date(2024, 11, 29))
    outcome = office.outbox()
    body = parsed(office.drafts()[f"{UNIT}_doi.eml"]).get_body()
    assert body
    assert [line for line in body.get_content().splitlines() if line.startswith("- ")] == [
        "- Thời gian đã báo: 08 giờ 00 phút, thứ Sáu, ngày 22/11/2024.",
        "- Thời gian mới: 08 giờ 00 phút, thứ Sáu, ngày 29/11/2024.",
        "- Địa điểm không đổi: Hội trường Trung tâm Chính trị huyện Châu Thành.",
    ]
    assert calendar(office.drafts()[f"{UNIT}.ics"])["sequence"] == 1
    assert "outbox-changed" in told(outcome.problems)


def test_the_notice_of_a_change_goes_along_once_it_is_made(office: MailOffice) -> None:
    office.outbox()
    office.type("Hội nghị", CONFERENCE, Ngày=dt.date(2024, 11, 29))
    notices = office.make("change-notice").made
    assert [one.kind for one in notices] == ["change-notice"]
    office.outbox()
    message = parsed(office.drafts()[f"{UNIT}_doi.eml"])
    body = message.get_body()
    assert body
    assert "Nội dung cụ thể ghi trong thông báo gửi kèm thư này." in body.get_content()
    assert [part.get_filename() for part in message.iter_attachments()] == [
        f"{UNIT}.docx",  # nobody noted whether the letter went out
        notices[0].path.name,
        "lich-hop.ics",
    ]


def test_letters_to_a_conference_whose_day_is_over_are_composed_with_a_warning(office: MailOffice) -> None:
    assert told(office.outbox().problems, "outbox-held") == []
    later = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
    found = composed(office.reading, office.folder, CONFERENCE, remind=False, now=later)
    assert told(found.outcome.problems, "outbox-held") == ["outbox-held"]


def test_stale_letters_are_not_sent_along(tmp_path: Path) -> None:
    office = MailOffice(tmp_path, issued=False)
    office.type("Hội nghị", CONFERENCE, Ngày=dt.date(2024, 11, 29))
    outcome = office.outbox()
    assert told(outcome.problems, "outbox-") == ["outbox-agenda-stale", "outbox-letter-stale"]
    assert outcome.files == ()


def test_those_who_have_not_answered_are_reminded(office: MailOffice) -> None:
    office.outbox()
    assert told(office.outbox(remind=True).problems, "remind-") == ["remind-nobody"]
    row = {"Mã_HN": CONFERENCE, "Ngày_gửi": dt.date(2024, 11, 5)}
    office.type("Giấy mời", "GM-1", Mã_đơn_vị="H-CN", **row)
    office.type("Giấy mời", "GM-2", Mã_đơn_vị="H-CL", Xác_nhận="Dự", **row)
    office.outbox(remind=True)
    assert [name for name in office.drafts() if "_nhac" in name] == [f"{UNIT}_nhac.eml"]


def test_an_undone_outbox_leaves_no_draft(office: MailOffice) -> None:
    office.outbox()
    undo(office.out.parent)
    assert office.drafts() == {}


def test_what_was_sent_is_not_undone_nor_what_was_made_before(office: MailOffice) -> None:
    office.outbox()
    drafts = office.drafts()
    with open_shelf(office.out.parent) as shelf:
        letter = Letter(occasion="invite", conference=CONFERENCE, unit="H-CN")
        path = f"{CONFERENCE}/thu-gui/{UNIT}.eml"
        shelf.note_sending(noted(letter, path, "digest", SendingFate.SENT, {"caungang@giaoban.example": ""}))
    undo(office.out.parent)
    assert f"{UNIT}.eml" in drafts
    assert office.drafts() == drafts


HEADERS = {"X-Unsent", "From", "To", "Cc", "Subject", "Message-ID", "MIME-Version", "Content-Type"}


def test_data_cannot_write_headers(office: MailOffice) -> None:
    injected = "Lâm Văn Út\r\nBcc: la@la.example"
    office.type("Nhân sự", "NS027", Họ_và_tên=injected, Email="ut@giaoban.example, hai@giaoban.example")
    office.type("Nhân sự", "NS064", Họ_và_tên='Lâm, "Út" <la@la.example>', Email="khach@giaoban.example")
    office.type("Đơn vị", "H-CL", Tên_đơn_vị="Huyện đoàn Càng Long\nBcc: la@la.example")
    office.type("Cấu hình", "Tên đơn vị soạn", Giá_trị="Ban Tổ chức\r\nBcc: la@la.example")
    office.make()
    office.outbox()
    messages = {name: parsed(one) for name, one in office.drafts().items() if name.endswith(".eml")}
    assert len(messages) == 14
    for message in messages.values():
        assert set(message.keys()) <= HEADERS
        assert "la@la.example" not in [one.addr_spec for one in message["To"].addresses]
    assert [one.addr_spec for one in messages[f"{UNIT}.eml"]["To"].addresses] == [
        "ut@giaoban.example",
        "hai@giaoban.example",
    ]


def test_an_unknown_tag_in_the_offices_own_text_is_named(office: MailOffice) -> None:
    own = office.folder / "mau"
    own.mkdir()
    (own / "tin-moi.txt").write_text("Kính gửi {{ kinh_moi }}, {{ ngay_hop }}, {{ gio }}", encoding="utf-8")
    (own / "thu-moi.txt").write_text("Kính gửi {{ kinh_moi }}", encoding="utf-8")
    outcome = office.outbox()
    found = [(one.code, one.message) for one in outcome.problems]
    assert [code for code, _ in found] == ["text-no-subject", "text-unknown-tag", "text-unknown-tag"]
    assert "“gio”" in found[1][1]
    assert "“ngay_hop”" in found[2][1]
    assert office.drafts() == {}


def test_the_offices_own_words_are_used(office: MailOffice) -> None:
    own = office.folder / "mau"
    own.mkdir()
    (own / "thu-moi.txt").write_text("Tiêu đề: Mời\r\nChào {{ kinh_moi }}.\r\n", encoding="utf-8-sig")
    office.outbox()
    body = parsed(office.drafts()[f"{UNIT}.eml"]).get_body()
    assert body
    assert body.get_content() == "Chào Ban Thường vụ Huyện đoàn Cầu Ngang.\r\n"


SECOND_DAY = {
    "Buổi hai: ngày": dt.date(2024, 11, 23),
    "Buổi hai: từ giờ": dt.time(7, 30),
    "Buổi hai: đến giờ": dt.time(11, 0),
}


@pytest.fixture
def two_days(tmp_path: Path) -> MailOffice:
    """The office whose conference meets on two days, with letters that went out saying so."""
    office = MailOffice(tmp_path, issued=False)
    office.type("Hội nghị", CONFERENCE, **SECOND_DAY)
    numbered = {"Số": 14, "Ngày": dt.date(2024, 11, 4), "Trạng thái": "Phát hành"}
    office.type("Văn bản đi", "VB010", **numbered)
    shutil.rmtree(office.out.parent)
    office.make()
    return office


def test_mail_text_and_calendar_hold_both_days(two_days: MailOffice) -> None:
    messages = {one.letter.unit: one for one in two_days.composed().messages}
    when = (
        "08 giờ 00 phút, thứ Sáu, ngày 22/11/2024; buổi thứ hai từ 07 giờ 30 phút đến 11 giờ 00 phút, "
        "thứ Bảy, ngày 23/11/2024"
    )
    drafts = two_days.drafts()
    body = parsed(drafts[f"{UNIT}.eml"]).get_body()
    assert body
    assert f"- Thời gian: {when}." in body.get_content()
    assert f"- Thời gian: {when}." in messages["H-CN"].chat
    entry = calendar(drafts[f"{UNIT}.ics"])
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    assert entry["start"] == dt.datetime(2024, 11, 22, 8, 0, tzinfo=zone)
    assert entry["end"] == dt.datetime(2024, 11, 23, 11, 0, tzinfo=zone)
    assert when in vobject.readOne(drafts[f"{UNIT}.ics"].decode()).vevent.description.value


def test_another_second_day_is_a_change_and_the_same_one_is_none(two_days: MailOffice) -> None:
    assert "outbox-changed" not in told(two_days.outbox().problems, "outbox-")
    assert two_days.outbox().run == ""
    two_days.type("Hội nghị", CONFERENCE, **SECOND_DAY | {"Buổi hai: ngày": dt.date(2024, 11, 24)})
    assert "outbox-changed" in told(two_days.outbox().problems, "outbox-")
