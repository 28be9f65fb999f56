"""Lists of people as offices keep them, and who comes in from them."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.tables import plan_from
from toolkit.plan.model import Plan
from toolkit.tasks.making.roster_report import Entries, told
from toolkit.tasks.making.roster_sheets import understood_list

OFFICE = """
### Danh mục
| Danh mục | Giá trị | Thứ bậc |
| Loại đơn vị | Tỉnh đoàn | |
| Loại đơn vị | Đoàn xã | |
| Loại đơn vị | Đoàn phường | |
| Loại đơn vị | Đoàn trực thuộc | |
| Chức vụ | Bí thư | 1 |
| Chức vụ | Phó Bí thư Thường trực | 2 |
| Chức vụ | Phó Bí thư | 3 |
| Chức vụ | Ủy viên Ban Thường vụ | 4 |

### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Địa danh |
| TINH | Tỉnh đoàn Vĩnh Long | Tỉnh đoàn | Vĩnh Long |
| TL | Đoàn xã Tân Long | Đoàn xã | Tân Long |
| LD | Đoàn phường Long Đức | Đoàn phường | Long Đức |

### Nhân sự
| Mã NS | Họ và tên | Chức vụ | Mã đơn vị | Điện thoại | Đến ngày |
| NS001 | Võ Hoài Phong | Bí thư | TL | 0900 000 001 | |
| NS002 | Lê Thị Diệu | Phó Bí thư | TL | 0900 000 002 | {date:2024-05-31} |
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_from(OFFICE)


