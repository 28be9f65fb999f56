"""Sending through a real mail server: every recipient exactly once, whatever happens on the way."""

import datetime as dt
import os
import random
import subprocess
import sys
import time
from collections import Counter
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

import pytest

from tests.outbox.post_office import PostOffice, post_office
from tests.sheets import rows_of, type_rows
from tests.tasks.example import example_workbook
from tests.tasks.mail_office import CONFERENCE, KINDS, MailOffice, environment, told, write_account
from toolkit.tasks.confirmations import answers
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.making.send_list import SendList
from toolkit.tasks.send import Sent, dispatched, listed

UNIT = "GM_HN3-2024_H-CN.eml"
LETTERS = 13


@pytest.fixture(autouse=True)
def _known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def the_list(office: MailOffice, *, drafts: bool = False, again: tuple[str, ...] = ()) -> SendList:
    found = listed(office.reading, office.folder, CONFERENCE, drafts=drafts, again=again)
    assert isinstance(found, SendList)
    return found


def sent(office: MailOffice, *, drafts: bool = False, again: tuple[str, ...] = ()) -> Sent:
    return dispatched(office.reading, the_list(office, drafts=drafts, again=again), again=again)


def messages(server: PostOffice) -> list[Message]:
    return [message_from_bytes(one.content, policy=policy.default) for one in server.taken]


def letters(server: PostOffice) -> Counter[str]:
    """How often each letter arrived, by the name that it bears."""
    return Counter(str(one["Message-ID"]) for one in messages(server))


def test_every_letter_goes_out_once_and_the_rows_tell_so(tmp_path: Path) -> None:
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        done = sent(office)
        assert (done.sent, told(done.problems, "send-")) == (LETTERS, [])
        again = sent(office)
        assert (again.sent, told(again.problems, "send-")) == (0, ["send-nothing"])
        assert set(letters(server).values()) == {1}
        assert len(letters(server)) == LETTERS
    message = messages(server)[0]
    assert message["X-Unsent"] is None
    assert str(message["From"]) == "Ban Tổ chức - Kiểm tra <vanphong@giaoban.example>"
    assert message["Date"].datetime.tzinfo
    rows = {str(edit.values["Mã NS"] or edit.values["Mã đơn vị"]): edit.values for edit in done.edits}  # type: ignore[union-attr]
    assert rows["H-CN"]["Kênh"] == "Email"
    assert rows["H-CN"]["Ngày gửi"]
    assert "Ngày gửi" not in rows["NS064"]
    back = tmp_path / "phieu-gui-ve"
    back.mkdir()  # an answer from an address of their own, but to our message
    words = f"From: ai@la.example\nIn-Reply-To: {message['Message-ID']}\n\nXin vắng."
    (back / "1.eml").write_bytes(words.encode())
    (found,) = answers(office.reading.plan, tmp_path / "ket-qua", back).found
    assert found.owner == (CONFERENCE, "TP-TV", "")


BOUNCE = """From: MAILER-DAEMON@mx.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="xx"

--xx
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--xx
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; caungang@giaoban.example
Action: failed
Status: 5.1.1

--xx
Content-Type: text/rfc822-headers

Message-ID: {name}

--xx--
"""


def test_a_letter_that_comes_back_is_told_in_its_row_and_can_go_to_a_better_address(tmp_path: Path) -> None:
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        sent(office)
        mine = next(one for one in messages(server) if "caungang@" in str(one["To"]))
        back = tmp_path / "phieu-gui-ve"
        back.mkdir()
        (back / "tra.eml").write_text(BOUNCE.format(name=mine["Message-ID"]), encoding="ascii")
        found = answers(office.reading.plan, tmp_path / "ket-qua", back)
        (row,) = found.edits
        assert row.values["Lỗi"] == "caungang@giaoban.example: thư bị trả lại, mã 5.1.1"  # type: ignore[union-attr]
        assert told(tuple(found.problems.values())) == ["send-refused"]
        noted = {"Kênh": "Email", "Ngày_gửi": dt.date.today()}  # as the first round left it in the row
        office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CN", **noted)
        office.type("Đơn vị", "H-CN", Nơi_nhận_văn_bản="moi@giaoban.example")
        assert sent(office).sent == 1
        assert server.boxes()["moi@giaoban.example"] == 1


def test_a_refused_address_is_told_in_its_row_and_tried_again_when_it_was_mended(tmp_path: Path) -> None:
    with post_office(tmp_path, no_box=frozenset({"caungang@giaoban.example"})) as server:
        office = MailOffice(tmp_path, port=server.port)
        done = sent(office)
        assert (done.sent, told(done.problems, "send-")) == (LETTERS - 1, ["send-refused"])
        faults = [edit.values.get("Lỗi") for edit in done.edits]  # type: ignore[union-attr]
        why = "không có hộp thư này, hoặc nơi nhận không cho gửi, mã 550"
        assert [one for one in faults if one] == [f"caungang@giaoban.example: {why}"]
        office.type("Đơn vị", "H-CN", Nơi_nhận_văn_bản="doan.caungang@giaoban.example")
        mended = sent(office)
        assert mended.sent == 1
        assert not any(edit.values.get("Lỗi") for edit in mended.edits)  # type: ignore[union-attr]
        assert server.boxes()["doan.caungang@giaoban.example"] == 1
        assert set(letters(server).values()) == {1}


