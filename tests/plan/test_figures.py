"""Figures of reports: read, summed, ranked; what is no number is left out and named."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.tables import plan_from
from toolkit.documents.parts.figure_rows import figure_rows
from toolkit.plan.figure_shares import figure_shares, is_unread, share_of
from toolkit.plan.figures import figure_of, figure_sums, is_rough
from toolkit.plan.model import Plan

PLAN = plan_from("""
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Thứ tự |
| H-DH      | Huyện đoàn Duyên Hải | 17     |
| TX-DH     | Thị đoàn Duyên Hải   | 12     |
| H-CN      | Huyện đoàn Cầu Ngang | 15     |
### Hội nghị
| Mã HN    | Tháng kế hoạch |
| HN1-2024 | {text:5/2024}  |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Số liệu                                      |
| HN1-2024 | H-DH      | 21 buổi tuyên truyền; dư nợ 1.250 triệu đồng |
| HN1-2024 | TX-DH     | Số buổi tuyên truyền: 21; chưa thống kê      |
| HN1-2024 | H-CN      | 8 Buổi tuyên truyền; 30 buổi tuyên truyền    |
""")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("21 buổi tuyên truyền", (Decimal(21), "buổi tuyên truyền")),
        ("1.240 lượt tham gia.", (Decimal(1240), "lượt tham gia")),
        ("12,5 ha", (Decimal("12.5"), "ha")),
        ("Số tin, bài: 245", (Decimal(245), "tin, bài")),
        ("Số buổi tuyên truyền: 40 (ước tính)", (Decimal(40), "buổi tuyên truyền")),
        ("Số đoàn viên: 310 (31/10/2024)", (Decimal(310), "đoàn viên")),
        ("Số đoàn viên: 310 (tăng 5 so với 2023)", (Decimal(310), "đoàn viên")),
        ("Số buổi: 40 (85%)", (Decimal(40), "buổi")),
        ("Số buổi tuyên truyền: 40 buổi", (Decimal(40), "buổi tuyên truyền")),
        (
            "606 lượt đoàn viên, thanh niên tham gia (trong đó 300 nữ)",
            (Decimal(606), "lượt đoàn viên, thanh niên tham gia"),
        ),
        ("21 buổi (ước tính)", (Decimal(21), "buổi")),
        ("5 (năm) buổi", (Decimal(5), "(năm) buổi")),
        ("dư nợ 2.500.000.000 đồng", (Decimal(2500), "dư nợ (triệu đồng)")),
        ("Dư nợ: 650.500 nghìn đồng (ước)", (Decimal("650.5"), "Dư nợ (triệu đồng)")),
        ("Số đảng viên: 12 đồng chí", (Decimal(12), "đảng viên")),
        ("Số thanh niên được vay vốn: khoảng 145 người", (Decimal(145), "thanh niên được vay vốn")),
        ("Số thanh niên được vay vốn: 145 TN", (Decimal(145), "thanh niên được vay vốn")),
        ("Số thanh niên được vay vốn: 145 đ/c", (Decimal(145), "thanh niên được vay vốn")),
        ("Số lượt thanh niên tham gia: 145 lượt người", (Decimal(145), "lượt thanh niên tham gia")),
        ("Số thanh niên được vay vốn: 145 ĐV", (Decimal(145), "thanh niên được vay vốn (ĐV)")),
        ("Số thanh niên được vay vốn: 60 hộ", (Decimal(60), "thanh niên được vay vốn (hộ)")),
        ("Số mô hình của thanh niên: 12 người", (Decimal(12), "mô hình của thanh niên (người)")),
        ("dư nợ 1 tỷ 2", (Decimal(1200), "dư nợ (triệu đồng)")),
        ("Dư nợ (triệu đồng): 12 tỷ 5", (Decimal(12_500), "Dư nợ (triệu đồng)")),
        ("Kinh phí (đồng): 1 tỉ 2", (Decimal(1_200_000_000), "Kinh phí (đồng)")),
        ("dư nợ 3 tỷ 050 triệu", (Decimal(3050), "dư nợ (triệu đồng)")),
        ("dư nợ 1 tỷ 2 triệu", (Decimal(1002), "dư nợ (triệu đồng)")),
        ("dư nợ 2 tỷ 35", None),
        ("dư nợ 2 tỷ 05", None),
        ("dư nợ 1 tỷ 1200", None),
        ("dư nợ 1 tỷ rưỡi", None),
        ("dư nợ: 1 tỷ hai trăm triệu", None),
        ("Dư nợ (triệu đồng): 12/13", None),
        ("Dư nợ: 12/13", None),
        ("Vốn vay: 12/13 tỷ", None),
        ("Diện tích trồng cây (ha): 12/13", None),
        ("Số thanh niên được vay vốn: 145/200", (Decimal(145), "thanh niên được vay vốn")),
        ("Dư nợ: 1.250 triệu đồng", (Decimal(1250), "Dư nợ (triệu đồng)")),
        ("dư nợ 3.120 triệu đồng", (Decimal(3120), "dư nợ (triệu đồng)")),
        ("dư nợ 3 tỷ 307 triệu đồng", (Decimal(3307), "dư nợ (triệu đồng)")),
        ("Dư nợ ủy thác (triệu đồng): 3 tỷ 307 triệu", (Decimal(3307), "Dư nợ ủy thác (triệu đồng)")),
        ("Dư nợ = 3,5 tỷ đồng", (Decimal(3500), "Dư nợ (triệu đồng)")),
        ("Số chi đoàn loại 1: 12", (Decimal(12), "chi đoàn loại 1")),
        ("606 lượt, trong đó 300 nữ", (Decimal(606), "lượt")),
        ("Số lượt tham gia: 606 lượt, trong đó 300 nữ", (Decimal(606), "lượt tham gia")),
        ("Số lượt tham gia: 606 trong đó: 300 nữ", (Decimal(606), "lượt tham gia")),
        ("Số vụ, trong đó số vụ đã giải quyết: 6", (Decimal(6), "vụ, trong đó số vụ đã giải quyết")),
        ("Dư nợ: 3 tỷ, trong đó 1 tỷ cho vay mới", (Decimal(3000), "Dư nợ (triệu đồng)")),
        ("Kinh phí (triệu đồng): 12,5", (Decimal("12.5"), "Kinh phí (triệu đồng)")),
        ("Kinh phí (triệu đồng): 12.500.000 đồng", (Decimal("12.5"), "Kinh phí (triệu đồng)")),
        ("Kinh phí (đồng): 12.500.000 đồng", (Decimal(12_500_000), "Kinh phí (đồng)")),
        ("Kinh phí (đồng): 12,5 triệu", (Decimal(12_500_000), "Kinh phí (đồng)")),
        ("Kinh phí (tỷ đồng): 800 triệu đồng", (Decimal("0.8"), "Kinh phí (tỷ đồng)")),
        ("Kinh phí (tỷ đồng): 1 tỷ 200 triệu", (Decimal("1.2"), "Kinh phí (tỷ đồng)")),
        ("Tỷ lệ (%): 85", None),
        ("Tỷ lệ đoàn viên tham gia: 85", None),
        ("Hoàn thành kế hoạch: 85 (%)", None),
        ("dư nợ 7,738 tỷ đồng", (Decimal(7738), "dư nợ (triệu đồng)")),
        ("dư nợ 7,738 triệu đồng", None),
        ("dư nợ 2 tỷ đồng", (Decimal(2000), "dư nợ (triệu đồng)")),
        ("chưa thống kê", None),
        ("1. 650 lượt", (Decimal(650), "lượt")),
        ("2) Số buổi: 12 buổi", (Decimal(12), "buổi")),
        ("b) 976 lượt", (Decimal(976), "lượt")),
        ("* 17 buổi", (Decimal(17), "buổi")),
        ("thu hút 479 lượt", (Decimal(479), "lượt")),
        ("50 chi đoàn sinh hoạt, đạt 89,3%", (Decimal(50), "chi đoàn sinh hoạt")),
        ("12 chi đoàn, đạt tỷ lệ 75%", (Decimal(12), "chi đoàn")),
        ("từ 10 đến 20 buổi", None),
        ("Số buổi: khoảng 40", (Decimal(40), "buổi")),
        ("Số buổi: 40/45", (Decimal(40), "buổi")),
        ("40/45 buổi", (Decimal(40), "buổi")),
        ("45/40 buổi", None),
        ("01/7/2025 sinh hoạt", None),
        ("Kỳ báo cáo: 7/2024", None),
        ("1 250 buổi", None),
        ("Năm 2024", None),
        ("Số buổi: 1,234", None),
        ("Số buổi: 12.5", None),
        ("Tỷ lệ: 85%", None),
        ("Tỷ lệ: 85 %", None),
        ("", None),
    ],
)
def test_a_figure_is_one_number_and_what_it_counts(text: str, figure: tuple[Decimal, str] | None) -> None:
    assert figure_of(text) == figure


def test_figures_are_summed_and_ranked_equal_ones_in_unit_order() -> None:
    (conference,) = PLAN.conferences
    found = [
        (one.label, one.total, [(unit.code, int(number)) for unit, number in one.by_unit])
        for one in figure_sums(PLAN, conference)
    ]
    assert found == [
        ("buổi tuyên truyền", Decimal(80), [("H-CN", 38), ("TX-DH", 21), ("H-DH", 21)]),
        ("dư nợ (triệu đồng)", Decimal(1250), [("H-DH", 1250)]),
    ]


@pytest.mark.parametrize(
    "text",
    ["khoảng 20 buổi tuyên truyền", "Gần 20 buổi tuyên truyền", "Số buổi tuyên truyền: trên 20"],
)
def test_a_figure_that_is_only_about_so_many_counts_and_says_so(text: str) -> None:
    plan = reported(text, "Tổ chức 21 buổi tuyên truyền", "9 buổi tuyên truyền, trong đó 4 buổi trực tuyến")
    (conference,) = plan.conferences
    assert [(row.chi_tieu, row.tong, row.don_vi) for row in figure_rows(plan, conference)] == [
        (
            "Buổi tuyên truyền",
            "50",
            (
                "Thị đoàn Duyên Hải: 21; Huyện đoàn Duyên Hải: 20 (số ước lượng); "
                "Huyện đoàn Cầu Ngang: 09 (trong đó 4 buổi trực tuyến)"
            ),
        )
    ]


@pytest.mark.parametrize(
    "text", ["Chi đoàn trên 30 đoàn viên: 5", "21 buổi", "12 chi đoàn trên 30 đoàn viên"]
)
def test_a_name_that_only_holds_such_a_word_is_no_estimate(text: str) -> None:
    assert not is_rough(text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Tỷ lệ tham gia: 85%", (Decimal(85), "Tỷ lệ tham gia")),
        ("Tỷ lệ tham gia (%): 85,5", (Decimal("85.5"), "Tỷ lệ tham gia")),
        ("Tỷ lệ tham gia: 85 phần trăm (ước)", (Decimal(85), "Tỷ lệ tham gia")),
        ("85% đoàn viên", (Decimal(85), "đoàn viên (%)")),
        ("Hoàn thành 85% kế hoạch", (Decimal(85), "Hoàn thành (% kế hoạch)")),
        ("Số buổi: 40 (85%)", None),
        ("Tỷ lệ tham gia: 32/45", None),
        ("Tỷ lệ tham gia: 85 buổi", None),
        ("tăng 12% so với năm 2023", None),
        ("Số buổi: 40", None),
        ("85%", None),
        ("", None),
    ],
)
def test_a_percentage_is_one_number_and_what_it_tells(text: str, share: tuple[Decimal, str] | None) -> None:
    assert share_of(text) == share


def reported(*figures: str) -> Plan:
    """The plan with these figures in its reports, in their order."""
    rows = zip(PLAN.unit_reports, figures, strict=True)
    return replace(
        PLAN, unit_reports=tuple(replace(row, figures=tuple(text.split("; "))) for row, text in rows)
    )


def test_percentages_are_told_by_unit_and_never_summed() -> None:
    plan = reported("Tỷ lệ tham gia: 85%", "Tỷ lệ tham gia (%): 90,5; 12 buổi", "tỷ lệ tham gia: 85 %")
    (conference,) = plan.conferences
    assert [one.label for one in figure_sums(plan, conference)] == ["buổi"]
    assert [
        (one.label, [(unit.code, str(number)) for unit, number in one.by_unit])
        for one in figure_shares(plan, conference)
    ] == [("Tỷ lệ tham gia", [("TX-DH", "90.5"), ("H-CN", "85"), ("H-DH", "85")])]
    assert not any(is_unread(text) for row in plan.unit_reports for text in row.figures)


def test_rows_of_a_paper_tell_the_part_of_the_whole_and_no_total_of_percentages() -> None:
    plan = reported("606 lượt, trong đó 300 nữ", "40 lượt; Tỷ lệ: 5%", "10 lượt; 5 lượt (trong đó 2 nữ)")
    (conference,) = plan.conferences
    assert [(row.chi_tieu, row.tong, row.don_vi) for row in figure_rows(plan, conference)] == [
        (
            "Lượt",
            "661",
            (
                "Huyện đoàn Duyên Hải: 606 (trong đó 300 nữ); Thị đoàn Duyên Hải: 40; "
                "Huyện đoàn Cầu Ngang: 15 (trong đó 2 nữ)"
            ),
        ),
        ("Tỷ lệ", "–", "Thị đoàn Duyên Hải: 5%"),
    ]
