"""Tables as offices keep them, drawn with openpyxl: titles, merged headers, groups, totals, signatures."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.table import Table

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, kw_only=True)
class OfficeList:
    """One workbook of one table, and what the template of its letters prints for each record."""

    rows: Rows
    prints: str
    letters: Sequence[str]
    merged: Iterable[str] = ()
    hidden: Iterable[int] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    table: str = ""


def workbook_of(path: Path, made: OfficeList) -> Path:
    """The list as a file; a value goes into the first cell of a merged area."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    for row in made.rows:
        sheet.append(list(row))
    for area in made.merged:
        sheet.merge_cells(area)
    for number in made.hidden:
        sheet.row_dimensions[number].hidden = True
    for column, code in made.formats.items():
        for cell in sheet[column]:
            cell.number_format = code
    if made.table:
        drawn = Table(displayName="BangDuLieu", ref=made.table)
        drawn.totalsRowCount = 1
        sheet.add_table(drawn)
    book.save(path)
    return path


NUMBERED = OfficeList(
    rows=[
        ["TỈNH ĐOÀN TRÀ VINH", None, None, None, "ĐOÀN TNCS HỒ CHÍ MINH"],
        ["BAN TỔ CHỨC - KIỂM TRA", None, None, None, None],
        [None],
        ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ"],
        ["(Kèm theo Công văn số 12-CV/TĐTN-BTC, ngày 05/3/2024)"],
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, "Nguyễn Văn An", "Bí thư", "Huyện đoàn Cầu Kè", 912345678],
        [2, "Trần Thị Bé", "Phó Bí thư", "Đoàn Khối", 987654321],
        [3, None, None, None, None],
        ["Tổng cộng: 02 đồng chí"],
        [None],
        [None, None, None, "Trà Vinh, ngày 05 tháng 3 năm 2024"],
        [None, "NGƯỜI LẬP BIỂU", None, "TM. BAN THƯỜNG VỤ"],
        [None, "(Ký, ghi rõ họ tên)", None, "BÍ THƯ"],
        [None],
        [None, "Lê Thị Cúc", None, "Thạch Sa Ry"],
    ],
    merged=["A4:E4", "A5:E5", "A11:E11"],
    formats={"E": "0000000000"},
    prints="{{ ho_va_ten }}, {{ chuc_vu }}, {{ don_vi }}, {{ dien_thoai }}",
    letters=[
        "Nguyễn Văn An, Bí thư, Huyện đoàn Cầu Kè, 0912345678",
        "Trần Thị Bé, Phó Bí thư, Đoàn Khối, 0987654321",
    ],
)

GROUPED = OfficeList(
    rows=[
        ["TT", "Tên đơn vị", "Địa chỉ", "Số đại biểu"],
        ["I", "Khối huyện, thị xã, thành phố", None, 5],
        [1, "Huyện đoàn Cầu Kè", "Thị trấn Cầu Kè", 2],
        [2, "Thị đoàn Duyên Hải", "Phường 1", 3],
        ["II", "Khối trực thuộc", None, 4],
        [3, "Đoàn Khối các cơ quan", "Phường 2", 4],
        [None, "Tổng cộng (I+II)", None, 9],
    ],
    prints="{{ ten_don_vi }}, {{ dia_chi }}: {{ so_dai_bieu }}",
    letters=[
        "Huyện đoàn Cầu Kè, Thị trấn Cầu Kè: 2",
        "Thị đoàn Duyên Hải, Phường 1: 3",
        "Đoàn Khối các cơ quan, Phường 2: 4",
    ],
)

