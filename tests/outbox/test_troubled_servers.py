"""Servers that are slow, busy, wary of strangers, or not what they say: what becomes of a message there."""

import socket
from pathlib import Path

import pytest

from tests.outbox.post_office import ACCOUNT, PASSWORD, post_office
from tests.outbox.scripted_server import scripted_server
from tests.outbox.test_delivery import AN, BINH, CONTENT, server
from toolkit.outbox import delivery
from toolkit.outbox.addresses import Mailbox
from toolkit.outbox.delivery import Handed, Line, NotConnected, Server

BUSY = "máy chủ đang bận hoặc nơi nhận tạm thời chưa nhận thư, gửi lại sau"
HELLO = "250-mail.example\n250 STARTTLS"


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose authority this process trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return tmp_path


def plain_server(port: int) -> Server:
    sender = Mailbox(name="Ban Tổ chức - Kiểm tra", address=ACCOUNT)
    return Server(
        host="127.0.0.1", port=port, implicit=False, account=ACCOUNT, password=PASSWORD, sender=sender
    )


def refusal_of(port: int) -> str:
    with Line(plain_server(port)) as line, pytest.raises(NotConnected) as refused:
        line.open()
    return str(refused.value)


def test_whoever_is_put_off_is_no_wrong_address_and_gets_it_later(trusted: Path) -> None:
    with post_office(trusted, put_off=frozenset({BINH})) as office:
        with Line(server(office)) as line:
            first = line.hand_over(CONTENT, [AN, BINH])
            office.put_off = frozenset()
            second = line.hand_over(CONTENT, [BINH])
        assert (first, second) == (
            Handed(sent=(AN,), failed={BINH: f"{BUSY}, mã 450"}),
            Handed(sent=(BINH,)),
        )
        assert office.boxes() == {AN: 1, BINH: 1}


def test_a_server_that_shuts_down_between_two_messages_is_called_again(trusted: Path) -> None:
    with post_office(trusted, busy_at=frozenset({1})) as office:
        with Line(server(office)) as line:
            results = [line.hand_over(CONTENT, [one]) for one in (AN, AN, BINH)]
        assert results == [Handed(sent=(AN,)), Handed(failed={AN: f"{BUSY}, mã 421"}), Handed(sent=(BINH,))]
        assert office.boxes() == {AN: 1, BINH: 1}


def test_a_message_that_is_too_large_is_not_carried_there(trusted: Path) -> None:
    content = CONTENT + b"x" * 1_500_000
    with post_office(trusted, most=1_000_000) as office:
        with Line(server(office)) as line:
            large, small = line.hand_over(content, [AN]), line.hand_over(CONTENT, [AN])
        assert large == Handed(refused={AN: "thư nặng 1,5 MB, máy chủ chỉ nhận đến 1,0 MB"})
        assert small == Handed(sent=(AN,))


def test_a_server_that_greets_late_is_waited_for(trusted: Path) -> None:
    with scripted_server({"EHLO": HELLO, "STARTTLS": "454 not now"}, greets_after=0.5) as port:
        assert f"{BUSY}, mã 454" in refusal_of(port)


def test_a_server_that_never_greets_is_left(trusted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "PATIENCE", 0.3)
    with scripted_server({}, greets_after=None) as port:
        assert "máy chủ không trả lời" in refusal_of(port)


def test_a_server_that_refuses_encryption_hears_no_password(trusted: Path) -> None:
    for reply in ("454 TLS not available", "502 no"):
        with scripted_server({"EHLO": HELLO, "STARTTLS": reply}) as port:
            assert reply[:3] in refusal_of(port)
    with scripted_server({"EHLO": HELLO, "STARTTLS": "220 go ahead"}) as port:
        refusal_of(port)


def test_a_machine_with_a_vietnamese_name_can_say_hello(
    trusted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getfqdn", lambda *_: "máy-văn-phòng.giaoban.example")
    with post_office(trusted) as office, Line(server(office)) as line:
        assert line.hand_over(CONTENT, [AN]) == Handed(sent=(AN,))
