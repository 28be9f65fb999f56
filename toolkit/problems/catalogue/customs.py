"""What is done otherwise than the office does it everywhere else, or than its trade allows."""

from collections.abc import Mapping

from toolkit.problems.entry import Entry, warning

USAGE: Mapping[str, Entry] = {
    "holiday-worked": warning(
        "{name} ({day}) ghi mức “{level}”, nên vẫn được tính là ngày làm việc.",
        "Chọn “{off}”; nếu hôm đó cơ quan làm việc, giữ nguyên.",
    ),
    "link-sign": warning(
        "Đường kết nối “{link}” viết sai ở chỗ “{sign}”, nên không bấm vào được.",
        "Sửa chỗ này, hoặc chép lại đường kết nối.",
    ),
    "addressed-otherwise": warning(
        "Giấy mời này gửi “{seen}”, còn {count} giấy mời khác đều gửi “{usual}”.",
        "Sửa cột Kính mời nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "substitutes-for-one": warning(
        "{name} dự thay {person}, nhưng dòng {row} đã ghi {other} dự thay {person}; cả hai sẽ được in và "
        "được tính.",
        "Hỏi lại đơn vị ai dự thay rồi xóa dòng của người kia.",
    ),
    "substitute-titled": warning(
        "{name} dự thay {person} mà ghi chức vụ “{title}” của người được thay.",
        "Ghi chức vụ của người dự thay.",
    ),
    "petition-among-results": warning(
        "Ý kiến {opinion} là đề nghị, kiến nghị mà xếp vào nhóm “{group}”.",
        "Chọn nhóm Kiến nghị; nếu đúng, giữ nguyên.",
    ),
    "result-among-petitions": warning(
        "Ý kiến {opinion} kể việc đã làm, không đề nghị gì, mà xếp vào nhóm “{group}”.",
        "Chọn nhóm về kết quả, mô hình hay; nếu đúng, giữ nguyên.",
    ),
    "lead-of-answer": warning(
        "Trả lời ý kiến {opinion} giao {given}, còn kết luận {conclusion} từ ý kiến ấy ghi {lead} chủ trì.",
        "Sửa đơn vị chủ trì, hoặc sửa câu trả lời; nếu đúng, giữ nguyên.",
    ),
    "lead-unanswered": warning(
        "Kết luận {conclusion} ghi {lead} chủ trì, còn {home}, nơi trả lời ý kiến {opinion}, không có tên.",
        "Sửa đơn vị chủ trì nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "term-over": warning(
        "Nhiệm kỳ {term} đã hết trước hội nghị {conference}.",
        "Sửa năm của nhiệm kỳ nếu gõ nhầm.",
    ),
    "term-and-due": warning(
        "Nội dung ghi đến hết nhiệm kỳ {term}, còn thời hạn là năm {year}.",
        "Sửa nhiệm kỳ trong nội dung, hoặc sửa thời hạn.",
    ),
    "task-after-letters": warning(
        "Hạn {due} sau ngày {other} của giấy mời hội nghị {conference}, mà ngày họp phải chốt trước khi mời.",
        "Sửa hạn nếu gõ nhầm.",
    ),
    "task-beside-letters": warning(
        "Hạn {due} cách xa ngày {other} của giấy mời hội nghị {conference}.",
        "Sửa hạn nếu gõ nhầm.",
    ),
    "task-after-answers": warning(
        "Hạn gửi giấy mời {due} sau cả hạn xác nhận dự {other} của hội nghị {conference}.",
        "Sửa hạn nếu gõ nhầm.",
    ),
    "task-after-reports": warning(
        "Hạn gửi đề cương {due} không trước hạn nộp báo cáo {other} của hội nghị {conference}.",
        "Sửa hạn nếu gõ nhầm.",
    ),
    "task-before-reports": warning(
        "Hạn tổng hợp {due} trước cả hạn nộp báo cáo {other} của hội nghị {conference}.",
        "Sửa hạn nếu gõ nhầm.",
    ),
    "task-undone": warning(
        "Việc này ghi “{result}”, nhưng giấy mời hội nghị {conference} ({document}) đã phát hành.",
        "Ghi kết quả mới, hoặc sửa trạng thái của văn bản ở trang Văn bản đi.",
    ),
    "speech-of-a-place": warning(
        "Tên tham luận nhắc tới nơi của {other}, còn dòng này là của {unit}.",
        "Sửa tên tham luận, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên.",
    ),
    "speech-of-another": warning(
        "Tên tham luận theo chuyên đề của hội nghị {other}, còn dòng này thuộc hội nghị {conference}.",
        "Sửa tên tham luận, hoặc sửa mã hội nghị; nếu đúng, giữ nguyên.",
    ),
    "speech-uneven": warning(
        "Tham luận này {minutes} phút, còn các tham luận khác dài nhất {usual} phút, cả phần thảo luận chỉ "
        "có {room} phút.",
        "Sửa số phút nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "figure-far": warning(
        "“{seen}” gấp nhiều lần số lớn nhất ({usual}) của các đơn vị khác.",
        "Hỏi lại đơn vị và sửa nếu gõ thừa chữ số; nếu đúng, giữ nguyên.",
    ),
    "cancelled-yet-held": warning(
        "Trích yếu nói không tổ chức hội nghị {conference}, mà hội nghị này đã họp.",
        "Sửa trích yếu, hoặc sửa mã hội nghị.",
    ),
    "changed-after-held": warning(
        "Thông báo thay đổi ghi ngày {day}, sau ngày họp {held} của hội nghị {conference} đã họp.",
        "Sửa trích yếu, ngày văn bản hoặc mã hội nghị.",
    ),
    "task-done-unregistered": warning(
        "Việc này ghi “{result}”, nhưng trang Văn bản đi chưa có giấy mời hội nghị {conference}.",
        "Ghi giấy mời vào trang Văn bản đi, hoặc sửa kết quả.",
    ),
    "term-in-text": warning(
        "“{seen}” không đúng năm của nhiệm kỳ {term} ở trang Cấu hình.",
        "Sửa năm nếu gõ nhầm; nếu là nhiệm kỳ của tổ chức khác, giữ nguyên.",
    ),
    "document-unkept": warning(
        "Nơi nhận của loại văn bản {document} không có dòng lưu, trong khi các loại khác đều có.",
        "Thêm dòng “{line}” vào cuối nơi nhận của loại này.",
    ),
    "reported-below": warning(
        "“{line}” không phải cấp trên mà mục đích lại ghi “{purpose}”.",
        "Bỏ mục đích này, hoặc ghi “để thực hiện”.",
    ),
    "ordered-above": warning(
        "“{line}” là cấp trên mà mục đích lại ghi “{purpose}”.",
        "Ghi “để báo cáo”, hoặc bỏ mục đích này.",
    ),
    "owner-unclear": warning(
        "“{text}” có lẽ là {units}, nên việc này chưa được giao cho đơn vị nào trong sổ.",
        "Ghi mã hoặc tên đầy đủ, nhiều nơi cách nhau bằng dấu chấm phẩy; nếu là cơ quan khác, ghi rõ tên.",
    ),
    "owner-unlisted": warning(
        "Trang Đơn vị không có “{text}”, nên việc này chưa được giao cho đơn vị nào trong sổ.",
        "Sửa tên, hoặc thêm vào trang Đơn vị; nếu là cơ quan khác, ghi rõ của cơ quan nào.",
    ),
    "owner-person": warning(
        "“{text}” là người, còn ô này ghi đơn vị; việc giao cho người thì không được theo dõi.{hint}",
        "Ghi mã đơn vị của người ấy; cần nêu tên thì nêu trong nội dung.",
    ),
}
