"""To which body of a unit its letters go."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import letters

UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Tên ngắn | Loại | Đơn vị cấp trên |
| TINH | Tỉnh đoàn Trà Vinh | Tỉnh đoàn | Tỉnh đoàn | |
| TP-TV | Thành đoàn Trà Vinh | Thành đoàn | Thành đoàn | TINH |
| H-CK | Huyện đoàn Cầu Kè | Cầu Kè | Huyện đoàn | TINH |
| H-TC | Huyện đoàn Tiểu Cần | Tiểu Cần | Huyện đoàn | TINH |
| H-TRC | Huyện đoàn Trà Cú | Trà Cú | Huyện đoàn | TINH |
| DT-A | Đoàn Trường A | Trường A | Đoàn trực thuộc | TINH |
| DT-B | Đoàn Trường B | Trường B | Đoàn trực thuộc | TINH |
| DT-C | Đoàn Trường C | Trường C | Đoàn trực thuộc | TINH |
### Giấy mời
| Mã GM | Mã HN | Mã đơn vị | Mã NS | Kính mời |
"""
OF_UNITS = ("TP-TV", "H-CK", "H-TC", "H-TRC", "DT-A", "DT-B", "DT-C")
NAMES = dict(
    zip(
        OF_UNITS,
        (
            *("Thành đoàn Trà Vinh", "Huyện đoàn Cầu Kè", "Huyện đoàn Tiểu Cần", "Huyện đoàn Trà Cú"),
            *("Đoàn Trường A", "Đoàn Trường B", "Đoàn Trường C"),
        ),
        strict=True,
    )
)


def _sheets(**bodies: str) -> str:
    rows = []
    for number in (1, 2):
        for code in OF_UNITS:
            body = bodies.get(f"{code}_{number}".replace("-", "_"), "Ban Thường vụ")
            rows.append(f"| GM{number}-{code} | HN{number} | {code} | | {body} {NAMES[code]} |")
    return UNITS + "\n".join(rows)


@pytest.mark.parametrize(
    ("row", "body", "cell", "count"),
    [
        ("H_TC_1", "Ban Chấp hành", "E4", 7),
        ("TP_TV_2", "Uỷ ban", "E9", 7),
        ("DT_B_2", "Ban Chấp hành", "E14", 5),
    ],
)
def test_one_letter_to_another_body_is_told(row: str, body: str, cell: str, count: int) -> None:
    assert said(letters.addressed_otherwise, _sheets(**{row: body})) == [
        (
            f"Giấy mời!{cell}: Giấy mời này gửi “{body}”, còn {count} giấy mời khác đều gửi “Ban Thường "
            "vụ”. Sửa cột Kính mời nếu gõ nhầm; nếu đúng, giữ nguyên. [addressed-otherwise]"
        )
    ]


@pytest.mark.parametrize(
    "bodies",
    [
        {},
        {"DT_B_1": "Ban Chấp hành", "DT_B_2": "Ban Chấp hành"},
        {"H_TC_1": "Đồng chí Bí thư"},
        {"H_TC_1": "Ban Chấp hành", "H_CK_2": "Ban Chấp hành"},
    ],
)
def test_a_unit_without_a_standing_body_or_a_person_is_right(bodies: dict[str, str]) -> None:
    assert said(letters.addressed_otherwise, _sheets(**bodies)) == []
