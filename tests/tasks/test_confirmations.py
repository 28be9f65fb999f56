"""Answers by mail find the row of their letter, once, and change nothing that staff wrote."""

import datetime as dt
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import Book, filled, said, well_filled
from tests.tasks.mail_office import CONFERENCE, MailOffice, told
from toolkit.book.writing.edits import AppendRow, SetCell
from toolkit.documents.buttons import COLLECT
from toolkit.outbox.appointment import uid_of
from toolkit.tasks.confirmations import Confirmations, answers
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.press import press

SUBJECT = "Re: Giấy mời dự Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024"


@pytest.fixture
def office(tmp_path: Path) -> MailOffice:
    office = MailOffice(tmp_path)
    office.outbox()
    (tmp_path / "phieu-gui-ve").mkdir()
    return office


def answer(office: MailOffice, name: str, body: str, *, sender: str, day: int = 5, **headers: str) -> None:
    """Save one answer as a mail program would."""
    message = EmailMessage()
    message["From"] = f"Văn phòng <{sender}>"
    message["Date"] = f"Tue, {day:02} Nov 2024 08:00:00 +0700"
    message["Subject"] = SUBJECT
    for header, value in headers.items():
        message[header.replace("_", "-")] = value
    message.set_content(body)
    (office.folder / "phieu-gui-ve" / name).write_bytes(message.as_bytes())


def read(office: MailOffice) -> Confirmations:
    return answers(office.reading.plan, office.folder / "ket-qua", office.folder / "phieu-gui-ve")


def test_an_answer_from_the_address_that_was_written_to_is_noted(office: MailOffice) -> None:
    answer(office, "1.eml", "Xác nhận dự.", sender="caungang@giaoban.example")
    found = read(office)
    codes = {"Mã GM": "GM-HN3-2024-H-CN", "Mã HN": CONFERENCE, "Mã đơn vị": "H-CN", "Mã NS": ""}
    values = {**codes, "Xác nhận": "Dự"}
    assert found.edits == (AppendRow(table="tblGiayMoi", values=values),)
    assert found.sentence() == "Đã đọc 01 trả lời: 01 dự."


