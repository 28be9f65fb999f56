"""Who carries out the items of the agenda, whom the script calls to them, and how long they may speak."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import performers, speeches

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị                       | Tên ngắn               | Đơn vị cấp trên | Được đăng cai |
| TINH      | Tỉnh đoàn Trà Vinh               | Tỉnh đoàn              |                 | Không         |
| TCKT      | Ban Tổ chức - Kiểm tra Tỉnh đoàn | Ban Tổ chức - Kiểm tra | TINH            | Không         |
| TG        | Ban Tuyên giáo Tỉnh đoàn         | Ban Tuyên giáo         | TINH            | Không         |
| H-CN      | Huyện đoàn Cầu Ngang             | Huyện đoàn Cầu Ngang   | TINH            | Có            |
### Nhân sự
| Mã NS | Họ và tên      | Mã đơn vị |
| NS001 | Thạch Minh Hà  | TINH      |
| NS002 | Lê Ngọc Lan    | TINH      |
| NS003 | Trần Văn Phú   | TINH      |
| NS007 | Đỗ Minh Sang   | TCKT      |
| NS010 | Võ Thị Cẩm Vân | TG        |
### Hội nghị
| Mã HN    | Chủ trì      |
| HN1-2024 | NS001; NS002 |
| HN2-2024 | NS001; NS002 |
| HN3-2024 | NS001; NS002 |
### Chương trình
| Mã HN    | Thứ tự | Nội dung           | Người thực hiện | Lời dẫn                                      |
| HN1-2024 | 1      | Báo cáo kết quả    | NS007           | Mời đại diện Ban Tổ chức - Kiểm tra báo cáo. |
| HN1-2024 | 2      | Đại biểu thảo luận | Các đơn vị      | Mỗi ý kiến không quá 10 phút.                |
| HN1-2024 | 3      | Phát biểu kết luận | NS001           | Kính mời đồng chí chủ trì kết luận.          |
| HN2-2024 | 1      | Báo cáo kết quả    | NS007           | Mời đại diện Ban Tổ chức - Kiểm tra báo cáo. |
| HN2-2024 | 2      | Đại biểu thảo luận | Các đơn vị      | Mỗi ý kiến không quá 10 phút.                |
| HN2-2024 | 3      | Phát biểu kết luận | NS001           | Kính mời đồng chí chủ trì kết luận.          |
| HN3-2024 | 1      | Báo cáo kết quả    | NS007           | Mời đại diện Ban Tổ chức - Kiểm tra báo cáo. |
| HN3-2024 | 2      | Đại biểu thảo luận | Các đơn vị      | Mỗi ý kiến không quá 10 phút.                |
| HN3-2024 | 3      | Phát biểu kết luận | NS001           | Kính mời đồng chí chủ trì kết luận.          |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Số phút |
| HN1-2024 | H-CN      | 10      |
| HN2-2024 | H-CN      | 8       |
| HN2-2024 | TG        | 10      |
"""


def line(conference: str, order: int) -> str:
    return next(row for row in SHEETS.splitlines() if row.startswith(f"| {conference} | {order}  "))


def changed(conference: str, order: int, right: str, wrong: str) -> str:
    row = line(conference, order)
    return SHEETS.replace(row, row.replace(right, wrong))


