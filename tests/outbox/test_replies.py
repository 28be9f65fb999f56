"""Answers as people and their programs write them."""

from email.message import EmailMessage

import pytest

from toolkit.outbox.answer_words import Answer
from toolkit.outbox.replies import Reply, reply_of

OURS = "<d701d9ad-34aa-508c-b7f2-05f1e373f730@giaoban>"
ASKED = "1. Xác nhận dự.\n2. Cử người dự thay, kèm họ tên, chức vụ của người dự thay.\n3. Vắng, kèm lý do.\n"


def reply(body: str, *, html: bool = False) -> Reply:
    message = EmailMessage()
    message["From"] = "Huyện đoàn Cầu Ngang <caungang@giaoban.example>"
    message["Subject"] = "Re: Giấy mời dự Hội nghị"
    message["Message-ID"] = "<tra-loi@giaoban.example>"
    message["In-Reply-To"] = OURS
    message.set_content(body, subtype="html" if html else "plain")
    found = reply_of(message.as_bytes())
    assert found
    return found


def sent(found: Reply) -> list[tuple[str, str]]:
    """Name and title of whoever an answer sends."""
    return [(one.name, one.title) for one in found.stand_ins()]


ANSWERS = (
    ("Kính gửi Ban,\n1\nTrân trọng.", Answer.PRESENT),
    ("Dạ, đơn vị em chọn mục 2 ạ", Answer.SUBSTITUTE),
    ("Đơn vị cử đủ thành phần theo giấy mời.", Answer.PRESENT),
    ("Huyện đoàn cử đầy đủ, đúng thành phần theo yêu cầu.", Answer.PRESENT),
    ("Đơn vị không cử đủ thành phần theo giấy mời.", None),
    ("Đơn vị cử đủ người dự thay.", Answer.SUBSTITUTE),
    ("Chúng tôi sẽ không vắng mặt.", Answer.PRESENT),
    ("Chắc không vắng đâu ạ.", None),
    ("Xác nhận dự.", Answer.PRESENT),
    ("1", Answer.PRESENT),
    ("Huyện đoàn xác nhận tham dự đầy đủ theo thành phần được mời.", Answer.PRESENT),
    ("HUYỆN ĐOÀN SẼ DỰ HỌP", Answer.PRESENT),
    ("Kính gửi Ban Tổ chức, đồng chí Bí thư xin phép vắng do bận họp Huyện ủy.", Answer.ABSENT),
    ("Rất tiếc đơn vị không thể tham dự được.", Answer.ABSENT),
    ("3. ", Answer.ABSENT),
    ("Cử đồng chí Lê Văn Tám, Phó Bí thư dự thay.", Answer.SUBSTITUTE),
    ("Đồng chí Bí thư không dự được, ủy quyền đồng chí Lê Văn Tám tham dự.", Answer.SUBSTITUTE),
    ("Đồng chí Bí thư dự, đồng chí Phó Bí thư vắng.", None),
    ("Cảm ơn Ban Tổ chức đã gửi thư.", None),
    ("Huyện đoàn xác nhận dự. Nếu có thay đổi, sẽ báo lại sau.", Answer.PRESENT),
    ("Huyện đoàn xác nhận dự, dự kiến đi 02 người.", Answer.PRESENT),
    ("Huyện đoàn sẽ dự. Danh sách cụ thể sẽ báo lại sau.", Answer.PRESENT),
    ("Vâng, Huyện đoàn chắc chắn sẽ dự ạ!", Answer.PRESENT),
    ("Xác nhận dự, có lẽ đến muộn 10 phút.", Answer.PRESENT),
    ("Đơn vị dự đầy đủ, đạt 100%.", Answer.PRESENT),
    ("Không có ý kiến gì thêm, Huyện đoàn dự.", Answer.PRESENT),
    ("Đơn vị có khó khăn về xe nhưng vẫn dự.", Answer.PRESENT),
    ("Huyện đoàn xin phép dự muộn 30 phút.", Answer.PRESENT),
    ("Huyện đoàn xác nhận dự, trường hợp có thay đổi sẽ báo lại.", Answer.PRESENT),
    ("Huyện đoàn sẽ dự, đề nghị gửi trước tài liệu.", Answer.PRESENT),
    ("Dự: đồng chí Trần Thị Hồng Nhung, Bí thư.", Answer.PRESENT),
    ("Dong chi Le Van Tam du thay.", Answer.SUBSTITUTE),
    ("Đồng chí Bí thư phải dự họp Huyện ủy nên xin vắng.", Answer.ABSENT),
    ("Không có người đi thay nên đồng chí Bí thư vẫn dự.", Answer.PRESENT),
    ("Xác nhận không dự, không cử người thay.", Answer.ABSENT),
    ("Đồng chí Bí thư không dự được cử đồng chí Lê Văn Tám dự thay.", Answer.SUBSTITUTE),
    ("Đơn vị dự nhưng xin đến muộn 30 phút.", Answer.PRESENT),
    ("Đồng chí Bí thư không về kịp nên cử đồng chí Lê Văn Tám dự thay.", Answer.SUBSTITUTE),
)


