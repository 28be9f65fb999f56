"""Addresses as they are typed: several in one cell, one for two units, none that a server would take."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox.post_office import PostOffice, post_office
from tests.tasks.mail_office import CONFERENCE, MailOffice, environment, told
from toolkit.outbox.delivery import is_about_size, meaning
from toolkit.tasks.making.send_list import SendList
from toolkit.tasks.send import Sent, dispatched, listed

LETTERS = 13
DRAFT = "GM_HN3-2024_H-CN.eml"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PostOffice]:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    with post_office(tmp_path) as running:
        yield running


@pytest.fixture
def office(tmp_path: Path, server: PostOffice) -> MailOffice:
    return MailOffice(tmp_path, port=server.port)


def sent(office: MailOffice) -> Sent:
    found = listed(office.reading, office.folder, CONFERENCE)
    assert isinstance(found, SendList)
    return dispatched(office.reading, found)


@pytest.mark.parametrize("sender", ["Văn phòng", "vănphòng@giaoban.example", "a@x.example; b@x.example"])
def test_an_office_without_a_fit_address_is_told_so_and_sends_nothing(
    office: MailOffice, server: PostOffice, sender: str
) -> None:
    office.type("Cấu hình", "Gửi thư: người gửi", Giá_trị=sender)
    found = listed(office.reading, office.folder, CONFERENCE)
    assert isinstance(found, Sent)
    assert [(one.code, one.place.sheet) for one in found.problems] == [("mail-address-unfit", "Cấu hình")]
    outcome = office.outbox()
    assert "mail-address-unfit" in told(outcome.problems)
    assert (office.mail / DRAFT).is_file()  # a draft to be sent by hand needs no sender
    assert server.taken == []


@pytest.mark.parametrize(
    ("key", "typed"), [("cổng", "abc"), ("cổng", 99999), ("số thư mỗi phút", -5), ("bảo mật", "SSL3")]
)
def test_an_account_that_cannot_be_read_is_named_at_its_cell_and_nothing_is_sent(
    office: MailOffice, server: PostOffice, key: str, typed: object
) -> None:
    office.type("Cấu hình", f"Gửi thư: {key}", Giá_trị=typed)
    found = listed(office.reading, office.folder, CONFERENCE)
    assert isinstance(found, Sent)
    assert [one.place.sheet for one in found.problems] == ["Cấu hình"]
    assert server.taken == []


def test_a_full_mailbox_is_no_wrong_address() -> None:
    assert [is_about_size(meaning(code)) for code in (550, 552, 553)] == [False, True, False]


def test_of_several_mailboxes_of_the_office_letters_come_from_the_first(office: MailOffice) -> None:
    office.type("Cấu hình", "Gửi thư: người gửi", Giá_trị=None)
    office.type("Cấu hình", "Liên hệ: email", Giá_trị="a@x.example; b@x.example")
    outcome = office.outbox()
    assert "mail-address-unfit" not in told(outcome.problems)
    assert b"<a@x.example>" in (office.mail / DRAFT).read_bytes()


def test_every_address_of_a_cell_gets_the_letter_once(office: MailOffice, server: PostOffice) -> None:
    cell = "Lê Thị A <a@x.example>; b@x.example, A@X.example / c@x.example\nnhóm Zalo Cầu Ngang"
    office.type("Đơn vị", "H-CN", Nơi_nhận_văn_bản=cell)
    assert sent(office).sent == LETTERS
    got = {
        address: count for address, count in server.boxes().items() if address.lower().endswith("x.example")
    }
    assert got == {"a@x.example": 1, "b@x.example": 1, "c@x.example": 1}


@pytest.mark.parametrize("wrong", ["cau ngang@giaoban.example", "cau,ngang@giaoban.example"])
def test_half_of_a_spoilt_address_is_nobody_s_mailbox(
    office: MailOffice, server: PostOffice, wrong: str
) -> None:
    office.type("Đơn vị", "H-CN", Nơi_nhận_văn_bản=wrong)
    (unfit,) = (one for one in office.outbox().problems if one.code == "mail-address-unfit")
    assert unfit.message.startswith(f"“{wrong}”")
    assert sent(office).sent == LETTERS - 1
    assert "ngang@giaoban.example" not in server.boxes()


def test_two_units_with_one_mailbox_get_a_letter_each(office: MailOffice, server: PostOffice) -> None:
    for unit in ("H-CN", "H-CL"):
        office.type("Đơn vị", unit, Nơi_nhận_văn_bản="chung@x.example")
    assert sent(office).sent == LETTERS
    assert server.boxes()["chung@x.example"] == 2


@pytest.mark.parametrize(
    "wrong", ["cầungang@giaoban.example", "caungang@giaoban", "cau>, <ngang@giaoban.example"]
)
def test_a_draft_that_was_given_an_unfit_address_stays_and_is_named(
    office: MailOffice, server: PostOffice, wrong: str
) -> None:
    office.outbox()
    mine = office.mail / DRAFT
    own = b"<caungang@giaoban.example>"
    mine.write_bytes(mine.read_bytes().replace(own, f"<{wrong}>".encode()))
    done = sent(office)
    assert (done.sent, told(done.problems, "send-")) == (LETTERS - 1, ["send-address-unfit"])
    assert "ngang@giaoban.example" not in server.boxes()
    assert "caungang@giaoban.example" not in server.boxes()