def test_an_agenda_whose_sheets_agree_is_right() -> None:
    rules = (*performers.OF_PERFORMING, speeches.speaking_time_differs)
    assert [said(rule, SHEETS) for rule in rules] == [[]] * len(rules)


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        (changed("HN2-2024", 3, "NS001", "NS003"), ["Chương trình!D7: Trần Văn Phú (NS003)"]),
        (changed("HN2-2024", 3, "NS001", "NS007"), ["Chương trình!D7: Đỗ Minh Sang (NS007)"]),
        (
            SHEETS.replace("| HN2-2024 | NS001; NS002 |", "| HN2-2024 | NS002; NS003 |"),
            ["Hội nghị!B3: Thạch Minh Hà (NS001)"],
        ),
        # another leader concludes now and then
        (SHEETS.replace("| NS001; NS002 |", "| NS002        |"), []),
    ],
)
def test_a_conference_is_concluded_by_one_of_its_chairs(sheets: str, told: list[str]) -> None:
    assert said(performers.concluded_by_another, sheets) == [
        (
            f"{begun} không chủ trì hội nghị HN2-2024 mà phát biểu kết luận. Sửa người thực hiện, hoặc cột "
            "Chủ trì của trang Hội nghị. [concluded-by-another]"
        )
        for begun in told
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "cell", "called", "unit"),
    [
        ("Ban Tổ chức - Kiểm tra", "Ban Tuyên giáo", "E5", "Ban Tuyên giáo", "Ban Tổ chức - Kiểm tra"),
        ("NS007", "NS010", "D5", "Ban Tổ chức - Kiểm tra", "Ban Tuyên giáo"),
    ],
)
def test_whom_the_script_calls_is_of_the_unit_that_carries_the_item_out(
    right: str, wrong: str, cell: str, called: str, unit: str
) -> None:
    assert said(performers.called_otherwise, changed("HN2-2024", 1, right, wrong)) == [
        (
            f"Chương trình!{cell}: Lời dẫn mời {called} Tỉnh đoàn, còn người thực hiện phần này của hội nghị "
            f"HN2-2024 thuộc {unit} Tỉnh đoàn. Sửa lời dẫn, hoặc sửa người thực hiện. [called-otherwise]"
        )
    ]


@pytest.mark.parametrize(
    "script",
    [
        "Kính mời đồng chí đại diện Ban tham mưu gợi ý thảo luận.",
        "Kính mời đồng chí đại diện Ban Tuyên giáo Tỉnh ủy phát biểu.",
        "Kính mời đại diện Ban Tuyên giáo, sau đó kính mời đại diện Ban Tổ chức - Kiểm tra.",
        "Kính mời đồng chí chủ trì trao cờ luân lưu cho Huyện đoàn Cầu Ngang.",
    ],
)
def test_a_script_that_calls_no_single_unit_is_right(script: str) -> None:
    sheets = changed("HN2-2024", 1, "Mời đại diện Ban Tổ chức - Kiểm tra báo cáo.", script)
    assert said(performers.called_otherwise, sheets) == []


def test_a_script_that_gives_less_time_than_the_speeches_and_other_scripts_is_told() -> None:
    assert said(speeches.speaking_time_differs, changed("HN2-2024", 2, "10 phút", "8 phút")) == [
        (
            "Chương trình!E6: Lời dẫn cho mỗi ý kiến 8 phút, còn trang Đăng ký phát biểu của hội nghị "
            "HN2-2024 có bài 10 phút. Sửa số phút ở lời dẫn, hoặc ở trang Đăng ký phát biểu. [script-minutes]"
        )
    ]


def test_a_speech_longer_than_every_script_allows_is_told() -> None:
    sheets = SHEETS.replace("| HN2-2024 | H-CN      | 8 ", "| HN2-2024 | H-CN      | 15 ")
    assert said(speeches.speaking_time_differs, sheets) == [
        (
            "Đăng ký phát biểu!C3: Bài này 15 phút, còn lời dẫn của hội nghị HN2-2024 cho mỗi ý kiến 10 phút."
            " Sửa số phút ở ô này, hoặc ở lời dẫn; nếu được nói dài hơn, giữ nguyên. [speech-over-time]"
        )
    ]


def test_the_longer_time_of_a_script_counts() -> None:
    sheets = changed("HN1-2024", 2, "10 phút", "7 phút, riêng mỗi tham luận không quá 10 phút")
    assert said(speeches.speaking_time_differs, sheets) == []


ROLL = """
### Đại biểu
| Mã HN    | Mã NS | Họ và tên     | Có mặt        |
| HN1-2024 | NS002 | Lê Ngọc Lan   | {second}      |
| HN1-2024 | NS001 | Thạch Minh Hà | {first}       |
| HN1-2024 | NS007 | Đỗ Minh Sang  | {third}       |
"""


def absent(cell: str, name: str, presence: str, there: str, sheet: str) -> str:
    return (
        f"Đại biểu!{cell}: {name} được ghi là “{presence}”, còn ô {there} của trang {sheet} ghi người này "
        "thực hiện, chủ trì hoặc làm thư ký; biên bản, thông báo chỉ nêu những người có mặt. "
        "Sửa ô này nếu ghi nhầm; nếu đúng, ghi người đã làm thay ở ô kia. [performer-absent]"
    )


