"""Sets the toolkit up for one user without admin rights: ``.venv`` beside this file, then the doctor.

cai-dat.cmd and cai-dat.sh run it with whatever Python they found; it needs the standard library alone. With
one word (run, build or dev) it makes the environment for that recipe instead, for run.cmd.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent
VENV, WHEELS, LOCKS = TOP / ".venv", TOP / "wheels", TOP / "locks"
OLDEST = (3, 11)
DONE, WORLD = 0, 3
TRUST = "Nút bấm trong LibreOffice"
PIP = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--retries", "10", "--timeout", "60")
PROBE = """
import sys, pip
from importlib.metadata import distributions

fits = sys.version_info >= (3, 11) and sys.maxsize > 2**32
files = [file for one in distributions() for file in one.files or ()]  # pip asks for their list alone
code = [file for file in files if file.suffix in (".py", ".so", ".pyd")]
print(fits and all(file.locate().exists() for file in code))
"""

REASONS = (  # what pip says -> what is wrong, and what to do
    (
        ("No space left", "Errno 28", "WinError 112"),
        "Ổ đĩa đã đầy.",
        "Dọn bớt ổ đĩa, hoặc chuyển thư mục chương trình sang ổ khác, rồi chạy lại tệp này.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED",),
        "Không xác thực được kho phần mềm: đồng hồ của máy sai ngày giờ, hoặc mạng cơ quan chặn.",
        "Chỉnh lại ngày giờ của máy hoặc đổi mạng, rồi chạy lại tệp này; hoặc dùng bộ chạy sẵn.",
    ),
    (
        ("DO NOT MATCH THE HASHES",),
        "Có gói tải về không đúng bản đã ghi nhận.",
        "Đổi mạng rồi chạy lại tệp này; nếu vẫn vậy, đồng chí báo người phụ trách kỹ thuật.",
    ),
    (
        ("NewConnectionError", "ConnectTimeout", "ReadTimeout", "getaddrinfo", "Max retries", "ProxyError"),
        "Không nối được tới kho phần mềm trên mạng.",
        "Kiểm tra mạng rồi chạy lại tệp này, phần đã tải không phải tải lại; hoặc dùng bộ chạy sẵn.",
    ),
    (
        ("WinError 5]", "WinError 32", "Permission denied", "Access is denied"),
        "Không ghi được vào thư mục .venv: chương trình đang chạy, hoặc thư mục này không cho ghi.",
        "Đóng sổ kế hoạch và các cửa sổ đang chạy, rồi chạy lại tệp này.",
    ),
    (
        ("No matching distribution", "ResolutionImpossible"),
        f"Không có gói dựng sẵn cho Python {sys.version_info[0]}.{sys.version_info[1]} của máy này.",
        "Nếu dùng thư mục wheels: lập lại nó bằng đúng phiên bản Python này. Nếu không: cài Python 3.13.",
    ),
)


class CannotGoOn(Exception):
    """What is wrong, and what to do about it."""


def main(words: list[str]) -> int:
    """Set up, and tell how it went; 0 when all is well, 3 when something is left to be done."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        check_python()
        if words:
            return recipe(words[0])
        say("CÀI ĐẶT CHƯƠNG TRÌNH GIAO BAN")
        if not is_portable():
            make_environment()
            say("2/3. Cài các gói cần dùng, vui lòng chờ vài phút...")
            install()
        say("3/3. Tự kiểm tra...")
        return look_at_machine()
    except CannotGoOn as error:
        say(f"\nChưa cài được. {error}")
        return WORLD


def check_python() -> None:
    """Refuse a Python that cannot carry the toolkit."""
    here = f"Python {sys.version_info[0]}.{sys.version_info[1]} trên máy ({sys.executable})"
    remedy = "Cài Python 3.13 loại 64 bit từ Microsoft Store hoặc python.org, rồi chạy lại tệp này."
    if sys.version_info < OLDEST:
        raise CannotGoOn(f"{here} cũ quá; cần từ 3.11 trở lên. {remedy}")
    if sys.maxsize <= 2**32:
        raise CannotGoOn(f"{here} là loại 32 bit; cần loại 64 bit. {remedy}")
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        raise CannotGoOn(f"{here} thiếu phần venv (Linux: cài thêm gói python3-venv). {remedy}") from error


def recipe(name: str) -> int:
    """The environment of one recipe, the toolkit itself run from its source."""
    make_environment()
    pip("--require-hashes", "-r", str(LOCKS / f"{name}.txt"))
    pip("--no-deps", "-e", str(TOP))
    return DONE


