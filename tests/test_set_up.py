"""The set-up: a spoilt environment is made anew, what is wrong is named, and the guide's own recipe works."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

import cai_dat

TOP = Path(__file__).parents[1]
COPIED = ("toolkit", "templates", "workbooks", "macros", "locks", "guide")
FILES = ("pyproject.toml", "README.md", "HUONG-DAN.md", "LICENSE")
SET_UP = ("cai-dat.sh", "cai-dat.txt", "cai_dat.py")
OFFLINE = ("NewConnectionError", "Temporary failure in name resolution", "ConnectTimeout")
on_posix = pytest.mark.skipif(os.name == "nt", reason="spoils the environment as it lies on this system")


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the environment, before it is there."""
    monkeypatch.setattr(cai_dat, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(cai_dat, "WHEELS", tmp_path / "wheels")
    monkeypatch.setattr(cai_dat, "TOP", tmp_path)
    return tmp_path / ".venv"


def python_of(environment: Path) -> Path:
    python = cai_dat.environment_python()
    python.parent.mkdir(parents=True)
    return python


def test_no_environment_is_no_fault(environment: Path) -> None:
    assert cai_dat.environment_fault() is None


@on_posix
@pytest.mark.parametrize(
    "spoilt", ["empty", "python removed", "cut off", "no pip", "fails", "a package gone"]
)
def test_an_environment_that_cannot_be_used_is_told(environment: Path, spoilt: str) -> None:
    if spoilt == "empty":
        environment.mkdir()
    elif spoilt == "python removed":  # or copied from another machine
        python_of(environment).symlink_to("/nowhere/python3")
    elif spoilt == "cut off":
        python_of(environment).touch(0o755)
    elif spoilt == "fails":
        python_of(environment).write_text("#!/bin/sh\nexit 103\n")
        cai_dat.environment_python().chmod(0o755)
    elif spoilt == "a package gone":
        venv.EnvBuilder(with_pip=True, symlinks=True).create(environment)
        assert cai_dat.environment_fault() == ""
        (lost,) = environment.glob("lib/python3*/site-packages/pip/_internal/network")
        shutil.rmtree(lost)
    else:
        venv.EnvBuilder(with_pip=False, symlinks=True).create(environment)
    assert str(cai_dat.environment_fault()).endswith("nên được lập lại)")


@on_posix
def test_a_spoilt_environment_is_made_anew_and_a_good_one_is_kept(
    environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python_of(environment).symlink_to("/nowhere/python3")
    cai_dat.make_environment()
    assert cai_dat.environment_fault() == ""
    (environment / "kept").touch()
    cai_dat.make_environment()
    assert (environment / "kept").exists()
    why = "(môi trường cũ không chạy được trên máy này nên được lập lại)"
    assert capsys.readouterr().out.splitlines() == [
        f"1/3. Lập môi trường riêng, không cần quyền quản trị {why}...",
        "1/3. Môi trường riêng đã có.",
    ]


@on_posix
def test_the_first_set_up_says_nothing_of_an_older_one(
    environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cai_dat.make_environment()
    said = capsys.readouterr().out
    assert said.splitlines() == ["1/3. Lập môi trường riêng, không cần quyền quản trị..."]


def test_the_portable_folder_needs_no_set_up(environment: Path) -> None:
    python = python_of(environment)
    assert not cai_dat.is_portable()
    python.with_name("python313._pth").touch()
    assert cai_dat.is_portable()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Failed to establish a new connection: NewConnectionError",
            "Không nối được tới kho phần mềm trên mạng.",
        ),
        ("OSError: [Errno 28] No space left on device", "Ổ đĩa đã đầy."),
        ("ERROR: [WinError 32] The process cannot access", "Không ghi được vào thư mục .venv: chương trình"),
        ("ERROR: No matching distribution found for lxml", "Không có gói dựng sẵn cho Python"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM", "Có gói tải về không đúng bản đã ghi nhận."),
        ("SSLError CERTIFICATE_VERIFY_FAILED Max retries", "Không xác thực được kho phần mềm: đồng hồ"),
        ("x\nERROR: something new\n", "Gửi dòng sau cho người phụ trách kỹ thuật: ERROR: something new"),
    ],
)
def test_what_is_really_wrong_is_named(said: str, told: str) -> None:
    assert cai_dat.why(said).startswith(told)


def test_wheels_without_the_toolkit_itself_are_told_with_the_recipe(environment: Path) -> None:
    (environment.parent / "wheels").mkdir()
    with pytest.raises(cai_dat.CannotGoOn, match=re.escape("python -m pip wheel . -w wheels")):
        cai_dat.install()


def test_a_set_up_that_was_carried_off_alone_says_so(environment: Path) -> None:
    with pytest.raises(cai_dat.CannotGoOn, match="tệp cai-dat phải nằm trong thư mục chương trình"):
        cai_dat.install()


@on_posix
def test_the_guide_s_recipe_for_a_machine_without_network(tmp_path: Path) -> None:
    source, there = tmp_path / "nguồn", tmp_path / "máy không mạng"
    for name in COPIED:
        shutil.copytree(TOP / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(TOP / name, source)
    collect_wheels(source)
    there.mkdir()
    shutil.move(source / "wheels", there)
    for name in SET_UP:
        shutil.copy(TOP / name, there)
    ran = subprocess.run(
        ["/bin/sh", there / "cai-dat.sh"],
        env=machine(tmp_path / "programs"),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=280,
        check=False,
    )
    words = ran.stdout.decode()
    needed = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert f"Đủ {len(needed)} gói cần dùng." in words
    assert "Đã cài xong" in words
    version = subprocess.run(
        [there / ".venv/bin/giaoban", "kinds"], capture_output=True, timeout=60, check=True
    )
    assert "invitation" in version.stdout.decode()


def collect_wheels(source: Path) -> None:
    """What the guide tells the technician to run, in the folder of the program."""
    guide = (TOP / "HUONG-DAN.md").read_text(encoding="utf-8")
    (recipe,) = re.findall(r"`python (-m pip wheel [^`]*)`", guide)
    ran = subprocess.run(
        [sys.executable, *recipe.split()],
        cwd=source,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    if any(mark in ran.stderr for mark in OFFLINE):
        pytest.skip("no package index can be reached")
    assert (ran.returncode, ran.stderr.count("ERROR")) == (0, 0)


def machine(programs: Path) -> dict[str, str]:
    """A machine with the Python that runs these tests, and no network."""
    programs.mkdir()
    for name in ("dirname", "cat"):
        (programs / name).symlink_to(str(shutil.which(name)))
    (programs / "python3").symlink_to(Path(sys.base_prefix) / "bin" / "python3")
    return {
        "PATH": str(programs),
        "HOME": str(programs),
        "PIP_CONFIG_FILE": "/dev/null",
        "PIP_INDEX_URL": "http://127.0.0.1:9",
    }
