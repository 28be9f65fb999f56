"""Rows that cannot be placed, names, clocks: each fault is told once, in its cell, and holds its papers."""

import datetime as dt

import pytest

from tests.tasks.planted import cell, fresh, held, merge, planted, some_held, told
from toolkit.book.grid import Raw
from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems import Severity

HN, NS, DV, VB = "Hội nghị", "Nhân sự", "Đơn vị", "Văn bản đi"
DB, GM, YK, KL = "Đại biểu", "Giấy mời", "Ý kiến", "Kết luận"
CT, BC, PB, TP = "Chương trình", "Báo cáo đơn vị", "Đăng ký phát biểu", "Thành phần"
PC, CC, NN, CD = "Phân công", "Căn cứ", "Nơi nhận", "Chuyên đề"
CH, KH = "Cấu hình", "Kế hoạch"

Planted = tuple[str, str, int, Raw, str]

PLACING: list[Planted] = [
    (CT, "Mã HN", 3, None, "cell-required"),
    (CT, "Mã HN", 3, "HN1-2O24", "ref-misspelt"),
    (CT, "Mã HN", 3, "HN4-2024", "ref-unknown"),
    (CT, "Mã HN", 3, "HN1", "ref-unknown"),
    (CT, "Mã HN", 12, None, "cell-required"),
    (CT, "Mã HN", 12, "HN1-2O24", "ref-misspelt"),
    (CT, "Mã HN", 12, "HN4-2024", "ref-unknown"),
    (CT, "Mã HN", 12, "HN1", "ref-unknown"),
    (TP, "Mã HN", 3, None, "cell-required"),
    (TP, "Mã HN", 3, "HN1-2O24", "ref-misspelt"),
    (TP, "Mã HN", 3, "HN4-2024", "ref-unknown"),
    (TP, "Mã HN", 3, "HN1", "ref-unknown"),
    (GM, "Mã HN", 5, None, "cell-required"),
    (GM, "Mã HN", 5, "HN1-2O24", "ref-misspelt"),
    (GM, "Mã HN", 5, "HN4-2024", "ref-unknown"),
    (GM, "Mã HN", 5, "HN1", "ref-unknown"),
    (DB, "Mã HN", 30, None, "cell-required"),
    (DB, "Mã HN", 30, "HN1-2O24", "ref-misspelt"),
    (DB, "Mã HN", 30, "HN4-2024", "ref-unknown"),
    (DB, "Mã HN", 30, "HN1", "ref-unknown"),
    (PB, "Mã HN", 4, None, "cell-required"),
    (PB, "Mã HN", 4, "HN1-2O24", "ref-misspelt"),
    (PB, "Mã HN", 4, "HN4-2024", "ref-unknown"),
    (PB, "Mã HN", 4, "HN1", "ref-unknown"),
    (BC, "Mã HN", 8, None, "cell-required"),
    (BC, "Mã HN", 8, "HN1-2O24", "ref-misspelt"),
    (BC, "Mã HN", 8, "HN4-2024", "ref-unknown"),
    (BC, "Mã HN", 8, "HN1", "ref-unknown"),
    (YK, "Mã HN", 6, None, "cell-required"),
    (YK, "Mã HN", 6, "HN1-2O24", "ref-misspelt"),
    (YK, "Mã HN", 6, "HN4-2024", "ref-unknown"),
    (YK, "Mã HN", 6, "HN1", "ref-unknown"),
    (KL, "Mã HN", 4, None, "cell-required"),
    (KL, "Mã HN", 4, "HN1-2O24", "ref-misspelt"),
    (KL, "Mã HN", 4, "HN4-2024", "ref-unknown"),
    (KL, "Mã HN", 4, "HN1", "ref-unknown"),
    (PC, "Mã HN", 5, None, "cell-required"),
    (PC, "Mã HN", 5, "HN1-2O24", "ref-misspelt"),
    (PC, "Mã HN", 5, "HN4-2024", "ref-unknown"),
    (PC, "Mã HN", 5, "HN1", "ref-unknown"),
    (HN, "Mã KH", 3, None, "cell-required"),
    (HN, "Mã KH", 3, "KH2O24", "ref-misspelt"),
    (HN, "Mã KH", 3, "KH2025", "ref-unknown"),
    (CC, "Mã KH", 2, None, "cell-required"),
    (CC, "Mã KH", 2, "KH24", "ref-unknown"),
    (HN, "Mã CĐ", 3, None, "cell-required"),
    (HN, "Mã CĐ", 3, "CĐ9", "ref-unknown"),
    (HN, "Mã CĐ", 3, "CĐ1", "ref-unknown"),
    (HN, "Đơn vị đăng cai", 3, None, "cell-required"),
    (HN, "Đơn vị đăng cai", 3, "H-CNN", "ref-misspelt"),
    (HN, "Đơn vị đăng cai", 3, "Cầu Ngang", "ref-misspelt"),
    (GM, "Mã đơn vị", 4, None, "letter-to-nobody"),
    (GM, "Mã đơn vị", 4, "H-CLL", "ref-misspelt"),
    (GM, "Mã đơn vị", 20, None, "letter-to-nobody"),
    (GM, "Mã đơn vị", 20, "H-CLL", "ref-misspelt"),
    (DB, "Mã NS", 10, None, "delegate-uncoded"),
    (DB, "Mã NS", 10, "NS999", "ref-unknown"),
    (DB, "Mã NS", 60, None, "delegate-uncoded"),
    (DB, "Mã NS", 60, "NS999", "ref-unknown"),
    (DB, "Mã đơn vị", 10, "H-CLL", "ref-misspelt"),
    (BC, "Mã đơn vị", 9, None, "cell-required"),
    (BC, "Mã đơn vị", 9, "H-TCC", "ref-misspelt"),
    (YK, "Mã đơn vị", 9, None, "opinion-incomplete"),
    (YK, "Mã đơn vị", 9, "H-TCC", "ref-misspelt"),
    (YK, "Mã YK", 9, None, "cell-required"),
    (YK, "Mã YK", 9, "YK01", "code-twice"),
    (KL, "Mã KL", 5, None, "cell-required"),
    (PB, "Mã đơn vị", 3, None, "speech-incomplete"),
    (PB, "Mã đơn vị", 3, "H-XX", "ref-unknown"),
    (VB, "Mã HN/KH", 3, None, "entry-without-subject"),
    (VB, "Mã HN/KH", 3, "HN1-2O24", "ref-misspelt"),
    (VB, "Mã HN/KH", 5, None, "entry-without-subject"),
    (VB, "Mã HN/KH", 5, "HN1-2O24", "ref-misspelt"),
    (VB, "Mã HN/KH", 8, None, "entry-without-subject"),
    (VB, "Mã HN/KH", 8, "HN1-2O24", "ref-misspelt"),
    (VB, "Loại", 3, None, "cell-required"),
    (VB, "Loại", 3, "GN", "choice-unlisted"),
    (NS, "Mã đơn vị", 20, None, "cell-required"),
    (NS, "Mã đơn vị", 20, "H-CKK", "ref-misspelt"),
    (NS, "Mã đơn vị", 46, None, "cell-required"),
    (NS, "Mã đơn vị", 46, "H-CKK", "ref-misspelt"),
    (NN, "Loại văn bản", 4, None, "cell-required"),
    (NN, "Loại văn bản", 4, "KHH", "choice-unlisted"),
    (GM, "Số văn bản", 5, "VB999", "ref-unknown"),
    (GM, "Số văn bản", 5, "VB006", "letter-entry"),
]
NAMES: list[Planted] = [
    (PB, "Người", 3, None, "speech-incomplete"),
    (CT, "Người thực hiện", 4, "Lê Văn Tám", "name-unknown"),
    (CT, "Người thực hiện", 4, "Trần Hoàng Minh Đẳng", "name-near"),
    (CT, "Người thực hiện", 4, "NS001 chủ trì", "ref-among-words"),
    (CT, "Người thực hiện", 4, "NS999", "ref-unknown"),
    (HN, "Chủ trì", 3, "Nguyễn Thanh Nhàn", "name-near"),
    (HN, "Chủ trì", 3, "NS002; Thạch Thị Sa Rậy", "name-near"),
    (HN, "Chủ trì", 3, "Lê Thị Hồng", "name-unknown"),
    (HN, "Chủ trì", 3, "NS2", "ref-unknown"),
    (HN, "Chủ trì", 3, "NS002, NS333", "ref-unknown"),
    (YK, "Người", 2, "Nguyễn Đức Trongj", "cell-garbled"),
    (YK, "Người", 2, "Lê Văn Tám", "name-unknown"),
    (YK, "Người", 2, "NS999", "ref-unknown"),
    (YK, "Người", 2, "NS018, NS019", "ref-several"),
    (YK, "Người", 10, "Nguyễn Đức Trongj", "cell-garbled"),
    (YK, "Người", 10, "Lê Văn Tám", "name-unknown"),
    (YK, "Người", 10, "NS999", "ref-unknown"),
    (YK, "Người", 10, "NS018, NS019", "ref-several"),
    (YK, "Người trả lời", 4, "Võ Thị Cẩm Tu", "name-near"),
    (YK, "Người trả lời", 4, "NS9", "ref-unknown"),
    (YK, "Người trả lời", 4, "Lê Văn Tám", "name-unknown"),
    (PB, "Người", 3, "Lưu Gia Phước", "name-near"),
    (PB, "Người", 3, "Lê Văn Tám", "speaker-unlisted"),
    (PC, "Chủ trì", 3, "DTN-CA, TG", "ref-several"),
    (KL, "Đơn vị chủ trì", 3, "Đoàn Thanh niên Công an tĩnh", "unit-name-near"),
    (KL, "Đơn vị chủ trì", 3, "XX-9", "ref-unknown"),
    (KL, "Phối hợp", 3, "TG, XX-1", "ref-unknown"),
    (KL, "Phối hợp", 3, "Ban Tuyên giáo Tĩnh đoàn", "unit-name-near"),
    (TP, "Giá trị", 3, "Ban chuyên môm; Đơn vị sự nghiệp", "guest-rule-value"),
    (TP, "Giá trị", 3, "XX-1", "ref-unknown"),
    (PC, "Người phụ trách", 3, "Võ Thị Cẩm Tú A", "name-near"),
    (PC, "Người phụ trách", 3, "NS999", "ref-unknown"),
    (PC, "Người phụ trách", 3, "Hoàng Văn Nam", "name-unknown"),
    (DB, "Dự thay cho", 5, "NS999", "ref-unknown"),
    (VB, "Người ký", 3, "NS099", "ref-unknown"),
    (VB, "Người ký", 3, "Nguyễn Thanh Nhàn", "ref-unknown"),
    (CH, "Giá trị", 18, "NS099", "ref-unknown"),
]
CLOCKS: list[Planted] = [
    (HN, "Giờ bắt đầu", 2, 800, "clock-guessed"),
    (HN, "Giờ bắt đầu", 2, 0, "clock-at-night"),
    (HN, "Giờ bắt đầu", 2, 8.3, "clock-decimal"),
    (HN, "Giờ bắt đầu", 2, 8.5, "clock-decimal"),
    (HN, "Giờ bắt đầu", 2, "25:00", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 2, "8:3", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 2, dt.time(2), "clock-afternoon"),
    (HN, "Giờ bắt đầu", 2, "8h00-11h30", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 2, "8.75", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 2, dt.datetime(1900, 1, 8, 7, 12), "clock-decimal"),
    (HN, "Giờ bắt đầu", 2, dt.time(12), "ends-before-start"),
    (HN, "Giờ bắt đầu", 3, 800, "clock-guessed"),
    (HN, "Giờ bắt đầu", 3, 0, "clock-at-night"),
    (HN, "Giờ bắt đầu", 3, 8.3, "clock-decimal"),
    (HN, "Giờ bắt đầu", 3, 8.5, "clock-decimal"),
    (HN, "Giờ bắt đầu", 3, "25:00", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 3, "8:3", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 3, dt.time(2), "clock-afternoon"),
    (HN, "Giờ bắt đầu", 3, "8h00-11h30", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 3, "8.75", "clock-unreadable"),
    (HN, "Giờ bắt đầu", 3, dt.datetime(1900, 1, 8, 7, 12), "clock-decimal"),
    (HN, "Giờ bắt đầu", 3, dt.time(12), "ends-before-start"),
    (HN, "Giờ kết thúc", 2, 1130, "clock-guessed"),
    (HN, "Giờ kết thúc", 2, 11.3, "clock-decimal"),
    (HN, "Giờ kết thúc", 2, dt.time(7, 30), "ends-before-start"),
    (HN, "Giờ kết thúc", 2, dt.time(8), "ends-before-start"),
    (HN, "Giờ kết thúc", 2, "7h", "ends-before-start"),
    (HN, "Giờ kết thúc", 2, dt.time(1, 30), "clock-afternoon"),
    (HN, "Giờ kết thúc", 2, "11:60", "clock-unreadable"),
    (CT, "Bắt đầu", 2, 8.0, "clock-guessed"),
    (CT, "Bắt đầu", 2, 800, "clock-guessed"),
    (CT, "Bắt đầu", 2, 8.5, "clock-decimal"),
    (CT, "Bắt đầu", 2, "8:3", "clock-unreadable"),
    (DB, "Giờ đến", 5, 7.45, "clock-decimal"),
    (DB, "Giờ đến", 5, 745, "clock-guessed"),
    (DB, "Giờ đến", 5, "7:5", "clock-unreadable"),
]
UNDERSTOOD: list[tuple[str, str, int, Raw]] = [
    (HN, "Chủ trì", 2, "NS001, NS002"),
    (HN, "Chủ trì", 2, "NS001 và NS002"),
    (HN, "Chủ trì", 2, "NS001/NS002"),
    (HN, "Chủ trì", 2, "NS001\nNS002"),
    (HN, "Chủ trì", 2, "Trần Hoàng Minh Đăng; NS002"),
    (HN, "Thư ký", 3, "NS008,NS009"),
    (HN, "Thư ký", 3, "Nguyễn Thị Hồng Diễm, Lâm Quốc Tuấn"),
    (TP, "Giá trị", 5, "Thành đoàn, Thị đoàn, Huyện đoàn, Đoàn trực thuộc"),
    (PB, "Số phút", 3, "10 phút"),
    (HN, "Giờ bắt đầu", 2, "8h"),
    (HN, "Giờ bắt đầu", 2, "8h00"),
    (HN, "Giờ bắt đầu", 2, "8g00"),
    (HN, "Giờ bắt đầu", 2, "08:00 SA"),
    (HN, "Giờ bắt đầu", 2, "8 giờ"),
    (HN, "Giờ bắt đầu", 2, "8 giờ 00 phút"),
    (HN, "Giờ bắt đầu", 2, dt.time(8)),
    (HN, "Giờ bắt đầu", 2, 0.3333333333333333),
]


