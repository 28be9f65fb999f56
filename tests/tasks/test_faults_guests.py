"""Guests, delegates, tasks and reports against the units and people of the plan."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

RULES: list[tuple[Plant, str]] = [
    (
        ("Thành phần", "Giá trị", 3, "Ban chuyên môn; Đơn vị sự nghiêp"),
        (
            "Thành phần!E3: “Đơn vị sự nghiêp” không phải mã hay loại của đơn vị nào, nên thành phần "
            "“Lãnh đạo các Ban Chuyên môn, Giám đốc, Phó Giám đốc Trung tâm Sinh hoạt Thanh thiếu nhi"
            " trực thuộc Tỉnh đoàn” không mời ai theo giá trị này. Có lẽ là “Đơn vị sự nghiệp”. Ghi "
            "mã đơn vị hoặc loại đơn vị như ở trang Đơn vị và Danh mục. [guest-rule-value]"
        ),
    ),
    (
        ("Thành phần", "Chức vụ lọc", 5, "Bí thư; Phó Bí thư Thường trực; Phó Bí Thứ"),
        (
            "Thành phần!F5: Danh mục Chức vụ không có “Phó Bí Thứ”, nên thành phần “Bí thư, Phó Bí "
            "thư các Huyện, Thị, Thành đoàn và Đoàn trực thuộc” không mời ai theo chức vụ này. Có lẽ "
            "là “Phó Bí thư”. Ghi chức vụ như ở trang Danh mục. [guest-rule-title]"
        ),
    ),
    (
        ("Thành phần", "Phạm vi", 6, "Loại đơn vị"),
        (
            "Thành phần!E6: Phạm vi của thành phần “Các đồng chí Bí thư Đoàn cấp cơ sở trực thuộc đơn"
            " vị tổ chức Hội nghị” là Loại đơn vị mà cột Giá trị còn trống, nên không mời được ai. "
            "Ghi mã đơn vị hoặc loại đơn vị vào ô này. [guest-rule-valueless]"
        ),
    ),
    (
        ("Thành phần", "Giá trị", 5, "Thành đoàn; Huyện đoàn; Đoàn trực thuộc"),
        (
            "Thành phần!E5: Thành phần “Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn và Đoàn trực "
            "thuộc” không mời Thị đoàn Duyên Hải (TX-DH), trong khi trang Đại biểu xếp vào nhóm này ở"
            " hội nghị HN1-2024. Sửa ô này để tìm được các đơn vị ấy, hoặc sửa cột Nhóm ở trang Đại "
            "biểu. [guest-rule-misses]"
        ),
    ),
    (
        ("Thành phần", "Chức vụ lọc", 6, "Bí thư"),
        (
            "Thành phần!F6: Thành phần “Các đồng chí Bí thư Đoàn cấp cơ sở trực thuộc đơn vị tổ chức "
            "Hội nghị” không mời Đoàn Phường 1, Đoàn Phường 2, Đoàn xã Trường Long Hòa và 1 đơn vị "
            "khác, trong khi trang Đại biểu xếp vào nhóm này ở hội nghị HN1-2024. Sửa ô này để tìm "
            "được các đơn vị ấy, hoặc sửa cột Nhóm ở trang Đại biểu. [guest-rule-misses]"
        ),
    ),
    (
        ("Thành phần", "Số lượng", 5, 0),
        (
            "Thành phần!G5: Thành phần “Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn và Đoàn trực "
            "thuộc” không mời Thành đoàn Trà Vinh (TP-TV), Thị đoàn Duyên Hải (TX-DH), Huyện đoàn "
            "Càng Long và 10 đơn vị khác, trong khi trang Đại biểu xếp vào nhóm này ở hội nghị "
            "HN1-2024. Sửa ô này để tìm được các đơn vị ấy, hoặc sửa cột Nhóm ở trang Đại biểu. "
            "[guest-rule-misses]"
        ),
    ),
    (
        ("Thành phần", "Giá trị", 4, None),
        (
            "Thành phần!E4: Phạm vi của thành phần “Các đồng chí Ủy viên Ban Chấp hành Chuyên trách "
            "Tỉnh đoàn” là Loại đơn vị mà cột Giá trị còn trống, nên không mời được ai. Ghi mã đơn vị"
            " hoặc loại đơn vị vào ô này. [guest-rule-valueless]"
        ),
    ),
    (
        ("Thành phần", "Chức vụ lọc", 2, "Bí thư; Phó Bí thư"),
        (
            "Thành phần!F2: Thành phần “Thường trực Tỉnh đoàn” không mời chức vụ “Phó Bí thư Thường "
            "trực”, mà trang Đại biểu 03 lần xếp người giữ chức vụ ấy vào nhóm này. Thêm chức vụ ấy "
            "vào ô này, hoặc sửa cột Nhóm ở trang Đại biểu. [guest-rule-titles]"
        ),
    ),
    (
        (
            "Thành phần",
            "Chức vụ lọc",
            3,
            "Trưởng Ban; Phó Trưởng Ban; Chánh Văn phòng; Phó Chánh Văn phòng; Phó Giám đốc",
        ),
        (
            "Thành phần!F3: Thành phần “Lãnh đạo các Ban Chuyên môn, Giám đốc, Phó Giám đốc Trung tâm"
            " Sinh hoạt Thanh thiếu nhi trực thuộc Tỉnh đoàn” không mời chức vụ “Giám đốc”, mà trang "
            "Đại biểu 03 lần xếp người giữ chức vụ ấy vào nhóm này. Thêm chức vụ ấy vào ô này, hoặc "
            "sửa cột Nhóm ở trang Đại biểu. [guest-rule-titles]"
        ),
    ),
]

DELEGATES: list[tuple[Plant, str]] = [
    (
        ("Đại biểu", "Nhóm", 31, "Khách mời"),
        (
            "Đại biểu!F31: Lâm Thị Ngọc Ánh được xếp vào nhóm “Khách mời”, còn theo trang Thành phần "
            "thì thuộc nhóm “Huyện, Thị, Thành đoàn và Đoàn trực thuộc”. Chọn lại nhóm; nếu cố ý xếp "
            "như vậy, giữ nguyên. [delegate-group]"
        ),
    ),
    (
        ("Đại biểu", "Dự thay cho", 42, "NS042"),
        (
            "Đại biểu!G42: Lâm Chí Thiện của Đoàn Thanh niên Bộ Chỉ huy Quân sự tỉnh dự thay cho "
            "Nguyễn Thị Thùy Dung (NS042) của Đoàn Thanh niên Công an tỉnh. Sửa người được thay, hoặc"
            " sửa mã đơn vị của dòng này. [substitute-elsewhere]"
        ),
    ),
    (
        ("Đại biểu", "Giới thiệu", 19, "Không"),
        (
            "Đại biểu!J19: Hồ Văn Thuận có thứ tự giới thiệu 6 mà cột Giới thiệu không ghi Có, nên sẽ"
            " không được giới thiệu. Ghi Có ở ô này, hoặc xóa thứ tự giới thiệu. [introduction-"
            "unsaid]"
        ),
    ),
    (
        ("Đơn vị", "Đơn vị cấp trên", 36, "H-DH"),
        (
            "Đơn vị!H36: Thị ủy Duyên Hải có người dự hội nghị HN1-2024 trong nhóm “Khách mời”, mà "
            "đơn vị cấp trên ghi Huyện đoàn Duyên Hải (H-DH), không phải nơi đăng cai. Sửa mã đơn vị "
            "cấp trên, hoặc sửa cột Nhóm ở trang Đại biểu. [parent-not-host]"
        ),
    ),
    (
        ("Đơn vị", "Loại", 39, "Huyện đoàn"),
        (
            "Đơn vị!D39: Tên “Huyện ủy Châu Thành” không hợp với loại “Huyện đoàn”. Sửa tên hoặc sửa "
            "loại của đơn vị. [unit-kind]"
        ),
    ),
    (
        ("Nhân sự", "Chức vụ", 59, "Bí thư"),
        (
            "Nhân sự!E59: Châu Thị Mỹ Tiên (NS058) được ghi chức vụ “Bí thư”, trong khi ở các đơn vị "
            "cùng loại chức vụ này là “Bí thư Đoàn cơ sở”. Chọn lại chức vụ, vì trang Thành phần mời "
            "theo chức vụ. [title-of-kind]"
        ),
    ),
]

TASKS: list[tuple[Plant, str]] = [
    (
        ("Phân công", "Chủ trì", 3, "TGG"),
        (
            "Phân công!C3: Có chữ “TGG”, gần giống tên “TG”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Phân công", "Người phụ trách", 6, "NS029"),
        (
            "Phân công!E6: Nguyễn Văn Khởi (NS029) thuộc Huyện đoàn Châu Thành (H-CT), còn dòng này "
            "ghi Thị đoàn Duyên Hải (TX-DH). Sửa mã đơn vị, hoặc sửa người. [speaker-elsewhere]"
        ),
    ),
    (
        ("Phân công", "Phối hợp", 2, "Ban Tổ chức - Kiểm soát"),
        (
            "Phân công!D2: Có chữ “Ban Tổ chức - Kiểm soát”, gần giống tên “Ban Tổ chức - Kiểm tra”. "
            "Sửa lại nếu gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Phân công", "Người phụ trách", 8, "NS026"),
        (
            "Phân công!E8: Lê Thị Diệu Hằng (NS026) đã hết nhiệm vụ từ sau ngày 31/5/2024, trước ngày"
            " họp 23/8/2024. Thay bằng người kế nhiệm, hoặc sửa cột Đến ngày của trang Nhân sự. "
            "[person-expired]"
        ),
    ),
    (
        ("Phân công", "Chủ trì", 8, "H-CT"),
        (
            "Phân công!C8: Kim Sa Thương (NS027) thuộc Huyện đoàn Cầu Ngang (H-CN), còn dòng này ghi "
            "Huyện đoàn Châu Thành (H-CT). Sửa mã đơn vị, hoặc sửa người. [speaker-elsewhere]"
        ),
    ),
    (
        ("Đăng ký phát biểu", "Tên tham luận", 6, "Đưa cuộc vận động vào sinh hoạt chi đoàn"),
        (
            "Đăng ký phát biểu!E6: “Đưa cuộc vận động vào sinh hoạt chi đoàn” đã có ở ô E5. Xóa một "
            "trong hai dòng, hoặc sửa lại nếu gõ nhầm. [said-twice]"
        ),
    ),
    (
        ("Phân công", "Hạn", 4, dt.datetime(2023, 5, 6)),
        (
            "Phân công!F4: Hạn 06/5/2023 sớm hơn ngày họp 24/5/2024 quá nửa năm. Kiểm tra lại năm của"
            " hạn này. [deadline-far]"
        ),
    ),
]

REPORTS: list[tuple[Plant, str]] = [
    (
        ("Báo cáo đơn vị", "Số ký hiệu", 4, "48-BC/TĐTN"),
        (
            "Báo cáo đơn vị!E4: “48-BC/TĐTN” mang ký hiệu TĐTN của chính cơ quan, trong khi báo cáo "
            "là của Huyện đoàn Càng Long. Ghi ký hiệu của đơn vị, như 12-BC/ĐTN. [report-symbol]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Mã đơn vị", 9, "TXU-DH"),
        (
            "Báo cáo đơn vị!B9: Thị ủy Duyên Hải không thuộc các đơn vị phải gửi báo cáo cho hội nghị"
            " HN1-2024. Sửa mã đơn vị nếu gõ nhầm, hoặc xóa dòng này. [report-unasked]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Số ký hiệu", 8, "BC/ĐTN"),
        (
            "Báo cáo đơn vị!E8: “BC/ĐTN” chưa có số, trong khi các báo cáo khác đều có. Ghi cả số, "
            "như 12-BC/ĐTN. [report-unnumbered]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Số ký hiệu", 15, "84-KH/ĐTN"),
        (
            "Báo cáo đơn vị!E15: “84-KH/ĐTN” là ký hiệu của loại Kế hoạch, không phải của báo cáo. "
            "Ghi số, ký hiệu của báo cáo, như 12-BC/ĐTN. [report-type]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), [*RULES, *DELEGATES, *TASKS, *REPORTS])
def test_a_fault_is_told_once_in_its_cell_without_what_follows(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Phân công", "Phối hợp", 2, "Ban Tổ chức - Kiểm tra; Văn phòng Tỉnh đoàn"),
    ("Phân công", "Phối hợp", 3, "Công an huyện; UBND phường 1"),
    ("Phân công", "Người phụ trách", 2, "NS008"),
    ("Phân công", "Chủ trì", 3, "Ban Tuyên giáo"),
    ("Phân công", "Người phụ trách", 6, None),
    ("Phân công", "Phối hợp", 7, "CLB Truyền thông thanh niên"),
    ("Đại biểu", "Giới thiệu", 20, "Có"),
    ("Đại biểu", "Nhóm", 15, "Ban Chuyên môn và Trung tâm"),
    ("Báo cáo đơn vị", "Số ký hiệu", 4, "48/BC-ĐTN"),
    ("Báo cáo đơn vị", "Số ký hiệu", 4, "Công văn không số"),
    ("Báo cáo đơn vị", "Số ký hiệu", 4, None),
    ("Đăng ký phát biểu", "Tên tham luận", 6, "Đưa cuộc vận động ứng xử văn minh vào trường học"),
    ("Thành phần", "Giá trị", 5, "Thành đoàn; Thị đoàn; Huyện đoàn; Đoàn trực thuộc; Đoàn đặc khu"),
    ("Thành phần", "Số lượng", 6, 10),
    ("Nhân sự", "Chức vụ", 64, "Chủ nhiệm"),
]


def test_the_posts_of_guests_are_not_listed_and_a_slip_in_one_is_told() -> None:
    (slip,) = told(("Nhân sự", "Chức vụ", 64, "Giám đôc"))
    assert "chỉ gần giống “Giám đốc”" in slip
    (own,) = told(("Nhân sự", "Chức vụ", 10, "Chính trị viên"))
    assert own.endswith("[choice-unlisted]")


@pytest.mark.parametrize("plant", RIGHT)
def test_what_is_right_though_unusual_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