TWO_LINES = OfficeList(
    rows=[
        ["DANH SÁCH TRÍCH NGANG CÁN BỘ ĐOÀN"],
        [None],
        ["STT", "Họ và tên", "Năm sinh", None, "Thông tin công tác", None, "Ghi chú"],
        [None, None, "Nam", "Nữ", "Chức vụ", "Đơn vị", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "Nguyễn Văn An", 1990, None, "Bí thư", "Huyện đoàn Cầu Kè", None],
        [2, "Trần Thị Bé", None, 1995, "Phó Bí thư", "Huyện đoàn Cầu Kè", "Đảng viên"],
    ],
    merged=["A1:G1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4"],
    prints="{{ ho_va_ten }} ({{ nam }}{{ nam_sinh_nu }}), {{ chuc_vu }}, {{ thong_tin_cong_tac_don_vi }}",
    letters=[
        "Nguyễn Văn An (1990), Bí thư, Huyện đoàn Cầu Kè",
        "Trần Thị Bé (1995), Phó Bí thư, Huyện đoàn Cầu Kè",
    ],
)

MERGED_UNITS = OfficeList(
    rows=[
        ["STT", "Đơn vị", "Họ và tên", "Chức danh"],
        [1, "Huyện đoàn Tiểu Cần", "Kim Thị Sô Phia", "Bí thư"],
        [None, None, "Lê Hoàng Nam", "Ủy viên"],
        [2, "Đoàn phường 7", "Huỳnh Thị Thảo", "Bí thư"],
        [None, None, "Ngô Minh Tâm", "Phó Bí thư"],
        [None, None, "Phan Văn Út", "Ủy viên"],
    ],
    merged=["A2:A3", "B2:B3", "A4:A6", "B4:B6"],
    prints="{{ don_vi }}: {{ ho_va_ten }}, {{ chuc_danh }}",
    letters=[
        "Huyện đoàn Tiểu Cần: Kim Thị Sô Phia, Bí thư",
        "Huyện đoàn Tiểu Cần: Lê Hoàng Nam, Ủy viên",
        "Đoàn phường 7: Huỳnh Thị Thảo, Bí thư",
        "Đoàn phường 7: Ngô Minh Tâm, Phó Bí thư",
        "Đoàn phường 7: Phan Văn Út, Ủy viên",
    ],
)

SPLIT_NAMES = OfficeList(
    rows=[
        ["Stt", "Họ và tên", None, "Lớp"],
        [1, "Nguyễn Văn", "An", "10A1"],
        [2, "Trần Thị Ngọc", "Bé", "10A2"],
        ["Danh sách này có 02 học sinh./."],
    ],
    merged=["B1:C1", "A4:D4"],
    prints="Em {{ ho_va_ten }}, lớp {{ lop }}",
    letters=["Em Nguyễn Văn An, lớp 10A1", "Em Trần Thị Ngọc Bé, lớp 10A2"],
)

MONEY = OfficeList(
    rows=[
        ["BẢNG KÊ KINH PHÍ HỖ TRỢ"],
        ["Mã số", "Đơn vị", "Kinh phí", "Tỉ lệ", "Tháng", "Số văn bản"],
        [5, "Xã đoàn Hòa Ân", 1234567, 0.125, dt.date(2024, 5, 1), 12],
        [17, "Xã đoàn Phong Phú", 850000, 0.5, dt.date(2024, 11, 1), 13],
        [None, "Cộng", 2084567, None, None, None],
        ["* Ghi chú: kinh phí đã gồm tiền nước uống."],
    ],
    formats={"A": "000", "C": "#,##0", "D": "0.0%", "E": "mm/yyyy", "F": '0"/GM-TĐTN"'},
    prints="{{ ma_so }}, {{ don_vi }}: {{ kinh_phi }} đồng, {{ ti_le }}, {{ thang }}, {{ so_van_ban }}",
    letters=[
        "005, Xã đoàn Hòa Ân: 1.234.567 đồng, 12,5%, 05/2024, 12/GM-TĐTN",
        "017, Xã đoàn Phong Phú: 850.000 đồng, 50,0%, 11/2024, 13/GM-TĐTN",
    ],
)

