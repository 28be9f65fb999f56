"""How far a conference has come, and what is said at it."""

from toolkit.problems.entry import Entry, error, warning

MEETINGS: dict[str, Entry] = {
    "date-denied": error(
        "Ngày {day} không thuộc tháng {month} theo kế hoạch, cũng không khớp với các hạn và văn bản "
        "của hội nghị này.",
        "Sửa ngày họp; nếu hội nghị đã dời, sửa cả tháng kế hoạch và các hạn.",
    ),
    "summary-copied": warning(
        "Tóm tắt này giống từng chữ tóm tắt của ý kiến {opinion}.",
        "Sửa lại nếu chép nhầm; nếu hai ý kiến là một, ghi {opinion} ở cột Gộp với.",
    ),
    "invitation-that-day": warning(
        "Giấy mời hội nghị {conference} ghi ngày {day}{more}, đúng ngày họp.",
        "Sửa ngày của giấy mời nếu gõ nhầm.",
    ),
    "status-behind": warning(
        "{paper} của hội nghị {conference} đã phát hành mà trạng thái vẫn là “{status}”.",
        "Ghi trạng thái mới, hoặc sửa trạng thái của văn bản ở trang Văn bản đi.",
    ),
    "called-off-yet-held": warning(
        "Trạng thái là “{status}”, nhưng hội nghị {conference} đã có {said}.",
        "Sửa trạng thái nếu hội nghị đã họp; nếu không họp, xóa các ô ấy.",
    ),
    "held-after-papers": error(
        "Mọi biên bản, báo cáo, thông báo về hội nghị {conference} đều ghi ngày trước ngày họp {day}.",
        "Sửa ngày họp ở trang Hội nghị; nếu ngày họp đúng, sửa ngày các văn bản này.",
    ),
    "same-hour": warning(
        "Hội nghị này họp {day}, trùng giờ với hội nghị {conference}{same}.",
        "Sửa ngày hoặc giờ của một trong hai hội nghị.",
    ),
    "held-after-all": error(
        "Trạng thái là “{status}”, nhưng biên bản của hội nghị {conference} đã phát hành.",
        "Sửa trạng thái, hoặc sửa trạng thái của văn bản ở trang Văn bản đi.",
    ),
    "status-ahead": warning(
        "Trạng thái là “Đã kết luận”, nhưng hội nghị {conference} chưa có kết luận nào.",
        "Nhập kết luận ở trang Kết luận, hoặc ghi “Đã họp”.",
    ),
    "day-gone": warning(
        "Ngày họp {day} của hội nghị {conference} đã qua mà trạng thái vẫn là “{status}”.",
        "Đã họp thì chọn “Đã họp”; dời ngày, hoãn hay hủy thì sửa ngày hoặc trạng thái.",
    ),
    "overdue-early": warning(
        "Kết luận {conclusion} ghi “Quá hạn”, nhưng thời hạn {due} chưa qua.",
        "Sửa tình trạng, hoặc sửa thời hạn.",
    ),
    "second-session-endless": warning(
        "Buổi thứ hai của hội nghị {conference} chưa có giờ kết thúc.",
        "Điền cột Buổi hai: đến giờ, hoặc xóa ô này nếu hội nghị có một buổi.",
    ),
    "agenda-unmeasured": warning(
        "Phần này chưa có số phút, nên từ phần “{after}” trở đi không tính được giờ.",
        "Điền số phút, hoặc ghi giờ bắt đầu cho phần sau.",
    ),
    "agenda-repeated": warning(
        "Phần này lặp lại nội dung của dòng {row}.",
        "Sửa nội dung, hoặc xóa một dòng.",
    ),
    "ceremony-of-another": warning(
        "Ô này nhắc tới {other}, đơn vị không đăng cai hội nghị {conference} và cũng không nhận cờ.",
        "Sửa lại nếu ô này chép từ hội nghị khác.",
    ),
    "opinion-of-another": warning(
        "Ý kiến mở đầu bằng tên {other}, còn dòng này ghi {unit}.",
        "Sửa tên trong câu, hoặc sửa mã đơn vị.",
    ),
    "topic-of-another": warning(
        "Ô này nhắc chuyên đề của hội nghị {other}, còn dòng này thuộc hội nghị {conference}.",
        "Sửa lại nếu ô này chép từ hội nghị khác.",
    ),
    "topic-overtaken": warning(
        "Ô này nói chuyên đề về “{seen}”, còn chuyên đề của hội nghị {conference} là “{topic}”.",
        "Nếu chuyên đề đã đổi, sửa ô này theo; nếu chỉ nói cách khác, giữ nguyên.",
    ),
    "host-overtaken": warning(
        "Ô này ghi “{seen}”, còn theo trang Hội nghị thì {host} đăng cai kỳ tiếp theo.",
        "Sửa ô này, hoặc sửa đơn vị nhận cờ ở trang Hội nghị.",
    ),
    "header-overtaken": warning(
        "Tên trên đầu văn bản “{header}” có chữ không có trong tên “{unit}”, có lẽ còn là tên cũ.",
        "Sửa theo tên hiện nay của đơn vị; nếu đúng, giữ nguyên.",
    ),
    "promised-in-past": warning(
        "Ô này hẹn việc sẽ làm trong {seen}, còn hội nghị {conference} họp năm {year}.",
        "Sửa năm nếu gõ nhầm.",
    ),
    "agenda-too-short": warning(
        "Chương trình hội nghị {conference} chỉ có {total} phút, còn hội nghị dài {length} phút.",
        "Sửa số phút, thêm phần còn thiếu, hoặc sửa giờ kết thúc.",
    ),
    "agenda-gap": warning(
        "Phần này bắt đầu lúc {start}, còn phần “{before}” xong từ {end}: chương trình để trống "
        "{minutes} phút.",
        "Sửa giờ bắt đầu hoặc số phút; nếu nghỉ giữa giờ, thêm một dòng cho phần nghỉ.",
    ),
    "agenda-past-end": warning(
        "Theo giờ đã ghi, phần này kéo đến {seen}, sau giờ kết thúc {end} của hội nghị {conference}.",
        "Sửa giờ bắt đầu, số phút, hoặc giờ kết thúc.",
    ),
    "agenda-second-unbegun": warning(
        "Hội nghị {conference} có buổi thứ hai từ {second}, nhưng chưa phần nào ghi bắt đầu vào giờ ấy; "
        "phần này vì thế kéo quá {first}, giờ kết thúc buổi thứ nhất.",
        "Ghi giờ bắt đầu buổi thứ hai ở phần mở đầu buổi ấy.",
    ),
    "agenda-without-second": warning(
        "Hội nghị {conference} có buổi thứ hai, nhưng chương trình chưa có phần nào của buổi ấy.",
        "Thêm dòng ở trang Chương trình, phần đầu ghi giờ bắt đầu buổi thứ hai; hoặc xóa các ô Buổi hai.",
    ),
    "item-of-nobody": warning(
        "Phần này của hội nghị {conference} chưa có người thực hiện.",
        "Điền cột Người thực hiện.",
    ),
    "concluded-by-another": warning(
        "{person} không chủ trì hội nghị {conference} mà phát biểu kết luận.",
        "Sửa người thực hiện, hoặc cột Chủ trì của trang Hội nghị.",
    ),
    "performer-absent": warning(
        "{name} được ghi là “{presence}”, còn ô {there} của trang {sheet} ghi người này thực hiện, "
        "chủ trì hoặc làm thư ký; biên bản, thông báo chỉ nêu những người có mặt.",
        "Sửa ô này nếu ghi nhầm; nếu đúng, ghi người đã làm thay ở ô kia.",
    ),
    "concluded-for-another": warning(
        "Ô này ghi kết luận của “{body}”, trong khi hội nghị giao ban do {standing} chủ trì và kết luận.",
        "Sửa lại tên nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "participants-differ": warning(
        "“{seen}” khác với “{known}” ở trang {sheet} (ô {cell}).",
        "Sửa cho hai nơi ghi cùng một thành phần.",
    ),
    "programme-incomplete": warning(
        "Nội dung chung của kế hoạch chưa có phần “{part}” mà chương trình của mọi hội nghị đều có.",
        "Thêm phần này vào nội dung của kế hoạch; nếu đúng, giữ nguyên.",
    ),
    "programme-beyond": warning(
        "Nội dung chung của kế hoạch có phần “{part}” mà không chương trình hội nghị nào có.",
        "Sửa nội dung của kế hoạch, hoặc thêm phần này ở trang Chương trình.",
    ),
    "agenda-incomplete": warning(
        "Chương trình hội nghị {conference} chưa có phần “{part}” như kế hoạch và các hội nghị khác.",
        "Sửa lại phần này, hoặc thêm một dòng; nếu đúng, giữ nguyên.",
    ),
    "called-otherwise": warning(
        "Lời dẫn mời {called}, còn người thực hiện phần này của hội nghị {conference} thuộc {unit}.",
        "Sửa lời dẫn, hoặc sửa người thực hiện.",
    ),
    "called-by-name": warning(
        "Lời dẫn mời {called}, còn cột Người thực hiện ghi {person}.",
        "Sửa lời dẫn, hoặc sửa người thực hiện.",
    ),
    "script-minutes": warning(
        "Lời dẫn cho mỗi ý kiến {allowed} phút, còn trang Đăng ký phát biểu của hội nghị {conference} có bài "
        "{minutes} phút.",
        "Sửa số phút ở lời dẫn, hoặc ở trang Đăng ký phát biểu.",
    ),
    "speech-over-time": warning(
        "Bài này {minutes} phút, còn lời dẫn của hội nghị {conference} cho mỗi ý kiến {allowed} phút.",
        "Sửa số phút ở ô này, hoặc ở lời dẫn; nếu được nói dài hơn, giữ nguyên.",
    ),
    "ordinal-of-another": warning(
        "Ô này ghi “{seen}”, còn hội nghị {conference} là lần thứ {ordinal}.",
        "Sửa lại nếu ô này chép từ hội nghị khác.",
    ),
    "earlier-itself": error(
        "Văn bản {document} ghi chính nó ở cột Văn bản trước.",
        "Ghi mã của văn bản được thay thế hoặc đính chính, hoặc để trống.",
    ),
    "department-gone": warning(
        "Ô này nhắc tới “{name}”, nhưng trang Đơn vị không có ban nào tên như vậy.",
        "Sửa tên ban, hoặc thêm ban này vào trang Đơn vị.",
    ),
    "year-turned": warning(
        "Ô này ghi “{seen}”, có lẽ là năm {year}.",
        "Sửa năm nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "meeting-deadline-far": warning(
        "Hạn {day} cách ngày họp {held} quá xa.",
        "Sửa hạn này, nhất là năm.",
    ),
    "earlier-later": warning(
        "Cột Văn bản trước ghi {earlier}, văn bản ngày {before}, sau cả ngày {day} của văn bản này.",
        "Sửa mã văn bản trước.",
    ),
    "sent-unissued": warning(
        "Văn bản {document} đã có ngày gửi mà trạng thái vẫn là “{status}”.",
        "Ghi trạng thái Phát hành, hoặc xóa ngày gửi.",
    ),
    "sent-late": warning(
        "Ngày gửi {day} cách ngày văn bản {signed} quá xa.",
        "Sửa ngày gửi, nhất là năm.",
    ),
    "letter-before-plan": warning(
        "Giấy mời ngày {day} có trước kế hoạch, ký ngày {signed}.",
        "Sửa ngày của giấy mời, hoặc ngày của kế hoạch.",
    ),
    "code-like": warning(
        "“{text}” không phải tên, và trang {sheet} cũng không có mã này.",
        "Sửa mã, hoặc ghi tên đầy đủ.",
    ),
    "parts-misordered": warning(
        "“{early}” đứng trước “{late}”.",
        "Đổi chỗ hai phần này; nếu đúng, giữ nguyên.",
    ),
    "group-not-printed": warning(
        "Thành phần “{rule}” ghi “Không in”, nên {units} không có giấy mời.",
        "Đổi ô này thành “Theo đơn vị”; nếu mời bằng cách khác, giữ nguyên.",
    ),
    "letters-missing": warning(
        "Giấy mời của hội nghị {conference} không có dòng cho {units}, trong khi các đơn vị khác cùng nhóm "
        "đều có.",
        "Thêm dòng cho đơn vị còn thiếu; nếu không mời, giữ nguyên.",
    ),
    "meeting-day-said": warning(
        "“{seen}” không phải ngày họp của hội nghị {conference}, ngày {day}.",
        "Sửa ngày ở ô này; nếu hội nghị đã dời ngày, sửa ngày ở trang Hội nghị.",
    ),
    "due-said": warning(
        "Ô này ghi “{seen}”, còn cột {label} ghi ngày {day}.",
        "Sửa ngày ở ô này; nếu ở đây đúng thì sửa cột {label}.",
    ),
    "handed-in-after": warning(
        "“{seen}” là sau ngày họp của hội nghị {conference}, ngày {day}.",
        "Sửa ngày ở ô này; nếu đúng là việc sau hội nghị, ghi rõ “sau Hội nghị”.",
    ),
    "term-in-words": warning(
        "Nội dung kết luận ghi “{seen}”, còn ô này ghi thời hạn {due}; giấy tờ in cả hai.",
        "Sửa một trong hai cho khớp nhau; nếu là hai mốc khác nhau, giữ nguyên.",
    ),
    "status-early": warning(
        "Trạng thái là “{status}”, nhưng ngày họp {day} của hội nghị {conference} chưa tới.",
        "Sửa trạng thái, hoặc sửa ngày họp.",
    ),
}
