"""Sentences that are not whole, and words that sound like others."""

import pytest

from tests.tasks.plants import Plant, told

SENTENCES: list[tuple[Plant, str]] = [
    (
        ("Hội nghị", "Đánh giá chung", 3, "Mô hình phát triển tốt (nhất là ở vùng ven biển."),
        ("Hội nghị!T3: Dấu ( không có dấu đi đôi với nó. Gõ đủ cả dấu mở và dấu đóng. [mark-unpaired]"),
    ),
    (
        ("Kết luận", "Nội dung", 3, "Cử báo cáo viên về cơ sở, mỗi đơn vị 01 buổi)."),
        ("Kết luận!D3: Dấu ) không có dấu đi đôi với nó. Gõ đủ cả dấu mở và dấu đóng. [mark-unpaired]"),
    ),
    (
        ("Ý kiến", "Nội dung", 2, "Duy trì chuyên mục “Mỗi ngày một tin tốt trên trang của Đoàn phường, xã."),
        ("Ý kiến!G2: Dấu “ không có dấu đi đôi với nó. Gõ đủ cả dấu mở và dấu đóng. [mark-unpaired]"),
    ),
    (
        ("Ý kiến", "Tóm tắt", 6, "Cử báo cáo viên về cơ sở và"),
        (
            "Ý kiến!H6: Câu kết thúc bằng “và”, hình như chưa trọn. Viết nốt câu, hoặc bỏ chữ "
            "này. [broken-off]"
        ),
    ),
    (
        ("Chương trình", "Lời dẫn", 20, "Xin trân trọng kính mời đồng chí phát biểu mục đích, yêu cầu của"),
        (
            "Chương trình!H20: Câu kết thúc bằng “của”, hình như chưa trọn. Viết nốt câu, hoặc bỏ"
            " chữ này. [broken-off]"
        ),
    ),
    (
        ("Kết luận", "Nội dung", 12, "Phân công cán bộ Đoàn:"),
        (
            "Kết luận!D12: Câu kết thúc bằng “Đoàn:”, hình như chưa trọn. Viết nốt câu, hoặc bỏ "
            "chữ này. [broken-off]"
        ),
    ),
    (
        ("Căn cứ", "Về việc", 2, "tổ chức đi cơ sở giai đoạn 2027 - 2023"),
        (
            "Căn cứ!H2: Khoảng năm “2027 - 2023” có năm đầu sau năm cuối. Ghi 2023 - 2027, hoặc "
            "sửa năm gõ nhầm. [years-reversed]"
        ),
    ),
    (
        ("Kế hoạch", "Câu dẫn", 2, "Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch năm 2024"),
        ("Kế hoạch!D2: Câu này không kết thúc bằng “:”. Kết thúc câu bằng “:”. [plan-sentence]"),
    ),
    (
        ("Kế hoạch", "Câu kết", 2, "Trên đây là Kế hoạch năm 2024, đề nghị các đơn vị thực hiện."),
        ("Kế hoạch!K2: Câu này không kết thúc bằng “./.”. Kết thúc câu bằng “./.”. [plan-sentence]"),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "Hội trường ... Thị xã Duyên Hải"),
        ("Hội nghị!K2: Còn chỗ chưa điền: “ ... ”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]"),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 4, "như trên"),
        ("Hội nghị!K4: Còn chỗ chưa điền: “như trên”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]"),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 3, "tại Hội trường Huyện ủy"),
        ("Hội nghị!K3: Ô này bắt đầu bằng “tại”, mà văn bản tự ghi chữ ấy. Bỏ chữ này. [typed-words]"),
    ),
    (
        ("Chuyên đề", "Tên chuyên đề", 4, "Chuyên đề 3: Sinh hoạt chi đoàn trên địa bàn dân cư"),
        (
            "Chuyên đề!C4: Ô này bắt đầu bằng “Chuyên đề 3:”, mà văn bản tự ghi chữ ấy. Bỏ chữ "
            "này. [typed-words]"
        ),
    ),
    (
        ("Văn bản đi", "Trích yếu", 5, "Báo cáo tổng hợp ý kiến tại Hội nghị lần thứ nhất năm 2024"),
        ("Văn bản đi!G5: Ô này bắt đầu bằng “Báo cáo”, mà văn bản tự ghi chữ ấy. Bỏ chữ này. [typed-words]"),
    ),
]


