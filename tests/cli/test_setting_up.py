"""The commands that set up a workbook, as they are typed."""

from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.tasks.example import example_workbook


def test_next_year_tells_where_the_workbook_lies_and_what_is_to_be_seen_to(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    workbook = example_workbook(tmp_path)
    code, out, _ = run(capsys, "next-year", str(workbook), "--out", str(tmp_path / "sổ mới.xlsx"))
    assert code == 0
    assert out.splitlines()[0] == f"Đã lập {tmp_path / 'sổ mới.xlsx'}."
    assert [line for line in out.splitlines() if line.endswith(":")] == [
        "Mang sang:",
        "Đã đổi:",
        "Để trống:",
        "Cần xem:",
    ]
    code, out, _ = run(capsys, "next-year", str(workbook), "--out", str(tmp_path / "sổ mới.xlsx"))
    assert (code, "sổ mới.xlsx: Chưa lập sổ mới: tệp này đã có sẵn" in out) == (1, True)


def test_a_new_office_and_its_roster_by_two_commands(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # no office program: the workbook of Excel alone
    kinds = "Đoàn xã; Đoàn phường"
    run(capsys, "new", str(tmp_path), "--province", "Vĩnh Long", "--unit-types", kinds)
    workbook, roster = tmp_path / "giao-ban-mau.xlsx", tmp_path / "ds.csv"
    roster.write_text("Họ tên,Chức vụ,Đơn vị\nLê Thị An,Bí thư,Đoàn xã Cầu Kè\n", encoding="utf-8-sig")
    _, out, _ = run(capsys, "import-roster", str(workbook), str(roster))
    assert "Chưa ghi gì vào sổ; thêm --yes để ghi." in out
    code, out, _ = run(capsys, "import-roster", str(workbook), str(roster), "--yes")
    assert code == 0
    assert "Trang Nhân sự: thêm 1 dòng: Lê Thị An (X-CK)." in out
    assert "Kết quả đã ghi vào sổ" in out


def test_a_new_folder_is_told_with_what_to_do_first(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, _ = run(capsys, "new", str(tmp_path))
    assert (code, out.splitlines()[-1]) == (
        0,
        "Mở sổ trong thư mục này, điền trang Cấu hình trước tiên, rồi bấm Kiểm tra để biết còn thiếu gì.",
    )


def test_a_term_that_names_no_two_years_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = run(capsys, "new", str(tmp_path / "moi"), "--province", "Vĩnh Long", "--term", "khóa I")
    assert (code, err) == (
        2,
        "Nhiệm kỳ “khóa I” không nêu hai năm. Ghi năm đầu và năm cuối, ví dụ “2025 - 2030”.\n",
    )
    assert not (tmp_path / "moi").exists()
