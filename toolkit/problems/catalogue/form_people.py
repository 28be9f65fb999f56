"""What is said of people and opinions of a form that do not agree with others of it, or with the roster."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.entry import Entry, Severity

WARNING, HINT = Severity.WARNING, Severity.HINT

FORM_PEOPLE: Mapping[str, Entry] = MappingProxyType(
    {
        "return-duty-other": Entry(
            WARNING,
            "Dòng này ghi mã {code}, nhưng nội dung là của kết luận {other}, nên điều {unit} báo không được "
            "thu: “{text}”.",
            "Đề nghị đơn vị trả lại mã có sẵn của dòng này rồi thu lại; hoặc hỏi đơn vị rồi chép vào cột Đơn "
            "vị báo cáo của đúng kết luận ở trang Kết luận.",
        ),
        "return-duty-elsewhere": Entry(
            WARNING,
            "Kết luận {code} không giao cho {unit}, nên điều đơn vị báo không được thu: “{text}”.",
            "Xem lại mã ở dòng này của phiếu; nếu đơn vị có làm việc này, ghi đơn vị vào cột Phối hợp ở "
            "trang Kết luận rồi thu lại.",
        ),
        "return-person-by-name": Entry(
            WARNING,
            "Mã {person} là của {known}, nhưng tên trong ô là {text}, mã {own}; dòng này được hiểu là của "
            "{text}.",
            "Xem lại câu trả lời ở dòng này có đúng là của {text} không; nếu không, sửa dòng này ở sổ.",
        ),
        "return-title-differs": Entry(
            HINT,
            "Phiếu ghi chức vụ của {known} là “{text}”, sổ ghi “{now}”; chức vụ trong phiếu không được thu.",
            "Nếu chức vụ trong phiếu mới đúng, sửa dòng {person} ở trang Nhân sự; nếu không, để nguyên.",
        ),
        "return-opinion-others": Entry(
            WARNING,
            "Ô này chỉ ghi “{text}”, nên không thành ý kiến mới.",
            "Nếu cần nêu đơn vị này cùng ý kiến, chép ý kiến ấy thành một dòng của đơn vị ở trang Ý kiến; "
            "nếu không, để nguyên.",
        ),
        "return-opinion-twice": Entry(
            HINT,
            "Ô này ghi lại đúng ý kiến ở ô {cell}; ý kiến ấy được thu một lần.",
            "Đúng thì để nguyên; nếu đơn vị định ghi ý kiến khác, đề nghị đơn vị ghi lại.",
        ),
        "return-substitute-twice": Entry(
            WARNING,
            "{text} đã được cử dự thay ở ô {cell}; mỗi người chỉ dự thay được cho một người.",
            "Đề nghị đơn vị cử người khác dự thay, hoặc chọn “Vắng” ở một trong hai dòng.",
        ),
    }
)
