"""The office, its units and its people: of which level, below whom, from when to when."""

import datetime as dt

import pytest

from tests.tasks.plants import SETTINGS, Plant, told

OFFICE: list[tuple[Plant, str]] = [
    (
        (SETTINGS, "Thường trực", 6, "Thường trực Thành đoàn"),
        (
            "Cấu hình!B6: “Thường trực Thành đoàn” không phải của Tỉnh đoàn Trà Vinh. Sửa ô này cho "
            "đúng cấp của cơ quan. [standing-elsewhere]"
        ),
    ),
    (
        (SETTINGS, "Cơ quan cấp trên", 3, "TỈNH ĐOÀN TRÀ VINH"),
        (
            "Cấu hình!B3: Cơ quan cấp trên “TỈNH ĐOÀN TRÀ VINH” là chính cơ quan ban hành. Ghi cơ "
            "quan trên một cấp, hoặc để trống ô này. [superior-itself]"
        ),
    ),
    (
        (SETTINGS, "Liên hệ: họ tên", 25, None),
        (
            "Cấu hình!B25: Người liên hệ chưa có họ tên. Điền ô này; nếu không in người liên hệ, để "
            "trống cả họ tên, điện thoại và email. [contact-halved]"
        ),
    ),
    (
        (SETTINGS, "Liên hệ: điện thoại", 26, None),
        (
            "Cấu hình!B26: Người liên hệ chưa có số điện thoại. Điền ô này; nếu không in người liên "
            "hệ, để trống cả họ tên, điện thoại và email. [contact-halved]"
        ),
    ),
    (
        (SETTINGS, "Đề ký mặc định", 17, "TL. BAN THƯỜNG VỤ TỈNH ĐOÀN"),
        (
            "Cấu hình!B18: “TL. BAN THƯỜNG VỤ TỈNH ĐOÀN” phải do Chánh Văn phòng, Phó Chánh Văn "
            "phòng, Trưởng Ban hoặc Phó Trưởng Ban ký, còn Nguyễn Thanh Nhã là Phó Bí thư Thường "
            "trực. Sửa đề ký, hoặc chọn người ký khác. [authority-title]"
        ),
    ),
    (
        (SETTINGS, "Chủ thể ban hành", 5, "Ban Chấp hành Tỉnh đoàn"),
        (
            "Cấu hình!B5: Chủ thể ban hành “Ban Chấp hành Tỉnh đoàn” không hợp với các đề ký, ví dụ "
            "“TM. BAN THƯỜNG VỤ TỈNH ĐOÀN”. Sửa chủ thể ban hành, hoặc sửa các đề ký. [issuing-body-"
            "elsewhere]"
        ),
    ),
    (
        (SETTINGS, "Ký hiệu cơ quan", 7, "TĐ TN"),
        (
            "Cấu hình!B7: “TĐ TN” không đúng dạng ký hiệu. Có lẽ là “TĐTN”. Ghi ký hiệu liền nhau, đủ"
            " dấu, không có dấu gạch ở cuối. [code-form]"
        ),
    ),
]

