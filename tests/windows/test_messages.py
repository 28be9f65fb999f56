"""What a person reads: the launcher's window and the message box, as Windows' own code shows them."""

import subprocess
from pathlib import Path

import pytest

from tests.real.screen import Screen, until
from tests.windows.wine import PROGRAMS, Wine, needs_wine, seen

pytestmark = [needs_wine, pytest.mark.windows]
ARTEFACTS = Path(__file__).parents[2] / "artefacts"
TITLE = "Giao ban"
WORDS = "Giấy mời HN1-2024: Đã làm mới 31 tệp. Có 01 gợi ý.\nChi tiết ghi ở trang Kiểm tra."


def said_ok(display: Screen, box: "subprocess.Popen[bytes]") -> bool:
    """Whether the program behind the box has ended; if not yet, Return is pressed in the box."""
    for window in display.windows(TITLE):
        display.key(window, "Return")
    return box.poll() is not None


def test_a_launcher_s_window_shows_vietnamese(
    wine: Wine, desk: Path, display: Screen, tmp_path: Path
) -> None:
    shown = tmp_path / "shown.txt"
    command = ("wineconsole", wine.python, PROGRAMS / "console.py", "Kiem tra.cmd", seen(shown), "5")
    with wine.started(*command, folder=desk):
        until(shown.is_file, "the launcher's words", 120)
        display.picture(ARTEFACTS / "windows-console.png")
    lines = shown.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "code 0"
    assert "Kiểm tra: Có 01 cảnh báo." in lines
    assert [line for line in lines if line.startswith("Đọc sổ giao-ban-2024.xlsx, lưu lần cuối lúc ")] != []


def test_a_message_box_shows_vietnamese(wine: Wine, desk: Path, display: Screen) -> None:
    (desk / "words.txt").write_text(WORDS, encoding="utf-8")
    with wine.started(wine.python, PROGRAMS / "alert.py", "words.txt", folder=desk) as box:
        # Waited for first: what Wine starts beside two programs at once holds the pipe of either of them.
        until(lambda: display.windows(TITLE), "the box on the screen", 120)
        ended = wine.run(wine.python, "-X", "utf8", PROGRAMS / "box_words.py", folder=desk)
        display.picture(ARTEFACTS / "windows-message-box.png")
        until(lambda: said_ok(display, box), "the box goes away", 60)
    assert WORDS in ended.words.replace("\r", "")
