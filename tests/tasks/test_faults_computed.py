"""Computed cells that somebody typed over."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

PLANTS: list[tuple[Plant, str]] = [
    (
        ("Đơn vị", "Mã - tên", 16, "H-TC - Huyện đoàn Trà Cú"),
        (
            "Đơn vị!S16: Ô này của cột “Mã - tên” tự tính nhưng đã bị gõ đè “H-TC - Huyện đoàn Trà Cú”; "
            "theo các ô khác phải là “H-TC - Huyện đoàn Tiểu Cần”, và văn bản theo các ô khác. Chép lại "
            "công thức từ ô bên cạnh trong cùng cột; nếu “H-TC - Huyện đoàn Trà Cú” mới đúng thì sửa các ô "
            "dùng để tính. [computed-typed]"
        ),
    ),
    (
        ("Văn bản đi", "Ký hiệu", 3, "GM/TĐTN-VP"),
        (
            "Văn bản đi!D3: Ô này của cột “Ký hiệu” tự tính nhưng đã bị gõ đè “GM/TĐTN-VP”; theo các "
            "ô khác phải là “12-GM/TĐTN-TCKT”, và văn bản theo các ô khác. Chép lại công thức từ ô "
            "bên cạnh trong cùng cột; nếu “GM/TĐTN-VP” mới đúng thì sửa các ô dùng để tính. "
            "[computed-typed]"
        ),
    ),
    (
        ("Văn bản đi", "Nhiệm kỳ/Năm", 3, "2017 - 2022"),
        (
            "Văn bản đi!E3: Ô này của cột “Nhiệm kỳ/Năm” tự tính nhưng đã bị gõ đè “2017 - 2022”; "
            "theo các ô khác phải là “2022 - 2027”, và văn bản theo các ô khác. Chép lại công thức từ "
            "ô bên cạnh trong cùng cột; nếu “2017 - 2022” mới đúng thì sửa các ô dùng để tính. "
            "[computed-typed]"
        ),
    ),
    (
        ("Chương trình", "Giờ", 3, dt.time(9, 0)),
        (
            "Chương trình!E3: Ô này của cột “Giờ” tự tính nhưng đã bị gõ đè “09:00”; theo các ô khác "
            "phải là “08:15”, và văn bản theo các ô khác. Chép lại công thức từ ô bên cạnh trong cùng "
            "cột; nếu “09:00” mới đúng thì sửa các ô dùng để tính. [computed-typed]"
        ),
    ),
    (
        ("Chương trình", "Giờ", 5, "07:15"),
        (
            "Chương trình!E5: Ô này của cột “Giờ” tự tính nhưng đã bị gõ đè “07:15”; theo các ô khác "
            "phải là “08:40”, và văn bản theo các ô khác. Chép lại công thức từ ô bên cạnh trong cùng "
            "cột; nếu “07:15” mới đúng thì sửa các ô dùng để tính. [computed-typed]"
        ),
    ),
    (
        ("Nhân sự", "Cấp bậc", 5, 9),
        (
            "Nhân sự!H5: Ô này của cột “Cấp bậc” tự tính nhưng đã bị gõ đè “9”; theo các ô khác phải "
            "là “3”, và văn bản theo các ô khác. Chép lại công thức từ ô bên cạnh trong cùng cột; nếu "
            "“9” mới đúng thì sửa các ô dùng để tính. [computed-typed]"
        ),
    ),
    (
        ("Hội nghị", "Địa bàn", 3, "Cầu Kè"),
        (
            "Hội nghị!L3: Ô này của cột “Địa bàn” tự tính nhưng đã bị gõ đè “Cầu Kè”; theo các ô khác "
            "phải là “huyện Cầu Ngang”, và văn bản theo các ô khác. Chép lại công thức từ ô bên cạnh "
            "trong cùng cột; nếu “Cầu Kè” mới đúng thì sửa các ô dùng để tính. [computed-typed]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Tình trạng", 2, "Chưa gửi"),
        (
            "Báo cáo đơn vị!H2: Ô này của cột “Tình trạng” tự tính nhưng đã bị gõ đè “Chưa gửi”; theo "
            "các ô khác phải là “Đúng hạn”, và văn bản theo các ô khác. Chép lại công thức từ ô bên "
            "cạnh trong cùng cột; nếu “Chưa gửi” mới đúng thì sửa các ô dùng để tính. "
            "[computed-typed]"
        ),
    ),
    (
        ("Hội nghị", "Thứ", 3, "thứ Năm"),
        (
            "Hội nghị!H3: “thứ Năm, 23/8/2024” sai: ngày này là thứ Sáu. Sửa thứ hoặc sửa ngày cho "
            "khớp nhau. [weekday-wrong]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), PLANTS)
def test_a_fault_is_told_once_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]
