"""A roster taken in from somebody's list, into the workbook of a new office."""

import os
import shutil
from pathlib import Path

import pytest

from tests.tasks.example import example_workbook
from toolkit.book.reading.files import read_grid
from toolkit.documents.buttons import IMPORT_ROSTER
from toolkit.plan.model import Plan
from toolkit.plan.office_names import OfficeStart
from toolkit.tasks.import_roster import Roster, import_roster, understand_roster
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.new import new
from toolkit.tasks.press import press_closed

START = OfficeStart(
    province="Vĩnh Long",
    term="2025 - 2030",
    department="Ban Công tác Đoàn và Thanh thiếu nhi",
    department_code="CTĐ&TTN",
    unit_kinds=("Đoàn xã", "Đoàn phường", "Đoàn trực thuộc"),
)
LIST = """DANH SÁCH CÁN BỘ ĐOÀN,,,,,
STT,Họ và tên,Năm sinh,Chức danh,Đơn vị công tác,Số ĐT
1,Đ/c Lê Thị Minh An,1990,Bí thư Đoàn xã Cầu Ngang,Đoàn xã Cầu Ngang,0900 000 101
2,Thạch Sa Vuông,1992,PBT,Đoàn xã Cầu Ngang,0900 000 102
3,Kim Thị Sóc Hên,1991,Bí thư,Đoàn phường Trà Vinh,0900 000 103
4,Trần Quốc Bảo,1991,"Bí thư, Chủ tịch Hội LHTN Việt Nam xã",Đoàn xã Cẩm Nhung,0900 000 104
5,Ngô Bá Khải,1989,Bí thư,Đoàn Trường Đại học Trà Vinh,0900 000 105
6,,1989,Bí thư,Đoàn xã Long Vĩnh,0900 000 106
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cơ quan")
    new(folder, start=START)
    return folder / "giao-ban-mau.xlsx"


@pytest.fixture
def workbook(office: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(office, tmp_path))


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "danh sách.csv"
    path.write_text(LIST, encoding="utf-8-sig")
    return path


def plan_of(workbook: Path) -> Plan:
    return reading_of(read_grid(workbook)).plan


def understood_from(workbook: Path, folder: Path, text: str) -> Roster:
    """A list of these rows beside the workbook, as it is understood."""
    path = folder / "danh sách khác.csv"
    path.write_text(text, encoding="utf-8-sig")
    return understand_roster(workbook, path).roster


def test_a_new_offices_workbook_is_its_own(workbook: Path) -> None:
    reading = reading_of(read_grid(workbook))
    settings = reading.plan.settings
    assert [(one.code, str(one.place)) for one in reading.problems] == [("cell-required", "Cấu hình!B16")]
    assert [unit.name for unit in reading.plan.units] == [
        "Tỉnh đoàn Vĩnh Long",
        "Ban Công tác Đoàn và Thanh thiếu nhi Tỉnh đoàn",
    ]
    assert settings.body_name == "BCH ĐOÀN TỈNH VĨNH LONG"
    assert settings.units_phrase == "các Đoàn xã, phường và Đoàn trực thuộc"
    assert {rule.text for rule in reading.plan.guest_rules} == {
        "Thường trực Tỉnh đoàn",
        "Lãnh đạo các Ban Chuyên môn Tỉnh đoàn",
        "Bí thư, Phó Bí thư các Đoàn xã, phường và Đoàn trực thuộc",
    }
    assert [row.line for row in reading.plan.recipients if row.document == "TB"] == [
        "Thường trực Tỉnh đoàn",
        "Các Ban Chuyên môn Tỉnh đoàn",
        "Đoàn xã, phường và Đoàn trực thuộc",
        "Lưu VT, CTĐ&TTN",
    ]


@pytest.mark.parametrize(
    ("kinds", "phrase"),
    [
        (
            ("Huyện đoàn", "Thị đoàn", "Thành đoàn", "Đoàn trực thuộc"),
            "Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
        ),
        (("Đoàn xã", "Đoàn phường", "Đoàn đặc khu"), "Đoàn xã, phường, đặc khu"),
    ],
)
def test_the_units_are_called_together_by_their_kinds(kinds: tuple[str, ...], phrase: str) -> None:
    assert OfficeStart(province="Cà Mau", unit_kinds=kinds).units_phrase == f"các {phrase}"


@pytest.mark.parametrize("typed", ["TP. Cần Thơ", "thành phố Cần Thơ", " Cần Thơ "])
def test_a_city_governed_like_a_province_has_its_own_names_however_it_is_typed(typed: str) -> None:
    city = OfficeStart(province=typed)
    assert (city.body_name, city.office, city.place) == (
        "BCH ĐOÀN THÀNH PHỐ CẦN THƠ",
        "Thành đoàn",
        "Cần Thơ",
    )


def test_a_city_that_bears_a_persons_name_dates_its_letters_with_its_level() -> None:
    city = OfficeStart(province="Hồ Chí Minh")
    assert (city.body_name, city.dated_at) == ("BCH ĐOÀN THÀNH PHỐ HỒ CHÍ MINH", "TP. Hồ Chí Minh")


def test_what_was_understood_is_shown_and_nothing_written(workbook: Path, roster: Path) -> None:
    before = workbook.read_bytes()
    assert list(understand_roster(workbook, roster).roster.lines()) == [
        "Cột “Họ và tên” là Họ và tên.",
        "Cột “Chức danh” là Chức vụ.",
        "Cột “Đơn vị công tác” là Đơn vị.",
        "Cột “Số ĐT” là Điện thoại.",
        "Không dùng: “Năm sinh”.",
        (
            "Trang Đơn vị: thêm 4 dòng: Đoàn xã Cầu Ngang (X-CN); Đoàn phường Trà Vinh (P-TV); "
            "Đoàn xã Cẩm Nhung (X-CN2); Đoàn Trường Đại học Trà Vinh (DT-TDHTV)."
        ),
        (
            "Trang Nhân sự: thêm 5 dòng: Lê Thị Minh An (X-CN); Thạch Sa Vuông (X-CN); "
            "Kim Thị Sóc Hên (P-TV); Trần Quốc Bảo (X-CN2); Ngô Bá Khải (DT-TDHTV)."
        ),
        "1 dòng thiếu họ tên hoặc đơn vị, bỏ qua: dòng 8.",
    ]
    assert workbook.read_bytes() == before


def test_people_and_their_units_come_in_once(workbook: Path, roster: Path) -> None:
    written = import_roster(understand_roster(workbook, roster))
    assert written.problems == ()
    plan = plan_of(workbook)
    assert [(one.code, one.title, one.full_title, one.unit, one.is_contact) for one in plan.people] == [
        ("NS001", "Bí thư", "", "X-CN", True),
        ("NS002", "Phó Bí thư", "", "X-CN", False),
        ("NS003", "Bí thư", "", "P-TV", True),
        ("NS004", "Bí thư", "Bí thư, Chủ tịch Hội LHTN Việt Nam xã", "X-CN2", True),
        ("NS005", "Bí thư", "", "DT-TDHTV", True),
    ]
    commune = plan.units[2]
    assert (commune.header_name, commune.area, commune.parent) == (
        "BCH ĐOÀN XÃ CẦU NGANG",
        "xã Cầu Ngang",
        "TINH",
    )
    again = understand_roster(workbook, roster)
    assert not again.roster.has_news
    assert again.roster.found.known == tuple(one.name for one in plan.people)


@pytest.mark.parametrize(
    "head",
    ["STT,Họ và tên đệm,Tên,Chức vụ,Đơn vị", "STT,Họ,Tên,Chức vụ,Đơn vị"],
)
def test_a_name_in_two_columns_comes_in_whole(head: str, workbook: Path, tmp_path: Path) -> None:
    found = understood_from(workbook, tmp_path, f"{head}\n1,Nguyễn Thị,Ngân,Bí thư,Đoàn xã Cầu Kè")
    assert [row["Họ và tên"] for row in found.found.people] == ["Nguyễn Thị Ngân"]


def test_a_column_of_units_names_is_no_part_of_a_persons_name(workbook: Path, tmp_path: Path) -> None:
    text = "STT,Họ và tên,Tên,Chức vụ\n1,Nguyễn Thị Ngân,Đoàn xã Cầu Kè lớn,Bí thư"
    assert understood_from(workbook, tmp_path, text).columns.given is None


def test_names_in_capitals_are_written_as_the_workbook_writes_them(workbook: Path, tmp_path: Path) -> None:
    text = "HỌ VÀ TÊN,CHỨC VỤ,ĐƠN VỊ\nĐ/C NGUYỄN THỊ THU HÀ,BÍ THƯ,ĐOÀN XÃ AN TRƯỜNG"
    found = understood_from(workbook, tmp_path, text)
    (person,), (unit,) = found.found.people, found.found.units
    assert (person["Họ và tên"], person["Chức vụ"]) == ("Nguyễn Thị Thu Hà", "Bí thư")
    assert (unit["Tên đơn vị"], unit["Địa bàn"]) == ("Đoàn xã An Trường", "xã An Trường")
    assert "1 họ tên viết hoa cả chữ được ghi lại như Nguyễn Văn An." in [*found.lines()]


def test_what_the_list_says_otherwise_of_somebody_is_told(workbook: Path, roster: Path) -> None:
    import_roster(understand_roster(workbook, roster))
    text = (
        "Họ và tên,Chức vụ,Đơn vị,Điện thoại\n"
        "Lê Thị Minh An,Phó Bí thư,Đoàn xã Cầu Ngang,0900000101\n"
        "Kim Thị Sóc Hên,Bí thư,Đoàn xã Cẩm Nhung,0900 000 103"
    )
    lines = [*understood_from(workbook, roster.parent, text).lines()]
    assert lines[-2:] == [
        (
            "Khác với sổ, đồng chí tự xem và sửa: Lê Thị Minh An (X-CN): sổ ghi “Bí thư”, "
            "danh sách ghi “Phó Bí thư”."
        ),
        (
            "Trùng họ tên ở đơn vị khác; nếu là một người đã chuyển, ghi Đến ngày cho dòng cũ: "
            "Kim Thị Sóc Hên (X-CN2): sổ đã có NS003, Bí thư (P-TV)."
        ),
    ]


def test_who_comes_back_after_the_workbook_had_them_as_gone_is_told(tmp_path: Path) -> None:
    text = "Họ và tên,Chức vụ,Đơn vị\nLê Thị Diệu Hằng,Bí thư,Huyện đoàn Cầu Ngang"
    found = understood_from(example_workbook(tmp_path), tmp_path, text)
    (line,) = (one for one in found.lines() if one.startswith("CHƯA NHẬP vì sổ ghi đã thôi giữ chức vụ"))
    assert line.endswith("Lê Thị Diệu Hằng (H-CN, dòng 2): NS026, Bí thư, Đến ngày 31/5/2024.")


def test_a_commune_that_is_named_the_other_way_round_is_one(workbook: Path, tmp_path: Path) -> None:
    text = "Họ và tên,Chức vụ,Đơn vị\nLý Bê,Bí thư,Xã đoàn Tân An"
    (unit,) = understood_from(workbook, tmp_path, text).found.units
    assert (unit["Mã đơn vị"], unit["Tên đơn vị"], unit["Loại"]) == ("X-TA", "Xã đoàn Tân An", "Đoàn xã")


def test_a_list_without_names_is_refused_with_its_columns(workbook: Path, tmp_path: Path) -> None:
    path = tmp_path / "so lieu.csv"
    path.write_text("Chỉ tiêu,Số lượng\nMô hình,12\nCâu lạc bộ,7\n", encoding="utf-8-sig")
    (found,) = understand_roster(workbook, path).problems
    assert (found.code, found.message) == (
        "roster-columns",
        "Không nhận ra cột Họ và tên và Đơn vị của danh sách; các cột đang có: “Chỉ tiêu”, “Số lượng”.",
    )


def pressed(workbook: Path) -> Pressed:
    return press_closed(workbook, occasion_now(IMPORT_ROSTER, workbook))


def first_line(workbook: Path) -> str:
    return pressed(workbook).message.splitlines()[0]


def test_the_button_makes_the_folder_and_waits_for_a_list(workbook: Path) -> None:
    assert first_line(workbook) == (
        "Nhập danh sách: Đã lập thư mục danh-sach-nhap cạnh sổ. Đồng chí chép danh sách vào đó rồi bấm lại."
    )
    folder = workbook.with_name("danh-sach-nhap")
    (folder / "~$danh sách.xlsx").write_bytes(b"locked")
    assert first_line(workbook) == (
        "Nhập danh sách: Thư mục danh-sach-nhap chưa có danh sách nào (.xlsx, .xlsm, .ods, .csv)."
    )


def test_the_button_shows_first_and_writes_at_the_second_press(workbook: Path, roster: Path) -> None:
    folder = workbook.with_name("danh-sach-nhap")
    folder.mkdir()
    older = folder / "cũ.csv"
    older.write_text("Chỉ tiêu,Số lượng\nMô hình,12\n", encoding="utf-8-sig")
    os.utime(older, (1, 1))
    shutil.copy(roster, folder)
    shown = pressed(workbook).message.splitlines()
    assert shown[:3] == [
        "Nhập danh sách: Chưa ghi. Tệp danh sách.csv được hiểu như sau:",
        "Cột “Họ và tên” là Họ và tên.",
        "Cột “Chức danh” là Chức vụ.",
    ]
    assert "Bấm Nhập danh sách lần nữa trong 10 phút để ghi; không thì sổ giữ nguyên." in shown
    assert plan_of(workbook).people == ()
    proposal = (folder / "se-ghi-vao-so.txt").read_text("utf-8-sig").splitlines()
    assert (
        "Nhân sự 2. Xưng hô: đồng chí; Mã NS: NS002; Họ và tên: Thạch Sa Vuông; Chức vụ: Phó Bí thư; "
        "Mã đơn vị: X-CN; Là đầu mối: Không; Là người ký: Không; Điện thoại: 0900 000 102"
    ) in proposal
    assert first_line(workbook) == "Nhập danh sách: Đã thêm 04 đơn vị, 05 người từ danh sách.csv."
    assert len(plan_of(workbook).people) == 5
    assert not (folder / "se-ghi-vao-so.txt").exists()
    assert first_line(workbook) == (
        "Nhập danh sách: danh sách.csv: không có đơn vị, người nào mới; sổ giữ nguyên."
    )


def test_a_list_that_changed_since_it_was_shown_is_shown_again(workbook: Path, roster: Path) -> None:
    folder = workbook.with_name("danh-sach-nhap")
    folder.mkdir()
    placed = Path(shutil.copy(roster, folder))
    pressed(workbook)
    placed.write_text(LIST.replace("0900 000 102", "0900 000 109"), encoding="utf-8-sig")
    assert first_line(workbook).endswith("được hiểu như sau:")
    assert plan_of(workbook).people == ()


def test_a_list_without_names_is_told_on_the_sheet_of_problems(workbook: Path) -> None:
    folder = workbook.with_name("danh-sach-nhap")
    folder.mkdir()
    (folder / "số liệu.csv").write_text("Chỉ tiêu,Số lượng\nMô hình,12\n", encoding="utf-8-sig")
    found = pressed(workbook)
    assert found.message.splitlines()[0] == (
        "Nhập danh sách: Chưa hiểu được danh sách trong số liệu.csv; sổ giữ nguyên."
    )
    assert found.outcome
    assert [one.code for one in found.outcome.problems] == ["roster-columns"]
