"""Drafts as a mail program of another make reads them."""

import shutil
import subprocess
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.tasks.mail_office import MailOffice

UNIT = "GM_HN3-2024_H-CN"
RIPMIME = shutil.which("ripmime")


@pytest.mark.skipif(RIPMIME is None, reason="no ripmime on this machine (apt-get install ripmime)")
def test_another_program_finds_the_same_words_and_files_in_a_draft(tmp_path: Path) -> None:
    office = MailOffice(tmp_path / "so")
    office.outbox()
    draft, read = office.mail / f"{UNIT}.eml", tmp_path / "read"
    read.mkdir()
    subprocess.run([str(RIPMIME), "-i", draft, "-d", read], check=True, timeout=60, capture_output=True)
    found = {path.name: path.read_bytes() for path in read.iterdir() if path.stat().st_size}
    words = next(found.pop(name) for name in list(found) if name.startswith("textfile"))
    body = message_from_bytes(draft.read_bytes(), policy=policy.default).get_body(("plain",))
    assert body
    assert words.decode().split() == body.get_content().split()
    assert "Kính gửi: Ban Thường vụ Huyện đoàn Cầu Ngang" in words.decode().splitlines()
    assert found.pop("lich-hop.ics") == (office.mail / f"{UNIT}.ics").read_bytes()
    assert found == {name: (office.out / name).read_bytes() for name in (f"{UNIT}.docx", "CTr_HN3-2024.docx")}