@pytest.mark.parametrize(("sheet", "header", "row", "value", "code"), PLACING + NAMES + CLOCKS)
def test_a_fault_is_told_once_in_its_cell_and_an_error_holds_its_papers(
    sheet: str, header: str, row: int, value: Raw, code: str
) -> None:
    where = (sheet, header, row)
    reading = planted({where: value})
    assert [(str(one.place), one.code) for one in fresh(reading)] == [(cell(where), code)]
    unprinted = header == "Giờ đến"
    is_error = fresh(reading)[0].severity is Severity.ERROR
    assert some_held(reading) is (is_error and not unprinted)


@pytest.mark.parametrize(("sheet", "header", "row", "value"), UNDERSTOOD)
def test_what_is_certain_is_understood_without_a_word(sheet: str, header: str, row: int, value: Raw) -> None:
    assert told({(sheet, header, row): value}) == []


@pytest.mark.parametrize(
    ("sheet", "header", "first", "last", "where"),
    [
        (CT, "Mã HN", 2, 9, "Chương trình!A3"),
        (GM, "Mã HN", 2, 14, "Giấy mời!B3"),
        (DB, "Mã HN", 2, 50, "Đại biểu!A3"),
        (YK, "Mã HN", 2, 13, "Ý kiến!B3"),
        (KL, "Mã HN", 2, 5, "Kết luận!B3"),
        (BC, "Mã HN", 2, 14, "Báo cáo đơn vị!A3"),
        (YK, "Mã đơn vị", 3, 4, "Ý kiến!D4"),
        (YK, "Mã YK", 3, 4, "Ý kiến!A4"),
        (KL, "Đơn vị chủ trì", 2, 3, "Kết luận!E3"),
        (CT, "Người thực hiện", 3, 5, "Chương trình!G4"),
        (NS, "Mã đơn vị", 2, 5, "Nhân sự!G3"),
        (VB, "Loại", 3, 4, "Văn bản đi!B4"),
    ],
)
def test_merged_cells_are_told_once_as_merged(
    sheet: str, header: str, first: int, last: int, where: str
) -> None:
    reading = merge(sheet, header, first, last)
    assert [(str(one.place), one.code) for one in fresh(reading)] == [(where, "cell-merged")]
    assert held(reading)


