"""Lists, places of an online conference, recipients, letters and order numbers."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

LISTS: list[tuple[Plant, str]] = [
    (
        ("Danh mục", "Mã", 3, "GN"),
        (
            "Danh mục!C3: “GN” không được dùng ở đâu, còn 5 ô ở các trang “Nơi nhận”, “Văn bản đi” "
            "dùng “GM”, mã mà trang này không có. Sửa ô này thành “GM” nếu gõ nhầm. [code-misspelt]"
        ),
    ),
    (
        ("Danh mục", "Giá trị", 47, "Kết quả, mô hình hay"),
        (
            "Danh mục!B47: Trang “Danh mục” không có giá trị “Khó khăn, vướng mắc”, mà 9 ô ở các "
            "trang “Ý kiến” dùng giá trị này. Thêm lại giá trị này, hoặc sửa các ô dùng nó. [value-"
            "missing]"
        ),
    ),
    (
        ("Danh mục", "Mã", 7, "BB"),
        (
            "Danh mục!C7: Trang “Danh mục” không có giá trị “TB”, mà 8 ô ở các trang “Nơi nhận”, “Văn"
            " bản đi” dùng giá trị này. Thêm lại giá trị này, hoặc sửa các ô dùng nó. [value-missing]"
        ),
    ),
    (
        ("Danh mục", "Thứ bậc", 33, None),
        (
            "Danh mục!D33: Chức vụ “Phó Trưởng Ban” chưa có thứ bậc, nên đứng sau mọi chức vụ khác. "
            "Điền thứ bậc. [rank-blank]"
        ),
    ),
]

PLACES: list[tuple[Plant, str]] = [
    (
        ("Điểm cầu", "Địa chỉ", 2, "Phòng họp Huyện đoàn Cầu Kè, thị trấn Trà Cú"),
        (
            "Điểm cầu!D2: Địa chỉ điểm cầu của Huyện đoàn Cầu Kè lại ghi “thị trấn Trà Cú”, là nơi "
            "của Huyện đoàn Trà Cú. Sửa địa chỉ, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên. [point-"
            "elsewhere]"
        ),
    ),
    (
        ("Điểm cầu", "Đường kết nối", 3, "hop.giaoban.example/hn2-2024"),
        (
            "Điểm cầu!E3: Đường kết nối ghi HN2-2024, còn dòng này là của hội nghị HN3-2024. Ghi "
            "đường kết nối của đúng hội nghị. [link-elsewhere]"
        ),
    ),
    (
        ("Điểm cầu", "Đường kết nối", 2, None),
        (
            "Điểm cầu!E2: Điểm cầu này chưa có đường kết nối, trong khi các điểm cầu khác của hội "
            "nghị đều có. Điền ô này. [point-incomplete]"
        ),
    ),
    (
        ("Điểm cầu", "Địa chỉ", 2, None),
        (
            "Điểm cầu!D2: Điểm cầu này chưa có địa chỉ, trong khi các điểm cầu khác của hội nghị đều "
            "có. Điền ô này. [point-incomplete]"
        ),
    ),
]

PAPERS: list[tuple[Plant, str]] = [
    (
        ("Nơi nhận", "Dòng", 6, "Lưu VP, TCKT"),
        (
            "Nơi nhận!C6: Có chữ “Lưu VP, TCKT”, gần giống tên “Lưu VT, TCKT”. Sửa lại nếu gõ nhầm; "
            "nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Nơi nhận", "Dòng", 17, "Các Ban Chuyên môn Huyện đoàn"),
        (
            "Nơi nhận!C17: “Các Ban Chuyên môn Huyện đoàn” không phải của Tỉnh đoàn Trà Vinh. Sửa ô "
            "này cho đúng cấp của cơ quan. [standing-elsewhere]"
        ),
    ),
    (
        ("Giấy mời", "Kính mời", 6, "Ban Thường vụ Huyện đoàn Cầu Ngang."),
        ("Giấy mời!E6: Ô này có gõ dấu “.” ở cuối, mà văn bản tự đặt dấu. Bỏ dấu này. [mark-set-twice]"),
    ),
    (
        ("Nơi nhận", "Số bản", 12, 0),
        (
            "Nơi nhận!E12: Số “0” ở cột “Số bản” nằm ngoài khoảng từ 1 đến 999. Kiểm tra và gõ lại số"
            " này. [number-out-of-range]"
        ),
    ),
    (
        ("Nơi nhận", "Thứ tự", 17, 9),
        (
            "Nơi nhận!B17: Thứ tự 9 mà không có thứ tự 6 đến 8. Đánh lại số thứ tự, hoặc thêm dòng "
            "còn thiếu. [order-gap]"
        ),
    ),
    (
        ("Giấy mời", "Ngày nhắc", 5, dt.datetime(2024, 4, 1)),
        (
            "Giấy mời!J5: Ngày nhắc 01/4/2024 sớm hơn ngày gửi 06/5/2024. Sửa một trong hai ngày. "
            "[reminded-early]"
        ),
    ),
    (
        ("Đại biểu", "Thứ tự giới thiệu", 19, 66),
        (
            "Đại biểu!K19: Thứ tự 66 mà không có thứ tự 13 đến 65. Đánh lại số thứ tự, hoặc thêm dòng"
            " còn thiếu. [order-gap]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), [*LISTS, *PLACES, *PAPERS])
def test_a_fault_is_told_once_in_its_cell_without_what_follows(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Nơi nhận", "Dòng", 6, "Lưu VT, TCKT (3b)"),
    ("Nơi nhận", "Dòng", 10, "Các đơn vị dự Hội nghị (để thực hiện)"),
    ("Nơi nhận", "Dòng", 9, "Thường trực Tỉnh đoàn, các Ban"),
    ("Nơi nhận", "Dòng", 5, "Ban Thường vụ các Huyện, Thị, Thành đoàn và Đoàn trực thuộc"),
    ("Điểm cầu", "Địa chỉ", 2, "Hội trường UBND huyện, thị trấn Cầu Kè, huyện Cầu Kè"),
    ("Điểm cầu", "Đường kết nối", 2, "Zoom: https://zoom.us/j/812345 - mật khẩu 123456"),
    ("Điểm cầu", "Đường kết nối", 3, "https://meet.google.com/abc-defg-hij"),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_is_right_though_unusual_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
