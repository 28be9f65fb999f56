"""LibreOffice run by itself: only whole files of it are believed, and none of it is left running."""

import os
import sys
import time
from pathlib import Path

import pytest

from tests.real.office import SOFFICE, needs_office
from toolkit.office.libreoffice import NoResult, converted, soffice

shell_only = pytest.mark.skipif(os.name == "nt", reason="stands a shell script in for LibreOffice")
OUT = 'for word; do case "$before" in --outdir) out=$word;; esac; before=$word; done; mkdir -p "$out"'


def stand_in(folder: Path, script: str) -> Path:
    """A program that is started as LibreOffice is."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{OUT}\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def note(folder: Path, name: str = "Ghi chú.txt") -> Path:
    path = folder / name
    path.write_text("Kính gửi: các đồng chí\n", encoding="utf-8")
    return path


@needs_office
@pytest.mark.office
def test_documents_become_pdf_files_in_one_run(tmp_path: Path) -> None:
    program = soffice()
    assert program is not None
    documents = [note(tmp_path), note(tmp_path, "Thư & mời (1).txt")]
    made = converted(program, documents, "pdf", tmp_path / "ra")
    assert [path.name for path in made] == ["Ghi chú.pdf", "Thư & mời (1).pdf"]
    assert [path.read_bytes()[:4] for path in made] == [b"%PDF", b"%PDF"]
    assert SOFFICE is not None


@shell_only
@pytest.mark.parametrize(
    "script",
    ["exit 0", 'echo rubbish > "$out/Ghi chú.pdf"', 'printf "%%PDF-1.7 cut off" > "$out/Ghi chú.pdf"'],
    ids=["nothing", "rubbish", "cut off"],
)
def test_a_file_that_is_missing_or_broken_is_not_believed(tmp_path: Path, script: str) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()
    (folder / "Ghi chú.pdf").write_bytes(b"%PDF-1.7 of yesterday %%EOF")
    with pytest.raises(NoResult) as caught:
        converted(stand_in(tmp_path, script), [note(tmp_path)], "pdf", folder)
    assert str(caught.value) == (
        "LibreOffice không chuyển được Ghi chú.txt thành .pdf. "
        "Mở thử tệp đó bằng LibreOffice; nếu mở được thì chạy lại."
    )


@shell_only
def test_a_program_that_does_not_end_is_ended_with_its_children(tmp_path: Path) -> None:
    pid = tmp_path / "child"
    program = stand_in(tmp_path, f'sleep 300 & echo $! > "{pid}.new"; mv "{pid}.new" "{pid}"; wait')
    with pytest.raises(NoResult) as caught:
        converted(program, [note(tmp_path)], "pdf", tmp_path / "ra", limit=2.0)
    assert caught.value.message == "LibreOffice chưa chuyển xong sau 2 giây."
    if pid.exists():  # a very busy machine may not have come so far
        assert _has_ended(int(pid.read_text()))


def _has_ended(process: int) -> bool:
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if sys.platform == "linux" and _state(process) == "Z":
            return True  # dead, and waiting for somebody to ask
        time.sleep(0.05)
    return False


def _state(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def test_without_libreoffice_there_is_no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert soffice() is None
