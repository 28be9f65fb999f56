"""The cells of a row that forms may fill, and which of them a form had filled."""

from collections.abc import Mapping
from itertools import chain, combinations

from toolkit.tasks.collecting.form_rows import marked

FILLED = {
    "tblBaoCao": ("Mã HN", "Mã đơn vị", "Số ký hiệu", "Số liệu"),
    "tblYKien": ("Mã HN", "Giai đoạn", "Mã đơn vị", "Người", "Nhóm", "Nội dung", "Gửi tới"),
    "tblPhatBieu": ("Mã HN", "Mã đơn vị", "Người", "Chức vụ", "Tên tham luận", "Số phút"),
    "tblDaiBieu": ("Mã HN", "Mã NS", "Họ và tên", "Chức vụ", "Mã đơn vị", "Dự thay cho", "Có mặt"),
}


def borne(now: Mapping[str, str], wanted: str) -> tuple[str, ...]:
    """The filled cells whose words bear a mark, by header; none when one of them was changed.

    What somebody wrote into other cells of the row is no change to what the form had said.
    """
    some = chain.from_iterable(combinations(now, count) for count in range(len(now), 0, -1))
    return next((own for own in some if marked({header: now[header] for header in own}) == wanted), ())
