"""What does not fit together in a plan: days, neighbouring cells, settings and what is left over."""

from toolkit.problems.entry import Entry, error, hint, warning

AGREEMENT: dict[str, Entry] = {
    "agenda-start": error(
        "Chương trình bắt đầu lúc {start}, còn hội nghị {conference} ghi bắt đầu lúc {begins}.",
        "Sửa giờ ở một trong hai nơi cho khớp nhau.",
    ),
    "deadline-free-day": warning(
        "Hạn này rơi vào ngày nghỉ: {day}.",
        "Chọn một ngày làm việc.",
    ),
    "deadline-before-letter": error(
        "Hạn {day} sớm hơn ngày ký giấy mời {signed}.",
        "Sửa hạn này, hoặc sửa ngày của giấy mời ở trang Văn bản đi.",
    ),
    "follow-up-before": error(
        "Văn bản {kind} ghi ngày {day}, trước ngày họp {held} của hội nghị {conference}.",
        "Sửa ngày văn bản, hoặc sửa ngày họp.",
    ),
    "document-far": warning(
        "Ngày văn bản {day} cách quá xa ngày họp {held} của hội nghị {conference}.",
        "Xem lại tháng và năm của ngày này.",
    ),
    "plan-after-conference": warning(
        "Kế hoạch ghi ngày {day}, sau hội nghị đầu tiên ({held}).",
        "Sửa ngày của kế hoạch, hoặc sửa ngày họp.",
    ),
    "sent-before-signed": error(
        "Ngày gửi {day}{more} sớm hơn ngày văn bản {signed}.",
        "Sửa ngày gửi, hoặc sửa ngày văn bản.",
    ),
    "received-before-asked": warning(
        "Ngày nhận {day}{more} sớm hơn nhiều so với ngày yêu cầu báo cáo {asked}.",
        "Xem lại ngày nhận; nếu đơn vị gửi sớm thật thì để nguyên.",
    ),
    "day-in-future": error(
        "Ngày {day} chưa tới, hôm nay mới là {today}.",
        "Sửa ngày này, hoặc để trống khi việc chưa xong.",
    ),
    "done-before": warning(
        "Ngày hoàn thành {day} sớm hơn ngày họp {held}.",
        "Xem lại ngày hoàn thành.",
    ),
    "done-undated": warning(
        "Kết luận {conclusion} ghi đã hoàn thành mà chưa có ngày hoàn thành.",
        "Ghi ngày hoàn thành, hoặc sửa tình trạng.",
    ),
    "done-not-said": warning(
        "Đã có ngày hoàn thành {day} mà tình trạng vẫn là “{status}”.",
        "Sửa tình trạng, hoặc xóa ngày hoàn thành.",
    ),
    "year-of-plan": error(
        "Cấu hình ghi năm {year}, còn trang Kế hoạch là năm {plans}.",
        "Sửa năm ở một trong hai trang.",
    ),
    "year-in-code": error(
        "Kế hoạch {plan} ghi năm {year}, trong khi mã và các hội nghị là năm {expected}.",
        "Sửa năm của kế hoạch, hoặc đặt lại mã.",
    ),
    "month-of-another-year": error(
        "Tháng {month} không thuộc năm {year} của kế hoạch {plan}.",
        "Sửa tháng kế hoạch, hoặc sửa mã kế hoạch.",
    ),
    "year-in-text": warning(
        "Ô này ghi “{seen}”, còn kế hoạch là của năm {year}.",
        "Sửa năm nếu ô này còn lại từ năm trước.",
    ),
    "ordinal-twice": error(
        "Lần thứ {ordinal} đã là hội nghị {conference}.",
        "Đánh lại số lần cho các hội nghị trong năm.",
    ),
    "ordinal-gap": warning(
        "Lần thứ {ordinal} mà chưa có lần thứ {wanted}.",
        "Đánh lại số lần, hoặc thêm hội nghị còn thiếu.",
    ),
    "ordinal-order": warning(
        "Lần thứ {ordinal} họp ngày {day}, trước lần thứ {before} ({earlier}).",
        "Đánh lại số lần theo thứ tự ngày họp.",
    ),
    "speech-too-long": warning(
        "Phát biểu {minutes} phút, dài hơn thời gian thảo luận ({room} phút).",
        "Bớt thời lượng phát biểu.",
    ),
    "order-gap": warning(
        "Thứ tự {number} mà không có thứ tự {wanted}.",
        "Đánh lại số thứ tự, hoặc thêm dòng còn thiếu.",
    ),
    "chair-unlikely": warning(
        "Người chủ trì {person} là người của {unit}.",
        "Chọn lại người chủ trì nếu gõ nhầm mã.",
    ),
    "chair-and-secretary": error(
        "{person} vừa là chủ trì vừa là thư ký của hội nghị này.",
        "Chọn lại người ở một trong hai cột.",
    ),
    "chairs-reversed": hint(
        "{deputy} ({deputy_title}) đứng trước {head} ({head_title}); văn bản nêu người chủ trì theo thứ tự "
        "này, và người đầu tiên ký biên bản.",
        "Đổi thứ tự nếu {head} chủ trì chính; nếu không, để nguyên.",
    ),
    "arrival-of-absent": warning(
        "Có giờ đến {at} mà điểm danh ghi “{presence}”.",
        "Xóa giờ đến, hoặc sửa điểm danh.",
    ),
    "arrival-early": warning(
        "Giờ đến {at} sớm hơn nhiều so với giờ bắt đầu {start}.",
        "Xem lại giờ đến.",
    ),
    "arrival-late": warning(
        "Giờ đến {at} không trước giờ kết thúc {end}.",
        "Xem lại giờ đến.",
    ),
    "answer-of-nobody": warning(
        "Ý kiến {opinion} có trả lời mà chưa ghi người trả lời.",
        "Ghi người hoặc đơn vị đã trả lời.",
    ),
    "answer-blank": warning(
        "Ý kiến {opinion} có người trả lời mà chưa ghi nội dung trả lời.",
        "Ghi nội dung trả lời, hoặc xóa tên người trả lời.",
    ),
    "helper-is-owner": warning(
        "{unit} vừa chủ trì vừa phối hợp việc này.",
        "Bỏ đơn vị này ở cột Phối hợp.",
    ),
    "opinion-twice": warning(
        "Ý kiến này giống hệt ý kiến {opinion} của cùng đơn vị.",
        "Xóa một trong hai dòng.",
    ),
    "opinion-copied": warning(
        "Ý kiến này giống từng chữ ý kiến {opinion} của {unit}.",
        "Sửa lại nếu chép nhầm; nếu hai đơn vị cùng một ý kiến, ghi {opinion} ở cột Gộp với.",
    ),
    "merged-itself": error(
        "Ý kiến {opinion} được gộp với chính nó.",
        "Ghi mã của ý kiến khác có cùng nội dung, hoặc để trống.",
    ),
    "merged-across": error(
        "Ý kiến {opinion} thuộc hội nghị {conference}, nên không gộp được với ý kiến này.",
        "Chỉ gộp các ý kiến của cùng một hội nghị.",
    ),
    "merged-circle": error(
        "Các ý kiến {opinions} gộp vòng tròn với nhau.",
        "Để trống cột Gộp với ở ý kiến được giữ lại.",
    ),
    "opinions-merged-otherwise": warning(
        "Ý kiến {opinion} gửi tới “{addressed}” và gộp cả {others}; văn bản chỉ in ở phần gửi “{addressed}”.",
        "Ghi đủ các nơi nhận vào cột Gửi tới của {opinion}, hoặc bỏ gộp.",
    ),
    "parent-itself": error(
        "{unit} là đơn vị cấp trên của chính mình.",
        "Ghi mã của đơn vị cấp trên thật, hoặc để trống.",
    ),
    "parent-circle": error(
        "Các đơn vị {units} là cấp trên vòng tròn của nhau.",
        "Sửa cột Đơn vị cấp trên.",
    ),
    "parent-same-kind": warning(
        "Đơn vị cấp trên của {unit} là {parent}, cùng loại “{kind}”.",
        "Xem lại đơn vị cấp trên.",
    ),
    "conference-unsaid": warning(
        "Hội nghị {conference} chưa ghi {what}.",
        "Ghi vào ô này để văn bản được đầy đủ.",
    ),
    "department-not-kept": warning(
        "Ký hiệu đơn vị soạn là {department}, còn Nơi nhận ghi “{line}”.",
        "Sửa ký hiệu ở đây, hoặc sửa các dòng Lưu ở trang Nơi nhận.",
    ),
    "kept-elsewhere": warning(
        "“{line}” không có ký hiệu đơn vị soạn {department}.",
        "Sửa dòng này, hoặc sửa ký hiệu đơn vị soạn ở trang Cấu hình.",
    ),
    "letterhead-place": warning(
        "Địa danh “{spot}”, tên cơ quan “{body}” và tên gọi “{office}” không khớp nhau.",
        "Sửa mục còn lại từ trước khi đổi tên.",
    ),
    "department-renamed": warning(
        "Tên đơn vị soạn “{name}” khác với tên của mã {department} ở trang Đơn vị: {unit}.",
        "Sửa tên ở một trong hai trang.",
    ),
    "units-phrase-elsewhere": warning(
        "Cách gọi các đơn vị “{phrase}” khác với Nơi nhận: “{line}”.",
        "Sửa cụm từ ở đây, hoặc sửa trang Nơi nhận.",
    ),
    "units-called-otherwise": warning(
        "“{line}” khác với cách gọi các đơn vị ở trang Cấu hình: “{phrase}”.",
        "Sửa dòng này nếu còn lại từ trước.",
    ),
    "kind-gone": warning(
        "“{phrase}” nói đến cấp “{level}”, mà không còn đơn vị nào thuộc loại này.",
        "Sửa cách gọi các đơn vị cho hợp với trang Đơn vị.",
    ),
    "term-words": warning(
        "Nhiệm kỳ “{term}” không khớp với hai ngày của nhiệm kỳ, từ năm {start} đến năm {end}.",
        "Sửa tên nhiệm kỳ hoặc sửa hai ngày.",
    ),
    "year-outside-term": warning(
        "Năm {year} nằm ngoài nhiệm kỳ {term}.",
        "Sửa năm hoặc sửa nhiệm kỳ.",
    ),
    "authority-joint": warning(
        "Ô này ghi {count} nơi cùng ký: {names}. Văn bản chỉ có một khối ký, nên cả ô in thành đề ký của một "
        "người.",
        "Ở đây chỉ ghi đề ký của cơ quan mình. Văn bản ký liên tịch: làm xong thì mở tệp Word, thêm khối ký "
        "của nơi kia, lưu lại, rồi mới bấm Phát hành.",
    ),
    "issuing-body-joint": warning(
        "Ô này ghi {count} tập thể cách nhau bằng dấu chấm phẩy; văn bản in nguyên như vậy ở giữa câu.",
        "Cùng ban hành thì ghi “{right}”; khối ký của nơi kia thì thêm bằng tay vào tệp Word trước khi bấm "
        "Phát hành.",
    ),
    "authority-elsewhere": error(
        "Đề ký “{authority}” không phải của {body}.",
        "Sửa đề ký theo tập thể đứng tên văn bản.",
    ),
    "basis-after-conference": warning(
        "Căn cứ ngày {day} lại sau hội nghị đầu tiên của kế hoạch ({held}).",
        "Xem lại ngày của căn cứ.",
    ),
    "tone-misplaced": warning(
        "“{word}” đặt dấu sai chỗ; phải là “{usual}”.",
        "Gõ lại từ này.",
    ),
    "issuing-body-elsewhere": error(
        "Chủ thể ban hành “{body}” không hợp với các đề ký, ví dụ “{authority}”.",
        "Sửa chủ thể ban hành, hoặc sửa các đề ký.",
    ),
    "holidays-of-another-year": warning(
        "Các ngày nghỉ đều là của năm {year}.",
        "Ghi các ngày nghỉ của năm kế hoạch.",
    ),
    "issued-without": error(
        "Văn bản {document} ghi đã phát hành mà chưa có {what}.",
        "Ghi số và ngày do văn thư cấp, hoặc sửa trạng thái.",
    ),
    "issued-unsigned": warning(
        "Văn bản {document} ghi đã phát hành mà chưa ghi người ký.",
        "Ghi mã người đã ký văn bản.",
    ),
    "unit-kind": warning(
        "Tên “{name}” không hợp với loại “{kind}”.",
        "Sửa tên hoặc sửa loại của đơn vị.",
    ),
    "unit-names-differ": warning(
        "“{name}” không hợp với các tên khác của đơn vị {unit}.",
        "Sửa ô này, hoặc sửa các ô kia cho khớp nhau.",
    ),
    "other-spelling": warning(
        "“{word}” đặt dấu khác với “{usual}” ở trang Đơn vị{times}.",
        "Chọn một cách đặt dấu cho cả sổ.",
    ),
    "addressee-elsewhere": error(
        "Dòng kính mời “{line}” không nhắc tới {unit}, đơn vị của dòng này.",
        "Sửa dòng kính mời, hoặc sửa mã đơn vị.",
    ),
}
