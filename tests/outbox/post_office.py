"""A real mail server on loopback: TLS, accounts, boxes that refuse, lines that break."""

import socket
import ssl
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

ACCOUNT, PASSWORD = "vanphong@giaoban.example", "bi mat 1"
_HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One message that the server took, for whom."""

    to: tuple[str, ...]
    content: bytes


@dataclass
class PostOffice:
    """What the server does and what it got.

    ``no_box`` are addresses that it refuses; ``break_at`` the numbers (from 0) of the messages at whose data
    it hangs up before it has taken them, ``break_after`` those that it takes without a word of it;
    ``busy_at`` those at whose sender it shuts down. ``put_off`` are addresses that are to be tried later.
    """

    port: int = 0
    no_box: frozenset[str] = frozenset()
    break_at: frozenset[int] = frozenset()
    break_after: frozenset[int] = frozenset()
    busy_at: frozenset[int] = frozenset()
    put_off: frozenset[str] = frozenset()
    taken: list[Received] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    _named: int = 0
    _begun: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def boxes(self) -> Counter[str]:
        """How many messages each address got."""
        return Counter(address for one in self.taken for address in one.to)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.no_box:
            return "550 5.1.1 no such user"
        if address in self.put_off:
            return "450 4.2.0 greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        number, self._named = self._named, self._named + 1
        if number in self.busy_at:
            return "421 4.3.2 shutting down"
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        with self._lock:
            number = self._begun
            self._begun += 1
        if number not in self.break_at:
            content = envelope.original_content or b""
            self.taken.append(Received(to=tuple(envelope.rcpt_tos), content=content))
        if number in self.break_at | self.break_after:
            assert server.transport
            server.transport.abort()
        return "250 OK"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword
    ) -> AuthResult:
        self.logins.append(data.login.decode())
        good = (data.login.decode(), data.password.decode()) == (ACCOUNT, PASSWORD)
        return AuthResult(success=good, handled=False)


@contextmanager
def post_office(
    folder: Path, *, implicit: bool = False, most: int = 0, **habits: frozenset[str] | frozenset[int]
) -> Iterator[PostOffice]:
    """A server that runs meanwhile; its authority's certificate is ``folder / "ca.pem"``.

    ``most``: it says that it takes no message of more bytes.
    """
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(_HOST).configure_cert(context)
    office = PostOffice(**habits)
    settings: dict[str, Any] = {"authenticator": office.authenticate}
    if most:
        settings["data_size_limit"] = most
    # it does not see that a line is encrypted from the start
    settings |= {"auth_required": not implicit, "auth_require_tls": not implicit}
    settings |= {"ssl_context": context} if implicit else {"tls_context": context, "require_starttls": True}
    with running(office, **settings):
        yield office


@contextmanager
def running(office: PostOffice, **settings: Any) -> Iterator[None]:
    """The server of an office runs meanwhile, at a port that was free."""
    with socket.create_server((_HOST, 0)) as free:
        office.port = free.getsockname()[1]
    controller = Controller(office, hostname=_HOST, port=office.port, **settings)
    controller.start()
    try:
        yield
    finally:
        controller.stop()
