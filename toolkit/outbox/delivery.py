"""Messages handed to a mail server, over a line that is encrypted and whose other end is verified."""

import smtplib
import socket
import ssl
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from types import TracebackType

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.outbox.addresses import Mailbox
from toolkit.problems import ToolkitError, refusal

PATIENCE = 60.0  # seconds without a word from the server
_TAKEN = (250, 251)
_DONE = 250
_LATER = range(400, 500)
# What a server's number means to the one who sent.
_MEANINGS: tuple[tuple[Container[int], str], ...] = (
    (_LATER, "máy chủ đang bận hoặc nơi nhận tạm thời chưa nhận thư, gửi lại sau"),
    ((501, 553), "địa chỉ không đúng"),
    ((530, 535), "máy chủ đòi đăng nhập"),
    ((550, 551), "không có hộp thư này, hoặc nơi nhận không cho gửi"),
    ((552,), "hộp thư đã đầy, hoặc thư quá lớn"),
)


class NotConnected(ToolkitError):
    """The mail server cannot be reached, is not the one that it should be, or knows no such account."""

    code = "send-server"


class Server(Struct, frozen=True, kw_only=True):
    """A mail server and who sends through it; ``implicit``: encrypted from the first byte on (port 465)."""

    host: str
    port: int
    implicit: bool
    account: str
    password: str
    sender: Mailbox


class Handed(Struct, frozen=True, kw_only=True):
    """What became of one message: who got it, who was refused and why, or why nobody got it.

    ``failed`` may be tried again as it is. ``unknown`` are those of whom nobody can say: the line broke after
    the message had been begun.
    """

    sent: tuple[str, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    failed: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


class Line:
    """One line to a server; it is opened when it is needed and opened again after it broke."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> "Line":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp:
            with suppress(OSError, smtplib.SMTPException):
                smtp.quit()

    def open(self) -> smtplib.SMTP:
        """The line, ready for a message.

        Raises:
            NotConnected: it cannot be had; nothing was sent.
        """
        if self._smtp is None:
            try:
                self._smtp = _opened(self._server)
            except smtplib.SMTPAuthenticationError as error:
                raise self._refused("send-login", meaning(error.smtp_code)) from error
            except UnicodeError as error:  # the library speaks ASCII when it logs in
                raise self._refused("send-login", "có chữ tiếng Việt có dấu") from error
            except (OSError, smtplib.SMTPException) as error:
                raise self._refused("send-server", _why(error)) from error
        return self._smtp

    def hand_over(self, content: bytes, addresses: Iterable[str]) -> Handed:
        """Hand one message over for some addresses; the line is open."""
        smtp, wanted = self.open(), tuple(addresses)
        too_large = _too_large(smtp, len(content))
        if too_large:
            return Handed(refused=dict.fromkeys(wanted, too_large))
        try:
            answers = _announced(smtp, self._server.sender.address, wanted)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            return Handed(failed=dict.fromkeys(wanted, _why(error)))
        known = _untaken({address: code for address, code in answers.items() if code not in _TAKEN})
        taken = tuple(one for one in wanted if answers[one] in _TAKEN)
        if not taken:
            self._begin_anew()
            return known
        try:
            code, _ = smtp.data(content)
        except smtplib.SMTPDataError as error:  # it did not let us begin
            code = error.smtp_code
        except (OSError, smtplib.SMTPException):
            self._drop()
            return replace(known, unknown=taken)
        if code == _DONE:
            return replace(known, sent=taken)
        self._begin_anew()
        whole = _untaken(dict.fromkeys(taken, code))
        return Handed(refused={**known.refused, **whole.refused}, failed={**known.failed, **whole.failed})

    def _begin_anew(self) -> None:
        try:
            if self._smtp:
                self._smtp.rset()
        except (OSError, smtplib.SMTPException):
            self._drop()

    def _drop(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp:
            smtp.close()

    def _refused(self, code: str, reason: str) -> NotConnected:
        return refusal(NotConnected, code, server=f"{self._server.host}:{self._server.port}", reason=reason)


def meaning(code: int) -> str:
    """What a server's number means, with the number."""
    words = next((words for codes, words in _MEANINGS if code in codes), "máy chủ từ chối")
    return f"{words}, mã {code}"


def is_about_size(reason: str) -> bool:
    """Whether a letter was refused for its weight or a full mailbox, and not for its address."""
    return reason.startswith(("hộp thư đã đầy", "thư nặng"))


def _opened(server: Server) -> smtplib.SMTP:
    trusted, name = ssl.create_default_context(), _own_name()
    if server.implicit:
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, name, timeout=PATIENCE, context=trusted
        )
    else:
        smtp = smtplib.SMTP(server.host, server.port, name, timeout=PATIENCE)
    try:
        if not server.implicit:
            smtp.starttls(context=trusted)
        smtp.login(server.account, server.password)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _announced(smtp: smtplib.SMTP, sender: str, addresses: tuple[str, ...]) -> dict[str, int]:
    """Name the sender and everybody; what the server answered for each."""
    code, words = smtp.mail(sender)
    if code != _DONE:
        smtp.rset()
        raise smtplib.SMTPSenderRefused(code, words, sender)
    return {address: smtp.rcpt(address)[0] for address in addresses}


def _untaken(answers: Mapping[str, int]) -> Handed:
    """Those who did not get it: refused for good, or put off by a server that is busy."""
    told = {address: meaning(code) for address, code in answers.items()}
    later = {address for address, code in answers.items() if code in _LATER}
    return Handed(
        refused={address: why for address, why in told.items() if address not in later},
        failed={address: why for address, why in told.items() if address in later},
    )


def _too_large(smtp: smtplib.SMTP, size: int) -> str:
    """Why the server would not take a message of so many bytes, by its own word; blank when it would."""
    most = smtp.esmtp_features.get("size", "")
    if not most.isdigit() or not 0 < int(most) < size:
        return ""
    return f"thư nặng {_megabytes(size)} MB, máy chủ chỉ nhận đến {_megabytes(int(most))} MB"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")


def _own_name() -> str | None:
    """How this machine calls itself to the server; None for its usual name, which must be ASCII."""
    return None if socket.getfqdn().isascii() else "[127.0.0.1]"


def _why(error: Exception) -> str:
    """Why there is no line, or why it broke."""
    reasons: tuple[tuple[type[BaseException], str], ...] = (
        (ssl.SSLCertVerificationError, "chứng thư bảo mật của máy chủ không đáng tin"),
        (ssl.SSLError, "hai bên không mã hóa được đường truyền"),
        (socket.gaierror, "không tìm thấy máy chủ có tên đó"),
        (TimeoutError, "máy chủ không trả lời"),
        (ConnectionRefusedError, "máy chủ không nhận kết nối ở cổng đó"),
        (smtplib.SMTPNotSupportedError, "máy chủ không có cách mã hóa hoặc đăng nhập cần dùng"),
        (smtplib.SMTPServerDisconnected, "máy chủ ngắt kết nối"),
    )
    if isinstance(error, smtplib.SMTPResponseException):
        return meaning(error.smtp_code)
    if isinstance(error.__context__, TimeoutError):  # the library calls silence a line that was cut
        error = error.__context__
    return next((words for kind, words in reasons if isinstance(error, kind)), "đường truyền bị ngắt")
