"""The doctor's findings: each thing looked at once, in words, with what to do when it is not well."""

import datetime as dt
import io
import json
from pathlib import Path

import docx
import pytest

from toolkit.cli.door import main
from toolkit.shelf import packaged
from toolkit.tasks.doctor import Finding, Health, findings
from toolkit.tasks.libreoffice_trust import is_installed
from toolkit.word.drawing import packed

SUBJECTS = [
    "Python",
    "Gói phần mềm",
    "Bản chương trình",
    "Chương trình văn phòng",
    "Phông chữ Times New Roman",
    "Nút bấm trong Excel",
    "Nút bấm trong LibreOffice",
    "Sổ kế hoạch",
    "Mẫu Word riêng",
    "Quyền ghi vào thư mục",
    "Độ dài đường dẫn",
]


def found(folder: Path, workbook: Path | None = None) -> dict[str, Finding]:
    return {finding.subject: finding for finding in findings(folder, workbook)}


def test_everything_is_looked_at_once_in_order(tmp_path: Path) -> None:
    assert [finding.subject for finding in findings(tmp_path)] == SUBJECTS


def test_whatever_is_not_well_comes_with_what_to_do(tmp_path: Path) -> None:
    missing = tmp_path / "khong-co" / "so.xlsx"
    looked_at = list(findings(missing.parent, missing))
    assert len(looked_at) > 5
    for finding in looked_at:
        assert finding.seen.endswith(".")
        assert bool(finding.remedy) == (finding.health is not Health.GOOD)


def test_the_packages_of_this_environment_are_all_there(tmp_path: Path) -> None:
    assert found(tmp_path)["Gói phần mềm"].health is Health.GOOD


def test_a_workbook_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "so.xlsx"
    assert found(tmp_path, missing)["Sổ kế hoạch"] == Finding(
        subject="Sổ kế hoạch",
        health=Health.BAD,
        seen=f"Không tìm thấy {missing}.",
        remedy="Kiểm tra lại tên và đường dẫn.",
    )


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path) -> None:
    nowhere = tmp_path / "khong-co"
    finding = found(nowhere)["Quyền ghi vào thư mục"]
    assert (finding.health, finding.seen) == (Health.BAD, f"Không ghi được vào {nowhere}.")


def test_a_path_that_would_grow_too_long_for_windows_is_told(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["thu-muc-rat-dai"] * 14)
    assert found(deep)["Độ dài đường dẫn"].health is Health.BAD
    assert found(Path("/tmp"))["Độ dài đường dẫn"].health is Health.GOOD


def own_template(folder: Path, content: bytes) -> Path:
    """A template of the staff's own beside a workbook."""
    path = folder / "mau" / "chuong-trinh.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def drawn(words: str) -> bytes:
    """A template as the toolkit draws it, with other words than today's."""
    document = docx.Document()
    document.add_paragraph(words)
    return packed(document, "Chương trình")


def saved_by_somebody(content: bytes) -> bytes:
    """The same template after somebody opened and saved it, which every Office program dates."""
    document = docx.Document(io.BytesIO(content))
    document.core_properties.modified = dt.datetime(2026, 5, 1, 8, 0)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_own_template_that_is_an_older_copy_of_ours_is_named(tmp_path: Path) -> None:
    older = own_template(tmp_path, drawn("Chương trình {{ ten_hoi_nghi }}"))
    assert found(tmp_path)["Mẫu Word riêng"] == Finding(
        subject="Mẫu Word riêng",
        health=Health.DOUBTFUL,
        seen=f"Là bản cũ của mẫu đi kèm, chưa ai sửa: {older}.",
        remedy="Xóa các tệp này để dùng mẫu mới đã được sửa lỗi; nếu cần mẫu riêng thì chép lại rồi sửa.",
    )


def test_a_template_changed_by_another_program_is_no_older_copy(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(drawn("Chương trình {{ ten_hoi_nghi }}")))
    document.add_paragraph("Lời riêng của văn phòng.")
    own = own_template(tmp_path, b"")
    document.save(str(own))
    assert found(tmp_path)["Mẫu Word riêng"].seen == "Đang dùng mẫu riêng: chuong-trinh.docx."


def test_a_paper_that_we_made_is_no_older_copy(tmp_path: Path) -> None:
    own_template(tmp_path, drawn("Chương trình Hội nghị giao ban"))
    assert found(tmp_path)["Mẫu Word riêng"].seen == "Đang dùng mẫu riêng: chuong-trinh.docx."


def test_a_file_that_is_not_used_as_a_template_is_named(tmp_path: Path) -> None:
    idle = own_template(tmp_path, drawn("{{ ten_hoi_nghi }}")).rename(
        tmp_path / "mau" / "chuong-trinh (1).docx"
    )
    finding = found(tmp_path)["Mẫu Word riêng"]
    assert finding.health is Health.DOUBTFUL
    assert finding.seen == (
        f"Không được dùng, vì không mang tên của mẫu nào: {idle} (có phải ý là chuong-trinh.docx)."
    )


@pytest.mark.parametrize(
    "content",
    [
        (packaged("templates") / "chuong-trinh.docx").read_bytes(),
        saved_by_somebody((packaged("templates") / "chuong-trinh.docx").read_bytes()),
        b"no Word file",
    ],
    ids=["today's own", "edited by staff", "broken"],
)
def test_other_own_templates_are_only_named(tmp_path: Path, content: bytes) -> None:
    own_template(tmp_path, content)
    finding = found(tmp_path)["Mẫu Word riêng"]
    assert (finding.health, finding.seen) == (Health.GOOD, "Đang dùng mẫu riêng: chuong-trinh.docx.")


def test_without_own_templates_ours_are_used(tmp_path: Path) -> None:
    assert found(tmp_path)["Mẫu Word riêng"].seen == "Không có; dùng các mẫu đi kèm chương trình."


def test_the_command_prints_a_line_each_and_exits_by_what_it_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", str(tmp_path / "so.xlsx")]) == 3
    printed = capsys.readouterr().out
    assert [line for line in SUBJECTS if f"{line}: " not in printed] == []
    assert "Hỏng" in printed


def test_the_command_gives_the_same_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor", str(tmp_path / "so.xlsx"), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert [finding["subject"] for finding in told["findings"]] == SUBJECTS
    assert set(told["findings"][0]) == {"subject", "health", "seen", "remedy"}


def test_trust_lets_libreoffice_run_the_buttons_of_the_workbook_s_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if not is_installed():
        pytest.skip("LibreOffice is not installed")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "home"))
    before = found(tmp_path)["Nút bấm trong LibreOffice"]
    main(["doctor", str(tmp_path / "so.xlsx"), "--trust"])
    after = found(tmp_path)["Nút bấm trong LibreOffice"]
    assert (before.health, after.health) == (Health.DOUBTFUL, Health.GOOD)
    assert "LibreOffice cho phép chạy nút ở thư mục này." in capsys.readouterr().out
