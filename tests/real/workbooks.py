"""Workbooks that others made, for the tests that must meet the real world.

They come from the test suites of two Debian source packages, fetched when the tests run and kept in the
user's cache; nothing of them is part of this project.
"""

import fcntl
import shutil
import subprocess
import tarfile
from pathlib import Path

import platformdirs
import pytest

_PACKAGES = ("libapache-poi-java", "libexcel-writer-xlsx-perl")


def real_workbooks() -> tuple[Path, ...]:
    """Every ``.xlsx`` and ``.xlsm`` of the packages, by name; skips the test where they cannot be had."""
    folder = Path(platformdirs.user_cache_dir("giaoban-tests")) / "workbooks"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several test processes fetch once
        if not folder.exists():
            _fetch(folder)
    return tuple(sorted(folder.rglob("*.xls[xm]")))


def _fetch(folder: Path) -> None:
    if shutil.which("apt-get") is None:
        pytest.skip("the packages' workbooks cannot be fetched: no apt-get here")
    work = folder.parent / "fetching"
    shutil.rmtree(work, ignore_errors=True)
    (work / "lists" / "partial").mkdir(parents=True)
    sources = work / "sources.list"
    sources.write_text("deb-src http://deb.debian.org/debian bookworm main\n", encoding="ascii")
    apt = [
        "apt-get",
        "-qq",
        *("-o", f"Dir::Etc::SourceList={sources}", "-o", "Dir::Etc::SourceParts=/dev/null"),
        *("-o", f"Dir::State::lists={work / 'lists'}", "-o", f"Dir::Cache={work}"),
        *("-o", "APT::Sandbox::User=root"),
    ]
    try:
        subprocess.run([*apt, "update"], cwd=work, check=True, capture_output=True, timeout=120)
        subprocess.run(
            [*apt, "source", "--download-only", *_PACKAGES],
            cwd=work,
            check=True,
            capture_output=True,
            timeout=300,
        )
    except (subprocess.SubprocessError, OSError) as cause:
        pytest.skip(f"the packages' workbooks cannot be fetched: {cause}")
    unpacked = work / "workbooks"
    for archive in work.glob("*.orig.tar.*"):
        _unpack(archive, unpacked)
    unpacked.rename(folder)
    shutil.rmtree(work)


def _unpack(archive: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    with tarfile.open(archive) as source:
        for entry in source:
            content = source.extractfile(entry) if entry.name.endswith((".xlsx", ".xlsm")) else None
            if content is not None:
                (folder / entry.name.replace("/", "__")).write_bytes(content.read())
