"""Báo cáo đơn vị: what is there has its day, and its figures are numbers with a name."""

import datetime as dt

import pytest

from tests.plan.rules.saying import said
from tests.tables import plan_from
from toolkit.plan.rules import reports
from toolkit.plan.tallies import ReportState
from toolkit.plan.tallies import reports as standings
from toolkit.plan.unit_questions import waited_for

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời |
| H-DH      | Huyện đoàn Duyên Hải | Huyện đoàn | 1      | Có            |
| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | 2      | Có            |
| H-CK      | Huyện đoàn Cầu Kè    | Huyện đoàn | 3      | Có            |
### Hội nghị
| Mã HN    | Ngày      | Trạng thái |
| HN1-2024 | 24/5/2024 | Đã họp     |
### Thành phần
| Mã HN    | Phạm vi     | Giá trị    | Nhóm giấy mời |
| HN1-2024 | Loại đơn vị | Huyện đoàn | Theo đơn vị   |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Hạn       | Ngày nhận | Số ký hiệu | Số liệu   |
| HN1-2024 | H-DH      | 14/5/2024 | 10/5/2024 |            | {figures} |
| HN1-2024 | H-CN      | 14/5/2024 |           | {symbol}   | {blank}   |
| HN1-2024 | H-CK      | 14/5/2024 |           |            |           |
"""


@pytest.mark.parametrize(("symbol", "blank"), [("", "9 buổi"), ("05-BC/ĐTN", "9 buổi")])
def test_a_report_that_holds_something_was_sent_and_its_missing_day_is_told(symbol: str, blank: str) -> None:
    sheets = SHEETS.format(figures="21 buổi", symbol=symbol, blank=blank)
    plan = plan_from(sheets)
    (conference,) = plan.conferences
    states = [one.state for one in standings(plan, conference)]
    assert states == [ReportState.ON_TIME, ReportState.SENT, ReportState.NOT_SENT]
    assert [unit.code for unit in waited_for(plan, conference)] == ["H-CK"]
    (told,) = said(reports.report_undated, sheets)
    assert told == (
        "Báo cáo đơn vị!D3: Báo cáo của Huyện đoàn Cầu Ngang có số ký hiệu hoặc số liệu mà chưa ghi ngày "
        "nhận. Ghi ngày nhận; nếu đơn vị chưa gửi, xóa số ký hiệu và số liệu. [report-undated]"
    )


def test_where_nobody_notes_days_none_is_missed() -> None:
    sheets = SHEETS.format(figures="21 buổi", symbol="", blank="9 buổi").replace("10/5/2024", "")
    assert said(reports.report_undated, sheets) == []


def told(figures: str) -> list[str]:
    return said(
        reports.figures_read, SHEETS.format(figures=figures, symbol="", blank=""), dt.date(2024, 6, 1)
    )


def test_figures_without_a_name_are_told_at_their_cell() -> None:
    assert told("28; 691 lượt; 362") == [
        (
            "Báo cáo đơn vị!F2: Số liệu “28” và “362” không phải một con số kèm tên số liệu, nên không "
            "cộng vào tổng và không có trong văn bản. Ghi mỗi dòng một con số kèm tên, ví dụ “21 buổi tuyên "
            "truyền”; tỷ lệ phần trăm không cộng được, giữ nguyên. [figure-unread]"
        )
    ]


def test_an_estimate_is_told_and_counted() -> None:
    assert told("khoảng 20 buổi; 691 lượt") == [
        (
            "Báo cáo đơn vị!F2: Số liệu “khoảng 20 buổi” là số ước lượng; tổng tính như số đúng, cạnh tên "
            "đơn vị ghi “số ước lượng”. Hỏi lại đơn vị số đúng; nếu không có, giữ nguyên. [figure-rough]"
        )
    ]


@pytest.mark.parametrize(
    "figures",
    [
        "16 buổi tuyên truyền, 857 lượt đoàn viên, thanh niên tham gia, 302 tin, bài",
        "16 buổi / 857 lượt",
        "16 buổi, thu hút 857 lượt",
        "16 buổi và 857 lượt",
        "25 đội thi, đạt 3 giải",
        "16 buổi, tăng 5 buổi so với cùng kỳ",
    ],
)
def test_several_numbers_in_one_line_are_told(figures: str) -> None:
    assert told(figures) == [
        (
            f"Báo cáo đơn vị!F2: Số liệu “{figures}” có hơn một con số; chỉ con số đầu được tính, có "
            "thể thành một mục riêng. Tách mỗi con số kèm tên thành một dòng (Alt+Enter), hoặc ngăn bằng dấu "
            "“;”. [figure-several]"
        )
    ]


def test_none_of_what_others_count_is_quiet_and_of_anything_else_is_told() -> None:
    sheets = SHEETS.format(figures="9 buổi; Không có tin, bài.", symbol="", blank="302 tin, bài")
    assert said(reports.figures_read, sheets, dt.date(2024, 6, 1)) == []
    (alone,) = told("9 buổi; Không có số liệu")
    assert "“Không có số liệu”" in alone
    assert alone.endswith("[figure-unread]")


def apart(figures: str) -> list[str]:
    head, _, rows = SHEETS.format(figures="", symbol="", blank="").partition("### Báo cáo đơn vị")
    table = "\n".join(rows.strip().splitlines()[:1])
    usual = "21 buổi tuyên truyền; 691 lượt đoàn viên, thanh niên tham gia"
    lines = [
        f"| HN1-2024 | {unit} | 14/5/2024 | | | {text} |"
        for unit, text in (("H-DH", figures), ("H-CN", usual), ("H-CK", usual), ("H-XX", usual))
    ]
    sheets = "\n".join((head, "### Báo cáo đơn vị", table, *lines))
    return said(reports.figures_apart, sheets, dt.date(2024, 6, 1))


@pytest.mark.parametrize(
    ("figure", "usual"),
    [
        ("Tuyên truyền 28 buổi", "buổi tuyên truyền"),
        ("Đoàn viên, thanh niên tham gia: 639", "lượt đoàn viên, thanh niên tham gia"),
        ("16 buổi tuyên truyền 857 bài", "buổi tuyên truyền"),
    ],
)
def test_a_figure_that_the_others_name_otherwise_is_told(figure: str, usual: str) -> None:
    assert apart(figure) == [
        (
            f"Báo cáo đơn vị!F2: Số liệu “{figure}” đứng thành một mục riêng, không cộng cùng “{usual}” của "
            f"các đơn vị khác. Nếu là cùng một số liệu, ghi con số kèm tên “{usual}”; nếu khác, giữ nguyên. "
            "[figure-apart]"
        )
    ]


@pytest.mark.parametrize(
    "figures",
    [
        "9 buổi tuyên truyền; 3 buổi tuyên truyền trực tuyến",
        "Số buổi tuyên truyền: 9",
        "12 đoàn viên mới; 5 buổi họp",
        "9 buổi tuyên truyền, đạt 90%",
    ],
)
def test_a_figure_of_its_own_beside_the_usual_one_is_quiet(figures: str) -> None:
    assert apart(figures) == []


@pytest.mark.parametrize(
    "figures",
    [
        *("21 buổi; 85% đoàn viên", "21 buổi, trong đó 15 trực tiếp", "Số buổi: 21", "có 21 buổi"),
        *("21 buổi (15 trực tiếp, 6 trực tuyến)", "50 chi đoàn, đạt 89,3%", "12 chi đoàn loại 1, 2"),
        *("15 buổi học tập, quán triệt Chỉ thị 05 của Bộ", "2 buổi ngày 5, 6 tháng 10", "302 tin, bài"),
        *("9 hoạt động kỷ niệm 26/3 và 20/11", "12 hoạt động chào mừng Đại hội và 95 năm ngày thành lập"),
    ],
)
def test_a_number_with_its_name_is_quiet(figures: str) -> None:
    assert told(figures) == []


@pytest.mark.parametrize(
    ("figures", "halved"),
    [
        ("Số mô hình: 12,5", "Số mô hình: 12,5"),
        ("Số mô hình: 11; 12,5 mô hình", "12,5 mô hình"),
        ("Số lượt tham gia: 3 nghìn", "Số lượt tham gia: 3 nghìn"),
        ("Số mô hình: 12; Số giờ: 12,5; Diện tích (ha): 1,5; Số đảng viên: 12 đồng chí", ""),
    ],
)
def test_what_is_counted_is_whole(figures: str, halved: str) -> None:
    found = said(
        reports.figures_halved, SHEETS.format(figures=figures, symbol="", blank=""), dt.date(2024, 6, 1)
    )
    told = (
        f"Báo cáo đơn vị!F2: “{halved}” là số đếm, mà không phải một số nguyên viết đủ bằng chữ số, nên tổng "
        "trong văn bản sẽ sai. Hỏi lại đơn vị rồi ghi một số nguyên, ví dụ 12 hoặc 1.250. [figure-halved]"
    )
    assert found == ([told] if halved else [])