def test_the_last_answer_counts_and_a_filled_cell_is_left(office: MailOffice) -> None:
    office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CN", Xác_nhận="Chưa")
    office.type("Giấy mời", "GM-2", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CL", Xác_nhận="Dự")
    answer(office, "b.eml", "Xác nhận dự.", sender="caungang@giaoban.example", day=5)
    answer(office, "a.eml", "Xin vắng vì bận họp Huyện ủy.", sender="caungang@giaoban.example", day=7)
    answer(office, "c.eml", "Xin vắng.", sender="canglong@giaoban.example")
    found = read(office)
    (edit,) = found.edits
    assert isinstance(edit, SetCell)
    assert (edit.sheet, edit.value) == ("Giấy mời", "Vắng có lý do")
    assert told(tuple(found.problems.values())) == ["reply-differs"]


def test_a_substitute_joins_the_delegates_once(office: MailOffice) -> None:
    words = "Đơn vị cử đồng chí Lê Văn Tám, Phó Bí thư Huyện đoàn dự thay."
    answer(office, "1.eml", words, sender="caungang@giaoban.example")
    delegate = {
        "Mã HN": CONFERENCE,
        "Họ và tên": "Lê Văn Tám",
        "Chức vụ": "Phó Bí thư Huyện đoàn",
        "Mã đơn vị": "H-CN",
        "Nhóm": "Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
    }
    assert read(office).edits[1:] == (AppendRow(table="tblDaiBieu", values=delegate),)
    office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CN", Xác_nhận="Cử người thay")
    office.type("Đại biểu", CONFERENCE, Họ_và_tên="Lê Văn Tám")
    assert read(office).edits == ()


@pytest.mark.parametrize(
    "words",
    [
        "Huyện đoàn cử đồng chí Lê Văn Tám, Phó Bí thư dự thay đồng chí Kim Sa Thương.",
        "Đồng chí Kim Sa Thương bận trực, cử đồng chí Lê Văn Tám, Phó Bí thư dự thay.",
    ],
)
def test_in_whose_place_a_substitute_comes_is_noted(office: MailOffice, words: str) -> None:
    answer(office, "1.eml", words, sender="caungang@giaoban.example")
    (_, joins) = read(office).edits
    assert isinstance(joins, AppendRow)
    assert (joins.values["Họ và tên"], joins.values["Dự thay cho"]) == ("Lê Văn Tám", "NS027")


@pytest.mark.parametrize("words", ["Đồng ý cho đ/c Dung đi thay.", "2", "Đơn vị cử người dự thay."])
def test_a_substitute_without_a_whole_name_is_told(office: MailOffice, words: str) -> None:
    answer(office, "1.eml", words, sender="caungang@giaoban.example")
    found = read(office)
    assert [one.answer.value for one in found.found] == ["Cử người thay"]
    assert told(tuple(found.problems.values())) == ["reply-substitute"]


def test_somebody_of_another_unit_or_under_the_letter_is_nobody_s_place(office: MailOffice) -> None:
    other = next(one.name for one in office.reading.plan.people if one.unit == "H-CL")
    words = f"Cử đồng chí Lê Văn Tám dự thay đồng chí {other}.\nTrân trọng.\nKim Sa Thương"
    answer(office, "1.eml", words, sender="caungang@giaoban.example")
    (_, joins) = read(office).edits
    assert isinstance(joins, AppendRow)
    assert "Dự thay cho" not in joins.values


def test_an_answer_left_open_is_told_once_with_its_words(office: MailOffice) -> None:
    asks = "Đề nghị cho biết Phó Bí thư có phải dự không ạ?"
    answer(office, "hoi.eml", asks, sender="caungang@giaoban.example")
    occasion = Occasion(
        button=COLLECT,
        now=dt.datetime(2024, 11, 8, 8, 0),
        user="Lan",
        workbook_folder=office.folder,
        conference=CONFERENCE,
    )
    outcome = press(office.grid, occasion).outcome
    assert outcome
    (only,) = [one.message for one in outcome.problems if asks in one.message]
    assert only == (
        "Thư trả lời “hoi.eml” của Huyện đoàn Cầu Ngang (caungang@giaoban.example), "
        f"viết “{asks}”: chưa rõ là dự, cử người thay hay vắng."
    )


def test_a_unit_s_letter_that_names_no_meeting_is_told_as_the_unit_s(office: MailOffice) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "CauNgang@giaoban.example", "Re: Giấy mời"
    message.set_content("Huyện đoàn sẽ dự.")
    (office.folder / "phieu-gui-ve" / "du.eml").write_bytes(message.as_bytes())
    (told_of,) = read(office).problems.values()
    assert told_of.message == (
        "Huyện đoàn Cầu Ngang (CauNgang@giaoban.example) gửi thư “du.eml”, viết “Huyện đoàn sẽ dự.”, "
        "nhưng không nêu rõ trả lời giấy mời nào."
    )


QUOTED = (
    "Huyện đoàn sẽ dự.\n\nVào T2, 4 thg 11, 2024 lúc 08:00 Văn phòng đã viết:\n"
    "> Kính mời dự Hội nghị giao ban theo chuyên đề\n> lần thứ ba năm 2024."
)


def test_an_answer_is_known_by_the_letter_that_it_quotes(office: MailOffice) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "caungang@giaoban.example", "Re: Giấy mời"
    message.set_content(QUOTED)
    path = office.folder / "phieu-gui-ve" / "du.eml"
    path.write_bytes(message.as_bytes())
    (one,) = read(office).found
    assert (one.owner, one.answer.value) == ((CONFERENCE, "H-CN", ""), "Dự")
    quoted = "Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024"
    page = f"<p>Huyện đoàn sẽ dự.</p><blockquote>{quoted}</blockquote>"
    message.set_content(page, subtype="html")
    path.write_bytes(message.as_bytes())
    assert read(office).found == (one,)


def test_an_answer_to_a_letter_that_went_out_otherwise_finds_its_row(tmp_path: Path) -> None:
    office = MailOffice(tmp_path)  # no message was ever written here
    (tmp_path / "phieu-gui-ve").mkdir()
    answer(office, "1.eml", "Xác nhận dự.", sender="caungang@giaoban.example")
    assert told(tuple(read(office).problems.values())) == ["reply-unmatched"]
    office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CN")
    found = read(office)
    (edit,) = found.edits
    assert isinstance(edit, SetCell)
    assert (edit.sheet, edit.value, dict(found.problems)) == ("Giấy mời", "Dự", {})


def test_an_answer_of_a_calendar_is_known_by_its_meeting(office: MailOffice) -> None:
    calendar = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid_of(CONFERENCE, 'H-TC', '')}\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ai@giaoban.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    message = EmailMessage()
    message["From"] = "ai@giaoban.example"
    message.set_content("")
    message.add_attachment(calendar, subtype="calendar")
    (office.folder / "phieu-gui-ve" / "lich.eml").write_bytes(message.as_bytes())
    (one,) = read(office).found
    assert (one.owner, one.answer.value) == ((CONFERENCE, "H-TC", ""), "Vắng có lý do")


