"""Which files beside a workbook are used as own templates, whatever case or accents they were saved with."""

from pathlib import Path

import pytest

from tests.tasks.example import example_workbook, made
from toolkit.shelf import packaged
from toolkit.tasks.check import check
from toolkit.tasks.making.own_files import name_meant, own_templates

LETTER = "giay-moi-don-vi.docx"


def beside(folder: Path, name: str) -> Path:
    """The template of the letters to units under some name beside the workbook."""
    path = folder / name
    path.parent.mkdir(parents=True)
    path.write_bytes((packaged("templates") / LETTER).read_bytes())
    return path


@pytest.mark.parametrize(
    "name",
    [
        "mau/giay-moi-don-vi.docx",
        "mau/Giấy mời đơn vị.docx",
        "mau/giay_moi_don_vi.docx",
        "Mau/Giay-Moi-Don-Vi.DOCX",
        "mẫu/giay-moi-don-vi.docx",
        "MẪU/giay-moi-don-vi.docx",
        "templates/giay-moi-don-vi.docx",
    ],
)
def test_a_name_that_differs_by_case_accents_or_signs_alone_is_taken(tmp_path: Path, name: str) -> None:
    assert own_templates(tmp_path) == ()
    assert own_templates(tmp_path / "khong-co") == ()
    path = beside(tmp_path, name)
    assert own_templates(tmp_path) == (path,)


@pytest.mark.parametrize(
    "name",
    [
        "giay-moi-don-vi.doc",
        "giay-moi-don-vi.odt",
        "giay-moi-don-vi.dotx",
        "giay-moi-don-vi.docm",
        "giay-moi-don-vi (1).docx",
        "giay-moi-don-vi.docx.docx",
        "Giấy mời đơn vi ban cuoi.docx",
        "giay-moi.docx",
    ],
)
def test_a_template_that_is_not_used_is_told_with_the_name_it_would_need(tmp_path: Path, name: str) -> None:
    path = beside(tmp_path, f"mau/{name}")
    told = [
        (
            f"{path}: Tệp “{name}” trong thư mục mẫu riêng không được dùng, vì không mang tên của mẫu nào. "
            "Nếu là mẫu riêng, mở bằng Word rồi lưu thành “giay-moi-don-vi.docx” (loại Word Document) trong "
            "thư mục ấy; nếu không thì chuyển tệp đi nơi khác. [template-idle]"
        )
    ]
    for outcome in (made(tmp_path, "invitation"), check(example_workbook(tmp_path))):
        assert [str(one) for one in outcome.problems if one.code == "template-idle"] == told
    assert "template-idle" not in {one.code for one in made(tmp_path, "attendance").problems}


def test_beside_a_used_template_the_other_one_is_told(tmp_path: Path) -> None:
    used = beside(tmp_path, f"mau/{LETTER}")
    other = used.with_name("Giấy mời đơn vị.docx")
    other.write_bytes(used.read_bytes())
    assert own_templates(tmp_path) == (used,)
    (found,) = (one for one in made(tmp_path, "invitation").problems if one.place.file == str(other))
    assert found.code == "template-beside-used"


@pytest.mark.parametrize(
    "name", ["Thư ngỏ.docx", "ghi chu.txt", "~$ay-moi-don-vi.docx", "giay-moi-don-vi.pdf"]
)
def test_a_file_that_nobody_would_take_for_a_template_is_not_spoken_of(tmp_path: Path, name: str) -> None:
    assert name_meant(beside(tmp_path, f"mau/{name}")) == "" or name.startswith("~")
    codes = {one.code for one in made(tmp_path, "invitation").problems}
    assert not any(code.startswith("template-") for code in codes)


def test_a_folder_called_nearly_like_the_one_for_templates_is_told_where_its_templates_are_the_offices_own(
    tmp_path: Path,
) -> None:
    path = beside(tmp_path, f"mẫu 2024/{LETTER}")
    assert "template-folder-idle" not in {one.code for one in made(tmp_path, "invitation").problems}
    path.write_bytes((packaged("templates") / "chuong-trinh.docx").read_bytes())  # no longer ours
    for outcome in (made(tmp_path, "invitation"), check(example_workbook(tmp_path))):
        assert [str(one) for one in outcome.problems if one.code == "template-folder-idle"] == [
            (
                f"{path.parent}: Thư mục “mẫu 2024” có mẫu riêng (“{LETTER}”) nhưng không được dùng: chương "
                "trình chỉ lấy mẫu trong thư mục tên “mau” cạnh sổ. Nếu cần dùng các mẫu này thì đổi tên thư "
                "mục thành “mau”; nếu không thì chuyển đi nơi khác. [template-folder-idle]"
            )
        ]
    beside(tmp_path, f"mau/{LETTER}")  # an archive beside the one in use is nobody's fault
    assert "template-folder-idle" not in {one.code for one in check(example_workbook(tmp_path)).problems}
