"""The commands of messages: what they print, what they ask, what they exit with."""

import json
from pathlib import Path

import pytest

from tests.outbox.post_office import post_office
from tests.sheets import rows_of
from tests.tasks.example import choose, example_workbook
from tests.tasks.mail_office import CONFERENCE, KINDS, environment, write_account
from toolkit.cli import main


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    code = main([str(word) for word in words])
    return code, capsys.readouterr().out


def test_messages_are_written_listed_sent_and_noted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    workbook = example_workbook(tmp_path)
    asked = ("--conference", CONFERENCE)
    with post_office(tmp_path) as server:
        write_account(workbook, server.port)
        choose(workbook, CONFERENCE)
        run(capsys, "make", workbook, *KINDS, *asked)
        code, out = run(capsys, "outbox", workbook, *asked)
        assert (code, "Thư       25" in out, "Lịch họp  32" in out) == (0, True, True)
        code, out = run(capsys, "send", workbook, "--drafts", "--dry-run")
        assert (code, out.count("[DỰ THẢO]"), server.taken) == (0, 25, [])
        code, out = run(capsys, "send", workbook, *asked, "--drafts")
        assert (code, server.taken) == (2, [])  # nobody is there to be asked
        code, out = run(capsys, "send", workbook, "--drafts", "--yes", "--json")
        told = json.loads(out)
        assert (code, told["sent"], len(told["listed"]), len(server.taken)) == (0, 25, 25, 25)
    head, *rows = rows_of(workbook, "Giấy mời")
    channels = [row[head.index("Kênh")] for row in rows if row[head.index("Mã HN")] == CONFERENCE]
    assert channels.count("Email") == 25


def test_the_words_of_messages_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "fields", "message")
    assert (code, "kinh_moi" in out, "thoi_gian_cu" in out) == (0, True, True)