def test_what_cannot_be_placed_or_understood_is_named(office: MailOffice) -> None:
    answer(office, "la.eml", "Xác nhận dự.", sender="la@la.example")
    answer(office, "mo.eml", "Cảm ơn Ban Tổ chức.", sender="caungang@giaoban.example")
    (office.folder / "phieu-gui-ve" / "hong.eml").write_bytes(b"PK\x03\x04")
    found = read(office)
    assert found.edits == ()
    assert sorted(told(tuple(found.problems.values()))) == [
        "reply-unclear",
        "reply-unknown",
        "reply-unreadable",
    ]


def test_the_button_that_collects_forms_reads_answers_too(office: MailOffice) -> None:
    answer(office, "du.eml", "Xác nhận dự.", sender="caungang@giaoban.example")
    answer(office, "mo.eml", "Cảm ơn Ban Tổ chức.", sender="canglong@giaoban.example")
    answer(office, "cu.eml", "Xin vắng.", sender="caungang@giaoban.example", day=4)
    occasion = Occasion(
        button=COLLECT,
        now=dt.datetime(2024, 11, 8, 8, 0),
        user="Lan",
        workbook_folder=office.folder,
        conference=CONFERENCE,
    )
    pressed = press(office.grid, occasion)
    assert pressed.message.splitlines()[0].endswith("Đã đọc 01 trả lời: 01 dự.")
    assert pressed.outcome
    codes = [one.code for one in pressed.outcome.problems]
    assert "reply-unclear" in codes
    assert "return-nothing-inside" not in codes
    (row,) = [one for one in pressed.edits if isinstance(one, AppendRow) and one.table == "tblGiayMoi"]
    assert row.values["Xác nhận"] == "Dự"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Gửi phiếu. Chắc là đồng chí Bí thư dự.", ["reply-unclear"]),
        ("Kính gửi Ban phiếu của đơn vị. Có gì chưa rõ xin liên hệ.", []),
        ("Gửi phiếu. Xác nhận dự.", []),
    ],
)
def test_a_letter_around_a_form_is_told_where_it_leaves_the_answer_open(
    office: MailOffice, body: str, codes: list[str]
) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "caungang@giaoban.example", SUBJECT
    message.set_content(body)
    message.add_attachment(well_filled("H-CN"), maintype="application", subtype="xlsx", filename="phieu.xlsx")
    (office.folder / "phieu-gui-ve" / "thu.eml").write_bytes(message.as_bytes())
    when, folder = dt.datetime(2024, 11, 8, 8, 0), office.folder
    occasion = Occasion(button=COLLECT, now=when, user="Lan", workbook_folder=folder, conference=CONFERENCE)
    outcome = press(office.grid, occasion).outcome
    assert outcome
    assert told(outcome.problems, "reply-") == codes


