"""What is said of answers that a unit wrote in another place of its form than the one meant for them."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.entry import Entry, hint, warning

_IF_CONTENT = (
    "Nếu dòng này có nội dung của đơn vị, chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào một dòng "
    "trống của bảng."
)

FORM_ANSWERS: Mapping[str, Entry] = MappingProxyType(
    {
        "return-prompt-answer": warning(
            "Chỗ này có sẵn {given}, nay ghi “{text}”{more}; được thu thành ý kiến chưa có nhóm.",
            "Xem lại ý kiến này và chọn nhóm ở trang Ý kiến của sổ; lần sau đề nghị đơn vị trả lời ở phần Ý "
            "kiến của phiếu.",
        ),
        "return-addressee-kept": hint(
            "Phiếu có ý kiến ghi gửi tới “{text}”, ngoài danh sách nơi gửi; được giữ đúng như đơn vị ghi.",
            "Đúng thì để nguyên; nếu cần, chọn lại ở cột Gửi tới của trang Ý kiến trong sổ.",
        ),
        "return-day-doubted": warning(
            "Tệp này của {unit} mang ngày {day}, quá sớm so với hội nghị {conference}, nên cột Ngày nhận của "
            "báo cáo chưa được ghi.",
            "Ghi ngày nhận thật ở trang Báo cáo đơn vị; nếu là phiếu của kỳ trước, đề nghị đơn vị gửi đúng "
            "phiếu.",
        ),
        "return-report-unread": hint(
            "Báo cáo này còn viết “{text}”; lời văn của báo cáo không được thu, chỉ các bảng được thu.",
            "Nếu có ý kiến, kiến nghị cần tổng hợp, chép vào trang Ý kiến của sổ.",
        ),
        "return-beside": hint(
            "Phiếu này còn ghi “{text}”; sổ không có cột cho phần này nên không được thu.",
            "Mở tệp xem khi cần.",
        ),
        "return-given-over": warning(
            "Ô này có sẵn “{given}” để đơn vị biết, nay ghi “{text}”; phần này không được đọc.",
            "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các ô để trống của phiếu.",
        ),
        "return-known-unread": warning(
            "Trang này chỉ để đơn vị biết; điều ghi thêm “{text}” không được đọc.",
            "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi ở trang Ý kiến của phiếu.",
        ),
        "return-duty-over": hint(
            "Ô này có sẵn nội dung kết luận {code}, nay ghi “{text}”; được hiểu là kết quả thực hiện.",
            "Xem lại cột Đơn vị báo cáo ở trang Kết luận.",
        ),
        "return-figure-over": hint(
            "Ô này có sẵn tên số liệu “{given}”, nay ghi “{text}”; được hiểu là kết quả của số liệu ấy.",
            "Xem lại cột Số liệu của báo cáo này ở trang Báo cáo đơn vị.",
        ),
        "return-figure-converted": hint(
            "Ô này ghi “{text}”, còn số liệu này tính bằng {own}; được hiểu là {number}.",
            "Đúng thì để nguyên; nếu không, sửa cột Số liệu của báo cáo này ở trang Báo cáo đơn vị.",
        ),
        "return-figure-rate": hint(
            "Số liệu này là một con số, nhưng ô ghi tỷ lệ “{text}”, nên không được cộng vào tổng.",
            "Nếu cần cộng, hỏi đơn vị con số rồi ghi thay tỷ lệ; nếu không, để nguyên.",
        ),
        "return-figure-missing": warning(
            "Phiếu chưa ghi số liệu {names}{before}.",
            "Đề nghị đơn vị ghi bổ sung vào phiếu, hoặc gõ vào cột Số liệu ở trang Báo cáo đơn vị.",
        ),
        "return-figures-ask": hint(
            "Câu gửi lại {unit}: “{office} đã nhận phiếu của {unit}. Đề nghị đồng chí bổ sung: {what}. Đồng "
            "chí ghi rồi gửi lại tệp này{until}. Trân trọng cảm ơn!”",
            "Chép câu này vào tin nhắn hoặc thư gửi đơn vị.",
        ),
        "return-letter-ask": hint(
            "Câu gửi lại {unit}: “{office} đã nhận thư của {unit}. Đề nghị đồng chí ghi số liệu, ý kiến "
            "trong thư vào tệp phiếu rồi gửi lại{until}. Trân trọng cảm ơn!”",
            "Chép câu này vào tin nhắn hoặc thư gửi đơn vị.",
        ),
        "return-figure-percent": warning(
            "Ô này ghi “{text}”, là tỷ lệ phần trăm, trong khi số liệu tính bằng {own}.",
            "Đề nghị đơn vị ghi con số tính bằng {own}; tỷ lệ thì ghi ở cột Ghi chú.",
        ),
        "return-figure-far": warning(
            "Số liệu “{text}” lớn gấp hơn một nghìn lần số cao nhất của các đơn vị khác ({most}), có lẽ nhầm "
            "đơn vị tính.",
            "Hỏi lại đơn vị; nếu nhầm, sửa cột Số liệu của báo cáo này ở trang Báo cáo đơn vị.",
        ),
        "return-rows-total": hint(
            "Dòng {rows} chỉ ghi tổng cộng các dòng ở trên, nên không được thu vào sổ.",
            "Nếu đó là một số liệu riêng, ghi rõ tên số liệu ấy vào cột Số liệu của phiếu rồi thu lại.",
        ),
        "return-rows-numbering": hint(
            "Dòng {rows} chỉ đánh số hoặc ghi chú cho các cột, nên không được thu vào sổ.",
            "Không cần sửa gì.",
        ),
        "return-rows-header": hint(
            "Dòng {rows} lặp lại tiêu đề của bảng, nên không được thu vào sổ.",
            "Không cần sửa gì.",
        ),
        "return-rows-order": hint(
            "Dòng {rows} chỉ có số thứ tự hoặc dấu chấm, nên không được thu vào sổ.",
            "Nếu đơn vị có nội dung ở dòng này, đề nghị đơn vị điền các ô khác của dòng.",
        ),
        "return-rows-group": hint(
            "Dòng {rows} là tên một nhóm, nên không được thu vào sổ.",
            _IF_CONTENT,
        ),
        "return-rows-foot": hint(
            "Dòng {rows} là phần ghi chú hoặc chữ ký dưới bảng, nên không được thu vào sổ.",
            _IF_CONTENT,
        ),
        "return-rows-example": hint(
            "Dòng {rows} là dòng ví dụ hoặc hướng dẫn điền, nên không được thu vào sổ.",
            _IF_CONTENT,
        ),
        "return-rows-other": warning(
            "Dòng {rows} thuộc một bảng khác đặt bên dưới, có tiêu đề riêng, nên không được thu vào sổ.",
            "Chép các dòng ấy vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào đúng trang của phiếu.",
        ),
        "return-figure-nameless": warning(
            "Ô này ghi “{text}” nhưng dòng không có tên số liệu, nên không được thu.",
            "Ghi tên số liệu vào cột Số liệu, hoặc chuyển con số vào đúng dòng.",
        ),
        "return-figure-renamed": hint(
            "Tên số liệu “{text}” được hiểu là “{name}”.",
            "Đúng thì để nguyên; nếu là số liệu khác, sửa tên ở cột Số liệu của trang Báo cáo đơn vị.",
        ),
        "return-figure-blank": warning(
            "Dòng này thêm “{text}” ở cột Số liệu nhưng ô Kết quả để trống, nên không được thu.",
            "Ghi con số vào cột Kết quả; điều cần giải thích ghi ở cột Ghi chú.",
        ),
        "return-headers-by-words": hint(
            "Dòng tiêu đề của trang này được ghi bằng chữ khác; được hiểu: {columns}.",
            "Đúng thì để nguyên; lần sau đề nghị đơn vị giữ nguyên dòng tiêu đề.",
        ),
        "return-headers-by-place": warning(
            "Dòng tiêu đề của trang này bị sửa hoặc bị xóa; các cột được đọc theo thứ tự của phiếu: "
            "{columns}.",
            "Xem lại các dòng thu từ trang này; lần sau đề nghị đơn vị giữ nguyên dòng tiêu đề.",
        ),
        "return-headers-years": warning(
            "Trang này có cột của nhiều năm: {columns}; chỉ cột “{latest}” được thu làm Kết quả.",
            "Xem lại các số liệu thu từ trang này; lần sau đề nghị đơn vị chỉ ghi số liệu của kỳ báo cáo vào "
            "cột Kết quả.",
        ),
        "return-second-form": warning(
            "Tệp này có thêm một phiếu nữa, ghi đơn vị “{unit}”, mà không tách ra được để đọc riêng, nên "
            "phiếu ấy không được thu.",
            "Tách phiếu ấy ra một tệp riêng rồi thu lại.",
        ),
        "return-rows-above": hint(
            "Trang này có {count} dòng ghi phía trên dòng tiêu đề, tính từ ô này; vẫn được thu như các dòng "
            "bên dưới.",
            "Đúng thì để nguyên; lần sau đề nghị đơn vị ghi dưới dòng tiêu đề.",
        ),
        "return-letter-unread": warning(
            "Ngoài phiếu đính kèm, thư còn viết “{text}”; lời thư không được thu.",
            "Nếu đó là ý kiến, số liệu của đơn vị, gõ vào đúng trang của sổ.",
        ),
        "return-letter-alone": warning(
            "Thư này{by} không kèm phiếu, nhưng viết “{text}”; lời thư không được thu.",
            "Gõ ý kiến, số liệu trong thư vào đúng trang của sổ, hoặc đề nghị đơn vị gửi phiếu đã điền.",
        ),
        "return-unit-read": hint(
            "Tệp này không có mã đơn vị; được hiểu là của {unit}, theo {where}.",
            "Đúng thì để nguyên; nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại.",
        ),
        "return-unit-nowhere": warning(
            "Tệp này không ghi mã đơn vị, tên tệp và phần đầu cũng không nêu rõ một đơn vị, nên không được "
            "thu.",
            "Thêm mã của đơn vị, như ở trang Đơn vị, vào tên tệp rồi thu lại.",
        ),
        "return-elsewhere": warning(
            "Ô này chỉ ghi “{text}”, nên không thành ý kiến.",
            "Xem tài liệu ấy rồi chép ý kiến vào trang Ý kiến của sổ, hoặc đề nghị đơn vị ghi vào phiếu.",
        ),
        "return-opinion-above": warning(
            "Ô này chỉ ghi “{text}”, nên không thành ý kiến.",
            "Nếu là như dòng trên, chép ý kiến ấy với nhóm này vào trang Ý kiến của sổ; nếu là nhất trí, để "
            "nguyên.",
        ),
        "return-duty-uncoded": warning(
            "Dòng này không ghi mã kết luận, nên điều {unit} báo không được thu: “{text}”.",
            "Nếu đó là một kết luận của sổ, chép vào cột Đơn vị báo cáo ở trang Kết luận; nếu là kết quả "
            "khác, chép vào trang Ý kiến.",
        ),
        "return-file-of-another": warning(
            "Tên tệp nêu {other}, còn bên trong ghi {unit}; phiếu được thu là của {unit}.",
            "Hỏi lại đơn vị; nếu là phiếu của {other}, sửa ô Mã đơn vị trong tệp rồi thu lại; nếu đúng là "
            "của {unit}, đổi tên tệp.",
        ),
        "return-figure-huge": warning(
            "Số liệu “{text}” tính bằng {own} thì lớn khác thường, có lẽ nhầm đơn vị tính.",
            "Hỏi lại đơn vị; nếu nhầm, sửa cột Số liệu của báo cáo này ở trang Báo cáo đơn vị.",
        ),
        "return-name-none": warning(
            "Ô này cần họ và tên, nhưng ghi “{text}”, không phải họ tên một người.",
            "Đề nghị đơn vị ghi họ và tên người này.",
        ),
        "return-letters-lost": warning(
            "Chữ tiếng Việt trong tệp này của {unit} đã hỏng hoặc mất từ ô này, nên không thu được gì.",
            "Đề nghị đơn vị mở lại bảng gốc, lưu (Save As) kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8 rồi "
            "gửi lại.",
        ),
        "return-attendance-substitute": hint(
            "Ô này ghi “{text}”; được hiểu là cử {name} dự thay.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-summary-old": warning(
            "Phiếu {file} vừa đổi ý kiến này; tóm tắt ở ô này vẫn là “{summary}”, và báo cáo in tóm tắt ấy.",
            "Tóm tắt lại theo nội dung mới, hoặc xóa ô này để in nội dung.",
        ),
        "return-answered-changed": warning(
            "Ý kiến này đã được trả lời “{answer}”, nay được sửa theo phiếu {file}.",
            "Xem lời trả lời có còn đúng với ý kiến mới không.",
        ),
        "return-symbol-blank": hint(
            "Số ký hiệu báo cáo “{text}” chưa có số, nên không được thu.",
            "Ghi số báo cáo khi đơn vị đã phát hành; nếu không có thì để nguyên.",
        ),
        "return-substitute-no-name": warning(
            "Ô này cần họ tên người dự thay, nhưng ghi “{text}”, nên không được thu.",
            "Nếu có người dự thay, đề nghị đơn vị ghi họ tên người ấy.",
        ),
        "return-substitute-attendance": hint(
            "Ô này cần họ tên người dự thay, nhưng ghi “{text}”; được hiểu là trả lời của cột Tham dự.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-attendance-reason": hint(
            "Ô này ghi “{text}”; được hiểu là {answer}, phần còn lại không được thu.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-names-swapped": hint(
            "Ô này ghi “{title}”, còn ô {other} ghi “{name}”; được hiểu là {name}, chức vụ {title}.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-name-with-title": hint(
            "Ô này ghi cả họ tên và chức vụ; được hiểu là {name}, chức vụ {title}.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-paper-for-title": hint(
            "Ô này cần chức vụ, nhưng ghi “{text}”; được hiểu là tên tham luận “{paper}”.",
            "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ.",
        ),
        "return-title-for-name": warning(
            "Ô này cần họ và tên, nhưng ghi chức vụ “{text}”.",
            "Đề nghị đơn vị ghi họ và tên người này.",
        ),
        "return-name-for-title": warning(
            "Ô này cần chức vụ, nhưng ghi họ tên “{text}”, còn ô họ và tên để trống.",
            "Đề nghị đơn vị ghi họ và tên vào đúng cột.",
        ),
    }
)
