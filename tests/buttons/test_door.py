"""The door for LibreOffice's macro: what it writes beside the snapshot, and what it does not."""

import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from tests.bench.cold import environment
from tests.book.writing.test_libreoffice_answer import decoded
from tests.buttons.workbook import NAME, built
from toolkit.buttons import door


@pytest.fixture
def stem(tmp_path: Path) -> Path:
    folder = tmp_path / "Giao ban 100% #1"
    folder.mkdir()
    return folder / ".giaoban-1"


def press(stem: Path, action: str = "check") -> list[str]:
    """The answer's lines, by the addresses that the macro hands over; none where there is no answer."""
    book = (stem.parent / NAME).as_uri()
    assert door.main([action, f"--libre={stem.as_uri()}", f"--book={book}", "--secret=4711"]) == 0
    done = Path(f"{stem}.done")
    if not done.exists():
        return []
    key, *lines = done.read_text(encoding="ascii").splitlines()
    assert key == "KEY\t4711"
    return [decoded(line) for line in lines]


def test_the_answer_is_cells_first_and_then_the_message(stem: Path) -> None:
    Path(f"{stem}.xlsx").write_bytes(built()[NAME])
    *edits, message = press(stem)
    assert message == "MSG\tW\tKiểm tra: Có 01 cảnh báo.\nChi tiết ghi ở trang Kiểm tra."
    assert {line.partition("\t")[0] for line in edits} == {"SET", "GROW"}
    assert any(line.startswith("SET\tNhật ký\tC2\tS\tKiểm tra") for line in edits)
    assert Path(f"{stem}.alive").exists()


def test_a_macro_that_gave_up_gets_no_answer(stem: Path) -> None:
    assert press(stem) == []
    assert list(stem.parent.iterdir()) == []


def test_what_a_press_of_another_day_left_is_cleared_away(stem: Path) -> None:
    Path(f"{stem}.xlsx").write_bytes(built()[NAME])
    old, young = stem.with_name(".giaoban-7.xlsx"), stem.with_name(".giaoban-8.xlsx")
    for left, age in ((old, dt.timedelta(days=2)), (young, dt.timedelta(hours=1))):
        left.touch()
        moment = (dt.datetime.now() - age).timestamp()
        os.utime(left, (moment, moment))
    press(stem)
    assert (old.exists(), young.exists()) == (False, True)


def test_half_an_answer_whose_press_is_over_is_cleared_away(stem: Path) -> None:
    """A Python that was killed while it wrote; of a colleague's press that still runs nothing is taken."""
    Path(f"{stem}.xlsx").write_bytes(built()[NAME])
    own, over, running = (stem.with_name(f".giaoban-{name}.part") for name in (stem.name[9:], "7", "8"))
    for half in (own, over, running):
        half.write_bytes(b"KEY")
    running.with_suffix(".xlsx").touch()
    assert press(stem)
    assert [half.exists() for half in (own, over, running)] == [False, False, True]


def test_a_snapshot_that_cannot_be_read_is_told(stem: Path) -> None:
    Path(f"{stem}.xlsx").write_bytes(b"no workbook at all")
    (message,) = press(stem)
    assert re.match(r"MSG\tE\t\.giaoban-1\.xlsx .*\. .*\.$", message)


SLOW = (
    *("pandas", "xlwings", "openpyxl", "docxtpl", "docx", "jinja2", "lxml", "typer", "rich", "pydantic"),
    *("holidays", "icalendar", "email", "asyncio", "subprocess", "html", "calendar", "statistics", "difflib"),
    *("typing_extensions", "socket"),
    *(
        "toolkit.tasks.making.write_back",
        "toolkit.tasks.undo",
        "toolkit.book.running_excel",
        "toolkit.outbox",
    ),
)
MOST_MODULES = 330
_LOADED = """
import sys

from toolkit.process import loaded

slow, words = eval(sys.argv[1]), sys.argv[2:]
ended = loaded("toolkit.buttons.door").main(words)
ours = sum(name.startswith("toolkit") for name in sys.modules)
print(ended, sorted(set(slow) & set(sys.modules)), ours)
"""


@pytest.mark.parametrize("action", ["check", "invitations"])
def test_a_press_loads_nothing_heavy_and_few_modules(stem: Path, tmp_path: Path, action: str) -> None:
    words = (action, f"--libre={stem.as_uri()}", f"--book={(stem.parent / NAME).as_uri()}")
    command = [sys.executable, "-c", _LOADED, repr(SLOW), *words]
    for _ in range(2):  # the first press of letters compiles their templates
        Path(f"{stem}.xlsx").write_bytes(built()[NAME])
        ran = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=60, env=environment(tmp_path)
        )
    ended, loaded, count = re.fullmatch(r"(\d+) (\[.*\]) (\d+)", ran.stdout.strip()).groups()  # type: ignore[union-attr]
    assert (ended, loaded) == ("0", "[]")
    assert 250 < int(count) <= MOST_MODULES


WINDOWS = (
    ("file:///C:/Giao%20ban/S%E1%BB%95%20%231.ods", "C:/Giao ban/Sổ #1.ods"),
    ("file:///D:/100%25/x.ods", "D:/100%/x.ods"),
    ("file://localhost/C:/x.ods", "C:/x.ods"),
    ("file://may-chu/chung/Giao%20ban/x.ods", "//may-chu/chung/Giao ban/x.ods"),
    ("file:////may-chu/chung/x.ods", "//may-chu/chung/x.ods"),
    ("file://///may-chu/chung/x.ods", "//may-chu/chung/x.ods"),
    ("file://192.168.1.5/d$/x.ods", "//192.168.1.5/d$/x.ods"),
)


@pytest.mark.parametrize(("address", "path"), WINDOWS)
def test_an_address_of_windows_is_a_drive_or_a_share(address: str, path: str) -> None:
    found = PureWindowsPath(door.local_path(address, windows=True))
    assert found == PureWindowsPath(path)
    assert found.is_absolute()


@pytest.mark.parametrize("host", ["", "localhost"])
def test_an_address_elsewhere_is_a_path_from_the_root(host: str) -> None:
    found = door.local_path(f"file://{host}/home/lan/Giao%20ban%20%231/x.ods", windows=False)
    assert found == "/home/lan/Giao ban #1/x.ods"