@pytest.mark.parametrize(
    ("body", "in_form", "denied"),
    [
        ("Đơn vị xin vắng.", "Dự", "dự, còn thư trả lời “thu.eml” của đơn vị là “Vắng có lý do”"),
        ("Xác nhận dự.", "Vắng", "vắng, còn thư trả lời “thu.eml” của đơn vị là “Dự”"),
        ("Xác nhận dự.", "Dự", ""),
        ("Đơn vị xin vắng.", "Vắng", ""),
    ],
)
def test_a_letter_that_a_form_of_its_unit_denies_is_told(
    office: MailOffice, body: str, in_form: str, denied: str
) -> None:
    def fill(book: Book) -> None:
        said("H-CN")(book)
        sheet = book["Người dự"]
        for row in range(2, sheet.max_row + 1):
            if sheet.cell(row, 1).value:
                sheet.cell(row, 4).value = in_form

    answer(office, "thu.eml", body, sender="caungang@giaoban.example")
    (office.folder / "phieu-gui-ve" / "phieu.xlsx").write_bytes(filled("H-CN", fill))
    when, folder = dt.datetime(2024, 11, 8, 8, 0), office.folder
    occasion = Occasion(button=COLLECT, now=when, user="Lan", workbook_folder=folder, conference=CONFERENCE)
    outcome = press(office.grid, occasion).outcome
    assert outcome
    found = [str(one) for one in outcome.problems if one.code == "return-answer-differs"]
    assert len(found) == bool(denied)
    assert all(denied in one for one in found)


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("Huyện đoàn cử đ/c Lê Văn Tám - UV BTV dự thay đ/c {given} (đi học).", "NS027"),
        ("Cử đồng chí Lê Văn Tám, Phó Bí thư dự thay {given}.", "NS027"),
        ("Đồng chí {given} bận trực, cử đồng chí Lê Văn Tám dự thay.", "NS027"),
        ("Cử đồng chí Lê Văn Tám dự thay đồng chí {title}.", "NS027"),
        ("Cử đồng chí Lê Văn Tám, {title} xã dự thay.", ""),
        ("Cử đồng chí Lê Văn Tám dự thay.", ""),
        ("Cử đồng chí Lê Văn Tám dự thay đồng chí Trần {given} Em.", ""),
    ],
)
def test_who_is_replaced_is_known_by_the_given_name_or_the_title_and_else_asked(
    office: MailOffice, words: str, stays: str
) -> None:
    person = next(one for one in office.reading.plan.people if one.code == "NS027")
    words = words.format(given=person.name.rpartition(" ")[2], title=person.title)
    answer(office, "1.eml", words, sender="caungang@giaoban.example")
    found = read(office)
    (_, joins) = found.edits
    assert isinstance(joins, AppendRow)
    assert (joins.values["Họ và tên"], joins.values.get("Dự thay cho", "")) == ("Lê Văn Tám", stays)
    assert told(tuple(found.problems.values())) == ([] if stays else ["reply-instead-of-whom"])


def test_in_whose_place_is_asked_with_the_names_of_those_invited_until_the_row_says_it(
    office: MailOffice,
) -> None:
    words = "2. Cử đồng chí Lê Văn Tám, Phó Bí thư dự thay."
    answer(office, "1.eml", words, sender="caungang@giaoban.example")
    (asked,) = read(office).problems.values()
    assert str(asked) == (
        "1.eml: Thư trả lời “1.eml” của Huyện đoàn Cầu Ngang (caungang@giaoban.example) cử Lê Văn Tám dự "
        f"thay nhưng chưa rõ thay đồng chí nào: “{words.rstrip('.')}”. Đơn vị được mời: Kim Sa Thương và Võ "
        "Hoài Phong. Hỏi đơn vị rồi ghi người được thay vào cột Dự thay cho, dòng Lê Văn Tám, trang Đại "
        "biểu. [reply-instead-of-whom]"
    )
    office.type("Đại biểu", CONFERENCE, Họ_và_tên="Lê Văn Tám", Dự_thay_cho="NS028")
    assert read(office).problems == {}


