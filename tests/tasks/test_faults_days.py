"""Days, deadlines, years and the order of conferences, held against each other."""

import datetime as dt

import pytest

from tests.tasks.plants import Plant, told

PLANTS: list[tuple[Plant, str]] = [
    (
        ("Chương trình", "Bắt đầu", 2, dt.time(8, 30)),
        (
            "Chương trình!C2: Chương trình bắt đầu lúc 08:30, còn hội nghị HN1-2024 ghi bắt đầu lúc "
            "08:00. Sửa giờ ở một trong hai nơi cho khớp nhau. [agenda-start]"
        ),
    ),
    (
        ("Chương trình", "Bắt đầu", 2, dt.time(7, 0)),
        (
            "Chương trình!C2: Chương trình bắt đầu lúc 07:00, còn hội nghị HN1-2024 ghi bắt đầu lúc "
            "08:00. Sửa giờ ở một trong hai nơi cho khớp nhau. [agenda-start]"
        ),
    ),
    (
        ("Hội nghị", "Hạn xác nhận", 2, dt.datetime(2024, 5, 19)),
        (
            "Hội nghị!R2: Hạn này rơi vào ngày nghỉ: 19/5/2024 là Chủ nhật. Chọn một ngày làm việc. "
            "[deadline-free-day]"
        ),
    ),
    (
        ("Hội nghị", "Hạn báo cáo", 3, dt.datetime(2024, 8, 1)),
        (
            "Hội nghị!Q3: Hạn 01/8/2024 sớm hơn ngày ký giấy mời 05/8/2024. Sửa hạn này, hoặc sửa "
            "ngày của giấy mời ở trang Văn bản đi. [deadline-before-letter]"
        ),
    ),
    (
        ("Hội nghị", "Hạn báo cáo", 2, dt.datetime(2024, 5, 1)),
        (
            "Hội nghị!Q2: Hạn 01/5/2024 sớm hơn ngày ký giấy mời 06/5/2024. Sửa hạn này, hoặc sửa "
            "ngày của giấy mời ở trang Văn bản đi. [deadline-before-letter]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày", 4, dt.datetime(2024, 4, 15)),
        (
            "Văn bản đi!F4: Văn bản BB ghi ngày 15/4/2024, trước ngày họp 24/5/2024 của hội nghị "
            "HN1-2024. Sửa ngày văn bản, hoặc sửa ngày họp. [follow-up-before]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày", 6, dt.datetime(2024, 5, 23)),
        (
            "Văn bản đi!F6: Văn bản TB ghi ngày 23/5/2024, trước ngày họp 24/5/2024 của hội nghị "
            "HN1-2024. Sửa ngày văn bản, hoặc sửa ngày họp. [follow-up-before]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày", 7, dt.datetime(2023, 8, 5)),
        (
            "Văn bản đi!F7: Ngày văn bản 05/8/2023 cách quá xa ngày họp 23/8/2024 của hội nghị "
            "HN2-2024. Xem lại tháng và năm của ngày này. [document-far]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày gửi", 3, dt.datetime(2024, 5, 3)),
        (
            "Văn bản đi!R3: Ngày gửi 03/5/2024 sớm hơn ngày văn bản 06/5/2024. Sửa ngày gửi, hoặc sửa "
            "ngày văn bản. [sent-before-signed]"
        ),
    ),
    (
        ("Giấy mời", "Ngày gửi", 3, dt.datetime(2024, 5, 2)),
        (
            "Giấy mời!H3: Ngày gửi 02/5/2024 sớm hơn ngày văn bản 06/5/2024. Sửa ngày gửi, hoặc sửa "
            "ngày văn bản. [sent-before-signed]"
        ),
    ),
    (
        ("Kết luận", "Ngày hoàn thành", 2, dt.datetime(2027, 9, 20)),
        (
            "Kết luận!I2: Ngày 20/9/2027 chưa tới, hôm nay mới là 28/11/2026. Sửa ngày này, hoặc để "
            "trống khi việc chưa xong. [day-in-future]"
        ),
    ),
    (
        ("Kết luận", "Ngày hoàn thành", 2, None),
        (
            "Kết luận!I2: Kết luận KL01 ghi đã hoàn thành mà chưa có ngày hoàn thành. Ghi ngày hoàn "
            "thành, hoặc sửa tình trạng. [done-undated]"
        ),
    ),
    (
        ("Kết luận", "Ngày hoàn thành", 3, dt.datetime(2024, 5, 1)),
        (
            "Kết luận!I3: Ngày hoàn thành 01/5/2024 sớm hơn ngày họp 24/5/2024. Xem lại ngày hoàn "
            "thành. [done-before]"
        ),
    ),
    (
        ("Kết luận", "Tình trạng", 2, "Đang làm"),
        (
            "Kết luận!H2: Đã có ngày hoàn thành 20/9/2024 mà tình trạng vẫn là “Đang làm”. Sửa tình "
            "trạng, hoặc xóa ngày hoàn thành. [done-not-said]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Ngày nhận", 2, dt.datetime(2024, 4, 14)),
        (
            "Báo cáo đơn vị!D2: Ngày nhận 14/4/2024 sớm hơn nhiều so với ngày yêu cầu báo cáo 06/5/2024. "
            "Xem lại ngày nhận; nếu đơn vị gửi sớm thật thì để nguyên. [received-before-asked]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Ngày nhận", 16, dt.datetime(2029, 8, 8)),
        (
            "Báo cáo đơn vị!D16: Ngày 08/8/2029 chưa tới, hôm nay mới là 28/11/2026. Sửa ngày này, "
            "hoặc để trống khi việc chưa xong. [day-in-future]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Hạn", 2, dt.datetime(2024, 5, 30)),
        (
            "Báo cáo đơn vị!C2: Hạn 30/5/2024 muộn hơn ngày họp 24/5/2024. Sửa hạn này, hoặc sửa ngày "
            "họp. [deadline-after]"
        ),
    ),
    (
        ("Phân công", "Hạn", 2, dt.datetime(2024, 6, 3)),
        (
            "Phân công!F2: Hạn 03/6/2024 muộn hơn ngày họp 24/5/2024. Sửa hạn này, hoặc sửa ngày họp. "
            "[deadline-after]"
        ),
    ),
    (
        ("Hội nghị", "Lần thứ", 3, 1),
        (
            "Hội nghị!C3: Lần thứ 1 đã là hội nghị HN1-2024. Đánh lại số lần cho các hội nghị trong "
            "năm. [ordinal-twice]"
        ),
    ),
    (
        ("Hội nghị", "Lần thứ", 4, 5),
        (
            "Hội nghị!C4: Lần thứ 5 mà chưa có lần thứ 3. Đánh lại số lần, hoặc thêm hội nghị còn "
            "thiếu. [ordinal-gap]"
        ),
    ),
    (
        ("Hội nghị", "Tháng kế hoạch", 2, "5/2023"),
        (
            "Hội nghị!D2: Tháng 5/2023 không thuộc năm 2024 của kế hoạch KH2024. Sửa tháng kế hoạch, "
            "hoặc sửa mã kế hoạch. [month-of-another-year]"
        ),
    ),
    (
        ("Cấu hình", "Năm", 0, 2023),
        (
            "Cấu hình!B16: Cấu hình ghi năm 2023, còn trang Kế hoạch là năm 2024. Sửa năm ở một trong "
            "hai trang. [year-of-plan]"
        ),
    ),
    (
        ("Kế hoạch", "Năm", 2, 2023),
        (
            "Kế hoạch!B2: Kế hoạch KH2024 ghi năm 2023, trong khi mã và các hội nghị là năm 2024. Sửa "
            "năm của kế hoạch, hoặc đặt lại mã. [year-in-code]"
        ),
    ),
    (
        ("Văn bản đi", "Trích yếu", 5, "Tổng hợp ý kiến, kiến nghị năm 2022"),
        (
            "Văn bản đi!G5: Ô này ghi “năm 2022”, còn kế hoạch là của năm 2024. Sửa năm nếu ô này còn "
            "lại từ năm trước. [year-in-text]"
        ),
    ),
    (
        ("Kế hoạch", "Trích yếu", 2, "Tổ chức hội nghị giao ban theo chuyên đề năm 2023"),
        (
            "Kế hoạch!C2: Ô này ghi “năm 2023”, còn kế hoạch là của năm 2024. Sửa năm nếu ô này còn "
            "lại từ năm trước. [year-in-text]"
        ),
    ),
    (
        ("Căn cứ", "Ngày", 2, dt.datetime(2024, 6, 28)),
        (
            "Căn cứ!F2: Căn cứ ngày 28/6/2024 lại sau hội nghị đầu tiên của kế hoạch (24/5/2024). Xem "
            "lại ngày của căn cứ. [basis-after-conference]"
        ),
    ),
    (
        ("Văn bản đi", "Số", 3, None),
        (
            "Văn bản đi!C3: Văn bản VB002 ghi đã phát hành mà chưa có số. Ghi số và ngày do văn thư "
            "cấp, hoặc sửa trạng thái. [issued-without]"
        ),
    ),
    (
        ("Văn bản đi", "Ngày", 7, None),
        (
            "Văn bản đi!F7: Văn bản VB006 ghi đã phát hành mà chưa có ngày. Ghi số và ngày do văn thư "
            "cấp, hoặc sửa trạng thái. [issued-without]"
        ),
    ),
    (
        ("Văn bản đi", "Người ký", 10, None),
        (
            "Văn bản đi!I10: Văn bản VB009 ghi đã phát hành mà chưa ghi người ký. Ghi mã người đã ký "
            "văn bản. [issued-unsigned]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), PLANTS)
def test_a_fault_is_told_once_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]