@pytest.mark.parametrize(("body", "answer"), ANSWERS)
def test_an_answer_is_read_in_plain_words(body: str, answer: Answer | None) -> None:
    assert reply(body).answer() == answer


OPEN = (
    "Nếu không có gì thay đổi, Thị đoàn sẽ dự.",
    "Đã nhận được giấy mời. Nếu sắp xếp được\ncông việc, Thị đoàn sẽ dự.",
    "Huyen doan se du neu sap xep duoc xe.",
    "Nếu TP. Trà Vinh không ngập, Huyện đoàn sẽ dự.",
    "Nếu bận, Huyện đoàn sẽ cử đồng chí Lê Văn Tám dự thay.",
    "Đề nghị cho biết Phó Bí thư có phải dự không ạ?",
    "Hội nghị có cần Phó Bí thư dự không",
    "Huyện đoàn chưa thể xác nhận dự, sẽ báo lại sau.",
    "Huyện đoàn dự kiến có 02 đồng chí tham dự.",
    "Có thể Huyện đoàn sẽ dự.",
    "Huyện đoàn có thể vắng.",
    "Huyện đoàn sẽ cố gắng dự.",
    "Huyện đoàn không chắc dự được.",
    "Khoảng 80% là dự.",
    "Dự (khoảng 90%) ạ.",
    "Tám mươi phần trăm là vắng.",
    "Chắc là đồng chí Bí thư và đồng chí Phó Bí thư phụ trách phong trào cùng dự.",
    "Dự nhé, chắc vậy.",
    "Hình như đơn vị dự được.",
    "Tôi nghĩ là dự được.",
    "Việc dự hội nghị, Huyện đoàn xin phép trả lời sau.",
    "Còn chờ ý kiến Thường trực Huyện ủy mới dự được.",
    "Đề nghị Ban Tổ chức cho Huyện đoàn dự trực tuyến.",
    "Đơn vị chưa cử được người dự thay.",
    "Trường hợp không trùng lịch, Huyện đoàn sẽ dự.",
    "Huyện đoàn tạm đăng ký dự, chờ lịch Huyện ủy.",
    "Huyện đoàn định dự nhưng trùng lịch.",
    "Xin rút lại đăng ký dự vì bận đột xuất.",
    "Xin hủy xác nhận dự hôm trước.",
    "Chuyên đề này đơn vị không thể không dự ạ.",
    "Đơn vị không nên vắng hội nghị này.",
)


@pytest.mark.parametrize("body", OPEN)
def test_an_answer_that_hangs_on_something_or_asks_is_none(body: str) -> None:
    assert reply(body).answer() is None


OTHER_WORDS = (
    "Đã nhận được giấy mời dự Hội nghị, xin cảm ơn.",
    "Đã nhận đủ tài liệu và dữ liệu của dự án.",
    "Vâng, Huyện đoàn nhất trí.",
    "Đồng chí Bí thư phải dự họp Huyện ủy.",
    "Hôm đó đồng chí Bí thư dự Đại hội Hội Nông dân huyện.",
    "Thành phần dự sẽ gửi sau.",
    "Đơn vị không có điều kiện về tỉnh tham dự.",
)


@pytest.mark.parametrize("body", OTHER_WORDS)
def test_words_that_only_look_like_an_answer_are_none(body: str) -> None:
    assert reply(body).answer() is None


QUOTES = (
    "> Xác nhận dự.\n> Vắng, kèm lý do.",
    "Vào Th 6, 22 thg 11, 2024 vào lúc 08:00 Ban Tổ chức <a@b.example> đã viết:\nXác nhận dự.",
    "On Fri, Nov 22, 2024 at 8:00 AM Ban To chuc\n<a@b.example> wrote:\nXác nhận dự.",
    "-----Original Message-----\nFrom: Ban Tổ chức\nXác nhận dự.",
    "________________________________\nTừ: Ban Tổ chức\nXác nhận dự.",
)


@pytest.mark.parametrize("quote", QUOTES)
def test_what_an_answer_quotes_is_not_its_answer(quote: str) -> None:
    assert reply(f"Xin vắng vì bận công tác.\n\n{quote}").answer() == Answer.ABSENT


def test_the_words_that_were_asked_are_not_the_answer_either() -> None:
    assert reply(f"Đã nhận thư.\n{ASKED}").answer(ASKED) is None
    assert reply("3. Vắng, kèm lý do.\n").answer(ASKED) == Answer.ABSENT
    assert reply(f"Đơn vị sẽ dự.\n{ASKED}").answer(ASKED) == Answer.PRESENT


