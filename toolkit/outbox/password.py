"""The password of the office's mailbox: in the system's own store, or in the environment of a technician."""

import os

from toolkit.problems import ToolkitError, refusal

VARIABLE = "GIAOBAN_MAIL_PASSWORD"
_SERVICE = "giaoban"


class NoKeyring(ToolkitError):
    """The system has no store for passwords, or does not open it."""

    code = "send-no-keyring"


def password(account: str, server: str) -> str:
    """The password that is kept for an account of a server; blank when none is.

    Raises:
        NoKeyring: there is no store to ask.
    """
    given = os.environ.get(VARIABLE)
    if given:
        return given
    import keyring  # slow import
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, f"{account} {server}") or ""
    except KeyringError as error:
        raise _no_keyring(error) from error


def keep_password(account: str, server: str, word: str) -> None:
    """Keep the password of an account of a server in the system's own store.

    Raises:
        NoKeyring: there is no store that takes it.
    """
    import keyring  # slow import
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, f"{account} {server}", word)
    except KeyringError as error:
        raise _no_keyring(error) from error


def _no_keyring(error: Exception) -> NoKeyring:
    from keyring.errors import NoKeyringError

    reason = "chưa cài kho mật khẩu" if isinstance(error, NoKeyringError) else "kho mật khẩu đang khóa"
    return refusal(NoKeyring, "send-no-keyring", reason=reason)
