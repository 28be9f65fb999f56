"""Times that no calendar has, codes in place of words, and what was copied where it does not belong."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

TIMES: list[tuple[Plant, str]] = [
    (
        ("Ý kiến", "Trả lời", 27, "Tỉnh đoàn hướng dẫn trước ngày 31/11/2024."),
        (
            "Ý kiến!K27: “31/11/2024” là thời gian không có thật. Sửa lại ngày, tháng, quý hoặc "
            "năm học. [time-impossible]"
        ),
    ),
    (
        ("Ý kiến", "Trả lời", 21, "Tỉnh đoàn sẽ tổ chức phiên chợ trong tháng 13."),
        (
            "Ý kiến!K21: “tháng 13” là thời gian không có thật. Sửa lại ngày, tháng, quý hoặc năm"
            " học. [time-impossible]"
        ),
    ),
    (
        ("Ý kiến", "Trả lời", 9, "Tỉnh đoàn tiếp thu, mở lớp trong quý V năm 2024."),
        (
            "Ý kiến!K9: “quý V” là thời gian không có thật. Sửa lại ngày, tháng, quý hoặc năm "
            "học. [time-impossible]"
        ),
    ),
    (
        ("Kết luận", "Nội dung", 4, "Đưa nội dung vào sinh hoạt đầu năm học 2024 - 2026."),
        (
            "Kết luận!D4: “năm học 2024 - 2026” là thời gian không có thật. Sửa lại ngày, tháng, "
            "quý hoặc năm học. [time-impossible]"
        ),
    ),
    (
        ("Chương trình", "Lời dẫn", 20, "Báo cáo gửi trước ngày 31/6 theo kế hoạch."),
        (
            "Chương trình!H20: “ngày 31/6” là thời gian không có thật. Sửa lại ngày, tháng, quý "
            "hoặc năm học. [time-impossible]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), TIMES)
def test_a_time_that_there_is_not_is_told_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


COPIES: list[tuple[Plant, str]] = [
    (
        ("Hội nghị", "Địa điểm cụ thể", 2, "H-CN"),
        (
            "Hội nghị!K2: Ô này chỉ có mã “H-CN”, mà văn bản in đúng chữ trong ô. Ghi bằng lời "
            "thay cho mã. [code-alone]"
        ),
    ),
    (
        (
            "Kế hoạch",
            "Nhiệm vụ đơn vị",
            2,
            "Báo cáo cấp ủy về lịch giao ban.\nBáo cáo cấp ủy về lịch giao ban.",
        ),
        ("Kế hoạch!J2: Dòng “Báo cáo cấp ủy về lịch …” có hai lần trong ô này. Xóa một dòng. [line-twice]"),
    ),
    (
        (
            "Chương trình",
            "Lời dẫn",
            25,
            "Thay mặt thư ký, tôi xin thông qua chương trình và các văn bản của Hội nghị.",
        ),
        (
            "Chương trình!H25: Lời dẫn này giống từng chữ lời dẫn của phần “Thông qua các văn "
            "bản”. Sửa lại nếu chép nhầm. [script-copied]"
        ),
    ),
    (
        (
            "Kết luận",
            "Nội dung",
            10,
            "Tổ chức phiên chợ sản phẩm thanh niên và hỗ trợ đưa sản phẩm lên sàn thương mại điện tử.",
        ),
        (
            "Kết luận!D10: Nội dung này giống từng chữ kết luận KL07 của hội nghị khác. Sửa lại "
            "nếu chép nhầm; nếu giao lại việc cũ, giữ nguyên. [conclusion-copied]"
        ),
    ),
    (
        ("Ý kiến", "Trả lời", 9, "Mở lớp tập huấn kỹ năng truyền thông cho cán bộ Đoàn cơ sở."),
        ("Ý kiến!K9: Trả lời của ý kiến YK08 chỉ lặp lại ý kiến ấy. Ghi nội dung trả lời. [answer-copied]"),
    ),
    (
        ("Văn bản đi", "Văn bản trước", 6, "VB009"),
        (
            "Văn bản đi!K6: Cột Văn bản trước ghi VB009, văn bản ngày 28/8/2024, sau cả ngày "
            "29/5/2024 của văn bản này. Sửa mã văn bản trước. [earlier-later]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày gửi", 9, dt.datetime(2025, 8, 27)),
        (
            "Văn bản đi!R9: Ngày gửi 27/8/2025 cách ngày văn bản 27/8/2024 quá xa. Sửa ngày gửi, "
            "nhất là năm. [sent-late]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày gửi", 13, dt.datetime(2024, 11, 25)),
        (
            "Văn bản đi!R13: Văn bản VB012 đã có ngày gửi mà trạng thái vẫn là “Dự thảo”. Ghi "
            "trạng thái Phát hành, hoặc xóa ngày gửi. [sent-unissued]"
        ),
    ),
    (
        ("Văn bản đi", "Mã HN/KH", 5, "KH2024"),
        (
            "Văn bản đi!J5: Trích yếu nói tới hội nghị HN1-2024, còn mã ở dòng này là KH2024. Sửa"
            " trích yếu, hoặc sửa mã. [entry-subject]"
        ),
    ),
    (
        ("Văn bản đi", "Số bản", 6, 0),
        (
            "Văn bản đi!M6: Số “0” ở cột “Số bản” nằm ngoài khoảng từ 1 đến 9999. Kiểm tra và gõ "
            "lại số này. [number-out-of-range]"
        ),
    ),
    (
        ("Hội nghị", "Chủ trì", 4, "0900 000 001"),
        (
            "Hội nghị!M4: “0900 000 001” không phải tên, và trang Nhân sự cũng không có mã này. "
            "Sửa mã, hoặc ghi tên đầy đủ. [code-like]"
        ),
    ),
    (
        ("Phân công", "Chủ trì", 9, "PTr"),
        (
            "Phân công!C9: “PTr” không phải tên, và trang Đơn vị cũng không có mã này. "
            "Sửa mã, hoặc ghi tên đầy đủ. [code-like]"
        ),
    ),
    (
        ("Phân công", "Chủ trì", 9, "PTT"),
        (
            "Phân công!C9: Có chữ “PTT”, gần giống tên “PT”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [name-misspelt]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), COPIES)
def test_what_was_copied_is_told_at_the_copy(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    (
        "Ý kiến",
        "Trả lời",
        21,
        "Quý đơn vị gửi báo cáo trước ngày 30/11/2024, trong quý IV và tháng 12; năm học 2024 - 2025.",
    ),
    (
        "Kế hoạch",
        "Nhiệm vụ đơn vị",
        2,
        "Báo cáo cấp ủy về lịch giao ban.\nBáo cáo Tỉnh đoàn về lịch giao ban.",
    ),
    (
        "Ý kiến",
        "Nội dung",
        19,
        "Mô hình của Huyện đoàn Mỹ Xuyên và kênh YouTube của các CLB được ThS. Lê Văn An giới thiệu.",
    ),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_may_be_so_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
