"""The password of the mailbox: in the system's store, or in the environment."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoStore

from toolkit.outbox.password import VARIABLE, NoKeyring, keep_password, password


class Store(KeyringBackend):
    """A store in memory, as a system offers one."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture(autouse=True)
def _system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_password_is_kept_for_an_account_of_a_server() -> None:
    keyring.set_keyring(Store())
    assert password("vp@a.example", "smtp.a.example") == ""
    keep_password("vp@a.example", "smtp.a.example", "mat khau")
    assert password("vp@a.example", "smtp.a.example") == "mat khau"
    assert password("vp@a.example", "smtp.b.example") == ""


def test_a_machine_without_a_store_says_so() -> None:
    keyring.set_keyring(NoStore())
    with pytest.raises(NoKeyring) as refused:
        password("vp@a.example", "smtp.a.example")
    assert "chưa cài kho mật khẩu" in str(refused.value)
    with pytest.raises(NoKeyring):
        keep_password("vp@a.example", "smtp.a.example", "mat khau")


def test_a_technician_may_give_it_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "mat khau")
    assert password("vp@a.example", "smtp.a.example") == "mat khau"
