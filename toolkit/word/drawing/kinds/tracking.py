"""Bảng theo dõi: three wide tables, of conclusions, of reports and of confirmations."""

from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.word.drawing import Block, Column, ruled_table, strong
from toolkit.word.drawing.kinds.frame import ended, opened
from toolkit.word.layout import Profile

_CONCLUSIONS = (
    Column("Hội nghị", 30, "nguon"),
    Column("Nội dung", 62, "noi_dung"),
    Column("Chủ trì", 36, "chu_tri"),
    Column("Phối hợp", 40, "phoi_hop"),
    Column("Thời hạn", 24, "thoi_han", centered=True),
    Column("Tình trạng", 38, "tinh_trang"),
    Column("Minh chứng", 27, "minh_chung"),
)
_REPORTS = (
    Column("Đơn vị", 97, "don_vi"),
    Column("Hạn", 40, "han", centered=True),
    Column("Ngày nhận", 40, "ngay_nhan", centered=True),
    Column("Tình trạng", 45, "tinh_trang"),
    Column("Đôn đốc", 35, "don_doc", centered=True),
)
_CONFIRMED = (
    Column("Hội nghị", 40),
    Column("Giấy mời", 22, centered=True),
    Column("Dự", 18, centered=True),
    Column("Cử thay", 22, centered=True),
    Column("Vắng", 18, centered=True),
    Column("Chưa trả lời", 27, centered=True),
    Column("Những nơi chưa trả lời", 110),
)


def tracking(profile: Profile) -> bytes:
    body = opened(profile, "BẢNG THEO DÕI", landscape=True, numbered=False)
    _conclusions(body)
    _reports(body)
    _confirmations(body)
    return ended(body, "Bảng theo dõi")


def _conclusions(body: Block) -> None:
    with _section(body, "Kết luận của các hội nghị", "co_ket_luan", "Chưa ghi kết luận nào."):
        ruled_table(body, _CONCLUSIONS).rows("kl", "ket_luan")


def _reports(body: Block) -> None:
    with _section(body, "Báo cáo của các đơn vị", "co_bao_cao", "Chưa theo dõi báo cáo nào."):
        table = ruled_table(body, _REPORTS)
        with table.each("hn", "hoi_nghi"), table.when("hn.co_bao_cao"):
            table.wide_row(strong("Hội nghị lần {{ hn.lan_thu }}"))
            table.rows("bc", "hn.bao_cao")


def _confirmations(body: Block) -> None:
    with _section(body, "Xác nhận dự họp", "co_giay_moi", "Chưa ghi giấy mời nào."):
        table = ruled_table(body, _CONFIRMED)
        with table.each("hn", "hoi_nghi"), table.when("hn.co_giay_moi"):
            table.row(
                "Lần {{ hn.lan_thu }}",
                "{{ hn.so_giay_moi }}",
                "{{ hn.so_du }}",
                "{{ hn.so_thay }}",
                "{{ hn.so_vang }}",
                "{{ hn.so_chua }}",
                "{{ hn.chua_tra_loi }}",
            )


@contextmanager
def _section(body: Block, heading: str, condition: str, instead: str) -> Iterator[None]:
    """A heading and the table laid inside, or a sentence where the condition fails."""
    body.line(body.profile.body.table_title, heading)
    with body.when(condition):
        yield
        body.otherwise()
        body.line(body.profile.body.centered, instead)
