"""Columns of the units that were sorted or pushed without the rest of their rows."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules.displaced_columns import columns_displaced

NAMES = ("Tân Lược", "Ba Tri", "Mỹ Long", "Cầu Kè", "Ea Súp", "Trà Cú", "An Hội")
CODES = ("X-TANLUOC", "X-BATRI", "X-MYLONG", "X-CAUKE", "X-EASUP", "X-TRACU", "X-ANHOI")


def units(
    names: tuple[str, ...] = NAMES, headers: tuple[str, ...] = NAMES, areas: tuple[str, ...] = NAMES
) -> str:
    lines = [
        "### Đơn vị",
        "| Mã đơn vị | Tên đơn vị | Loại | Tên trên đầu văn bản | Địa danh | Địa bàn | Đơn vị cấp trên |",
        "| TINH | Tỉnh đoàn Vĩnh Long | Tỉnh đoàn | BCH ĐOÀN TỈNH VĨNH LONG | Vĩnh Long | tỉnh Vĩnh Long | |",
    ]
    for code, name, header, area in zip(CODES, names, headers, areas, strict=True):
        above = f"BCH ĐOÀN XÃ {header.upper()}" if header else ""
        lines.append(f"| {code} | Đoàn xã {name} | Đoàn xã | {above} | {area} | xã {area} | TINH |")
    return "\n".join(lines)


def test_letterheads_sorted_alone_are_one_error_at_their_first_cell() -> None:
    assert said(columns_displaced, units(headers=tuple(sorted(NAMES)))) == [
        (
            "Đơn vị!D3: Có 5 ô ghi của đơn vị khác: ở đây là “BCH ĐOÀN XÃ AN HỘI”, còn dòng này là Đoàn xã "
            "Tân Lược. Có lẽ cột bị sắp xếp hoặc bị đẩy lên, đẩy xuống riêng, không cùng cả dòng. Trả lại "
            "như cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp hay chèn thì chọn cả dòng. "
            "[units-displaced]"
        )
    ]


@pytest.mark.parametrize("fields", [["headers"], ["areas"], ["headers", "areas"]])
def test_columns_pushed_down_or_up_are_one_error(fields: list[str]) -> None:
    down = (NAMES[0], *NAMES[:3], *NAMES[4:])
    up = (*NAMES[1:5], NAMES[4], *NAMES[5:])
    first = "D" if "headers" in fields else "E"
    for moved, row in ((down, 4), (up, 3)):
        told = said(columns_displaced, units(**dict.fromkeys(fields, moved)))
        assert [line.partition(": ")[0] for line in told] == [f"Đơn vị!{first}{row}"]


def test_names_that_were_sorted_against_their_codes_are_told_themselves() -> None:
    told = said(columns_displaced, units(names=tuple(sorted(NAMES))))
    assert [line.partition(": ")[0] for line in told] == ["Đơn vị!B3"]


def test_two_exchanged_cells_and_a_place_that_several_share_are_no_sorting() -> None:
    exchanged = (NAMES[1], NAMES[0], *NAMES[2:])
    assert said(columns_displaced, units(headers=exchanged)) == []
    assert said(columns_displaced, units(areas=("Ba Tri",) * len(NAMES))) == []
    assert said(columns_displaced, units()) == []
