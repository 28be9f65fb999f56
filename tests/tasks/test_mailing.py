"""The buttons Soạn thư mời and Gửi thư: what they say, what they leave in the workbook's rows."""

import datetime as dt
from pathlib import Path

import pytest

from tests.outbox.post_office import post_office
from tests.tasks.mail_office import CONFERENCE, MailOffice, environment, told
from toolkit.book.writing.edits import AppendRow
from toolkit.documents.button import Button
from toolkit.documents.buttons import OUTBOX, SEND, UNDO
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.press import press


def pressed(office: MailOffice, button: Button) -> Pressed:
    now = dt.datetime(2024, 11, 5, 8, 0)
    occasion = Occasion(
        button=button, now=now, user="Lan", workbook_folder=office.folder, conference=CONFERENCE
    )
    return press(office.grid, occasion)


def letter_rows(answer: Pressed) -> dict[str, AppendRow]:
    rows = [one for one in answer.edits if isinstance(one, AppendRow) and one.table == "tblGiayMoi"]
    return {str(one.values["Mã NS"] or one.values["Mã đơn vị"]): one for one in rows}


def test_the_texts_for_zalo_stand_in_the_rows(tmp_path: Path) -> None:
    office = MailOffice(tmp_path)
    answer = pressed(office, OUTBOX)
    assert answer.message.startswith("Soạn thư mời HN3-2024: Đã làm mới 28 tệp. Có ")
    rows = letter_rows(answer)
    assert len(rows) == 15
    text = str(rows["H-CN"].values["Tin Zalo"])
    assert text.splitlines() == [
        "Kính gửi: Ban Thường vụ Huyện đoàn Cầu Ngang.",
        (
            "Ban Thường vụ Tỉnh đoàn trân trọng kính mời dự "
            "Hội nghị giao ban theo chuyên đề lần thứ ba năm 2024."
        ),
        "- Chuyên đề: Giải pháp nâng cao chất lượng sinh hoạt chi đoàn trên địa bàn dân cư.",
        "- Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 22/11/2024.",
        "- Địa điểm: Hội trường Trung tâm Chính trị huyện Châu Thành.",
        "Giấy mời số 14-GM/TĐTN-TCKT ngày 04/11/2024 gửi kèm tin này.",
        "Đề nghị xác nhận việc dự họp chậm nhất ngày 19/11/2024.",
        "Liên hệ: đồng chí Nguyễn Thị Hồng Diễm, điện thoại 0900 000 008.",
        "Trân trọng!",
    ]
    for number, row in enumerate(rows.values()):
        filled = {key.replace(" ", "_"): value for key, value in row.values.items() if key != "Mã GM"}
        office.type("Giấy mời", f"GM-{number}", **filled)
    assert letter_rows(pressed(office, OUTBOX)) == {}


def test_the_first_press_shows_the_list_and_the_second_sends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        first = pressed(office, SEND)
        assert first.message.splitlines()[0] == "Gửi thư HN3-2024: Chưa gửi. Sẽ gửi 13 thư:"
        assert "Bấm Gửi thư lần nữa trong 10 phút để gửi" in first.message
        assert server.taken == []
        shown = (office.mail / "danh-sach-gui.txt").read_text(encoding="utf-8-sig")
        assert shown.count("@giaoban.example") == 13
        second = pressed(office, SEND)
        assert second.message.splitlines()[0] == "Gửi thư HN3-2024: Đã gửi 13 thư."
        assert len(server.taken) == 13
        assert letter_rows(second)["H-CN"].values["Kênh"] == "Email"
        third = pressed(office, SEND)
        assert third.message.splitlines()[0] == "Gửi thư HN3-2024: Chưa gửi thư nào."
        assert len(server.taken) == 13


def test_the_list_is_shown_again_when_it_changed_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        pressed(office, SEND)
        office.type("Đơn vị", "H-CN", Nơi_nhận_văn_bản="moi@giaoban.example")
        assert "Bấm Gửi thư lần nữa" in pressed(office, SEND).message
        assert server.taken == []


def test_what_was_sent_is_not_undone_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    with post_office(tmp_path) as server:
        office = MailOffice(tmp_path, port=server.port)
        pressed(office, SEND)
        pressed(office, SEND)
    before = office.drafts()
    for _ in range(2):  # what was done before is not reached either
        first, second = pressed(office, UNDO).message.splitlines()
        assert first.startswith("Hoàn tác lần bấm vừa rồi: Không hoàn tác lần làm lúc ")
        assert "đã gửi" not in first
        assert "và 10 văn bản khác (13 tệp); tệp của lần đó và các lần trước được giữ nguyên." in second
        assert office.drafts() == before


def test_a_list_that_was_only_shown_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    office = MailOffice(tmp_path)
    pressed(office, SEND)
    assert "bỏ 28 tệp mới làm." in pressed(office, UNDO).message
    assert list(office.drafts()) == ["danh-sach-gui.txt"]
    assert "Bấm Gửi thư lần nữa trong 10 phút để gửi" in pressed(office, SEND).message


def test_sending_is_off_until_it_is_set_up(tmp_path: Path) -> None:
    office = MailOffice(tmp_path)
    office.type("Cấu hình", "Gửi thư: máy chủ", Giá_trị=None)
    answer = pressed(office, SEND)
    assert answer.outcome
    assert told(answer.outcome.problems) == ["send-not-set-up"]
