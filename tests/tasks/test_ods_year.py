"""The year's workbook for LibreOffice: laid for a new office, and followed by one of its kind."""

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.real.office import needs_office
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.plan.office_names import OfficeStart
from toolkit.problems import WrongUse
from toolkit.shelf import packaged
from toolkit.tasks.new import new
from toolkit.tasks.next_year import next_year

START = OfficeStart(province="Cà Mau", term="2025 - 2030", unit_kinds=("Đoàn xã", "Đoàn phường"))


def ods_of_2024(folder: Path) -> Path:
    return Path(shutil.copy(packaged("workbooks") / "giao-ban-2024.ods", folder))


@needs_office
@pytest.mark.office
def test_a_new_office_finds_its_own_words_in_the_workbook_for_libreoffice_too(tmp_path: Path) -> None:
    outcome = new(tmp_path, start=START)
    assert outcome.problems == ()
    both = [read_plan(read_grid(tmp_path / f"giao-ban-mau{ending}")).plan for ending in (".xlsm", ".ods")]
    assert {plan.settings.body_name for plan in both} == {"BCH ĐOÀN TỈNH CÀ MAU"}
    assert [one.name for one in both[0].units] == [one.name for one in both[1].units]
    (tmp_path / "giao-ban-mau.ods").write_bytes(b"ours")
    new(tmp_path, start=START)
    assert (tmp_path / "giao-ban-mau.ods").read_bytes() == b"ours"


@needs_office
@pytest.mark.office
def test_an_ods_is_followed_by_an_ods_with_its_buttons(tmp_path: Path) -> None:
    following = next_year(ods_of_2024(tmp_path))
    assert (following.path.name, following.outcome.problems) == ("giao-ban-2025.ods", ())
    assert any(name.startswith("Basic/") for name in ZipFile(following.path).namelist())
    plain = next_year(tmp_path / "giao-ban-2024.ods", out=tmp_path / "x.xlsx")
    ours, theirs = (read_plan(read_grid(path)).plan for path in (following.path, plain.path))
    assert [one.code for one in ours.conferences] == [one.code for one in theirs.conferences]
    assert [one.name for one in ours.people] == [one.name for one in theirs.people]


def test_without_libreoffice_an_xlsm_follows_and_both_commands_say_why(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = (
        f"{tmp_path}: Máy này không có LibreOffice nên chưa lập được sổ .ods trong {tmp_path}. "
        "Cài LibreOffice rồi chạy lại lệnh này; dùng Excel thì sổ .xlsm làm được mọi việc. [twin-not-built]"
    )
    following = next_year(ods_of_2024(tmp_path))
    assert following.path.name == "giao-ban-2025.xlsm"
    assert following.told
    assert [str(one) for one in following.outcome.problems] == [said]
    begun = new(tmp_path, start=START)
    assert [str(one) for one in begun.problems] == [said]
    assert not (tmp_path / "giao-ban-mau.ods").exists()


def test_a_name_that_is_no_workbooks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"Đặt tên tệp kết thúc bằng \.xlsm, \.xlsx hoặc \.ods\."):
        next_year(ods_of_2024(tmp_path), out=tmp_path / "sổ.docx")
