"""What stands in the way of messages: words, addresses, the mail server, answers."""

from collections.abc import Mapping

from toolkit.problems.entry import Entry, error, hint, warning

MESSAGES: Mapping[str, Entry] = {
    "text-broken": error(
        "Mẫu lời nhắn {name} viết sai thẻ ở dòng {line}.",
        "Sửa dòng đó; hoặc xóa tệp này khỏi thư mục mau để dùng mẫu đi kèm.",
    ),
    "text-former-tag": warning(
        "Mẫu lời nhắn {name} còn thẻ của bản trước: {tags}. Thẻ cũ vẫn được điền.",
        "Sửa tên thẻ theo bản mới; các thẻ dùng được: giaoban fields message.",
    ),
    "text-unknown-tag": error(
        "Mẫu lời nhắn {name} dùng thẻ “{tag}” mà chương trình không có.",
        "Sửa tên thẻ cho đúng; các thẻ dùng được: giaoban fields message.",
    ),
    "text-no-subject": error(
        "Mẫu thư {name} không bắt đầu bằng “Tiêu đề:”.",
        "Ghi “Tiêu đề:” và tiêu đề thư ở dòng đầu tiên của tệp.",
    ),
    "chat-too-long": warning(
        "Tin Zalo gửi {name} dài {length} ký tự, quá {most} ký tự của một tin.",
        "Rút gọn mẫu lời nhắn trong thư mục mau, hoặc chia thành hai tin khi gửi.",
    ),
    "mail-no-address": warning(
        "Chưa có địa chỉ thư điện tử để gửi {name}; tin Zalo vẫn được soạn.",
        "Ghi địa chỉ vào ô này, hoặc chép tin ở cột Tin Zalo để gửi.",
    ),
    "mail-nowhere": warning(
        "Chưa có địa chỉ thư điện tử để gửi {name}, mà trang Giấy mời không có cột “Tin Zalo” để ghi tin.",
        "Ghi địa chỉ vào ô này; hoặc gõ “Tin Zalo” vào ô tiêu đề ngay bên phải bảng Giấy mời, lưu sổ "
        "rồi soạn lại.",
    ),
    "mail-address-unfit": warning(
        "“{text}” không phải địa chỉ thư điện tử đúng nên không được dùng.",
        "Sửa lại địa chỉ, ví dụ vanphong@tinhdoan.vn.",
    ),
    "outbox-no-organizer": warning(
        "Chưa có địa chỉ người gửi nên chưa làm được lịch họp (.ics).",
        "Ghi “Gửi thư: người gửi” hoặc “Liên hệ: email” ở trang Cấu hình.",
    ),
    "outbox-letter-stale": error(
        "{count} giấy mời của {conference} chưa được làm hoặc không còn đúng như sổ nên chưa soạn thư.",
        "Bấm nút Giấy mời rồi soạn lại thư. Giấy đã sửa tay: chuyển tệp ấy và bản mới bên cạnh đi nơi khác, "
        "bấm Giấy mời, ghi lại phần sửa vào tệp mới.",
    ),
    "outbox-agenda-stale": warning(
        "Chương trình của {conference} chưa được làm hoặc không còn đúng như sổ nên không gửi kèm thư.",
        "Bấm nút Chương trình rồi soạn lại thư; không gửi kèm chương trình thì không cần làm gì.",
    ),
    "outbox-held": warning(
        "Ngày họp {day} của hội nghị {conference} đã qua, mà thư soạn ra vẫn là thư mời dự họp.",
        "Đừng gửi các thư này. Chọn nhầm hội nghị thì chọn lại rồi soạn thư; hội nghị dời ngày thì sửa ngày.",
    ),
    "outbox-changed": warning(
        "Hội nghị {conference} có thay đổi so với giấy mời đã phát hành mà chưa có thông báo nào đã "
        "phát hành nói hết điều đó; đã soạn thư, tin báo {count} nơi, các thư này chưa gửi được.",
        "Bấm nút Thông báo thay đổi, phát hành thông báo đó, rồi soạn lại thư để gửi kèm.",
    ),
    "outbox-change-told": hint(
        "Hội nghị {conference} có thay đổi sau khi giấy mời phát hành; đã soạn thư, tin báo {count} nơi, "
        "kèm thông báo thay đổi.",
        "Xem lại rồi gửi. Nơi chưa nhận được giấy mời thì thư kèm cả giấy mời và thông báo; nơi không nhận "
        "bằng thư điện tử thì chép tin ở cột Tin Zalo.",
    ),
    "outbox-called-off": warning(
        "Hội nghị {conference} hoãn hoặc hủy; đã soạn thư, tin Zalo báo cho {count} nơi đã có giấy mời hoặc "
        "thư mời, kể cả nơi nhận bằng cách khác thư điện tử.",
        "Xem lại thư rồi gửi; nơi nhận giấy mời bằng cách khác: chép tin ở cột Tin Zalo của trang Giấy mời.",
    ),
    "outbox-called-off-unsaid": hint(
        "Hội nghị {conference} hoãn hoặc hủy; hội nghị này chưa có giấy mời phát hành hay thư mời nào nên "
        "không soạn thư báo.",
        "Không cần làm gì, trừ khi đã mời bằng lời.",
    ),
    "outbox-edited": hint(
        "Thư {name} đã được sửa tay nên giữ nguyên; bản theo sổ đặt bên cạnh.",
        "Muốn dùng bản theo sổ thì xóa bản đã sửa.",
    ),
    "remind-nobody": hint(
        "Không có giấy mời nào của {conference} đã gửi mà chưa có xác nhận.",
        "Không cần nhắc; nếu đã gửi bằng cách khác, ghi Ngày gửi ở trang Giấy mời rồi làm lại.",
    ),
    "remind-today": hint(
        "{count} nơi nhận giấy mời của {conference} đã được nhắc trong hôm nay nên không nhắc nữa.",
        "Hôm khác vẫn chưa xác nhận thì làm lại việc này; cần gấp thì gọi điện.",
    ),
    "remind-changed": warning(
        "Hội nghị {conference} đã đổi thời gian hoặc địa điểm; {count} nơi nhận chưa được báo nên chưa nhắc.",
        "Bấm Soạn thư mời rồi gửi thư báo thay đổi, hoặc phát hành Thông báo thay đổi, sau đó mới nhắc.",
    ),
    "remind-over": warning(
        "Hội nghị {conference} {why} nên không soạn thư nhắc xác nhận.",
        "Nếu hội nghị sẽ họp vào ngày khác thì sửa ô này rồi làm lại.",
    ),
    "remind-otherwise": hint(
        "{count} nơi nhận giấy mời không qua thư điện tử nên không gửi thư nhắc.",
        "Chép tin ở cột Tin Zalo để nhắc rồi ghi Ngày nhắc; muốn gửi thư thì chọn Kênh là Email.",
    ),
    "send-not-set-up": error(
        "Chưa gửi được thư vì mục “{key}” còn trống.",
        "Điền mục này ở trang Cấu hình; thư đã soạn vẫn mở và gửi được bằng Outlook, Thunderbird.",
    ),
    "send-no-password": error(
        "Máy này chưa giữ mật khẩu của hộp thư {account}.",
        "Chạy một lần: giaoban send SỔ --password, rồi gửi lại.",
    ),
    "send-no-keyring": error(
        "Máy này không có nơi giữ mật khẩu an toàn ({reason}).",
        "Trên Windows, mật khẩu nằm trong Credential Manager; ở máy khác, người phụ trách kỹ thuật "
        "đặt mật khẩu trong biến GIAOBAN_MAIL_PASSWORD.",
    ),
    "send-server": error(
        "Không nối được với máy chủ gửi thư {server} ({reason}); đã dừng gửi.",
        "Xem lại máy chủ, cổng, bảo mật ở Cấu hình và mạng, rồi gửi lại: thư đã gửi không bị gửi lần nữa.",
    ),
    "send-login": error(
        "Máy chủ gửi thư {server} không nhận tên đăng nhập hoặc mật khẩu ({reason}).",
        "Xem lại tên đăng nhập ở Cấu hình; nhập lại mật khẩu bằng giaoban send SỔ --password.",
    ),
    "send-refused": error(
        "Máy chủ không nhận thư gửi {address} ({reason}).",
        "Xem lại địa chỉ rồi gửi lại; những nơi đã nhận không bị gửi lần nữa.",
    ),
    "send-too-large": error(
        "Máy chủ không nhận thư gửi {address} ({reason}).",
        "Địa chỉ không sai: báo nơi nhận dọn hộp thư, hoặc bớt, nén tệp đính kèm của thư rồi gửi lại; "
        "những nơi đã nhận không bị gửi lần nữa.",
    ),
    "send-failed": error(
        "Thư {name} chưa đến {addresses} ({reason}).",
        "Gửi lại sau là được; nơi đã nhận không bị gửi lần nữa.",
    ),
    "send-doubtful": error(
        "Không rõ thư {name} đã đến {addresses} hay chưa: lần gửi trước bị ngắt đúng lúc đang gửi.",
        "Hỏi nơi nhận hoặc xem hộp Thư đã gửi. Chưa đến thì gửi lại riêng thư này: "
        "giaoban send SỔ --conference MÃ --again {name}.",
    ),
    "send-draft": warning(
        "Còn {count} thư mang giấy mời dự thảo, hoặc chưa kèm văn bản phát hành, nên không gửi.",
        "Phát hành rồi làm lại, soạn lại thư; muốn gửi cả bản dự thảo: "
        "giaoban send SỔ --conference MÃ --drafts.",
    ),
    "send-noted": hint(
        "Trang Giấy mời đã ghi {count} giấy gửi bằng cách khác nên không gửi thư nữa.",
        "Muốn gửi thư cho nơi đó thì xóa ô Ngày gửi của dòng, chọn Kênh là Email.",
    ),
    "send-unreadable": error(
        "Thư {name} không còn đọc được là một bức thư có nơi nhận nên không gửi.",
        "Xóa tệp đó rồi soạn lại thư.",
    ),
    "send-address-unfit": error(
        "Thư {name} đã được sửa tay và có địa chỉ không đúng ({addresses}) nên không gửi cho nơi nào.",
        "Mở thư, sửa địa chỉ rồi gửi lại; hoặc xóa tệp đó để soạn lại theo sổ.",
    ),
    "send-edited": warning(
        "Thư {name} đã được sửa tay; sẽ gửi đúng bản đã sửa.",
        "Muốn gửi bản theo sổ thì xóa bản đã sửa rồi soạn lại.",
    ),
    "send-nothing": hint(
        "Không có thư nào của {conference} chờ gửi.",
        "Thư đã gửi không bị gửi lại; thư mới thì soạn trước bằng nút Soạn thư.",
    ),
    "reply-unknown": warning(
        "Thư trả lời “{name}” của {sender}{said}, không thuộc giấy mời nào đã gửi của hội nghị đang có.",
        "Đọc thư và ghi cột Xác nhận bằng tay.",
    ),
    "reply-undelivered": warning(
        "Thư “{name}” của máy chủ thư ({sender}) báo một thư gửi {whom} không đến nơi.",
        "Xem lại địa chỉ ở trang Đơn vị, Nhân sự rồi gửi lại; cần gấp thì gọi điện cho nơi nhận.",
    ),
    "reply-unmatched": warning(
        "{unit} ({sender}) gửi thư “{name}”{said}, nhưng không nêu rõ trả lời giấy mời nào.",
        "Đọc thư; nếu là trả lời giấy mời, ghi cột Xác nhận của đơn vị ở trang Giấy mời bằng tay.",
    ),
    "reply-unclear": warning(
        "Thư trả lời “{name}” của {sender}{said}: chưa rõ là dự, cử người thay hay vắng.",
        "Đọc thư, hỏi lại đơn vị nếu cần; ghi cột Xác nhận ở trang Giấy mời, và ý kiến, số liệu nếu thư có, "
        "bằng tay.",
    ),
    "reply-substitute": warning(
        "Thư trả lời “{name}” của {sender} cử người dự thay nhưng chưa nêu đủ họ tên{said}.",
        "Hỏi đơn vị họ tên, chức vụ người dự thay rồi thêm vào trang Đại biểu.",
    ),
    "reply-instead-of-whom": warning(
        "Thư trả lời “{name}” của {sender} cử {comes} dự thay nhưng chưa rõ thay đồng chí nào{said}. "
        "Đơn vị được mời: {invited}.",
        "Hỏi đơn vị rồi ghi người được thay vào cột Dự thay cho, dòng {comes}, trang Đại biểu.",
    ),
    "reply-some-away": warning(
        "Thư trả lời “{name}” của {sender} viết “{said}”: {away} vắng, còn {rest} thì chưa rõ có dự không; "
        "cột Xác nhận chưa được ghi.",
        "Hỏi lại đơn vị rồi ghi cột Xác nhận ở trang Giấy mời; {away} đã được ghi vắng ở trang Đại biểu.",
    ),
    "reply-one-away": hint(
        "Thư trả lời “{name}” của {sender} viết “{said}”: được hiểu là đơn vị dự, riêng {away} vắng.",
        "Đúng thì để nguyên; nếu không, sửa cột Có mặt của {away} ở trang Đại biểu.",
    ),
    "reply-substitute-other": warning(
        "Dòng này ghi {other} dự thay {replaced}, thư trả lời “{name}” lại cử {comes}; {comes} chưa được "
        "thêm.",
        "Hỏi lại {sender} ai dự thay; nếu là {comes}, sửa họ tên, chức vụ ở dòng này.",
    ),
    "reply-now-otherwise": warning(
        "Thư trả lời “{name}” của {sender} nay báo “{said}” (trước là “{there}”), nhưng trang Đại biểu vẫn "
        "ghi theo thư trước: {names}.",
        "Xóa dòng của người không còn dự thay; với người nay dự, xóa chữ ở cột Có mặt.",
    ),
    "reply-by-words": hint(
        "Địa chỉ gửi thư “{name}” không có trong sổ; theo lời thư “{said}”, đây là trả lời của {sender}.",
        "Đúng thì để nguyên, và có thể ghi địa chỉ ấy ở trang Nhân sự; nếu không, sửa cột Xác nhận.",
    ),
    "reply-substitute-form": warning(
        "Phiếu của đơn vị cử {other} dự thay {replaced}, thư trả lời “{name}” lại cử {comes}; {comes} chưa "
        "được thêm.",
        "Hỏi lại đơn vị ai dự thay; nếu là {comes}, sửa họ tên, chức vụ ở dòng của {other}, trang Đại biểu.",
    ),
    "reply-automatic": hint(
        "{count} thư trả lời tự động của hộp thư ({whose}) không phải trả lời giấy mời, nên được bỏ qua.",
        "Không phải làm gì; đơn vị nào chưa trả lời thì vẫn được nhắc.",
    ),
    "reply-differs": warning(
        "Ô này đã ghi “{there}”, thư trả lời “{name}” lại nói “{said}”; ô được giữ nguyên.",
        "Hỏi lại {sender} rồi sửa ô nếu cần.",
    ),
    "reply-unreadable": warning(
        "Tệp “{name}” không phải một bức thư đọc được.",
        "Lưu lại thư từ hộp thư thành tệp .eml.",
    ),
}
