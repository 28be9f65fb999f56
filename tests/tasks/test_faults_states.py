"""States and days that other cells deny: told once, without what follows."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

STATES: list[tuple[Plant, str]] = [
    (
        ("Hội nghị", "Trạng thái", 2, "Dự kiến"),
        (
            "Hội nghị!U2: Biên bản của hội nghị HN1-2024 đã phát hành mà trạng thái vẫn là “Dự "
            "kiến”. Ghi trạng thái mới, hoặc sửa trạng thái của văn bản ở trang Văn bản đi. "
            "[status-behind]"
        ),
    ),
    (
        ("Hội nghị", "Trạng thái", 3, "Hủy"),
        (
            "Hội nghị!U3: Trạng thái là “Hủy”, nhưng biên bản của hội nghị HN2-2024 đã phát hành."
            " Sửa trạng thái, hoặc sửa trạng thái của văn bản ở trang Văn bản đi. [held-after-"
            "all]"
        ),
    ),
    (
        ("Hội nghị", "Ngày", 3, dt.datetime(2042, 8, 23)),
        (
            "Hội nghị!G3: Ngày 23/8/2042 không thuộc tháng 8/2024 theo kế hoạch, cũng không khớp "
            "với các hạn và văn bản của hội nghị này. Sửa ngày họp; nếu hội nghị đã dời, sửa cả "
            "tháng kế hoạch và các hạn. [date-denied]"
        ),
    ),
    (
        ("Hội nghị", "Ngày", 3, dt.datetime(2024, 5, 24)),
        (
            "Hội nghị!G3: Ngày 24/5/2024 không thuộc tháng 8/2024 theo kế hoạch, cũng không khớp "
            "với các hạn và văn bản của hội nghị này. Sửa ngày họp; nếu hội nghị đã dời, sửa cả "
            "tháng kế hoạch và các hạn. [date-denied]"
        ),
    ),
    (
        ("Hội nghị", "Hạn báo cáo", 4, dt.datetime(2023, 11, 10)),
        (
            "Hội nghị!Q4: Hạn 10/11/2023 cách ngày họp 22/11/2024 quá xa. Sửa hạn này, nhất là "
            "năm. [meeting-deadline-far]"
        ),
    ),
    (
        ("Hội nghị", "Buổi hai: từ giờ", 3, dt.time(13, 30)),
        (
            "Hội nghị!Y3: Buổi thứ hai của hội nghị HN2-2024 chưa có giờ kết thúc. Điền cột Buổi "
            "hai: đến giờ, hoặc xóa ô này nếu hội nghị có một buổi. [second-session-endless]"
        ),
    ),
    (
        ("Hội nghị", "Sức chứa", 2, 0),
        (
            "Hội nghị!O2: Khách mời có 45 người, còn hội trường chỉ có 0 chỗ. Chọn hội trường lớn"
            " hơn, hoặc bớt thành phần. [over-capacity]"
        ),
    ),
    (
        ("Kết luận", "Tình trạng", 14, "Quá hạn"),
        (
            "Kết luận!H14: Kết luận KL13 ghi “Quá hạn”, nhưng thời hạn 30/6/2027 chưa qua. Sửa "
            "tình trạng, hoặc sửa thời hạn. [overdue-early]"
        ),
    ),
    (
        ("Kết luận", "Tình trạng", 3, "Thường xuyên"),
        (
            "Kết luận!H3: Đã có ngày hoàn thành 25/10/2024 mà tình trạng vẫn là “Thường xuyên”. "
            "Sửa tình trạng, hoặc xóa ngày hoàn thành. [done-not-said]"
        ),
    ),
    (
        ("Văn bản đi", "Trạng thái", 12, "Phát hành"),
        (
            "Văn bản đi!N12: Văn bản VB011 ghi đã phát hành mà chưa có số và ngày. Ghi số và ngày"
            " do văn thư cấp, hoặc sửa trạng thái. [issued-without]"
        ),
    ),
    (
        ("Văn bản đi", "Văn bản trước", 10, "VB009"),
        (
            "Văn bản đi!K10: Văn bản VB009 ghi chính nó ở cột Văn bản trước. Ghi mã của văn bản "
            "được thay thế hoặc đính chính, hoặc để trống. [earlier-itself]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày", 3, dt.datetime(2024, 5, 24)),
        (
            "Văn bản đi!F3: Giấy mời hội nghị HN1-2024 ghi ngày 24/5/2024, đúng ngày họp. Sửa "
            "ngày của giấy mời nếu gõ nhầm. [invitation-that-day]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày", 10, dt.datetime(2024, 9, 1)),
        (
            "Văn bản đi!F10: Ngày gửi 28/8/2024 sớm hơn ngày văn bản 01/9/2024. Sửa ngày gửi, "
            "hoặc sửa ngày văn bản. [sent-before-signed]"
        ),
    ),
    (
        ("Văn bản đi", "Số", 8, 3),
        (
            "Văn bản đi!C8: Số 04-BB ngày 24/5/2024 đứng sau số 03-BB nhưng lại có ngày trước "
            "(23/8/2024). Kiểm tra lại số hoặc ngày văn bản. [number-order]"
        ),
    ),
    (
        ("Văn bản đi", "Người ký", 3, "NS012"),
        (
            "Văn bản đi!I3: “TM. BAN THƯỜNG VỤ TỈNH ĐOÀN” phải do Bí thư, Phó Bí thư Thường trực "
            "hoặc Phó Bí thư ký, còn Trương Văn Hậu là Trưởng Ban. Sửa đề ký, hoặc chọn người ký "
            "khác. [authority-title]"
        ),
    ),
    (
        ("Chương trình", "Thứ tự", 6, "V"),
        (
            "Chương trình!B6: Cột “Thứ tự” cần một số nguyên; ở đây là “V”. Gõ số bằng chữ số, "
            "không kèm chữ. [number-unreadable]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), STATES)
def test_a_state_or_day_that_other_cells_deny_is_told_once(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Hội nghị", "Trạng thái", 3, "Đã họp"),
    ("Hội nghị", "Sức chứa", 2, 200),
    ("Kết luận", "Thời hạn", 5, dt.datetime(2024, 9, 30)),
    ("Văn bản đi", "Ngày", 10, dt.datetime(2024, 8, 26)),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_may_be_so_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
