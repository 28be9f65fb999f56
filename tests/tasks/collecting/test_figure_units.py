"""Figures come in the unit of measure that their names ask for, and one far beyond all others is told."""

from pathlib import Path

import pytest

from tests.tasks.collecting.conference import Book, Desk, filled, said, the_conference
from tests.tasks.collecting.messes import NAME, read, reshaped, spoiled, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

MONEY = "Dư nợ vay (triệu đồng)"


def came(name: str, value: object) -> tuple[str, str]:
    """What a row of figures brings, and what is told of it."""
    form = read(NAME, spoiled(("Số liệu", "A5", name), ("Số liệu", "B5", value)))
    assert isinstance(form, Form)
    figures = str(next(iter(lines(form, the_conference()))).values["Số liệu"]).split("; ")
    return figures[-1].removeprefix(f"{name}: "), told_of(form)


@pytest.mark.parametrize(
    ("name", "typed", "number", "own"),
    [
        (MONEY, "18.500.000.000 đồng", "18.500", "triệu đồng"),
        (MONEY, "4500000000 đ", "4.500", "triệu đồng"),
        (MONEY, "4500000000đ", "4.500", "triệu đồng"),
        (MONEY, "850.000 nghìn đồng", "850", "triệu đồng"),
        (MONEY, "18.500.000.000 VNĐ (ước tính)", "18.500 (ước tính)", "triệu đồng"),
        ("Dư nợ, tính bằng tỷ đồng", "3 tỷ 307 triệu đồng", "3,3070", "tỷ đồng"),
        (MONEY, "2 tỷ rưỡi", "2.500", "triệu đồng"),
        ("Dư nợ (tỷ đồng)", "850 triệu", "0,85", "tỷ đồng"),
        (MONEY, "1 tỷ 2", "1.200", "triệu đồng"),
        (MONEY, "12 tỷ 5 (ước)", "12.500 (ước)", "triệu đồng"),
        (MONEY, "1tỷ2", "1.200", "triệu đồng"),
        (MONEY, "1tỷ250", "1.250", "triệu đồng"),
        (MONEY, "1 tỷ 2 trăm triệu", "1.200", "triệu đồng"),
        (MONEY, "bảy trăm triệu", "700", "triệu đồng"),
        (MONEY, "Một tỷ hai trăm triệu đồng", "1.200", "triệu đồng"),
        (MONEY, "một tỉ rưỡi", "1.500", "triệu đồng"),
        ("Kinh phí (tỷ đồng)", "bảy trăm triệu", "0,7", "tỷ đồng"),
        ("Diện tích (ha)", "15.000 m2", "1,5", "ha"),
        ("Diện tích (m²)", "1,5 ha", "15.000", "m2"),
        ("Sản lượng (tấn)", "850 kg", "0,85", "tấn"),
        ("Số lượt (nghìn người)", "12.500 người", "12,5", "nghìn người"),
    ],
)
def test_a_number_in_another_unit_is_converted_and_told(name: str, typed: str, number: str, own: str) -> None:
    value, told = came(name, typed)
    assert value == number
    assert told.splitlines()[0] == (
        f"{NAME}, Số liệu!B5: Ô này ghi “{typed}”, còn số liệu này tính bằng {own}; được hiểu là {number}. "
        "Đúng thì để nguyên; nếu không, sửa cột Số liệu của báo cáo này ở trang Báo cáo đơn vị. "
        "[return-figure-converted]"
    )


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (MONEY, "4,5 tỷ"),
        (MONEY, "4.500 tr"),
        (MONEY, "4.500 triệu đồng"),
        (MONEY, "4.500"),
        (MONEY, "3 tỷ 307 triệu đồng"),
        ("Số vốn vay", "18.500.000 đồng"),
        ("Số thanh niên (người)", "120 người"),
        ("Diện tích (ha)", "1,5 ha"),
        ("Số đoàn viên (có việc làm)", "120"),
    ],
)
def test_a_number_in_its_own_unit_is_left_alone(name: str, typed: str) -> None:
    assert came(name, typed) == (typed, "")


def test_a_number_far_beyond_those_of_all_others_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for unit, number in (("H-CN", 450), ("H-CL", 1_850), ("H-CK", "4.500.000"), ("H-CT", 0)):

        def fill(book: Book, unit: str = unit, number: object = number) -> None:
            said(unit)(book)
            book["Số liệu"]["A5"], book["Số liệu"]["B5"] = MONEY, number

        desk.receive(f"PHIEU_HN3-2024_{unit}.xlsx", filled(unit, fill))
    outcome = desk.collect().outcome
    assert outcome
    assert [str(one) for one in outcome.problems if one.code == "return-figure-far"] == [
        (
            "PHIEU_HN3-2024_H-CK.xlsx, Số liệu!B5: Số liệu “4.500.000” lớn gấp hơn một nghìn lần "
            "số cao nhất của các đơn vị khác (1.850), có lẽ nhầm đơn vị tính. Hỏi lại đơn vị; nếu nhầm, "
            "sửa cột Số liệu của báo cáo này ở trang Báo cáo đơn vị. [return-figure-far]"
        )
    ]


def test_a_figure_named_as_a_sum_is_one_and_a_bare_sum_is_told_as_such() -> None:
    assert came("Tổng số đoàn viên", 672) == ("672", "")
    value, told = came("Tổng cộng", 672)
    assert value.endswith(": 35")
    assert told == (
        f"{NAME}, Số liệu!A5: Dòng 5 chỉ ghi tổng cộng các dòng ở trên, nên không được thu vào sổ. Nếu đó là "
        "một số liệu riêng, ghi rõ tên số liệu ấy vào cột Số liệu của phiếu rồi thu lại. [return-rows-total]"
    )