def read(folder: Path, plan: Plan, **sheets: str) -> Entries:
    """What a workbook with these sheets brings; a bar sets cells apart."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in text.strip().splitlines():
            sheet.append([cell.strip().replace("\\n", "\n") or None for cell in row.split("|")])
    book.save(folder / "danh sách.xlsx")
    _, found, problems = understood_list(folder / "danh sách.xlsx", plan)
    assert problems == ()
    return found


def people(found: Entries) -> Sequence[tuple[object, ...]]:
    headers = ("Họ và tên", "Chức vụ", "Mã đơn vị", "Điện thoại")
    return [tuple(row.get(header) for header in headers) for row in found.people]


THREE = [
    ("Ngô Văn Tự", "Phó Bí thư", "TL", "0900111001"),
    ("Lê Thị Nhàn", "Bí thư", "LD", "0900111002"),
    ("Sơn Thị Em", "Phó Bí thư", "LD", "0900111003"),
]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            """STT|Họ tên|Chức vụ|SĐT
            I|ĐOÀN XÃ TÂN LONG
            1|Ngô Văn Tự|Phó Bí thư|0900111001
            II|Đoàn phường Long Đức (02 đồng chí)
            1|Lê Thị Nhàn|Bí thư|0900111002
            2|Sơn Thị Em|Phó Bí thư|0900111003""",
            id="units above their people",
        ),
        pytest.param(
            """STT|Đơn vị|Họ tên|Chức vụ|SĐT
            1|Xã Tân Long|Ngô Văn Tự|PBT|0900111001
            2|P. Long Đức|Lê Thị Nhàn|BT|0900111002
            ||Sơn Thị Em|PBT|0900111003""",
            id="a unit beside its first person alone",
        ),
        pytest.param(
            """STT|Ông/Bà|Chức vụ, đơn vị công tác|Số máy
            1|Ông Ngô Văn Tự|Phó Bí thư Đoàn xã Tân Long|0900111001
            2|Bà Lê Thị Nhàn|Bí thư Đoàn phường Long Đức|0900111002
            3|Bà Sơn Thị Em|Phó Bí thư Đoàn phường Long Đức|0900111003""",
            id="title and unit in one column",
        ),
        pytest.param(
            """STT|Họ và tên|Đơn vị công tác|ĐT
            1|Ngô Văn Tự|Phó Bí thư Đoàn xã Tân Long|0900111001
            2|Lê Thị Nhàn|Bí thư Đoàn phường Long Đức|0900111002
            3|Sơn Thị Em|Phó Bí thư Đoàn phường Long Đức|0900111003""",
            id="the title before the unit",
        ),
        pytest.param(
            """STT|Họ và tên|Đơn vị|SĐT
            I|BÍ THƯ
            1|Lê Thị Nhàn|Phường Long Đức|0900111002
            II|PHÓ BÍ THƯ
            1|Ngô Văn Tự|Xã Tân Long|0900111001
            2|Sơn Thị Em|Phường Long Đức|0900111003""",
            id="titles above their people",
        ),
        pytest.param(
            """STT|Họ và tên|Chức vụ|Điện thoại|Email
            I|Đoàn xã Tân Long||0270 382 2111|tanlong@giaoban.example
            1|Ngô Văn Tự|PBT|0900111001
            II|Đoàn phường Long Đức|||longduc@giaoban.example
            1|Lê Thị Nhàn|BT|0900111002
            2|Sơn Thị Em|PBT|0900111003""",
            id="units with their own phones above their people",
        ),
        pytest.param(
            """TT|Ho ten|Chuc vu|Don vi|SDT
            1|Ngô Văn Tự|Pho Bi thu|Doan xa Tan Long|0900111001
            2|Lê Thị Nhàn|Bi thu|phuong Long Duc|0900111002
            3|Sơn Thị Em|Pho Bi thu|phuong Long Duc|0900111003""",
            id="headers without marks",
        ),
        pytest.param(
            """TT|Đoàn xã, phường|Bí thư|ĐT|Phó Bí thư|ĐT
            1|Tân Long|khuyết||Ngô Văn Tự|0900111001
            2|Long Đức|Lê Thị Nhàn|0900111002|Sơn Thị Em|0900111003""",
            id="a row for each unit",
        ),
        pytest.param(
            """TT|Đơn vị|Họ tên, chức vụ|ĐT
            1|Tân Long|Đ/c Ngô Văn Tự - Phó Bí thư|0900111001 (Zalo)
            2|Long Đức|1. Lê Thị Nhàn - Bí thư\\n2. Sơn Thị Em - Phó Bí thư|0900111002\\n0900111003""",
            id="several people in a cell",
        ),
        pytest.param(
            """TT|Họ tên|CV|Đơn vị|ĐT|TT|Họ tên|CV|Đơn vị|ĐT
            1|Ngô Văn Tự|PBT|Tân Long|0900111001|3|Sơn Thị Em|PBT|Long Đức|0900111003
            2|Lê Thị Nhàn|BT|Long Đức|0900111002""",
            id="two halves side by side",
        ),
    ],
)
def test_the_same_people_come_in_from_every_kind_of_list(rows: str, plan: Plan, tmp_path: Path) -> None:
    assert sorted(people(read(tmp_path, plan, DS=rows))) == sorted(THREE)


def test_every_sheet_of_people_is_read_and_the_others_are_told(plan: Plan, tmp_path: Path) -> None:
    head = "Họ tên|Chức vụ|Điện thoại"
    found = read(
        tmp_path,
        plan,
        Bìa="TỈNH ĐOÀN VĨNH LONG\nDANH SÁCH CÁN BỘ",
        Xã_Tân_Long=f"{head}\nNgô Văn Tự|PBT|0900111001",
        Long_Đức=f"ĐOÀN PHƯỜNG LONG ĐỨC\n{head}\nLê Thị Nhàn|BT|0900111002\nSơn Thị Em|PBT|0900111003",
    )
    assert people(found) == THREE
    assert [name.split("”")[0] for name in found.notes["sheets"]] == ["“Bìa"]


def test_of_the_sheets_of_several_years_the_last_is_read(plan: Plan, tmp_path: Path) -> None:
    head = "Họ tên|Chức vụ|Đơn vị\n"
    old, new = f"{head}Ngô Văn Tự|PBT|Tân Long", f"{head}Sơn Thị Em|PBT|Long Đức"
    found = read(tmp_path, plan, Năm_2025=old, Năm_2026=new)
    assert [row["Họ và tên"] for row in found.people] == ["Sơn Thị Em"]
    assert found.notes["sheets"][0].startswith("“Năm 2025”")


def test_of_a_workbook_like_ours_only_the_sheet_of_people_is_read(plan: Plan, tmp_path: Path) -> None:
    head = "Họ và tên|Chức vụ|Mã đơn vị\n"
    own, guests = f"{head}Ngô Văn Tự|Phó Bí thư|TL\nKim Sang|Bí thư|X-TC", f"{head}Lê Thị Nhàn|Bí thư|LD"
    found = read(tmp_path, plan, Nhân_sự=own, Đại_biểu=guests)
    assert people(found) == [("Ngô Văn Tự", "Phó Bí thư", "TL", None)]
    assert found.notes["several"] == ("“X-TC” (Kim Sang, ô C3)",)


def test_a_title_that_stands_above_the_list_is_everybodys(plan: Plan, tmp_path: Path) -> None:
    rows = "DANH SÁCH BÍ THƯ ĐOÀN XÃ, PHƯỜNG\nHọ tên|Đơn vị\nLê Thị Nhàn|Long Đức"
    found = read(tmp_path, plan, DS=rows)
    assert people(found) == [("Lê Thị Nhàn", "Bí thư", "LD", None)]
    assert found.notes["heading"] == ("“DANH SÁCH BÍ THƯ ĐOÀN XÃ, PHƯỜNG”: mọi người là Bí thư",)


HEAD = "Họ tên|Chức vụ|Đơn vị|SĐT|Từ ngày|Đến ngày|Ghi chú\n"


@pytest.mark.parametrize(
    ("row", "matter", "words"),
    [
        ("Khuyết|Bí thư|Long Đức", "vacant", "Bí thư Long Đức (dòng 2)"),
        ("Sơn Em|Nguyên Bí thư|Long Đức", "left", "Sơn Em (dòng 2: “Nguyên Bí thư”)"),
        ("Sơn Em|PBT|Long Đức||||đã nghỉ hưu", "left", "Sơn Em (dòng 2: “đã nghỉ hưu”)"),
        (
            "Lê Thị Diệu|Phó Bí thư|Tân Long",
            "gone",
            "Lê Thị Diệu (TL, dòng 2): NS002, Phó Bí thư, Đến ngày 31/5/2024",
        ),
        ("Sơn Em|BT|Tỉnh đoàn Trà Vinh", "ended", "“Tỉnh đoàn Trà Vinh” (Sơn Em, ô C2)"),
    ],
)
def test_who_does_not_come_in_is_told_with_the_row(
    row: str, matter: str, words: str, plan: Plan, tmp_path: Path
) -> None:
    found = read(tmp_path, plan, DS=HEAD + row)
    assert (found.people, found.notes[matter]) == ((), (words,))
    assert any(words in line for line in told(found))


def test_a_row_without_a_unit_is_told_with_its_name(plan: Plan, tmp_path: Path) -> None:
    found = read(tmp_path, plan, DS=f"{HEAD}Ngô Văn Tự|PBT|Tân Long\nSơn Em|PBT||0900111003")
    assert found.unclear == ("3 (Sơn Em)",)


def test_a_term_that_is_over_comes_in_with_its_last_day(plan: Plan, tmp_path: Path) -> None:
    rows = f"{HEAD}Hà Văn Cũ|Bí thư|Long Đức||1.7.2025|31/7/2025\nSơn Em|Bí thư|Long Đức||01/8/2025|"
    first, second = read(tmp_path, plan, DS=rows).people
    assert (str(first["Đến ngày"]), first["Là đầu mối"]) == ("2025-07-31", "Không")
    assert (str(second["Từ ngày"]), second["Là đầu mối"]) == ("2025-08-01", "Có")


def test_a_day_that_is_none_goes_into_the_note(plan: Plan, tmp_path: Path) -> None:
    (row,) = read(tmp_path, plan, DS=f"{HEAD}Sơn Em|PBT|Long Đức||7/2025||trẻ").people
    assert (row.get("Từ ngày"), row["Ghi chú"]) == (None, "trẻ; Từ ngày: 7/2025")


@pytest.mark.parametrize(
    ("rows", "codes", "matter"),
    [
        ("Hồ Thị Hồng|BT|Long Đức|0900111001\nHồ Thị Hồng|PBT|Long Đức|0900111002", 2, "namesakes"),
        ("Hồ Thị Hồng|BT|Long Đức|0900111001\nHồ Thị Hồng|PBT|Tân Long|0900111001", 1, "second"),
        ("Hồ Thị Hồng|PBT|Long Đức|0900111001\nHồ Thị Hồng|PBT|phường Long Đức|0900111001", 1, "repeated"),
    ],
)
def test_a_name_that_comes_twice_is_one_person_or_two(
    rows: str, codes: int, matter: str, plan: Plan, tmp_path: Path
) -> None:
    found = read(tmp_path, plan, DS=HEAD + rows)
    assert len({row["Mã NS"] for row in found.people}) == codes
    assert len(found.people) == (1 if matter == "repeated" else 2)
    assert matter in found.notes


def test_a_second_secretary_of_a_unit_is_told_with_the_first(plan: Plan, tmp_path: Path) -> None:
    found = read(tmp_path, plan, DS=f"{HEAD}Sơn Em|Bí thư|Tân Long")
    words = "Bí thư Đoàn xã Tân Long (TL): Sơn Em (dòng 2), Võ Hoài Phong (sổ có NS001)"
    assert found.notes["heads"] == (words,)


def test_a_row_in_old_letters_comes_in_in_those_of_today(plan: Plan, tmp_path: Path) -> None:
    found = read(tmp_path, plan, DS=f"{HEAD}Nguyeãn Vaên Teøo|Bí thö|Ñoaøn phöôøng Long Ñöùc")
    assert people(found) == [("Nguyễn Văn Tèo", "Bí thư", "LD", None)]
    assert found.notes["letters"] == ("Nguyễn Văn Tèo (dòng 2)",)


def test_crosses_tell_the_gender_and_the_title(plan: Plan, tmp_path: Path) -> None:
    rows = "Họ tên|Nữ|Đơn vị|Bí thư|Phó Bí thư\nSơn Em||Long Đức|x|\nLê Thị Nhàn|x|Long Đức||x"
    found = read(tmp_path, plan, DS=rows)
    assert [(row["Chức vụ"], row.get("Giới tính")) for row in found.people] == [
        ("Bí thư", None),
        ("Phó Bí thư", "Nữ"),
    ]