def test_a_letter_on_which_the_line_broke_is_named_and_not_sent_again_unless_asked(tmp_path: Path) -> None:
    with post_office(tmp_path, break_at=frozenset({4})) as server:
        office = MailOffice(tmp_path, port=server.port)
        done = sent(office)
        assert (done.sent, told(done.problems, "send-")) == (LETTERS - 1, ["send-doubtful"])
        faults = [edit.values.get("Lỗi", "") for edit in done.edits]  # type: ignore[union-attr]
        assert [str(one).partition(": ")[2] for one in faults if one] == ["không rõ đã đến chưa"]
        again = sent(office)
        assert (again.sent, told(again.problems, "send-")) == (0, ["send-doubtful"])
        assert sent(office, again=(UNIT,)).sent == 1
        assert len(letters(server)) == LETTERS
        assert set(letters(server).values()) == {1}


def test_drafts_go_only_when_asked_for_and_say_what_they_are(tmp_path: Path) -> None:
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port, issued=False)
        kept = sent(office)
        assert (kept.sent, told(kept.problems, "send-"), server.taken) == (0, ["send-draft"], [])
        assert sent(office, drafts=True).sent == LETTERS
    subjects = {str(one["Subject"]) for one in messages(server)}
    assert subjects == {"[DỰ THẢO] Giấy mời dự Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024"}


def test_what_staff_noted_as_sent_otherwise_is_left_out(tmp_path: Path) -> None:
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        office.type("Giấy mời", "GM-1", Mã_HN=CONFERENCE, Mã_đơn_vị="H-CN", Kênh="Zalo")
        done = sent(office)
    assert (done.sent, told(done.problems, "send-")) == (LETTERS - 1, ["send-noted"])


def test_a_draft_that_staff_edited_goes_out_as_they_left_it(tmp_path: Path) -> None:
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        office.outbox()
        mine = office.mail / UNIT
        mine.write_bytes(
            mine.read_bytes().replace(
                b"<caungang@giaoban.example>", b"<moi@giaoban.example>\r\nBcc: an@giaoban.example"
            )
        )
        office.type("Cấu hình", "Liên hệ: họ tên", Giá_trị="Lê Thị Hoa")
        office.make()
        found = the_list(office)
        assert told(found.problems, "send-") == ["send-edited"]
        dispatched(office.reading, found)
    assert server.boxes()["moi@giaoban.example"] == server.boxes()["an@giaoban.example"] == 1
    assert not [one for one in server.taken if b"Bcc" in one.content]


def test_without_an_account_nothing_is_tried(tmp_path: Path) -> None:
    office = MailOffice(tmp_path)
    office.type("Cấu hình", "Gửi thư: máy chủ", Giá_trị=None)
    found = listed(office.reading, tmp_path, CONFERENCE)
    assert isinstance(found, Sent)
    assert [(one.code, one.place.sheet) for one in found.problems] == [("send-not-set-up", "Cấu hình")]


def test_senders_killed_at_any_moment_and_two_at_once_send_everything_once(tmp_path: Path) -> None:
    chance = random.Random(4)
    with post_office(tmp_path) as server:
        workbook = _workbook(tmp_path, server.port)
        make(workbook, Selection(kinds=KINDS, conferences=(CONFERENCE,)))
        for _ in range(3):
            run = _sender(workbook)
            _until(server, len(server.taken) + chance.randrange(1, 7), run)
            time.sleep(chance.random() / 100)
            run.kill()
            run.wait(timeout=30)
        for run in [_sender(workbook), _sender(workbook)]:
            run.wait(timeout=120)
        assert set(letters(server).values()) == {1}
        mail = tmp_path / "ket-qua" / CONFERENCE / "thu-gui"
        names = {_name_of(path): path.name for path in mail.glob("*.eml")}
        lost = [file for name, file in names.items() if name not in letters(server)]
        assert len(lost) <= 3
        again = [word for file in lost for word in ("--again", file)]  # as the unit would say when asked
        _sender(workbook, *again).wait(timeout=120)
        assert letters(server) == Counter(names.keys())


def _workbook(folder: Path, port: int) -> Path:
    """The office's workbook as a file, for a sender of its own."""
    path = example_workbook(folder)
    write_account(path, port)
    register = enumerate(rows_of(path, "Văn bản đi"), start=1)
    row = next(row for row, cells in register if cells[0] == "VB010")
    issued = {"Số": 14, "Ngày": dt.date(2024, 11, 4), "Trạng thái": "Phát hành"}
    type_rows(path, "Văn bản đi", [(row, issued)])
    return path


def _sender(workbook: Path, *words: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "toolkit", "send", str(workbook), "--conference", CONFERENCE, "--yes"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen([*command, *words], stdout=quiet, stderr=quiet, env=os.environ.copy())


def _until(server: PostOffice, enough: int, run: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 60
    while run.poll() is None and len(server.taken) < enough and time.monotonic() < end:
        time.sleep(0.002)


def _name_of(draft: Path) -> str:
    return str(message_from_bytes(draft.read_bytes())["Message-ID"])