def environment_python() -> Path:
    """The Python of ``.venv``, whether it is there or not."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_portable() -> bool:
    """Whether ``.venv`` came with the portable folder: nothing is to be installed there."""
    return any(environment_python().parent.glob("python3*._pth"))


def make_environment() -> None:
    """Make ``.venv``, anew when the one that is there cannot be used."""
    fault = environment_fault()
    if fault == "":
        say("1/3. Môi trường riêng đã có.")
        return
    say(f"1/3. Lập môi trường riêng, không cần quyền quản trị{fault or ''}...")
    import venv

    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(VENV)
    except OSError as error:
        raise CannotGoOn(
            f"Không lập được thư mục {VENV} ({error.strerror}). Đóng sổ kế hoạch và các cửa sổ đang chạy, "
            "kiểm tra ổ đĩa còn chỗ và thư mục cho phép ghi, rồi chạy lại tệp này."
        ) from error
    except subprocess.CalledProcessError as error:
        raise CannotGoOn(
            "Python trên máy không lập được môi trường có pip (Linux: cài thêm gói python3-venv). "
            "Cài lại Python 3.13 rồi chạy lại tệp này."
        ) from error


def environment_fault() -> str | None:
    """ "" when ``.venv`` can be used, None when there is none, else why it is made anew."""
    if not VENV.exists():
        return None
    try:
        ran = subprocess.run(
            [str(environment_python()), "-c", PROBE], capture_output=True, text=True, timeout=120, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return " (môi trường cũ không chạy được trên máy này nên được lập lại)"
    fits = ran.returncode == 0 and ran.stdout.strip() == "True"
    return "" if fits else " (môi trường cũ hỏng hoặc không hợp nên được lập lại)"


def install() -> None:
    """Install the toolkit: from ``wheels`` without a network, else from the source beside this file."""
    ours = sorted(WHEELS.glob("giaoban-*.whl"))
    if ours:
        offline = ("--no-index", "--find-links", str(WHEELS), "--only-binary=:all:")
        pip(*offline, str(ours[-1]))
        pip(*offline, "--no-deps", "--force-reinstall", str(ours[-1]))
    elif WHEELS.is_dir():
        raise CannotGoOn(
            "Thư mục wheels chưa có tệp giaoban-...whl. Trên máy có mạng, trong thư mục chương trình, "
            "chạy lại: python -m pip wheel . -w wheels"
        )
    elif (TOP / "pyproject.toml").is_file():
        pip("--only-binary=:all:", "--require-hashes", "-r", str(LOCKS / "run.txt"))
        pip("--no-deps", "--force-reinstall", str(TOP))
    else:
        raise CannotGoOn(
            "Cạnh tệp này không có chương trình để cài: tệp cai-dat phải nằm trong thư mục chương trình. "
            "Chép lại cả thư mục chương trình, hoặc dùng bộ chạy sẵn."
        )


def pip(*words: str) -> None:
    """Run pip in the environment.

    Raises:
        CannotGoOn: it could not; what is really wrong is told.
    """
    command = [str(environment_python()), *PIP, *words]
    ran = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    if ran.returncode:
        raise CannotGoOn(why(ran.stderr.decode("utf-8", errors="replace")))


def why(said: str) -> str:
    """What pip's words mean, in ours."""
    for marks, reason, remedy in REASONS:
        if any(mark in said for mark in marks):
            return f"{reason} {remedy}"
    last = [line.strip() for line in said.splitlines() if line.startswith("ERROR")][-2:]
    return "Gửi dòng sau cho người phụ trách kỹ thuật: " + (" ".join(last) or said.strip()[-300:])


def look_at_machine() -> int:
    """The doctor's findings; where LibreOffice would keep silent, offer to let it run the buttons."""
    if buttons_are_silent() and agreed(
        "\nLibreOffice trên máy này đang chặn nút bấm của sổ mà không báo gì.\n"
        "Cho phép LibreOffice chạy nút bấm của các sổ trong thư mục này? (c = có, k = không): "
    ):
        toolkit("doctor", "--trust")
    say("")
    code = toolkit("doctor")
    words = (
        'Đã cài xong. Đồng chí mở sổ trong thư mục workbooks và bấm nút, hoặc bấm đúp tệp "Kiem tra" cạnh sổ.'
        if code == DONE
        else "Đã cài xong, nhưng còn điều cần sửa như đã nêu ở trên."
    )
    say(f"\n{words}")
    return DONE if code == DONE else WORLD


def buttons_are_silent() -> bool:
    """Whether the doctor doubts that LibreOffice runs the buttons."""
    command = [str(environment_python()), "-X", "utf8", "-P", "-m", "toolkit", "doctor", "--json"]
    ran = subprocess.run(command, cwd=TOP, capture_output=True, encoding="utf-8", check=False)
    try:
        findings = json.loads(ran.stdout)["findings"]
    except (ValueError, KeyError):
        return False
    return any(found["subject"] == TRUST and found["health"] != "good" for found in findings)


def agreed(question: str) -> bool:
    """Ask; where nobody can answer, the answer is no."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    try:
        return input(question).strip().casefold() in ("c", "có", "co", "y")
    except EOFError:
        return False


def toolkit(*words: str) -> int:
    """Run ``giaoban`` of the environment; what it says goes to this screen."""
    command = [str(environment_python()), "-X", "utf8", "-P", "-m", "toolkit", *words]
    return subprocess.run(command, cwd=TOP, check=False).returncode


def say(words: str) -> None:
    """Words on the screen, at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
