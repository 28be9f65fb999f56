"""What is said of what came back and was not taken, or only in doubt: lost letters, two forms at once."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.entry import Entry, hint, warning

FORM_LOSSES: Mapping[str, Entry] = MappingProxyType(
    {
        "return-cell-garbled": warning(
            "{told}; ô ghi “{text}”, nên {what} không được thu.",
            "Đề nghị đơn vị gõ lại ô này bằng bộ gõ tiếng Việt Unicode; hoặc đồng chí gõ tay vào sổ.",
        ),
        "return-failed": warning(
            "Chương trình gặp sự cố khi đọc tệp này nên chưa lấy gì từ tệp; các tệp khác vẫn được đọc.",
            "Chép nội dung của tệp vào phiếu trống của đơn vị rồi thu lại; gửi tệp này và tệp nhật ký {log} "
            "cho người phụ trách kỹ thuật.",
        ),
        "return-same-time": warning(
            "{unit} gửi nhiều phiếu có cùng ngày giờ là tệp này và {used}, nên không biết phiếu nào mới; chỉ "
            "{used} được dùng; khác nhau ở ô {differs}.",
            "Hỏi lại đơn vị; nếu tệp này mới đúng, chuyển tệp kia ra khỏi thư mục rồi thu lại.",
        ),
        "return-row-deleted": hint(
            "Dòng “{text}”{more} của phiếu đã được thu trước đây rồi bị xóa khỏi sổ, nên không thêm lại.",
            "Để nguyên; nếu xóa nhầm, chép lại từ phiếu vào sổ.",
        ),
        "return-said-alike": hint(
            "{unit} gửi nhiều phiếu có cùng ngày giờ, đọc ra như nhau; chỉ {used} được dùng.",
            "Để nguyên; nếu hai tệp không như nhau, chuyển tệp không dùng ra khỏi thư mục rồi thu lại.",
        ),
        "return-figure-negative": warning(
            "“{name}” là số đếm, không thể là số âm, mà ở đây ghi “{text}”, nên không được cộng vào tổng.",
            "Xem lại, rồi ghi một số nguyên bằng chữ số, ví dụ 1.250.",
        ),
        "return-share-over": warning(
            "“{name}” là một phần của toàn thể, khó có thể quá 100%, mà ở đây ghi “{text}”.",
            "Hỏi đơn vị rồi sửa; nếu đúng là số như vậy, để nguyên.",
        ),
        "return-sheets-gone": hint(
            "Phiếu không còn trang {sheets} mà mẫu gửi đi có, nên không thu được gì ở đó.",
            "Hỏi đơn vị; nếu đơn vị bỏ trang ấy vì không có gì để ghi, để nguyên.",
        ),
        "return-people-list": warning(
            "Tệp này không phải phiếu mà là danh sách người của {unit}: {names}, nên chưa thu.",
            "Nếu là danh sách người dự họp, ghi người dự thay và người dự thêm vào trang Đại biểu; hoặc đề "
            "nghị đơn vị ghi vào trang Người dự của phiếu.",
        ),
        "return-speech-long": warning(
            "Bài phát biểu đăng ký {minutes} phút, dài khác thường, có lẽ gõ nhầm; vẫn được thu như vậy.",
            "Hỏi lại đơn vị; nếu nhầm, sửa cột Số phút ở trang Đăng ký phát biểu.",
        ),
        "return-beside-form": hint(
            "Tệp này đến cùng {form} đã được thu, nhưng không phải phiếu, nên không được đọc.",
            "Mở tệp xem; nếu có số liệu, ý kiến mà phiếu chưa ghi, đồng chí gõ tay vào sổ.",
        ),
        "return-pages-in-one": warning(
            "Các trang {pages} của phiếu bị dồn vào trang này, từ ô này trở xuống, nên không được đọc.",
            "Tách mỗi trang ra như phiếu mẫu rồi thu lại; hoặc đề nghị đơn vị điền lại đúng phiếu mẫu.",
        ),
        "reply-report": warning(
            "Thư “{name}” của {sender}{said}; thư nói về phiếu, báo cáo nhưng không kèm phiếu, nên không "
            "được thu.",
            "Đọc thư, gõ ý kiến, số liệu trong thư vào đúng trang của sổ; hoặc đề nghị đơn vị gửi phiếu đã "
            "điền.",
        ),
    }
)
