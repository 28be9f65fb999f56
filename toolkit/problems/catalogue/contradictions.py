"""What two rows or two sheets of the plan say against each other."""

from toolkit.problems.entry import Entry, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

CROSSING: dict[str, Entry] = {
    "unit-area": Entry(
        WARNING,
        "Địa bàn “{area}” không bắt đầu bằng “{level}”, như loại “{kind}” của đơn vị.",
        "Sửa địa bàn, hoặc sửa loại của đơn vị.",
    ),
    "holiday-far": Entry(
        WARNING,
        "Ngày {day} ({name}) cách xa năm của kế hoạch.",
        "Sửa năm của ngày này.",
    ),
    "row-amid-others": Entry(
        WARNING,
        "Dòng này ghi hội nghị {own} mà đứng giữa các dòng của {other}.",
        "Sửa mã hội nghị nếu gõ nhầm; nếu đúng, chuyển dòng này về cạnh các dòng của {own}.",
    ),
    "unit-uninvited": Entry(
        WARNING,
        "{unit} được ghi là không nhận giấy mời, mà vẫn dự các hội nghị {conferences}.",
        "Ghi Có ở ô này, hoặc xóa các dòng của đơn vị ở trang Giấy mời, Đại biểu.",
    ),
    "substitute-itself": Entry(
        WARNING,
        "{name} được ghi là dự thay cho chính mình.",
        "Ghi người được thay, hoặc để trống ô này.",
    ),
    "opinion-unaddressed": Entry(
        WARNING,
        "Kiến nghị {opinion} chưa ghi gửi tới đâu.",
        "Chọn nơi nhận kiến nghị ở cột Gửi tới.",
    ),
    "symbol-form": Entry(
        WARNING,
        "“{symbol}” không đúng dạng số, ký hiệu văn bản.",
        "Ghi như 60-KH/TĐTN-TCKT.",
    ),
    "said-twice": Entry(
        WARNING,
        "“{value}” đã có ở ô {first}.",
        "Xóa một trong hai dòng, hoặc sửa lại nếu gõ nhầm.",
    ),
    "order-twice": Entry(
        WARNING,
        "Thứ tự {value} đã có ở ô {first}, nên không rõ dòng nào đứng trước.",
        "Đánh lại thứ tự.",
    ),
    "letter-twice": Entry(
        ERROR,
        "Giấy mời {whom} dự hội nghị {conference} đã có ở ô {first}.",
        "Sửa mã ở một trong hai dòng, hoặc xóa dòng thừa.",
    ),
    "report-twice": Entry(
        ERROR,
        "Báo cáo của {unit} cho hội nghị {conference} đã có ở ô {first}.",
        "Sửa mã đơn vị ở một trong hai dòng, hoặc xóa dòng thừa.",
    ),
    "letters-two-numbers": Entry(
        WARNING,
        "Giấy mời của hội nghị {subject} có hai số ({first} và {second}); giấy chưa ghi Số văn bản ở trang "
        "Giấy mời sẽ mang số {second}, trừ giấy đã phát hành.",
        "Ở trang Giấy mời, ghi vào cột Số văn bản của từng giấy mã của dòng sổ mà giấy đó mang số.",
    ),
    "entry-twice": Entry(
        ERROR,
        "Văn bản {kind} của {subject} đã có ở dòng {other} (ô {first}), nên không rõ lấy số nào.",
        "Sửa mã nếu gõ nhầm; ghi trạng thái Thay thế hoặc Hủy cho dòng không dùng; "
        "nếu là đợt giấy mời thứ hai, ghi mã văn bản của từng giấy ở trang Giấy mời.",
    ),
    "column-sorted": Entry(
        ERROR,
        "Cột “{label}” của {count} người không khớp giữa trang Nhân sự và trang Đại biểu; "
        "với mã {person}, ở đây là “{seen}”, ở trang kia là “{other}”.",
        "Có lẽ cột này bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "column-alone": Entry(
        ERROR,
        "Cột này bị sắp xếp riêng: {count} ô xếp theo thứ tự chữ cái, còn các cột khác giữ thứ tự cũ.",
        "Trả lại thứ tự cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp thì chọn cả bảng.",
    ),
    "units-alone": Entry(
        ERROR,
        "Cột này của các đơn vị bị sắp xếp riêng: {count} ô xếp theo thứ tự chữ cái, còn các cột khác giữ "
        "thứ tự cũ.",
        "Trả lại thứ tự cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp thì chọn cả bảng.",
    ),
    "rows-pasted": Entry(
        ERROR,
        "Có {count} dòng, từ dòng {row}, giống hệt các dòng từ dòng {first}; có lẽ đã dán hai lần.",
        "Xóa các dòng dán thừa.",
    ),
    "roster-differs": Entry(
        ERROR,
        "{label} của {person} ở đây là “{seen}”, còn trang Đại biểu ghi “{other}” ở {times} dòng.",
        "Sửa lại ô này, hoặc sửa trang Đại biểu nếu ô này đúng.",
    ),
    "roster-title": Entry(
        WARNING,
        "{label} của {person} ở đây là “{seen}”, còn trang Đại biểu ghi “{other}” ở {times} dòng.",
        "Sửa lại nếu gõ nhầm; nếu đã đổi chức vụ, thêm một dòng mới có Từ ngày.",
    ),
    "delegate-differs": Entry(
        ERROR,
        "{label} “{seen}” khác với trang Nhân sự: {person} có “{roster}”.",
        "Sửa ô này, hoặc sửa mã nhân sự của dòng này.",
    ),
    "delegate-title": Entry(
        WARNING,
        "{label} “{seen}” khác với trang Nhân sự: {person} có “{roster}”.",
        "Sửa ô này, hoặc để trống để lấy chức vụ ở trang Nhân sự.",
    ),
    "delegate-code": Entry(
        ERROR,
        "Mã này là của {person}, còn dòng này ghi “{name}”, có mã {meant}.",
        "Sửa mã thành {meant}, hoặc sửa họ tên.",
    ),
    "delegate-uncoded": Entry(
        WARNING,
        "Dòng này chưa có mã nhân sự; “{name}” có mã {meant}.",
        "Ghi mã {meant} nếu là người này.",
    ),
    "delegate-nobody": Entry(
        ERROR,
        "Dòng này không ghi mã nhân sự, cũng không ghi họ tên.",
        "Ghi mã hoặc họ tên, hoặc xóa dòng này.",
    ),
    "delegate-without-unit": Entry(
        WARNING,
        "{name} chưa có đơn vị.",
        "Ghi mã đơn vị, hoặc tên cơ quan ngoài Đoàn.",
    ),
    "person-two-codes": Entry(
        WARNING,
        "{name} có hai mã: {there} và {here}.",
        "Nếu là một người, dùng chung một mã ở mọi dòng.",
    ),
    "genders-sorted": Entry(
        WARNING,
        "Giới tính của {count} người không hợp với tên đệm của họ.",
        "Có lẽ cột Giới tính bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "speakers-sorted": Entry(
        ERROR,
        "Ở {count} dòng, người phát biểu không thuộc đơn vị của dòng đó.",
        "Có lẽ một cột bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "person-named-after": Entry(
        WARNING,
        "{person} thôi nhiệm vụ từ sau ngày {day}, nhưng vẫn có tên ở {times} chỗ của các hội nghị sau đó.",
        "Sửa ngày này nếu gõ nhầm; nếu đúng, thay bằng người kế nhiệm ở các trang kia.",
    ),
    "person-named-before": Entry(
        WARNING,
        "{person} đến ngày {day} mới nhận nhiệm vụ, nhưng có tên ở {times} chỗ của các hội nghị trước đó.",
        "Sửa ngày này nếu gõ nhầm; nếu đúng, thay bằng người đương nhiệm ở các trang kia.",
    ),
    "conclusion-elsewhere": Entry(
        WARNING,
        "Kết luận {conclusion} thuộc hội nghị {home}, còn ý kiến này thuộc {conference}.",
        "Sửa mã kết luận ở ô này.",
    ),
    "address-gender": Entry(
        ERROR,
        "{name}: xưng hô “{address}” không hợp với giới tính {gender}.",
        "Sửa xưng hô, hoặc sửa giới tính.",
    ),
    "gender-name": Entry(
        WARNING,
        "Giới tính của {name} ghi {gender}, trong khi tên đệm là của giới kia.",
        "Kiểm tra lại giới tính và tên; nếu đúng, giữ nguyên.",
    ),
    "address-name": Entry(
        WARNING,
        "Xưng hô “{address}” không hợp với tên đệm của {name}.",
        "Kiểm tra lại xưng hô và tên; nếu đúng, giữ nguyên.",
    ),
    "person-differs": Entry(
        WARNING,
        "{label} của {person} ở đây là “{seen}”, còn ở ô {first} là “{other}”.",
        "Ghi giống nhau ở mọi dòng của một người.",
    ),
    "titles-sorted": Entry(
        ERROR,
        "Chức vụ và Chức vụ đầy đủ của {count} người không khớp nhau; dòng này ghi “{title}” và “{full}”.",
        "Có lẽ một cột bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "title-mismatch": Entry(
        ERROR,
        "Chức vụ “{title}” không khớp với chức vụ đầy đủ “{full}”.",
        "Sửa một trong hai ô cho khớp.",
    ),
    "title-elsewhere": Entry(
        ERROR,
        "Chức vụ đầy đủ “{full}” nói tới {elsewhere}, còn mã đơn vị là {unit}.",
        "Sửa mã đơn vị, hoặc sửa chức vụ đầy đủ.",
    ),
    "sort-name": Entry(
        WARNING,
        "Tên sắp xếp “{sort_name}” không phải phần cuối của họ tên {name}.",
        "Sửa tên sắp xếp, hoặc sửa họ tên.",
    ),
    "email-shared": Entry(
        WARNING,
        "Email {email} cũng là của {other}.",
        "Hỏi lại và sửa địa chỉ của một trong hai nơi.",
    ),
    "post-twice": Entry(
        WARNING,
        "{unit} cùng lúc có hai {title}: {first} và {second}.",
        "Ghi cột Đến ngày cho người đã thôi giữ chức vụ, hoặc sửa chức vụ.",
    ),
    "speaker-elsewhere": Entry(
        ERROR,
        "{person} thuộc {home}, còn dòng này ghi {unit}.",
        "Sửa mã đơn vị, hoặc sửa người.",
    ),
    "speech-incomplete": Entry(
        WARNING,
        "Đăng ký phát biểu này chưa có cột “{label}”.",
        "Ghi đủ người và đơn vị đăng ký.",
    ),
    "contact-coded": Entry(
        ERROR,
        "“{text}” là mã của {name}, và sẽ bị in nguyên trong giấy mời.",
        "Ghi họ và tên người liên hệ.",
    ),
    "contact-differs": Entry(
        WARNING,
        "Số {phone} là của {owner}, không phải của {name}.",
        "Sửa tên hoặc số điện thoại của người liên hệ.",
    ),
    "contact-value": Entry(
        WARNING,
        "{label} “{seen}” khác với trang Nhân sự: {person} có “{roster}”.",
        "Sửa ô này, hoặc sửa trang Nhân sự.",
    ),
    "office-differs": Entry(
        WARNING,
        "“{seen}” khác với tên của đơn vị {unit} ở trang Đơn vị: “{other}”.",
        "Sửa cho hai nơi giống nhau.",
    ),
    "signer-unmarked": Entry(
        WARNING,
        "{person} ký ở {times} chỗ, nhưng cột Là người ký ở trang Nhân sự không ghi Có.",
        "Chọn người ký khác, hoặc ghi Có ở cột Là người ký.",
    ),
    "letter-to-nobody": Entry(
        ERROR,
        "Giấy mời này không ghi mã đơn vị, cũng không ghi mã nhân sự.",
        "Ghi mã đơn vị hoặc mã nhân sự, hoặc xóa dòng này.",
    ),
    "addressee-another": Entry(
        ERROR,
        "Dòng kính mời “{line}” không có tên {person}.",
        "Sửa dòng kính mời, hoặc sửa mã nhân sự.",
    ),
    "letter-entry": Entry(
        ERROR,
        "Văn bản {entry} là {kind} của {subject}, không phải giấy mời của hội nghị {conference}.",
        "Sửa mã văn bản ở ô này.",
    ),
    "entry-of-letters": Entry(
        ERROR,
        "{count} giấy mời dự {conference} mang số của {entry}, mà dòng này ghi {kind} của {subject}.",
        "Sửa ô này, hoặc sửa cột Số văn bản của trang Giấy mời.",
    ),
    "entry-without-subject": Entry(
        ERROR,
        "Văn bản {kind} này chưa ghi của hội nghị nào, trong khi {conferences} chưa có dòng {kind}.",
        "Ghi mã hội nghị vào ô này.",
    ),
    "entry-subject": Entry(
        WARNING,
        "Trích yếu nói tới hội nghị {other}, còn mã ở dòng này là {meant}.",
        "Sửa trích yếu, hoặc sửa mã.",
    ),
}