def test_a_substitute_in_the_letter_and_in_the_form_joins_the_delegates_once(office: MailOffice) -> None:
    def fill(book: Book) -> None:
        said("H-CN")(book)
        sheet = book["Người dự"]
        sheet["D2"], sheet["E2"], sheet["F2"] = "Cử người thay", "Lê Văn Tám", "Phó Bí thư"

    (office.folder / "phieu-gui-ve" / "phieu.xlsx").write_bytes(filled("H-CN", fill))
    when, folder = dt.datetime(2024, 11, 8, 8, 0), office.folder
    occasion = Occasion(button=COLLECT, now=when, user="Lan", workbook_folder=folder, conference=CONFERENCE)
    sent = {"Cử đồng chí Lê Văn Tám, Phó Bí thư dự thay.": []}
    sent["Cử đồng chí Sơn Thị Ba, Ủy viên dự thay đồng chí Bí thư."] = ["reply-substitute-form"]
    for words, problems in sent.items():
        answer(office, "thu.eml", words, sender="caungang@giaoban.example")
        pressed = press(office.grid, occasion)
        assert pressed.outcome
        added = [one.values for one in pressed.edits if isinstance(one, AppendRow)]
        instead = [one.get("Họ và tên") for one in added if one.get("Dự thay cho") == "NS027"]
        assert instead == ["Lê Văn Tám"]
        assert told(pressed.outcome.problems, "reply-") == problems


def test_who_answers_for_a_unit_and_stays_away_by_its_form_is_told(office: MailOffice) -> None:
    def fill(book: Book) -> None:
        said("H-CN")(book)
        book["Người dự"]["D2"], book["Người dự"]["D3"] = "Vắng", "Dự"

    (office.folder / "phieu-gui-ve" / "phieu.xlsx").write_bytes(filled("H-CN", fill))
    office.type("Nhân sự", "NS027", Email="thuong@giaoban.example")
    answer(office, "thu.eml", "Xác nhận dự.", sender="thuong@giaoban.example")
    when, folder = dt.datetime(2024, 11, 8, 8, 0), office.folder
    occasion = Occasion(button=COLLECT, now=when, user="Lan", workbook_folder=folder, conference=CONFERENCE)
    outcome = press(office.grid, occasion).outcome
    assert outcome
    (only,) = (one for one in outcome.problems if one.code == "return-answer-differs")
    assert "Phiếu ghi Kim Sa Thương vắng" in only.message


def test_a_mail_system_s_own_words_name_whom_a_letter_did_not_reach(office: MailOffice) -> None:
    words = "Address not found: your message was not delivered to caungang@giaoban.example.\n> Xác nhận dự."
    answer(office, "loi.eml", words, sender="mailer-daemon@giaoban.example")
    found = read(office)
    assert found.edits == ()
    (only,) = found.problems.values()
    assert str(only) == (
        "loi.eml: Thư “loi.eml” của máy chủ thư (mailer-daemon@giaoban.example) báo một thư gửi "
        "caungang@giaoban.example (Huyện đoàn Cầu Ngang) không đến nơi. Xem lại địa chỉ ở trang Đơn vị, Nhân "
        "sự rồi gửi lại; cần gấp thì gọi điện cho nơi nhận. [reply-undelivered]"
    )


def test_an_answer_of_a_stranger_is_told_with_its_name_and_words(office: MailOffice) -> None:
    answer(office, "la.eml", "ok em", sender="la@la.example")
    (only,) = read(office).problems.values()
    assert only.message == (
        "Thư trả lời “la.eml” của Văn phòng (la@la.example), viết “ok em”, không thuộc giấy mời nào đã gửi "
        "của hội nghị đang có."
    )
