"""Phiếu báo cáo: tables under the headers of the unit's workbook, so that both are read alike."""

from collections.abc import Callable
from functools import partial

from toolkit.word.drawing import Block, Column, RuledTable, ruled_table
from toolkit.word.drawing.kinds.frame import ended, opened
from toolkit.word.layout import Profile

_SENDER = (
    ("Mã hội nghị", "{{ ma_hoi_nghi }}"),
    ("Mã đơn vị", "{{ ma_don_vi }}"),
    ("Đơn vị", "{{ don_vi }}"),
    ("Chuyên đề", "{{ chuyen_de }}"),
    ("Hạn gửi", "{{ han }}"),
    ("Gửi về", "{{ gui_ve }}"),
    ("Số ký hiệu báo cáo", ""),
    ("Người lập phiếu", ""),
)


def return_form(profile: Profile) -> bytes:
    body = opened(profile, "PHIẾU BÁO CÁO CỦA ĐƠN VỊ", landscape=True, numbered=False)
    body.text(
        "Đề nghị đơn vị điền vào các ô trống rồi gửi lại chính tệp Word này; xin giữ nguyên tên các cột."
    )

    table = partial(_table, body)
    sender = table("1. Đơn vị", Column("Khóa", 60), Column("Giá trị", 187))
    for row in _SENDER:
        sender.row(*row)
    with body.when("co_goi_y"):
        body.clause("Câu hỏi gợi ý")
        body.items("cau", "goi_y", "- {{ cau.dong }}")
    with body.when("co_so_lieu"):
        figures = table(
            "2. Số liệu", Column("Số liệu", 147, "dong"), Column("Kết quả", 40), Column("Ghi chú", 60)
        )
        figures.rows("muc", "so_lieu")
    remarks = table(
        _numbered(3, "Ý kiến, mỗi dòng một ý"),
        *(Column("Nhóm", 50, "dong"), Column("Nội dung", 147), Column("Gửi tới", 50)),
    )
    remarks.rows("dong", "nhom")
    _speakers_and_delegates(table)
    with body.when("co_viec_duoc_giao"):
        duties = table(
            _numbered(6, "Kết luận kỳ trước (cột Tình trạng ghi: Chưa làm, Đang làm hoặc Hoàn thành)"),
            *(
                Column("Mã KL", 20, "ma"),
                Column("Việc được giao", 87, "noi_dung"),
                Column("Thời hạn", 25, "han"),
            ),
            *(Column("Tình trạng", 27), Column("Kết quả", 48), Column("Minh chứng", 40)),
        )
        duties.rows("viec", "viec_duoc_giao")
    with body.when("co_de_biet"):
        known = table(
            "Để biết",
            Column("Loại", 45, "loai"),
            Column("Ý kiến", 112, "noi_dung"),
            Column("Trả lời", 90, "tra_loi"),
        )
        known.rows("muc", "de_biet")
    return ended(body, "Phiếu báo cáo của đơn vị")


def _table(body: Block, heading: str, *columns: Column) -> RuledTable:
    body.clause(heading)
    return ruled_table(body, columns)


def _numbered(number: int, heading: str) -> str:
    """The heading of a part behind the figures, which a topic need not ask for."""
    return f"{{% if co_so_lieu %}}{number}{{% else %}}{number - 1}{{% endif %}}. {heading}"


def _speakers_and_delegates(table: Callable[..., RuledTable]) -> None:
    speeches = table(
        _numbered(4, "Đăng ký phát biểu"),
        *(Column("Người phát biểu", 55), Column("Chức vụ", 60), Column("Tên tham luận", 102)),
        Column("Số phút", 30),
    )
    speeches.row("", "", "", "")
    speeches.row("", "", "", "")
    people = table(
        _numbered(5, "Người dự (cột Tham dự ghi: Dự, Vắng hoặc Cử người thay)"),
        *(
            Column("Mã NS", 24, "ma"),
            Column("Họ và tên", 50, "ho_ten"),
            Column("Chức vụ", 50, "chuc_vu"),
            Column("Tham dự", 33),
        ),
        *(Column("Người dự thay", 45), Column("Chức vụ người dự thay", 45)),
    )
    people.rows("nguoi", "nguoi_du")
    people.row(*[""] * 6)