def test_merged_cells_are_named_with_their_range() -> None:
    (found,) = fresh(merge(CT, "Mã HN", 2, 9))
    assert str(found) == (
        "Chương trình!A3: Ô của cột “Mã HN” bị gộp trong vùng A2:A9, nên dòng này không có giá trị riêng. "
        "Bỏ gộp ô (Unmerge Cells), rồi điền giá trị vào từng dòng. [cell-merged]"
    )


def test_an_unreadable_ordinal_leaves_the_other_conferences_as_they_are() -> None:
    reading = planted({(HN, "Lần thứ", 2): "I"})
    assert [(str(one.place), one.code) for one in fresh(reading)] == [("Hội nghị!C2", "number-unreadable")]
    plan = reading.plan
    usual = planted({}).plan
    third, as_usual = plan.conferences[2], usual.conferences[2]
    minutes = next(kind for kind in DOCUMENTS if kind.name == "minutes")
    assert [one.words() for one in minutes.documents(plan, third)] == [
        one.words() for one in minutes.documents(usual, as_usual)
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            800,
            "“800” ở cột “Giờ bắt đầu” được đọc là 08:00. Nếu đúng, gõ lại thành 08:00 để ô hiện đúng giờ.",
        ),
        (
            8.3,
            (
                "Cột “Giờ bắt đầu” cần giờ và phút; số “8,3” có thể hiểu nhiều cách. "
                "Gõ lại theo dạng giờ:phút, ví dụ 08:30."
            ),
        ),
        (dt.time(2), "Cột “Giờ bắt đầu” ghi 02:00, tức là giữa đêm. Nếu là buổi chiều, gõ 14:00."),
        (
            0,
            (
                "Cột “Giờ bắt đầu” ghi 00:00, tức là giữa đêm. "
                "Gõ lại theo dạng giờ:phút, ví dụ 08:00; để trống ô nếu chưa biết giờ."
            ),
        ),
    ],
)
def test_a_clock_is_told_with_what_was_read(value: Raw, words: str) -> None:
    (found,) = fresh(planted({(HN, "Giờ bắt đầu", 2): value}))
    assert str(found) == f"Hội nghị!I2: {words} [{found.code}]"
