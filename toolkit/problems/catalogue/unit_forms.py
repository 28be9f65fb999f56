"""What is said of the forms that units send back."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.entry import Entry, Severity

WARNING, HINT = Severity.WARNING, Severity.HINT

RETURNS: Mapping[str, Entry] = MappingProxyType(
    {
        "return-unreadable": Entry(
            WARNING,
            "Tệp này là {what}, nên không lấy được số liệu, ý kiến.",
            "Đề nghị đơn vị gửi lại chính tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ.",
        ),
        "return-broken": Entry(
            WARNING,
            "Tệp này hỏng hoặc có mật khẩu, không mở được.",
            "Đề nghị đơn vị gửi lại tệp khác, không đặt mật khẩu.",
        ),
        "return-locked": Entry(
            WARNING,
            "Không đọc được tệp này: {reason}",
            "Đóng tệp trong chương trình đang mở rồi thu lại.",
        ),
        "return-too-large": Entry(
            WARNING,
            "Tệp này lớn hơn 50 MB, nên không được đọc.",
            "Lấy riêng tệp phiếu trong đó ra rồi thu lại.",
        ),
        "return-nothing-inside": Entry(
            WARNING,
            "Thư hoặc tệp nén này không chứa tệp phiếu nào.",
            "Xem đơn vị đã đính kèm chưa; nếu chưa, đề nghị gửi lại.",
        ),
        "return-foreign": Entry(
            WARNING,
            "Tệp này không phải phiếu báo cáo của đơn vị: không có trang và cột nào của phiếu.",
            "Đề nghị đơn vị điền đúng phiếu đã gửi; hoặc đồng chí gõ tay vào sổ.",
        ),
        "return-empty": Entry(
            WARNING,
            "Phiếu của {unit} chưa điền gì.",
            "Đề nghị đơn vị điền phiếu rồi lưu lại trước khi gửi.",
        ),
        "return-other-conference": Entry(
            WARNING,
            "Phiếu này là của hội nghị {code}, không phải {conference}, nên không được thu.",
            "Đề nghị đơn vị điền phiếu của hội nghị {conference}; hoặc chọn đúng hội nghị rồi thu lại.",
        ),
        "return-unit-unknown": Entry(
            WARNING,
            "Không biết phiếu này của đơn vị nào: “{text}” không có trong trang Đơn vị.",
            "Ghi đúng mã đơn vị vào ô Mã đơn vị của trang Phiếu trong tệp, lưu lại rồi thu lại.",
        ),
        "return-unit-understood": Entry(
            HINT,
            "Ô Mã đơn vị ghi “{text}”; được hiểu là {unit}.",
            "Đúng thì để nguyên; nếu không, sửa mã trong tệp rồi thu lại.",
        ),
        "return-older": Entry(
            HINT,
            "{unit} gửi nhiều phiếu; tệp này cũ hơn {newest}, nên không được dùng.",
            "Nếu tệp này mới đúng, chuyển tệp kia ra khỏi thư mục rồi thu lại.",
        ),
        "return-group-missing": Entry(
            WARNING,
            "Ý kiến này chưa chọn nhóm.",
            "Chọn nhóm ở trang Ý kiến của sổ, hoặc đề nghị đơn vị chọn.",
        ),
        "return-send-back": Entry(
            HINT,
            "Câu gửi lại {unit}: “{office} đã nhận phiếu của {unit}. Đề nghị đồng chí xem lại: {what}. "
            "Đồng chí sửa rồi gửi lại tệp này{until}. Trân trọng cảm ơn!”",
            "Chép câu này vào tin nhắn hoặc thư gửi đơn vị.",
        ),
        "return-row-edited": Entry(
            WARNING,
            "Phiếu {file}, ô {cell} ghi “{new}”, còn dòng này của sổ ghi “{now}”.",
            "Dòng được giữ nguyên. Nếu phiếu đúng, chép lại theo phiếu.",
        ),
        "return-duty-differs": Entry(
            HINT,
            "{unit} báo kết luận {code}: {new}; sổ ghi: {now}.",
            "Xem cột Đơn vị báo cáo; nếu đúng thì sửa Tình trạng, Ngày hoàn thành, Minh chứng.",
        ),
        "return-duty-unknown": Entry(
            WARNING,
            "{unit} báo về kết luận “{code}”, sổ không có mã này.",
            "Xem lại mã ở trang Kết luận kỳ trước của phiếu.",
        ),
        "return-row-gone": Entry(
            HINT,
            "Phiếu {file} nay không còn nội dung của dòng này.",
            "Nếu đơn vị đã bỏ ý này, xóa dòng; nếu không, để nguyên.",
        ),
        "returns-missing": Entry(
            HINT,
            "Còn {count}/{total} đơn vị chưa gửi phiếu: {units}.",
            "Tin nhắn Zalo: “{office} đề nghị các đơn vị chưa gửi phiếu báo cáo chuyên đề ({units}) "
            "khẩn trương điền và gửi lại{due}. Trân trọng!”",
        ),
    }
)