WITHOUT_NUMBERS = OfficeList(
    rows=[
        ["Họ tên", "Chức vụ", "Nơi công tác"],
        ["KHỐI XÃ, PHƯỜNG"],
        ["Nguyễn Văn An", "Bí thư", "Xã đoàn Hòa Ân"],
        ["Trần Thị Bé", None, "Phường 4"],
        ["Họ tên", "Chức vụ", "Nơi công tác"],
        ["Khối trường học"],
        ["Lý Văn Chín", "Phó Bí thư", "Trường THPT Cầu Kè"],
        ["Tổng số", 3, None],
        [None, None, "Người lập bảng"],
        [None, None, "Lê Thị Cúc"],
    ],
    merged=["A2:C2"],
    prints="{{ ho_ten }}, {{ noi_cong_tac }}",
    letters=[
        "Nguyễn Văn An, Xã đoàn Hòa Ân",
        "Trần Thị Bé, Phường 4",
        "Lý Văn Chín, Trường THPT Cầu Kè",
    ],
)

REAL_TABLE = OfficeList(
    rows=[
        ["Đơn vị", "Đoàn viên", "Chi đoàn"],
        ["Huyện đoàn Càng Long", 1200, 45],
        ["Huyện đoàn Trà Cú", 980, 38],
        ["Toàn tỉnh", 2180, 83],
    ],
    table="A1:C4",
    formats={"B": "#,##0"},
    prints="{{ don_vi }}: {{ doan_vien }} đoàn viên, {{ chi_doan }} chi đoàn",
    letters=[
        "Huyện đoàn Càng Long: 1.200 đoàn viên, 45 chi đoàn",
        "Huyện đoàn Trà Cú: 980 đoàn viên, 38 chi đoàn",
    ],
)

FILTERED = OfficeList(
    rows=[
        ["STT", "Đơn vị", "Loại"],
        [1, "Huyện đoàn Cầu Ngang", "Huyện"],
        [2, "Xã đoàn Mỹ Hòa", "Xã"],
        [3, "Huyện đoàn Châu Thành", "Huyện"],
    ],
    hidden=[3],
    prints="{{ don_vi }}",
    letters=["Huyện đoàn Cầu Ngang", "Xã đoàn Mỹ Hòa", "Huyện đoàn Châu Thành"],
)

THREE_LEVELS = OfficeList(
    rows=[
        ["Biểu số 02"],
        ["TT", "Chi đoàn", "Kết quả rèn luyện", None, None, None],
        [None, None, "Học kỳ I", None, "Học kỳ II", None],
        [None, None, "Tốt", "Khá", "Tốt", "Khá"],
        ["A", "B", 1, 2, 3, 4],
        [1, "Chi đoàn 10A1", 30, 10, 35, 5],
        [2, "Chi đoàn 10A2", 28, 12, 31, 9],
        ["Cộng", None, 58, 22, 66, 14],
    ],
    merged=["A2:A4", "B2:B4", "C2:F2", "C3:D3", "E3:F3", "A8:B8"],
    prints="{{ chi_doan }}: {{ ket_qua_ren_luyen_hoc_ky_i_tot }}, {{ ket_qua_ren_luyen_hoc_ky_ii_kha }}",
    letters=["Chi đoàn 10A1: 30, 5", "Chi đoàn 10A2: 28, 9"],
)

LETTERED = OfficeList(
    rows=[
        ["PHÂN CÔNG NHIỆM VỤ"],
        ["STT", "Nội dung", "Người phụ trách", "Hạn"],
        ["A. Công tác chuẩn bị"],
        ["1", "Gửi giấy mời", "Nguyễn Văn An", "20/5"],
        ["2", "Trang trí hội trường", "Trần Thị Bé", "23/5"],
        ["B. Công tác tổ chức"],
        ["3", "Đón tiếp đại biểu", "Lý Văn Chín", "24/5"],
        ["Lưu ý: các đồng chí báo cáo trước 17 giờ."],
        ["Nơi nhận:", None, "TL. BAN THƯỜNG VỤ", None],
        ["- Như trên;", None, "CHÁNH VĂN PHÒNG", None],
    ],
    prints="{{ nguoi_phu_trach }}: {{ noi_dung }}, {{ han }}",
    letters=[
        "Nguyễn Văn An: Gửi giấy mời, 20/5",
        "Trần Thị Bé: Trang trí hội trường, 23/5",
        "Lý Văn Chín: Đón tiếp đại biểu, 24/5",
    ],
)