@pytest.mark.parametrize(("plant", "message"), SENTENCES)
def test_a_sentence_that_is_not_whole_is_told_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


SOUNDS: list[tuple[Plant, str]] = [
    (
        ("Chuyên đề", "Tên chuyên đề", 2, "Nâng cao chất lượng cuộc vận động ứng sử văn minh"),
        (
            "Chuyên đề!C2: Có chữ “ứng sử”, có lẽ là “ứng xử”. Sửa lại nếu gõ nhầm; nếu đúng, giữ"
            " nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Ý kiến", "Nội dung", 21, "Kiến nghị hỗ trợ sản suất, bao tiêu sản phẩm cho thanh niên."),
        (
            "Ý kiến!G21: Có chữ “sản suất”, có lẽ là “sản xuất”. Sửa lại nếu gõ nhầm; nếu đúng, "
            "giữ nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Kết luận", "Nội dung", 6, "Chiển khai vốn vay cho thanh niên."),
        (
            "Kết luận!D6: Có chữ “Chiển khai”, có lẽ là “triển khai”. Sửa lại nếu gõ nhầm; nếu "
            "đúng, giữ nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Kết luận", "Minh chứng", 2, "Báo cáo kêt quả lớp học"),
        (
            "Kết luận!J2: Có chữ “kêt quả”, có lẽ là “kết quả”. Sửa lại nếu gõ nhầm; nếu đúng, "
            "giữ nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Văn bản đi", "Nơi nhận", 5, "Huyện, Thị, Thành đoàn và Đoàn trưc thuộc"),
        (
            "Văn bản đi!L5: Có chữ “trưc thuộc”, có lẽ là “trực thuộc”. Sửa lại nếu gõ nhầm; nếu "
            "đúng, giữ nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Hội nghị", "Đánh giá chung", 3, "Các mô hình tiếp tục phát triễn về số lượng."),
        (
            "Hội nghị!T3: Có chữ “phát triễn”, có lẽ là “phát triển”. Sửa lại nếu gõ nhầm; nếu "
            "đúng, giữ nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Ý kiến", "Nội dung", 23, "Các Đ0àn cơ sở sẵn sàng tham gia."),
        (
            "Ý kiến!G23: Có chữ “Đ0àn”, có lẽ là “Đoàn”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Ý kiến", "Tóm tắt", 26, "Các phừơng, xã sinh hoạt đúng định kỳ."),
        (
            "Ý kiến!H26: Chữ “phừơng” thiếu dấu hoặc sai dấu. Gõ lại cho đúng; nếu là tiếng nước "
            "ngoài, giữ nguyên. [word-malformed]"
        ),
    ),
    (
        ("Ý kiến", "Nội dung", 13, "Kiến nghị TRung ương Đoàn có kho tư liệu dùng chung."),
        (
            "Ý kiến!G13: Có chữ “TRung”, có lẽ là “Trung”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Ý kiến", "Nội dung", 19, "Mô hình của Huyện đoàn Cầu Ngan có thu nhập khá."),
        (
            "Ý kiến!G19: Có chữ “Huyện đoàn Cầu Ngan”, gần giống tên “Huyện đoàn Cầu Ngang”. Sửa "
            "lại nếu gõ nhầm; nếu đúng, giữ nguyên. [name-misspelt]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), SOUNDS)
def test_a_word_with_other_letters_is_told_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    (
        "Ý kiến",
        "Nội dung",
        4,
        "Cần ba việc: a) thêm người; b) thêm kinh phí; (3) có tài liệu (bản tiếng Khmer).",
    ),
    (
        "Ý kiến",
        "Nội dung",
        5,
        "Trong tình huống ứng xử khó, xã đăng ký sản phẩm OCOP 3 sao, mô hình B2B, diện tích 500 m2.",
    ),
    (
        "Hội nghị",
        "Đánh giá chung",
        2,
        "Thanh niên chung tay, trao gửi niềm tin; giai đoạn 2024 - 2025 v.v...",
    ),
    ("Kế hoạch", "Câu dẫn", 2, "Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch năm 2024 với các nội dung sau:"),
    ("Chuyên đề", "Tên chuyên đề", 4, "Chuyên đề sinh hoạt chi đoàn: cách làm mới trên địa bàn dân cư"),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_may_be_so_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
