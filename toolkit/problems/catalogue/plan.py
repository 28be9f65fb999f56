"""What the plan can have wrong in itself, across rows and sheets."""

from toolkit.problems.entry import Entry, error, hint, warning

PLAN: dict[str, Entry] = {
    "date-outside-month": warning(
        "Ngày {day} không thuộc tháng {month} theo kế hoạch.",
        "Sửa ngày họp, hoặc sửa tháng kế hoạch nếu hội nghị đã dời.",
    ),
    "weekday-wrong": error(
        "“{seen}” sai: ngày này là {weekday}.",
        "Sửa thứ hoặc sửa ngày cho khớp nhau.",
    ),
    "weekend": warning(
        "Ngày {day} là {weekday}, ngày nghỉ cuối tuần.",
        "Chọn ngày làm việc, hoặc giữ nguyên nếu hội nghị họp cuối tuần.",
    ),
    "holiday": warning(
        "Ngày {day} là ngày nghỉ: {name}.",
        "Chọn ngày khác, hoặc sửa trang Ngày nghỉ nếu ngày này vẫn làm việc.",
    ),
    "festival": warning(
        "Ngày {day} nên tránh: {name}.",
        "Cân nhắc chọn ngày khác.",
    ),
    "ends-before-start": error(
        "Giờ kết thúc {end} không sau giờ bắt đầu {start}.",
        "Sửa giờ bắt đầu hoặc giờ kết thúc.",
    ),
    "host-not-allowed": error(
        "{unit} không có trong các đơn vị được đăng cai.",
        "Chọn đơn vị khác, hoặc ghi Có ở cột Được đăng cai của trang Đơn vị.",
    ),
    "host-inactive": error(
        "{unit} không hoạt động vào ngày {day}.",
        "Chọn đơn vị khác, hoặc sửa cột Từ ngày, Đến ngày của trang Đơn vị.",
    ),
    "host-twice": warning(
        "{unit} đã đăng cai hội nghị {conference} trong cùng kế hoạch.",
        "Kiểm tra lại việc phân công đăng cai.",
    ),
    "host-last-year": warning(
        "{unit} đã đăng cai hội nghị {conference} của năm trước.",
        "Cân nhắc chọn đơn vị chưa đăng cai.",
    ),
    "month-twice": warning(
        "Tháng {month} đã có hội nghị {conference}.",
        "Kiểm tra lại tháng kế hoạch.",
    ),
    "host-denied": error(
        "Ô này ghi đơn vị đăng cai là {host}, còn {cells} đều nói tới {unit}.",
        "Sửa ô này; nếu đã đổi đơn vị đăng cai thì sửa các ô kia theo.",
    ),
    "venue-elsewhere": warning(
        "Địa điểm nhắc tới {seen} của {unit}, còn đơn vị đăng cai là {host}.",
        "Sửa địa điểm, hoặc sửa đơn vị đăng cai.",
    ),
    "spoken-elsewhere": warning(
        "Ô này ghi “{seen}”, còn hội nghị {conference} do {host} đăng cai.",
        "Sửa lại nếu ô này chép từ hội nghị khác.",
    ),
    "topic-twice": error(
        "Chuyên đề {topic} đã dùng cho hội nghị {conference}.",
        "Chọn cho mỗi hội nghị một chuyên đề riêng.",
    ),
    "topic-orphan": error(
        "Chuyên đề {topic} (“{name}”) chưa thuộc hội nghị nào.",
        "Ghi mã chuyên đề này vào trang Hội nghị, hoặc xóa dòng này.",
    ),
    "flag-to-itself": error(
        "{unit} vừa đăng cai vừa nhận cờ của chính mình.",
        "Sửa đơn vị nhận cờ, hoặc để trống để lấy đơn vị đăng cai kỳ sau.",
    ),
    "flag-not-next-host": error(
        "Đơn vị nhận cờ {unit} khác đơn vị đăng cai kỳ sau {host} (hội nghị {conference}).",
        "Sửa đơn vị nhận cờ, hoặc để trống để lấy đơn vị đăng cai kỳ sau.",
    ),
    "flag-blank": warning(
        "Sau hội nghị {conference}, sổ không có hội nghị nào nữa nên chưa biết đơn vị nào nhận cờ luân lưu.",
        "Ghi đơn vị nhận cờ khi đã phân công đăng cai kỳ tiếp theo; chưa phân công thì để trống.",
    ),
    "flag-recipient-not-invited": warning(
        "{unit} sẽ nhận cờ nhưng không có trong thành phần dự hội nghị {conference}.",
        "Thêm đơn vị này vào trang Thành phần.",
    ),
    "second-session-before": error(
        "Buổi thứ hai của hội nghị {conference} bắt đầu trước khi buổi thứ nhất kết thúc, "
        "hoặc kết thúc trước khi bắt đầu.",
        "Sửa ngày, giờ của buổi thứ hai.",
    ),
    "second-session-unset": warning(
        "Hội nghị {conference} chưa có giờ bắt đầu buổi thứ hai.",
        "Điền cột Buổi hai: từ giờ, hoặc xóa ô này nếu hội nghị có một buổi.",
    ),
    "opened-late": error(
        "Hội nghị {conference} ghi khai mạc lúc {opened}, sau giờ kết thúc {end}.",
        "Sửa cột Khai mạc lúc, hoặc sửa giờ kết thúc.",
    ),
    "closed-early": error(
        "Hội nghị {conference} ghi bế mạc lúc {closed}, trước khi khai mạc lúc {start}.",
        "Sửa cột Bế mạc lúc, hoặc sửa giờ khai mạc.",
    ),
    "point-missing": warning(
        "Hội nghị {conference} họp trực tuyến, còn {count} đơn vị chưa có điểm cầu: {units}.",
        "Điền trang Điểm cầu; một dòng có dấu * ở cột Mã đơn vị dùng cho mọi đơn vị chưa có dòng riêng.",
    ),
    "point-of-no-use": warning(
        "Hội nghị {conference} họp trực tiếp nên điểm cầu này không in ra đâu.",
        "Sửa cột Hình thức của trang Hội nghị, hoặc xóa các điểm cầu của hội nghị này.",
    ),
    "point-twice": warning(
        "Điểm cầu của {unit} ghi hai lần cho hội nghị {conference}; chỉ dòng trên được dùng.",
        "Bỏ một trong hai dòng.",
    ),
    "agenda-too-long": warning(
        "Chương trình hội nghị {conference} dài {total} phút, còn hội nghị chỉ có {length} phút.",
        "Bớt thời lượng, hoặc dời giờ kết thúc.",
    ),
    "agenda-overlap": warning(
        "Phần này bắt đầu lúc {start}, khi phần “{before}” chưa xong ({end}).",
        "Sửa giờ bắt đầu, hoặc bớt thời lượng của phần trước.",
    ),
    "delegate-twice": warning(
        "{name} đã có trong danh sách đại biểu của hội nghị {conference} ở dòng {row}.",
        "Xóa một trong hai dòng.",
    ),
    "over-capacity": warning(
        "Khách mời có {guests} người, còn hội trường chỉ có {capacity} chỗ.",
        "Chọn hội trường lớn hơn, hoặc bớt thành phần.",
    ),
    "more-than-invited": warning(
        "{unit} có mặt {present} người ở hội nghị {conference}, trong khi chỉ mời {invited}{more}.",
        "Kiểm tra lại việc điểm danh, hoặc thêm vào trang Thành phần.",
    ),
    "substitute-unnamed": warning(
        "Người dự thay {person} chưa có họ tên.",
        "Ghi họ và tên, chức vụ của người dự thay.",
    ),
    "guest-rule-empty": warning(
        "Thành phần “{rule}” không tìm được ai cho hội nghị {conference}.",
        "Kiểm tra cột Giá trị, Chức vụ lọc và trang Nhân sự.",
    ),
    "guest-kind-followed": warning(
        "Thành phần “{rule}” chưa mời {kinds}, là loại của các đơn vị kế thừa sau sắp xếp, "
        "nên hội nghị {conference} sẽ thiếu những đơn vị ấy.",
        "Thêm vào ô này: {add}; các hội nghị trước ngày sắp xếp vẫn mời như cũ.",
    ),
    "invitation-late": warning(
        "Giấy mời hội nghị {conference} đi ngày {day}{more}, "
        "muộn hơn ngày {latest} ({lead} ngày làm việc trước).",
        "Phát hành sớm hơn, và báo trước cho các đơn vị.",
    ),
    "invitation-after": error(
        "Giấy mời hội nghị {conference} ghi ngày {day}{more}, sau ngày họp {held}.",
        "Sửa ngày của giấy mời, hoặc sửa ngày họp.",
    ),
    "signed-in-future": error(
        "Văn bản ghi đã phát hành vào ngày {day}, mà hôm nay mới là {today}.",
        "Sửa ngày văn bản, hoặc sửa trạng thái.",
    ),
    "number-used": error(
        "Số {number} đã dùng{on} (dòng {other}).",
        "Xin văn thư số khác.",
    ),
    "number-order": warning(
        "Số {number} ngày {day} đứng sau số {before} nhưng lại có ngày trước ({earlier}).",
        "Kiểm tra lại số hoặc ngày văn bản.",
    ),
    "number-leap": warning(
        "Số {number} cách quá xa số liền trước trong sổ là {before}.",
        "Sửa số nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "number-gap": warning(
        "Sổ văn bản thiếu số {missing}-{kind}, trước số {after}.",
        "Ghi thêm văn bản còn thiếu, hoặc ghi dòng có trạng thái Hủy cho số đã bỏ.",
    ),
    "outside-term": error(
        "Ngày {day} nằm ngoài nhiệm kỳ {term}.",
        "Sửa ngày văn bản, hoặc sửa nhiệm kỳ ở trang Cấu hình.",
    ),
    "signer-title": error(
        "{person} không giữ chức vụ nào vào ngày ký {day}.",
        "Chọn người ký khác, hoặc sửa thời gian ở trang Nhân sự.",
    ),
    "authority-title": error(
        "“{authority}” phải do {allowed} ký, còn {person} là {title}.",
        "Sửa đề ký, hoặc chọn người ký khác.",
    ),
    "report-overdue": warning(
        "{unit} chưa gửi báo cáo cho hội nghị {conference}, đã quá hạn {due}.",
        "Đôn đốc đơn vị, hoặc ghi ngày nhận nếu đã gửi.",
    ),
    "report-undated": warning(
        "Báo cáo của {unit} có số ký hiệu hoặc số liệu mà chưa ghi ngày nhận.",
        "Ghi ngày nhận; nếu đơn vị chưa gửi, xóa số ký hiệu và số liệu.",
    ),
    "opinion-empty": error(
        "Ý kiến {opinion} chưa có nội dung.",
        "Ghi nội dung ý kiến, hoặc xóa dòng này.",
    ),
    "opinion-incomplete": warning(
        "Ý kiến {opinion} chưa có {missing}.",
        "Ghi đủ để ý kiến được tổng hợp đúng chỗ.",
    ),
    "conclusion-unowned": error(
        "Kết luận {conclusion} chưa có đơn vị chủ trì.",
        "Ghi đơn vị chủ trì của việc này.",
    ),
    "conclusion-without-due": error(
        "Kết luận {conclusion} chưa có thời hạn.",
        "Ghi ngày phải xong, hoặc “thường xuyên” nếu là việc thường xuyên.",
    ),
    "conclusion-due-before": error(
        "Thời hạn {due} sớm hơn ngày họp {held} của hội nghị {conference}.",
        "Sửa thời hạn của kết luận.",
    ),
    "conclusion-overdue": warning(
        "Kết luận {conclusion} đã quá hạn {due} mà tình trạng vẫn là “{status}”.",
        "Đôn đốc đơn vị chủ trì, hoặc ghi tình trạng mới.",
    ),
    "conclusion-reported": hint(
        "Đơn vị đã báo cáo về kết luận {conclusion}, còn tình trạng của kết luận {status}.",
        "Đọc lời đơn vị báo cáo ở ô này; việc đã xong thì ghi tình trạng và ngày hoàn thành.",
    ),
    "plan-part-empty": error(
        "Kế hoạch {plan} chưa ghi {part}; thiếu phần này thì chưa làm được kế hoạch.",
        "Ghi nội dung của phần này vào ô.",
    ),
    "term-reversed": error(
        "Nhiệm kỳ kết thúc ngày {end}, trước cả ngày bắt đầu {start}.",
        "Sửa lại hai ngày của nhiệm kỳ.",
    ),
    "list-scattered": warning(
        "Danh mục “{list}” bị ngắt quãng ở dòng này, nên ô chọn không hiện đủ các giá trị.",
        "Chuyển các dòng của cùng một danh mục về liền nhau.",
    ),
    "dates-reversed": warning(
        "Đến ngày {end} lại trước Từ ngày {start}, nên dòng này không bao giờ có hiệu lực.",
        "Sửa một trong hai ngày.",
    ),
    "deadline-after": warning(
        "Hạn {day} muộn hơn ngày họp {held}.",
        "Sửa hạn này, hoặc sửa ngày họp.",
    ),
    "held-before-deadlines": warning(
        "Ngày họp {held} sớm hơn {count} hạn của chính hội nghị này, từ {first} đến {last}.",
        "Sửa ngày họp; nếu ngày họp đúng, sửa các hạn ấy.",
    ),
    "deadline-of-another": warning(
        "Hạn {day} là hạn báo cáo của hội nghị {other}, còn của hội nghị {conference} là {own}.",
        "Sửa hạn này, hoặc sửa mã hội nghị của dòng.",
    ),
}