ONLY_GROUPS = OfficeList(
    rows=[
        ["Thông tin cá nhân", None, "Thông tin đơn vị", None],
        ["Họ tên", "Năm sinh", "Tên", "Địa chỉ"],
        ["Nguyễn Văn An", 1990, "Xã đoàn Hòa Ân", "Ấp 1"],
        ["Trần Thị Bé", 1995, "Xã đoàn Phong Phú", "Ấp 2"],
    ],
    merged=["A1:B1", "C1:D1"],
    prints="{{ ho_ten }} ({{ nam_sinh }}), {{ thong_tin_don_vi_ten }}, {{ dia_chi }}",
    letters=["Nguyễn Văn An (1990), Xã đoàn Hòa Ân, Ấp 1", "Trần Thị Bé (1995), Xã đoàn Phong Phú, Ấp 2"],
)

IN_CAPITALS = OfficeList(
    rows=[
        [None],
        [None, "DANH SÁCH KHEN THƯỞNG", None, None],
        [None, "HỌ VÀ TÊN", "ĐƠN VỊ", "TIỀN THƯỞNG"],
        [None, None, None, "(đồng)"],
        [None, "KHỐI HUYỆN", None, None],
        [None, "NGUYỄN VĂN AN", "Huyện đoàn Cầu Kè", 500000],
        [None, "TRẦN THỊ BÉ", "Huyện đoàn Trà Cú", 500000],
        [None, "DANH SÁCH KHEN THƯỞNG (tiếp theo)", None, None],
        [None, "HỌ VÀ TÊN", "ĐƠN VỊ", "TIỀN THƯỞNG"],
        [None, "KHỐI XÃ", None, None],
        [None, "LÝ VĂN CHÍN", "Xã đoàn Hòa Ân", 300000],
        [None, None, "Cộng", 1300000],
    ],
    merged=["B2:D2"],
    formats={"D": "#,##0"},
    prints="{{ ho_va_ten }}, {{ don_vi }}: {{ tien_thuong }} đồng",
    letters=[
        "NGUYỄN VĂN AN, Huyện đoàn Cầu Kè: 500.000 đồng",
        "TRẦN THỊ BÉ, Huyện đoàn Trà Cú: 500.000 đồng",
        "LÝ VĂN CHÍN, Xã đoàn Hòa Ân: 300.000 đồng",
    ],
)

UNMERGED_LINES = OfficeList(
    rows=[
        ["TT", "Họ và tên", "Ngày sinh", None, "Quê quán"],
        [None, None, "Nam", "Nữ", None],
        ["01", "Nguyễn Văn An", "05/3/1990", None, "Trà Vinh"],
        ["02", "Trần Thị Bé", None, "24/5/1995", "Vĩnh Long"],
        ["Tổng số: 02 đồng chí (nam: 01, nữ: 01)"],
    ],
    prints="{{ ho_va_ten }}: {{ nam }}{{ nu }}, {{ que_quan }}",
    letters=["Nguyễn Văn An: 05/3/1990, Trà Vinh", "Trần Thị Bé: 24/5/1995, Vĩnh Long"],
)

EVERY_LIST = {
    "header of groups alone": ONLY_GROUPS,
    "in capitals, over two pages, away from the corner": IN_CAPITALS,
    "two-line header without merged cells": UNMERGED_LINES,
    "numbered, with titles, a total and signatures": NUMBERED,
    "in groups with Roman numerals": GROUPED,
    "two-line header": TWO_LINES,
    "units merged over their people": MERGED_UNITS,
    "names over two columns": SPLIT_NAMES,
    "numbers in many formats": MONEY,
    "without running numbers": WITHOUT_NUMBERS,
    "a real table with a totals row": REAL_TABLE,
    "filtered": FILTERED,
    "three-line header": THREE_LEVELS,
    "groups with letters, recipients below": LETTERED,
}
