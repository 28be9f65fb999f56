"""Names with a slip, points of an online conference, hours, words of another conference; each told once."""

import datetime as dt

import pytest

from tests.tasks.plants import SETTINGS, Plant, told

NAMES: list[tuple[Plant, str]] = [
    (
        ("Căn cứ", "Cơ quan ban hành", 2, "Ban Thường vụ Tĩnh đoàn"),
        (
            "Căn cứ!G2: Có chữ “Ban Thường vụ Tĩnh đoàn”, gần giống tên “Ban Thường vụ Tỉnh đoàn”. "
            "Sửa lại nếu gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        (SETTINGS, "Thường trực", 0, "Thường trực Tĩnh đoàn"),
        (
            "Cấu hình!B6: Có chữ “Tĩnh đoàn”, gần giống tên “Tỉnh đoàn”. Sửa lại nếu gõ nhầm; nếu "
            "đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Giấy mời", "Kính mời", 10, "Ban Thường vụ Huyện đoàn Trà Cu"),
        (
            "Giấy mời!E10: Có chữ “Huyện đoàn Trà Cu”, gần giống tên “Huyện đoàn Trà Cú”. Sửa lại nếu"
            " gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Giấy mời", "Kính mời", 5, "Ban Thường vụ Huyện đoàn Cầu Kèo"),
        (
            "Giấy mời!E5: Có chữ “Huyện đoàn Cầu Kèo”, gần giống tên “Huyện đoàn Cầu Kè”. Sửa lại nếu"
            " gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Văn bản đi", "Trích yếu", 9, "Tổng hợp ý kiến Hội nghỉ giao ban lần thứ hai năm 2024"),
        (
            "Văn bản đi!G9: Có chữ “Hội nghỉ”, có lẽ là “hội nghị”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Kế hoạch", "Câu kết", 2, "Trên đây là Kế hoạch của Ban Thương vụ Tỉnh đoàn năm 2024."),
        (
            "Kế hoạch!K2: Có chữ “Ban Thương vụ Tỉnh đoàn”, gần giống tên “Ban Thường vụ Tỉnh đoàn”. Sửa"
            " lại nếu gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Đơn vị", "Tên trên đầu văn bản", 14, "BCH ĐOÀN HUYÊN CHÂU THÀNH"),
        (
            "Đơn vị!E14: Có chữ “HUYÊN CHÂU THÀNH”, gần giống tên “huyện Châu Thành”. Sửa lại nếu gõ "
            "nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Đơn vị", "Tên trên đầu văn bản", 12, "BCH ĐOÀN HUYỆN CẦU KÉ"),
        (
            "Đơn vị!E12: “BCH ĐOÀN HUYỆN CẦU KÉ” không hợp với các tên khác của đơn vị H-CK. Sửa ô "
            "này, hoặc sửa các ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
    (
        ("Kết luận", "Đơn vị chủ trì", 10, "Ban Tổ chức Kiểm tre"),
        (
            "Kết luận!E10: Có chữ “Ban Tổ chức Kiểm tre”, gần giống tên “Ban Tổ chức - Kiểm tra”. Sửa"
            " lại nếu gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Phân công", "Phối hợp", 4, "Văn phòng Tỉnh đoàn; Ban Phong trao"),
        (
            "Phân công!D4: Có chữ “Ban Phong trao”, gần giống tên “Ban Phong trào”. Sửa lại nếu gõ "
            "nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
    (
        ("Kết luận", "Phối hợp", 13, "VP; TG; PT; TTNTHH"),
        (
            "Kết luận!F13: Trang “Đơn vị” không có mã “TTNTHH”. Mã gần giống nhất là “TTNTH”. Sửa lại"
            " mã ở đây. [ref-misspelt]"
        ),
    ),
]

POINTS: list[tuple[Plant, str]] = [
    (
        ("Điểm cầu", "Phụ trách kỹ thuật", 2, "Lâm Quốc Tuân"),
        (
            "Điểm cầu!F2: Trang “Nhân sự” không có ai tên “Lâm Quốc Tuân”; gần giống nhất là “Lâm "
            "Quốc Tuấn” (NS009). Nếu là người này, ghi mã NS009; nếu là người khác, thêm vào trang "
            "“Nhân sự”. [name-near]"
        ),
    ),
    (
        ("Điểm cầu", "Phụ trách kỹ thuật", 3, "Lâm Quốc Chuẩn"),
        (
            "Điểm cầu!F3: Số 0900 000 009 là của Lâm Quốc Tuấn (NS009), không phải của Lâm Quốc "
            "Chuẩn. Sửa tên hoặc số điện thoại của người liên hệ. [contact-differs]"
        ),
    ),
    (
        ("Điểm cầu", "Điện thoại kỹ thuật", 3, "0900 000 019"),
        (
            "Điểm cầu!G3: Điện thoại “0900 000 019” khác với trang Nhân sự: Lâm Quốc Tuấn (NS009) có "
            "“0900 000 009”. Sửa ô này, hoặc sửa trang Nhân sự. [contact-value]"
        ),
    ),
    (
        ("Điểm cầu", "Điện thoại kỹ thuật", 2, "0900 000 09"),
        (
            "Điểm cầu!G2: “0900 000 09” không phải số điện thoại đang dùng. Ghi đủ 10 chữ số (03, 05,"
            " 07, 08, 09) hoặc số bàn có mã vùng, số nước ngoài bắt đầu bằng “+”; nhiều số cách nhau "
            "bằng dấu “;”. [phone-form]"
        ),
    ),
    (
        ("Điểm cầu", "Địa chỉ", 2, "(chưa có)"),
        (
            "Điểm cầu!D2: Còn chỗ chưa điền: “(chưa có)”. Điền nội dung vào chỗ này, hoặc xóa đi. "
            "[placeholder]"
        ),
    ),
]

CLOCKS: list[tuple[Plant, str]] = [
    (
        ("Hội nghị", "Khai mạc lúc", 2, dt.time(11, 40)),
        (
            "Hội nghị!V2: Hội nghị HN1-2024 ghi khai mạc lúc 11:40, sau giờ kết thúc 11:30. Sửa cột "
            "Khai mạc lúc, hoặc sửa giờ kết thúc. [opened-late]"
        ),
    ),
    (
        ("Hội nghị", "Bế mạc lúc", 2, dt.time(7, 50)),
        (
            "Hội nghị!W2: Hội nghị HN1-2024 ghi bế mạc lúc 07:50, trước khi khai mạc lúc 08:05. Sửa "
            "cột Bế mạc lúc, hoặc sửa giờ khai mạc. [closed-early]"
        ),
    ),
    (
        ("Chương trình", "Số phút", 14, 1200),
        (
            "Chương trình!D14: Chương trình hội nghị HN2-2024 dài 1390 phút, còn hội nghị chỉ có 210 "
            "phút. Bớt thời lượng, hoặc dời giờ kết thúc. [agenda-too-long]"
        ),
    ),
]

ELSEWHERE: list[tuple[Plant, str]] = [
    (
        (
            "Chương trình",
            "Lời dẫn",
            10,
            "Hôm nay tại Thị xã Duyên Hải, Thường trực Tỉnh đoàn tổ chức Hội nghị.",
        ),
        (
            "Chương trình!H10: Ô này ghi “tại Thị xã Duyên Hải”, còn hội nghị HN2-2024 do Huyện đoàn "
            "Cầu Ngang (H-CN) đăng cai. Sửa lại nếu ô này chép từ hội nghị khác. [spoken-elsewhere]"
        ),
    ),
    (
        ("Hội nghị", "Chuẩn bị", 4, "Tập trung tại Thị xã Duyên Hải trước 07 giờ 30."),
        (
            "Hội nghị!S4: Ô này ghi “tại Thị xã Duyên Hải”, còn hội nghị HN3-2024 do Huyện đoàn Châu "
            "Thành (H-CT) đăng cai. Sửa lại nếu ô này chép từ hội nghị khác. [spoken-elsewhere]"
        ),
    ),
    (
        ("Căn cứ", "Về việc", 3, "Công tác Đoàn và phong trào thanh thiếu nhi năm 2023"),
        (
            "Căn cứ!H3: Ô này ghi “năm 2023”, còn kế hoạch là của năm 2024. Sửa năm nếu ô này còn lại"
            " từ năm trước. [year-in-text]"
        ),
    ),
    (
        ("Đại biểu", "Chức vụ", 94, "Bí thư Đoàn xã Hiệp Hòa, huyện Châu Thành"),
        (
            "Đại biểu!D94: Chức vụ “Bí thư Đoàn xã Hiệp Hòa, huyện Châu Thành” khác với trang Nhân "
            "sự: Thạch Thị Cha Ri (NS051) có “Bí thư Đoàn xã Hiệp Hòa, huyện Cầu Ngang”. Sửa ô này, "
            "hoặc để trống để lấy chức vụ ở trang Nhân sự. [delegate-title]"
        ),
    ),
]

CAUSES: list[tuple[Plant, str]] = [
    (
        ("Chương trình", "Thứ tự", 15, 9),
        (
            "Chương trình!B15: Thứ tự 9 đã có ở ô B18, nên không rõ dòng nào đứng trước. Đánh lại thứ"
            " tự. [order-twice]"
        ),
    ),
    (
        ("Văn bản đi", "Loại", 8, "TBKL"),
        (
            "Văn bản đi!B8: “TBKL” không có trong danh mục “Loại văn bản”. Sửa lại nếu gõ nhầm, hoặc "
            "thêm vào trang Danh mục. [choice-unlisted]"
        ),
    ),
    (
        ("Văn bản đi", "Người ký", 9, "NS004"),
        (
            "Văn bản đi!I9: Lê Quốc Bảo Khánh (NS004) không giữ chức vụ nào vào ngày ký 27/8/2024. "
            "Chọn người ký khác, hoặc sửa thời gian ở trang Nhân sự. [signer-title]"
        ),
    ),
    (
        (SETTINGS, "Năm", 0, 2025),
        (
            "Cấu hình!B16: Cấu hình ghi năm 2025, còn trang Kế hoạch là năm 2024. Sửa năm ở một trong"
            " hai trang. [year-of-plan]"
        ),
    ),
    (
        ("Đơn vị", "Đơn vị cấp trên", 24, "DH-TLH"),
        (
            "Đơn vị!H24: Đoàn xã Trường Long Hòa là đơn vị cấp trên của chính mình. Ghi mã của đơn vị"
            " cấp trên thật, hoặc để trống. [parent-itself]"
        ),
    ),
    (
        ("Nhân sự", "Đến ngày", 40, dt.datetime(2020, 1, 1)),
        (
            "Nhân sự!N40: Đến ngày 01/01/2020 lại trước Từ ngày 01/5/2022, nên dòng này không bao giờ"
            " có hiệu lực. Sửa một trong hai ngày. [dates-reversed]"
        ),
    ),
    (
        (SETTINGS, "Nhiệm kỳ từ ngày", 0, dt.datetime(2024, 10, 1)),
        (
            "Cấu hình!B13: Nhiệm kỳ “2022 - 2027” không khớp với hai ngày của nhiệm kỳ, từ năm 2024 "
            "đến năm 2027. Sửa tên nhiệm kỳ hoặc sửa hai ngày. [term-words]"
        ),
    ),
    (
        ("Hội nghị", "Buổi hai: ngày", 3, dt.datetime(2024, 8, 22)),
        (
            "Hội nghị!X3: Buổi thứ hai của hội nghị HN2-2024 bắt đầu trước khi buổi thứ nhất kết "
            "thúc, hoặc kết thúc trước khi bắt đầu. Sửa ngày, giờ của buổi thứ hai. [second-session-"
            "before]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), [*NAMES, *POINTS, *CLOCKS, *ELSEWHERE, *CAUSES])
def test_a_fault_is_told_once_in_its_cell_without_what_follows(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Điểm cầu", "Phụ trách kỹ thuật", 3, None),
    ("Điểm cầu", "Điện thoại kỹ thuật", 2, "0294 3855 555"),
    ("Hội nghị", "Khai mạc lúc", 3, dt.time(8, 10)),
    ("Hội nghị", "Bế mạc lúc", 3, dt.time(12, 15)),
    ("Chương trình", "Lời dẫn", 16, "Trao cờ luân lưu cho Huyện đoàn Châu Thành, đơn vị đăng cai kỳ sau."),
    ("Giấy mời", "Kính mời", 10, "Ban Thường vụ Huyện Đoàn Trà Cú"),
    ("Kết luận", "Phối hợp", 13, "VP; UBND"),
    ("Kết luận", "Đơn vị chủ trì", 10, "Ban Tổ chức - Kiểm tra"),
    ("Phân công", "Phối hợp", 4, "Văn phòng Tỉnh đoàn; Ban Phong trào"),
    ("Đơn vị", "Tên trên đầu văn bản", 14, "BAN CHẤP HÀNH ĐOÀN HUYỆN CHÂU THÀNH"),
    ("Căn cứ", "Cơ quan ban hành", 2, "Ban Chấp hành Đoàn tỉnh"),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_is_right_though_unusual_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
