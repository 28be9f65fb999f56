"""What is typed into printed cells: garbled, unfinished, in capitals, doubled, with marks too many."""

import pytest

from tests.tasks.plants import Plant, told

PLANTS: list[tuple[Plant, str]] = [
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "Há»™i trÆ°á»ng Thá»‹ á»§y"),
        (
            "Hội nghị!K2: Ô của cột “Địa điểm cụ thể” có chữ Việt bị đọc sai bảng mã: “Há»™i”. Gõ lại "
            "ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Đơn vị", "Địa bàn", 13, "huyá»‡n Cáº§u Ngang"),
        (
            "Đơn vị!G13: Ô của cột “Địa bàn” có chữ Việt bị đọc sai bảng mã: “huyá»‡n”. Gõ lại ô này "
            "bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 3, "H?i tr??ng Huy?n đoàn C?u Ngang"),
        (
            "Hội nghị!K3: Ô của cột “Địa điểm cụ thể” có chữ Việt đã mất, chỉ còn dấu hỏi hoặc ô "
            "vuông: “H?i”. Gõ lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Nhân sự", "Chức vụ đầy đủ", 3, "Phó Bí th? Thường trực"),
        (
            "Nhân sự!F3: Ô của cột “Chức vụ đầy đủ” có chữ Việt đã mất, chỉ còn dấu hỏi hoặc ô vuông: "
            "“th?”. Gõ lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Giấy mời", "Kính mời", 3, "Ban Thường v? Thành đoàn"),
        (
            "Giấy mời!E3: Ô của cột “Kính mời” có chữ Việt đã mất, chỉ còn dấu hỏi hoặc ô vuông: "
            "“v?”. Gõ lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Ý kiến", "Tóm tắt", 3, "Làm phim ng\ufffdn"),
        (
            "Ý kiến!H3: Ô của cột “Tóm tắt” có chữ Việt đã mất, chỉ còn dấu hỏi hoặc ô vuông: “ng\ufffdn”. "
            "Gõ lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Kết luận", "Nội dung", 3, "Công tác Đoàn &amp; phong trào thanh niên"),
        (
            "Kết luận!D3: Ô của cột “Nội dung” có ký hiệu của trang web: “&amp;”. Xóa ký hiệu ấy khỏi "
            "ô, chỉ giữ chữ cần in. [cell-garbled]"
        ),
    ),
    (
        ("Chương trình", "Nội dung", 7, "Kết luận&nbsp;Hội nghị"),
        (
            "Chương trình!F7: Ô của cột “Nội dung” có ký hiệu của trang web: “luận&nbsp;Hội”. Xóa "
            "ký hiệu ấy khỏi ô, chỉ giữ chữ cần in. [cell-garbled]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 4, "Hooij truwowngf Huyeenj ddoanf Chaau Thanhf"),
        (
            "Hội nghị!K4: Ô của cột “Địa điểm cụ thể” có chữ gõ Telex chưa thành chữ Việt: “Hooij”. "
            "Gõ lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Chương trình", "Nội dung", 2, "Tuyeen boos lys do"),
        (
            "Chương trình!F2: Ô của cột “Nội dung” có chữ gõ Telex chưa thành chữ Việt: “Tuyeen”. "
            "Gõ lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 4, "Ho^.i tru+o+`ng Huye^.n ddoa`n"),
        (
            "Hội nghị!K4: Ô của cột “Địa điểm cụ thể” có chữ gõ VIQR chưa thành chữ Việt: “Ho^.i”. Gõ "
            "lại ô này bằng bộ gõ tiếng Việt Unicode. [cell-garbled]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 4, "Ｈội trường Ｈuyện đoàn Châu Thành"),
        (
            "Hội nghị!K4: Ô này có chữ rộng kiểu Đông Á; chương trình đã tự chữa khi đọc nên văn bản in "
            "ra vẫn đúng. Không phải làm gì; muốn không nhắc nữa thì gõ lại ô. [text-cleaned]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 4, "(chưa có)"),
        "Hội nghị!K4: Còn chỗ chưa điền: “(chưa có)”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]",
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, 0),
        "Hội nghị!K2: Còn chỗ chưa điền: “0”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]",
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "xx"),
        "Hội nghị!K2: Còn chỗ chưa điền: “xx”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]",
    ),
    (
        ("Kế hoạch", "Yêu cầu", 2, "TBD"),
        "Kế hoạch!F2: Còn chỗ chưa điền: “TBD”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]",
    ),
    (
        ("Ý kiến", "Nội dung", 8, "..."),
        "Ý kiến!G8: Còn chỗ chưa điền: “...”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]",
    ),
    (
        ("Nhân sự", "Họ và tên", 23, "PHẠM THỊ THU HIỀN"),
        (
            "Nhân sự!B23: Họ và tên “PHẠM THỊ THU HIỀN” viết hoa cả chữ. Ghi họ trước tên sau, viết "
            "hoa chữ đầu mỗi tiếng, không kèm xưng hô hay dấu câu; "
            "người ấy đúng là viết tên như vậy thì giữ nguyên. [name-form]"
        ),
    ),
    (
        ("Nhân sự", "Họ và tên", 21, "hồ văn thuận"),
        (
            "Nhân sự!B21: Họ và tên “hồ văn thuận” chưa viết hoa đúng chữ đầu của mỗi tiếng. Ghi họ "
            "trước tên sau, viết hoa chữ đầu mỗi tiếng, không kèm xưng hô hay dấu câu; "
            "người ấy đúng là viết tên như vậy thì giữ nguyên. [name-form]"
        ),
    ),
    (
        ("Đại biểu", "Họ và tên", 6, "huỳnh tấn lộc"),
        (
            "Đại biểu!C6: Họ và tên “huỳnh tấn lộc” chưa viết hoa đúng chữ đầu của mỗi tiếng. Ghi họ "
            "trước tên sau, viết hoa chữ đầu mỗi tiếng, không kèm xưng hô hay dấu câu; "
            "người ấy đúng là viết tên như vậy thì giữ nguyên. [name-form]"
        ),
    ),
    (
        ("Nhân sự", "Họ và tên", 19, "Đ/c Nguyễn Đức Trọng"),
        (
            "Nhân sự!B19: Họ và tên của NS018 ở đây là “Đ/c Nguyễn Đức Trọng”, còn trang Đại biểu ghi "
            "“Nguyễn Đức Trọng” ở 3 dòng. Sửa lại ô này, hoặc sửa trang Đại biểu nếu ô này đúng. "
            "[roster-differs]"
        ),
    ),
    (
        ("Nhân sự", "Họ và tên", 20, "Trần Thị Kim Ngân."),
        (
            "Nhân sự!B20: Họ và tên của NS019 ở đây là “Trần Thị Kim Ngân.”, còn trang Đại biểu ghi "
            "“Trần Thị Kim Ngân” ở 3 dòng. Sửa lại ô này, hoặc sửa trang Đại biểu nếu ô này đúng. "
            "[roster-differs]"
        ),
    ),
    (
        ("Cấu hình", "Liên hệ: họ tên", 0, "NGUYỄN THỊ HỒNG DIỄM"),
        (
            "Cấu hình!B25: Họ và tên “NGUYỄN THỊ HỒNG DIỄM” viết hoa cả chữ. Ghi họ trước tên sau, "
            "viết hoa chữ đầu mỗi tiếng, không kèm xưng hô hay dấu câu; "
            "người ấy đúng là viết tên như vậy thì giữ nguyên. [name-form]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "HỘI TRƯỜNG THỊ XÃ DUYÊN HẢI"),
        (
            "Hội nghị!K2: “HỘI TRƯỜNG THỊ XÃ DUYÊN HẢI” viết hoa toàn bộ. Gõ lại bằng chữ thường; nơi "
            "nào cần in hoa thì mẫu tự in hoa. [all-capitals]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "Hoi truong Trung tam Van hoa Thi xa Duyen Hai"),
        (
            "Hội nghị!K2: “Hoi truong Trung tam Van hoa Thi xa Duyen Hai” không có dấu tiếng Việt. Gõ "
            "lại có dấu. [without-marks]"
        ),
    ),
    (
        ("Đơn vị", "Tên đơn vị", 14, "huyện đoàn Châu Thành"),
        "Đơn vị!B14: “huyện đoàn Châu Thành” chưa viết hoa chữ đầu. Viết hoa chữ đầu của tên. [no-capital]",
    ),
    (
        ("Cấu hình", "Địa danh", 0, "trà vinh"),
        (
            "Cấu hình!B10: Địa danh “trà vinh” viết hoa chưa đúng. Viết hoa chữ đầu mỗi tiếng, ví dụ "
            "Trà Vinh; nếu đúng tên, giữ nguyên. [place-form]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "Hội trường Trung tâm Văn hóa , Thị xã Duyên Hải"),
        (
            "Hội nghị!K2: Dấu câu hoặc khoảng trắng đặt sai ở “hóa ,”. Đặt dấu câu sát chữ đứng "
            "trước, cách chữ đứng sau một khoảng trắng, không gõ hai dấu liền nhau. [wrong-space]"
        ),
    ),
    (
        ("Kết luận", "Nội dung", 2, "Tổ chức lớp tập huấn,hướng dẫn kỹ năng"),
        (
            "Kết luận!D2: Dấu câu hoặc khoảng trắng đặt sai ở “huấn,hướng”. Đặt dấu câu sát chữ đứng "
            "trước, cách chữ đứng sau một khoảng trắng, không gõ hai dấu liền nhau. [wrong-space]"
        ),
    ),
    (
        ("Ý kiến", "Nội dung", 3, "Huyện đoàn đề nghị quan tâm ;; hỗ trợ"),
        (
            "Ý kiến!G3: Dấu câu hoặc khoảng trắng đặt sai ở “tâm ;”. Đặt dấu câu sát chữ đứng trước, "
            "cách chữ đứng sau một khoảng trắng, không gõ hai dấu liền nhau. [wrong-space]"
        ),
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "Hội trường trường Thị xã Duyên Hải"),
        "Hội nghị!K2: “trường trường” lặp từ. Bỏ chỗ lặp. [doubled-word]",
    ),
    (
        ("Chương trình", "Nội dung", 3, "Phát biểu biểu mục đích"),
        "Chương trình!F3: “biểu biểu” lặp từ. Bỏ chỗ lặp. [doubled-word]",
    ),
    (
        ("Đơn vị", "Tên đơn vị", 12, "Huyện đoàn đoàn Cầu Kè"),
        "Đơn vị!B12: “đoàn đoàn” lặp từ. Bỏ chỗ lặp. [doubled-word]",
    ),
    (
        ("Ý kiến", "Nội dung", 6, "Đề nghị Tỉnh đoàn quan tâm quan tâm hỗ trợ kinh phí"),
        "Ý kiến!G6: “quan tâm quan tâm” lặp từ. Bỏ chỗ lặp. [doubled-word]",
    ),
    (
        ("Văn bản đi", "Đề ký", 6, "TL. BAN THƯỜNG VỤ TỈNH ĐÒAN"),
        "Văn bản đi!H6: “ĐÒAN” đặt dấu sai chỗ; phải là “đoàn”. Gõ lại từ này. [tone-misplaced]",
    ),
    (
        ("Nơi nhận", "Dòng", 2, "- Các Ban Chuyên môn của Tỉnh đoàn;"),
        (
            "Nơi nhận!C2: Ô này có gõ dấu “-” và “;” ở hai đầu, mà văn bản tự đặt dấu. Bỏ dấu này. "
            "[mark-set-twice]"
        ),
    ),
    (
        ("Nơi nhận", "Mục đích", 12, "(để b/c)"),
        "Nơi nhận!D12: Ô này có gõ dấu “()” ở hai đầu, mà văn bản tự đặt dấu. Bỏ dấu này. [mark-set-twice]",
    ),
    (
        ("Chuyên đề", "Tên chuyên đề", 2, "Giải pháp nâng cao chất lượng sinh hoạt."),
        "Chuyên đề!C2: Ô này có gõ dấu “.” ở cuối, mà văn bản tự đặt dấu. Bỏ dấu này. [mark-set-twice]",
    ),
    (
        ("Chuyên đề", "Tên chuyên đề", 3, "“Giải pháp phát huy vai trò của Đoàn”"),
        "Chuyên đề!C3: Ô này có gõ dấu ““”” ở hai đầu, mà văn bản tự đặt dấu. Bỏ dấu này. [mark-set-twice]",
    ),
    (
        ("Kết luận", "Nội dung", 5, "a) Tổ chức lớp tập huấn"),
        "Kết luận!D5: Ô này có gõ dấu “a)” ở đầu, mà văn bản tự đặt dấu. Bỏ dấu này. [mark-set-twice]",
    ),
    (
        ("Căn cứ", "Về việc", 2, "về việc tổ chức đi cơ sở"),
        "Căn cứ!H2: Ô này bắt đầu bằng “về việc”, mà văn bản tự ghi chữ ấy. Bỏ chữ này. [typed-words]",
    ),
    (
        ("Hội nghị", "Địa điểm cụ thể", 3, "Hội trường Huyện đoàn Cầu Ngang."),
        "Hội nghị!K3: Ô này có gõ dấu “.” ở cuối, mà văn bản tự đặt dấu. Bỏ dấu này. [mark-set-twice]",
    ),
    (
        ("Văn bản đi", "Đề ký", 3, "TM. BAN THƯỜNG VỤ TỈNH DOÀN"),
        (
            "Văn bản đi!H3: Đề ký “TM. BAN THƯỜNG VỤ TỈNH DOÀN” có chữ lạ “DOÀN”. Có lẽ là “ĐOÀN”. "
            "Sửa lại đề ký cho đúng tên tập thể hoặc chức vụ. [authority-misspelt]"
        ),
    ),
    (
        ("Cấu hình", "Đề ký mặc định", 0, "TM. BAN THƯỜNG VỤ TĨNH ĐOÀN"),
        (
            "Cấu hình!B17: Đề ký “TM. BAN THƯỜNG VỤ TĨNH ĐOÀN” có chữ lạ “TĨNH”. Có lẽ là “TỈNH”. Sửa "
            "lại đề ký cho đúng tên tập thể hoặc chức vụ. [authority-misspelt]"
        ),
    ),
    (
        ("Văn bản đi", "Đề ký", 3, "BAN THƯỜNG VỤ TỈNH ĐOÀN"),
        (
            "Văn bản đi!H3: Đề ký “BAN THƯỜNG VỤ TỈNH ĐOÀN” thiếu chữ “TM.” hoặc “TL.” ở đầu. Ghi như "
            "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN. [authority-bare]"
        ),
    ),
    (
        ("Văn bản đi", "Đề ký", 3, "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN"),
        (
            "Văn bản đi!H3: Đề ký “TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN” không phải của Ban Thường vụ Tỉnh "
            "đoàn. Sửa đề ký theo tập thể đứng tên văn bản. [authority-elsewhere]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), PLANTS)
def test_a_fault_is_told_once_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]
