"""The office's mail account as the sheet of settings names it, with the password that this machine keeps."""

from pathlib import Path

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.outbox.addresses import Mailbox, one_line
from toolkit.outbox.delivery import NotConnected, Server
from toolkit.outbox.password import keep_password, password
from toolkit.plan.model import Plan
from toolkit.problems import Problem, Severity, WrongUse, problem, refusal
from toolkit.wording import is_mail_address

_PORT, _IMPLICIT_PORT = 587, 465
_TLS = "TLS"
_ACCOUNT = ("mail_server", "mail_port", "mail_security", "mail_sender", "mail_account", "mails_per_minute")
_NEEDED = (("mail_server", "Gửi thư: máy chủ"), ("mail_sender", "Gửi thư: người gửi"))


def not_set_up(plan: Plan) -> tuple[Problem, ...]:
    """What the sheet of settings lacks for sending; empty when it may be tried."""
    settings = plan.settings
    blank = tuple(
        problem("send-not-set-up", settings.origin.place(name), key=key)
        for name, key in _NEEDED
        if not getattr(settings, name)
    )
    if settings.mail_sender and not is_mail_address(settings.mail_sender):
        where = settings.origin.place("mail_sender")
        return (*blank, problem("mail-address-unfit", where, text=one_line(settings.mail_sender)))
    return blank


def misread(reading: Reading) -> tuple[Problem, ...]:
    """What stands in a cell of the mail account and cannot be read: it is no blank one."""
    origin = reading.plan.settings.origin
    cells = {origin.place(field) for field in _ACCOUNT}
    security = origin.place("mail_security")  # what is not in its list is a warning, and yet no safe line
    return tuple(
        one
        for one in reading.problems
        if one.place in cells and (one.severity is Severity.ERROR or one.place == security)
    )


def sender_of(plan: Plan) -> Mailbox:
    """Who sends: the office's mailbox under the department's name."""
    return Mailbox(name=plan.settings.department_name, address=plan.settings.mail_sender)


def server_of(plan: Plan) -> Server:
    """The server that Cấu hình names.

    Raises:
        NoKeyring: no password can be asked for.
        NotConnected: none is kept.
    """
    settings, account = plan.settings, _account(plan)
    port = settings.mail_port or _PORT
    implicit = settings.mail_security == _TLS if settings.mail_security else port == _IMPLICIT_PORT
    word = password(account, settings.mail_server)
    if not word:
        raise refusal(NotConnected, "send-no-password", account=account)
    return Server(
        host=settings.mail_server,
        port=port,
        implicit=implicit,
        account=account,
        password=word,
        sender=sender_of(plan),
    )


def store_password(workbook: Path, word: str) -> str:
    """Keep the password of the workbook's mail account in the system's own store; the account's name.

    Raises:
        NoKeyring: there is no such store.
        ToolkitError: the workbook cannot be read, or names no server.
    """
    plan = read_plan(grid_of(workbook_bytes(workbook), workbook)).plan
    missing = not_set_up(plan)
    if missing:
        raise WrongUse(missing[0].message, remedy=missing[0].remedy)
    keep_password(_account(plan), plan.settings.mail_server, word)
    return _account(plan)


def _account(plan: Plan) -> str:
    return plan.settings.mail_account or plan.settings.mail_sender
