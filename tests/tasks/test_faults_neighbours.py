"""One cell against those beside it, and what is left over from before."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

PLANTS: list[tuple[Plant, str]] = [
    (
        ("Chương trình", "Số phút", 3, 0),
        (
            "Chương trình!D3: Số “0” ở cột “Số phút” nằm ngoài khoảng từ 1 đến 1440. Kiểm tra và gõ "
            "lại số này. [number-out-of-range]"
        ),
    ),
    (
        ("Đăng ký phát biểu", "Số phút", 3, "-5"),
        (
            "Đăng ký phát biểu!F3: Số “-5” ở cột “Số phút” nằm ngoài khoảng từ 1 đến 600. Kiểm tra và "
            "gõ lại số này. [number-out-of-range]"
        ),
    ),
    (
        ("Đăng ký phát biểu", "Số phút", 2, 240),
        (
            "Đăng ký phát biểu!F2: Phát biểu 240 phút, dài hơn thời gian thảo luận (105 phút). Bớt "
            "thời lượng phát biểu. [speech-too-long]"
        ),
    ),
    (
        ("Chương trình", "Thứ tự", 5, 9),
        (
            "Chương trình!B5: Thứ tự 9 mà không có thứ tự 4. Đánh lại số thứ tự, hoặc thêm dòng còn "
            "thiếu. [order-gap]"
        ),
    ),
    (
        ("Kết luận", "Thứ tự", 4, 7),
        (
            "Kết luận!C4: Thứ tự 7 mà không có thứ tự 3. Đánh lại số thứ tự, hoặc thêm dòng còn "
            "thiếu. [order-gap]"
        ),
    ),
    (
        ("Nơi nhận", "Thứ tự", 4, 8),
        (
            "Nơi nhận!B4: Thứ tự 8 mà không có thứ tự 3. Đánh lại số thứ tự, hoặc thêm dòng còn "
            "thiếu. [order-gap]"
        ),
    ),
    (
        ("Hội nghị", "Chủ trì", 2, "NS020"),
        (
            "Hội nghị!M2: Người chủ trì Hồ Văn Thuận (NS020) là người của Thị đoàn Duyên Hải. Chọn "
            "lại người chủ trì nếu gõ nhầm mã. [chair-unlikely]"
        ),
    ),
    (
        ("Hội nghị", "Chủ trì", 3, "NS022; NS002"),
        (
            "Hội nghị!M3: Người chủ trì Phạm Thị Thu Hiền (NS022) là người của Huyện đoàn Càng Long. "
            "Chọn lại người chủ trì nếu gõ nhầm mã. [chair-unlikely]"
        ),
    ),
    (
        ("Hội nghị", "Thư ký", 2, "NS001; NS009"),
        (
            "Hội nghị!N2: Trần Hoàng Minh Đăng (NS001) vừa là chủ trì vừa là thư ký của hội nghị này. "
            "Chọn lại người ở một trong hai cột. [chair-and-secretary]"
        ),
    ),
    (
        ("Hội nghị", "Chủ trì", 3, "NS001; NS008"),
        (
            "Hội nghị!M3: Nguyễn Thị Hồng Diễm (NS008) vừa là chủ trì vừa là thư ký của hội nghị này. "
            "Chọn lại người ở một trong hai cột. [chair-and-secretary]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 3, None),
        (
            "Hội nghị!K3: Hội nghị HN2-2024 chưa có địa điểm, nên chưa làm được các văn bản của hội "
            "nghị này. Điền hoặc sửa ô này rồi làm lại văn bản. [conference-incomplete]"
        ),
    ),
    (
        ("Hội nghị", "Thư ký", 3, None),
        (
            "Hội nghị!N3: Hội nghị HN2-2024 chưa ghi thư ký. Ghi vào ô này để văn bản được đầy đủ. "
            "[conference-unsaid]"
        ),
    ),
    (
        ("Đại biểu", "Giờ đến", 14, dt.time(8, 5)),
        (
            "Đại biểu!I14: Có giờ đến 08:05 mà điểm danh ghi “Vắng có lý do”. Xóa giờ đến, hoặc sửa "
            "điểm danh. [arrival-of-absent]"
        ),
    ),
    (
        ("Đại biểu", "Giờ đến", 3, dt.time(4, 10)),
        (
            "Đại biểu!I3: Cột “Giờ đến” ghi 04:10, tức là giữa đêm. Nếu là buổi chiều, gõ 16:10. "
            "[clock-afternoon]"
        ),
    ),
    (
        ("Đại biểu", "Giờ đến", 20, dt.time(13, 0)),
        "Đại biểu!I20: Giờ đến 13:00 không trước giờ kết thúc 11:30. Xem lại giờ đến. [arrival-late]",
    ),
    (
        ("Ý kiến", "Người trả lời", 4, None),
        (
            "Ý kiến!L4: Ý kiến YK03 có trả lời mà chưa ghi người trả lời. Ghi người hoặc đơn vị đã "
            "trả lời. [answer-of-nobody]"
        ),
    ),
    (
        ("Kết luận", "Phối hợp", 2, "TG; DTN-CA"),
        (
            "Kết luận!F2: Ban Tuyên giáo Tỉnh đoàn vừa chủ trì vừa phối hợp việc này. Bỏ đơn vị này ở "
            "cột Phối hợp. [helper-is-owner]"
        ),
    ),
    (
        ("Phân công", "Phối hợp", 2, "Thị đoàn Duyên Hải"),
        (
            "Phân công!D2: Thị đoàn Duyên Hải vừa chủ trì vừa phối hợp việc này. Bỏ đơn vị này ở cột "
            "Phối hợp. [helper-is-owner]"
        ),
    ),
    (
        ("Ý kiến", "Gộp với", 5, "YK04"),
        (
            "Ý kiến!I5: Ý kiến YK04 được gộp với chính nó. Ghi mã của ý kiến khác có cùng nội dung, "
            "hoặc để trống. [merged-itself]"
        ),
    ),
    (
        ("Ý kiến", "Gộp với", 3, "YK30"),
        (
            "Ý kiến!I3: Ý kiến YK30 thuộc hội nghị HN3-2024, nên không gộp được với ý kiến này. Chỉ "
            "gộp các ý kiến của cùng một hội nghị. [merged-across]"
        ),
    ),
    (
        ("Đơn vị", "Đơn vị cấp trên", 12, "H-CK"),
        (
            "Đơn vị!H12: Huyện đoàn Cầu Kè là đơn vị cấp trên của chính mình. Ghi mã của đơn vị cấp "
            "trên thật, hoặc để trống. [parent-itself]"
        ),
    ),
    (
        ("Đơn vị", "Đơn vị cấp trên", 2, "H-CK"),
        (
            "Đơn vị!H2: Các đơn vị H-CK, TINH là cấp trên vòng tròn của nhau. Sửa cột Đơn vị cấp "
            "trên. [parent-circle]"
        ),
    ),
    (
        ("Đơn vị", "Đơn vị cấp trên", 12, "H-CN"),
        (
            "Đơn vị!H12: Đơn vị cấp trên của Huyện đoàn Cầu Kè là Huyện đoàn Cầu Ngang, cùng loại "
            "“Huyện đoàn”. Xem lại đơn vị cấp trên. [parent-same-kind]"
        ),
    ),
    (
        ("Đơn vị", "Loại", 12, "Thị đoàn"),
        (
            "Đơn vị!D12: Tên “Huyện đoàn Cầu Kè” không hợp với loại “Thị đoàn”. Sửa tên hoặc sửa loại "
            "của đơn vị. [unit-kind]"
        ),
    ),
    (
        ("Đơn vị", "Loại", 28, "Đoàn phường"),
        (
            "Đơn vị!D28: Tên “Đoàn xã Hiệp Hòa” không hợp với loại “Đoàn phường”. Sửa tên hoặc sửa loại "
            "của đơn vị. [unit-kind]"
        ),
    ),
    (
        ("Đơn vị", "Tên đơn vị", 12, "Thị đoàn Cầu Kè"),
        (
            "Đơn vị!B12: Tên “Thị đoàn Cầu Kè” không hợp với loại “Huyện đoàn”. Sửa tên hoặc sửa loại "
            "của đơn vị. [unit-kind]"
        ),
    ),
    (
        ("Đơn vị", "Địa danh", 12, "Trà Cú"),
        (
            "Đơn vị!F12: “Trà Cú” không hợp với các tên khác của đơn vị H-CK. Sửa ô này, hoặc sửa các "
            "ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
    (
        ("Đơn vị", "Địa bàn", 13, "huyện Cầu Kè"),
        (
            "Đơn vị!G13: “huyện Cầu Kè” không hợp với các tên khác của đơn vị H-CN. Sửa ô này, hoặc "
            "sửa các ô kia cho khớp nhau. [unit-names-differ]"
        ),
    ),
    (
        ("Giấy mời", "Kính mời", 5, "Ban Thường vụ Thị đoàn Duyên Hải"),
        (
            "Giấy mời!E5: Dòng kính mời “Ban Thường vụ Thị đoàn Duyên Hải” không nhắc tới Huyện đoàn "
            "Cầu Kè, đơn vị của dòng này. Sửa dòng kính mời, hoặc sửa mã đơn vị. "
            "[addressee-elsewhere]"
        ),
    ),
    (
        ("Cấu hình", "Ký hiệu đơn vị soạn", 0, "VP"),
        (
            "Cấu hình!B8: Ký hiệu đơn vị soạn là VP, còn Nơi nhận ghi “Lưu VT, TCKT”. Sửa ký hiệu ở "
            "đây, hoặc sửa các dòng Lưu ở trang Nơi nhận. [department-not-kept]"
        ),
    ),
    (
        ("Cấu hình", "Địa danh", 0, "Vĩnh Long"),
        (
            "Cấu hình!B10: Địa danh “Vĩnh Long”, tên cơ quan “BCH ĐOÀN TỈNH TRÀ VINH” và tên gọi "
            "“Tỉnh đoàn Trà Vinh” không khớp nhau. Sửa mục còn lại từ trước khi đổi tên. "
            "[letterhead-place]"
        ),
    ),
    (
        ("Cấu hình", "Tên cơ quan đầu văn bản", 0, "BCH ĐOÀN TỈNH VĨNH LONG"),
        (
            "Cấu hình!B2: Địa danh “Trà Vinh”, tên cơ quan “BCH ĐOÀN TỈNH VĨNH LONG” và tên gọi “Tỉnh "
            "đoàn Trà Vinh” không khớp nhau. Sửa mục còn lại từ trước khi đổi tên. [letterhead-place]"
        ),
    ),
    (
        ("Nơi nhận", "Dòng", 6, "Lưu VT, BTC"),
        (
            "Nơi nhận!C6: “Lưu VT, BTC” không có ký hiệu đơn vị soạn TCKT. Sửa dòng này, hoặc sửa ký "
            "hiệu đơn vị soạn ở trang Cấu hình. [kept-elsewhere]"
        ),
    ),
    (
        ("Cấu hình", "Cụm từ các đơn vị", 0, "các Đoàn xã, phường và Đoàn trực thuộc"),
        (
            "Cấu hình!B11: Cách gọi các đơn vị “các Đoàn xã, phường và Đoàn trực thuộc” khác với Nơi "
            "nhận: “Huyện, Thị, Thành đoàn và Đoàn trực thuộc”. Sửa cụm từ ở đây, hoặc sửa trang Nơi "
            "nhận. [units-phrase-elsewhere]"
        ),
    ),
    (
        ("Nơi nhận", "Dòng", 5, "Các Đoàn xã, phường và Đoàn trực thuộc"),
        (
            "Nơi nhận!C5: “Các Đoàn xã, phường và Đoàn trực thuộc” khác với cách gọi các đơn vị ở "
            "trang Cấu hình: “các Huyện, Thị, Thành đoàn và Đoàn trực thuộc”. Sửa dòng này nếu còn "
            "lại từ trước. [units-called-otherwise]"
        ),
    ),
    (
        ("Cấu hình", "Chủ thể ban hành", 0, "Ban Thường vụ Huyện đoàn"),
        (
            "Cấu hình!B5: Chủ thể ban hành “Ban Thường vụ Huyện đoàn” không hợp với các đề ký, ví dụ "
            "“TM. BAN THƯỜNG VỤ TỈNH ĐOÀN”. Sửa chủ thể ban hành, hoặc sửa các đề ký. "
            "[issuing-body-elsewhere]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), PLANTS)
def test_a_fault_is_told_once_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]
