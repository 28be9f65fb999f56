"""What Excel's computed columns come to, worked out here so that a fresh workbook holds the results too."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from toolkit import wording
from toolkit.book.building.seed import Contents, Row
from toolkit.book.fields import CODE_AND_NAME
from toolkit.book.schema.sheet import LABEL
from toolkit.book.writing.edits import CellValue

Compute = Callable[[Contents, Row], CellValue]


def _weekday(contents: Contents, row: Row) -> CellValue:
    day = row.get("Ngày")
    return wording.weekday(day) if isinstance(day, dt.date) else ""


def _area(contents: Contents, row: Row) -> CellValue:
    unit = _row_with(contents, "Đơn vị", "Mã đơn vị", row.get("Đơn vị đăng cai"))
    return unit.get("Địa bàn", "")


def _label(code: str, name: str) -> Compute:
    def words(contents: Contents, row: Row) -> CellValue:
        return f"{row[code]}{CODE_AND_NAME}{row.get(name, '')}" if row.get(code) else ""

    return words


def _clock(contents: Contents, row: Row) -> CellValue:
    if "Mã HN" not in row:
        return ""
    agenda = [item for item in contents.of("Chương trình") if item["Mã HN"] == row["Mã HN"]]
    earlier = [item for item in agenda if _whole(item, "Thứ tự") < _whole(row, "Thứ tự")]
    minutes = sum(_whole(item, "Số phút") for item in earlier)
    minutes += sum(_minutes_of(item.get("Bắt đầu")) for item in agenda)
    return dt.time(minutes // 60, minutes % 60)


def _rank(contents: Contents, row: Row) -> CellValue:
    return _row_with(contents, "Danh mục", "Giá trị", row.get("Chức vụ")).get("Thứ bậc", "")


def _report_state(contents: Contents, row: Row) -> CellValue:
    if "Mã HN" not in row:
        return ""
    received, due = row.get("Ngày nhận"), row.get("Hạn")
    if not isinstance(received, dt.date):
        return "Đã gửi" if row.get("Số liệu") else "Chưa gửi"
    if not isinstance(due, dt.date):
        return "Đã gửi"
    return "Đúng hạn" if received <= due else f"Chậm {(received - due).days} ngày"


def _symbol(contents: Contents, row: Row) -> CellValue:
    if "Loại" not in row:
        return ""
    number = f"{_whole(row, 'Số'):02}" if "Số" in row else ""
    office = f"{_setting(contents, 'Ký hiệu cơ quan')}-{_setting(contents, 'Ký hiệu đơn vị soạn')}"
    return f"{number}-{row['Loại']}/{office}"


def _series(contents: Contents, row: Row) -> CellValue:
    if "Loại" not in row:
        return ""
    if _setting(contents, "Cách đánh số") != "Theo năm":
        return _setting(contents, "Nhiệm kỳ")
    day = row.get("Ngày")
    return day.year if isinstance(day, dt.date) else ""


COMPUTED: Mapping[tuple[str, str], Compute] = MappingProxyType(
    {
        ("Đơn vị", LABEL): _label("Mã đơn vị", "Tên đơn vị"),
        ("Nhân sự", "Cấp bậc"): _rank,
        ("Nhân sự", LABEL): _label("Mã NS", "Họ và tên"),
        ("Hội nghị", "Thứ"): _weekday,
        ("Hội nghị", "Địa bàn"): _area,
        ("Chương trình", "Giờ"): _clock,
        ("Báo cáo đơn vị", "Tình trạng"): _report_state,
        ("Văn bản đi", "Ký hiệu"): _symbol,
        ("Văn bản đi", "Nhiệm kỳ/Năm"): _series,
    }
)


def _row_with(contents: Contents, sheet: str, header: str, value: CellValue) -> Row:
    """The first row of a sheet with this value; an empty one when there is none."""
    return next((row for row in contents.of(sheet) if value and row.get(header) == value), {})


def _setting(contents: Contents, key: str) -> CellValue:
    return _row_with(contents, "Cấu hình", "Khóa", key).get("Giá trị", "")


def _whole(row: Row, header: str) -> int:
    value = row.get(header, 0)
    return value if isinstance(value, int) else 0


def _minutes_of(clock: CellValue) -> int:
    return clock.hour * 60 + clock.minute if isinstance(clock, dt.time) else 0
