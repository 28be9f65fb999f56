"""What one cell says and another one of the same matter denies."""

from toolkit.problems.entry import Entry, error, warning

DENIALS: dict[str, Entry] = {
    "received-denied": warning(
        "Báo cáo có ngày nhận {day} mà ghi chú ở ô {there} lại nói “{note}”.",
        "Xóa ngày nhận nếu chưa có báo cáo, hoặc sửa ghi chú.",
    ),
    "received-long-after": warning(
        "Ngày nhận {day} sau ngày họp {held} tới {count} ngày.",
        "Sửa ngày nhận nếu gõ nhầm, nhất là ngày và tháng đổi chỗ cho nhau.",
    ),
    "letter-after-deadlines": error(
        "Giấy mời ghi ngày {signed}, sau cả hạn báo cáo {report} và hạn xác nhận {confirm} mà giấy ấy nêu.",
        "Sửa ngày văn bản, hoặc sửa các hạn ở trang Hội nghị.",
    ),
    "spoken-early": warning(
        "Ghi là đã phát biểu, mà hội nghị {conference} còn ở trạng thái “{status}”.",
        "Để trống ô này, hoặc sửa trạng thái của hội nghị.",
    ),
    "speaker-absent": error(
        "{name} được ghi là “{presence}” ở ô {there} của trang Đại biểu, nên không phát biểu ở đó.",
        "Sửa người phát biểu, giai đoạn của ý kiến hay ô Đã phát biểu này, hoặc sửa cột Có mặt.",
    ),
    "speech-of-absent": warning(
        "{name} đăng ký phát biểu, mà ô {there} của trang Đại biểu {said}.",
        "Sửa người phát biểu, hoặc xóa dòng đăng ký này; nếu vẫn dự, sửa trang Đại biểu.",
    ),
    "speaker-unseated": warning(
        "{person} được ghi là phát biểu tại hội nghị {conference}, mà trang Đại biểu không có người này ở "
        "hội nghị ấy.",
        "Thêm người này vào trang Đại biểu, hoặc sửa tên ở đây.",
    ),
    "answerer-absent": warning(
        "{name} được ghi là “{presence}” ở ô {there} của trang Đại biểu, nên không trả lời tại hội nghị; "
        "biên bản để câu trả lời này ra ngoài.",
        "Sửa người trả lời, hoặc sửa cột Có mặt; nếu trả lời sau hội nghị, giữ nguyên.",
    ),
    "answerer-left": warning(
        "{person} thôi nhiệm vụ từ sau ngày {day}, trước hội nghị ngày {held}, nên không còn trả lời ở đây.",
        "Ghi người trả lời khác, hoặc sửa thời gian ở trang Nhân sự.",
    ),
    "unit-absent": warning(
        "Ý kiến ghi là nêu tại hội nghị {conference}, mà {unit} không có đại biểu nào có mặt ở đó.",
        "Sửa đơn vị hoặc giai đoạn của ý kiến này; nếu đơn vị có dự, ghi đại biểu vào trang Đại biểu.",
    ),
    "answer-of-the-same": warning(
        "Ý kiến của {unit} lại do người của chính đơn vị ấy trả lời.",
        "Sửa người trả lời, hoặc sửa đơn vị của ý kiến.",
    ),
    "person-said-otherwise": warning(
        "Ô này ghi “{seen}”, còn trang “{sheet}” ghi {person} là “{roster}”.",
        "Sửa chức vụ hoặc tên ở đây; nếu ở đây đúng thì sửa trang “{sheet}”.",
    ),
    "person-misspelt": warning(
        "Ô này ghi tên “{seen}”; trang “{sheet}” không có ai tên như vậy, gần giống nhất là {person}.",
        "Sửa tên cho đúng; nếu là người khác thì để nguyên.",
    ),
    "hour-said": warning(
        "Ô này ghi “{seen}”, còn trang Hội nghị ghi hội nghị {conference} {hour}.",
        "Sửa giờ ở đây; nếu ở đây đúng thì sửa trang Hội nghị.",
    ),
    "lead-in-words": warning(
        "Nội dung kết luận giao {given}, còn ô này ghi {lead} chủ trì.",
        "Sửa một trong hai chỗ cho khớp.",
    ),
    "speaker-in-words": warning(
        "Nội dung ghi lời của {seen}, còn ô này ghi {speaker}; văn bản in cả hai tên.",
        "Sửa người phát biểu; nếu đúng, bỏ tên trong nội dung.",
    ),
    "counted-otherwise": warning(
        "Ô này ghi “{seen}”, còn sổ có {counted}; văn bản in cả hai.",
        "Sửa con số ở đây, hoặc bổ sung dòng còn thiếu ở trang kia.",
    ),
    "assessment-copied": warning(
        "Đánh giá này giống hệt của hội nghị {other}.",
        "Viết đánh giá của chính hội nghị này.",
    ),
    "guest-rule-group": warning(
        "Cả {count} đại biểu được mời theo “{rule}” đều xếp ở nhóm “{listed}”, không ở nhóm “{group}”.",
        "Sửa nhóm của thành phần này, hoặc sửa cột Nhóm của trang Đại biểu.",
    ),
    "delegate-group-alone": warning(
        "{name} được xếp vào nhóm “{group}”, còn mọi {title} khác cùng loại đơn vị ở nhóm “{meant}”.",
        "Chọn lại nhóm; nếu cố ý xếp như vậy, giữ nguyên.",
    ),
    "flag-recipient-barred": warning(
        "{unit} nhận cờ để đăng cai hội nghị sau, mà trang Đơn vị ghi là không đăng cai.",
        "Sửa đơn vị nhận cờ, hoặc sửa cột Được đăng cai của đơn vị ấy.",
    ),
    "rank-reversed": warning(
        "“{title}” có thứ bậc {rank}, không đứng trước “{below}” (thứ bậc {other}).",
        "Sửa thứ bậc: số nhỏ hơn đứng trước.",
    ),
    "task-unowned": warning(
        "Việc này chưa có đơn vị chủ trì, còn các việc khác của hội nghị {conference} đều có.",
        "Ghi đơn vị chủ trì; nếu đã lỡ cắt ô này sang chỗ khác, xem lại cả ô ấy.",
    ),
    "guests-unplanned": warning(
        "Thành phần của kế hoạch thiếu “{rule}” mà trang Thành phần có mời.",
        "Thêm dòng này vào thành phần của kế hoạch, hoặc xóa ở trang Thành phần nếu không mời.",
    ),
    "adviser-elsewhere": warning(
        "{unit} phụ trách chuyên đề này nhưng không có phần việc nào trong chương trình và phân công của "
        "hội nghị {conference}.",
        "Sửa ban phụ trách nếu chọn nhầm, hoặc phân công cho ban ấy.",
    ),
    "basis-issuer": warning(
        "Số ký hiệu {symbol} là của {body}, còn cơ quan ban hành ghi là “{issuer}”.",
        "Sửa cơ quan ban hành, hoặc sửa số ký hiệu.",
    ),
    "body-code-elsewhere": warning(
        "Ký hiệu cơ quan là “{code}”, còn căn cứ {symbol} của chính {issuer} ghi “{other}”.",
        "Sửa ký hiệu này, hoặc sửa số ký hiệu của căn cứ.",
    ),
    "kind-code": warning(
        "“{code}” là chữ viết tắt của {meant}; {kind} viết tắt là “{usual}”.",
        "Sửa mã của loại văn bản này.",
    ),
    "venue-level": warning(
        "Địa điểm ghi “{seen}”, còn nơi đăng cai là {area}.",
        "Sửa địa điểm theo tên hiện nay, hoặc ghi thêm “cũ” nếu nơi họp vẫn gọi như vậy.",
    ),
    "letter-unissued": warning(
        "Giấy mời {document} còn ghi “{status}” mà đã có số, ngày, và hội nghị {conference} đã họp.",
        "Sửa trạng thái của văn bản, hoặc trạng thái của hội nghị.",
    ),
    "symbol-of-state": warning(
        "Số ký hiệu {symbol} viết theo lối văn bản của cơ quan nhà nước, không phải của Đoàn.",
        "Ghi số ký hiệu của báo cáo Đoàn, như “12-BC/ĐTN”.",
    ),
    "mark-doubled": warning(
        "Trước “{mark}” ở cuối ô còn một dấu câu nữa.",
        "Chỉ giữ “{mark}”.",
    ),
    "sentence-broken": warning(
        "Câu bị ngắt dòng ở giữa, sau “{before}”: “{after}” đứng riêng ở dòng dưới.",
        "Bỏ chỗ xuống dòng ấy để câu liền một dòng.",
    ),
    "participants-titles": warning(
        "Kế hoạch ghi “{line}”, còn thành phần ở ô {cell} mời {titles}.",
        "Sửa ô này, hoặc sửa thành phần, để hai nơi mời như nhau.",
    ),
}
