"""What is said of the forms that units send back."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.entry import Entry, hint, warning

RETURNS: Mapping[str, Entry] = MappingProxyType(
    {
        "return-unreadable": warning(
            "Tệp này là {what}, nên không lấy được số liệu, ý kiến.",
            "Đề nghị đơn vị gửi lại chính tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ.",
        ),
        "return-broken": warning(
            "Tệp này hỏng hoặc có mật khẩu, không mở được.",
            "Đề nghị đơn vị gửi lại tệp khác, không đặt mật khẩu.",
        ),
        "return-text-broken": warning(
            "Từ dòng này tệp .csv không còn đúng như đơn vị ghi (“{text}”): chữ tiếng Việt bị mất thành dấu "
            "“?”, hoặc dấu nháy kép không đóng.",
            "Đề nghị đơn vị mở lại bảng gốc, lưu (Save As) kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8 rồi "
            "gửi lại.",
        ),
        "return-password": warning(
            "Tệp này có mật khẩu, không mở được.",
            "Hỏi đơn vị mật khẩu, mở tệp, bỏ mật khẩu rồi lưu vào thư mục này; hoặc đề nghị gửi lại tệp "
            "không có mật khẩu.",
        ),
        "return-packed": warning(
            "Tệp này là {what}, chưa xem được bên trong.",
            "Giải nén các tệp trong đó ra thư mục này rồi thu lại.",
        ),
        "return-shortcut": warning(
            "Tệp này chỉ là lối tắt, không chứa phiếu.",
            "Mở lối tắt, tải phiếu về dạng Excel (.xlsx) vào thư mục này rồi thu lại.",
        ),
        "return-other-program": warning(
            "Tệp này là {what}, chưa đọc được.",
            "Mở tệp, chọn Lưu thành (Save As) kiểu .{ending} vào thư mục này rồi thu lại.",
        ),
        "return-winmail": warning(
            "Outlook của người gửi đã gói phiếu trong tệp này, chưa xem được bên trong.",
            "Mở thư bằng Outlook, lưu phiếu đính kèm vào thư mục này; hoặc đề nghị gửi lại thư không dùng "
            "kiểu Rich Text.",
        ),
        "return-locked": warning(
            "Không đọc được tệp này: {reason}",
            "Đóng tệp trong chương trình đang mở rồi thu lại.",
        ),
        "return-too-large": warning(
            "Tệp này lớn hơn 50 MB, nên không được đọc.",
            "Lấy riêng tệp phiếu trong đó ra rồi thu lại.",
        ),
        "return-nothing-inside": warning(
            "Thư hoặc tệp nén này không chứa tệp phiếu nào.",
            "Xem đơn vị đã đính kèm chưa; nếu chưa, đề nghị gửi lại.",
        ),
        "return-part-left": warning(
            "Trong tệp nén này, {count} tệp quá lớn hoặc quá nhiều nên không được đọc.",
            "Giải nén, chép riêng các tệp phiếu vào thư mục này rồi thu lại.",
        ),
        "return-foreign": warning(
            "Tệp này không phải phiếu báo cáo của đơn vị: không có trang và cột nào của phiếu.",
            "Đề nghị đơn vị điền đúng phiếu đã gửi; hoặc đồng chí gõ tay vào sổ.",
        ),
        "return-own-workbook": hint(
            "Tệp này là sổ giao ban của cơ quan, không phải phiếu của đơn vị.",
            "Chuyển tệp này ra khỏi thư mục phiếu gửi về.",
        ),
        "return-evaluation": hint(
            "Tệp này là Phiếu đánh giá hội nghị, không phải phiếu báo cáo của đơn vị, nên không được thu.",
            "Chuyển tệp này sang thư mục khác rồi tổng hợp riêng.",
        ),
        "return-blank-forms": warning(
            "Thư mục {folder} toàn phiếu trống ({count} phiếu chưa điền gì), không phải phiếu đơn vị gửi về.",
            "Chọn đúng thư mục chứa các tệp mà đơn vị gửi về rồi thu lại.",
        ),
        "return-empty": warning(
            "Phiếu của {unit} chưa điền gì.",
            "Đề nghị đơn vị điền phiếu rồi lưu lại trước khi gửi.",
        ),
        "return-only-pictures": warning(
            "Phiếu của {unit} chỉ có ảnh dán, chưa điền ô nào.",
            "Đề nghị đơn vị gõ nội dung vào các ô của phiếu rồi gửi lại; hoặc đồng chí gõ tay vào sổ.",
        ),
        "return-pictures": hint(
            "Phiếu có ảnh dán; nội dung trong ảnh không được đọc.",
            "Mở tệp xem ảnh; nếu ảnh có số liệu, ý kiến, đồng chí gõ tay vào sổ.",
        ),
        "return-cell-unread": warning(
            "Ô này ghi “{text}” ở ngoài các cột của phiếu{more}, nên không được đọc.",
            "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào đúng cột.",
        ),
        "return-text-unread": warning(
            "Ngoài các bảng, tệp Word còn ghi “{text}”; phần này không được đọc.",
            "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các bảng.",
        ),
        "return-note-unread": warning(
            "Ngoài các ô, phiếu còn có ghi chú, hộp chữ, đầu trang hoặc chân trang ghi “{text}”; phần này "
            "không được đọc.",
            "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các ô của phiếu.",
        ),
        "return-struck": hint(
            "Phiếu ghi “{text}” rồi gạch ngang, nên phần này không được thu.",
            "Nếu phần bị gạch vẫn cần, chép vào đúng trang của sổ; nếu không, để nguyên.",
        ),
        "return-sheet-twice": warning(
            "Trang này giống trang “{title}” của phiếu, nhưng mỗi tệp chỉ được đọc một trang “{title}”.",
            "Chép các dòng sang trang “{title}”; nếu là phiếu của đơn vị khác, tách ra một tệp riêng, rồi "
            "thu lại.",
        ),
        "return-table-unread": warning(
            "Bảng này của tệp Word ghi “{text}” mà không có dòng tiêu đề của phiếu, nên không được đọc.",
            "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị giữ nguyên dòng tiêu đề của bảng.",
        ),
        "return-sheet-unread": hint(
            "Trang này ghi “{text}” nhưng không thuộc phiếu, nên không được đọc.",
            "Nếu có số liệu, ý kiến, chép vào đúng trang của sổ.",
        ),
        "return-other-conference": warning(
            "Phiếu này là của hội nghị {code}, không phải {conference}, nên không được thu.",
            "Đề nghị đơn vị điền phiếu của hội nghị {conference}; hoặc chọn đúng hội nghị rồi thu lại.",
        ),
        "return-unit-unknown": warning(
            "Không biết phiếu này của đơn vị nào: “{text}” không có trong trang Đơn vị.",
            "Ghi đúng mã đơn vị vào ô Mã đơn vị của trang Phiếu trong tệp, lưu lại rồi thu lại.",
        ),
        "return-unit-several": warning(
            "Không biết chắc phiếu này của đơn vị nào: “{text}” có thể là {units}.",
            "Ghi đúng mã đơn vị vào ô Mã đơn vị của trang Phiếu trong tệp, lưu lại rồi thu lại.",
        ),
        "return-unit-differs": warning(
            "Ô Đơn vị ghi “{text}”, nhưng mã {code} là của {unit}, nên phiếu chưa được thu.",
            "Xem phiếu là của đơn vị nào, sửa ô Mã đơn vị hoặc ô Đơn vị trong tệp cho khớp rồi thu lại.",
        ),
        "return-unit-unasked": warning(
            "{unit} không thuộc diện gửi báo cáo của hội nghị {conference}, nên phiếu này không được thu.",
            "Nếu đây là phiếu của {above}, sửa ô Mã đơn vị trong tệp rồi thu lại. Nếu {unit} cũng gửi báo "
            "cáo, thêm một dòng của đơn vị này vào trang Báo cáo đơn vị rồi thu lại; nếu không, chuyển tệp "
            "này ra khỏi thư mục.",
        ),
        "return-unit-understood": hint(
            "Ô Mã đơn vị ghi “{text}”; được hiểu là {unit}.",
            "Đúng thì để nguyên; nếu không, sửa mã trong tệp rồi thu lại.",
        ),
        "return-older": hint(
            "{unit} gửi nhiều phiếu; tệp này cũ hơn {newest}, nên không được dùng.",
            "Nếu tệp này mới đúng, chuyển tệp kia ra khỏi thư mục rồi thu lại.",
        ),
        "return-older-told-more": warning(
            "{unit} gửi nhiều phiếu; tệp này cũ hơn {newest}, nên không được dùng, nhưng có trang {sheets} "
            "đã điền mà tệp mới để trống.",
            "Nếu đơn vị gửi làm hai phần, chép trang đó sang tệp mới rồi thu lại; nếu tệp này mới đúng, "
            "chuyển tệp kia ra khỏi thư mục rồi thu lại.",
        ),
        "return-group-missing": warning(
            "Ý kiến này chưa chọn nhóm.",
            "Chọn nhóm ở trang Ý kiến của sổ, hoặc đề nghị đơn vị chọn.",
        ),
        "return-content-missing": warning(
            "Dòng này ghi “{text}” nhưng chưa có gì ở cột “Nội dung”, nên không thành ý kiến.",
            "Nếu ý kiến ghi nhầm cột, chép vào trang Ý kiến của sổ, hoặc đề nghị đơn vị ghi lại.",
        ),
        "return-speech-missing": warning(
            "Dòng này chưa có người phát biểu và tên tham luận, nên không thành đăng ký.",
            "Đề nghị đơn vị ghi người phát biểu.",
        ),
        "return-substitute-missing": warning(
            "Dòng này chọn “Cử người thay” nhưng chưa ghi người dự thay.",
            "Đề nghị đơn vị ghi họ tên, chức vụ người dự thay.",
        ),
        "return-substitute-comes": warning(
            "Dòng này chọn “Dự” mà lại ghi người dự thay là {text}, nên người dự thay không được thu.",
            "Nếu cử người dự thay, đề nghị đơn vị chọn “Cử người thay”; nếu không, xóa tên người dự thay.",
        ),
        "return-figure-twice": warning(
            "“{name}” có ở hai ô mà ghi khác nhau, “{text}” ở đây, “{other}” ở ô {cell}, nên không được thu.",
            "Đề nghị đơn vị chỉ ghi một con số.",
        ),
        "return-person-unknown": warning(
            "Trang Nhân sự của sổ không có mã {person}.",
            "Sửa lại mã có sẵn của phiếu; người thêm mới thì để trống ô mã.",
        ),
        "return-person-elsewhere": warning(
            "Mã {person} là của {known}, thuộc {unit}, không phải đơn vị gửi phiếu này.",
            "Xem dòng này có đúng người không; nếu là người thêm mới, để trống ô mã.",
        ),
        "return-person-differs": warning(
            "Mã {person} là của {known}, nhưng tên trong ô là {text}.",
            "Nếu đơn vị cử người khác, ghi {text} vào cột “Người dự thay”; nếu người được mời nay là {text}, "
            "sửa trang Nhân sự.",
        ),
        "return-substitute-invited": warning(
            "{text} dự thay, nhưng cũng được mời ở ô {cell} của trang này, nên có thể bị tính hai lần.",
            "Cử người khác dự thay, hoặc chọn “Vắng” ở dòng của người vắng mặt.",
        ),
        "return-name-mixed": warning(
            "Ô này ghi “{text}”: ngoài một họ tên, chức vụ còn có chữ khác, và sẽ được in như vậy.",
            "Mỗi dòng chỉ ghi một người; bỏ số điện thoại, dấu câu thừa ở dòng này của sổ hoặc của phiếu.",
        ),
        "return-figure-unread": warning(
            "Số liệu “{text}” không đọc được thành một con số, nên không được cộng vào tổng.",
            "Ghi một con số: 1.234 là một nghìn hai trăm ba mươi tư, 12,5 là mười hai phẩy năm; điều cần "
            "giải thích ghi ở cột Ghi chú.",
        ),
        "return-figure-understood": hint(
            "Số liệu “{text}” được hiểu là {number}.",
            "Đúng thì để nguyên; nếu không, ghi con số vào ô này.",
        ),
        "return-figure-counted": warning(
            "“{name}” là số đếm, mà ở đây ghi “{text}”.",
            "Xem lại, rồi ghi một số nguyên bằng chữ số, ví dụ 1.250.",
        ),
        "return-figure-own-unit": hint(
            "“{name}” ở đây ghi “{text}”: đếm bằng “{unit}” thì thành một mục riêng, không cộng cùng các đơn "
            "vị khác.",
            "Nếu vẫn là số liệu ấy, chỉ ghi con số vào ô này; nếu không, để nguyên.",
        ),
        "return-figure-share": warning(
            "Số liệu “{text}” nhỏ hơn 1, có lẽ là một tỷ lệ phần trăm mà tệp kiểu cũ không ghi dấu %.",
            "Nếu là tỷ lệ, ghi kèm dấu %, ví dụ 35%; nếu đúng là số như vậy, để nguyên.",
        ),
        "return-figure-beside": warning(
            "Ô Ghi chú có “{text}” nhưng ô Kết quả để trống, nên số liệu này không được thu.",
            "Ghi con số vào cột Kết quả.",
        ),
        "return-ask-again": hint(
            "Câu gửi lại {unit}: “{office} đã nhận tệp của đồng chí, nhưng chưa thu được: {what}. Đề nghị "
            "đồng chí gửi lại phiếu đã điền bằng đúng tệp mẫu{until}. Trân trọng cảm ơn!”",
            "Chép câu này vào tin nhắn hoặc thư gửi đơn vị.",
        ),
        "return-send-back": hint(
            "Câu gửi lại {unit}: “{office} đã nhận phiếu của {unit}. Đề nghị đồng chí xem lại: {what}. "
            "Đồng chí sửa rồi gửi lại tệp này{until}. Trân trọng cảm ơn!”",
            "Chép câu này vào tin nhắn hoặc thư gửi đơn vị.",
        ),
        "return-row-edited": warning(
            "Phiếu {file}, {cell} ghi “{new}”, còn dòng này của sổ ghi “{now}”.",
            "Dòng được giữ nguyên. Nếu phiếu đúng, chép lại theo phiếu.",
        ),
        "return-duty-differs": hint(
            "{unit} báo kết luận {code}: {new}; sổ ghi: {now}.",
            "Xem cột Đơn vị báo cáo; nếu đúng thì sửa Tình trạng, Ngày hoàn thành, Minh chứng.",
        ),
        "return-duty-unknown": warning(
            "{unit} báo “{text}” về kết luận “{code}”, sổ không có mã này.",
            "Xem lại mã ở trang Kết luận kỳ trước của phiếu.",
        ),
        "return-row-gone": hint(
            "Phiếu {file} nay không còn nội dung của dòng này.",
            "Nếu đơn vị đã bỏ ý này, xóa dòng; nếu không, để nguyên.",
        ),
        "returns-missing": hint(
            "Còn {count}/{total} đơn vị chưa gửi phiếu{units}.",
            "Tin nhắn Zalo: “{office} đề nghị các đơn vị chưa gửi phiếu báo cáo chuyên đề ({named}) "
            "khẩn trương điền và gửi lại{due}. Trân trọng!”",
        ),
    }
)