CONCLUDES = absent("D3", "Thạch Minh Hà", "Vắng có lý do", "D4", "Chương trình")
NOBODY_CHAIRS = [
    absent("D2", "Lê Ngọc Lan", "Vắng không lý do", "B2", "Hội nghị"),
    absent("D3", "Thạch Minh Hà", "Vắng có lý do", "B2", "Hội nghị"),
]


@pytest.mark.parametrize(
    ("first", "second", "third", "told"),
    [
        ("Có", "Có", "Có", []),
        ("Có", "Vắng có lý do", "Có", []),
        ("Có", "Có", "", []),
        ("Vắng có lý do", "Vắng có lý do", "", []),
        ("Vắng có lý do", "Có", "Có", [CONCLUDES]),
        ("Vắng có lý do", "Vắng không lý do", "Có", NOBODY_CHAIRS),
    ],
)
def test_whoever_has_a_part_came(first: str, second: str, third: str, told: list[str]) -> None:
    sheets = SHEETS + ROLL.format(first=first, second=second, third=third)
    assert said(performers.performer_absent, sheets) == told


def test_a_secretary_who_stayed_away_is_told() -> None:
    sheets = SHEETS.replace("| Mã HN    | Chủ trì      |", "| Mã HN | Chủ trì | Thư ký |")
    sheets = sheets.replace("| HN1-2024 | NS001; NS002 |", "| HN1-2024 | NS001; NS002 | NS003; NS010 |")
    row = "| HN1-2024 | NS003 | Trần Văn Phú | Vắng có lý do |\n"
    roll = ROLL.format(first="Có", second="Có", third="Có") + row
    assert said(performers.performer_absent, sheets + roll) == [
        absent("D5", "Trần Văn Phú", "Vắng có lý do", "C2", "Hội nghị")
    ]


CHAIRED = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           |
| TINH      | Tỉnh đoàn Trà Vinh   |
| H-CN      | Huyện đoàn Cầu Ngang |
### Nhân sự
| Mã NS | Họ và tên     | Chức vụ               | Mã đơn vị | Đến ngày          |
| NS001 | Thạch Minh Hà | Bí thư                | TINH      |                   |
| NS002 | Lê Ngọc Lan   | Phó Bí thư Thường trực | TINH      |                   |
| NS003 | Trần Văn Phú  | Phó Bí thư            | TINH      |                   |
| NS004 | Đỗ Minh Sang  | Bí thư                | H-CN      |                   |
| NS005 | Võ Thị Vân    | Bí thư                | TINH      | {date:2024-01-31} |
### Hội nghị
| Mã HN    | Ngày              | Chủ trì  |
| HN1-2024 | {date:2024-05-24} | CHAIRS   |
"""


def test_a_deputy_ahead_of_the_head_of_the_same_body_is_asked_about() -> None:
    assert said(performers.chairs_reversed, CHAIRED.replace("CHAIRS", "NS002; NS001")) == [
        (
            "Hội nghị!C2: Lê Ngọc Lan (Phó Bí thư Thường trực) đứng trước Thạch Minh Hà (Bí thư); văn bản "
            "nêu người chủ trì theo thứ tự này, và người đầu tiên ký biên bản. Đổi thứ tự nếu Thạch Minh Hà "
            "chủ trì chính; nếu không, để nguyên. [chairs-reversed]"
        )
    ]


@pytest.mark.parametrize(
    "chairs", ["NS001; NS002", "NS002; NS003", "NS003; NS002", "NS003; NS004", "NS002; NS005", "NS002"]
)
def test_chairs_in_order_and_of_other_bodies_or_times_are_quiet(chairs: str) -> None:
    assert said(performers.chairs_reversed, CHAIRED.replace("CHAIRS", chairs)) == []


def test_a_deputy_who_chairs_while_the_head_is_away_stands_first() -> None:
    roll = "### Đại biểu\n| Mã HN | Mã NS | Có mặt |\n| HN1-2024 | NS001 | Vắng có lý do |\n"
    roll += "| HN1-2024 | NS002 | Có |\n"
    assert said(performers.chairs_reversed, CHAIRED.replace("CHAIRS", "NS002; NS001") + roll) == []