UNITS: list[tuple[Plant, str]] = [
    (
        ("Đơn vị", "Đơn vị cấp trên", 24, "H-DH"),
        (
            "Đơn vị!H24: Địa bàn “xã Trường Long Hòa, Thị xã Duyên Hải” thuộc Thị đoàn Duyên Hải (TX-"
            "DH), còn đơn vị cấp trên ghi Huyện đoàn Duyên Hải (H-DH). Sửa mã đơn vị cấp trên, hoặc "
            "sửa địa bàn. [parent-elsewhere]"
        ),
    ),
    (
        ("Đơn vị", "Đơn vị cấp trên", 13, None),
        (
            "Đơn vị!H13: Đơn vị cấp trên của Huyện đoàn Cầu Ngang (H-CN) còn trống, trong khi các đơn"
            " vị khác cùng loại “Huyện đoàn” đều ghi TINH. Điền TINH, nếu đơn vị này cũng trực thuộc TINH."
            " [parent-unlike]"
        ),
    ),
    (
        ("Đơn vị", "Nơi nhận văn bản", 16, "tieucan@giaobann.example"),
        (
            "Đơn vị!L16: Đuôi hộp thư “giaobann.example” gần giống “giaoban.example”, đuôi mà các ô "
            "khác dùng. Sửa lại nếu gõ nhầm; nếu đúng, giữ nguyên. [email-domain]"
        ),
    ),
    (
        ("Đơn vị", "Địa chỉ", 10, "Số 12, đường Mẫu 2, phường 1, thị xã Duyên Hãi"),
        (
            "Đơn vị!M10: Có chữ “thị xã Duyên Hãi”, gần giống tên “Thị xã Duyên Hải”. Sửa lại nếu gõ "
            "nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Đơn vị", "Tên trên đầu văn bản", 14, "BCH HUYỆN CHÂU THÀNH"),
        (
            "Đơn vị!E14: “BCH HUYỆN CHÂU THÀNH” không bắt đầu bằng “BCH ĐOÀN” như các đơn vị cùng "
            "loại. Ghi tên trên đầu văn bản theo cùng một cách. [header-form]"
        ),
    ),
    (
        ("Đơn vị", "Đăng cai gần nhất", 13, "11/2025"),
        (
            "Đơn vị!R13: Lần đăng cai gần nhất 11/2025 sau năm 2024 của kế hoạch. Sửa lại tháng, năm."
            " [hosted-ahead]"
        ),
    ),
    (
        ("Đơn vị", "Tên trên đầu văn bản", 22, "BCH ĐOÀN PHƯỜNG 2"),
        (
            "Đơn vị!E22: “BCH ĐOÀN PHƯỜNG 2” không hợp với các tên khác của đơn vị DH-P1. Sửa ô này, "
            "hoặc sửa các ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
    (
        ("Đơn vị", "Địa bàn", 25, "xã Dân Thanh, Thị xã Duyên Hải"),
        (
            "Đơn vị!G25: “xã Dân Thanh, Thị xã Duyên Hải” không hợp với các tên khác của đơn vị DH-"
            "DT. Sửa ô này, hoặc sửa các ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
    (
        ("Đơn vị", "Địa danh", 25, "Dân Thạnh"),
        (
            "Đơn vị!F25: “Dân Thạnh” không hợp với các tên khác của đơn vị DH-DT. Sửa ô này, hoặc sửa"
            " các ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
    (
        ("Đơn vị", "Tên đơn vị", 37, "Huyện ủy Cầu Ngan"),
        (
            "Đơn vị!B37: “Huyện ủy Cầu Ngan” không hợp với các tên khác của đơn vị HU-CN. Sửa ô này, "
            "hoặc sửa các ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
]

PEOPLE: list[tuple[Plant, str]] = [
    (
        (SETTINGS, "Người ký mặc định", 18, "NS004"),
        (
            "Cấu hình!B18: Lê Quốc Bảo Khánh (NS004) ký ở 1 chỗ, nhưng cột Là người ký ở trang Nhân sự "
            "không ghi Có. Chọn người ký khác, hoặc ghi Có ở cột Là người ký. [signer-unmarked]"
        ),
    ),
    (
        ("Nhân sự", "Từ ngày", 28, dt.datetime(2024, 5, 1)),
        (
            "Nhân sự!M28: Huyện đoàn Cầu Ngang (H-CN) cùng lúc có hai Bí thư: Lê Thị Diệu Hằng "
            "(NS026) và Kim Sa Thương (NS027). Ghi cột Đến ngày cho người đã thôi giữ chức vụ, hoặc "
            "sửa chức vụ. [post-twice]"
        ),
    ),
    (
        ("Nhân sự", "Đến ngày", 5, None),
        (
            "Nhân sự!N5: Ghi chú của Lê Quốc Bảo Khánh (NS004) là “Chuyển công tác”, mà chưa có Đến "
            "ngày, nên người này vẫn được mời. Điền ngày thôi giữ chức vụ vào ô này; nếu còn giữ chức"
            " vụ, sửa ghi chú. [left-undated]"
        ),
    ),
    (
        ("Nhân sự", "Chức vụ đầy đủ", 4, "Phó Bí thư Thành đoàn"),
        (
            "Nhân sự!F4: “Phó Bí thư Thành đoàn” không cùng cấp với Tỉnh đoàn Trà Vinh (TINH). Sửa "
            "chức vụ, hoặc sửa mã đơn vị. [title-level]"
        ),
    ),
    (
        ("Nhân sự", "Chức vụ đầy đủ", 61, "Trưởng Ban Dân vận Huyện ủy Duyên Hải"),
        (
            "Nhân sự!F61: “Trưởng Ban Dân vận Huyện ủy Duyên Hải” không cùng cấp với Thị ủy Duyên "
            "Hải. Sửa chức vụ, hoặc sửa mã đơn vị. [title-level]"
        ),
    ),
    (
        ("Nhân sự", "Từ ngày", 3, dt.datetime(2024, 6, 1)),
        (
            "Nhân sự!M3: Nguyễn Thanh Nhã (NS002) không giữ chức vụ nào vào ngày ký 06/5/2024. Chọn "
            "người ký khác, hoặc sửa thời gian ở trang Nhân sự. [signer-title]"
        ),
    ),
    (
        ("Nhân sự", "Đến ngày", 3, dt.datetime(2024, 7, 31)),
        (
            "Nhân sự!N3: Nguyễn Thanh Nhã (NS002) không giữ chức vụ nào vào ngày ký 05/8/2024. Chọn "
            "người ký khác, hoặc sửa thời gian ở trang Nhân sự. [signer-title]"
        ),
    ),
    (
        ("Nhân sự", "Mã NS", 50, "NS49"),
        (
            "Nhân sự!A50: “NS49” không được dùng ở đâu, còn 1 ô ở các trang “Đại biểu” dùng “NS049”, "
            "mã mà trang này không có. Sửa ô này thành “NS049” nếu gõ nhầm. [code-misspelt]"
        ),
    ),
    (
        ("Đại biểu", "Chức vụ", 5, "Chánh Văn phòng Huyện đoàn"),
        (
            "Đại biểu!D5: “Chánh Văn phòng Huyện đoàn” không cùng cấp với Văn phòng Tỉnh đoàn. Sửa "
            "chức vụ, hoặc sửa mã đơn vị. [title-level]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), [*OFFICE, *UNITS, *PEOPLE])
def test_a_fault_is_told_once_in_its_cell_without_what_follows(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Nhân sự", "Ghi chú", 5, "Chuyển công tác về Tỉnh ủy từ 01/01/2024"),
    ("Nhân sự", "Ghi chú", 8, "Điều động từ Huyện đoàn Càng Long"),
    ("Nhân sự", "Ghi chú", 9, "Nghỉ hưu từ tháng 6/2027"),
    ("Nhân sự", "Email", 10, "lamquoctuan@gmail.com"),
    ("Nhân sự", "Email", 11, "camtu.tg@tinhdoan.travinh.gov.vn"),
    ("Nhân sự", "Từ ngày", 28, dt.datetime(2024, 5, 27)),
    ("Đơn vị", "Nơi nhận văn bản", 12, "nhóm Zalo Huyện đoàn Cầu Kè"),
    ("Đơn vị", "Địa chỉ", 13, "Khóm Minh Thuận A, thị trấn Cầu Ngang, huyện Cầu Ngang, tỉnh Trà Vinh"),
    (SETTINGS, "Cơ quan cấp trên", 3, "TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH"),
    (SETTINGS, "Thường trực", 6, "Thường trực Tỉnh đoàn Trà Vinh"),
    (SETTINGS, "Tên đơn vị soạn", 9, "Ban Tổ chức - Kiểm tra Tỉnh đoàn"),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_is_right_though_unusual_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
