"""What goes out of the door on Windows: the mail password's store, and PDF files where there is no Word."""

from pathlib import Path

import pytest

from tests.windows.wine import PROGRAMS, Wine, needs_wine

pytestmark = [needs_wine, pytest.mark.windows]


def test_the_mail_password_lies_in_the_store_of_windows(wine: Wine, desk: Path) -> None:
    words = ("vanphong@giaoban.example", "mail.example", "mật khẩu số 1")
    ended = wine.run(wine.python, "-X", "utf8", "-P", PROGRAMS / "vault.py", *words, folder=desk)
    assert ended.words == "WinVaultKeyring mật khẩu số 1 -\n"
    assert ended.code == 0


def test_without_word_and_libreoffice_the_word_files_stay_and_the_reason_is_told(
    wine: Wine, desk: Path
) -> None:
    ended = wine.toolkit("make", "giao-ban-2024.xlsx", "plan", "--pdf", folder=desk)
    assert "Traceback" not in ended.words
    assert "pdf-no-program" in ended.words
    assert ended.code == 3
    assert [path.suffix for path in (desk / "ket-qua").rglob("KH*.*")] == [".docx"]
