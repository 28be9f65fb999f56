"""A real mail server on loopback: what becomes of a message at each turn that a line can take."""

from pathlib import Path

import pytest

from tests.outbox.post_office import ACCOUNT, PASSWORD, PostOffice, post_office, running
from toolkit.outbox.addresses import Mailbox
from toolkit.outbox.delivery import Handed, Line, NotConnected, Server

CONTENT = b"From: vanphong@giaoban.example\r\nSubject: thu\r\n\r\n.\r\nhet\r\n"
AN, BINH = "an@giaoban.example", "binh@giaoban.example"


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose authority this process trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return tmp_path


def server(office: PostOffice, *, implicit: bool = False, password: str = PASSWORD) -> Server:
    sender = Mailbox(name="Ban Tổ chức - Kiểm tra", address=ACCOUNT)
    return Server(
        host="127.0.0.1",
        port=office.port,
        implicit=implicit,
        account=ACCOUNT,
        password=password,
        sender=sender,
    )


@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
def test_a_message_goes_over_an_encrypted_line_after_a_login(trusted: Path, implicit: bool) -> None:
    with post_office(trusted, implicit=implicit) as office:
        with Line(server(office, implicit=implicit)) as line:
            assert line.hand_over(CONTENT, [AN, BINH]) == Handed(sent=(AN, BINH))
        assert office.logins == [ACCOUNT]
        assert [(one.to, one.content) for one in office.taken] == [((AN, BINH), CONTENT)]


@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
def test_a_certificate_of_somebody_else_is_refused(tmp_path: Path, implicit: bool) -> None:
    with post_office(tmp_path, implicit=implicit) as office:
        with Line(server(office, implicit=implicit)) as line, pytest.raises(NotConnected) as refused:
            line.open()
        assert "chứng thư bảo mật của máy chủ không đáng tin" in str(refused.value)
        assert office.logins == []


def test_a_wrong_password_is_told_as_such(trusted: Path) -> None:
    with post_office(trusted) as office:
        with Line(server(office, password="sai")) as line, pytest.raises(NotConnected) as refused:
            line.open()
        assert refused.value.code == "send-login"
        assert office.taken == []


def test_a_refused_address_does_not_keep_the_others_from_getting_it(trusted: Path) -> None:
    with post_office(trusted, no_box=frozenset({BINH})) as office:
        with Line(server(office)) as line:
            first = line.hand_over(CONTENT, [BINH, AN])
            nobody = line.hand_over(CONTENT, [BINH])
            after = line.hand_over(CONTENT, [AN])
        why = {BINH: "không có hộp thư này, hoặc nơi nhận không cho gửi, mã 550"}
        assert [first, nobody, after] == [
            Handed(sent=(AN,), refused=why),
            Handed(refused=why),
            Handed(sent=(AN,)),
        ]
        assert office.boxes() == {AN: 2}


@pytest.mark.parametrize("habit", ["break_at", "break_after"])
def test_a_line_that_breaks_at_the_message_leaves_it_in_doubt_and_is_opened_anew(
    trusted: Path, habit: str
) -> None:
    with post_office(trusted, **{habit: frozenset({0})}) as office:
        with Line(server(office)) as line:
            assert line.hand_over(CONTENT, [AN]) == Handed(unknown=(AN,))
            assert line.hand_over(CONTENT, [BINH]) == Handed(sent=(BINH,))
        assert office.boxes() == ({BINH: 1} if habit == "break_at" else {AN: 1, BINH: 1})


def test_a_server_that_is_not_there_is_named(trusted: Path) -> None:
    with post_office(trusted) as office:
        gone = server(office)
    with Line(gone) as line, pytest.raises(NotConnected) as refused:
        line.open()
    assert "máy chủ không nhận kết nối ở cổng đó" in str(refused.value)


def test_a_server_without_encryption_gets_neither_password_nor_message(trusted: Path) -> None:
    office = PostOffice()
    with running(office):
        with Line(server(office)) as line, pytest.raises(NotConnected):
            line.open()
        assert (office.taken, office.logins) == ([], [])