def test_a_rate_in_place_of_a_count_is_told() -> None:
    assert came("Số thanh niên vay vốn", "85%") == (
        "85%",
        (
            f"{NAME}, Số liệu!B5: Số liệu này là một con số, nhưng ô ghi tỷ lệ “85%”, nên không được cộng "
            "vào tổng. Nếu cần cộng, hỏi đơn vị con số rồi ghi thay tỷ lệ; nếu không, để nguyên. "
            "[return-figure-rate]"
        ),
    )
    assert came("Tỷ lệ chi đoàn sinh hoạt", "85%") == ("85%", "")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            ("Xã Long Hòa: Số chi đoàn trên địa bàn dân cư", None),
            "Số chi đoàn trên địa bàn dân cư: 40 (Xã Long Hòa); Số chi đoàn sinh hoạt đúng định kỳ: 35",
        ),
        (
            ("Số chi đoàn trên địa bàn dân cư:", None),
            "Số chi đoàn trên địa bàn dân cư: 40; Số chi đoàn sinh hoạt đúng định kỳ: 35",
        ),
        (
            ("Xã A: Số kết nạp", "Xã B: Số kết nạp"),
            "Xã A - Số kết nạp: 40; Xã B - Số kết nạp: 35",
        ),
    ],
)
def test_a_figure_with_its_unit_before_its_name_is_that_figure(
    names: tuple[str, str | None], said: str
) -> None:
    changes = [("Số liệu", f"A{row}", name) for row, name in enumerate(names, start=2) if name]
    form = read(NAME, spoiled(*changes))
    assert isinstance(form, Form)
    (report,) = (one for one in lines(form, the_conference()) if one.table == "tblBaoCao")
    assert (report.values["Số liệu"], told_of(form)) == (said, "")


@pytest.mark.parametrize(
    ("name", "typed", "own"),
    [
        (MONEY, 3800000000, "triệu đồng"),
        (MONEY, "3.800.000.000", "triệu đồng"),
        (MONEY, "3.800.000.000 triệu đồng", "triệu đồng"),
        ("Dư nợ (tỷ đồng)", 38000000, "tỷ đồng"),
        ("Sản lượng (tấn)", 90000000, "tấn"),
    ],
)
def test_a_number_that_no_unit_has_in_its_measure_is_told_though_no_other_came(
    name: str, typed: object, own: str
) -> None:
    assert came(name, typed) == (
        str(typed),
        (
            f"{NAME}, Số liệu!B5: Số liệu “{typed}” tính bằng {own} thì lớn khác thường, có lẽ nhầm đơn vị "
            "tính. Hỏi lại đơn vị; nếu nhầm, sửa cột Số liệu của báo cáo này ở trang Báo cáo đơn vị. "
            "[return-figure-huge]"
        ),
    )


def test_a_huge_number_is_told_once_where_others_came_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for unit, number in (("H-CN", 450), ("H-CL", 1_850), ("H-CK", 4_500_000_000)):

        def fill(book: Book, unit: str = unit, number: object = number) -> None:
            said(unit)(book)
            book["Số liệu"]["A5"], book["Số liệu"]["B5"] = MONEY, number

        desk.receive(f"PHIEU_HN3-2024_{unit}.xlsx", filled(unit, fill))
    outcome = desk.collect().outcome
    assert outcome
    told = [one.code for one in outcome.problems if one.place.spot == "Số liệu!B5"]
    assert told == ["return-figure-huge"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (MONEY, "415.000"),
        ("Dư nợ (tỷ đồng)", "3.307"),
        ("Dư nợ (đồng)", 415000000000),
        ("Số đoàn viên (người)", 30500),
    ],
)
def test_a_large_number_that_a_unit_may_have_is_quiet(name: str, typed: object) -> None:
    assert came(name, typed)[1] == ""


@pytest.mark.parametrize(("unit", "is_told"), [("Buổi", False), ("người", False), ("Nghìn người", True)])
def test_a_column_for_units_of_measure_is_told_only_where_it_scales(unit: str, is_told: bool) -> None:
    def change(book: Book) -> None:
        sheet = book["Số liệu"]
        sheet.tables.clear()
        sheet.insert_cols(2)
        sheet["B1"] = "Đơn vị tính"
        sheet["B2"], sheet["B3"] = unit, "Người"

    form = read(NAME, reshaped(change))
    assert isinstance(form, Form)
    assert [one.value for one in form.filled.figures[:2]] == ["40", "35"]
    assert ("[return-cell-unread]" in told_of(form)) is is_told


def test_a_percentage_where_money_is_asked_is_told() -> None:
    figure, said_of_it = came(MONEY, "85%")
    assert figure == "85%"
    assert said_of_it == (
        f"{NAME}, Số liệu!B5: Ô này ghi “85%”, là tỷ lệ phần trăm, trong khi số liệu tính bằng triệu đồng. "
        "Đề nghị đơn vị ghi con số tính bằng triệu đồng; tỷ lệ thì ghi ở cột Ghi chú. [return-figure-percent]"
    )


@pytest.mark.parametrize(
    "typed", ["2 tỷ 35", "1 tỷ 05", "12/13", "1.100/1.200", "một tỷ mấy", "bảy trăm nghìn"]
)
def test_money_that_may_be_two_sums_stays_and_is_told(typed: str) -> None:
    value, told = came(MONEY, typed)
    assert value == typed
    assert "[return-figure-unread]" in told
