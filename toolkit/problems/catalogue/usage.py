"""What is done otherwise than the office does it everywhere else, or than its trade allows."""

from collections.abc import Mapping

from toolkit.problems.entry import Entry, Severity

WARNING = Severity.WARNING

USAGE: Mapping[str, Entry] = {
    "holiday-worked": Entry(
        WARNING,
        "{name} ({day}) ghi mức “{level}”, nên vẫn được tính là ngày làm việc.",
        "Chọn “{off}”; nếu hôm đó cơ quan làm việc, giữ nguyên.",
    ),
    "link-sign": Entry(
        WARNING,
        "Đường kết nối “{link}” viết sai ở chỗ “{sign}”, nên không bấm vào được.",
        "Sửa chỗ này, hoặc chép lại đường kết nối.",
    ),
    "addressed-otherwise": Entry(
        WARNING,
        "Giấy mời này gửi “{seen}”, còn {count} giấy mời khác đều gửi “{usual}”.",
        "Sửa cột Kính mời nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "document-unkept": Entry(
        WARNING,
        "Nơi nhận của loại văn bản {document} không có dòng lưu, trong khi các loại khác đều có.",
        "Thêm dòng “{line}” vào cuối nơi nhận của loại này.",
    ),
    "reported-below": Entry(
        WARNING,
        "“{line}” không phải cấp trên mà mục đích lại ghi “{purpose}”.",
        "Bỏ mục đích này, hoặc ghi “để thực hiện”.",
    ),
    "ordered-above": Entry(
        WARNING,
        "“{line}” là cấp trên mà mục đích lại ghi “{purpose}”.",
        "Ghi “để báo cáo”, hoặc bỏ mục đích này.",
    ),
}
