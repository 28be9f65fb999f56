"""The register's own sheet in the workbook: filled anew when the register is printed."""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.book.writing.edits import Content, Edit, ReplaceRows
from toolkit.documents.kinds_after import REGISTER
from toolkit.plan.model import Plan
from toolkit.tasks.outcome import Made

_FIELDS = {
    "Số": "so",
    "Ký hiệu": "ky_hieu",
    "Ngày": "ngay",
    "Trích yếu": "trich_yeu",
    "Người ký": "nguoi_ky",
    "Nơi nhận": "noi_nhan",
    "Số bản": "so_ban",
    "Ngày gửi": "ngay_gui",
    "Ghi chú": "ghi_chu",
}


def register_sheet(plan: Plan, made: Iterable[Made]) -> Iterator[Edit]:
    """The sheet “Sổ đăng ký” as the register says it, where the register is among what was made."""
    if any(one.kind == REGISTER.name for one in made):
        yield ReplaceRows(table="tblSoDangKy", rows=tuple(_rows(plan)))


def _rows(plan: Plan) -> Iterator[Mapping[str, Content]]:
    from toolkit.documents.register import register_lines  # slow import: how the register is made

    for line in register_lines(plan):
        cells = {header: getattr(line.row, name) for header, name in _FIELDS.items()}
        kept = plan.settings.department_name if line.row.so else ""
        yield {
            "Loại văn bản": line.series,
            "Nhiệm kỳ/Năm": line.period,
            **cells,
            "Đơn vị soạn, lưu": kept,
        }
