"""How the workbook looks: colours, fonts and borders, in XlsxWriter's words, and what colours a state."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import xlsxwriter

FONT = "Times New Roman"
INK = "#1F2937"
BLUE = "#1E4E8C"
LINE = "#C9D3E0"

Style = Mapping[str, Any]
Painter = Callable[[Style], Any]

# Not bound to the theme, whose own font Excel would show instead.
PLAIN: Style = {"font_name": FONT, "font_scheme": "none", "font_size": 12, "font_color": INK, "valign": "top"}
BODY: Style = {**PLAIN, "border": 1, "border_color": LINE}
COMPUTED: Style = {**BODY, "italic": True, "bg_color": "#F3F4F6"}
HEADER: Style = {
    **BODY,
    "bold": True,
    "font_color": "#FFFFFF",
    "text_wrap": True,
    "align": "center",
    "valign": "vcenter",
}
GIVEN: Style = {"bg_color": "#F3F4F6", "locked": True}
# Needed columns are told from the others by the words beside their cells as well as by the darker head.
HEADER_NEEDED: Style = {**HEADER, "bg_color": BLUE}
HEADER_OPTIONAL: Style = {**HEADER, "bg_color": "#5B7DB1"}
TITLE: Style = {**PLAIN, "bold": True, "font_size": 18, "font_color": BLUE, "valign": "vcenter"}
SECTION: Style = {
    **PLAIN,
    "bold": True,
    "font_size": 13,
    "font_color": BLUE,
    "bottom": 2,
    "bottom_color": BLUE,
}
SMALL: Style = {**PLAIN, "font_size": 11, "valign": "vcenter"}
NOTICE: Style = {**SMALL, "bg_color": "#FEF3C7", "font_color": "#92400E"}
STAGE: Style = {
    **PLAIN,
    "bold": True,
    "font_color": BLUE,
    "bg_color": "#DBE7F6",
    "valign": "vcenter",
    "border": 1,
    "border_color": LINE,
}
BESIDE: Style = {**PLAIN, "valign": "vcenter", "indent": 1}
WRAPPED: Style = {**PLAIN, "text_wrap": True, "valign": "vcenter", "indent": 1}
LABEL: Style = {**WRAPPED, "bold": True}
ENTRY: Style = {**LABEL, "bg_color": "#FFF8DC", "border": 2, "border_color": BLUE, "num_format": "@"}
STEP: Style = {**LABEL, "indent": 0, "align": "center", "border": 1, "border_color": LINE}
ACTION: Style = {**LABEL, "border": 1, "border_color": LINE, "font_color": BLUE}
CELL: Style = {**WRAPPED, "border": 1, "border_color": LINE, "font_size": 11}
LEADING: Style = {"font_color": "#1D4ED8", "underline": 1}  # a cell that leads somewhere when it is clicked
LINK: Style = {**WRAPPED, **LEADING}
COUNT: Style = {**LABEL, "indent": 0, "align": "right", "num_format": "0"}

GOOD: Style = {"bg_color": "#DCFCE7", "font_color": "#166534"}
CARE: Style = {"bg_color": "#FEF3C7", "font_color": "#92400E"}
BAD: Style = {"bg_color": "#FEE2E2", "font_color": "#991B1B"}
QUIET: Style = {"bg_color": "#E5E7EB", "font_color": "#374151"}

# A colour only underlines the word that the cell shows: (sheet, header) -> how the word begins -> colour.
STATES: Mapping[tuple[str, str], Mapping[str, Style]] = MappingProxyType(
    {
        ("Hội nghị", "Thứ"): {"thứ Bảy": BAD, "Chủ nhật": BAD},
        ("Hội nghị", "Trạng thái"): {
            "Đã kết luận": GOOD,
            "Đã họp": GOOD,
            "Đã mời": CARE,
            "Hoãn": BAD,
            "Hủy": BAD,
        },
        ("Giấy mời", "Xác nhận"): {"Dự": GOOD, "Cử người thay": CARE, "Vắng": BAD, "Chưa": QUIET},
        ("Đại biểu", "Có mặt"): {"Có": GOOD, "Vắng có": CARE, "Vắng không": BAD},
        ("Báo cáo đơn vị", "Tình trạng"): {"Đúng hạn": GOOD, "Đã gửi": GOOD, "Chậm": CARE, "Chưa gửi": BAD},
        ("Kết luận", "Tình trạng"): {
            "Hoàn thành": GOOD,
            "Đang làm": CARE,
            "Chưa làm": CARE,
            "Quá hạn": BAD,
            "Thường xuyên": QUIET,
        },
        ("Văn bản đi", "Trạng thái"): {
            "Phát hành": GOOD,
            "Trình ký": CARE,
            "Dự thảo": QUIET,
            "Thay thế": BAD,
            "Hủy": BAD,
        },
        ("Ngày nghỉ", "Mức"): {"Nghỉ": BAD, "Tránh": CARE},
        ("Kiểm tra", "Mức"): {"Lỗi": BAD, "Cảnh báo": CARE, "Gợi ý": QUIET},
    }
)

# One colour for each group of tabs, in the order of the work; a sheet that is not named keeps none.
TABS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("Bắt đầu",), "#DC2626"),
        **dict.fromkeys(("Cấu hình", "Danh mục", "Đơn vị", "Nhân sự"), "#6B7280"),
        **dict.fromkeys(
            ("Kế hoạch", "Căn cứ", "Chuyên đề", "Hội nghị", "Chương trình", "Thành phần"), "#1E4E8C"
        ),
        **dict.fromkeys(
            ("Giấy mời", "Điểm cầu", "Đại biểu", "Đăng ký phát biểu", "Báo cáo đơn vị"), "#D97706"
        ),
        **dict.fromkeys(("Ý kiến", "Kết luận", "Phân công"), "#059669"),
        **dict.fromkeys(("Nơi nhận", "Văn bản đi", "Ngày nghỉ"), "#7C3AED"),
        **dict.fromkeys(("Sổ đăng ký", "Kiểm tra", "Nhật ký"), "#111827"),
    }
)


def painter(book: xlsxwriter.Workbook) -> Painter:
    """A function from a style to this workbook's format; equal styles share one format."""
    made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def paint(style: Style) -> Any:
        key = tuple(sorted(style.items()))
        if key not in made:
            made[key] = book.add_format(dict(style))
        return made[key]

    return paint
