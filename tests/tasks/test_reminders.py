"""Reminders to those who have not answered: a list first, then each once a day, noted in row and history."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.outbox.post_office import PostOffice, post_office
from tests.tasks.mail_office import CONFERENCE, MailOffice, environment, told
from toolkit.book.writing.edits import AppendRow, SetCell
from toolkit.documents.button import Button
from toolkit.documents.buttons import REMIND
from toolkit.problems import Problem
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.making.send_list import SendList
from toolkit.tasks.press import press
from toolkit.tasks.send import Sent, dispatched, listed

SUBJECT = "Đề nghị xác nhận dự Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024"
TODAY = dt.date.today()
SENT = {"Mã_HN": CONFERENCE, "Ngày_gửi": TODAY - dt.timedelta(days=5)}
IN_THREE_WEEKS = {
    "Ngày": TODAY + dt.timedelta(days=21),
    "Thứ": None,
    "Hạn_báo_cáo": TODAY + dt.timedelta(days=11),
    "Hạn_xác_nhận": TODAY + dt.timedelta(days=18),
}
CAU_NGANG = {"Mã_đơn_vị": "H-CN", **SENT}


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PostOffice]:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    with post_office(tmp_path) as running:
        yield running


@pytest.fixture
def office(tmp_path: Path, server: PostOffice) -> MailOffice:
    """The conference is three weeks away; one unit was invited by mail, one by Zalo, one has answered."""
    found = MailOffice(tmp_path, port=server.port, issued=False)
    found.type("Hội nghị", CONFERENCE, **IN_THREE_WEEKS)
    found.type("Giấy mời", "GM-1", Kênh="Email", **CAU_NGANG)
    found.type("Giấy mời", "GM-2", Mã_đơn_vị="H-CL", Kênh="Email", Xác_nhận="Dự", **SENT)
    found.type("Giấy mời", "GM-3", Mã_đơn_vị="H-TC", Kênh="Zalo", **SENT)
    return found


def reminded(office: MailOffice, day: dt.date = TODAY) -> Sent:
    now = dt.datetime.combine(day, dt.time(9))
    found = listed(office.reading, office.folder, CONFERENCE, remind=True, now=now)
    assert isinstance(found, SendList)
    return dispatched(office.reading, found)


def pressed(office: MailOffice, button: Button = REMIND) -> Pressed:
    now = dt.datetime.combine(TODAY, dt.time(9))
    folder = office.folder
    occasion = Occasion(button=button, now=now, user="Lan", workbook_folder=folder, conference=CONFERENCE)
    return press(office.grid, occasion)


def about_reminders(problems: tuple[Problem, ...]) -> list[str]:
    return [found.message for found in problems if found.code.startswith("remind-")]


def cells(answer: Pressed | Sent, office: MailOffice) -> dict[str, Any]:
    """What was written into the row of Huyện đoàn Cầu Ngang, by field."""
    (row,) = [
        one for one in office.reading.plan.invitations if (one.unit, one.conference) == ("H-CN", CONFERENCE)
    ]
    fields = {place: name for name, place in row.origin.cells.items()}
    written = [one for one in answer.edits if isinstance(one, SetCell) and one.sheet == "Giấy mời"]
    return {fields[one.address]: one.value for one in written if one.address in fields}


def test_who_has_not_answered_is_reminded_by_mail_once_a_day(office: MailOffice, server: PostOffice) -> None:
    done = reminded(office)
    assert (done.sent, dict(server.boxes())) == (1, {"caungang@giaoban.example": 1})
    assert told(done.problems, "remind-", "send-") == ["remind-otherwise"]
    assert cells(done, office)["reminded_on"] == TODAY
    again = reminded(office)
    assert (again.sent, sum(server.boxes().values())) == (0, 1)
    assert about_reminders(again.problems)[0] == (
        "01 nơi nhận giấy mời của HN3-2024 đã được nhắc trong hôm nay nên không nhắc nữa."
    )


def test_whoever_still_says_nothing_is_reminded_on_another_day(
    office: MailOffice, server: PostOffice
) -> None:
    reminded(office)
    office.type("Giấy mời", "GM-1", Ngày_nhắc=TODAY)
    third_day = TODAY + dt.timedelta(days=2)
    assert reminded(office, third_day).sent == 1
    assert server.boxes()["caungang@giaoban.example"] == 2
    names = [path.name for path in sorted(office.mail.glob("*_nhac*"))]
    assert names == ["GM_HN3-2024_H-CN_nhac-2.eml", "GM_HN3-2024_H-CN_nhac.eml", "GM_HN3-2024_H-TC_nhac.eml"]


def test_a_clock_that_was_set_back_reminds_nobody_twice(office: MailOffice, server: PostOffice) -> None:
    reminded(office)
    assert reminded(office, TODAY - dt.timedelta(days=1)).sent == 0
    assert sum(server.boxes().values()) == 1


def test_whoever_was_reminded_by_telephone_today_gets_no_mail(office: MailOffice, server: PostOffice) -> None:
    office.type("Giấy mời", "GM-1", Ngày_nhắc=TODAY)
    done = reminded(office)
    assert (done.sent, server.taken) == (0, [])
    assert told(done.problems, "remind-") == ["remind-today", "remind-otherwise"]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"Trạng_thái": "Hoãn"}, "Hội nghị HN3-2024 ở trạng thái Hoãn nên không soạn thư nhắc xác nhận."),
        (
            {"Ngày": dt.date(2024, 11, 22)},
            "Hội nghị HN3-2024 đã họp ngày 22/11/2024 nên không soạn thư nhắc xác nhận.",
        ),
    ],
)
def test_nobody_is_reminded_of_what_is_over(
    office: MailOffice, server: PostOffice, cells: dict[str, Any], words: str
) -> None:
    office.type("Hội nghị", CONFERENCE, **cells)
    done = reminded(office)
    assert (done.sent, server.taken) == (0, [])
    assert about_reminders(done.problems) == [words]
    assert not list(office.mail.glob("*_huy*"))


def test_nobody_is_reminded_of_a_day_that_differs_from_the_letter_before_the_change_is_told(
    tmp_path: Path, server: PostOffice
) -> None:
    office = MailOffice(tmp_path, port=server.port)
    office.type("Giấy mời", "GM-1", Kênh="Email", **CAU_NGANG)
    office.type("Hội nghị", CONFERENCE, **IN_THREE_WEEKS)
    done = reminded(office)
    assert (done.sent, server.taken) == (0, [])
    assert about_reminders(done.problems)[0] == (
        "Hội nghị HN3-2024 đã đổi thời gian hoặc địa điểm; 01 nơi nhận chưa được báo nên chưa nhắc."
    )
    changes = listed(office.reading, office.folder, CONFERENCE, drafts=True)
    assert isinstance(changes, SendList)
    dispatched(office.reading, changes)
    assert reminded(office).sent == 13  # everybody with an address has been written to by now


def test_the_first_press_shows_whom_it_would_remind_and_the_second_does(
    office: MailOffice, server: PostOffice
) -> None:
    first = pressed(office)
    assert first.message.splitlines()[:2] == [
        "Nhắc xác nhận HN3-2024: Chưa gửi. Sẽ gửi 01 thư:",
        f"  1. Ban Thường vụ Huyện đoàn Cầu Ngang <caungang@giaoban.example>: {SUBJECT}",
    ]
    assert "Bấm Nhắc xác nhận lần nữa trong 10 phút để gửi" in first.message
    assert (
        str(cells(first, office)["chat"])
        .splitlines()[1]
        .startswith("Ban Tổ chức - Kiểm tra chưa nhận được xác nhận dự Hội nghị giao ban")
    )
    assert server.taken == []
    second = pressed(office)
    assert second.message.splitlines()[0] == "Nhắc xác nhận HN3-2024: Đã gửi 01 thư."
    assert cells(second, office)["reminded_on"] == TODAY
    third = pressed(office)
    assert third.message.splitlines()[0] == "Nhắc xác nhận HN3-2024: Chưa gửi thư nào."
    assert sum(server.boxes().values()) == 1


def test_without_an_account_the_press_leaves_drafts_and_texts(office: MailOffice) -> None:
    office.type("Cấu hình", "Gửi thư: máy chủ", Giá_trị=None)
    answer = pressed(office)
    assert answer.message.startswith("Nhắc xác nhận HN3-2024: Đã làm mới 02 tệp. Có ")
    assert [path.name for path in sorted(office.mail.glob("*"))] == [
        "GM_HN3-2024_H-CN_nhac.eml",
        "GM_HN3-2024_H-TC_nhac.eml",
    ]
    assert "chat" in cells(answer, office)
    assert not [one for one in answer.edits if isinstance(one, AppendRow) and one.table == "tblGiayMoi"]