def test_an_answer_in_html_is_read_without_its_quotation() -> None:
    body = "<div>Đơn vị sẽ <b>dự</b> họp.</div><blockquote>Vắng, kèm lý do.</blockquote>"
    found = reply(body, html=True)
    assert (found.answer(), found.answers_to, found.sender) == (
        Answer.PRESENT,
        (OURS,),
        "caungang@giaoban.example",
    )


def test_who_comes_instead_is_named_with_the_title() -> None:
    found = reply("Đơn vị cử đồng chí Lê Văn Tám, Phó Bí thư Huyện đoàn dự thay.")
    assert sent(found) == [("Lê Văn Tám", "Phó Bí thư Huyện đoàn")]
    assert sent(reply("Đơn vị cử người dự thay, sẽ báo tên sau.")) == []


@pytest.mark.parametrize(("said", "answer"), [("ACCEPTED", Answer.PRESENT), ("DECLINED", Answer.ABSENT)])
def test_the_answer_of_a_calendar_program_is_read(said: str, answer: Answer) -> None:
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:hop@giaoban\r\n"
        f"DTSTAMP:20241101T000000Z\r\nATTENDEE;PARTSTAT={said}:mailto:caungang@giaoban.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    message = EmailMessage()
    message["From"] = "caungang@giaoban.example"
    message.set_content("")
    message.add_attachment(calendar, subtype="calendar")
    found = reply_of(message.as_bytes())
    assert found
    assert (found.uid, found.answer()) == ("hop@giaoban", answer)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"From:\xff\r\n", b"Subject: x\r\n", b"\0" * 99])
def test_what_is_no_mail_is_none(content: bytes) -> None:
    found = reply_of(content)
    assert found is None or found.answer() is None


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("2. Cử người dự thay: đồng chí Lê Văn Tám, Phó Bí thư.", ("Lê Văn Tám", "Phó Bí thư")),
        ("Cử người dự thay đồng chí Lê Văn Tám, Phó Bí thư.", ("Lê Văn Tám", "Phó Bí thư")),
        ("Cử người đi thay là Lê Văn Tám.", ("Lê Văn Tám", "")),
        ("2. Cử người dự thay\nHọ tên: Lê Văn Tám\nChức vụ: Phó Bí thư", ("Lê Văn Tám", "Phó Bí thư")),
        ("Cử người dự thay:\n- Họ và tên: Lê Văn Tám; chức vụ: Phó Bí thư", ("Lê Văn Tám", "Phó Bí thư")),
        ("Cử người dự thay:\nLê Văn Tám - Phó Bí thư", ("Lê Văn Tám", "Phó Bí thư")),
        ("Đơn vị cử người dự thay\nKim Sa Thương\nBí thư", ("", "")),
        ("Đơn vị cử người dự thay.\nTrân trọng.\nKim Sa Thương", ("", "")),
    ],
)
def test_a_substitute_is_read_as_the_letter_asked_for_it(words: str, who: tuple[str, str]) -> None:
    assert sent(reply(words)) == [who] * bool(who[0])


@pytest.mark.parametrize(
    "words",
    [
        (
            "Cử 02 đồng chí dự thay:\n1. Đ/c Lê Văn Tám - Ủy viên Ban Thường vụ (thay đ/c Bí thư)\n"
            "2. Đ/c Võ Thị Ba - Chánh Văn phòng (thay đ/c Phó Bí thư)\nTrân trọng.\nKim Sa Thương"
        ),
        (
            "Cử đ/c Lê Văn Tám, Ủy viên Ban Thường vụ dự thay đ/c Bí thư và đ/c Võ Thị Ba, Chánh Văn phòng "
            "dự thay đ/c Phó Bí thư."
        ),
        "Cử các đồng chí dự thay:\n- Lê Văn Tám (Ủy viên Ban Thường vụ)\n- Võ Thị Ba (Chánh Văn phòng)",
    ],
)
def test_several_substitutes_are_read_each_with_the_title(words: str) -> None:
    assert sent(reply(words)) == [("Lê Văn Tám", "Ủy viên Ban Thường vụ"), ("Võ Thị Ba", "Chánh Văn phòng")]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Auto-Submitted", "auto-replied"),
        ("X-Autoreply", "yes"),
        ("Subject", "Trả lời tự động: Giấy mời dự Hội nghị"),
        ("Subject", "Automatic reply: Giấy mời dự Hội nghị"),
        ("Subject", "RE: Giấy mời dự Hội nghị"),
    ],
)
def test_what_a_program_answers_for_whoever_is_away_is_known(header: str, said: str) -> None:
    message = EmailMessage()
    message["From"], message[header] = "caungang@giaoban.example", said
    message.set_content("Tôi đang đi công tác.")
    found = reply_of(message.as_bytes())
    assert found
    assert found.automatic is not said.startswith("RE:")
