"""What pip fetches for the portable folder: the locked wheels for Windows, and Windows' own Python."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from toolkit.problems import ToolkitError
from toolkit.shelf import packaged
from toolkit.tasks.bundling.windows_python import RELEASE, SDIST, SDIST_DIGEST

_TIME_LIMIT = 1800.0
_LAST_LINES = 3
_LOCK = "windows.txt"
_NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeout",
    "ReadTimeout",
    "getaddrinfo",
    "Name or service",
    "Max retries",
)
_REASONS = (  # what pip says -> what it means
    (("No module named pip",), "máy này thiếu pip", "Cài pip cho Python đang dùng rồi chạy lại."),
    (
        ("THESE PACKAGES DO NOT MATCH THE HASHES",),
        "gói tải về không đúng bản đã ghi nhận",
        "Báo người phát hành.",
    ),
    (("No space left", "Errno 28"), "ổ đĩa đã đầy", "Dọn bớt ổ đĩa rồi chạy lại."),
    (
        _NO_NETWORK,
        "không nối được tới kho gói phần mềm",
        "Kiểm tra mạng rồi chạy lại; hoặc dùng --wheels với thư mục gói đã tải sẵn trên máy khác.",
    ),
    (
        ("No matching distribution",),
        "kho gói không có đủ các gói cần dùng",
        "Kiểm tra mạng hoặc thư mục nêu ở --wheels rồi chạy lại.",
    ),
)


class NotFetched(ToolkitError):
    """pip did not bring what the portable folder needs."""

    code = "not-fetched"


def windows_wheels(room: Path, given: Path | None) -> tuple[Path, ...]:
    """The wheels of all that the toolkit needs on Windows, by name; each of the bytes that the lock names.

    Args:
        room: an empty folder for them.
        given: a folder that holds them already, for a machine without network.

    Raises:
        NotFetched: pip is not there, or could not bring them.
    """
    # The lock was made for Windows: pip, running elsewhere, would leave out what only Windows needs.
    target = ("--platform", "win_amd64", "--python-version", RELEASE.rpartition(".")[0])
    _download(room, given, *target, "--requirement", str(packaged("locks") / _LOCK))
    return tuple(sorted(room.glob("*.whl")))


def windows_python(room: Path, given: Path | None) -> Path:
    """The sdist in which Windows' Python lies, of the bytes that are written down.

    Raises:
        NotFetched: as above.
    """
    wanted = room / "python.txt"
    wanted.write_text(f"{SDIST} --hash=sha256:{SDIST_DIGEST}\n", encoding="ascii")
    name = f"{SDIST.replace('==', '-')}.tar.gz"
    if given and (there := given / name).is_file():
        return there
    _download(room, given, "--requirement", str(wanted))
    return room / name


def _download(room: Path, given: Path | None, *wanted: str) -> None:
    offline = ("--no-index", "--find-links", str(given)) if given else ()
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--no-deps"]
    command += ["--require-hashes", "--dest", str(room), *offline, *wanted]
    try:
        ran = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise _not_fetched("quá lâu chưa xong", "Kiểm tra mạng rồi chạy lại.") from late
    if ran.returncode:
        raise _why(ran.stderr.decode("utf-8", errors="replace"))


def _why(said: str) -> NotFetched:
    for marks, reason, remedy in _REASONS:
        if any(mark in said for mark in marks):
            return _not_fetched(reason, remedy)
    return _not_fetched("pip báo: " + " ".join(_last(said.splitlines())), "Xem lại rồi chạy lại.")


def _not_fetched(reason: str, remedy: str) -> NotFetched:
    return NotFetched(f"Chưa lấy được các gói cho bộ chạy sẵn: {reason}.", remedy=remedy)


def _last(lines: Sequence[str]) -> list[str]:
    return [line.strip() for line in lines if line.startswith("ERROR")][-_LAST_LINES:]
