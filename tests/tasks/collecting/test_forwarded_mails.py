"""When a form came that somebody else sent on to the office."""

import datetime as dt
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.collecting.outlook import compound_file, mail_tree
from toolkit.tasks.collecting.mailbag import Arrived, arrived

AT_FIRST, LATER = "Fri, 09 Aug 2024 16:00:00 +0700", "Fri, 16 Aug 2024 08:00:00 +0700"
OFFICE, UNIT = "vanphong@tinhdoan.example", "huyendoan@tinhdoan.example"


def mail(on: str, words: str, subject: str = "Gửi phiếu", sender: str = OFFICE) -> EmailMessage:
    found = EmailMessage()
    found["From"], found["To"], found["Date"], found["Subject"] = sender, OFFICE, on, subject
    found.set_content(words)
    return found


def with_form(found: EmailMessage) -> EmailMessage:
    found.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="phieu.xlsx")
    return found


def day_of(folder: Path, content: bytes, name: str = "thu.eml") -> str:
    (folder / name).write_bytes(content)
    (one,) = (one for one in arrived(folder) if isinstance(one, Arrived))
    return f"{one.on:%d/%m/%Y}"


def test_a_form_in_a_mail_within_a_mail_came_with_the_inner_one(tmp_path: Path) -> None:
    inner = with_form(mail(AT_FIRST, "Gửi phiếu.", sender=UNIT))
    outer = mail(LATER, "Chuyển Ban.", "Fwd: Gửi phiếu")
    outer.add_attachment(inner)
    assert day_of(tmp_path, bytes(outer)) == "09/08/2024"


def test_a_form_that_the_one_who_forwards_attached_came_with_the_outer_mail(tmp_path: Path) -> None:
    outer = mail(LATER, "Gửi lại phiếu.")
    outer.add_attachment(mail(AT_FIRST, "Sẽ gửi sau.", sender=UNIT))
    assert day_of(tmp_path, bytes(with_form(outer))) == "16/08/2024"


@pytest.mark.parametrize(
    "head",
    [
        f"---------- Forwarded message ---------\nTừ: H <{UNIT}>\nDate: Th 6, 9 thg 8, 2024 vào lúc 16:00",
        f"-----Original Message-----\nFrom: {UNIT}\nSent: Friday, August 9, 2024 4:00 PM",
        f"________\nTừ: {UNIT}\nĐã gửi: 09 Tháng Tám 2024 4:00 CH",
        f"> From: {UNIT}\n> Date: Fri, 9 Aug 2024 16:00:00 +0700",
        f"Người gửi: {UNIT}\nTới: {OFFICE}\nNgày gửi: 09/08/2024 16:00",
        f"*Từ:* {UNIT}\n*Ngày:* 9 tháng 8, 2024",
    ],
)
def test_a_mail_that_was_forwarded_in_the_text_tells_its_own_day(tmp_path: Path, head: str) -> None:
    outer = mail(LATER, f"Chuyển Ban.\n\n{head}\nSubject: Gửi phiếu\n\nGửi phiếu.", "Fwd: Gửi phiếu")
    assert day_of(tmp_path, bytes(with_form(outer))) == "09/08/2024"


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Re: Đề nghị gửi phiếu", f"Gửi phiếu.\n\nFrom: other@a.vn\nSent: 09/08/2024\nTo: {UNIT}"),
        ("Fwd: Đề nghị gửi phiếu", f"Gửi phiếu.\n\nFrom: {OFFICE}\nSent: 09/08/2024\nTo: {UNIT}"),
        ("Fwd: Gửi phiếu", f"Gửi phiếu.\n\nFrom: {UNIT}\nSent: 39/08/2024"),
        ("Gửi phiếu", "Ngày: 09/08/2024 đơn vị đã họp."),
    ],
)
def test_what_a_mail_quotes_otherwise_is_not_its_day(tmp_path: Path, subject: str, words: str) -> None:
    assert day_of(tmp_path, bytes(with_form(mail(LATER, words, subject, UNIT)))) == "16/08/2024"


def test_a_mail_of_outlook_within_another_one_tells_its_own_day(tmp_path: Path) -> None:
    inner = mail_tree({"phieu.xlsx": b"PK"}, sent=dt.datetime(2024, 8, 9, 9, 0, tzinfo=dt.UTC))
    outer = mail_tree({}, sent=dt.datetime(2024, 8, 16, 1, 0, tzinfo=dt.UTC), inner=inner)
    assert day_of(tmp_path, compound_file(outer), "thu.msg") == "09/08/2024"


@pytest.mark.parametrize(
    ("subject", "to", "day"),
    [
        ("FW: Gửi phiếu", OFFICE, "09/08/2024"),
        ("RE: Gửi phiếu", OFFICE, "16/08/2024"),
        ("FW: Đề nghị gửi phiếu", UNIT, "16/08/2024"),
    ],
)
def test_a_mail_of_outlook_that_forwards_another_in_its_text_tells_its_day(
    tmp_path: Path, subject: str, to: str, day: str
) -> None:
    words = f"Chuyển Ban.\n\nFrom: {UNIT}\nSent: Friday, August 9, 2024 4:00 PM\nTo: {OFFICE}\n\nGửi phiếu."
    tree = mail_tree(
        {"phieu.xlsx": b"PK"},
        sent=dt.datetime(2024, 8, 16, 1, 0, tzinfo=dt.UTC),
        text={"0037": subject, "39FE": to, "1000": words},
    )
    assert day_of(tmp_path, compound_file(tree), "thu.msg") == day
