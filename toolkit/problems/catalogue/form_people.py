"""What is said of people, opinions and figures of a form that deny others of it, or the roster."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.entry import Entry, hint, warning

FORM_PEOPLE: Mapping[str, Entry] = MappingProxyType(
    {
        "return-duty-other": warning(
            "Dòng này ghi mã {code}, nhưng nội dung là của kết luận {other}, nên điều {unit} báo không được "
            "thu: “{text}”.",
            "Đề nghị đơn vị trả lại mã có sẵn của dòng này rồi thu lại; hoặc hỏi đơn vị rồi chép vào cột Đơn "
            "vị báo cáo của đúng kết luận ở trang Kết luận.",
        ),
        "return-duty-elsewhere": warning(
            "Kết luận {code} không giao cho {unit}, nên điều đơn vị báo không được thu: “{text}”.",
            "Xem lại mã ở dòng này của phiếu; nếu đơn vị có làm việc này, ghi đơn vị vào cột Phối hợp ở "
            "trang Kết luận rồi thu lại.",
        ),
        "return-person-by-name": warning(
            "Mã {person} là của {known}, nhưng tên trong ô là {text}, mã {own}; dòng này được hiểu là của "
            "{text}.",
            "Xem lại câu trả lời ở dòng này có đúng là của {text} không; nếu không, sửa dòng này ở sổ.",
        ),
        "return-title-differs": hint(
            "Phiếu ghi chức vụ của {known} là “{text}”, sổ ghi “{now}”; chức vụ trong phiếu không được thu.",
            "Nếu chức vụ trong phiếu mới đúng, sửa dòng {person} ở trang Nhân sự; nếu không, để nguyên.",
        ),
        "return-name-spelled": hint(
            "Ô này ghi “{text}”; được hiểu là {name}.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-name-unmarked": warning(
            "Ô này cần họ và tên, nhưng ghi “{text}” không dấu, và sẽ được in như vậy.",
            "Hỏi đơn vị rồi viết họ tên có dấu, hoa chữ đầu mỗi tiếng.",
        ),
        "return-name-phone": hint(
            "Ô này ghi cả số điện thoại, “{text}”; chỉ họ tên {name} được thu.",
            "Nếu cần số điện thoại, ghi vào cột Điện thoại của trang Nhân sự.",
        ),
        "return-person-of-other": warning(
            "{text} có trong danh sách của {unit} (mã {person}), không phải của đơn vị gửi phiếu này.",
            "Hỏi lại đơn vị; nếu chỉ trùng họ tên thì để nguyên.",
        ),
        "return-substitute-assumed": hint(
            "Dòng này để trống cột Tham dự nhưng ghi người dự thay; được hiểu là cử {text} dự thay.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-speaker-missing": warning(
            "Dòng này có tên tham luận “{text}” nhưng chưa ghi người phát biểu.",
            "Đề nghị đơn vị ghi họ tên, chức vụ người phát biểu.",
        ),
        "return-paper-missing": hint(
            "{text} đăng ký phát biểu nhưng chưa ghi tên tham luận.",
            "Hỏi đơn vị rồi ghi ở trang Đăng ký phát biểu; nếu chỉ phát biểu trao đổi thì để nguyên.",
        ),
        "return-topic-other": warning(
            "Phiếu ghi mã {code}, nhưng chuyên đề “{topic}” là của hội nghị {other}; phiếu vẫn được thu cho "
            "{code}.",
            "Hỏi lại đơn vị; nếu là phiếu của hội nghị {other}, sửa mã hội nghị trong phiếu rồi thu lại cho "
            "hội nghị ấy.",
        ),
        "return-answer-differs": warning(
            "Phiếu ghi {who} {there}, còn thư trả lời “{name}” của đơn vị là “{said}”; cột Xác nhận ghi theo "
            "thư.",
            "Hỏi lại đơn vị rồi sửa cột Xác nhận ở trang Giấy mời, hoặc dòng của người ấy ở trang Đại biểu.",
        ),
        "return-confirmation-differs": warning(
            "Ô này đã ghi “{there}”, phiếu “{file}” của đơn vị lại cho biết “{said}”; ô được giữ nguyên.",
            "Hỏi lại đơn vị rồi sửa ô nếu cần.",
        ),
        "return-figure-denied": warning(
            "Ô này ghi “{text}”: con số và lời trong ngoặc nói hai số khác nhau.",
            "Hỏi đơn vị số nào đúng rồi ghi một con số.",
        ),
        "return-figure-ditto": warning(
            "Ô này ghi “{text}” thay cho con số; số “{value}” của dòng trên không được chép xuống.",
            "Hỏi đơn vị con số thật, rồi ghi vào cột Số liệu của báo cáo này ở trang Báo cáo đơn vị.",
        ),
        "return-opinion-others": warning(
            "Ô này chỉ ghi “{text}”, nên không thành ý kiến mới.",
            "Nếu cần nêu đơn vị này cùng ý kiến, chép ý kiến ấy thành một dòng của đơn vị ở trang Ý kiến; "
            "nếu không, để nguyên.",
        ),
        "return-opinion-twice": hint(
            "Ô này ghi lại đúng ý kiến ở ô {cell}; ý kiến ấy được thu một lần.",
            "Đúng thì để nguyên; nếu đơn vị định ghi ý kiến khác, đề nghị đơn vị ghi lại.",
        ),
        "return-substitute-own": hint(
            "{text} cũng được mời ở ô {cell} của trang này; được hiểu là {text} dự thay, {who} vắng.",
            "Đúng thì để nguyên; nếu không, sửa các dòng này ở trang Đại biểu.",
        ),
        "return-substitute-other": warning(
            "Dòng này ghi {other} dự thay {replaced}, phiếu {file} lại cử {name}; {name} chưa được thêm.",
            "Hỏi lại đơn vị ai dự thay; nếu là {name}, sửa họ tên, chức vụ ở dòng này.",
        ),
        "return-substitute-gone": hint(
            "Phiếu {file} không còn cử {name} dự thay {replaced}; dòng của {name} đã được bỏ.",
            "Đúng thì để nguyên; nếu không, hỏi lại đơn vị rồi ghi lại dòng ấy.",
        ),
        "return-substitute-stays": warning(
            "Phiếu {file} không còn cử {name} dự thay {replaced}, nhưng dòng này vẫn được in như vậy.",
            "Hỏi lại đơn vị; nếu {replaced} tự dự hoặc không ai dự thay, xóa dòng này.",
        ),
        "return-delegate-gone": hint(
            "Phiếu {file} nay không còn ghi {name}, nhưng dòng này vẫn được in.",
            "Nếu {name} không dự nữa, xóa dòng này; nếu không, để nguyên.",
        ),
        "return-speaker-away": warning(
            "{name} đăng ký phát biểu, mà ô {cell} {said}.",
            "Đề nghị đơn vị ghi lại người phát biểu, hoặc ghi lại người dự.",
        ),
        "return-substitute-twice": warning(
            "{text} đã được cử dự thay ở ô {cell}; mỗi người chỉ dự thay được cho một người.",
            "Đề nghị đơn vị cử người khác dự thay, hoặc chọn “Vắng” ở một trong hai dòng.",
        ),
    }
)
