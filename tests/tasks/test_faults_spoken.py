"""Cells that speak of another conference, unit or time than their row."""

import pytest

from tests.tasks.plants import Plant, told

SPOKEN: list[tuple[Plant, str]] = [
    (
        (
            "Chương trình",
            "Lời dẫn",
            10,
            "Hôm nay tại huyện Cầu Kè, Thường trực Tỉnh đoàn tổ chức Hội nghị giao ban theo chuyên đề.",
        ),
        (
            "Chương trình!H10: Ô này ghi “tại huyện Cầu Kè”, còn hội nghị HN2-2024 do Huyện đoàn "
            "Cầu Ngang (H-CN) đăng cai. Sửa lại nếu ô này chép từ hội nghị khác. [spoken-"
            "elsewhere]"
        ),
    ),
    (
        ("Chương trình", "Lời dẫn", 17, "Kính mời đại diện Huyện đoàn Cầu Kè lên nhận cờ luân lưu."),
        (
            "Chương trình!H17: Ô này nhắc tới Huyện đoàn Cầu Kè, đơn vị không đăng cai hội nghị "
            "HN2-2024 và cũng không nhận cờ. Sửa lại nếu ô này chép từ hội nghị khác. [ceremony-"
            "of-another]"
        ),
    ),
    (
        ("Chương trình", "Diễn biến", 26, "Huyện đoàn Cầu Kè tiếp tục giữ cờ luân lưu."),
        (
            "Chương trình!J26: Ô này nhắc tới Huyện đoàn Cầu Kè, đơn vị không đăng cai hội nghị "
            "HN3-2024 và cũng không nhận cờ. Sửa lại nếu ô này chép từ hội nghị khác. [ceremony-"
            "of-another]"
        ),
    ),
    (
        ("Chương trình", "Người thực hiện", 18, "NS020"),
        (
            "Chương trình!G18: Ô này nhắc tới Thị đoàn Duyên Hải (TX-DH), đơn vị không đăng cai "
            "hội nghị HN2-2024 và cũng không nhận cờ. Sửa lại nếu ô này chép từ hội nghị khác. "
            "[ceremony-of-another]"
        ),
    ),
    (
        (
            "Chương trình",
            "Lời dẫn",
            14,
            "Gợi ý thảo luận về nâng cao chất lượng sinh hoạt chi đoàn trên địa bàn dân cư.",
        ),
        (
            "Chương trình!H14: Ô này nhắc chuyên đề của hội nghị HN3-2024, còn dòng này thuộc hội"
            " nghị HN2-2024. Sửa lại nếu ô này chép từ hội nghị khác. [topic-of-another]"
        ),
    ),
    (
        (
            "Chương trình",
            "Lời dẫn",
            19,
            "Hôm nay, Tỉnh đoàn tổ chức Hội nghị giao ban theo chuyên đề lần thứ hai.",
        ),
        (
            "Chương trình!H19: Ô này ghi “hội nghị giao ban theo chuyên đề lần thứ hai”, còn hội "
            "nghị HN3-2024 là lần thứ 3. Sửa lại nếu ô này chép từ hội nghị khác. [ordinal-of-"
            "another]"
        ),
    ),
    (
        ("Chương trình", "Người thực hiện", 16, "NS009"),
        (
            "Chương trình!G16: Lâm Quốc Tuấn (NS009) không chủ trì hội nghị HN2-2024 mà phát biểu"
            " kết luận. Sửa người thực hiện, hoặc cột Chủ trì của trang Hội nghị. [concluded-by-"
            "another]"
        ),
    ),
    (
        ("Chương trình", "Người thực hiện", 7, None),
        (
            "Chương trình!G7: Phần này của hội nghị HN1-2024 chưa có người thực hiện. Điền cột "
            "Người thực hiện. [item-of-nobody]"
        ),
    ),
    (
        ("Chương trình", "Số phút", 7, None),
        (
            "Chương trình!D7: Phần này chưa có số phút, nên từ phần “Trao cờ luân lưu cho đơn vị "
            "đăng cai kỳ tiếp theo” trở đi không tính được giờ. Điền số phút, hoặc ghi giờ bắt "
            "đầu cho phần sau. [agenda-unmeasured]"
        ),
    ),
    (
        ("Chương trình", "Số phút", 6, 15),
        (
            "Chương trình!D6: Chương trình hội nghị HN1-2024 chỉ có 120 phút, còn hội nghị dài "
            "210 phút. Sửa số phút, thêm phần còn thiếu, hoặc sửa giờ kết thúc. [agenda-too-"
            "short]"
        ),
    ),
    (
        ("Chương trình", "Nội dung", 4, "Phát biểu mục đích, yêu cầu Hội nghị"),
        (
            "Chương trình!F4: Phần này lặp lại nội dung của dòng 3. Sửa nội dung, hoặc xóa một "
            "dòng. [agenda-repeated]"
        ),
    ),
    (
        ("Ý kiến", "Nội dung", 31, "Huyện đoàn Cầu Kè tổ chức “Ngày Chủ nhật chi đoàn”."),
        (
            "Ý kiến!G31: Ý kiến mở đầu bằng tên Huyện đoàn Cầu Kè, còn dòng này ghi Huyện đoàn "
            "Châu Thành (H-CT). Sửa tên trong câu, hoặc sửa mã đơn vị. [opinion-of-another]"
        ),
    ),
    (
        ("Ý kiến", "Tóm tắt", 15, "Tổ hợp tác trồng dừa hữu cơ có 18 thành viên, đã có hợp đồng tiêu thụ."),
        (
            "Ý kiến!H15: Tóm tắt này giống từng chữ tóm tắt của ý kiến YK13. Sửa lại nếu chép "
            "nhầm; nếu hai ý kiến là một, ghi YK13 ở cột Gộp với. [summary-copied]"
        ),
    ),
    (
        ("Ý kiến", "Trả lời", 21, "Tỉnh đoàn sẽ tổ chức phiên chợ trong tháng 10 năm 2023."),
        (
            "Ý kiến!K21: Ô này hẹn việc sẽ làm trong năm 2023, còn hội nghị HN2-2024 họp năm "
            "2024. Sửa năm nếu gõ nhầm. [promised-in-past]"
        ),
    ),
    (
        ("Ý kiến", "Trả lời", 24, "Giao các đơn vị rà soát trong quý IV năm 2042."),
        (
            "Ý kiến!K24: Ô này ghi “năm 2042”, có lẽ là năm 2024. Sửa năm nếu gõ nhầm; nếu đúng, "
            "giữ nguyên. [year-turned]"
        ),
    ),
    (
        ("Căn cứ", "Số ký hiệu", 2, "60-QĐ/TĐTN-TCKT"),
        (
            "Căn cứ!E2: Số ký hiệu 60-QĐ/TĐTN-TCKT không phải của Kế hoạch (KH). Sửa số ký hiệu, "
            "hoặc sửa loại văn bản. [basis-kind]"
        ),
    ),
    (
        ("Kết luận", "Đơn vị chủ trì", 6, "BTNTH"),
        (
            "Kết luận!E6: Trang “Đơn vị” không có mã “BTNTH”. Mã gần giống nhất là “TTNTH”. Sửa "
            "lại mã ở đây. [ref-misspelt]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), SPOKEN)
def test_what_belongs_to_another_row_is_told_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    (
        "Chương trình",
        "Lời dẫn",
        26,
        "Đơn vị đăng cai kỳ tiếp theo sẽ được phân công trong kế hoạch năm 2025.",
    ),
    (
        "Chương trình",
        "Lời dẫn",
        13,
        "Kính mời đồng chí báo cáo kết quả thực hiện kết luận của hội nghị lần thứ nhất.",
    ),
    ("Ý kiến", "Nội dung", 31, "Đoàn viên học cách làm của Huyện đoàn Cầu Kè."),
    ("Ý kiến", "Trả lời", 21, "Tỉnh đoàn đã làm trong năm 2023 và sẽ tiếp tục trong năm 2024."),
    ("Điểm cầu", "Đường kết nối", 3, "https://hop.giaoban.example/j/812345 (mật khẩu 123456)"),
    ("Kết luận", "Phối hợp", 5, "UBND; VNPT"),
    ("Chương trình", "Nội dung", 6, "Đại biểu thảo luận (phần thứ nhất)"),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_may_be_so_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
